package import Lexicon
import SourceText
import VietnameseText

/// The table of abbreviations, looked up by form, with the cues by which a text tells the senses of one apart.
package final class AbbreviationLexicon: Sendable {
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
    /// In the table with a full stop between single letters: T.Ư. Others with stops (T.H) are somebody's initials.
    let hasStop: Bool
    /// A word written in capitals that is no abbreviation: PODCAST.
    let isWord: Bool
    let cues: Range<Int32>
    /// Whether `row` is of the table of papers.
    package let isPaper: Bool
    let letterCount: Int
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

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ entry: Entry) {
      self = []
      if entry.isWord { insert(.isWord) }
      if entry.hasStop { insert(.hasStop) }
      if entry.hasJoiner { insert(.hasJoiner) }
      if entry.isDocumentType { insert(.isDocumentType) }
      if entry.senses.count > 1 { insert(.isAmbiguous) }
    }
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

  private let entries: [Entry]
  /// By entry, apart from them: looking at an entry counts references to its senses.
  private let traits: [Traits]
  private let byForm: FormTable
  private let cues: [Cue]
  private let phraseKeys: [SyllableKey]

  init() {
    var reader = AbbreviationTableReader()
    reader.readAbbreviations()
    reader.readPapers()
    entries = reader.entries
    traits = entries.map(Traits.init)
    byForm = FormTable(reader.byForm)
    cues = reader.cues
    phraseKeys = reader.phraseKeys
  }

  package func index(of form: AbbreviationForm) -> Index? {
    let place = byForm[form.raw]
    return place >= 0 ? Index(value: place) : nil
  }

  /// Whether the table has the form.
  func has(_ form: AbbreviationForm) -> Bool { byForm[form.raw] >= 0 }

  /// The places of the entries by form: a form is a hash already, and a dictionary would take another one of it.
  private struct FormTable: Sendable {
    private let slots: [(form: UInt64, place: Int32)]

    init(_ places: [UInt64: Int32]) {
      var size = 64
      while size < places.count * 2 { size *= 2 }
      var slots: [(form: UInt64, place: Int32)] = Array(repeating: (0, -1), count: size)
      for (form, place) in places {
        var slot = Int(truncatingIfNeeded: form) & (size - 1)
        while slots[slot].place >= 0 { slot = (slot + 1) & (size - 1) }
        slots[slot] = (form, place)
      }
      self.slots = slots
    }

    /// -1 where there is none.
    subscript(form: UInt64) -> Int32 {
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: form) & mask
      while slots[slot].place >= 0, slots[slot].form != form { slot = (slot + 1) & mask }
      return slots[slot].place
    }
  }

  func traits(at index: Index) -> Traits {
    let place = Int(index.value)
    return place >= 0 && place < traits.count ? traits[place] : []
  }

  /// The likeliest sense, or the one of that number, where the entry has it.
  func sense(_ number: Int, at index: Index) -> String? {
    let place = Int(index.value)
    guard place >= 0, place < entries.count, number >= 0, number < entries[place].senses.count else {
      return nil
    }
    return entries[place].senses[number]
  }

  package func entry(_ form: AbbreviationForm) -> Entry? { index(of: form).flatMap { entry(at: $0) } }

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

  /// The sense that the entry has in a document's number, as its kind or as who issued it; nil where the table does
  /// not say.
  func officialSense(of entry: Entry, inNumberAs place: Place) -> UInt8? {
    for index in entry.cues where cues[Int(index)].place == place {
      let sense = cues[Int(index)].sense
      return Int(sense) < entry.senses.count ? sense : nil
    }
    return nil
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

  private static func nameFollows(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let start = paragraph[index].isMark(".") && paragraph[index].gap == .none ? index + 1 : index
    let (first, second) = (paragraph[start], paragraph[start + 1])
    return first.isWord && first.letterCase == .capitalised && second.isWord
      && second.letterCase == .capitalised
  }
}
