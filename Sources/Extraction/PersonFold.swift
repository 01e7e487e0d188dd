import SourceText
import VietnameseText

/// Makes the people who share a given name from the mentions of it. Whoever else the article names has no say in it.
///
/// Mentions of one name are one person; so are a given name alone and the last person named who has it.
///
/// One of these makes one group after another, so that its memory serves all. Names are cut into words with the memory of
/// a reader, which knows nearly all of them.
struct PersonFold {
  private var entries: [PersonEntry] = []
  /// By entry.
  private var names = HashedList()
  /// The one named last, and the last one named who has more than one word.
  private var last: Int?
  private var lastFull: Int?
  private let paragraphs: ParagraphTable
  private let text: TextBuffer
  private var holders: [(mention: Int32, entry: Int)] = []

  init(_ paragraphs: ParagraphTable, _ text: TextBuffer) {
    self.paragraphs = paragraphs
    self.text = text
  }

  /// The people of a group in the order in which they are first named.
  mutating func entries(of group: NameGroup, _ scratch: inout ArticleReader.Scratch) -> [PersonEntry] {
    entries = []
    names.removeAll()
    (last, lastFull) = (nil, nil)
    var index = 0
    while index < group.sightings.count {
      var end = index + 1
      while end < group.sightings.count, group.sightings[end].paragraph == group.sightings[index].paragraph {
        end += 1
      }
      add(index..<end, of: group, &scratch)
      index = end
    }
    mergeGivenName()
    return entries
  }

  /// Adds what one paragraph says.
  private mutating func add(
    _ range: Range<Int>, of group: NameGroup, _ scratch: inout ArticleReader.Scratch
  ) {
    let before = last
    let id = group.sightings[range.lowerBound].paragraph
    guard let paragraph = paragraphs[id: id] else { return }
    let mentions = paragraph.reading.mentions
    holders.removeAll(keepingCapacity: true)
    var isCarried = false
    for index in range {
      let sighting = group.sightings[index]
      if sighting == PeopleIndex.carried(id) {
        isCarried = true
        continue
      }
      guard Int(sighting.item) < mentions.count,
        case .person(let detail) = mentions[Int(sighting.item)].detail,
        group.states(detail)
      else { continue }
      let entry = entry(
        for: detail, at: mentions[Int(sighting.item)].range.shifted(by: paragraph.range.start), &scratch)
      entries[entry].sightings.append(sighting)
      if !detail.isByline {
        entries[entry].isAuthor = false
        last = entry
      }
      if !entries[entry].isAuthor, entries[entry].name.words.count > 1 { lastFull = entry }
      holders.append((Int32(truncatingIfNeeded: sighting.item), entry))
    }
    for attribute in paragraph.reading.attributes where Int(attribute.mention) < mentions.count {
      let holder: Int?
      if attribute.person == PersonAttribute.carriedOver {
        holder = isCarried ? before : nil
      } else {
        holder = holders.first { $0.mention == attribute.person }?.entry
      }
      guard let holder else { continue }
      add(attribute, mentions[Int(attribute.mention)].range.shifted(by: paragraph.range.start), to: holder)
    }
  }

  /// The entry of the person whom a mention names.
  private mutating func entry(
    for detail: PersonDetail, at range: ByteRange, _ scratch: inout ArticleReader.Scratch
  ) -> Int {
    if let known = names.place(of: detail.nameHash) {
      improve(known, detail, range, &scratch)
      return known
    }
    let name = name(at: range, &scratch)
    if !detail.isByline, !detail.flags.contains(.hasFamily) || detail.words == 1,
      let called = lastOne(calledBy: name)
    {
      // The name alone may mean another the next time, so it is not kept by its hash.
      return called
    }
    entries.append(PersonEntry(name: name, detail: detail, sightings: []))
    names.append(detail.nameHash)
    return entries.count - 1
  }

  private func name(at range: ByteRange, _ scratch: inout ArticleReader.Scratch) -> NameVariant {
    let words = text.bytes.withUnsafeBufferPointer { scratch.words(of: range, in: $0) }
    return NameVariant(self.words(of: range), words: words)
  }

  /// "anh Kiệt", "đồng chí Quốc Khánh": the last one named who is called so.
  private func lastOne(calledBy name: NameVariant) -> Int? {
    if let lastFull, entries[lastFull].name.ends(with: name) { return lastFull }
    var best: Int?
    for index in entries.indices.suffix(Self.mostCalled) {
      guard !entries[index].isAuthor, entries[index].name.ends(with: name) else { continue }
      if best.map({ isLater(entries[index], than: entries[$0]) }) ?? true { best = index }
    }
    return best
  }

  /// So many namesakes are gone through for one who is called by a part of the name.
  private static let mostCalled = 256

  private func isLater(_ one: PersonEntry, than two: PersonEntry) -> Bool {
    guard let last = one.sightings.last, let other = two.sightings.last else { return false }
    return paragraphs.isBefore(other, last)
  }

  /// Prefers a spelling with small letters to one in capitals.
  private mutating func improve(
    _ index: Int, _ detail: PersonDetail, _ range: ByteRange, _ scratch: inout ArticleReader.Scratch
  ) {
    guard entries[index].detail.flags.contains(.upperCase), !detail.flags.contains(.upperCase) else { return }
    entries[index].detail = detail
    entries[index].name = name(at: range, &scratch)
  }

  private mutating func add(_ attribute: PersonAttribute, _ range: ByteRange, to holder: Int) {
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
      let words = words(of: range)
      if old.text.lowercased() == words.lowercased() { return }
    }
    entries[holder].rank = (words(of: range), strength, hash)
  }

  /// A given name that came before the full one is that one's.
  private mutating func mergeGivenName() {
    guard entries.count > 1 else { return }
    var index = 0
    while index < entries.count {
      let lone = entries[index]
      guard lone.name.words.count == 1, !lone.isAuthor,
        let full = entries.indices.first(where: {
          $0 != index && entries[$0].name.words.count > 1 && !entries[$0].isAuthor
            && entries[$0].name.last == lone.name.last && ranksAgree(lone, entries[$0])
        })
      else {
        index += 1
        continue
      }
      let (first, second) = index < full ? (lone, entries[full]) : (entries[full], lone)
      entries[full].sightings = (first.sightings + second.sightings).sorted(by: paragraphs.isBefore)
      entries[full].positions = first.positions + second.positions.filter { !first.positions.contains($0) }
      entries[full].rank = entries[full].rank ?? lone.rank
      entries.remove(at: index)
    }
    guard entries.count > 1 else { return }
    entries.sort { left, right in
      guard let one = left.sightings.first, let two = right.sightings.first else { return false }
      return paragraphs.isBefore(one, two)
    }
  }

  private func ranksAgree(_ first: PersonEntry, _ second: PersonEntry) -> Bool {
    guard let one = first.rank, let two = second.rank else { return true }
    return one.text.lowercased() == two.text.lowercased()
  }

  /// A hash of the bytes of a range; where two differ the words may still be the same but for white space.
  private func hash(of range: ByteRange) -> UInt64 {
    let inside = range.clamped(to: text.range)
    return text.bytes.withUnsafeBytes { bytes in
      var hash = UInt64(truncatingIfNeeded: inside.length) ^ 0xCBF2_9CE4_8422_2325
      var offset = inside.start
      while offset &+ 8 <= inside.end {
        hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        offset &+= 8
      }
      var rest: UInt64 = 0
      while offset < inside.end {
        rest = rest << 8 | UInt64(bytes[offset])
        offset &+= 1
      }
      hash = (hash ^ rest) &* 0x9E37_79B9_7F4A_7C15
      return hash ^ hash >> 29
    }
  }

  /// The text of a range with every white space made one space.
  private func words(of range: ByteRange) -> String {
    let inside = range.clamped(to: text.range)
    return text.bytes.withUnsafeBufferPointer { bytes in
      let bytes = UnsafeBufferPointer(rebasing: bytes[inside.start..<inside.end])
      if Self.hasPlainSpaces(bytes) { return String(decoding: bytes, as: UTF8.self) }
      var result: [UInt8] = []
      var isSpace = false
      for byte in bytes {
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

  /// Whether all white space is single spaces between words.
  private static func hasPlainSpaces(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var wasSpace = false
    for byte in bytes {
      let isSpace = byte == 0x20
      if isSpace && wasSpace || byte == 0x0A || byte == 0x0D || byte == 0x09 { return false }
      wasSpace = isSpace
    }
    return !wasSpace
  }
}
