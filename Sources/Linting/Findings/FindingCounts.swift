/// How many findings there are of each severity, the heaviest first.
typealias SeverityCounts = SIMD4<UInt32>

extension Severity {
  /// Its lane in `SeverityCounts`.
  var lane: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    case .hint: 3
    }
  }

  init(lane: Int) {
    switch lane {
    case 0: self = .error
    case 1: self = .warning
    case 2: self = .information
    default: self = .hint
    }
  }
}

/// The number of findings of each severity, by paragraph and in all.
struct FindingCounts: Sendable {
  private var paragraphs: [SeverityCounts]
  private(set) var total: SeverityCounts

  init(_ paragraphs: [SeverityCounts]) {
    self.paragraphs = paragraphs
    total = paragraphs.reduce(.zero) { $0 &+ $1 }
  }

  /// Of all severities together.
  var sum: Int { (0..<4).reduce(0) { $0 + Int(total[$1]) } }

  subscript(index: Int) -> SeverityCounts {
    get { index < paragraphs.count ? paragraphs[index] : .zero }
    set {
      guard index < paragraphs.count else { return }
      total = total &- paragraphs[index] &+ newValue
      paragraphs[index] = newValue
    }
  }

  /// Puts `count` paragraphs without findings in the place of `old`, which must lie inside the list.
  mutating func replace(_ old: Range<Int>, withEmpty count: Int) {
    for index in old { total = total &- paragraphs[index] }
    if old.count == count {
      for index in old { paragraphs[index] = .zero }
    } else {
      paragraphs.replaceSubrange(old, with: repeatElement(.zero, count: count))
    }
  }

  /// Goes through the paragraphs that have a finding of which more are wanted.
  ///
  /// - Parameters:
  ///   - wanted: how many of each severity.
  ///   - body: gets a paragraph and says how many of what was wanted it has had.
  func forEachParagraph(wanting wanted: SeverityCounts, _ body: (Int, SeverityCounts) -> SeverityCounts) {
    var wanted = wanted
    for index in paragraphs.indices {
      let isWanted = (paragraphs[index] .> 0) .& (wanted .> 0)
      guard any(isWanted) else { continue }
      wanted = wanted &- body(index, wanted)
      if wanted == .zero { return }
    }
  }
}
