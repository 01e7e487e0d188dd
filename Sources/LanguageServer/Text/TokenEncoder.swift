import Extraction
import LanguageServerProtocol
import SourceText

/// Entities as semantic tokens: five numbers each, none over another.
///
/// Of nested entities the inner one is painted, and what is left of the outer one around it. A token never goes over
/// a line end unless the client allows it; then the line end belongs to it.
struct TokenEncoder {
  let document: Snapshot
  let client: Client

  /// The tokens of everything that touches `range`.
  func tokens(in range: ByteRange) -> [Int] {
    var data: [Int] = []
    var cursor = document.sourceCursor()
    var last = (line: 0, character: 0)
    let multiline = client.capabilities.semanticTokens.multiline
    for piece in pieces(in: range) {
      forEachLine(of: document.sourceRange(piece.range), isWhole: multiline) { range in
        let start = cursor.position(range.start)
        let length = LineIndex.units(in: document.source, range.start, range.end, document.encoding)
        guard length > 0 else { return }
        data.append(start.line - last.line)
        data.append(start.line == last.line ? start.character - last.character : start.character)
        data.append(length)
        data.append(piece.type)
        data.append(piece.modifiers)
        last = (start.line, start.character)
      }
    }
    return data
  }

  private struct Piece {
    var range: ByteRange
    var type: Int
    var modifiers: Int
  }

  /// The entities without overlaps, in reading order.
  private func pieces(in range: ByteRange) -> [Piece] {
    var pieces: [Piece] = []
    // The entities around the place that has been reached, the innermost last.
    var open: [Piece] = []
    var reached = 0
    func close(upTo offset: Int) {
      while let inner = open.last, inner.range.end <= offset {
        add(inner, to: inner.range.end)
        open.removeLast()
      }
      if let inner = open.last { add(inner, to: offset) }
    }
    func add(_ piece: Piece, to end: Int) {
      let start = max(reached, piece.range.start)
      if start < end {
        pieces.append(Piece(range: ByteRange(start, end), type: piece.type, modifiers: piece.modifiers))
      }
      reached = max(reached, end)
    }
    var modifiers = TokenModifiers(document: document, legend: client.legend, range: range)
    document.article.forEachOccurrence(touching: range) { occurrence in
      let range = occurrence.range
      close(upTo: range.start)
      open.append(
        Piece(
          range: range, type: occurrence.mention.kind.index, modifiers: modifiers.bits(of: occurrence)))
    }
    close(upTo: Int.max)
    return pieces
  }

  private func forEachLine(of range: ByteRange, isWhole: Bool, _ body: (ByteRange) -> Void) {
    if isWhole { return body(range) }
    var line = document.lines.line(at: range.start)
    while true {
      let content = document.lines.contentRange(ofLine: line, in: document.source)
      body(ByteRange(max(range.start, content.start), min(range.end, content.end)))
      line += 1
      guard line < document.lines.lineCount, document.lines.lineStarts[line] < range.end else { return }
    }
  }
}
