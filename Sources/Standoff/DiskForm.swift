import SourceText

/// What an article has on the disk that an editor keeps to itself.
package struct DiskForm: Sendable, Hashable {
  /// Code points before its first letter: 1 for a byte order mark.
  package var skipped = 0
  /// Whether its lines end with `\r\n` where the editor has `\n`.
  package var hasReturns = false

  package init() {}

  /// - Parameters:
  ///   - disk: the file.
  ///   - text: the same as the editor has it, edited perhaps.
  package init(of disk: [UInt8], as text: [UInt8]) {
    skipped = ByteOrderMark.length(in: disk) > 0 && ByteOrderMark.length(in: text) == 0 ? 1 : 0
    hasReturns = Self.hasReturns(disk) && !text.contains(0x0D)
  }

  /// The file without what the editor keeps to itself.
  package func edited(_ disk: [UInt8]) -> [UInt8] {
    let text = skipped > 0 ? Array(disk[ByteOrderMark.length(in: disk)...]) : disk
    return hasReturns ? text.filter { $0 != 0x0D } : text
  }

  /// Whether each line ends so.
  private static func hasReturns(_ bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    var count = 0
    for byte in bytes {
      if byte == 0x0A {
        if last != 0x0D { return false }
        count += 1
      }
      last = byte
    }
    return count > 0
  }

  /// In code points.
  static func lineEnds(of text: [UInt8]) -> [Int] {
    var ends: [Int] = []
    var place = 0
    for byte in text where byte & 0xC0 != 0x80 {
      if byte == 0x0A { ends.append(place) }
      place += 1
    }
    return ends
  }
}
