/// What an article has of one given name: where it stands, and whether it says that this is a person.
struct NameGroup: Sendable {
  /// The mentions of people with this given name, and the paragraphs that go on about one of them without a name
  /// (`PeopleIndex.carried`), in reading order.
  var sightings: [Sighting] = []
  var entries: [PersonEntry] = []
  /// Hashes of the names that stand somewhere with a cue; see `ArticleFacts.states`.
  private var confirmed = HashedList()
  /// How often each of them does.
  private var confirmations: [UInt32] = []

  /// Notes a mention.
  ///
  /// - Returns: whether its name stood somewhere with a cue before.
  @discardableResult
  mutating func confirm(_ detail: PersonDetail) -> Bool {
    let place = confirmed.place(of: detail.nameHash)
    if detail.isUnconfirmed { return place != nil }
    if let place {
      confirmations[place] &+= 1
    } else {
      confirmed.append(detail.nameHash)
      confirmations.append(1)
    }
    return place != nil
  }

  /// Takes back what a mention with a cue said.
  mutating func takeConfirmation(of name: UInt64) {
    guard let place = confirmed.place(of: name) else { return }
    confirmations[place] &-= 1
    guard confirmations[place] == 0 else { return }
    confirmed.swapRemove(at: place)
    confirmations.swapAt(place, confirmations.count - 1)
    confirmations.removeLast()
  }

  func isConfirmed(_ name: UInt64) -> Bool { confirmed.contains(name) }

  /// Gives the mentions of a paragraph the numbers that they have now.
  mutating func renumber(_ comparison: ReadingComparison, _ paragraphs: ParagraphTable) {
    paragraphs.renumber(&sightings, comparison)
    for entry in entries.indices { paragraphs.renumber(&entries[entry].sightings, comparison) }
  }

  /// Whether the article says somewhere that this is a person: a given name alone is, where anybody is called so.
  func states(_ detail: PersonDetail) -> Bool {
    guard detail.isUnconfirmed else { return true }
    return detail.words == 1 ? !confirmed.isEmpty : confirmed.contains(detail.nameHash)
  }
}

/// The groups of an article by given name (`PersonDetail.givenHash`).
///
/// They stand in an array, in no order, because a value in a dictionary cannot be changed without being looked up and
/// allocated for anew.
struct NameGroups: Sendable {
  var items: [NameGroup] = []
  private var given = HashedList()

  var names: [UInt32] { given.hashes.map { UInt32(truncatingIfNeeded: $0) } }

  subscript(name: UInt32) -> NameGroup? { given.place(of: UInt64(name)).map { items[$0] } }

  func place(of name: UInt32) -> Int? { given.place(of: UInt64(name)) }

  /// The place of the group, which is made where there is none.
  mutating func makePlace(of name: UInt32) -> Int {
    if let place = given.place(of: UInt64(name)) { return place }
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
