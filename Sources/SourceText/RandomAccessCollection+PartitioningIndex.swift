extension RandomAccessCollection where Index == Int {
  /// Where in an ordered list the elements begin of which `isBehind` holds, its end where it holds of none: of the entities
  /// of an article, say, the first one that begins at an offset or behind it.
  ///
  /// - Parameter isBehind: false for every element up to some place and true from there on.
  /// - Complexity: O(log(count)).
  @inlinable @inline(__always)
  public func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low &+ (high &- low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle &+ 1 }
    }
    return low
  }
}
