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
  private var byLastWord: [SyllableKey: [Int]] = [:]

  /// A text with more people than this is a collection of articles, in which likeness of names says nothing; comparing
  /// them would also take the square of their number.
  private static let mostCompared = 400

  private struct Entry {
    var name: NameVariant
    var detail: PersonDetail
    var range: ByteRange
    var mentions: [ByteRange] = []
    var rank: (text: String, strength: Int, hash: UInt64)?
    var positions: [String] = []
    /// Hashes of all that was added to `positions`, so that repeats make no strings.
    var positionHashes: [UInt64] = []
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
        add(attribute, range, to: holder)
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
      for index in byLastWord[name.last] ?? [] {
        let entry = entries[index]
        guard !entry.isAuthor, entry.name.ends(with: name) else { continue }
        let end = entry.mentions.last?.end ?? 0
        if best.map({ $0.end < end }) ?? true { best = (index, end) }
      }
      // The name alone may mean another the next time, so it is not kept by its hash.
      if let best { return best.index }
    }
    entries.append(Entry(name: name, detail: detail, range: range))
    byName[detail.nameHash] = entries.count - 1
    byLastWord[name.last, default: []].append(entries.count - 1)
    return entries.count - 1
  }

  /// Prefers a spelling with small letters to one in capitals.
  private mutating func improve(_ index: Int, _ detail: PersonDetail, _ range: ByteRange) {
    guard entries[index].detail.flags.contains(.upperCase), !detail.flags.contains(.upperCase) else { return }
    entries[index].detail = detail
    entries[index].name = NameVariant(words(of: range), bytes: text.bytes[range.start..<range.end])
  }

  private mutating func add(_ attribute: PersonAttribute, _ range: ByteRange, to holder: Int) {
    guard holder < entries.count else { return }
    let hash = hash(of: range)
    if attribute.kind == .position {
      if entries[holder].positionHashes.contains(hash) { return }
      entries[holder].positionHashes.append(hash)
      let words = words(of: range)
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
      guard strength >= old.strength, old.hash != hash else { return }
      // "đại tá" after "Đại tá" is nothing new.
      if old.text.lowercased() == words(of: range).lowercased() { return }
    }
    entries[holder].rank = (words(of: range), strength, hash)
  }

  /// Makes one of two entries that are one person under two spellings.
  private mutating func mergeVariants() {
    // A given name that came before the full one.
    for lone in entries.indices where entries[lone].name.words.count == 1 && !entries[lone].isAuthor {
      let full = (byLastWord[entries[lone].name.last] ?? []).first {
        $0 != lone && entries[$0].name.words.count > 1 && !entries[$0].isAuthor && ranksAgree(lone, $0)
      }
      if let full { merge(lone, into: full, keepingPlaceOf: min(lone, full)) }
    }
    guard entries.count <= Self.mostCompared else { return }
    // Spellings differ in one word, mostly not the first: only names with one family name are compared.
    var groups: [SyllableKey: [Int]] = [:]
    for index in entries.indices where entries[index].movedTo == nil && !entries[index].isAuthor {
      guard entries[index].name.words.count > 1, let family = entries[index].name.words.first else {
        continue
      }
      let same = groups[family.withoutMarks]?.first { isSame($0, index) }
      if let same {
        merge(index, into: same, keepingPlaceOf: same)
      } else {
        groups[family.withoutMarks, default: []].append(index)
      }
    }
  }

  private func ranksAgree(_ first: Int, _ second: Int) -> Bool {
    guard let one = entries[first].rank, let two = entries[second].rank else { return true }
    return one.text.lowercased() == two.text.lowercased()
  }

  private func isSame(_ first: Int, _ second: Int) -> Bool {
    let likeness = entries[first].name.likeness(to: entries[second].name)
    if likeness == .different { return false }
    let (one, two) = (entries[first], entries[second])
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

  /// Makes `from` one with `target`, at the place of the one that came first.
  private mutating func merge(_ from: Int, into target: Int, keepingPlaceOf place: Int) {
    let (first, second) = (entries[min(from, target)], entries[max(from, target)])
    var merged = entries[target]
    merged.mentions = first.mentions + second.mentions
    merged.positions = first.positions + second.positions.filter { !first.positions.contains($0) }
    merged.rank = entries[target].rank ?? entries[from].rank
    merged.movedTo = nil
    let gone = place == target ? from : target
    entries[place] = merged
    entries[gone].movedTo = place
  }

  /// FNV-1a of the bytes of a range, white space of any length as one space.
  private func hash(of range: ByteRange) -> UInt64 {
    let inside = range.clamped(to: text.range)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var isSpace = false
    text.bytes.withUnsafeBufferPointer { bytes in
      for offset in inside.start..<inside.end {
        let byte = bytes[offset]
        let wasSpace = isSpace
        isSpace = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        if isSpace, wasSpace { continue }
        hash = (hash ^ UInt64(isSpace ? 0x20 : byte)) &* 0x100_0000_01B3
      }
    }
    return hash
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
