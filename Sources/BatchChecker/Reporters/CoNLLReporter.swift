import Extraction
import SourceText
import VietnameseText

/// `conll`: one token and its tag a line, an empty line after each paragraph, tags in IOB2 (`B-person`, `I-person`,
/// `O`).
///
/// A token has one tag here while entities may stand in one another, so they are flattened: the outermost one gives
/// the tag (`[position Tư lệnh [organization Quân khu 4]]` is all `position`), and of two that only overlap the one
/// that begins first.
struct CoNLLReporter: AnnotationReporter {
  func piece(_ shown: ShownArticle, in input: Input) -> [UInt8] {
    var text = Array("# newdoc id = \(OneLine.text(input.path))\n".utf8)
    let article = shown.article
    for (index, paragraph) in article.paragraphs.enumerated() {
      Self.append(paragraph, Self.outermost(index, of: shown), of: article, to: &text)
    }
    return text
  }

  private struct Tagged {
    var kind: EntityKind
    /// Bytes of the article's text.
    var range: ByteRange
  }

  /// The entities of a paragraph that are not in another; none begins before the one ahead of it ends.
  private static func outermost(_ index: Int, of shown: ShownArticle) -> [Tagged] {
    var outermost: [Tagged] = []
    func take(_ kind: EntityKind, _ range: ByteRange) {
      if range.start >= outermost.last?.range.end ?? 0 { outermost.append(Tagged(kind: kind, range: range)) }
    }
    guard shown.isAsRead else {
      for entity in shown.entities(ofParagraphs: index..<(index + 1)) { take(entity.kind, entity.range) }
      return outermost
    }
    // What they mean is not asked for.
    let paragraph = shown.article.paragraphs[index]
    for mention in paragraph.reading.mentions where shown.article.facts.states(mention) {
      take(mention.kind, mention.range.shifted(by: paragraph.range.start))
    }
    return outermost
  }

  private static func append(
    _ paragraph: Article.Paragraph, _ entities: [Tagged], of article: Article, to text: inout [UInt8]
  ) {
    article.text.bytes.withUnsafeBufferPointer { bytes in
      var next = 0
      article.forEachToken(of: paragraph) { token in
        let range = token.range
        let place = range.shifted(by: paragraph.range.start)
        guard !range.isEmpty, place.end <= bytes.count else { return }
        let word = UnsafeBufferPointer(rebasing: bytes[place.start..<place.end])
        // It stands for hidden parts of a marked-up file.
        if word.elementsEqual(objectReplacement) { return }
        let start = text.count
        OneLine.append(word, to: &text)
        if text.count == start { return }
        while next < entities.count, entities[next].range.end <= place.start { next += 1 }
        if next < entities.count, entities[next].range.intersects(place) {
          let isFirst = place.start <= entities[next].range.start
          text += isFirst ? "\tB-".utf8 : "\tI-".utf8
          text += entities[next].kind.rawValue.utf8
          text.append(0x0A)
        } else {
          text += "\tO\n".utf8
        }
      }
    }
    text.append(0x0A)
  }

  /// U+FFFC.
  private static let objectReplacement: [UInt8] = [0xEF, 0xBF, 0xBC]
}
