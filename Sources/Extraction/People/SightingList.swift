/// Sightings in reading order. Most things are seen once, and a single one has no memory of its own.
package struct SightingList: Sendable {
  /// Empty where there is only one.
  private var several: [Sighting] = []
  private var only = Sighting(paragraph: 0, item: 0)
  private var isOne = false

  package init() {}

  /// Adds the one that comes after all others.
  mutating func append(_ sighting: Sighting) {
    if isOne {
      isOne = false
      // Most that are seen again are seen so often or less.
      several.reserveCapacity(4)
      several.append(only)
      several.append(sighting)
    } else if several.isEmpty {
      only = sighting
      isOne = true
    } else {
      several.append(sighting)
    }
  }

  /// Changes them as one list.
  package mutating func edit(_ body: (inout [Sighting]) -> Void) {
    if isOne {
      isOne = false
      several = [only]
    }
    body(&several)
    if several.count == 1 {
      only = several[0]
      isOne = true
      several = []
    }
  }
}

extension SightingList: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { isOne ? 1 : several.count }
  package subscript(index: Int) -> Sighting { isOne ? only : several[index] }
}
