/// The best suggestions of all that are offered, each text once.
///
/// A long article offers thousands for one letter. Most are refused for their source and length, before anybody has
/// looked at their words.
struct SuggestionList {
  /// The best first.
  private(set) var all: [Suggestion] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Whether a suggestion that leaves out no accent would be taken.
  func mayTake(_ source: Suggestion.Source, _ ending: TypedText.Ending, length: Int, isCommon: Bool = false)
    -> Bool
  {
    guard all.count == limit, let last = all.last else { return true }
    return Suggestion.order(ending, source, isCommon: isCommon, missingAccents: 0, length: length)
      <= last.order
  }

  mutating func add(_ suggestion: Suggestion) {
    add(
      suggestion.text, suggestion.source, suggestion.ending, isCommon: suggestion.isCommon,
      missingAccents: suggestion.missingAccents
    ) { suggestion }
  }

  /// - Parameter make: makes the suggestion of which the others tell; called if it is one of the best so far.
  mutating func add(
    _ text: String, _ source: Suggestion.Source, _ ending: TypedText.Ending, isCommon: Bool = false,
    missingAccents: Int, _ make: () -> Suggestion
  ) {
    // What stands there already is no help.
    if text == ending.text { return }
    let order = Suggestion.order(
      ending, source, isCommon: isCommon, missingAccents: missingAccents, length: text.utf8.count)
    func precedes(_ other: Suggestion) -> Bool {
      order != other.order ? order < other.order : text < other.text
    }
    if all.count == limit, let last = all.last, !precedes(last) { return }
    if let same = all.firstIndex(where: { $0.text == text }) {
      guard precedes(all[same]) else { return }
      all.remove(at: same)
    }
    var place = all.count
    while place > 0, precedes(all[place - 1]) { place -= 1 }
    all.insert(make(), at: place)
    if all.count > limit { all.removeLast() }
  }
}
