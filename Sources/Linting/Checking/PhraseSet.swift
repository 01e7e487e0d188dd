import Extraction
import VietnameseText

/// A handful of phrases, looked up word by word.
struct PhraseSet: Sendable {
  private let byFirst: [SyllableKey: [[SyllableKey]]]
  /// One bit for each first word, from the top of its hash: most words begin none, and this says so of nearly all of
  /// them.
  private let filter: [UInt64]
  private static let filterBits: UInt64 = 12

  /// - Parameter text: the phrases, separated by `|`.
  init(_ text: String) {
    var byFirst: [SyllableKey: [[SyllableKey]]] = [:]
    var filter = [UInt64](repeating: 0, count: 1 << Int(Self.filterBits - 6))
    for phrase in text.split(separator: "|") {
      let keys = phrase.split(separator: " ").map { SyllableKey(String($0)) }
      guard let first = keys.first else { continue }
      byFirst[first, default: []].append(keys)
      let hash = Self.hash(first)
      filter[Int(hash >> 6)] |= 1 << (hash & 63)
    }
    self.byFirst = byFirst
    self.filter = filter
  }

  @inline(__always) private static func hash(_ key: SyllableKey) -> UInt64 {
    (key.raw &* 0x9E37_79B9_7F4A_7C15) &>> (64 - filterBits)
  }

  /// Whether one of the phrases begins in `range` with a word of which `isMeant` says yes.
  func stands(
    in paragraph: LintParagraph, _ range: Range<Int>, where isMeant: (Int) -> Bool = { _ in true }
  ) -> Bool {
    paragraph.text.tokens.withBuffer { tokens in
      filter.withUnsafeBufferPointer { filter in
        for index in range.clamped(to: tokens.indices) {
          let hash = Self.hash(tokens[index].key)
          guard filter[Int(hash &>> 6)] &>> (hash & 63) & 1 != 0 else { continue }
          if isMeant(index), begins(at: index, paragraph) { return true }
        }
        return false
      }
    }
  }

  @inline(never) private func begins(at index: Int, _ paragraph: LintParagraph) -> Bool {
    guard let phrases = byFirst[paragraph[index].key] else { return false }
    return phrases.contains { keys in
      zip(keys, index...).allSatisfy { paragraph[$1].key == $0 }
    }
  }
}
