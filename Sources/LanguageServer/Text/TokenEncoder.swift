import Extraction
import LanguageServerProtocol
import SourceText
import Standoff

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
      cursor.forEachLine(of: document.sourceRange(piece.range), isWhole: multiline) { start, length in
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
    func take(_ piece: Piece) {
      close(upTo: piece.range.start)
      open.append(piece)
    }
    var modifiers = TokenModifiers(document: document, legend: client.legend, range: range)
    if let labels = document.labels?.labels {
      for piece in self.pieces(labels, in: range, &modifiers) { take(piece) }
    } else {
      document.article.forEachOccurrence(touching: range) { take(piece($0, &modifiers)) }
    }
    close(upTo: Int.max)
    return pieces
  }

  private func piece(_ occurrence: Article.Occurrence, _ modifiers: inout TokenModifiers) -> Piece {
    Piece(
      range: occurrence.range, type: occurrence.mention.kind.index, modifiers: modifiers.bits(of: occurrence))
  }

  /// What is read and not refused, and what was added, in reading order.
  private func pieces(
    _ labels: Labels, in range: ByteRange, _ modifiers: inout TokenModifiers
  ) -> [Piece] {
    let labelled = client.legend.bit(.labelled)
    var given = labels.touching(range)
    let refused = Set(given.filter { $0.judgement == .refused }.map(\.place))
    given.removeAll { $0.judgement == .refused }
    let known = Set(given.map(\.place))
    var read: Set<Labels.Place> = []
    var pieces: [Piece] = []
    document.article.forEachOccurrence(touching: range) { occurrence in
      let place = Labels.Place(kind: occurrence.mention.kind, range: occurrence.range)
      if refused.contains(place) { return }
      var piece = piece(occurrence, &modifiers)
      if known.contains(place) { piece.modifiers |= labelled }
      read.insert(place)
      pieces.append(piece)
    }
    for label in given where !read.contains(label.place) {
      pieces.append(Piece(range: label.range, type: label.kind.index, modifiers: labelled))
    }
    return pieces.sorted {
      ($0.range.start, $1.range.end, $0.type) < ($1.range.start, $0.range.end, $1.type)
    }
  }
}
