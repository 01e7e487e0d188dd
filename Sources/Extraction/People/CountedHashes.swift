/// Hashes and how often each is there. Nearly always there are two at most, which take no memory of their own.
struct CountedHashes: Sendable {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var firstCount: UInt32 = 0
  private var secondCount: UInt32 = 0
  /// The others.
  private var others = HashedList()
  private var otherCounts: [UInt32] = []

  var isEmpty: Bool { firstCount == 0 && secondCount == 0 && others.isEmpty }

  func contains(_ hash: UInt64) -> Bool {
    firstCount > 0 && first == hash || secondCount > 0 && second == hash
      || !otherCounts.isEmpty && others.contains(hash)
  }

  /// Adds one more.
  ///
  /// - Returns: whether it was there before.
  mutating func insert(_ hash: UInt64) -> Bool {
    if firstCount > 0, first == hash {
      firstCount &+= 1
      return true
    }
    if secondCount > 0, second == hash {
      secondCount &+= 1
      return true
    }
    if !otherCounts.isEmpty, let place = others.place(of: hash) {
      otherCounts[place] &+= 1
      return true
    }
    if firstCount == 0 {
      (first, firstCount) = (hash, 1)
    } else if secondCount == 0 {
      (second, secondCount) = (hash, 1)
    } else {
      others.append(hash)
      otherCounts.append(1)
    }
    return false
  }

  /// Takes one away, where there is one.
  mutating func remove(_ hash: UInt64) {
    if firstCount > 0, first == hash {
      firstCount &-= 1
    } else if secondCount > 0, second == hash {
      secondCount &-= 1
    } else if let place = others.place(of: hash) {
      otherCounts[place] &-= 1
      guard otherCounts[place] == 0 else { return }
      others.swapRemove(at: place)
      otherCounts.swapAt(place, otherCounts.count - 1)
      otherCounts.removeLast()
    }
  }
}
