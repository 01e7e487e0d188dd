import Lexicon
package import VietnameseText

/// What the rules ask of a word as it is written, whatever stands around it. They ask it of every token of every text, so
/// it is found once for each written form and kept with it (`Token.traitShift`).
package struct WordTraits: OptionSet, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A number or a mark.
  static let notWord = WordTraits(rawValue: 1)
  /// A word whose tone mark has two places to stand: hòa and hoà.
  package static let tonePair = WordTraits(rawValue: 1 << 1)
  /// A word in small letters that the lexicon does not know.
  package static let unknown = WordTraits(rawValue: 1 << 2)
  /// A word that begins with a capital I, V or X.
  package static let roman = WordTraits(rawValue: 1 << 3)
  /// A word with a capital that may be meant as a Roman numeral.
  package static let numeral = WordTraits(rawValue: 1 << 4)
  /// A word with capitals and small letters that is not merely capitalised.
  package static let innerCapital = WordTraits(rawValue: 1 << 5)
  /// A word, number or mark with which a phrase of `PhraseList.listed` may begin.
  package static let listed = WordTraits(rawValue: 1 << 6)
  /// A word with a capital, the first of `openings`.
  package static let opening = WordTraits(rawValue: 1 << 7)

  /// The first words of phrases that open a sentence with where, why or what for, and after which the rules expect a comma:
  /// "Tại buổi lễ", "Phát biểu tại", "Thực hiện Kế hoạch", "Sáng 12/3", "Theo đó", "Bên cạnh đó".
  package static let openings = WordSet([
    "tại", "phát", "nhằm", "thực", "hưởng", "hướng", "quán", "căn", "thiết", "tiếp", "chào", "để", "với",
    "trong", "nhân", "được", "nằm", "theo", "ngày", "sáng", "chiều", "tối", "trưa", "đêm", "hôm", "tháng",
    "năm", "hòa", "bên", "mặt", "từ", "qua", "vì", "do", "ngoài", "cùng", "tuy", "trước", "sau", "ngay",
    "dịp", "vừa", "chính", "đồng", "đặc",
  ])

  /// - Parameters:
  ///   - token: with what the lexicon knows of it.
  ///   - isRight: whether the lexicon has the word in something that is spelt rightly.
  init(of token: Token, isRight: Bool) {
    self = []
    if token.starts & Self.listedLists != 0 { insert(.listed) }
    guard token.kind == .word else {
      insert(.notWord)
      return
    }
    if Self.hasTonePair(token.key) { insert(.tonePair) }
    if token.letterCase == .lower {
      if !isRight { insert(.unknown) }
    } else {
      let first = token.key.raw & 0x3F
      if first == 9 || first == 22 || first == 24 { insert(.roman) }
      if Self.mayBeNumeral(token.key) { insert(.numeral) }
      if token.letterCase == .mixed { insert(.innerCapital) }
      if token.letterCase == .capitalised, Self.openings.contains(token.key) { insert(.opening) }
    }
  }

  private static let listedLists = PhraseList.listed.reduce(0) { $0 | $1.bit }

  /// Whether a word with a capital may be a Roman numeral; most others are told by their first two letters.
  private static func mayBeNumeral(_ key: SyllableKey) -> Bool {
    guard key.isPacked else { return true }
    // I, V, X and the l that looks like I; 0 ends a word.
    let letters: UInt64 = 1 << 9 | 1 << 22 | 1 << 24 | 1 << 12
    return key.raw &>> 54 == 0 && letters &>> (key.raw & 0x3F) & 1 != 0
      && (letters | 1) &>> (key.raw &>> 6 & 0x3F) & 1 != 0
  }

  /// Whether the word has a tone and ends in oa, oe or uy with no vowel and no q before, where old and new typography
  /// place the tone mark differently.
  private static func hasTonePair(_ key: SyllableKey) -> Bool {
    guard key.isPacked, key.tone != .level else { return false }
    let letters = key.with(.level).raw
    let count = key.letterCount
    guard count >= 2 else { return false }
    let shift = UInt64((count &- 2) &* 6)
    let pair = letters &>> shift
    // First letter of the pair in the low six bits.
    guard pair == 15 | 1 << 6 || pair == 15 | 5 << 6 || pair == 21 | 25 << 6 else { return false }
    guard count >= 3 else { return true }
    let before = UInt8(truncatingIfNeeded: letters &>> (shift &- 6)) & 0x3F
    return before != 17 && !VowelLetter.contains(before)
  }
}

extension Token {
  /// Where its `WordTraits` stand in `starts`, as an `ArticleReader` puts them there: above `note`.
  package static var traitShift: UInt64 { noteShift + 8 }
}
