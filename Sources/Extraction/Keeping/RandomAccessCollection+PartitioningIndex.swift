extension RandomAccessCollection where Index == Int {
  /// Where in an ordered list the elements begin of which `isBehind` holds, its end where it holds of none.
  ///
  /// - Parameter isBehind: false for every element up to some place and true from there on.
  /// - Complexity: O(log(count)).
  @inline(__always)
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
