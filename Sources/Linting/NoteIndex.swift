package import Extraction

/// All notes of an article by topic and key, kept through edits.
package struct NoteIndex: Sendable {
  /// What notes have in common that are compared with each other.
  package struct Key: Sendable, Hashable {
    // In this order, because then there is room behind the topic for what is kept beside a key.
    package var key: UInt64
    package var topic: LintNote.Topic

    /// Keys of one topic are spread already, and few topics have keys in common.
    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    var hash: UInt64 { key ^ UInt64(topic.rawValue) &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// Where one of them stands, and its variant.
  package struct Place: Sendable, Hashable {
    package var sighting: Sighting
    package var variant: UInt32
  }

  /// What edits need to know of the notes of one key.
  fileprivate enum Group: Sendable {
    /// So many that nobody asks about: nothing is said of them (`NoteNeed`), so it is not kept where they stand. Of a
    /// text as people write them these are nearly all.
    case unasked(variant: UInt32, count: UInt32)
    /// In reading order.
    case listed([Place])
  }

  /// What may matter of what was read, until the first edit; then `groups` has everything.
  private var chains: NoteChains?
  private var groups: [Key: Group] = [:]
  private var counts: [Int] = Array(repeating: 0, count: 32)
  /// Keys that have got what they need while notes were put in, and are still to be listed.
  private var unlisted: Set<Key> = []
  private let needs: NoteNeeds

  /// - Parameter needs: what notes of a key must have for anybody to ask about them.
  init(_ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint], needs: NoteNeeds) {
    self.needs = needs
    chains = NoteChains(paragraphs, lints, needs: needs)
    for lint in lints {
      for note in lint.notes { counts[Int(note.topic.rawValue)] += 1 }
    }
  }

  /// Makes what edits need from what the index was made from. Before it nothing may be taken out or put in.
  mutating func prepareForEdits(_ lints: [ParagraphLint]) {
    guard let chains else { return }
    self.chains = nil
    chains.forEachKey(needs: needs) { groups[$0] = .listed($1) }
    let all = NoteTally(lints).entries
    groups.reserveCapacity(all.count)
    for entry in all where groups[entry.key] == nil {
      groups[entry.key] = .unasked(variant: entry.variant, count: entry.count)
    }
  }

  /// Calls `body` with every key of `topics` (bits) of which anybody has to ask and its notes, in reading order.
  func forEachKey(of topics: UInt32 = .max, _ body: (Key, [Place]) -> Void) {
    guard let chains else {
      for (key, group) in groups where key.topic.bit & topics != 0 {
        if case .listed(let places) = group { body(key, places) }
      }
      return
    }
    chains.forEachKey(needs: needs) { if $0.topic.bit & topics != 0 { body($0, $1) } }
  }

  /// In reading order; none of keys of which nobody has to ask.
  package func places(_ key: Key) -> [Place] {
    if let chains { return chains.places(key) }
    guard case .listed(let places) = groups[key] else { return [] }
    return places
  }

  package func count(_ topic: LintNote.Topic) -> Int { counts[Int(topic.rawValue)] }

  /// Takes out the notes of the paragraphs `ids`, of which `lints` are what was kept.
  ///
  /// - Parameter isMeant: by topic and key; the others stay.
  mutating func remove(
    _ lints: [ParagraphLint], _ ids: ParagraphIDs, where isMeant: (Key) -> Bool = { _ in true },
    dirty: inout Set<Key>
  ) {
    var touched: Set<Key> = []
    for lint in lints {
      for note in lint.notes where isMeant(Key(note)) {
        touched.insert(Key(note))
        counts[Int(note.topic.rawValue)] -= 1
        groups[Key(note)]?.takeOne()
      }
    }
    for key in touched {
      groups[key]?.remove(ids)
      if groups[key]?.isEmpty == true { groups.removeValue(forKey: key) }
    }
    dirty.formUnion(touched)
  }

  /// Puts in the notes of the paragraph `id`; of topics and keys that are not meant it is known what they say. After the
  /// last of them `finishInserting` must be called.
  mutating func insert(
    _ lint: ParagraphLint, of id: UInt32, _ paragraphs: ParagraphTable,
    where isMeant: (Key) -> Bool = { _ in true }, dirty: inout Set<Key>
  ) {
    for (item, note) in lint.notes.enumerated() where isMeant(Key(note)) {
      insert(Place(id, item, note), Key(note), paragraphs)
      dirty.insert(Key(note))
      counts[Int(note.topic.rawValue)] += 1
    }
  }

  private mutating func insert(_ place: Place, _ key: Key, _ paragraphs: ParagraphTable) {
    if !unlisted.isEmpty, unlisted.contains(key) { return }
    switch groups[key] {
    case .unasked(let variant, let count):
      if needs.areMet(by: key.topic, isSeveral: true, isMixed: variant != place.variant) {
        groups.removeValue(forKey: key)
        unlisted.insert(key)
      } else {
        groups[key] = .unasked(variant: variant, count: count &+ 1)
      }
    case .listed: groups[key]?.insert(place, paragraphs)
    case nil:
      groups[key] =
        needs.areMet(by: key.topic, isSeveral: false, isMixed: false)
        ? .listed([place]) : .unasked(variant: place.variant, count: 1)
    }
  }

  /// Looks up where the notes stand of keys about which somebody has to ask since the last edit: "Tổng cục chính trị"
  /// where the article has only "Tổng cục Chính trị" so far.
  ///
  /// - Complexity: O(1) for most edits, for these O(notes).
  mutating func finishInserting(_ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint]) {
    if unlisted.isEmpty { return }
    var hints = KeyHints()
    for key in unlisted { hints.insert(key) }
    var found: [Key: [Place]] = [:]
    for (paragraph, lint) in zip(paragraphs, lints) where hints.mayHold(anyOf: lint.topics) {
      for item in lint.notes.indices {
        let key = Key(lint.notes[item])
        guard hints.mayHold(key), unlisted.contains(key) else { continue }
        found[key, default: []].append(Place(paragraph.id, item, lint.notes[item]))
      }
    }
    for (key, places) in found { groups[key] = .listed(places) }
    unlisted = []
  }
}

extension NoteIndex.Group {
  fileprivate mutating func takeOne() {
    guard case .unasked(let variant, let count) = self, count > 0 else { return }
    self = .unasked(variant: variant, count: count - 1)
  }

  fileprivate mutating func remove(_ ids: ParagraphIDs) {
    edit { $0.removeAll { ids.contains($0.sighting.paragraph) } }
  }

  /// Puts a place where it belongs.
  fileprivate mutating func insert(_ place: NoteIndex.Place, _ paragraphs: ParagraphTable) {
    edit { list in
      guard let last = list.last, paragraphs.isBefore(place.sighting, last.sighting) else {
        list.append(place)
        return
      }
      var low = 0
      var high = list.count
      while low < high {
        let middle = (low + high) / 2
        if paragraphs.isBefore(list[middle].sighting, place.sighting) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      list.insert(place, at: low)
    }
  }

  /// Changes a list where it stands.
  private mutating func edit(_ body: (inout [NoteIndex.Place]) -> Void) {
    guard case .listed(var places) = self else { return }
    self = .listed([])
    body(&places)
    self = .listed(places)
  }

  fileprivate var isEmpty: Bool {
    switch self {
    case .unasked(_, let count): count == 0
    case .listed(let places): places.isEmpty
    }
  }
}

extension NoteIndex.Key {
  init(_ note: LintNote) {
    self.init(key: note.key, topic: note.topic)
  }
}

extension NoteIndex.Place {
  init(_ paragraph: UInt32, _ item: Int, _ note: LintNote) {
    self.init(sighting: Sighting(paragraph: paragraph, item: item), variant: note.variant)
  }
}

/// What notes of one topic and key must have for anything to be said of them.
package enum NoteNeed: Sendable {
  case one
  /// Two notes or more.
  case several
  /// Two variants or more.
  case variants
}

/// The same for every topic.
struct NoteNeeds: Sendable {
  private var several: UInt32 = 0
  private var variants: UInt32 = 0

  mutating func set(_ need: NoteNeed, of topic: LintNote.Topic) {
    switch need {
    case .one: break
    case .several: several |= topic.bit
    case .variants: variants |= topic.bit
    }
  }

  func isMetByOne(_ topic: LintNote.Topic) -> Bool { (several | variants) & topic.bit == 0 }

  func isMetByVariants(_ topic: LintNote.Topic) -> Bool { variants & topic.bit != 0 }

  @inline(__always) func areMet(by topic: LintNote.Topic, isSeveral: Bool, isMixed: Bool) -> Bool {
    isMixed || variants & topic.bit == 0 && (isSeveral || several & topic.bit == 0)
  }
}

/// What an article says about all its notes of one topic and key together. What the fields mean is the affair of the
/// rule that makes it.
package struct NoteVerdict: Sendable, Hashable {
  /// The place by which others are measured, or that alone is meant.
  package var model: Sighting?
  package var value: Int
  /// The variants that are right.
  package var variants: [UInt32]
  /// Other variants that are as common.
  package var ties: [UInt32]

  package init(
    model: Sighting? = nil, value: Int = 0, variants: [UInt32] = [], ties: [UInt32] = []
  ) {
    self.model = model
    self.value = value
    self.variants = variants
    self.ties = ties
  }
}

/// A set of keys, as far as one look can tell; for sets that nearly all notes are not in.
struct KeyHints: Sendable {
  private var topics: UInt32 = 0
  private var keys: UInt64 = 0

  @inline(__always) private static func bit(_ key: NoteIndex.Key) -> UInt64 {
    1 &<< ((key.hash &* 0x9E37_79B9_7F4A_7C15) &>> 58)
  }

  mutating func insert(_ key: NoteIndex.Key) {
    topics |= key.topic.bit
    keys |= Self.bit(key)
  }

  func mayHold(anyOf topics: UInt32) -> Bool { self.topics & topics != 0 }

  @inline(__always) func mayHold(_ key: NoteIndex.Key) -> Bool {
    topics & key.topic.bit != 0 && keys & Self.bit(key) != 0
  }
}
