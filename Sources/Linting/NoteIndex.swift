package import Extraction

/// All notes of an article by topic and key, kept through edits.
package struct NoteIndex: Sendable {
  /// What notes have in common that are compared with each other.
  package struct Key: Sendable, Hashable {
    package var topic: LintNote.Topic
    package var key: UInt64

    /// Keys of one topic are spread already, and few topics have keys in common.
    package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

    var hash: UInt64 { key ^ UInt64(topic.rawValue) &* 0x9E37_79B9_7F4A_7C15 }
  }

  /// Where one of them stands, and its variant.
  package struct Place: Sendable, Hashable {
    package var sighting: Sighting
    package var variant: UInt32
  }

  private var groups: [Key: [Place]] = [:]
  private var counts: [Int] = Array(repeating: 0, count: 32)

  init() {}

  init(_ paragraphs: [Article.Paragraph], _ lints: [ParagraphLint]) {
    var all: [(key: Key, place: Place)] = []
    var order: [(hash: UInt64, index: Int)] = []
    for (paragraph, lint) in zip(paragraphs, lints) {
      for (item, note) in lint.notes.enumerated() {
        order.append((Key(note).hash, all.count))
        all.append((Key(note), Place(paragraph.id, item, note)))
        counts[Int(note.topic.rawValue)] += 1
      }
    }
    // Most keys have one note only: sorted by hashes, each is put into the dictionary once.
    order.sort { $0.hash != $1.hash ? $0.hash < $1.hash : $0.index < $1.index }
    // Room for the keys, not for the notes: in a long text those are many times as many.
    var distinct = 0
    for index in order.indices where index == 0 || order[index].hash != order[index - 1].hash {
      distinct += 1
    }
    groups.reserveCapacity(distinct)
    var first = 0
    while first < order.count {
      let key = all[order[first].index].key
      var places = [all[order[first].index].place]
      var end = first + 1
      while end < order.count, all[order[end].index].key == key {
        places.append(all[order[end].index].place)
        end += 1
      }
      // Where two keys have one hash they may come by turns.
      if let before = groups.updateValue(places, forKey: key) { groups[key] = before + places }
      first = end
    }
  }

  /// The notes of each key in reading order.
  var all: [Key: [Place]] { groups }

  /// In reading order.
  package func places(_ key: Key) -> [Place] { groups[key] ?? [] }

  package func count(_ topic: LintNote.Topic) -> Int { counts[Int(topic.rawValue)] }

  /// Takes out the notes of the paragraphs `ids`, of which `lints` are what was kept.
  ///
  /// - Parameter isMeant: by topic and key; the others stay.
  mutating func remove(
    _ lints: [ParagraphLint], _ ids: Set<UInt32>, where isMeant: (Key) -> Bool = { _ in true },
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

  /// Puts in the notes of the paragraph `id`; of topics and keys that are not meant it is known what they say.
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
    guard let last = groups[key]?.last, paragraphs.isBefore(place.sighting, last.sighting) else {
      groups[key, default: []].append(place)
      return
    }
    guard var list = groups.removeValue(forKey: key) else { return }
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
    groups[key] = list
  }
}

extension NoteIndex.Key {
  init(_ note: LintNote) {
    self.init(topic: note.topic, key: note.key)
  }
}

extension NoteIndex.Place {
  init(_ paragraph: UInt32, _ item: Int, _ note: LintNote) {
    self.init(sighting: Sighting(paragraph: paragraph, item: item), variant: note.variant)
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
