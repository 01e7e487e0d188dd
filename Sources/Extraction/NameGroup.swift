/// What an article has of one given name: where it stands, and whether it says that this is a person.
struct NameGroup: Sendable {
  /// The mentions of people with this given name, and the paragraphs that go on about one of them without a name
  /// (`PeopleIndex.carried`), in reading order.
  var sightings: [Sighting] = []
  var entries: [PersonEntry] = []
  /// Hashes of the names that stand somewhere with a cue; see `ArticleFacts.states`.
  private(set) var confirmed: Set<UInt64> = []

  /// Notes again which names stand with a cue.
  ///
  /// - Returns: whether that has changed.
  mutating func confirm(_ paragraphs: ParagraphTable) -> Bool {
    var now: Set<UInt64> = []
    for sighting in sightings {
      guard let mention = paragraphs.mention(sighting), case .person(let detail) = mention.detail else {
        continue
      }
      if !detail.isUnconfirmed { now.insert(detail.nameHash) }
    }
    defer { confirmed = now }
    return now != confirmed
  }

  mutating func confirm(_ detail: PersonDetail) {
    if !detail.isUnconfirmed { confirmed.insert(detail.nameHash) }
  }

  /// Whether the article says somewhere that this is a person: a given name alone is, where anybody is called so.
  func states(_ detail: PersonDetail) -> Bool {
    guard detail.isUnconfirmed else { return true }
    return detail.words == 1 ? !confirmed.isEmpty : confirmed.contains(detail.nameHash)
  }
}
