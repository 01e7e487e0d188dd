import SourceText

/// What was found in a paragraph, as an article keeps it: as it was read or, in a long text that stays open, on a board with
/// what was found in other paragraphs.
package struct KeptReading: Sendable {
  /// The reading itself, or the board. One reference for both, because one of either is copied by a call wherever somebody
  /// looks at a paragraph.
  private let holder: ReadingHolder
  /// Of the reading on its board; `Self.itself` where there is none.
  private let number: UInt16

  private static var itself: UInt16 { .max }

  init(_ reading: ParagraphReading) {
    holder = reading
    number = Self.itself
  }

  /// - Parameter shelf: where it is put, for a text that is kept.
  init(_ reading: ParagraphReading, on shelf: inout ReadingShelf?) {
    let place = shelf?.put(reading)
    holder = place?.board ?? reading
    number = place?.number ?? Self.itself
  }

  private enum Form {
    case whole(ParagraphReading)
    case shelved(ReadingShelf.Board, UInt16)
  }

  @inline(__always) private var form: Form {
    number == Self.itself
      ? .whole(unsafeDowncast(holder, to: ParagraphReading.self))
      : .shelved(unsafeDowncast(holder, to: ReadingShelf.Board.self), number)
  }

  /// All of it as it was read; put together again where it is on a board.
  package var whole: ParagraphReading {
    switch form {
    case .whole(let reading): reading
    case .shelved(let board, let number):
      ParagraphReading(
        mentions: board.mentions(of: number), definitions: board.definitions(of: number),
        attributes: board.attributes(of: number))
    }
  }

  /// In reading order, outer before inner. Whoever wants one of them asks for that one.
  package var mentions: [Mention] {
    switch form {
    case .whole(let reading): reading.mentions
    case .shelved(let board, let number): board.mentions(of: number)
    }
  }

  /// Nil where there is no such mention.
  @inline(__always) package func mention(_ item: Int) -> Mention? {
    switch form {
    case .whole(let reading): reading.mentions.at(item)
    case .shelved(let board, let number): board.mention(item, of: number)
    }
  }

  /// The same of its range alone, in bytes from the paragraph's beginning.
  @inline(__always) func range(ofMention item: Int) -> ByteRange? {
    switch form {
    case .whole(let reading): reading.mentions.at(item)?.range
    case .shelved(let board, let number): board.range(ofMention: item, of: number)
    }
  }

  /// Calls `body` with the number of every mention of `kind` and the mention.
  @inline(__always) func forEachMention(of kind: EntityKind, _ body: (Int, Mention) -> Void) {
    switch form {
    case .whole(let reading):
      guard reading.kinds & kind.bit != 0 else { return }
      reading.mentions.withUnsafeBufferPointer { mentions in
        for item in mentions.indices where mentions[item].kind == kind { body(item, mentions[item]) }
      }
    case .shelved(let board, let number): board.forEachMention(of: kind, of: number, body)
    }
  }

  package var definitions: [AbbreviationDefinition] {
    switch form {
    case .whole(let reading): reading.definitions
    case .shelved(let board, let number): board.definitions(of: number)
    }
  }

  var definitionCount: Int {
    switch form {
    case .whole(let reading): reading.definitions.count
    case .shelved(let board, let number): board.definitionCount(of: number)
    }
  }

  /// Nil where there is no such definition.
  package func definition(_ item: Int) -> AbbreviationDefinition? {
    switch form {
    case .whole(let reading): reading.definitions.at(item)
    case .shelved(let board, let number): board.definition(item, of: number)
    }
  }

  /// Whose ranks and posts are whose, in the order in which they stand.
  package var attributes: [PersonAttribute] {
    switch form {
    case .whole(let reading): reading.attributes
    case .shelved(let board, let number): board.attributes(of: number)
    }
  }

  /// Whether it says something of somebody whom it does not name.
  var carriesOver: Bool {
    switch form {
    case .whole(let reading): reading.attributes.contains { $0.person == PersonAttribute.carriedOver }
    case .shelved(let board, let number): board.carriesOver(number)
    }
  }

  /// The first thing that it says of somebody with that relation.
  func attribute(_ relation: PersonAttribute.Relation) -> PersonAttribute? {
    switch form {
    case .whole(let reading): reading.attributes.first { $0.relation == relation }
    case .shelved(let board, let number): board.attribute(relation, of: number)
    }
  }

  /// The kinds of the mentions, as bits.
  package var kinds: UInt8 {
    switch form {
    case .whole(let reading): reading.kinds
    case .shelved(let board, let number): board.kinds(of: number)
    }
  }
}

/// What has the reading of a paragraph in it.
package class ReadingHolder: @unchecked Sendable {}

extension Array {
  /// Nil where there is no such element.
  @inline(__always) fileprivate func at(_ item: Int) -> Element? {
    item >= 0 && item < count ? self[item] : nil
  }
}
