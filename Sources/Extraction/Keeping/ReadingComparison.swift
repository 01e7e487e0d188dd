import SourceText

/// Two readings of one paragraph, before and after an edit in it: which mentions are as they were, but for their places,
/// and so of which names and abbreviations the article knows nothing new.
struct ReadingComparison {
  private let old: ParagraphReading
  private let new: ParagraphReading
  /// The paragraph's number.
  let paragraph: UInt32
  /// By a mention of `old`: the same one in `new`; -1 where there is none.
  private var matches: [Int32] = []
  /// By a mention of `new`: whether it was there before.
  private var wasThere: [Bool]
  private let areDefinitionsSame: Bool
  /// Given names of which the paragraph says the same, and all others. Where it goes on about somebody without a name,
  /// it says either nothing else or everything anew.
  private(set) var names: (kept: Set<UInt32>, changed: Set<UInt32>) = ([], [])

  /// - Parameters:
  ///   - replaced: what the edit replaced, in bytes from the paragraph's beginning.
  ///   - delta: how many bytes longer the paragraph is now.
  init(
    _ old: ParagraphReading, _ new: ParagraphReading, of paragraph: UInt32, replaced: ByteRange, delta: Int
  ) {
    self.old = old
    self.new = new
    self.paragraph = paragraph
    wasThere = Array(repeating: false, count: new.mentions.count)
    // Where a definition stands is part of what it says.
    areDefinitionsSame =
      old.definitions == new.definitions
      && old.definitions.allSatisfy {
        $0.phrase.end <= replaced.start && $0.abbreviation.end <= replaced.start
      }
    matches.reserveCapacity(old.mentions.count)
    var next = 0
    for mention in old.mentions {
      let range: ByteRange
      if mention.range.end <= replaced.start {
        range = mention.range
      } else if mention.range.start >= replaced.end {
        range = mention.range.shifted(by: delta)
      } else {
        matches.append(-1)
        continue
      }
      while next < new.mentions.count, new.mentions[next].range < range { next += 1 }
      matches.append(match(of: mention, at: range, from: next))
    }
    names = compareNames()
  }

  private mutating func match(of mention: Mention, at range: ByteRange, from first: Int) -> Int32 {
    var index = first
    while index < new.mentions.count, new.mentions[index].range == range {
      let other = new.mentions[index]
      if !wasThere[index], other.kind == mention.kind, other.detail.saysTheSame(as: mention.detail) {
        wasThere[index] = true
        return Int32(truncatingIfNeeded: index)
      }
      index += 1
    }
    return -1
  }

  /// Where a mention that is as it was stands among the mentions now.
  func item(now item: UInt32) -> UInt32 {
    guard Int(item) < matches.count, matches[Int(item)] >= 0 else { return item }
    return UInt32(matches[Int(item)])
  }

  /// Whether some of those that are as they were have another number.
  var isRenumbered: Bool { matches.indices.contains { matches[$0] >= 0 && Int(matches[$0]) != $0 } }

  // MARK: Abbreviations

  /// Forms of which the paragraph says the same, with the same places of definitions, and all others.
  var forms: (kept: Set<UInt64>, changed: Set<UInt64>) {
    var (kept, changed): (Set<UInt64>, Set<UInt64>) = ([], [])
    for (item, mention) in old.mentions.enumerated() {
      guard case .abbreviation(let detail) = mention.detail else { continue }
      if matches[item] >= 0 { kept.insert(detail.form.raw) } else { changed.insert(detail.form.raw) }
    }
    for (item, mention) in new.mentions.enumerated() where !wasThere[item] {
      if case .abbreviation(let detail) = mention.detail { changed.insert(detail.form.raw) }
    }
    if !areDefinitionsSame {
      for definition in old.definitions + new.definitions { changed.insert(definition.form.raw) }
    }
    return (kept.subtracting(changed), changed)
  }

  // MARK: People

  private func compareNames() -> (kept: Set<UInt32>, changed: Set<UInt32>) {
    var (all, changed): (Set<UInt32>, Set<UInt32>) = ([], [])
    for (item, mention) in old.mentions.enumerated() {
      guard case .person(let detail) = mention.detail else { continue }
      all.insert(detail.givenHash)
      if matches[item] < 0 { changed.insert(detail.givenHash) }
    }
    for (item, mention) in new.mentions.enumerated() where !wasThere[item] {
      if case .person(let detail) = mention.detail { changed.insert(detail.givenHash) }
    }
    all.formUnion(changed)

    // What is said of people, in the numbers of now.
    var carries = false
    var isCarriedChanged = false
    func note(_ attribute: PersonAttribute, in mentions: [Mention]) {
      if attribute.person == PersonAttribute.carriedOver { isCarriedChanged = true }
      guard let name = Self.name(attribute, mentions) else { return }
      changed.insert(name)
    }
    var before: [PersonAttribute] = []
    for attribute in old.attributes {
      carries = carries || attribute.person == PersonAttribute.carriedOver
      if let same = moved(attribute) { before.append(same) } else { note(attribute, in: old.mentions) }
    }
    var after: [PersonAttribute] = []
    for attribute in new.attributes {
      carries = carries || attribute.person == PersonAttribute.carriedOver
      if isKnown(attribute) { after.append(attribute) } else { note(attribute, in: new.mentions) }
    }
    if before != after { for attribute in before + after { note(attribute, in: new.mentions) } }
    if carries, isCarriedChanged || !changed.isEmpty { return ([], all) }
    return (all.subtracting(changed), changed)
  }

  /// Whether what the paragraph carries over to somebody who is named before it may be something else now.
  var mayCarryOtherwise: Bool {
    func carries(_ reading: ParagraphReading) -> [PersonAttribute] {
      reading.attributes.filter { $0.person == PersonAttribute.carriedOver }
    }
    return carries(old).map(moved) != carries(new).map(Optional.some)
  }

  private static func name(_ attribute: PersonAttribute, _ mentions: [Mention]) -> UInt32? {
    guard attribute.person >= 0, Int(attribute.person) < mentions.count,
      case .person(let detail) = mentions[Int(attribute.person)].detail
    else { return nil }
    return detail.givenHash
  }

  /// An attribute of `old` with the numbers of `new`; nil where one of its mentions is not as it was.
  private func moved(_ attribute: PersonAttribute) -> PersonAttribute? {
    func now(_ item: Int32) -> Int32? {
      guard item >= 0, Int(item) < matches.count, matches[Int(item)] >= 0 else { return nil }
      return matches[Int(item)]
    }
    var attribute = attribute
    guard let mention = now(attribute.mention) else { return nil }
    attribute.mention = mention
    if attribute.person == PersonAttribute.carriedOver { return attribute }
    guard let person = now(attribute.person) else { return nil }
    attribute.person = person
    return attribute
  }

  /// Whether both mentions of an attribute of `new` were there before.
  private func isKnown(_ attribute: PersonAttribute) -> Bool {
    func isKnown(_ item: Int32) -> Bool { item >= 0 && Int(item) < wasThere.count && wasThere[Int(item)] }
    return isKnown(attribute.mention)
      && (attribute.person == PersonAttribute.carriedOver || isKnown(attribute.person))
  }
}
