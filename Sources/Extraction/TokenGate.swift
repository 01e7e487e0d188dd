import Lexicon
import VietnameseText

/// Says which recognisers may find something at a token: what each of them asks of a token first, put together in a
/// few words of memory, because it is asked of every token of every text.
struct TokenGate: Sendable {
  /// By word: whether a date may begin with it.
  private let dateTriggers: [Bool]
  private let ranks: UInt64
  private let lastWordsOfRanks: (SyllableKey, SyllableKey, SyllableKey, SyllableKey)
  private let documents: UInt64
  private let resolutionOfCentre: SyllableKey

  init(
    _ dates: borrowing DateRecognizer, _ ranks: borrowing RankRecognizer,
    _ documents: borrowing DocumentRecognizer
  ) {
    dateTriggers = dates.triggers
    self.ranks = ranks.mask
    lastWordsOfRanks = ranks.lastWords
    self.documents = documents.starts
    resolutionOfCentre = documents.resolutionOfCentre
  }

  /// - Parameters:
  ///   - found: the lists of which a phrase begins at the token.
  ///   - bit: the token's, which is added to what may find something.
  @inline(__always)
  func look(_ token: Token, _ found: UInt64, _ bit: UInt64, _ looks: inout TokenInterest.Looks) {
    if token.letterCase != .lower {
      looks.persons |= bit
      if AbbreviationRecognizer.mayBegin(token) { looks.abbreviations |= bit }
    } else if token.isNumber {
      looks.dates |= bit
      looks.documents |= bit
    }
    if token.starts & (DateRecognizer.lists | RankRecognizer.lists) != 0 {
      let word = Int(token.word)
      if word < dateTriggers.count, dateTriggers[word] { looks.dates |= bit }
      if mayBeginRank(token) { looks.ranks |= bit }
    }
    if token.key == resolutionOfCentre { looks.documents |= bit }
    guard found & anyList != 0 else { return }
    if found & LocationRecognizer.lists != 0 { looks.locations |= bit }
    if found & OrganizationRecognizer.lists != 0 { looks.organizations |= bit }
    if found & documents != 0 { looks.documents |= bit }
  }

  @inline(__always) private var anyList: UInt64 {
    LocationRecognizer.lists | OrganizationRecognizer.lists | documents
  }

  /// Traps begin with the last words of ranks too (tướng lĩnh, y tá), so the one bit sorts out most tokens.
  @inline(__always) private func mayBeginRank(_ token: Token) -> Bool {
    if token.starts & ranks != 0 { return true }
    let (key, last) = (token.key, lastWordsOfRanks)
    return token.starts & PhraseList.rankTrap.bit != 0
      && (key == last.0 || key == last.1 || key == last.2 || key == last.3)
  }
}
