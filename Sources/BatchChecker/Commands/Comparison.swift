import Extraction
import Linting
import ProjectFiles
import SourceText
import Standoff

/// What two sides say of some articles, counted and with what is not the same.
struct Comparison: Sendable {
  /// One side's entity of a difference.
  struct Side: Sendable {
    var entity: Agreement.Entity
    /// What stands there, on one line.
    var words: String
  }

  struct Difference: Sendable {
    var form: Form
    /// Of the article, or of a label file where the article is not there; for people.
    var path: String
    /// Nil where the article is not there.
    var position: TextPosition?
    /// The line of the label file that is meant, such as `T3`; empty where the article is there.
    var name = ""
    /// Whether the side that does not have it has looked at it and refused it.
    var isRefused = false
    /// At least one of them is there.
    var first: Side?
    var second: Side?
  }

  enum Form: String, Sendable, CaseIterable {
    /// Only the first side has it.
    case missing
    /// Only the second side has it.
    case extra
    /// One place, two kinds.
    case kind
    /// One kind, two places that share something.
    case extent
  }

  /// How many articles were compared.
  private(set) var articles = 0
  /// By kind, as label files write it.
  private(set) var tallies: [String: Agreement.Tally] = [:]
  private(set) var differences: [Difference] = []
  /// How much of what is read nobody has judged.
  private(set) var unjudged = 0
  /// By type, labels that cannot be held against what is read: those of other types than ours, and those with a gap.
  private(set) var besides: [String: Int] = [:]
  /// Articles, or label files, that only one side has said something of; they are left out.
  var onlyFirst: [String] = []
  var onlySecond: [String] = []

  init() {}

  var all: Agreement.Tally { tallies.values.reduce(into: Agreement.Tally()) { $0 += $1 } }

  var isSame: Bool { differences.isEmpty && onlyFirst.isEmpty && onlySecond.isEmpty }

  mutating func add(_ other: Comparison) {
    articles += other.articles
    unjudged += other.unjudged
    besides.merge(other.besides, uniquingKeysWith: +)
    tallies.merge(other.tallies) { left, right in
      var sum = left
      sum += right
      return sum
    }
    differences += other.differences
    onlyFirst += other.onlyFirst
    onlySecond += other.onlySecond
  }
}

extension Comparison {
  /// An entity of one side, as it comes.
  struct Found: Sendable {
    var entity: Agreement.Entity
    var words: String
    /// Of its line; empty where it has none.
    var name = ""
  }

  /// Of one article.
  ///
  /// - Parameters:
  ///   - refused: what each side has said to be no entity.
  ///   - kinds: those that count; empty for all.
  ///   - place: where in the article an entity begins; nil where that is not known.
  init(
    _ first: [Found], _ second: [Found], path: (first: String, second: String),
    refused: (first: Set<Agreement.Entity>, second: Set<Agreement.Entity>), kinds: Set<String>,
    place: (Agreement.Entity) -> TextPosition?
  ) {
    func wanted(_ found: [Found]) -> [Found] {
      kinds.isEmpty ? found : found.filter { kinds.contains($0.entity.type) }
    }
    let (first, second) = (wanted(first), wanted(second))
    let agreement = Agreement(first.map(\.entity), second.map(\.entity))
    articles = 1
    tallies = agreement.tallies
    if agreement.differences.isEmpty { return }
    func byEntity(_ found: [Found]) -> [Agreement.Entity: Found] {
      Dictionary(found.map { ($0.entity, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (ours, theirs) = (byEntity(first), byEntity(second))
    differences = agreement.differences.compactMap { difference in
      let sides = difference.sides
      guard let shown = sides.first ?? sides.second else { return nil }
      let found = sides.first.flatMap { ours[$0] } ?? sides.second.flatMap { theirs[$0] }
      let position = place(shown)
      return Difference(
        form: Form(difference), path: sides.first == nil ? path.second : path.first, position: position,
        name: position == nil ? found?.name ?? "" : "",
        isRefused: sides.first == nil && refused.first.contains(shown)
          || sides.second == nil && refused.second.contains(shown),
        first: sides.first.map { Side(entity: $0, words: ours[$0]?.words ?? "") },
        second: sides.second.map { Side(entity: $0, words: theirs[$0]?.words ?? "") })
    }
  }
}

extension Comparison.Form {
  init(_ difference: Agreement.Difference) {
    switch difference {
    case .missing: self = .missing
    case .extra: self = .extra
    case .otherKind: self = .kind
    case .otherExtent: self = .extent
    }
  }
}

extension Comparison {
  /// The labels of an article against what is read of it.
  static func ofReading(
    _ article: Article, _ labels: Labels, in input: Input, kinds: Set<String>
  ) -> Comparison {
    let text = input.labelled
    // Where each begins in the prose; the two sides have one place for one entity.
    var starts: [Agreement.Entity: Int] = [:]
    func found(_ kind: EntityKind, _ range: ByteRange) -> Found? {
      let (spans, words) = text.written(range)
      guard let first = spans.first, let last = spans.last else { return nil }
      let entity = Agreement.Entity(type: kind.rawValue, start: first.start, end: last.end)
      starts[entity] = range.start
      return Found(entity: entity, words: words)
    }
    func labelled(_ judgement: Label.Judgement) -> [Found] {
      labels.all.filter { $0.judgement == judgement }.compactMap { found($0.kind, $0.range) }
    }
    let (given, refused) = (labelled(.given), Set(labelled(.refused).map(\.entity)))
    let read = article.entities.compactMap { found($0.kind, $0.range) }
    let lines = Places(input.text.bytes)
    var comparison = Comparison(
      given, read, path: (input.path, input.path), refused: (refused, []), kinds: kinds
    ) { entity in
      starts[entity].map {
        FindingPlace.position(of: input.place(ByteRange($0, $0)).start, in: input, lines: lines)
      }
    }
    for entity in labels.besides where !entity.isRefusal && (kinds.isEmpty || kinds.contains(entity.type)) {
      comparison.besides[entity.type, default: 0] += 1
    }
    let judged = refused.union(given.map(\.entity))
    comparison.unjudged = read.count {
      !judged.contains($0.entity) && (kinds.isEmpty || kinds.contains($0.entity.type))
    }
    return comparison
  }
}
