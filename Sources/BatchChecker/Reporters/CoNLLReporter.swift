import Extraction
import Lexicon
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
    var text = "# newdoc id = \(OneLine.text(input.path))\n"
    var scratch = article.reader.makeScratch()
    article.text.bytes.withUnsafeBufferPointer { bytes in
      for paragraph in article.paragraphs {
        guard paragraph.range.start >= 0, paragraph.range.end <= bytes.count else { continue }
        let piece = UnsafeBufferPointer(rebasing: bytes[paragraph.range.start..<paragraph.range.end])
        var mentions: [Mention] = []
        var end = 0
        for mention in paragraph.reading.mentions
        where article.facts.states(mention) && mention.range.start >= end {
          mentions.append(mention)
          end = mention.range.end
        }
        Self.append(piece, mentions, article.reader, &scratch, to: &text)
      }
    }
    return Array(text.utf8)
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ mentions: [Mention], _ reader: ArticleReader,
    _ scratch: inout ArticleReader.Scratch, to text: inout String
  ) {
    // The tokens are those that the mentions were found in: the reader hands them over as it reads.
    _ = reader.readParagraph(bytes, scratch: &scratch) { paragraph, _ in
      var next = 0
      for token in paragraph.tokens {
        let range = token.range
        guard range.start < range.end, range.end <= bytes.count else { continue }
        let word = OneLine.text(
          String(decoding: UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]), as: UTF8.self))
        // The second is what stands for hidden parts of a marked-up file.
        if word.isEmpty || word == "\u{FFFC}" { continue }
        while next < mentions.count, mentions[next].range.end <= range.start { next += 1 }
        text += word
        if next < mentions.count, mentions[next].range.intersects(range) {
          let isFirst = range.start <= mentions[next].range.start
          text += isFirst ? "\tB-" : "\tI-"
          text += mentions[next].kind.rawValue + "\n"
        } else {
          text += "\tO\n"
        }
      }
    }
    text += "\n"
  }
}
