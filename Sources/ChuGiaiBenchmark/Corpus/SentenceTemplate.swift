/// A sentence of an article with the places in it that change from article to article.
struct SentenceTemplate: Equatable {
  enum Piece: Equatable {
    case text([UInt8])
    /// An index in `InventedNames.people`.
    case person(Int)
    /// An index in `InventedNames.places`.
    case place(Int)
    case day, month, year
    /// Any number with so many digits.
    case number(digits: Int)
  }

  private(set) var pieces: [Piece] = []

  init(_ sentence: ArraySlice<UInt8>) {
    let bytes = Array(sentence)
    var plain: [UInt8] = []
    var offset = 0
    func add(_ piece: Piece) {
      if !plain.isEmpty { pieces.append(.text(plain)) }
      plain = []
      pieces.append(piece)
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if Self.isDigit(byte) {
        var end = offset
        while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
        add(Self.number(in: bytes, offset..<end))
        offset = end
      } else if byte & 0xC0 != 0x80,
        let (index, length) = Self.match(InventedNames.peopleBytes, bytes, at: offset)
      {
        add(.person(index))
        offset += length
      } else if byte & 0xC0 != 0x80,
        let (index, length) = Self.match(InventedNames.placesBytes, bytes, at: offset)
      {
        add(.place(index))
        offset += length
      } else {
        plain.append(byte)
        offset += 1
      }
    }
    if !plain.isEmpty { pieces.append(.text(plain)) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func match(_ names: [[UInt8]], _ bytes: [UInt8], at offset: Int) -> (Int, Int)? {
    for (index, name) in names.enumerated() where bytes[offset...].starts(with: name) {
      return (index, name.count)
    }
    return nil
  }

  /// What a run of digits is: part of a date where a stroke, dot or hyphen joins it to other digits.
  private static func number(in bytes: [UInt8], _ range: Range<Int>) -> Piece {
    let joints: [UInt8] = [0x2F, 0x2E, 0x2D]
    func joins(_ joint: Int, _ digit: Int) -> Bool {
      bytes.indices.contains(joint) && bytes.indices.contains(digit) && joints.contains(bytes[joint])
        && isDigit(bytes[digit])
    }
    if range.count == 4, bytes[range.lowerBound...].starts(with: [0x32, 0x30]) { return .year }
    guard range.count <= 2 else { return .number(digits: range.count) }
    if joins(range.lowerBound - 1, range.lowerBound - 2) { return .month }
    if bytes[..<range.lowerBound].suffix(7).elementsEqual("tháng ".utf8.suffix(7)) { return .month }
    return joins(range.upperBound, range.upperBound + 1) ? .day : .number(digits: range.count)
  }
}
