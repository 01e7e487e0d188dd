/// The lists of phrases that the matcher knows, one table of `Data` each. A token says by one bit a list whether a
/// phrase of that list can begin with it.
///
/// Adding a list is adding a table, generating it, adding a case here and generating the index (`Data/README.md`). Swept
/// lists have to be among the first 32: the sets of them (`PhraseMatches`) have 32 bits. In `Token.starts` the bits from
/// 40 on are not for lists.
public enum PhraseList: UInt8, Sendable, CaseIterable {
  case rank
  case rankMisspelling
  case rankNonexistent
  case rankTrap
  case title
  case compound
  case bodyHead
  case body
  case bodyField
  case place
  case adminWord
  case placeHead
  case familyName
  case nameWord
  case honorific
  case notPerson
  case nameStopWord
  case sentenceOpener
  case namedAfter
  case abbreviation
  case paperCode
  case documentType
  case law
  case unitAfterFraction
  case streetWord
  case dateWord
  case spellingSlip
  case missingComma
  case fixedCapitals
  case spellingDoublet
  case reduplication
  case properCommon
  case positionMaxRank

  /// The bit of the list in `Token.starts`.
  @inlinable @inline(__always) public var bit: UInt64 { 1 << UInt64(rawValue) }

  /// One more bit of `Token.starts`: whether the word is a phrase by itself of a list that is asked now and then.
  static let askedAlone: UInt64 = 1 << 61
  /// Two more, for the walk that looks for the phrases of the swept lists: whether the word is one by itself, and whether
  /// one of several words begins with it.
  static let sweptAlone: UInt64 = 1 << 62
  static let sweptLonger: UInt64 = 1 << 63

  /// How the phrases of a list are looked for.
  @usableFromInline package enum Use: UInt8, Sendable {
    /// At every token of every text; see `PhraseMatches`.
    case swept
    /// Only at the few tokens where somebody asks.
    case asked
    /// Never: the list says something of single words, which readers look up by `Token.word`. Such words are in every
    /// sentence; `Token.starts` says that a word is in the list.
    case words
    /// At every token that the linter reads, and nowhere else; see `PhraseTable`.
    case listed
  }

  @inlinable @inline(__always) package var use: Use {
    switch self {
    case .nameWord, .dateWord: .words
    case .compound, .abbreviation, .paperCode, .reduplication, .positionMaxRank, .familyName, .nameStopWord,
      .notPerson, .sentenceOpener, .streetWord, .unitAfterFraction, .bodyField:
      .asked
    case .spellingSlip, .missingComma, .fixedCapitals, .spellingDoublet, .properCommon: .listed
    default: .swept
    }
  }

  /// The lists whose phrases `PhraseTable` has, for the linter.
  package static let listed = allCases.filter { $0.use == .listed }

  /// Whether the phrases are spelt wrongly: a word that nothing else has is none.
  var holdsSlips: Bool {
    switch self {
    case .rankMisspelling, .spellingSlip: true
    default: false
    }
  }

  /// Whether the phrases are also written with initials for some of their words; see `ShortForms`.
  var hasShortForms: Bool {
    switch self {
    case .title, .bodyHead, .body: true
    default: false
    }
  }

  /// Where the phrases of a list are.
  package struct Source {
    package let table: LexiconTable
    /// The numbers of the columns that hold phrases (the others are facts about them). A cell may hold several,
    /// separated by `|`.
    package let columns: [Int]

    fileprivate init<Table>(_ table: TypedTable<Table>, _ columns: LexiconColumn<Table>...) {
      self.table = table.untyped
      self.columns = columns.map { $0.number }
    }
  }

  package var source: Source {
    switch self {
    case .rank: Source(LexiconTable.ranks, .rank, .variants)
    case .rankMisspelling: Source(LexiconTable.rankMisspellings, .form)
    case .rankNonexistent: Source(LexiconTable.rankNonexistent, .form)
    case .rankTrap: Source(LexiconTable.rankTraps, .phrase)
    case .title: Source(LexiconTable.titles, .title, .variants)
    case .compound: Source(LexiconTable.compounds, .word)
    case .bodyHead: Source(LexiconTable.bodyHeads, .head, .variants)
    case .body: Source(LexiconTable.bodies, .body, .variants, .abbr)
    case .bodyField: Source(LexiconTable.bodyFields, .phrase)
    case .place: Source(LexiconTable.places, .place, .variants)
    case .adminWord: Source(LexiconTable.adminWords, .word, .abbreviations)
    case .placeHead: Source(LexiconTable.placeHeads, .head)
    case .familyName: Source(LexiconTable.familyNames, .name)
    case .nameWord: Source(LexiconTable.nameWords, .syllable)
    case .honorific: Source(LexiconTable.honorifics, .phrase)
    case .notPerson: Source(LexiconTable.notPersons, .phrase)
    case .nameStopWord: Source(LexiconTable.nameStopWords, .word)
    case .sentenceOpener: Source(LexiconTable.sentenceOpeners, .phrase)
    case .namedAfter: Source(LexiconTable.namedAfter, .word)
    case .abbreviation: Source(LexiconTable.abbreviations, .abbreviation, .variants)
    case .paperCode: Source(LexiconTable.paperCodes, .code)
    case .documentType: Source(LexiconTable.documentTypes, .type, .variants, .abbr)
    case .law: Source(LexiconTable.laws, .law, .variants, .abbr)
    case .unitAfterFraction: Source(LexiconTable.unitsAfterFraction, .word)
    case .streetWord: Source(LexiconTable.streetWords, .word)
    case .dateWord: Source(LexiconTable.dateWords, .word)
    case .spellingSlip: Source(LexiconTable.spellingSlips, .wrong)
    case .missingComma: Source(LexiconTable.missingCommas, .written)
    case .fixedCapitals: Source(LexiconTable.fixedCapitals, .written)
    case .spellingDoublet: Source(LexiconTable.spellingDoublets, .a, .b)
    case .reduplication: Source(LexiconTable.reduplications, .word)
    case .properCommon: Source(LexiconTable.properCommon, .phrase)
    case .positionMaxRank: Source(LexiconTable.positionMaxRank, .position)
    }
  }
}
