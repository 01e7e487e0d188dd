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

  /// Calls `body` with everybody, in no order.
  ///
  /// - Complexity: O(people): no list of their mentions is made.
  func forEachPersonEntry(_ body: (PersonEntry) -> Void) {
    let people = facts.people
    if people.isCompared { return people.compared.forEach(body) }
    for name in people.names { people.people(called: name).forEach(body) }
  }
}

extension Article.Occurrence {
  /// Whether it is the mention that `sighting` names.
  func `is`(_ sighting: Sighting) -> Bool {
    guard sighting.paragraph == paragraph.id, Int(sighting.item) < paragraph.reading.mentions.count else {
      return false
    }
    let other = paragraph.reading.mentions[Int(sighting.item)]
    return other.start == mention.start && other.kind == mention.kind
  }
}
