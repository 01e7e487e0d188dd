import VietnameseText

/// Tells which rank two syllables mean of which one is right and the other has a slip of the keyboard: a wrong or
/// missing tone or shape (tuớng, Thuợng), or one letter too many, too few, changed or swapped (tướmg, Turng).
struct RankSlips: Sendable {
  private struct Rank {
    let first: SyllableKey
    let second: SyllableKey
  }
  /// At the same places: what they are called.
  private let ranks: [Rank]
  private let names: [String]
  private let sergeant = SyllableKey("sĩ")
  private let general = SyllableKey("tướng")
  private let colonel = SyllableKey("tá")
  private let lieutenant = SyllableKey("úy")

  init() {
    var ranks: [Rank] = []
    var names: [String] = []
    for first in ["Đại", "Thượng", "Trung", "Thiếu"] {
      for second in ["tướng", "tá", "úy"] {
        ranks.append(Rank(first: SyllableKey(first), second: SyllableKey(second)))
        names.append(first + " " + second)
      }
    }
    for first in ["Thượng", "Trung", "Hạ"] {
      ranks.append(Rank(first: SyllableKey(first), second: sergeant))
      names.append(first + " sĩ")
    }
    self.ranks = ranks
    self.names = names
  }

  /// The last words of the common ranks: tướng, tá, úy, sĩ.
  var lastWords: (SyllableKey, SyllableKey, SyllableKey, SyllableKey) {
    (general, colonel, lieutenant, sergeant)
  }

  /// The rank that `first` and `second` mean; nil where none is one slip away.
  func meant(_ first: SyllableKey, _ second: SyllableKey) -> String? {
    for (index, rank) in ranks.enumerated() {
      if first == rank.first, isSlip(second, of: rank.second) { return names[index] }
      // Words before "sĩ" are many and short (họa sĩ, nha sĩ): only marks may differ there.
      if second == rank.second, isSlip(first, of: rank.first, marksOnly: rank.second == sergeant) {
        return names[index]
      }
    }
    return nil
  }

  private func isSlip(_ key: SyllableKey, of right: SyllableKey, marksOnly: Bool = false) -> Bool {
    guard key.isPacked else { return false }
    if key.withoutMarks == right.withoutMarks { return true }
    // A letter changed in tá or úy makes another common syllable.
    guard !marksOnly, right.letterCount > 2, key.tone == right.tone else { return false }
    return OneEdit.separates(key.withoutMarks.letters, right.withoutMarks.letters)
  }
}
