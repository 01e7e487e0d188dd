import SourceText
import VietnameseText

/// Makes the people of an article from the person mentions of its paragraphs.
///
/// Mentions of one name are one person; so are a given name alone and the last person named who has it, and two
/// spellings that differ by a slip (`NameVariant`) where nothing speaks against it. Work is by mention; only the words
/// of each different name are read again.
struct PeopleFolder {
  private(set) var people: [Person] = []
  /// Hashes of the names (and of the given names) that stand somewhere with a cue; see `ArticleFacts.states`.
  private(set) var confirmed: Set<UInt64> = []

  private let text: TextBuffer
  private var entries: [Entry] = []
  private var byName: [UInt64: Int] = [:]
  /// Entries by the last word of their name, for mentions by the given name alone.
  private var byLastWord: [SyllableKey: [Int]] = [:]

  /// A text with more people than this is a collection of articles, in which likeness of names says nothing; comparing
  /// all of them with each other would also take the square of their number.
  private static let mostCompared = 400

  private struct Entry {
    var name: NameVariant
    var detail: PersonDetail
    var range: ByteRange
    var mentions: [ByteRange] = []
    var rank: (text: String, strength: Int)?
    var positions: [String] = []
    var isAuthor = true
    /// Somebody else with the same given name alone, found later in full: the entry is that one's.
    var movedTo: Int?
  }

  init(paragraphs: [Article.Paragraph], text: TextBuffer) {
    self.text = text
    for paragraph in paragraphs {
      for mention in paragraph.reading.mentions {
        guard case .person(let detail) = mention.detail, !detail.isUnconfirmed else { continue }
        confirmed.insert(detail.nameHash)
        confirmed.insert(Self.givenKey(detail))
      }
    }
    var last: Int?
    for paragraph in paragraphs {
      let mentions = paragraph.reading.mentions
      if mentions.isEmpty { continue }
      var holders: [Int32: Int] = [:]
      let before = last
      for (index, mention) in mentions.enumerated() {
        guard case .person(let detail) = mention.detail, Self.states(detail, confirmed: confirmed) else {
          continue
        }
        let range = mention.range.shifted(by: paragraph.range.start)
        let entry = self.entry(for: detail, at: range)
        entries[entry].mentions.append(range)
        if !detail.isByline {
          entries[entry].isAuthor = false
          last = entry
        }
        holders[Int32(index)] = entry
      }
      for attribute in paragraph.reading.attributes {
        guard
          let holder = attribute.person == PersonAttribute.carriedOver ? before : holders[attribute.person],
          Int(attribute.mention) < mentions.count
        else { continue }
        let range = mentions[Int(attribute.mention)].range.shifted(by: paragraph.range.start)
        add(attribute, words(of: range), to: holder)
      }
    }
    mergeVariants()
    people = entries.filter { $0.movedTo == nil }.map { entry in
      Person(
        name: entry.name.text, rank: entry.rank?.text, positions: entry.positions,
        mentions: entry.mentions.sorted(), isAuthor: entry.isAuthor)
    }
  }

  /// Whether the article says somewhere that this is a person.
  static func states(_ detail: PersonDetail, confirmed: Set<UInt64>) -> Bool {
    guard detail.isUnconfirmed else { return true }
    return confirmed.contains(detail.words == 1 ? Self.givenKey(detail) : detail.nameHash)
  }

  static func givenKey(_ detail: PersonDetail) -> UInt64 { UInt64(detail.givenHash) | 1 << 63 }

  /// The entry of the person whom a mention names.
  private mutating func entry(for detail: PersonDetail, at range: ByteRange) -> Int {
    if let known = byName[detail.nameHash] {
      improve(known, detail, range)
      return known
    }
    let name = NameVariant(words(of: range), bytes: text.bytes[range.start..<range.end])
    if !detail.isByline, !detail.flags.contains(.hasFamily) || detail.words == 1 {
      // "anh Kiệt", "đồng chí Quốc Khánh": the last one named who is called so.
      var best: (index: Int, end: Int)?
      let candidates = name.words.last.flatMap { byLastWord[$0] } ?? []
      for index in candidates where entries[index].name.ends(with: name) && !entries[index].isAuthor {
        let end = entries[index].mentions.last?.end ?? 0
        if best.map({ $0.end < end }) ?? true { best = (index, end) }
      }
      // The name alone may mean another the next time, so it is not kept by its hash.
      if let best { return best.index }
    }
    entries.append(Entry(name: name, detail: detail, range: range))
    byName[detail.nameHash] = entries.count - 1
    if let last = name.words.last { byLastWord[last, default: []].append(entries.count - 1) }
    return entries.count - 1
  }

  /// Prefers a spelling with small letters to one in capitals.
  private mutating func improve(_ index: Int, _ detail: PersonDetail, _ range: ByteRange) {
    guard entries[index].detail.flags.contains(.upperCase), !detail.flags.contains(.upperCase) else { return }
    entries[index].detail = detail
    entries[index].name = NameVariant(words(of: range), bytes: text.bytes[range.start..<range.end])
  }

  private mutating func add(_ attribute: PersonAttribute, _ words: String, to holder: Int) {
    guard holder < entries.count else { return }
    if attribute.kind == .position {
      if !entries[holder].positions.contains(words) { entries[holder].positions.append(words) }
      return
    }
    let strength =
      switch attribute.relation {
      case .promoted: 2
      case .beside, .heading: 1
      case .stated: 0
      }
    if let old = entries[holder].rank {
      guard strength >= old.strength, old.text.lowercased() != words.lowercased() else { return }
    }
    entries[holder].rank = (words, strength)
  }

  /// Makes one of two entries that are one person under two spellings.
  private mutating func mergeVariants() {
    guard entries.count <= Self.mostCompared else { return }
    for later in entries.indices where entries[later].movedTo == nil && !entries[later].isAuthor {
      for earlier in entries.indices
      where earlier != later && entries[earlier].movedTo == nil && !entries[earlier].isAuthor {
        guard isSame(earlier, later) else { continue }
        merge(later, into: earlier)
        break
      }
    }
  }

  private func isSame(_ first: Int, _ second: Int) -> Bool {
    let (one, two) = (entries[first], entries[second])
    // A given name that came before the full one.
    if two.name.words.count == 1, first > second, one.name.words.count > 1 {
      return one.name.ends(with: two.name)
    }
    guard first < second else { return false }
    let likeness = one.name.likeness(to: two.name)
    if likeness == .different { return false }
    let shares = one.positions.contains { position in
      two.positions.contains { $0.lowercased() == position.lowercased() }
    }
    let isBare = one.positions.isEmpty && one.rank == nil || two.positions.isEmpty && two.rank == nil
    switch likeness {
    case .same: return true
    case .spelling: return shares || one.positions.isEmpty || two.positions.isEmpty
    case .marks: return shares || isBare && one.mentions.count + two.mentions.count > 2
    case .letters: return shares
    case .different: return false
    }
  }

  private mutating func merge(_ from: Int, into target: Int) {
    entries[from].movedTo = target
    let source = entries[from]
    entries[target].mentions.append(contentsOf: source.mentions)
    for position in source.positions where !entries[target].positions.contains(position) {
      entries[target].positions.append(position)
    }
    if entries[target].rank == nil { entries[target].rank = source.rank }
  }

  /// The text of a range with every white space made one space.
  private func words(of range: ByteRange) -> String {
    let inside = range.clamped(to: text.range)
    var result: [UInt8] = []
    var isSpace = false
    for byte in text.bytes[inside.start..<inside.end] {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        isSpace = true
        continue
      }
      if isSpace { result.append(0x20) }
      isSpace = false
      result.append(byte)
    }
    // A no-break space is two bytes and kept: names hold it rarely, and the text should be found again.
    return String(decoding: result, as: UTF8.self)
  }
}
