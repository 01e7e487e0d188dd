package import Extraction
package import SourceText

/// An entity as reading and labels together have it.
package struct LabelledEntity: Sendable {
  package enum Source: Sendable, Hashable {
    /// It is read, and nobody has said anything of it.
    case proposed
    /// It is read, and somebody has said that it is right.
    case accepted
    /// Somebody has labelled it where nothing of this kind is read.
    case added
    /// It is read, and somebody has said that it is none.
    case refused
  }

  package var entity: Entity
  package var source: Source
  /// The label's value where it is another than what is read.
  package var ownValue: String?
}

extension Labels {
  /// What is read of a part of the article, each entity with what was said of it, and what was labelled there besides; in
  /// reading order, outer before inner.
  ///
  /// - Parameters:
  ///   - reading: the entities that touch `range`, in reading order.
  ///   - range: what part is meant.
  package func entities(over reading: [Entity], touching range: ByteRange) -> [LabelledEntity] {
    var said: [Labels.Place: Label] = [:]
    for label in touching(range) { said[label.place] = label }
    var result = reading.map { entity in
      guard let label = said.removeValue(forKey: Labels.Place(kind: entity.kind, range: entity.range)) else {
        return LabelledEntity(entity: entity, source: .proposed)
      }
      guard label.judgement == .given else { return LabelledEntity(entity: entity, source: .refused) }
      var entity = entity
      let own = label.value.flatMap { $0 == entity.value ? nil : $0 }
      if let own { entity.value = own }
      return LabelledEntity(entity: entity, source: .accepted, ownValue: own)
    }
    // What was refused and is read no longer says nothing more.
    let added = said.values.filter { $0.judgement == .given }
    if added.isEmpty { return result }
    for label in added {
      result.append(
        LabelledEntity(
          entity: Entity(
            kind: label.kind, range: label.range, value: label.value,
            evidence: Entity.Evidence(recognizer: "label", cue: "given by hand")), source: .added))
    }
    return result.sorted {
      let (left, right) = ($0.entity, $1.entity)
      return (left.range.start, right.range.end, left.kind.bit) < (
        right.range.start, left.range.end, right.kind.bit
      )
    }
  }
}

extension Article {
  /// The entities of the article as `labels` have them: those that are read but for the refused, and those that were
  /// added.
  package func entities(labelledBy labels: Labels) -> [Entity] {
    labels.entities(over: entities, touching: text.range).filter { $0.source != .refused }.map(\.entity)
  }
}
