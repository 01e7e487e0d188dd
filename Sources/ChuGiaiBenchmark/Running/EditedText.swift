import SourceText

/// A text in an editor: where its lines are and what the protocol calls a place in it.
struct EditedText {
  let bytes: [UInt8]
  /// Where each line begins; a line ends before the next one's line feed.
  private let lineStarts: [Int]

  struct Place: Equatable {
    var offset: Int
    var line: Int
    /// UTF-16 units.
    var column: Int
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  var lineCount: Int { lineStarts.count }

  /// `offset` moved back to the beginning of its code point.
  func place(near offset: Int) -> Place {
    var offset = min(max(offset, 0), bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    let line = max(lineStarts.partitioningIndex { $0 > offset } - 1, 0)
    // Four bytes are two units, every other scalar is one.
    let column = bytes[lineStarts[line]..<offset].reduce(0) { count, byte in
      byte & 0xC0 == 0x80 ? count : count + (byte >= 0xF0 ? 2 : 1)
    }
    return Place(offset: offset, line: line, column: column)
  }

  /// The places where `word` begins, at most `limit`, spread over the text.
  func places(of word: String, limit: Int) -> [Place] {
    let word = Array(word.utf8)
    var offsets: [Int] = []
    var offset = 0
    while offset + word.count <= bytes.count {
      if bytes[offset] == word[0], bytes[offset..<(offset + word.count)].elementsEqual(word) {
        offsets.append(offset)
      }
      offset += 1
    }
    let step = max(offsets.count / max(limit, 1), 1)
    return stride(from: 0, to: offsets.count, by: step).prefix(limit).map { place(near: offsets[$0]) }
  }
}
