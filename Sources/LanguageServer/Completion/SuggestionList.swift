/// The best suggestions of all that are offered, each text once.
///
/// A long article offers thousands for one letter. Most are refused for their source and length, before anybody has
/// looked at their words.
struct SuggestionList {
  private struct Entry {
    var suggestion: Suggestion
    var order: UInt64
    var isPlain: Bool
  }

  /// The best first.
  private var best: [Entry] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var all: [Suggestion] { best.map(\.suggestion) }

  /// Whether a suggestion that leaves out no accent would be taken.
  func mayTake(
    _ source: Suggestion.Source, _ ending: TypedText.Ending, length: Int, isCommon: Bool = false
  ) -> Bool {
    guard best.count == limit, let last = best.last else { return true }
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
    let order = Suggestion.order(
      ending, source, isCommon: isCommon, missingAccents: missingAccents, length: text.utf8.count)
    if best.count == limit, let last = best.last, order > last.order { return }
    let isPlain = Self.isPlain(text)
    func precedes(_ other: Entry) -> Bool {
      if order != other.order { return order < other.order }
      if isPlain, other.isPlain { return text.utf8.lexicographicallyPrecedes(other.suggestion.text.utf8) }
      return text < other.suggestion.text
    }
    if best.count == limit, let last = best.last, !precedes(last) { return }
    // What stands there already is no help.
    if text == ending.text { return }
    let same = best.firstIndex { other in
      guard isPlain, other.isPlain else { return other.suggestion.text == text }
      return other.suggestion.text.utf8.count == text.utf8.count
        && other.suggestion.text.utf8.elementsEqual(text.utf8)
    }
    if let same {
      guard precedes(best[same]) else { return }
      best.remove(at: same)
    }
    var place = best.count
    while place > 0, precedes(best[place - 1]) { place -= 1 }
    best.insert(Entry(suggestion: make(), order: order, isPlain: isPlain), at: place)
    if best.count > limit { best.removeLast() }
  }

  /// Whether the text has no combining marks: then it is equal only to the same bytes, which is found out sooner than
  /// what strings are asked.
  private static func isPlain(_ text: String) -> Bool {
    !text.utf8.contains { $0 == 0xCC || $0 == 0xCD }
  }
}
