import Extraction
import VietnameseText

/// Which words of a name have a capital, as a note's variant: bit n for word n, of up to 26, and above them flags that say how
/// the name is to be compared with others of the same words.
enum NameCapitals {
  /// The first word begins a sentence, so its capital says nothing.
  static let firstIsOpen: UInt32 = 1 << 31
  /// Where both ways are as common, the one with small letters is right.
  static let prefersSmall: UInt32 = 1 << 30
  /// A common noun, whatever stands before it.
  static let needsMajority: UInt32 = 1 << 29
  /// The title has a capital that no title has inside, "Bí Thư".
  static let isOdd: UInt32 = 1 << 28
  /// Where both ways are as common, the one that opens with a capital is right.
  static let prefersCapital: UInt32 = 1 << 27
  /// The words after the first.
  static let inner: UInt32 = (1 << 26) - 2
  /// The tables write the name with other capitals.
  static let departs: UInt32 = 1 << 26
  /// Words that a variant has room for.
  static let wordLimit = 26
  private static let flags = prefersSmall | needsMajority | isOdd | prefersCapital | departs

  /// The words of the name as the key, their capitals as the variant; nil for names without a small letter, which are
  /// headlines, and for names of more than `wordLimit` words.
  ///
  /// - Parameter others: the tokens of which the capitals do not count: one bit each, from the name's first on.
  static func note(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, context: UInt64 = 0, without others: UInt64 = 0
  ) -> LintNote? {
    var hash = KeyHash()
    hash.add(context)
    var (capitals, words): (UInt32, Int) = (0, 0)
    var hasSmall = false
    for index in tokens {
      let token = paragraph[index]
      hash.add(token.key)
      guard token.isWord else { continue }
      guard words < wordLimit else { return nil }
      switch token.letterCase {
      case .lower: hasSmall = true
      // Abbreviations keep their capitals in every style.
      case .capitalised, .upper, .mixed:
        if others == 0 || others >> UInt64(index - tokens.lowerBound) & 1 == 0 {
          capitals |= 1 << UInt32(words)
        }
        if !hasSmall, token.letterCase == .capitalised { hasSmall = token.key.letterCount > 1 }
      }
      words += 1
    }
    guard hasSmall, words > 0 else { return nil }
    if capitals & 1 != 0, beginsSentence(paragraph, tokens.lowerBound) { capitals |= firstIsOpen }
    return LintNote(.capitals, paragraph.range(tokens), key: hash.value, variant: capitals)
  }

  /// Whether the capital of the token may be that of a sentence, an item or a quotation. Nearly any mark before it will do: a
  /// capital that is not compared costs less than one that is compared wrongly.
  static func beginsSentence(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = paragraph[index - 1]
    return before.isMark && !before.isMark(",") && !before.isMark("(") && !before.isMark("/")
      || paragraph[index].gap == .lineBreak
  }

  // MARK: Two variants

  static func agree(_ one: UInt32, _ two: UInt32) -> Bool { difference(one, two) == 0 }

  /// The words that are capitalised in one way and not in the other, one bit each.
  static func difference(_ one: UInt32, _ two: UInt32) -> UInt32 {
    let isOpen = (one | two) & firstIsOpen != 0
    return (one ^ two) & ~(firstIsOpen | flags | (isOpen ? 1 : 0))
  }

  // MARK: All ways of an article

  /// The ways of `VariantFold`, the right one first. At a tie the way of the tables comes first, then small letters where
  /// they are the usual ones, and the capital that opens a body's or post's name.
  static func ordered(_ ways: [VariantFold.Way]) -> [VariantFold.Way] {
    // "Bí Thư" is nobody's style, however often an article has it.
    if let odd = ways.first?.first, odd.variant & isOdd != 0,
      let usual = ways.firstIndex(where: { $0.allSatisfy { $0.variant & isOdd == 0 } })
    {
      return [ways[usual]] + ways[..<usual] + ways[(usual + 1)...]
    }
    guard let usual = ways.first else { return ways }
    if departs(usual), let official = ways.firstIndex(where: { $0.count == usual.count && !departs($0) }) {
      return [ways[official]] + ways[..<official] + ways[(official + 1)...]
    }
    guard ways.count == 2, ways[0].count == ways[1].count, isDecided(ways[0], ways[1]),
      let one = ways[0].first?.variant, let two = ways[1].first?.variant
    else { return ways }
    let isTurned =
      (one | two) & prefersSmall != 0
      ? (one & ~flags).nonzeroBitCount > (two & ~flags).nonzeroBitCount : one & 1 == 0
    return isTurned ? [ways[1], ways[0]] : ways
  }

  private static func departs(_ way: VariantFold.Way) -> Bool { way.contains { $0.variant & departs != 0 } }

  /// Whether of two ways that are as common one is right whatever the tables say.
  private static func isDecided(_ one: VariantFold.Way, _ two: VariantFold.Way) -> Bool {
    guard let one = one.first?.variant, let two = two.first?.variant else { return false }
    return (one | two) & prefersSmall != 0
      || (one ^ two) & ~flags == 1 && one & two & prefersCapital != 0
  }

  /// Whether nothing says that the first of the ordered ways is the right one: others are as common, or the tables write
  /// as a rarer way does.
  static func isUndecided(_ ways: [VariantFold.Way]) -> Bool {
    guard let usual = ways.first, let first = usual.first?.variant else { return false }
    return ways.dropFirst().contains { other in
      guard let variant = other.first?.variant, variant & isOdd == 0 else { return false }
      if departs(usual) != departs(other) { return departs(usual) }
      return other.count >= usual.count && !isDecided(usual, other) && first != variant
    }
  }

  /// Whether the first of the ordered ways is so much the usual one that others may be reported. Common nouns are compared
  /// wherever they stand, so a single capital counts only against many small letters.
  static func isClear(_ ways: [VariantFold.Way]) -> Bool {
    guard let usual = ways.first, usual.contains(where: { $0.variant & needsMajority != 0 }) else {
      return true
    }
    guard let first = usual.first, first.variant & ~(firstIsOpen | flags) == 0 else { return false }
    return usual.count >= 3 * ways.dropFirst().reduce(0) { $0 + $1.count }
  }
}

extension LintNote {
  /// Of a note of topic `capitals`: whether a law's capitals have been missed in the name, which is the finding, so that the
  /// name is not reported once more.
  var isSaid: Bool {
    get { extra != 0 }
    set { extra = newValue ? 1 : 0 }
  }
}
