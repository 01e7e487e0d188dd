import Extraction

/// The notes of an article that has just been read, those of one topic and key linked in reading order.
///
/// Most keys have a single note, and of most others all notes say the same, so nothing is ever asked about them. They are
/// told from the others first, by a table that remembers of each key only whether there was more than that; what is left
/// is little.
struct NoteChains: Sendable {
  private struct Link {
    var key: NoteIndex.Key
    /// Whether no note of the key stands before it.
    var isFirst = true
    /// Of the first: whether the notes have several variants.
    var isMixed = false
    var place: NoteIndex.Place
    /// The next note of the key; 0 for none, for nothing comes before the link 0.
    var next: UInt32 = 0
    /// Of the first: the last one so far.
    var last: UInt32
  }

  private var links: [Link] = []
  /// Open addressing, a power of two of slots, at most half full: the first link of a key and 1, 0 for an empty slot.
  private var slots: [UInt32] = []

  /// - Parameters:
  ///   - share: the keys that are meant; the notes of others are left out.
  ///   - needs: what the notes of a key must have; others are left out.
  ///   - counts: by topic; what there is of it is added. Going over all notes once more would take longer.
  init(
    _ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint], _ share: KeyShare = .all, needs: NoteNeeds,
    counts: inout [Int]
  ) {
    var count = 0
    for lint in lints { count += lint.notes.count }
    guard count > 0, count < Int(UInt32.max) else { return }
    let size = max(KeySieve.size(for: count) / share.count, 1)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { places in
      places.initialize(repeating: 0)
      let wanted = counts.withUnsafeMutableBufferPointer { KeySieve(lints, share, places, needs: needs, $0) }
      // Room for all: what is not written to takes none.
      links.reserveCapacity(count)
      link(paragraphs, lints, share, wanted)
    }
    slots = [UInt32](repeating: 0, count: Self.size(for: links.count))
    links.withUnsafeMutableBufferPointer { links in
      slots.withUnsafeMutableBufferPointer { slots in
        for number in links.indices { Self.connect(number, links, slots) }
      }
    }
  }

  /// Adds the notes that may matter, not connected yet.
  private mutating func link(
    _ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint], _ share: KeyShare, _ wanted: KeySieve
  ) {
    for index in lints.indices where index < paragraphs.count {
      let id = paragraphs[index].id
      lints[index].notes.forEachNote(of: share) { item, note in
        let key = NoteIndex.Key(note)
        if !wanted.mayMatter(key) { return }
        links.append(Link(key: key, place: NoteIndex.Place(id, item, note), last: UInt32(links.count)))
      }
    }
  }

  /// Twice as many and more, a power of two.
  private static func size(for count: Int) -> Int {
    var size = 16
    while size < count * 2 { size *= 2 }
    return size
  }

  @inline(__always) private static func hash(_ key: NoteIndex.Key) -> UInt64 {
    key.hash &* 0x9E37_79B9_7F4A_7C15
  }

  /// Tells keys of which something may have to be asked. Where two keys share a place it says so of both. It borrows its
  /// memory.
  private struct KeySieve {
    /// 0 for no note, all ones for several notes that may have to be compared, otherwise what there was of key and variant.
    private let places: UnsafeMutableBufferPointer<UInt32>

    /// A power of two, at least so many places as there are notes. Of few notes hardly two have one key, so that twice as many
    /// places spare work; of many most have, and then the rest of a larger table only fills the processor's cache.
    static func size(for count: Int) -> Int {
      let few = 1 << 16
      return NoteChains.size(for: count < few ? count : count / 2)
    }

    /// - Parameters:
    ///   - places: zeros; a power of two of them.
    ///   - counts: by topic.
    init(
      _ lints: [ParagraphLint], _ share: KeyShare, _ places: UnsafeMutableBufferPointer<UInt32>,
      needs: NoteNeeds, _ counts: UnsafeMutableBufferPointer<Int>
    ) {
      self.places = places
      let mask = places.count &- 1
      for lint in lints {
        lint.notes.forEachNote(of: share) { _, note in
          counts[Int(note.topic.rawValue)] &+= 1
          let hash = NoteChains.hash(NoteIndex.Key(note))
          let place = Int(truncatingIfNeeded: hash &>> 32) & mask
          // Two variants of one key never give the same.
          let said = UInt32(truncatingIfNeeded: hash) ^ note.variant &* 0xC2B2_AE3D
          // Worked out without a branch: nobody can guess what was there, and a wrong guess costs more than the rest.
          let known = places[place]
          let isNothingNew = known == 0 || known == said && needs.isMetByVariants(note.topic)
          let isMet = said == 0 || needs.isMetByOne(note.topic)
          places[place] = isNothingNew && !isMet ? said : .max
        }
      }
    }

    @inline(__always) func mayMatter(_ key: NoteIndex.Key) -> Bool {
      places[Int(truncatingIfNeeded: NoteChains.hash(key) &>> 32) & (places.count &- 1)] == .max
    }
  }

  /// Puts the link `number`, before which all are connected, behind the last one of its key.
  @inline(__always) private static func connect(
    _ number: Int, _ links: UnsafeMutableBufferPointer<Link>, _ slots: UnsafeMutableBufferPointer<UInt32>
  ) {
    let slot = slot(of: links[number].key, UnsafeBufferPointer(links), UnsafeBufferPointer(slots))
    guard slots[slot] != 0 else {
      slots[slot] = UInt32(truncatingIfNeeded: number &+ 1)
      return
    }
    let first = Int(slots[slot] &- 1)
    links[number].isFirst = false
    links[Int(links[first].last)].next = UInt32(truncatingIfNeeded: number)
    links[first].last = UInt32(truncatingIfNeeded: number)
    if links[first].place.variant != links[number].place.variant { links[first].isMixed = true }
  }

  /// Where the key is, or the empty slot where it would be.
  @inline(__always) private static func slot(
    of key: NoteIndex.Key, _ links: UnsafeBufferPointer<Link>, _ slots: UnsafeBufferPointer<UInt32>
  ) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash(key) &>> 32) & mask
    while slots[slot] != 0, links[Int(slots[slot] &- 1)].key != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private func places(from first: Int) -> [NoteIndex.Place] {
    var count = 1
    var next = Int(links[first].next)
    while next != 0 {
      count += 1
      next = Int(links[next].next)
    }
    var places: [NoteIndex.Place] = []
    places.reserveCapacity(count)
    places.append(links[first].place)
    next = Int(links[first].next)
    while next != 0 {
      places.append(links[next].place)
      next = Int(links[next].next)
    }
    return places
  }

  /// In reading order; none of a key that was left out.
  func places(_ key: NoteIndex.Key) -> [NoteIndex.Place] {
    if slots.isEmpty { return [] }
    let first = links.withUnsafeBufferPointer { links in
      slots.withUnsafeBufferPointer { slots in Int(slots[Self.slot(of: key, links, slots)]) - 1 }
    }
    return first < 0 ? [] : places(from: first)
  }

  /// Calls `body` with every key and its notes.
  ///
  /// - Parameter needs: what the notes of a key must have.
  func forEachKey(needs: NoteNeeds, _ body: (NoteIndex.Key, [NoteIndex.Place]) -> Void) {
    for index in links.indices where links[index].isFirst {
      let (key, isMixed) = (links[index].key, links[index].isMixed)
      guard needs.areMet(by: key.topic, isSeveral: links[index].next != 0, isMixed: isMixed) else { continue }
      body(key, places(from: index))
    }
  }
}

/// One part of the keys of all notes.
struct KeyShare {
  private let number: UInt64
  private let shift: UInt64
  /// Of how many parts it is one.
  let count: Int

  private init(number: Int, of count: Int) {
    self.number = UInt64(number)
    self.count = count
    shift = 63 - UInt64(count.trailingZeroBitCount)
  }

  static let all = KeyShare(number: 0, of: 1)
  @inline(__always) var isAll: Bool { count == 1 }

  /// All keys in `count` parts, a power of two of them.
  static func parts(_ count: Int) -> [KeyShare] { (0..<count).map { KeyShare(number: $0, of: count) } }

  /// Most keys are hashes, so the highest bits tell; those of a few topics are small numbers, which are all in one part.
  @inline(__always) func holds(_ key: UInt64) -> Bool { (key &>> 1) &>> shift == number }
}
