/// The best suggestions of all that are offered, each text once.
///
/// A long article offers thousands for one letter. Most are refused for their source and length, before anybody has
/// looked at their words; of the rest the text is made when it gets a place in the list, and all that goes with it when
/// the list is handed out.
struct SuggestionList {
  private struct Entry {
    var order: UInt64
    var bytes: TextBytes
    var text: String
    /// Makes the rest of it, of those that are still in the list when all have been looked at.
    var make: (String) -> Suggestion
  }

  /// The best first.
  private var best: [Entry] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  var all: [Suggestion] { best.map { $0.make($0.text) } }

  /// Whether a suggestion of this order or a better one may be taken. Ask before there is a string of it.
  @inline(__always) func mayTake(_ order: UInt64) -> Bool {
    best.count < limit || order <= (best.last?.order ?? 0)
  }

  mutating func add(_ suggestion: Suggestion) {
    let order = Suggestion.order(
      suggestion.ending, suggestion.source, isCommon: suggestion.isCommon,
      missingAccents: suggestion.missingAccents, length: suggestion.text.utf8.count)
    add(suggestion.text, order, suggestion.ending) { _ in suggestion }
  }

  /// - Parameters:
  ///   - order: see `Suggestion.order`.
  ///   - make: makes the suggestion of which the others tell.
  mutating func add(
    _ text: String, _ order: UInt64, _ ending: TypedText.Ending, _ make: @escaping (String) -> Suggestion
  ) {
    var text = text
    text.withUTF8 { add($0, order, ending, make) }
  }

  /// The same of the bytes of a text.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ order: UInt64, _ ending: TypedText.Ending,
    _ make: @escaping (String) -> Suggestion
  ) {
    guard mayTake(order) else { return }
    let key = TextBytes(bytes)
    if best.count == limit, let last = best.last, order == last.order,
      !key.precedes(last.bytes, String(decoding: bytes, as: UTF8.self), last.text)
    {
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // What stands there already is no help.
    if text == ending.text { return }
    if let same = best.firstIndex(where: { $0.bytes.isSame($0.text, key, text) }) {
      guard precedes(order, key, text, best[same]) else { return }
      best.remove(at: same)
    }
    var place = best.count
    while place > 0, precedes(order, key, text, best[place - 1]) { place -= 1 }
    best.insert(Entry(order: order, bytes: key, text: text, make: make), at: place)
    if best.count > limit { best.removeLast() }
  }

  private func precedes(_ order: UInt64, _ bytes: TextBytes, _ text: String, _ other: Entry) -> Bool {
    order != other.order ? order < other.order : bytes.precedes(other.bytes, text, other.text)
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

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var (isPlain, hash) = (true, UInt64(0xCBF2_9CE4_8422_2325) ^ UInt64(text.count))
    var head: UInt64 = 0
    var start = 0
    while start < text.count {
      // The last eight may be fewer.
      var eight: UInt64 = 0
      for offset in 0..<8 {
        let byte = start &+ offset < text.count ? text[start &+ offset] : 0
        eight = eight << 8 | UInt64(byte)
      }
      if start == 0 { head = eight }
      // Marks are of two bytes, the first of which is 0xCC or 0xCD. Bytes that are neither have a bit to carry.
      let marks = (eight & 0xFEFE_FEFE_FEFE_FEFE) ^ 0xCCCC_CCCC_CCCC_CCCC
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      if ~((marks & low) &+ low | marks | low) != 0 { isPlain = false }
      hash = (hash ^ eight) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
      start &+= 8
    }
    (self.isPlain, self.hash, self.head) = (isPlain, hash, head)
  }

  /// Whether `text`, of which these are, is the same as another.
  @inline(__always) func isSame(_ text: String, _ other: TextBytes, _ otherText: String) -> Bool {
    if isPlain, other.isPlain, hash != other.hash { return false }
    return text == otherText
  }

  /// Whether `text` comes before another. It is made only where the heads do not tell.
  func precedes(_ other: TextBytes, _ text: @autoclosure () -> String, _ otherText: String) -> Bool {
    guard isPlain, other.isPlain else { return text() < otherText }
    if head != other.head { return head < other.head }
    return text().utf8.lexicographicallyPrecedes(otherText.utf8)
  }
}
