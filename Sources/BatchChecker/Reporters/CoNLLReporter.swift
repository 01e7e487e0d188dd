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
  func piece(_ article: Article, in input: Input) -> [UInt8] {
    var text = Array("# newdoc id = \(OneLine.text(input.path))\n".utf8)
    for paragraph in article.paragraphs { Self.append(paragraph, of: article, to: &text) }
    return text
  }

  private static func append(
    _ paragraph: Article.Paragraph, of article: Article, to text: inout [UInt8]
  ) {
    var mentions: [Mention] = []
    var end = 0
    for mention in paragraph.reading.mentions
    where article.facts.states(mention) && mention.range.start >= end {
      mentions.append(mention)
      end = mention.range.end
    }
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
        while next < mentions.count, mentions[next].range.end <= range.start { next += 1 }
        if next < mentions.count, mentions[next].range.intersects(range) {
          let isFirst = range.start <= mentions[next].range.start
          text += isFirst ? "\tB-".utf8 : "\tI-".utf8
          text += mentions[next].kind.rawValue.utf8
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
