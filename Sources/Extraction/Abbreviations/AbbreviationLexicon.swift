package import Lexicon
import SourceText
import VietnameseText

/// The table of abbreviations, looked up by form, with the cues by which a text tells the senses of one apart.
package struct AbbreviationLexicon: Sendable {
  package static let shared = AbbreviationLexicon()

  /// One row of the table.
  package struct Entry: Sendable {
    package let row: LexiconTable.Row
    /// The likeliest first; empty for a word.
    package let senses: [String]
    /// Its letters stand in a document's number for the kind of document: NQ, QĐ.
    let isDocumentType: Bool
    /// Every newsroom writes it, so one slip in it is seen as one.
    let isCommon: Bool
    /// In the table with a dash or an ampersand, so a text may write it with spaces around: BR - VT.
    let hasJoiner: Bool
    /// A word written in capitals that is no abbreviation: PODCAST.
    let isWord: Bool
    fileprivate let cues: Range<Int32>
    /// Whether `row` is of the table of papers.
    package var isPaper = false
    let letterCount: Int
  }

  /// The form as the table writes it.
  package func spelling(of entry: Entry) -> String {
    (entry.isPaper ? LexiconTable.paperCodes : .abbreviations).string(entry.row, 0)
  }

  /// Names an entry in a mention.
  package struct Index: Hashable, Sendable {
    var value: Int32
  }

  /// Where a cue must stand.
  enum Place: Sendable, Equatable {
    /// One of the phrases just before, just after.
    case before, after
    /// One of them a few words before or after.
    case near
    /// First in a document number; later in one.
    case type, issuer
    case name, number, byline, dateline
  }

  struct Cue: Sendable {
    let sense: UInt8
    let place: Place
    /// Of `phraseKeys`: one phrase.
    let keys: Range<Int32>
  }

  private var entries: [Entry] = []
  private var byForm: [UInt64: Int32] = [:]
  private var cues: [Cue] = []
  private var phraseKeys: [SyllableKey] = []

  init(table: LexiconTable = .abbreviations) {
    byForm.reserveCapacity(2048)
    entries.reserveCapacity(1024)
    let bar = UInt8(ascii: "|")
    var tokens: [Token] = []
    table.forEachRow { row in
      let cells = table.cells(of: row)
      guard cells.count >= 9 else { return }
      let firstCue = cues.count
      for cue in cells[6].split(separator: bar) {
        addCue(UnsafeBufferPointer(rebasing: cue), tokens: &tokens)
      }
      let senses = cells[1].split(separator: bar).map { String(decoding: $0, as: UTF8.self) }
      let spellings = [cells[0][...]] + cells[2].split(separator: bar)
      let isType =
        cells[3].elementsEqual("doctype".utf8) || cues[firstCue...].contains { $0.place == .type }
      let joiners = [UInt8(ascii: "-"), UInt8(ascii: "&")]
      let entry = Entry(
        row: row, senses: senses, isDocumentType: isType, isCommon: !cells[8].isEmpty,
        hasJoiner: spellings.contains { $0.contains(where: joiners.contains) },
        isWord: senses.isEmpty, cues: Int32(firstCue)..<Int32(cues.count),
        letterCount: AbbreviationLetter.read(cells[0], from: 0, to: cells[0].count).count)
      for spelling in spellings where Self.isPlain(spelling) {
        let form = AbbreviationForm(
          bytes: UnsafeBufferPointer(rebasing: spelling), from: 0, to: spelling.count)
        if byForm[form.raw] == nil { byForm[form.raw] = Int32(entries.count) }
      }
      entries.append(entry)
    }
    addPapers()
  }

  /// The codes of newspapers that the table of abbreviations leaves to the table of papers.
  private mutating func addPapers() {
    let bar = UInt8(ascii: "|")
    LexiconTable.paperCodes.forEachRow { row in
      let cells = LexiconTable.paperCodes.cells(of: row)
      guard cells.count >= 5, !cells[3].isEmpty else { return }
      let spellings = ([cells[0][...]] + cells[4].split(separator: bar)).filter(Self.isCapitals)
      let forms = spellings.map {
        AbbreviationForm(bytes: UnsafeBufferPointer(rebasing: $0), from: 0, to: $0.count)
      }
      let entry = Entry(
        row: row, senses: [String(decoding: cells[3], as: UTF8.self)], isDocumentType: false, isCommon: false,
        hasJoiner: false, isWord: false, cues: 0..<0, isPaper: true,
        letterCount: AbbreviationLetter.read(cells[0], from: 0, to: cells[0].count).count)
      for form in forms where byForm[form.raw] == nil { byForm[form.raw] = Int32(entries.count) }
      entries.append(entry)
    }
  }

  /// Whether a spelling is nothing but capitals; "Vietnam+" and addresses are found otherwise.
  private static func isCapitals(_ spelling: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let bytes = UnsafeBufferPointer(rebasing: spelling)
    return isPlain(bytes) && AbbreviationLetter.read(bytes, from: 0, to: bytes.count).allSatisfy(\.isUpper)
  }

  /// `2<báo/tạp chí` or `1=type`: the sense's number from 1, the place, and the phrases.
  private mutating func addCue(_ text: UnsafeBufferPointer<UInt8>, tokens: inout [Token]) {
    guard text.count > 2, text[0] > 0x30, text[0] <= 0x39 else { return }
    let sense = text[0] - 0x31
    let rest = UnsafeBufferPointer(rebasing: text[2...])
    if text[1] == UInt8(ascii: "=") {
      let place: Place? =
        switch String(decoding: rest, as: UTF8.self) {
        case "type": .type
        case "issuer": .issuer
        case "name": .name
        case "number": .number
        case "byline": .byline
        case "dateline": .dateline
        default: nil
        }
      if let place { cues.append(Cue(sense: sense, place: place, keys: 0..<0)) }
      return
    }
    let place: Place
    switch text[1] {
    case UInt8(ascii: "<"): place = .before
    case UInt8(ascii: ">"): place = .after
    case UInt8(ascii: "~"): place = .near
    default: return
    }
    for phrase in rest.split(separator: UInt8(ascii: "/")) {
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.appendTokens(of: UnsafeBufferPointer(rebasing: phrase), to: &tokens)
      let first = Int32(phraseKeys.count)
      for token in tokens { phraseKeys.append(token.key) }
      cues.append(Cue(sense: sense, place: place, keys: first..<Int32(phraseKeys.count)))
    }
  }

  package func index(of form: AbbreviationForm) -> Index? { byForm[form.raw].map { Index(value: $0) } }

  package func entry(_ form: AbbreviationForm) -> Entry? { index(of: form).flatMap(entry(at:)) }

  package func entry(at index: Index) -> Entry? {
    let place = Int(index.value)
    return place >= 0 && place < entries.count ? entries[place] : nil
  }

  /// Which sense the words around `range` point to; nil where none does.
  func sense(of entry: Entry, in paragraph: ParagraphText, _ range: Range<Int>, context: AbbreviationContext)
    -> UInt8?
  {
    for index in entry.cues {
      let cue = cues[Int(index)]
      let holds =
        switch cue.place {
        case .before: matches(cue.keys, in: paragraph, endingAt: beforeComma(range.lowerBound, in: paragraph))
        case .after: matches(cue.keys, in: paragraph, at: afterComma(range.upperBound, in: paragraph))
        case .near: isNear(cue.keys, in: paragraph, range)
        case .type: context == .documentType
        case .issuer: context == .documentIssuer
        case .byline: context == .byline
        case .dateline: context == .dateline
        case .number: paragraph[range.upperBound].isNumber
        case .name: Self.nameFollows(paragraph, range.upperBound)
        }
      if holds, Int(cue.sense) < entry.senses.count { return cue.sense }
    }
    return nil
  }

  /// The sense that the words before a document's number name: QĐ is Quy định in "Quy định số 08-QĐ/TW".
  func sense(of entry: Entry, named keys: [SyllableKey]) -> UInt8? {
    guard entry.senses.count > 1 else { return nil }
    for (index, sense) in entry.senses.enumerated() {
      let words = sense.split(separator: " ").map { SyllableKey(String($0)) }
      if words == keys { return UInt8(clamping: index) }
    }
    return nil
  }

  /// The sense that the entry has in a document's number, as its kind or as who issued it; the first where the table
  /// does not say.
  func sense(of entry: Entry, inNumberAs place: Place) -> UInt8 {
    for index in entry.cues where cues[Int(index)].place == place { return cues[Int(index)].sense }
    return 0
  }

  private func matches(_ keys: Range<Int32>, in paragraph: ParagraphText, at index: Int) -> Bool {
    // TP., KT.: the full stop of the abbreviation itself.
    var position = paragraph[index].isMark(".") && paragraph[index].gap == .none ? index + 1 : index
    for key in keys {
      guard paragraph.is(position, phraseKeys[Int(key)]) else { return false }
      position += 1
    }
    return !keys.isEmpty
  }

  private func matches(_ keys: Range<Int32>, in paragraph: ParagraphText, endingAt index: Int) -> Bool {
    let start = index - keys.count
    for (offset, key) in keys.enumerated() {
      guard paragraph.is(start + offset, phraseKeys[Int(key)]) else { return false }
    }
    return !keys.isEmpty
  }

  private static let reach = 12

  /// "CTĐ, CTCT": the neighbour may be the next of a list.
  private func afterComma(_ index: Int, in paragraph: ParagraphText) -> Int {
    paragraph[index].isMark(",") || paragraph[index].isDash ? index + 1 : index
  }

  private func beforeComma(_ index: Int, in paragraph: ParagraphText) -> Int {
    let mark = paragraph[index - 1]
    return mark.isMark(",") || mark.isMark(":") || mark.isDash ? index - 1 : index
  }

  private func isNear(_ keys: Range<Int32>, in paragraph: ParagraphText, _ range: Range<Int>) -> Bool {
    for index in max(range.lowerBound - Self.reach, 0)..<max(range.lowerBound, 0)
    where matches(keys, in: paragraph, at: index) {
      return true
    }
    for index in range.upperBound..<(range.upperBound + Self.reach)
    where matches(keys, in: paragraph, at: index) {
      return true
    }
    return false
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

  private static func nameFollows(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let start = paragraph[index].isMark(".") && paragraph[index].gap == .none ? index + 1 : index
    for token in [paragraph[start], paragraph[start + 1]] {
      guard token.isWord, token.letterCase == .capitalised else { return false }
    }
    return true
  }
}
