import Lexicon
import VietnameseText

/// Reads the tables of abbreviations and of newspapers' codes. Every process does so once, so it allocates only what is
/// kept.
struct AbbreviationTableReader {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  private(set) var entries: [AbbreviationLexicon.Entry] = []
  private(set) var byForm: [UInt64: Int32] = [:]
  private(set) var cues: [AbbreviationLexicon.Cue] = []
  private(set) var phraseKeys: [SyllableKey] = []
  private var tokens: [Token] = []

  init() {
    byForm.reserveCapacity(4096)
    entries.reserveCapacity(2048)
    phraseKeys.reserveCapacity(1024)
  }

  mutating func readAbbreviations() {
    Self.forEachRow(of: .abbreviations, columns: 9) { row, cells in
      let firstCue = Int32(cues.count)
      Self.forEachPart(of: cells[6], at: UInt8(ascii: "|")) { addCue($0) }
      let isType =
        cells[3].elementsEqual("doctype".utf8) || cues[Int(firstCue)...].contains { $0.place == .type }
      var hasJoiner = Self.hasJoiner(cells[0])
      var hasStop = Self.hasStop(cells[0])
      addForms(of: cells[0])
      Self.forEachPart(of: cells[2], at: UInt8(ascii: "|")) { spelling in
        addForms(of: spelling)
        hasJoiner = hasJoiner || Self.hasJoiner(spelling)
        hasStop = hasStop || Self.hasStop(spelling)
      }
      entries.append(
        AbbreviationLexicon.Entry(
          row: row, senses: Self.strings(cells[1]), isDocumentType: isType, isCommon: !cells[8].isEmpty,
          hasJoiner: hasJoiner, hasStop: hasStop, isWord: cells[1].isEmpty,
          cues: firstCue..<Int32(cues.count), isPaper: false,
          letterCount: Self.letterCount(cells[0])))
    }
  }

  /// The codes of newspapers that the table of abbreviations leaves to the table of papers.
  mutating func readPapers() {
    Self.forEachRow(of: .paperCodes, columns: 5) { row, cells in
      guard !cells[3].isEmpty else { return }
      addForms(of: cells[0], capitalsOnly: true)
      Self.forEachPart(of: cells[4], at: UInt8(ascii: "|")) { addForms(of: $0, capitalsOnly: true) }
      entries.append(
        AbbreviationLexicon.Entry(
          row: row, senses: Self.strings(cells[3]), isDocumentType: false, isCommon: false, hasJoiner: false,
          hasStop: false,
          isWord: false, cues: 0..<0, isPaper: true, letterCount: Self.letterCount(cells[0])))
    }
  }

  // MARK: Cells

  /// Calls `body` with every row but the first that has `columns` cells or more.
  private static func forEachRow(
    of table: LexiconTable, columns: Int, _ body: (LexiconTable.Row, [Bytes]) -> Void
  ) {
    let bytes = table.bytes
    var cells: [Bytes] = []
    var rowStart = 0
    var start = 0
    var isHeader = true
    for (offset, byte) in bytes.enumerated() where byte == 0x09 || byte == 0x0A {
      cells.append(Bytes(rebasing: bytes[start..<offset]))
      start = offset + 1
      guard byte == 0x0A else { continue }
      if !isHeader, cells.count >= columns { body(LexiconTable.Row(offset: UInt32(rowStart)), cells) }
      cells.removeAll(keepingCapacity: true)
      isHeader = false
      rowStart = start
    }
  }

  /// Calls `body` with the parts of a cell between separators that are not empty.
  private static func forEachPart(of cell: Bytes, at separator: UInt8, _ body: (Bytes) -> Void) {
    var start = 0
    for offset in 0...cell.count where offset == cell.count || cell[offset] == separator {
      if start < offset { body(Bytes(rebasing: cell[start..<offset])) }
      start = offset + 1
    }
  }

  private static func strings(_ cell: Bytes) -> [String] {
    var strings: [String] = []
    forEachPart(of: cell, at: UInt8(ascii: "|")) { strings.append(String(decoding: $0, as: UTF8.self)) }
    return strings
  }

  // MARK: Forms

  /// Makes the next entry the one of `spelling`, where that is one form and no earlier entry has it.
  private mutating func addForms(of spelling: Bytes, capitalsOnly: Bool = false) {
    guard Self.isPlain(spelling), !capitalsOnly || Self.isCapitals(spelling) else { return }
    let form = AbbreviationForm(bytes: spelling, from: 0, to: spelling.count)
    if byForm[form.raw] == nil { byForm[form.raw] = Int32(entries.count) }
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

  /// `2<báo/tạp chí` or `1=type`: the sense's number from 1, the place, and the phrases.
  private mutating func addCue(_ text: Bytes) {
    guard text.count > 2, text[0] > 0x30, text[0] <= 0x39 else { return }
    let sense = text[0] - 0x31
    let rest = Bytes(rebasing: text[2...])
    let place: AbbreviationLexicon.Place
    switch text[1] {
    case UInt8(ascii: "<"): place = .before
    case UInt8(ascii: ">"): place = .after
    case UInt8(ascii: "~"): place = .near
    case UInt8(ascii: "="):
      if let named = Self.places.first(where: { rest.elementsEqual($0.name.utf8) }) {
        cues.append(AbbreviationLexicon.Cue(sense: sense, place: named.place, keys: 0..<0))
      }
      return
    default: return
    }
    Self.forEachPart(of: rest, at: UInt8(ascii: "/")) { phrase in
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.appendTokens(of: phrase, to: &tokens)
      let first = Int32(phraseKeys.count)
      for token in tokens { phraseKeys.append(token.key) }
      cues.append(AbbreviationLexicon.Cue(sense: sense, place: place, keys: first..<Int32(phraseKeys.count)))
    }
  }

  private static let places: [(name: String, place: AbbreviationLexicon.Place)] = [
    ("type", .type), ("issuer", .issuer), ("name", .name), ("number", .number), ("byline", .byline),
    ("dateline", .dateline),
  ]
}
