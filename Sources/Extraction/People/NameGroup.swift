/// What an article has of one given name: where it stands, and whether it says that this is a person.
struct NameGroup: Sendable {
  /// The mentions of people with this given name, and the paragraphs that go on about one of them without a name
  /// (`PeopleIndex.carried`), in reading order.
  var sightings: [Sighting] = []
  var entries: [PersonEntry] = []
  /// What the mentions with a cue say of names (`PersonDetail.forEachName`); see `ArticleFacts.states`.
  private var confirmed = CountedHashes()

  /// Notes what a mention with a cue says of its name.
  ///
  /// - Returns: whether another said it before.
  @discardableResult
  mutating func confirm(_ name: UInt64) -> Bool { confirmed.insert(name) }

  /// Takes back what a mention with a cue said.
  mutating func takeConfirmation(of name: UInt64) { confirmed.remove(name) }

  func isConfirmed(_ name: UInt64) -> Bool { confirmed.contains(name) }

  /// Makes the people of the group anew. It is moved aside meanwhile, because a copy counts who holds each of its lists.
  mutating func setEntries(by fold: inout PersonFold, _ scratch: inout ArticleReader.Scratch) {
    var group = NameGroup()
    swap(&group, &self)
    group.entries = fold.entries(of: group, &scratch)
    swap(&group, &self)
  }

  /// Gives the mentions of a paragraph the numbers that they have now.
  mutating func renumber(_ comparison: ReadingComparison, _ paragraphs: ParagraphTable) {
    paragraphs.renumber(&sightings, comparison)
    for entry in entries.indices { entries[entry].renumber(comparison, paragraphs) }
  }

  /// Whether the article says somewhere that this is a person: a given name alone is, where anybody is called so, and so
  /// are two words with which somebody's name ends, and a foreign name where somebody is called by its last word: "ông
  /// Maukov … Dmitry Maukov".
  func states(_ detail: PersonDetail) -> Bool {
    guard detail.isUnconfirmed else { return true }
    if detail.words == 1 { return !confirmed.isEmpty }
    return isConfirmed(detail.nameHash) || detail.words == 2 && isConfirmed(detail.shortForm)
      || detail.flags.contains(.foreign) && isConfirmed(detail.lastName)
  }

  /// Adds the mention that comes after all others.
  mutating func append(_ sighting: Sighting) {
    // Most people are named so often or less.
    if sightings.isEmpty { sightings.reserveCapacity(4) }
    sightings.append(sighting)
  }
}

/// The groups of an article by given name (`PersonDetail.givenHash`).
///
/// They stand in an array, in no order, because a value in a dictionary cannot be changed without being looked up and
/// allocated for anew.
struct NameGroups: Sendable {
  var items: [NameGroup] = []
  private var given = HashedList()

  /// Most articles have no more.
  private static let few = 8

  var names: [UInt32] { given.hashes.map { UInt32(truncatingIfNeeded: $0) } }

  subscript(name: UInt32) -> NameGroup? { given.place(of: UInt64(name)).map { items[$0] } }

  func place(of name: UInt32) -> Int? { given.place(of: UInt64(name)) }

  /// Where one of the people stands.
  struct Place {
    var group: Int
    var entry: Int
  }

  subscript(place: Place) -> PersonEntry {
    _read { yield items[place.group].entries[place.entry] }
  }

  /// The place of the group, which is made where there is none.
  mutating func makePlace(of name: UInt32) -> Int {
    if let place = given.place(of: UInt64(name)) { return place }
    if items.isEmpty {
      given.reserveCapacity(Self.few)
      items.reserveCapacity(Self.few)
    }
    given.append(UInt64(name))
    items.append(NameGroup())
    return items.count - 1
  }

  mutating func remove(at place: Int) {
    given.swapRemove(at: place)
    items.swapAt(place, items.count - 1)
    items.removeLast()
  }
}
