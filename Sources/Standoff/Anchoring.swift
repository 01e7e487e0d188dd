import Extraction
import SourceText
import VietnameseText

/// Finds where words stand in a text that has changed since their places were written down.
///
/// Words are compared by the keys of their tokens, so that another normal form, other line ends or a corrected tone mark
/// hide nothing; where some places have the same letters exactly, only those count. Words that stand once are where they
/// stand. All others are looked for between those, nearest to where they would be had the text around them moved as the
/// words before them have.
struct Anchoring {
  struct Wanted {
    /// On one line.
    var words: String
    /// Where they stood, in bytes as near as that is known.
    var start: Int
    /// Where they are, if that is known: nothing else can be there, and it tells how the text has moved.
    var place: ByteRange?
  }

  private let text: TextBuffer
  private let window: ByteRange
  /// Of the window; their offsets count from its beginning.
  private let tokens: [Token]

  init(_ text: TextBuffer, in window: ByteRange) {
    self.text = text
    let inside = window.clamped(to: text.range)
    self.window = inside
    var tokens: [Token] = []
    text.bytes.withUnsafeBufferPointer { bytes in
      Tokenizer.appendTokens(
        of: UnsafeBufferPointer(rebasing: bytes[inside.start..<inside.end]), to: &tokens)
    }
    self.tokens = tokens
  }

  /// Where words were found.
  struct Found {
    var range: ByteRange
    /// Whether it is not the text around them that says so: the words stand elsewhere too, or did, and nothing beside them
    /// has moved as they have.
    var isDoubtful = false
  }

  /// - Returns: for each the place, nil where there is none.
  ///
  /// - Complexity: O(tokens of the window × different lengths of what is looked for).
  func places(of wanted: [Wanted]) -> [Found?] {
    let candidates = candidates(for: Set(wanted.filter { $0.place == nil }.map(\.words)))
    func options(_ wanted: Wanted) -> [ByteRange] {
      wanted.place.map { [$0] } ?? candidates[wanted.words] ?? []
    }
    let order = Self.order(of: wanted)
    let certain = Self.increasing(
      order.map { index in
        let options = options(wanted[index])
        return options.count == 1 ? options[0].start : nil
      })
    var found: [Place: ByteRange] = [:]
    var taken: Set<ByteRange> = []
    func take(_ index: Int, _ range: ByteRange) {
      found[Place(wanted[index])] = range
      taken.insert(range)
    }
    for position in certain { take(order[position], options(wanted[order[position]])[0]) }
    var drift = certain.first.map { options(wanted[order[$0]])[0].start - wanted[order[$0]].start } ?? 0
    var lower = 0
    var nextCertain = certain[...]
    for (position, index) in order.enumerated() {
      if nextCertain.first == position {
        nextCertain.removeFirst()
        let range = options(wanted[index])[0]
        drift = range.start - wanted[index].start
        lower = range.start
        continue
      }
      let upper = nextCertain.first.map { options(wanted[order[$0]])[0].start } ?? Int.max
      let options = options(wanted[index])
      let goal = wanted[index].start + drift
      guard
        let range = Self.nearest(goal, among: options, from: lower, to: upper, except: taken)
          ?? Self.nearest(goal, among: options, from: 0, to: Int.max, except: taken)
      else { continue }
      take(index, range)
      if range.start >= lower, range.start <= upper {
        drift = range.start - wanted[index].start
        lower = range.start
      }
    }
    let doubtful = Self.doubtful(
      order.compactMap { index in
        let item = wanted[index]
        return found[Place(item)].map { range in
          Move(
            from: item.start, to: range.start, place: Place(item),
            isGiven: item.place != nil, isOnly: options(item).count == 1)
        }
      })
    return wanted.map { item in
      found[Place(item)].map { Found(range: $0, isDoubtful: doubtful.contains(Place(item))) }
    }
  }

  /// The numbers of what is looked for in the order of where it stood; of the same words at one place, under several kinds,
  /// the first, for they are at one place.
  private static func order(of wanted: [Wanted]) -> [Int] {
    var order: [Int] = []
    for index in wanted.indices.sorted(by: { (wanted[$0].start, $0) < (wanted[$1].start, $1) }) {
      if let last = order.last, Place(wanted[last]) == Place(wanted[index]) { continue }
      order.append(index)
    }
    return order
  }

  private struct Move {
    var from: Int
    var to: Int
    var place: Place
    /// Known from the start.
    var isGiven: Bool
    /// Whether the words stand nowhere else.
    var isOnly: Bool

    /// Whether the text between the two may have moved as one piece: a fifth of it is what another normal form adds.
    func goes(with other: Move) -> Bool {
      abs((to - from) - (other.to - other.from)) <= abs(from - other.from) / 5
    }
  }

  /// Which of some words, in their order, have neither a neighbour that moved with them nor are alone and unmistakable.
  private static func doubtful(_ moves: [Move]) -> Set<Place> {
    var doubtful: Set<Place> = []
    for (index, move) in moves.enumerated() where !move.isGiven {
      let before = index > 0 ? moves[index - 1] : nil
      let after = index + 1 < moves.count ? moves[index + 1] : nil
      if before == nil, after == nil {
        if !move.isOnly { doubtful.insert(move.place) }
      } else if before?.goes(with: move) != true, after?.goes(with: move) != true {
        doubtful.insert(move.place)
      }
    }
    return doubtful
  }

  private struct Place: Hashable {
    var words: String
    var start: Int

    init(_ wanted: Wanted) {
      words = wanted.words
      start = wanted.start
    }
  }

  /// Everywhere that these words stand in exactly these letters, in order.
  func places(of words: String) -> [ByteRange] {
    candidates(for: [words])[words, default: []].filter { OneLine.text(text.string($0)) == words }
  }

  // MARK: Candidates

  /// Where each of `words` stands in the window, in order.
  private func candidates(for words: Set<String>) -> [String: [ByteRange]] {
    var sought: [[SyllableKey]: [String]] = [:]
    for words in words {
      let keys = Tokenizer.tokens(of: words).map(\.key)
      if !keys.isEmpty { sought[keys, default: []].append(words) }
    }
    var result: [String: [ByteRange]] = [:]
    for (keys, ranges) in occurrences(of: sought.keys) {
      for words in sought[keys] ?? [] {
        let exact = ranges.filter { OneLine.text(text.string($0)) == words }
        result[words] = exact.isEmpty ? ranges : exact
      }
    }
    return result
  }

  private func occurrences(of sequences: some Collection<[SyllableKey]>) -> [[SyllableKey]: [ByteRange]] {
    // Sums of all tokens up to each, so that any stretch of them is compared by one number first.
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var sums: [UInt64] = [0]
    sums.reserveCapacity(tokens.count + 1)
    for token in tokens { sums.append(sums[sums.count - 1] &* factor &+ token.key.raw) }
    var byLength: [Int: [UInt64: [[SyllableKey]]]] = [:]
    for sequence in sequences {
      let sum = sequence.reduce(0) { $0 &* factor &+ $1.raw }
      byLength[sequence.count, default: [:]][sum, default: []].append(sequence)
    }
    var result: [[SyllableKey]: [ByteRange]] = [:]
    for (length, bySum) in byLength where length <= tokens.count {
      let power = (0..<length).reduce(1 as UInt64) { product, _ in product &* factor }
      for first in 0...(tokens.count - length) {
        guard let sequences = bySum[sums[first + length] &- sums[first] &* power] else { continue }
        let part = tokens[first..<(first + length)]
        for sequence in sequences where part.lazy.map(\.key).elementsEqual(sequence) {
          result[sequence, default: []].append(
            ByteRange(Int(part.first?.start ?? 0), Int(part.last?.end ?? 0)).shifted(by: window.start))
        }
      }
    }
    return result
  }

  // MARK: Choosing

  /// The positions of a longest increasing row of those numbers that are there; the first for each equal one.
  private static func increasing(_ numbers: [Int?]) -> [Int] {
    /// By length: where a row of that length ends with the least number.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (position, number) in numbers.enumerated() {
      guard let number else { continue }
      let length = ends.partitioningIndex { (numbers[$0] ?? 0) >= number }
      before[position] = length > 0 ? ends[length - 1] : nil
      if length == ends.count { ends.append(position) } else { ends[length] = position }
    }
    var row: [Int] = []
    var position = ends.last
    while let place = position {
      row.append(place)
      position = before[place]
    }
    return row.reversed()
  }

  /// The one of `options`, which are in order, that begins nearest to `goal` between two offsets and is not taken.
  private static func nearest(
    _ goal: Int, among options: [ByteRange], from lower: Int, to upper: Int, except taken: Set<ByteRange>
  ) -> ByteRange? {
    let goal = min(max(goal, lower), upper)
    let next = options.partitioningIndex { $0.start >= goal }
    func isFree(_ index: Int) -> Bool {
      let range = options[index]
      return range.start >= lower && range.start <= upper && !taken.contains(range)
    }
    // Those beside it are taken by words like these that stand beside them: seldom many.
    let right = (next..<min(next + Self.reach, options.count)).first(where: isFree)
    let left = (max(next - Self.reach, 0)..<next).last(where: isFree)
    switch (left, right) {
    case (nil, nil): return nil
    case (let index?, nil), (nil, let index?): return options[index]
    case (let left?, let right?):
      return goal - options[left].start < options[right].start - goal ? options[left] : options[right]
    }
  }

  private static let reach = 4096
}
