import Lexicon
import VietnameseText

/// Says which recognisers may find something at a token: what each of them asks of a token first. What depends on the word
/// as it is written is asked once for each written form and kept with it (`Token.note`).
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

  /// The readers (`TokenInterest.Reader`, one bit each) that have to look at a word because of the way it is written.
  func readers(of token: Token) -> UInt8 {
    var readers: UInt8 = 0
    func add(_ reader: TokenInterest.Reader) { readers |= reader.bit }
    if token.letterCase != .lower {
      add(.persons)
      if AbbreviationRecognizer.mayBegin(token) { add(.abbreviations) }
    } else if token.isNumber {
      add(.dates)
      add(.documents)
    }
    if Int(token.word) < dateTriggers.count, dateTriggers[Int(token.word)] { add(.dates) }
    if mayBeginRank(token) { add(.ranks) }
    if token.key == resolutionOfCentre { add(.documents) }
    return readers
  }

  /// Those that have to look at a token with which phrases of the lists `found` begin.
  @inline(__always) func readers(of found: UInt64) -> UInt8 {
    // Which it is cannot be predicted, so there is no branch: a number or its opposite has the highest bit where it is not 0.
    @inline(__always) func bit(_ reader: TokenInterest.Reader, of lists: UInt64) -> UInt8 {
      let some = found & lists
      return UInt8(truncatingIfNeeded: (some | (0 &- some)) &>> 63) &<< UInt8(reader.rawValue)
    }
    return bit(.locations, of: LocationRecognizer.lists)
      | bit(.organizations, of: OrganizationRecognizer.lists)
      | bit(.documents, of: documents)
  }

  /// Traps begin with the last words of ranks too (tướng lĩnh, y tá), so the one bit sorts out most tokens.
  @inline(__always) private func mayBeginRank(_ token: Token) -> Bool {
    if token.starts & ranks != 0 { return true }
    let (key, last) = (token.key, lastWordsOfRanks)
    return token.starts & PhraseList.rankTrap.bit != 0
      && (key == last.0 || key == last.1 || key == last.2 || key == last.3)
  }
}
