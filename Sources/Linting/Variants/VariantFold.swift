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
    // Which way each variant belongs to; there are two or three.
    var variants: [(variant: UInt32, way: Int)] = []
    var ways: [Way] = []
    for place in places {
      if let known = variants.first(where: { $0.variant == place.variant }) {
        ways[known.way].append(place)
      } else if let known = way(of: place.variant, variants, agree) {
        variants.append((place.variant, known))
        ways[known].append(place)
      } else {
        variants.append((place.variant, ways.count))
        ways.append([place])
      }
    }
    guard ways.count > 1 else { return [] }
    // The order of the text decides between equals.
    for index in 1..<ways.count {
      var place = index
      while place > 0, ways[place].count > ways[place - 1].count {
        ways.swapAt(place, place - 1)
        place -= 1
      }
    }
    return ways
  }

  /// The first way of which a variant agrees with `variant`.
  private static func way(
    of variant: UInt32, _ variants: [(variant: UInt32, way: Int)], _ agree: (UInt32, UInt32) -> Bool
  ) -> Int? {
    variants.filter { agree($0.variant, variant) }.map(\.way).min()
  }

  /// The variants of some places, each once, in order.
  static func variants(_ places: some Sequence<NoteIndex.Place>) -> [UInt32] {
    var all: [UInt32] = []
    for place in places where !all.contains(place.variant) { all.append(place.variant) }
    all.sort()
    return all
  }

  /// How many places have each of the variants 0 ..< `limit`.
  static func counts(_ places: [NoteIndex.Place], limit: Int) -> [Int] {
    var counts = Array(repeating: 0, count: limit)
    for place in places where Int(place.variant) < limit { counts[Int(place.variant)] += 1 }
    return counts
  }
}
