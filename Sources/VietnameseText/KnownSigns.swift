/// The marks and numbers that most texts are full of, as tokens of which only the place is to be written over, and what
/// says of any other what is known of it.
///
/// An object with memory of its own: texts are read with it by one reference, where arrays would be counted one by one.
final class KnownSigns: @unchecked Sendable {
  /// By ASCII scalar, then U+2000…U+203F; `outside` where it is no mark.
  let marks: UnsafeBufferPointer<Token>
  /// 0…9, then 00…99, then the years 1900…2099.
  let numbers: UnsafeBufferPointer<Token>
  /// Where the years begin in `numbers`.
  static let firstYear = 110
  let classify: WordMemo.Classifier

  init(_ classify: @escaping WordMemo.Classifier) {
    self.classify = classify
    func known(_ key: SyllableKey, _ kind: Token.Kind) -> Token {
      var token = Token(start: 0, end: 1, key: key, kind: kind)
      (token.word, token.starts) = classify(token)
      return token
    }
    marks = Self.kept(
      (0..<0xC0).map { place in
        let scalar = place < 0x80 ? UInt32(place) : 0x2000 + UInt32(place - 0x80)
        let key = SyllableKey(raw: SyllableKey.mark | UInt64(scalar))
        return Self.isMark(scalar) ? known(key, .mark) : .outside
      })
    let digits =
      (0..<10).map { [$0] } + (0..<100).map { [$0 / 10, $0 % 10] }
      + (1900..<2100).map { [$0 / 1000, $0 / 100 % 10, $0 / 10 % 10, $0 % 10] }
    numbers = Self.kept(
      digits.map { digits in
        let text = digits.map { UInt8(ascii: "0") + UInt8($0) }
        return known(text.withUnsafeBufferPointer { SyllableKey(firstOf: $0) }, .number)
      })
  }

  deinit {
    marks.deallocate()
    numbers.deallocate()
  }

  private static func kept(_ tokens: [Token]) -> UnsafeBufferPointer<Token> {
    let memory = UnsafeMutableBufferPointer<Token>.allocate(capacity: tokens.count)
    _ = memory.initialize(from: tokens)
    return UnsafeBufferPointer(memory)
  }

  /// Whether a scalar of ASCII or of U+2000…U+203F is a mark: those that are not are letters, digits, controls, white
  /// space, or ignorable.
  private static func isMark(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return ByteClass.table[Int(scalar)] & ByteClass.mark != 0 }
    return scalar >= 0x2010 && !Scalars.isSpace(scalar) && !Scalars.isIgnorable(scalar)
  }
}
