/// What an article has of one given name: where it stands, and whether it says that this is a person.
struct NameGroup: Sendable {
  /// The mentions of people with this given name, and the paragraphs that go on about one of them without a name
  /// (`PeopleIndex.carried`), in reading order.
  var sightings: [Sighting] = []
  var entries: [PersonEntry] = []
  /// Hashes of the names that stand somewhere with a cue; see `ArticleFacts.states`.
  private var confirmed = HashedList()

  /// Notes again which names stand with a cue.
  ///
  /// - Returns: whether that has changed.
  mutating func confirm(_ paragraphs: ParagraphTable) -> Bool {
    let before = confirmed
    confirmed = HashedList()
    for sighting in sightings {
      if let mention = paragraphs.mention(sighting), case .person(let detail) = mention.detail {
        confirm(detail)
      }
    }
    return !confirmed.isSame(as: before)
  }

  mutating func confirm(_ detail: PersonDetail) {
    guard !detail.isUnconfirmed, !confirmed.contains(detail.nameHash) else { return }
    confirmed.append(detail.nameHash)
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
