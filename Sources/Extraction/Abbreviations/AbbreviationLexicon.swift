import Lexicon
import SourceText
import VietnameseText

/// The table of abbreviations, looked up by form, with the cues by which a text tells the senses of one apart.
package final class AbbreviationLexicon: Sendable {
  package static let shared = AbbreviationLexicon()

  /// One row of the table.
  package final class Entry: Sendable {
    let row: LexiconTable.Row
    /// The likeliest first; empty for a word.
    package let senses: [String]
    /// Its letters stand in a document's number for the kind of document: NQ, QĐ.
    let isDocumentType: Bool
    /// Every newsroom writes it, so one slip in it is seen as one.
    package let isCommon: Bool
    /// In the table with a dash or an ampersand, so a text may write it with spaces around: BR - VT.
    let hasJoiner: Bool
    /// In the table with a full stop between single letters: T.Ư. Others with stops (T.H) are somebody's initials.
    let hasStop: Bool
    /// A word written in capitals that is no abbreviation: PODCAST.
    let isWord: Bool
    /// What it stands for has numbers, so that one is joined to it: QK4, TW8. Of others the whole is a model or a standard:
    /// IP58.
    let isNumbered: Bool
    let cues: [Cue]
    /// Whether `row` is of the table of papers.
    let isPaper: Bool
    let letterCount: Int
    fileprivate var traits: Traits { Traits(self) }

    init(
      row: LexiconTable.Row, senses: [String], isDocumentType: Bool = false, isCommon: Bool = false,
      hasJoiner: Bool = false, hasStop: Bool = false, isWord: Bool = false, isNumbered: Bool = true,
      cues: [Cue] = [], isPaper: Bool,
      letterCount: Int
    ) {
      self.row = row
      self.senses = senses
      self.isDocumentType = isDocumentType
      self.isCommon = isCommon
      self.hasJoiner = hasJoiner
      self.hasStop = hasStop
      self.isWord = isWord
      self.isNumbered = isNumbered
      self.cues = cues
      self.isPaper = isPaper
      self.letterCount = letterCount
    }
  }

  /// What an entry says of the runs of capitals that it may stand for; see the properties of the same names.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static let isWord = Traits(rawValue: 1)
    static let hasStop = Traits(rawValue: 1 << 1)
    static let hasJoiner = Traits(rawValue: 1 << 2)
    static let isDocumentType = Traits(rawValue: 1 << 3)
    /// It has two senses or more.
    static let isAmbiguous = Traits(rawValue: 1 << 4)
    static let isNumbered = Traits(rawValue: 1 << 5)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ entry: Entry) {
      self = []
      if entry.isWord { insert(.isWord) }
      if entry.hasStop { insert(.hasStop) }
      if entry.hasJoiner { insert(.hasJoiner) }
      if entry.isDocumentType { insert(.isDocumentType) }
      if entry.senses.count > 1 { insert(.isAmbiguous) }
      if entry.isNumbered { insert(.isNumbered) }
    }
  }

  /// The form as the table writes it.
  func spelling(of entry: Entry) -> String {
    entry.isPaper
      ? LexiconTable.paperCodes.string(entry.row, .code)
      : LexiconTable.abbreviations.string(entry.row, .abbreviation)
  }

  /// Names an entry in a mention: the offset of its row, with a bit for the table of papers.
  package struct Index: Hashable, Sendable {
    var value: Int32

    private static let paper: Int32 = 1 << 30

    init(value: Int32) { self.value = value }

    init(_ row: LexiconTable.Row, isPaper: Bool) {
      value = Int32(truncatingIfNeeded: row.offset & 0xFF_FFFF) | (isPaper ? Self.paper : 0)
    }

    var isPaper: Bool { value & Self.paper != 0 }
    fileprivate var row: LexiconTable.Row {
      LexiconTable.Row(offset: UInt32(truncatingIfNeeded: value & ~Self.paper))
    }
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
    /// Straight before a number of four digits.
    case year
  }

  struct Cue: Sendable {
    let sense: UInt8
    let place: Place
    /// One phrase.
    let keys: [SyllableKey]
  }

  /// The forms of all rows are known from the start, what else a row says when somebody asks.
  private let forms: EntriesByForm
  private let abbreviations: RowFacts<Entry>
  private let papers: RowFacts<Entry>

  init() {
    forms = EntriesByForm(AbbreviationTableReader.forEachForm)
    abbreviations = RowFacts(LexiconTable.abbreviations, make: AbbreviationTableReader.abbreviation)
    papers = RowFacts(LexiconTable.paperCodes, make: AbbreviationTableReader.paper)
  }

  package func index(of form: AbbreviationForm) -> Index? {
    let value = forms[form]
    return value >= 0 ? Index(value: value) : nil
  }

  /// Whether the table has the form.
  func has(_ form: AbbreviationForm) -> Bool { forms[form] >= 0 }

  private struct EntriesByForm: Sendable {
    /// A form is a hash already.
    private var forms = HashedList()
    private var entries: [Int32] = []

    /// - Parameter forEachForm: gives forms with their entries; the first entry with a form keeps it.
    init(_ forEachForm: ((AbbreviationForm, Index) -> Void) -> Void) {
      forms.reserveCapacity(4096)
      entries.reserveCapacity(4096)
      forEachForm { form, index in
        if forms.contains(form.raw) { return }
        forms.append(form.raw)
        entries.append(index.value)
      }
    }

    /// The value of an `Index`; -1 where there is none.
    subscript(form: AbbreviationForm) -> Int32 {
      guard let place = forms.place(of: form.raw) else { return -1 }
      return entries[place]
    }
  }

  package func entry(_ form: AbbreviationForm) -> Entry? { index(of: form).flatMap { entry(at: $0) } }

  package func entry(at index: Index) -> Entry? { (index.isPaper ? papers : abbreviations)[index.row] }

  func traits(at index: Index) -> Traits { withEntry(at: index) { $0.traits } ?? [] }

  /// The same as `entry(at:)` without a copy.
  private func withEntry<Result>(at index: Index, _ body: (borrowing Entry) -> Result) -> Result? {
    index.isPaper
      ? papers.withFact(of: index.row, body) : abbreviations.withFact(of: index.row, body)
  }

  /// The likeliest sense, or the one of that number, where the entry has it.
  func sense(_ number: Int, at index: Index) -> String? {
    withEntry(at: index) { number >= 0 && number < $0.senses.count ? $0.senses[number] : nil } ?? nil
  }

  /// Which sense the words around `range` point to; nil where none does.
  func sense(of entry: Entry, in paragraph: ParagraphText, _ range: Range<Int>, context: AbbreviationContext)
    -> UInt8?
  {
    for cue in entry.cues {
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
        case .year: paragraph[range.upperBound].isNumber && paragraph.digits(range.upperBound) == 4
        case .name: Self.nameFollows(paragraph, range.upperBound)
        }
      if holds, Int(cue.sense) < entry.senses.count { return cue.sense }
    }
    return nil
  }

  /// The sense that the words before a document's number name: QĐ is Quy định in "Quy định số 08-QĐ/TW".
  func sense(of entry: Entry, named keys: [SyllableKey]) -> UInt8? {
    guard entry.senses.count > 1 else { return nil }
    return entry.senses.firstIndex { Self.consists($0, of: keys) }.map { UInt8(clamping: $0) }
  }

  /// Whether the words of a sense are these.
  private static func consists(_ sense: String, of keys: [SyllableKey]) -> Bool {
    var sense = sense
    return sense.withUTF8 { bytes in
      var (start, count) = (0, 0)
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 0x20 { end += 1 }
        if end > start {
          // Most senses differ in their first word.
          let word = UnsafeBufferPointer(rebasing: bytes[start..<end])
          guard count < keys.count, SyllableKey(firstOf: word) == keys[count] else { return false }
          count += 1
        }
        start = end + 1
      }
      return count == keys.count
    }
  }

  /// The sense that the entry has in a document's number, as its kind or as who issued it, or in a credit; nil where the
  /// table does not say.
  func officialSense(of entry: Entry, at place: Place) -> UInt8? {
    for cue in entry.cues where cue.place == place {
      return Int(cue.sense) < entry.senses.count ? cue.sense : nil
    }
    return nil
  }

  private func matches(_ keys: [SyllableKey], in paragraph: ParagraphText, at index: Int) -> Bool {
    // TP., KT.: the full stop of the abbreviation itself.
    var position = paragraph[index].isMark(".") && paragraph[index].gap == .none ? index + 1 : index
    for key in keys {
      guard paragraph.is(position, key) else { return false }
      position += 1
    }
    return !keys.isEmpty
  }

  private func matches(_ keys: [SyllableKey], in paragraph: ParagraphText, endingAt index: Int) -> Bool {
    let start = index - keys.count
    for (offset, key) in keys.enumerated() {
      guard paragraph.is(start + offset, key) else { return false }
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

  private func isNear(_ keys: [SyllableKey], in paragraph: ParagraphText, _ range: Range<Int>) -> Bool {
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

  private static func nameFollows(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let start = paragraph[index].isMark(".") && paragraph[index].gap == .none ? index + 1 : index
    let (first, second) = (paragraph[start], paragraph[start + 1])
    return first.isWord && first.letterCase == .capitalised && second.isWord
      && second.letterCase == .capitalised
  }
}
