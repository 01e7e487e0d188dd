import Extraction
import JSONRPC
import LanguageServerProtocol
import SourceText
import VietnameseText

/// From the syllable at the cursor outwards: the entities around it, the sentence, the paragraph, the text.
enum SelectionRangeFeature: DocumentFeature {
  typealias Request = SelectionRangeRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.selectionRangeProvider = true
  }

  static func answer(
    _ request: SelectionRangeRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [SelectionRange] {
    request.positions.map { position in
      let ranges = ranges(around: document.offset(position), in: document).map(document.positionRange)
      let here = PositionRange(start: position, end: position)
      return SelectionRange(range: ranges.first ?? here, parents: Array(ranges.dropFirst()))
    }
  }

  /// Each inside the next and larger than the one before.
  private static func ranges(around offset: Int, in document: Snapshot) -> [ByteRange] {
    let article = document.article
    var candidates: [ByteRange] = []
    if !article.paragraphs.isEmpty {
      let paragraph = article.paragraphs[article.paragraphIndex(atOrBefore: offset)].range
      if paragraph.start <= offset, offset <= paragraph.end {
        candidates += syllableAndSentence(at: offset, in: paragraph, document)
        candidates += article.occurrences(at: offset).map(\.range)
        candidates.append(paragraph)
      }
    }
    candidates.append(article.text.range)
    var chosen: [ByteRange] = []
    for range in candidates.sorted(by: { $0.length < $1.length }) {
      guard range.start <= offset, offset <= range.end else { continue }
      if let last = chosen.last, !range.contains(last) || range == last { continue }
      chosen.append(range)
    }
    return chosen
  }

  private static func syllableAndSentence(
    at offset: Int, in paragraph: ByteRange, _ document: Snapshot
  ) -> [ByteRange] {
    var tokens: [Token] = []
    let inside = paragraph.clamped(to: document.article.text.range)
    document.bytes[inside.start..<inside.end].withUnsafeBufferPointer {
      Tokenizer.appendTokens(of: $0, to: &tokens)
    }
    let place = offset - inside.start
    var found: [ByteRange] = []
    if let word = tokens.first(where: { $0.isWord && Int($0.start) <= place && place <= Int($0.end) }) {
      found.append(ByteRange(inside.start + Int(word.start), inside.start + Int(word.end)))
    }
    let sentence = tokens.withUnsafeBufferPointer {
      SentenceBounds.sentence(around: place, in: TokenList($0, count: $0.count))
    }
    if let sentence {
      found.append(ByteRange(inside.start + sentence.lowerBound, inside.start + sentence.upperBound))
    }
    return found
  }
}
