import Extraction
import SourceText

extension Article {
  /// Whether an abbreviation is used here for the first time.
  func isFirstUse(_ occurrence: Occurrence) -> Bool {
    guard case .abbreviation(let detail) = occurrence.mention.detail,
      let first = facts.glossary.forms[detail.form.raw]?.sightings.first
    else { return false }
    return occurrence.is(first)
  }

  /// The people of whom `isMeant` says so, in the order in which they are first named.
  ///
  /// - Complexity: O(people) calls of `isMeant`; see `PeopleIndex.forEachEntry`.
  func people(where isMeant: (UnsafePointer<PersonEntry>) -> Bool) -> [PersonEntry] {
    var meant: [PersonEntry] = []
    facts.people.forEachEntry { if isMeant($0) { meant.append($0.pointee) } }
    return meant.sorted { one, other in
      guard let first = one.sightings.first, let second = other.sightings.first else { return false }
      return table.isBefore(first, second)
    }
  }

  /// Every mention of an abbreviation, whatever it stands for there, in reading order.
  ///
  /// - Complexity: O(these mentions).
  func occurrences(of form: AbbreviationForm) -> [Occurrence] {
    facts.glossary.forms[form.raw]?.sightings.compactMap(occurrence) ?? []
  }
}

extension Article.Occurrence {
  /// Whether it is the mention that `sighting` names.
  func `is`(_ sighting: Sighting) -> Bool {
    guard sighting.paragraph == paragraph.id, let other = paragraph.reading.mention(Int(sighting.item)) else {
      return false
    }
    return other.start == mention.start && other.kind == mention.kind
  }
}
