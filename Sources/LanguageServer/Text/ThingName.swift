import Extraction
import Lexicon
import SourceText
import VietnameseText

/// What a mention names, so that two ways of writing one body or place are known for one: "Quân khu 4" and "QK4", "TP Hồ
/// Chí Minh" and "TP.HCM".
struct ThingName {
  /// The same of all that name one thing.
  struct Key: Hashable {
    private var kind: EntityKind
    private var words: [SyllableKey] = []
    private var date: DateValue?
    private var sort = ""

    fileprivate init(_ kind: EntityKind, words: [SyllableKey], sort: String = "") {
      self.kind = kind
      self.words = words
      self.sort = sort
    }

    fileprivate init(_ kind: EntityKind, date: DateValue) {
      self.kind = kind
      self.date = date
    }
  }

  let key: Key
  /// In full, as far as the article's own reading goes.
  let name: FullName
  /// As it stands, on one line.
  let written: String

  init(of occurrence: Article.Occurrence, in document: Snapshot) {
    self.init(of: occurrence, FullName.abbreviations(in: occurrence, of: document), in: document)
  }

  /// - Parameter abbreviations: those inside it, in reading order.
  init(of occurrence: Article.Occurrence, _ abbreviations: [Article.Occurrence], in document: Snapshot) {
    let kind = occurrence.mention.kind
    written = OneLine.text(document.text(occurrence.range))
    switch occurrence.mention.detail {
    case .organization, .location: name = FullName(of: occurrence, abbreviations, in: document)
    default: name = FullName(written)
    }
    let words = Self.words(name.text)
    switch occurrence.mention.detail {
    case .rank(let rank):
      key = Key(
        kind,
        words: rank.form == .nonexistent ? words : Self.words(LexiconTable.ranks.string(rank.row, .rank)))
    case .date(let date): key = Key(kind, date: date.value)
    case .location(let place) where place.isFromLexicon:
      // A town and the province of its name are two; the name alone is that of what still exists.
      let row = PlaceRows.shared.meant(by: name.text, of: place.row).first
      let unit = row.map { LexiconTable.places.string($0, .kind) } ?? "\(place.kind)"
      key = Key(kind, words: Self.words(LexiconTable.places.string(place.row, .place)), sort: unit)
    case .organization(let body) where body.list == .body && body.isFromLexicon:
      key = Key(kind, words: Self.tableName(body.row, of: [words, Self.words(written)]) ?? words)
    default: key = Key(kind, words: words)
    }
  }

  /// The name by which the table has a body, where what is written is all that the table knows of it, by that name or by
  /// another: "Bộ Quốc phòng Campuchia" is not.
  private static func tableName(_ row: LexiconTable.Row, of written: [[SyllableKey]]) -> [SyllableKey]? {
    let table = LexiconTable.bodies
    let name = words(table.string(row, .body))
    let others = table.strings(row, .variants) + table.strings(row, .abbr)
    return written.contains(name) || others.contains { written.contains(words($0)) } ? name : nil
  }

  /// Words without regard to case, normal form, white space and marks between them.
  private static func words(_ text: String) -> [SyllableKey] { PlaceRows.keys(text) }
}

/// The ways in which the things of some kinds are written in a document, each once. No strings are made: of most things
/// there are many mentions in the same bytes.
struct Spellings {
  struct Spelling {
    let first: Article.Occurrence
    /// Inside the first, in reading order.
    fileprivate(set) var abbreviations: [Article.Occurrence] = []
    fileprivate(set) var ranges: [ByteRange]
  }

  private(set) var all: [Spelling] = []
  private var numbers: [Int: Int] = [:]
  /// Of the spellings whose first mention has not ended yet.
  private var open: [Int] = []
  private let kinds: [EntityKind]
  private let document: Snapshot

  init(of kinds: [EntityKind], in document: Snapshot) {
    self.kinds = kinds
    self.document = document
  }

  /// Takes what the document mentions, in reading order.
  mutating func add(_ occurrence: Article.Occurrence) {
    let range = occurrence.range
    if !open.isEmpty {
      open.removeAll { all[$0].first.range.end <= range.start }
      if occurrence.mention.kind == .abbreviation {
        for number in open where all[number].first.range.contains(range) {
          all[number].abbreviations.append(occurrence)
        }
      }
    }
    guard kinds.contains(occurrence.mention.kind) else { return }
    let hash = Self.hash(of: occurrence, document.bytes)
    if let number = numbers[hash] {
      all[number].ranges.append(range)
      return
    }
    numbers[hash] = all.count
    open.append(all.count)
    all.append(Spelling(first: occurrence, ranges: [range]))
  }

  /// 64 bits: of a million spellings no two share one in all likelihood.
  private static func hash(of occurrence: Article.Occurrence, _ bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    hasher.combine(occurrence.mention.kind)
    // "Bắc Ninh" may be the town here and the province there.
    if case .location(let place) = occurrence.mention.detail { hasher.combine(place.kind) }
    let range = occurrence.range
    bytes.withUnsafeBytes {
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range.start..<range.end]))
    }
    return hasher.finalize()
  }
}
