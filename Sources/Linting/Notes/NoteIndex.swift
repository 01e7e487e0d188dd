import Extraction
import SourceText

/// All notes of an article by topic and key, kept through edits.
package struct NoteIndex: Sendable {
  /// What notes have in common that are compared with each other.
  package struct Key: Sendable, Hashable {
    // In this order, because then there is room behind the topic for what is kept beside a key.
    var key: UInt64
    var topic: LintNote.Topic

    /// Keys of one topic are spread already, and few topics have keys in common.
    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    var hash: UInt64 { key ^ UInt64(topic.rawValue) &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// Where one of them stands, and its variant.
  package struct Place: Sendable, Hashable {
    var sighting: Sighting
    var variant: UInt32
  }

  /// What may matter of what was read, until the first edit; then `groups` has it.
  private var chains: NoteChains?
  /// The places of every key of which somebody has to ask, in reading order. Of a text as people write them nearly all keys
  /// are others, of which nothing can be said (`NoteNeed`); where those stand the paragraphs know.
  private var groups: [Key: [Place]] = [:]
  private var counts: [Int] = Array(repeating: 0, count: 32)
  /// Keys without a list of which a note was put in: they may need one now.
  private var unlisted: Set<Key> = []
  private let needs: NoteNeeds

  /// - Parameter needs: what notes of a key must have for anybody to ask about them.
  init(_ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint], needs: NoteNeeds) {
    self.needs = needs
    chains = NoteChains(paragraphs, lints, needs: needs, counts: &counts)
  }

  /// The same for a long text that is going to be edited. It is made from one part of the keys after the other, because what
  /// edits need takes a tenth of the room in which it is found.
  init(kept paragraphs: [Article.Paragraph], _ lints: [ParagraphLint], needs: NoteNeeds) {
    self.needs = needs
    for share in KeyShare.parts(Self.parts) {
      NoteChains(paragraphs, lints, share, needs: needs, counts: &counts).forEachKey(needs: needs) {
        groups[$0] = $1
      }
    }
  }

  /// Of more, going over all notes for each would take longer than what it saves.
  private static let parts = 2

  /// Makes what edits need from what the index was made from. Before it nothing may be taken out or put in.
  mutating func prepareForEdits() {
    guard let chains else { return }
    self.chains = nil
    chains.forEachKey(needs: needs) { groups[$0] = $1 }
  }

  /// Calls `body` with every key of `topics` (bits) of which anybody has to ask and its notes, in reading order.
  func forEachKey(of topics: UInt32 = .max, _ body: (Key, [Place]) -> Void) {
    guard let chains else {
      for (key, places) in groups where key.topic.bit & topics != 0 { body(key, places) }
      return
    }
    chains.forEachKey(needs: needs) { if $0.topic.bit & topics != 0 { body($0, $1) } }
  }

  /// In reading order; none of keys of which nobody has to ask.
  func places(_ key: Key) -> [Place] {
    if let chains { return chains.places(key) }
    return groups[key] ?? []
  }

  func count(_ topic: LintNote.Topic) -> Int { counts[Int(topic.rawValue)] }

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
      }
    }
    for key in touched {
      groups[key]?.removeAll { ids.contains($0.sighting.paragraph) }
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
    if groups[key] != nil {
      groups[key]?.insert(place, paragraphs)
    } else if needs.isMetByOne(key.topic) {
      groups[key] = [place]
    } else {
      unlisted.insert(key)
    }
  }

  /// Looks for all notes of the keys without a list of which the last edit has put some in. Mostly there are too few, as
  /// before; but who writes "Tổng cục chính trị" where the article has only "Tổng cục Chính trị" will be told of it.
  ///
  /// - Complexity: O(paragraphs + notes of those that may have such keys), nothing where all notes have keys with lists.
  mutating func finishInserting(_ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint]) {
    if unlisted.isEmpty { return }
    // A frequent word has a hundred thousand notes, nearly always of one variant: they are listed only where there is
    // something to be said.
    let asked = KeyNumbers(unlisted)
    var said = [(first: UInt32, isSeveral: Bool, isMixed: Bool)?](repeating: nil, count: asked.keys.count)
    Self.forEachNote(of: asked, paragraphs, lints) { number, place in
      guard let known = said[number] else {
        said[number] = (place.variant, isSeveral: false, isMixed: false)
        return
      }
      said[number] = (known.first, isSeveral: true, isMixed: known.isMixed || known.first != place.variant)
    }
    let listed = KeyNumbers(
      zip(asked.keys, said).compactMap { key, said in
        guard let said, needs.areMet(by: key.topic, isSeveral: said.isSeveral, isMixed: said.isMixed)
        else { return nil }
        return key
      })
    Self.forEachNote(of: listed, paragraphs, lints) { groups[listed.keys[$0], default: []].append($1) }
    unlisted = []
  }

  /// Calls `body` with each note of some keys, in reading order, and the number of its key.
  private static func forEachNote(
    of keys: KeyNumbers, _ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint],
    _ body: (Int, Place) -> Void
  ) {
    if keys.keys.isEmpty { return }
    var hints = KeyHints()
    for key in keys.keys { hints.insert(key) }
    for index in lints.indices where index < paragraphs.count && hints.mayMeet(lints[index].hints) {
      lints[index].notes.forEachNote { item, note in
        let key = NoteIndex.Key(note)
        guard hints.mayHold(key), let number = keys.number(of: key) else { return }
        body(number, Place(paragraphs[index].id, item, note))
      }
    }
  }

  /// Some different keys, each with a number. Every note of an article that may have one of them is looked up, so the keys'
  /// own bits say where: hashing them anew, as a dictionary does, took half of the time.
  private struct KeyNumbers {
    let keys: [Key]
    /// Numbers, each at the first free slot from the one that its key names; -1 where there is none. At most half of them
    /// are taken.
    private var slots: [Int32]

    init(_ keys: some Sequence<Key>) {
      self.keys = Array(keys)
      var size = 16
      while size < 2 * self.keys.count { size *= 2 }
      slots = Array(repeating: -1, count: size)
      for (number, key) in self.keys.enumerated() { slots[slot(of: key)] = Int32(truncatingIfNeeded: number) }
    }

    func number(of key: Key) -> Int? {
      let number = slots[slot(of: key)]
      return number < 0 ? nil : Int(number)
    }

    /// The slot that holds the key's number, or the free one where it would be.
    private func slot(of key: Key) -> Int {
      var slot = Int(truncatingIfNeeded: key.hash ^ key.hash &>> 32) & (slots.count - 1)
      while slots[slot] >= 0 {
        let other = keys[Int(slots[slot])]
        if other.key == key.key && other.topic == key.topic { break }
        slot = (slot + 1) & (slots.count - 1)
      }
      return slot
    }
  }
}

extension [NoteIndex.Place] {
  /// Puts a place where it belongs.
  fileprivate mutating func insert(_ place: NoteIndex.Place, _ paragraphs: ParagraphTable) {
    guard let last, paragraphs.isBefore(place.sighting, last.sighting) else { return append(place) }
    insert(place, at: partitioningIndex { !paragraphs.isBefore($0.sighting, place.sighting) })
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

/// What an article says about all its notes of one topic and key together. The rule that makes it
/// defines what the fields mean.
package struct NoteVerdict: Sendable, Hashable {
  /// The place by which others are measured, or that alone is meant.
  var model: Sighting?
  package var value: Int
  /// The variants that are right.
  var variants: [UInt32]
  /// Other variants that are as common.
  var ties: [UInt32]

  init(
    model: Sighting? = nil, value: Int = 0, variants: [UInt32] = [], ties: [UInt32] = []
  ) {
    self.model = model
    self.value = value
    self.variants = variants
    self.ties = ties
  }
}

/// A set of keys, as far as one look can tell: of a paragraph's notes, or of what nearly all notes are not.
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

  /// Whether both may hold the same key.
  @inline(__always) func mayMeet(_ other: KeyHints) -> Bool {
    topics & other.topics != 0 && keys & other.keys != 0
  }

  @inline(__always) func mayHold(_ key: NoteIndex.Key) -> Bool {
    topics & key.topic.bit != 0 && keys & Self.bit(key) != 0
  }
}
