import SourceText
import VietnameseText

/// Words as they are compared while somebody types: letter by letter without accents, single spaces between words,
/// and beside each letter what accents it has. Marks between words do not count.
struct FoldedText {
  /// `a`…`z`, figures and spaces.
  private(set) var letters: [UInt8] = []
  /// By letter: its accents.
  private(set) var accents: [Accents] = []

  /// The shape of a letter (of ă, â …; 0 for the basic one) above the tone of its word, in one byte.
  struct Accents: Equatable {
    private let bits: UInt8

    /// - Parameter letter: its number as in `LetterInfo`, which tells ă from a; 0 for figures and spaces.
    init(letter: UInt8, tone: Tone) {
      bits = (letter > Self.lastBasic ? letter - Self.lastBasic : 0) << 3 | tone.rawValue
    }

    private static let lastBasic: UInt8 = 26
    private var shape: UInt8 { bits >> 3 }
    var isNone: Bool { bits == 0 }
    var hasShape: Bool { shape != 0 }
    private var tone: UInt8 { bits & 7 }

    /// How many of them are left out in `typed`, which is the same letter without them; nil where what is typed is
    /// another.
    @inline(__always) func missing(in typed: Accents) -> Int? {
      if bits == typed.bits { return 0 }
      var missing = 0
      if typed.shape != shape {
        // A basic letter may stand for the shaped one, not the other way round; and whoever has typed the tone of a word
        // has shaped its letters (của is not Cửa).
        if typed.shape != 0 || typed.tone != 0 { return nil }
        missing += 1
      }
      if typed.tone != tone {
        if typed.tone != 0 { return nil }
        missing += 1
      }
      return missing
    }
  }

  static let space: UInt8 = 0x20

  init() {}

  /// - Parameter joined: whether all letters are one word, as those of an abbreviation are (QS-QP).
  init(_ text: String, joined: Bool = false) {
    var text = text
    var tokens: [Token] = []
    text.withUTF8 { read($0, joined: joined, tokens: &tokens) }
  }

  /// Takes a text in the place of what was here.
  ///
  /// - Parameter tokens: memory for them, used again and again.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, joined: Bool = false, tokens: inout [Token]
  ) {
    letters.removeAll(keepingCapacity: true)
    accents.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    Tokenizer.appendTokens(of: bytes, to: &tokens)
    for token in tokens { append(token, bytes, joined: joined) }
  }

  /// Takes the first words of a text in the place of what was here.
  ///
  /// - Parameter count: at least so many, where there are so many; a mark between spaces counts as a word, so ask for
  ///   some more.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, words count: Int, tokens: inout [Token]
  ) {
    var end = start
    var left = count
    while end < bytes.count {
      if bytes[end] == Self.space {
        left -= 1
        if left == 0 { break }
      }
      end += 1
    }
    read(UnsafeBufferPointer(rebasing: bytes[min(start, end)..<end]), tokens: &tokens)
  }

  mutating func append(_ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, joined: Bool = false) {
    if token.isMark { return }
    if !joined, !letters.isEmpty { appendSpace() }
    let tone = token.key.tone
    if token.isNumber {
      for offset in token.range.start..<token.range.end { add(bytes[offset], 0, .level) }
      return
    }
    LetterReader.forEachLetter(of: bytes, from: token.range.start, to: token.range.end) { letter, _ in
      add(UInt8(ascii: "a") + Letters.withoutShape(letter) - 1, letter, tone)
    }
  }

  mutating func appendSpace() { add(Self.space, 0, .level) }

  private mutating func add(_ letter: UInt8, _ number: UInt8, _ tone: Tone) {
    letters.append(letter)
    accents.append(Accents(letter: number, tone: tone))
  }

  var isEmpty: Bool { letters.isEmpty }

  /// Whether not one accent is there.
  var isBare: Bool { accents.allSatisfy(\.isNone) }

  /// Whether `typed` begins what stands here; accents that are typed have to be right, those that are left out need not be
  /// there, but of a finished word only all of them (quan for Quận, not quân).
  ///
  /// - Returns: how many accents were left out; nil where it does not fit.
  func missingAccents(in typed: FoldedText) -> Int? {
    guard letters.starts(with: typed.letters) else { return nil }
    return Self.missingAccents(in: typed, of: accents, from: 0)
  }

  /// The same where the letters are known to fit.
  ///
  /// - Parameters:
  ///   - accents: of the letters, as many from `start` on as `typed` has at least.
  ///   - count: how many letters of `typed` count, where not all do.
  static func missingAccents(
    in typed: FoldedText, of accents: [Accents], from start: Int, to count: Int = .max
  ) -> Int? {
    guard start >= 0, start + typed.accents.count <= accents.count else { return nil }
    var missing = 0
    // Finished words end with a space; đ is a letter of its own, which is typed as such.
    var isHalf = false
    for index in typed.accents.indices.prefix(count) {
      let (accent, written) = (accents[start + index], typed.accents[index])
      if typed.letters[index] == space {
        if isHalf { return nil }
      } else if accent != written {
        guard let more = accent.missing(in: written) else { return nil }
        missing += more
        isHalf = isHalf || written.hasShape && typed.letters[index] != UInt8(ascii: "d")
      }
    }
    return missing
  }
}
