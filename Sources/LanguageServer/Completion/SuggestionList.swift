/// The best suggestions of all that are offered, each text once.
///
/// A long article offers thousands for one letter. Most are refused for their source and length, before anybody has
/// looked at their words.
struct SuggestionList {
  private struct Entry {
    var text: String
    var order: UInt64
    var bytes: TextBytes
    /// Makes the rest of it, of those that are still in the list when all have been looked at.
    var make: () -> Suggestion
  }

  /// The best first.
  private var best: [Entry] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var all: [Suggestion] { best.map { $0.make() } }

  /// Whether a suggestion that leaves out so many accents may be taken. Ask before there is a string of it.
  func mayTake(
    _ source: Suggestion.Source, _ ending: TypedText.Ending, isCommon: Bool = false, missingAccents: Int = 0,
    length: Int
  ) -> Bool {
    guard best.count == limit, let last = best.last else { return true }
    return Suggestion.order(
      ending, source, isCommon: isCommon, missingAccents: missingAccents, length: length) <= last.order
  }

  mutating func add(_ suggestion: Suggestion) {
    add(
      suggestion.text, suggestion.source, suggestion.ending, isCommon: suggestion.isCommon,
      missingAccents: suggestion.missingAccents
    ) { suggestion }
  }

  /// - Parameter make: makes the suggestion of which the others tell.
  mutating func add(
    _ text: String, _ source: Suggestion.Source, _ ending: TypedText.Ending, isCommon: Bool = false,
    missingAccents: Int, _ make: @escaping () -> Suggestion
  ) {
    let order = Suggestion.order(
      ending, source, isCommon: isCommon, missingAccents: missingAccents, length: text.utf8.count)
    if best.count == limit, let last = best.last, order > last.order { return }
    let bytes = TextBytes(text)
    func precedes(_ other: Entry) -> Bool {
      if order != other.order { return order < other.order }
      return bytes.order(text, other.bytes, other.text)
    }
    if best.count == limit, let last = best.last, !precedes(last) { return }
    // What stands there already is no help.
    if text == ending.text { return }
    if let same = best.firstIndex(where: { $0.bytes.isSame($0.text, bytes, text) }) {
      guard precedes(best[same]) else { return }
      best.remove(at: same)
    }
    var place = best.count
    while place > 0, precedes(best[place - 1]) { place -= 1 }
    best.insert(Entry(text: text, order: order, bytes: bytes, make: make), at: place)
    if best.count > limit { best.removeLast() }
  }
}

/// What is compared of a text before the text itself is.
private struct TextBytes {
  /// Whether there are no combining marks: then the text is equal only to the same bytes, which is found out sooner than
  /// what strings are asked.
  private let isPlain: Bool
  private let hash: UInt64
  /// The first eight bytes, the first of them highest.
  private let head: UInt64

  init(_ text: String) {
    var (isPlain, hash, head, count) = (true, UInt64(0xCBF2_9CE4_8422_2325), UInt64(0), 0)
    for byte in text.utf8 {
      if byte == 0xCC || byte == 0xCD { isPlain = false }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      if count < 8 { head |= UInt64(byte) << UInt64(56 - 8 * count) }
      count += 1
    }
    (self.isPlain, self.hash, self.head) = (isPlain, hash, head)
  }

  /// Whether `text`, of which these are, is the same as another.
  @inline(__always) func isSame(_ text: String, _ other: TextBytes, _ otherText: String) -> Bool {
    if isPlain, other.isPlain, hash != other.hash { return false }
    return text == otherText
  }

  /// Whether `text` comes before another.
  func order(_ text: String, _ other: TextBytes, _ otherText: String) -> Bool {
    guard isPlain, other.isPlain else { return text < otherText }
    if head != other.head { return head < other.head }
    return text.utf8.lexicographicallyPrecedes(otherText.utf8)
  }
}
