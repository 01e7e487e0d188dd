import Extraction
import SourceText

/// How far two have found the same entities in one text: two people, or a person and the program.
///
/// The measure is F1, as is customary for spans: nobody can say how many places are rightly *not* an entity, which
/// measures of chance such as kappa ask for.
package struct Agreement: Sendable, Hashable {
  /// An entity as far as it is compared.
  package struct Entity: Sendable, Hashable {
    /// Compared as it is written, whether it is a kind of ours or not.
    package var type: String
    /// Half open; the unit is the caller's, the same on both sides.
    package var start: Int
    package var end: Int

    package init(type: String, start: Int, end: Int) {
      self.type = type
      self.start = start
      self.end = end
    }

    func overlaps(_ other: Entity) -> Bool { start < other.end && other.start < end }

    /// Reading order: by the beginning, the longer first, then by type.
    static func precedes(_ left: Entity, _ right: Entity) -> Bool {
      (left.start, right.end, left.type) < (right.start, left.end, right.type)
    }
  }

  /// Numbers of entities, each counted once however often it is written down.
  package struct Tally: Sendable, Hashable {
    /// How many each side has.
    package var first = 0
    package var second = 0
    /// How many both have: the same type from the same place to the same place.
    package var same = 0
    /// How many of each side have one of their type on the other side that shares a place with them.
    package var firstTouched = 0
    package var secondTouched = 0

    package init() {}

    package static func += (left: inout Tally, right: Tally) {
      left.first += right.first
      left.second += right.second
      left.same += right.same
      left.firstTouched += right.firstTouched
      left.secondTouched += right.secondTouched
    }

    /// What share of the second side's entities the first has too.
    package var precision: Double { share(same, of: second) }
    /// What share of the first side's entities the second has too.
    package var recall: Double { share(same, of: first) }
    /// The harmonic mean of the two: what share of all entities of both sides is on the other side too.
    package var f1: Double { share(same * 2, of: first + second) }
    /// The same where it is enough that two of a type share a place.
    package var overlapF1: Double { share(firstTouched + secondTouched, of: first + second) }

    /// Two who have found nothing agree; who has found nothing where the other has something shares nothing.
    private func share(_ part: Int, of whole: Int) -> Double {
      if first == 0, second == 0 { return 1 }
      return whole == 0 ? 0 : Double(part) / Double(whole)
    }
  }

  /// What is not the same. Each entity that only one side has is in one of them.
  package enum Difference: Sendable, Hashable {
    /// Only the first side has it.
    case missing(Entity)
    /// Only the second side has it.
    case extra(Entity)
    /// One place, two types.
    case otherKind(Entity, Entity)
    /// One type, two places that share something.
    case otherExtent(Entity, Entity)

    /// The first side's entity, and the second's.
    package var sides: (first: Entity?, second: Entity?) {
      switch self {
      case .missing(let entity): (entity, nil)
      case .extra(let entity): (nil, entity)
      case .otherKind(let first, let second), .otherExtent(let first, let second): (first, second)
      }
    }
  }

  /// By type, for every type that either side has.
  package private(set) var tallies: [String: Tally] = [:]
  /// In reading order.
  package private(set) var differences: [Difference] = []

  /// - Complexity: O(n log n) in the number of entities.
  package init(_ first: some Sequence<Entity>, _ second: some Sequence<Entity>) {
    let (first, second) = (Set(first), Set(second))
    let (firstByType, secondByType) = (Self.byType(first), Self.byType(second))
    for type in Set(firstByType.keys).union(secondByType.keys) {
      let (ours, theirs) = (firstByType[type] ?? [], secondByType[type] ?? [])
      var tally = Tally()
      tally.first = ours.count
      tally.second = theirs.count
      tally.same = ours.count(where: second.contains)
      tally.firstTouched = Self.touched(ours, by: theirs)
      tally.secondTouched = Self.touched(theirs, by: ours)
      tallies[type] = tally
    }
    differences = Self.differences(first.subtracting(second), second.subtracting(first))
  }

  package var all: Tally { tallies.values.reduce(into: Tally()) { $0 += $1 } }

  /// In reading order.
  private static func byType(_ entities: Set<Entity>) -> [String: [Entity]] {
    Dictionary(grouping: entities, by: \.type).mapValues { $0.sorted(by: Entity.precedes) }
  }

  /// How many of `entities` one of `others` overlaps, or equals; both are in reading order.
  private static func touched(_ entities: [Entity], by others: [Entity]) -> Int {
    var ends: [Int] = []
    ends.reserveCapacity(others.count)
    for other in others { ends.append(max(ends.last ?? other.end, other.end)) }
    return entities.count { entity in
      // Of those that begin before its end, whether one ends behind its beginning.
      let count = others.partitioningIndex { $0.start >= entity.end }
      return count > 0 && ends[count - 1] > entity.start
    }
  }

  private struct Place: Hashable {
    var start: Int
    var end: Int

    init(_ entity: Entity) {
      start = entity.start
      end = entity.end
    }
  }

  /// - Parameters:
  ///   - first: what only the first side has.
  ///   - second: what only the second side has.
  private static func differences(_ first: Set<Entity>, _ second: Set<Entity>) -> [Difference] {
    var result: [Difference] = []
    var (first, second) = (first, second)
    // Several types at one place go together in their order.
    var there = Dictionary(grouping: second.sorted(by: Entity.precedes), by: Place.init)
      .mapValues { $0[...] }
    for entity in first.sorted(by: Entity.precedes) {
      guard let other = there[Place(entity)]?.popFirst() else { continue }
      result.append(.otherKind(entity, other))
      first.remove(entity)
      second.remove(other)
    }
    let (firstByType, secondByType) = (byType(first), byType(second))
    for (type, ours) in firstByType {
      let theirs = secondByType[type] ?? []
      var (here, there) = (0, 0)
      while here < ours.count, there < theirs.count {
        let (entity, other) = (ours[here], theirs[there])
        if entity.overlaps(other) {
          result.append(.otherExtent(entity, other))
          first.remove(entity)
          second.remove(other)
          here += 1
          there += 1
        } else if entity.end <= other.start {
          here += 1
        } else {
          there += 1
        }
      }
    }
    result += first.map(Difference.missing)
    result += second.map(Difference.extra)
    return result.sorted { left, right in
      guard let one = left.sides.first ?? left.sides.second,
        let other = right.sides.first ?? right.sides.second
      else { return false }
      return Entity.precedes(one, other)
    }
  }
}

extension BratFile.Entity {
  /// Whether the line says that something is *not* an entity.
  package var isRefusal: Bool { Label.meaning(ofType: type)?.judgement == .refused }

  /// As it is compared: from the first of its pieces to the last, in code points of the file; of a refusal, what was
  /// refused.
  package var compared: Agreement.Entity {
    let type = isRefusal ? Label.meaning(ofType: type)?.kind.rawValue ?? type : type
    return Agreement.Entity(type: type, start: spans.first?.start ?? 0, end: spans.last?.end ?? 0)
  }
}

extension LabelledText {
  /// Whether an entity's words stand where it says.
  package func says(_ entity: BratFile.Entity) -> Bool {
    let there = entity.spans.map { words(range(of: [$0])) }.joined(separator: " ")
    return OneLine.text(there) == OneLine.text(entity.words)
  }
}
