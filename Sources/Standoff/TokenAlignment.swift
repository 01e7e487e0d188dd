import SourceText
import VietnameseText

/// Which words of a new stretch of text stand for which of the old one.
///
/// What both have is found by a difference of their tokens; what lies between is paired by how its words look and where
/// they stand, so that "Phạm" stands for "Phan" wherever a name was mended.
struct TokenAlignment {
  /// Tokens of the one that are others in the other.
  private struct Gap {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// What stands for some tokens.
  struct Found {
    var tokens: ClosedRange<Int>
    /// Whether the words do not say so: a few of many have become a few of many others.
    var isDoubtful: Bool
  }

  private let gaps: [Gap]
  /// For each old token the new one that is the same or stands for it; -1 for none.
  private var partner: [Int]
  /// Which old tokens look like their partner.
  private var isAlike: [Bool]
  private let newCount: Int

  init(_ old: TokenStretch, _ new: TokenStretch) {
    newCount = new.tokens.count
    partner = [Int](repeating: -1, count: old.tokens.count)
    isAlike = [Bool](repeating: false, count: old.tokens.count)
    var gaps: [Gap] = []
    var (place, other) = (0, 0)
    let same = TokenDifference.same(old.tokens, new.tokens) + [(old.tokens.count, new.tokens.count, 1)]
    for (start, newStart, count) in same {
      if place < start || other < newStart { gaps.append(Gap(old: place..<start, new: other..<newStart)) }
      for step in 0..<count where start + step < old.tokens.count {
        partner[start + step] = newStart + step
        isAlike[start + step] = true
      }
      (place, other) = (start + count, newStart + count)
    }
    self.gaps = gaps
    for gap in gaps { pair(gap, old, new) }
  }

  // MARK: Asking

  /// What stands for some old tokens; nil where they are gone, or nobody can say where they went.
  func tokens(for wanted: ClosedRange<Int>) -> Found? {
    guard let start = edge(wanted.lowerBound, isEnd: false, wanted),
      let end = edge(wanted.upperBound, isEnd: true, wanted), start.token <= end.token,
      // Words that were scattered over a text are no longer one.
      end.token - start.token <= 2 * wanted.count + Self.mostMore
    else { return nil }
    return Found(tokens: start.token...end.token, isDoubtful: start.isDoubtful || end.isDoubtful)
  }

  private static let mostMore = 8

  private func edge(
    _ index: Int, isEnd: Bool, _ wanted: ClosedRange<Int>
  ) -> (token: Int, isDoubtful: Bool)? {
    let next = gaps.partitioningIndex { $0.old.upperBound > index }
    guard next < gaps.count, gaps[next].old.contains(index) else { return (partner[index], false) }
    let gap = gaps[next]
    let isOuter = index == (isEnd ? gap.old.upperBound - 1 : gap.old.lowerBound)
    if isAlike[index] { return (partner[index], false) }
    let isWhole = wanted.lowerBound <= gap.old.lowerBound && wanted.upperBound >= gap.old.upperBound - 1
    if isOuter, !gap.new.isEmpty, isWhole || partner[index] >= 0 {
      // Nothing looks like it: what stands where it stood.
      return (
        isEnd ? gap.new.upperBound - 1 : gap.new.lowerBound, !isWhole || gap.new.count > gap.old.count + 1
      )
    }
    // Inward, to the first that has something which stands for it.
    let inward =
      isEnd
      ? Array(stride(from: index, through: max(wanted.lowerBound, gap.old.lowerBound), by: -1))
      : Array(stride(from: index, through: min(wanted.upperBound, gap.old.upperBound - 1), by: 1))
    if let place = inward.first(where: { partner[$0] >= 0 }) { return (partner[place], !gap.new.isEmpty) }
    if isEnd, wanted.lowerBound < gap.old.lowerBound {
      return (partner[gap.old.lowerBound - 1], !gap.new.isEmpty)
    }
    if !isEnd, wanted.upperBound >= gap.old.upperBound {
      return (partner[gap.old.upperBound], !gap.new.isEmpty)
    }
    return nil
  }

  // MARK: Pairing

  /// Pairs the tokens of a gap, in order, at the least cost: what looks alike is cheap, a word for a number is none.
  private mutating func pair(_ gap: Gap, _ old: TokenStretch, _ new: TokenStretch) {
    let (rows, columns) = (gap.old.count, gap.new.count)
    guard rows > 0, columns > 0 else { return }
    if rows * columns > Self.mostCells {
      guard rows == columns else { return }
      for (index, other) in zip(gap.old, gap.new) { take(index, other, old.likeness(index, new, other)) }
      return
    }
    let alone = 3
    func cost(_ row: Int, _ column: Int) -> (cost: Int, likeness: Int) {
      let likeness = old.likeness(gap.old.lowerBound + row, new, gap.new.lowerBound + column)
      return (likeness < 0 ? 2 * alone + 1 : 4 - likeness, likeness)
    }
    var table = [Int](repeating: 0, count: (rows + 1) * (columns + 1))
    for row in stride(from: rows, through: 0, by: -1) {
      for column in stride(from: columns, through: 0, by: -1) where row < rows || column < columns {
        var least = Int.max
        if row < rows { least = alone + table[(row + 1) * (columns + 1) + column] }
        if column < columns { least = min(least, alone + table[row * (columns + 1) + column + 1]) }
        if row < rows, column < columns {
          least = min(least, cost(row, column).cost + table[(row + 1) * (columns + 1) + column + 1])
        }
        table[row * (columns + 1) + column] = least
      }
    }
    var (row, column) = (0, 0)
    while row < rows, column < columns {
      let here = table[row * (columns + 1) + column]
      let (cost, likeness) = cost(row, column)
      if here == cost + table[(row + 1) * (columns + 1) + column + 1] {
        take(gap.old.lowerBound + row, gap.new.lowerBound + column, likeness)
        (row, column) = (row + 1, column + 1)
      } else if here == alone + table[(row + 1) * (columns + 1) + column] {
        row += 1
      } else {
        column += 1
      }
    }
  }

  private static let mostCells = 4096

  private mutating func take(_ index: Int, _ other: Int, _ likeness: Int) {
    guard likeness >= 0 else { return }
    partner[index] = other
    isAlike[index] = likeness >= 2
  }
}

/// A stretch of a text and its tokens.
struct TokenStretch {
  let bytes: [UInt8]
  /// Offsets count from the beginning of the stretch.
  let tokens: [Token]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens = WordBorders.tokens(of: bytes, in: ByteRange(0, bytes.count))
  }

  func range(_ index: Int) -> ByteRange { ByteRange(Int(tokens[index].start), Int(tokens[index].end)) }

  /// How much two tokens look alike, in quarters of the longer one: 2 and more where one is the other mended, -1 where they are
  /// different sorts of things.
  func likeness(_ index: Int, _ other: TokenStretch, _ otherIndex: Int) -> Int {
    let (one, two) = (tokens[index], other.tokens[otherIndex])
    guard one.isMark == two.isMark else { return -1 }
    if one.key == two.key { return 4 }
    let left = Array(String(decoding: bytes[Int(one.start)..<Int(one.end)], as: UTF8.self).lowercased())
    let right = Array(
      String(decoding: other.bytes[Int(two.start)..<Int(two.end)], as: UTF8.self).lowercased())
    let common = min(left.count, right.count)
    var prefix = 0
    while prefix < common, left[prefix] == right[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < common - prefix, left[left.count - 1 - suffix] == right[right.count - 1 - suffix] {
      suffix += 1
    }
    return 4 * (prefix + suffix) / max(left.count, right.count, 1)
  }
}
