/// Compares notes that have one key by their variants: what the article writes in more than one way, and which way is
/// the rarer.
///
/// It is made anew after each edit, so it works on a flat table: one pass to find keys with more than one variant,
/// a second one for these alone.
struct VariantFold {
  struct Place {
    var paragraph: Int
    var note: LintNote
  }

  /// The places of one key, grouped by variant, the commonest first; at a tie the one that comes first in the text.
  typealias Group = [[Place]]

  /// - Parameter agree: whether two variants that are not equal are still no contradiction.
  static func groups(
    _ article: LintArticle, _ topic: LintNote.Topic, agree: (UInt32, UInt32) -> Bool = { _, _ in false }
  ) -> [Group] {
    var table = KeyTable(capacity: article.noteCount(topic))
    article.forEachNote(topic) { _, note in table.add(note.key, note.variant, agree) }
    guard table.hasConflicts else { return [] }
    var order: [UInt64] = []
    var byKey: [UInt64: Group] = [:]
    article.forEachNote(topic) { paragraph, note in
      guard table.isConflict(note.key) else { return }
      let place = Place(paragraph: paragraph, note: note)
      guard var group = byKey[note.key] else {
        order.append(note.key)
        byKey[note.key] = [[place]]
        return
      }
      if let index = group.firstIndex(where: { places in
        places.contains { $0.note.variant == note.variant || agree($0.note.variant, note.variant) }
      }) {
        group[index].append(place)
      } else {
        group.append([place])
      }
      byKey[note.key] = group
    }
    return order.compactMap { key in
      guard let group = byKey[key], group.count > 1 else { return nil }
      // The order of the text decides between equals; the sort is not stable by itself.
      return group.enumerated().sorted { left, right in
        left.element.count != right.element.count
          ? left.element.count > right.element.count : left.offset < right.offset
      }.map(\.element)
    }
  }
}

/// Open addressing over 64-bit keys: per key the first variant and whether another one came.
private struct KeyTable {
  private var keys: [UInt64]
  private var variants: [UInt32]
  private var conflicts: [Bool]
  private let mask: Int
  private(set) var hasConflicts = false

  init(capacity: Int) {
    var size = 16
    while size < capacity &* 2 { size &*= 2 }
    keys = Array(repeating: 0, count: size)
    variants = Array(repeating: 0, count: size)
    conflicts = Array(repeating: false, count: size)
    mask = size - 1
  }

  /// 0 marks a free place.
  private static func stored(_ key: UInt64) -> UInt64 { key == 0 ? 1 : key }

  private func slot(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while keys[place] != 0, keys[place] != key { place = (place &+ 1) & mask }
    return place
  }

  mutating func add(_ key: UInt64, _ variant: UInt32, _ agree: (UInt32, UInt32) -> Bool) {
    let key = Self.stored(key)
    let place = slot(key)
    if keys[place] == 0 {
      keys[place] = key
      variants[place] = variant
    } else if variants[place] != variant, !agree(variants[place], variant) {
      conflicts[place] = true
      hasConflicts = true
    }
  }

  func isConflict(_ key: UInt64) -> Bool {
    let place = slot(Self.stored(key))
    return keys[place] != 0 && conflicts[place]
  }
}
