import VietnameseText

/// What two rows of tokens have in common, in order.
///
/// As a rule they differ in a few words here and there, as after search and replace: behind each such place they soon run
/// together again, which costs a look at what is near. The rest is left to Myers' algorithm, up to a bound.
struct TokenDifference {
  private let old: [SyllableKey]
  private let new: [SyllableKey]
  private var same: [(old: Int, new: Int, count: Int)] = []
  /// How many more steps may be taken; nothing more is found to be the same behind the last.
  private var left = 4_000_000

  /// - Returns: runs of the same tokens: where they begin, and how many they are.
  static func same(_ old: [Token], _ new: [Token]) -> [(old: Int, new: Int, count: Int)] {
    var difference = TokenDifference(old: old.map(\.key), new: new.map(\.key))
    difference.run()
    difference.same.sort { $0.old < $1.old }
    return difference.withoutScattered()
  }

  private init(old: [SyllableKey], new: [SyllableKey]) {
    (self.old, self.new) = (old, new)
  }

  private mutating func run() {
    var (place, other) = (0, 0)
    while true {
      var count = 0
      while place + count < old.count, other + count < new.count, old[place + count] == new[other + count] {
        count += 1
      }
      if count > 0 { same.append((place, other, count)) }
      (place, other) = (place + count, other + count)
      if place == old.count || other == new.count { return }
      guard let (oldCount, newCount) = together(place, other) else { break }
      part(place..<(place + oldCount), other..<(other + newCount))
      (place, other) = (place + oldCount, other + newCount)
    }
    part(place..<old.count, other..<new.count)
  }

  /// After how many tokens of each the two run together again.
  private func together(_ place: Int, _ other: Int) -> (Int, Int)? {
    for distance in 1...Self.near {
      for oldCount in 0...distance {
        let (start, newStart) = (place + oldCount, other + distance - oldCount)
        if start > old.count || newStart > new.count { continue }
        var count = 0
        while count < Self.enough, start + count < old.count, newStart + count < new.count,
          old[start + count] == new[newStart + count]
        {
          count += 1
        }
        let isEnd = start + count == old.count && newStart + count == new.count
        if count == Self.enough || isEnd { return (oldCount, distance - oldCount) }
      }
    }
    return nil
  }

  private static let near = 64
  private static let enough = 4

  // MARK: Myers

  /// What two parts have in common: E. W. Myers, An O(ND) Difference Algorithm, in linear space.
  private mutating func part(_ first: Range<Int>, _ other: Range<Int>) {
    var parts = [(first, other)]
    while var (a, b) = parts.popLast() {
      var count = 0
      while count < min(a.count, b.count), old[a.lowerBound + count] == new[b.lowerBound + count] {
        count += 1
      }
      if count > 0 { same.append((a.lowerBound, b.lowerBound, count)) }
      a = (a.lowerBound + count)..<a.upperBound
      b = (b.lowerBound + count)..<b.upperBound
      count = 0
      while count < min(a.count, b.count),
        old[a.upperBound - 1 - count] == new[b.upperBound - 1 - count]
      {
        count += 1
      }
      if count > 0 { same.append((a.upperBound - count, b.upperBound - count, count)) }
      a = a.lowerBound..<(a.upperBound - count)
      b = b.lowerBound..<(b.upperBound - count)
      guard !a.isEmpty, !b.isEmpty, let (x, y) = middle(a, b) else { continue }
      if (x == 0 && y == 0) || (x == a.count && y == b.count) { continue }
      parts.append((a.lowerBound..<(a.lowerBound + x), b.lowerBound..<(b.lowerBound + y)))
      parts.append(((a.lowerBound + x)..<a.upperBound, (b.lowerBound + y)..<b.upperBound))
    }
  }

  /// A point of a shortest way from one to the other; nil where they have nothing in common, or it would take too long.
  private mutating func middle(_ a: Range<Int>, _ b: Range<Int>) -> (Int, Int)? {
    let (n, m) = (a.count, b.count)
    let most = (n + m + 1) / 2
    let delta = n - m
    let size = 2 * most + 2
    // A way is as long as both together where nothing is the same.
    guard left > size else { return nil }
    left -= size
    var forward = [Int](repeating: -1, count: size)
    var backward = forward
    forward[most + 1] = 0
    backward[most + 1] = 0
    for distance in 0..<most {
      left -= 2 * distance + 2
      if left < 0 { return nil }
      for k in stride(from: -distance, through: distance, by: 2) {
        let index = most + k
        var x =
          k == -distance || (k != distance && forward[index - 1] < forward[index + 1])
          ? forward[index + 1] : forward[index - 1] + 1
        var y = x - k
        while x < n, y < m, x >= 0, y >= 0, old[a.lowerBound + x] == new[b.lowerBound + y] {
          (x, y) = (x + 1, y + 1)
        }
        forward[index] = x
        let mirror = most + delta - k
        if delta % 2 != 0, x <= n, y >= 0, y <= m, mirror >= 0, mirror < size, backward[mirror] >= 0,
          x >= n - backward[mirror]
        {
          return (x, y)
        }
      }
      for k in stride(from: -distance, through: distance, by: 2) {
        let index = most + k
        var x =
          k == -distance || (k != distance && backward[index - 1] < backward[index + 1])
          ? backward[index + 1] : backward[index - 1] + 1
        var y = x - k
        while x < n, y < m, x >= 0, y >= 0,
          old[a.upperBound - 1 - x] == new[b.upperBound - 1 - y]
        {
          (x, y) = (x + 1, y + 1)
        }
        backward[index] = x
        let mirror = most + delta - k
        if delta % 2 == 0, x <= n, y >= 0, y <= m, mirror >= 0, mirror < size, forward[mirror] >= 0 {
          let front = forward[mirror]
          if front >= n - x, front <= n, front - (mirror - most) >= 0, front - (mirror - most) <= m {
            return (front, front - (mirror - most))
          }
        }
      }
    }
    return nil
  }

  // MARK: What says nothing

  /// Without single words that two long stretches have in common by chance.
  private func withoutScattered() -> [(old: Int, new: Int, count: Int)] {
    var kept: [(old: Int, new: Int, count: Int)] = []
    for (index, run) in same.enumerated() {
      let last = kept.last.map { ($0.old + $0.count, $0.new + $0.count) } ?? (0, 0)
      let next = index + 1 < same.count ? (same[index + 1].old, same[index + 1].new) : (old.count, new.count)
      let before = min(run.old - last.0, run.new - last.1)
      let after = min(next.0 - run.old - run.count, next.1 - run.new - run.count)
      if min(before, after) > 8 * run.count { continue }
      kept.append(run)
    }
    return kept
  }
}
