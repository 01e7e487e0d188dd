import Lexicon
import VietnameseText

/// Says which recognisers may find something at a token: what each of them asks of a token first, put together in a
/// few words of memory, because it is asked of every token of every text. (A recogniser is a hundred words with many
/// references; the optimiser copied them for each token.)
struct TokenGate: Sendable {
  /// By word: whether a date may begin with it.
  private let dateTriggers: [Bool]
  private let ranks: UInt64
  private let lastWordsOfRanks: (SyllableKey, SyllableKey, SyllableKey, SyllableKey)
  private let documents: UInt64
  private let resolutionOfCentre: SyllableKey

  init(_ dates: DateRecognizer, _ ranks: RankRecognizer, _ documents: DocumentRecognizer) {
    dateTriggers = dates.triggers
    self.ranks = ranks.mask
    lastWordsOfRanks = ranks.lastWords
    self.documents = documents.starts
    resolutionOfCentre = documents.resolutionOfCentre
  }

  /// - Parameter found: the lists of which a phrase begins at the token.
  @inline(__always)
  func mayBegin(_ token: Token, _ found: UInt64, _ looks: inout TokenInterest.Looks) {
    if token.letterCase != .lower {
      looks.persons |= looks.bit
      if AbbreviationRecognizer.mayBegin(token) { looks.abbreviations |= looks.bit }
    }
    if token.isNumber {
      looks.dates |= looks.bit
      looks.documents |= looks.bit
    }
    if token.starts & (DateRecognizer.lists | RankRecognizer.lists) != 0 {
      let word = Int(token.word)
      if word < dateTriggers.count, dateTriggers[word] { looks.dates |= looks.bit }
      if mayBeginRank(token) { looks.ranks |= looks.bit }
    }
    if found & LocationRecognizer.lists != 0 { looks.locations |= looks.bit }
    if found & OrganizationRecognizer.lists != 0 { looks.organizations |= looks.bit }
    if found & documents != 0 || token.key == resolutionOfCentre { looks.documents |= looks.bit }
  }

  /// Traps begin with the last words of ranks too (tướng lĩnh, y tá), so the one bit sorts out most tokens.
  @inline(__always) private func mayBeginRank(_ token: Token) -> Bool {
    if token.starts & ranks != 0 { return true }
    let (key, last) = (token.key, lastWordsOfRanks)
    return token.starts & PhraseList.rankTrap.bit != 0
      && (key == last.0 || key == last.1 || key == last.2 || key == last.3)
  }
}
