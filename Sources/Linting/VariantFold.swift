import Extraction

/// Compares notes that have one key by their variants: what the article writes in more than one way, and which way is
/// the rarer.
enum VariantFold {
  /// The places of one way of writing.
  typealias Way = [NoteIndex.Place]

  /// The ways of writing, the commonest first, at a tie the one that comes first in the text; empty where there is only
  /// one.
  ///
  /// - Parameters:
  ///   - places: of one key, in reading order.
  ///   - agree: whether two variants that are not equal are still no contradiction.
  static func ways(
    _ places: [NoteIndex.Place], agree: (UInt32, UInt32) -> Bool = { _, _ in false }
  ) -> [Way] {
    guard let first = places.first,
      places.contains(where: { $0.variant != first.variant && !agree($0.variant, first.variant) })
    else { return [] }
    var ways: [(variants: [UInt32], places: Way)] = []
    for place in places {
      if let index = ways.firstIndex(where: { $0.variants.contains(place.variant) }) {
        ways[index].places.append(place)
      } else if let index = ways.firstIndex(where: { $0.variants.contains { agree($0, place.variant) } }) {
        ways[index].variants.append(place.variant)
        ways[index].places.append(place)
      } else {
        ways.append(([place.variant], [place]))
      }
    }
    guard ways.count > 1 else { return [] }
    // The order of the text decides between equals; the sort is not stable by itself.
    return ways.enumerated().sorted { left, right in
      left.element.places.count != right.element.places.count
        ? left.element.places.count > right.element.places.count : left.offset < right.offset
    }.map(\.element.places)
  }

  /// How many places have each of the variants 0 ..< `limit`.
  static func counts(_ places: [NoteIndex.Place], limit: Int) -> [Int] {
    var counts = Array(repeating: 0, count: limit)
    for place in places where Int(place.variant) < limit { counts[Int(place.variant)] += 1 }
    return counts
  }
}
