import Extraction
import Linting

/// What a run's summary shows: counts for the charts, and a line for each article.
struct RunCounts: Sendable {
  /// An article in the list of them all.
  struct Entry: Sendable {
    /// Its place on the page.
    var name: String
    var path: String
    var headline: String
    var counts: [Severity: Int]
    /// Findings, the gravest first, in the order in which articles are listed.
    var rank: [Int] { Severity.allCases.map { counts[$0] ?? 0 } }
  }

  private(set) var articles = 0
  var unread: [InputReader.Problem] = []
  /// The articles that are on the page, as they came.
  private(set) var entries: [Entry] = []
  /// Those that are on the page and no longer in `entries`: nobody reads a list of 40,000, and it would take the memory
  /// of their headlines.
  private(set) var unlisted = 0
  /// So many of the gravest stay, at least.
  private static let mostKept = 2000
  private(set) var severities: [Severity: Int] = [:]
  private var ruleCounts: [String: Int] = [:]
  private(set) var kinds: [EntityKind: Int] = [:]
  /// Dates that say their year.
  private(set) var years: [Int: Int] = [:]
  /// Of those, the ones that say their month too, by year × 12 + month − 1.
  private(set) var months: [Int: Int] = [:]
  private(set) var datesWithoutYear = 0

  init() {}

  init(_ shown: ShownArticle, _ diagnostics: [Diagnostic], entry: Entry?) {
    articles = 1
    for diagnostic in diagnostics {
      ruleCounts[diagnostic.rule, default: 0] += 1
      severities[diagnostic.severity, default: 0] += 1
    }
    if let entry { entries = [entry] }
    for entity in shown.entities {
      kinds[entity.kind, default: 0] += 1
      if entity.kind == .date { count(date: entity.value) }
    }
  }

  /// - Parameter value: ISO 8601, as `Entity.value` has it; of a period, its beginning counts.
  private mutating func count(date value: String?) {
    let parts = (value ?? "").prefix { $0 != "/" && $0 != "T" }.split(
      separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Int($0) }), (1000...9999).contains(year) else {
      datesWithoutYear += 1
      return
    }
    years[year, default: 0] += 1
    if parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) {
      months[year * 12 + month - 1, default: 0] += 1
    }
  }

  mutating func add(_ other: RunCounts) {
    articles += other.articles
    entries += other.entries
    unlisted += other.unlisted
    if entries.count >= Self.mostKept * 2 { keepTheGravest() }
    severities.merge(other.severities, uniquingKeysWith: +)
    ruleCounts.merge(other.ruleCounts, uniquingKeysWith: +)
    kinds.merge(other.kinds, uniquingKeysWith: +)
    years.merge(other.years, uniquingKeysWith: +)
    months.merge(other.months, uniquingKeysWith: +)
    datesWithoutYear += other.datesWithoutYear
  }

  /// The places of `entries`, those with the gravest findings first, otherwise as they came.
  var gravestFirst: [Int] {
    entries.indices.sorted { one, other in
      let (first, second) = (entries[one].rank, entries[other].rank)
      return first == second ? one < other : second.lexicographicallyPrecedes(first)
    }
  }

  private mutating func keepTheGravest() {
    let kept = gravestFirst.prefix(Self.mostKept).sorted()
    unlisted += entries.count - kept.count
    entries = kept.map { entries[$0] }
  }

  /// The most frequent first.
  var rules: [(rule: String, count: Int)] {
    ruleCounts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { (rule: $0.key, count: $0.value) }
  }
}
