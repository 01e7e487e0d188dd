import Lexicon
import VietnameseText

/// Reads the tables of abbreviations and of newspapers' codes.
enum AbbreviationTableReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  static func abbreviation(
    _ cells: TypedTable<LexiconTable.Abbreviations>.Cells
  ) -> AbbreviationLexicon.Entry? {
    let spelling = cells[.abbreviation]
    let senses = strings(cells[.senses])
    let cues = cues(cells[.cues])
    let domain = cells[.domain]
    var hasJoiner = hasJoiner(spelling)
    var hasStop = hasStop(spelling)
    cells[.variants].forEachPart(between: UInt8(ascii: "|")) { variant in
      hasJoiner = hasJoiner || Self.hasJoiner(variant)
      hasStop = hasStop || Self.hasStop(variant)
    }
    return AbbreviationLexicon.Entry(
      row: cells.row, senses: senses,
      isDocumentType: domain.equals("doctype") || cues.contains { $0.place == .type },
      isCommon: !cells[.common].isEmpty, hasJoiner: hasJoiner, hasStop: hasStop, isWord: senses.isEmpty,
      isNumbered: isNumbered(domain: domain) || cues.contains { $0.place == .number }, cues: cues,
      isPaper: false, letterCount: letterCount(spelling))
  }

  /// Whether things of the domain are told apart by numbers: regions, offices, congresses.
  private static func isNumbered(domain: Bytes) -> Bool {
    !unnumbered.contains { domain.equals($0) }
  }

  private static let unnumbered: [StaticString] = [
    "common", "economy", "education", "health", "intl", "place", "religion",
  ]

  static func paper(_ cells: TypedTable<LexiconTable.PaperCodes>.Cells) -> AbbreviationLexicon.Entry? {
    AbbreviationLexicon.Entry(
      row: cells.row, senses: strings(cells[.expansion]), isPaper: true,
      letterCount: letterCount(cells[.code]))
  }

  private static func strings(_ cell: Bytes) -> [String] {
    var strings: [String] = []
    cell.forEachPart(between: UInt8(ascii: "|")) { strings.append(String(decoding: $0, as: UTF8.self)) }
    return strings
  }

  // MARK: Forms

  /// Calls `body` with every form and the row that has it, in the order in which they count: abbreviations, then the codes
  /// of newspapers that the table of abbreviations leaves to the table of papers. Every process does so once.
  static func forEachForm(_ body: (AbbreviationForm, AbbreviationLexicon.Index) -> Void) {
    func add(_ spelling: Bytes, _ index: AbbreviationLexicon.Index) {
      if isPlain(spelling) { body(AbbreviationForm(bytes: spelling, from: 0, to: spelling.count), index) }
    }
    let table = LexiconTable.abbreviations
    table.forEachRow { row in
      let index = AbbreviationLexicon.Index(row, isPaper: false)
      add(table.cell(row, .abbreviation), index)
      table.cell(row, .variants).forEachPart(between: UInt8(ascii: "|")) { add($0, index) }
    }
    let papers = LexiconTable.paperCodes
    papers.forEachRow { row in
      guard !papers.cell(row, .expansion).isEmpty else { return }
      let index = AbbreviationLexicon.Index(row, isPaper: true)
      let cell = papers.cell(row, .code)
      if isCapitals(cell) { add(cell, index) }
      papers.cell(row, .variants).forEachPart(between: UInt8(ascii: "|")) {
        if isCapitals($0) { add($0, index) }
      }
    }
  }

  private static func hasJoiner(_ spelling: Bytes) -> Bool {
    spelling.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "&") }
  }

  private static func hasStop(_ spelling: Bytes) -> Bool {
    spelling.dropLast().contains(UInt8(ascii: "."))
  }

  private static func letterCount(_ spelling: Bytes) -> Int {
    var count = 0
    LetterReader.forEachLetter(of: spelling, from: 0, to: spelling.count) { _, _ in count += 1 }
    return count
  }

  /// Whether a spelling is nothing but capitals; "Vietnam+" and addresses are found otherwise.
  private static func isCapitals(_ spelling: Bytes) -> Bool {
    var isCapitals = true
    LetterReader.forEachLetter(of: spelling, from: 0, to: spelling.count) { _, isUpper in
      isCapitals = isCapitals && isUpper
    }
    return isCapitals
  }

  /// Whether a spelling of the table is one form: rows for whole codes (PC02, NQ/TW) and for two forms in a row
  /// (CTĐ,CTCT) tell people something, but in a text they are not one abbreviation. What comes after a hyphen may be
  /// a number (COVID-19).
  private static func isPlain(_ spelling: some Collection<UInt8>) -> Bool {
    var previous: UInt8 = 0
    var isAfterHyphen = false
    for byte in spelling {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "/"): return false
      case UInt8(ascii: " ") where previous != UInt8(ascii: "-"): isAfterHyphen = false
      case UInt8(ascii: "-"): isAfterHyphen = true
      case UInt8(ascii: "0")...UInt8(ascii: "9") where !isAfterHyphen: return false
      default: break
      }
      previous = byte
    }
    return true
  }

  // MARK: Cues

  private static func cues(_ cell: Bytes) -> [AbbreviationLexicon.Cue] {
    var cues: [AbbreviationLexicon.Cue] = []
    cell.forEachPart(between: UInt8(ascii: "|")) { addCue($0, to: &cues) }
    return cues
  }

  /// `2<báo/tạp chí` or `1=type`: the sense's number from 1, the place, and the phrases.
  private static func addCue(_ text: Bytes, to cues: inout [AbbreviationLexicon.Cue]) {
    guard text.count > 2, text[0] > 0x30, text[0] <= 0x39 else { return }
    let sense = text[0] - 0x31
    let rest = Bytes(rebasing: text[2...])
    let place: AbbreviationLexicon.Place
    switch text[1] {
    case UInt8(ascii: "<"): place = .before
    case UInt8(ascii: ">"): place = .after
    case UInt8(ascii: "~"): place = .near
    case UInt8(ascii: "="):
      if let named = places.first(where: { rest.equals($0.name) }) {
        cues.append(AbbreviationLexicon.Cue(sense: sense, place: named.place, keys: []))
      }
      return
    default: return
    }
    rest.forEachPart(between: UInt8(ascii: "/")) { phrase in
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: phrase, to: &tokens)
      cues.append(AbbreviationLexicon.Cue(sense: sense, place: place, keys: tokens.map(\.key)))
    }
  }

  private static let places: [(name: StaticString, place: AbbreviationLexicon.Place)] = [
    ("type", .type), ("issuer", .issuer), ("name", .name), ("number", .number), ("byline", .byline),
    ("dateline", .dateline), ("year", .year),
  ]
}
