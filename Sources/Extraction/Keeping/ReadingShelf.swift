import SourceText

/// What was found in the paragraphs of a long text that is kept, in a third of the room that it has while rules look at it:
/// mentions of eight bytes, one behind the other, and what each of them says once for all that say the same. What an edit
/// replaces stays where it is until all paragraphs of a board are gone.
struct ReadingShelf {
  /// In mentions, of a board.
  private static let room = 1 << 12

  private var contents = ContentTable()
  private var board: Board

  init() { board = Board(contents.list, room: Self.room) }

  /// Takes the reading of one paragraph.
  ///
  /// - Returns: nil for one that has to be kept by itself, because something of it is long or far from the paragraph's
  ///   beginning, or because there is nothing in it.
  mutating func put(_ reading: ParagraphReading) -> (board: Board, number: UInt16)? {
    let count = reading.mentions.count
    guard count > 0, count <= Self.room / 4 else { return nil }
    if !contents.hasRoom(for: count) {
      contents.list.close()
      contents = ContentTable()
    }
    if !board.hasRoom(for: reading) || board.contents !== contents.list {
      board.close()
      board = Board(contents.list, room: Self.room)
    }
    return board.put(reading, &contents).map { (board, $0) }
  }

  /// Lets go of the room for more, when all has been read.
  func close() {
    board.close()
    contents.list.close()
  }

  /// Written to by the one thread that has the shelf, behind what others read. That nobody writes while somebody reads is not
  /// checked at each access: it would take longer than all else.
  final class Board: ReadingHolder, @unchecked Sendable {
    fileprivate let contents: ContentList
    @exclusivity(unchecked) private var mentions: [ShelvedMention] = []
    @exclusivity(unchecked) private var attributes: [ShelvedAttribute] = []
    @exclusivity(unchecked) private var definitions: [AbbreviationDefinition] = []
    /// By reading: where what belongs to it begins; it ends where that of the next begins, so there is one more.
    @exclusivity(unchecked) private var starts = [Start(mention: 0, attribute: 0, definition: 0)]

    private struct Start {
      var mention: UInt16
      var attribute: UInt16
      var definition: UInt16
      /// Of the mentions, as bits.
      var kinds: UInt8 = 0
    }

    fileprivate init(_ contents: ContentList, room: Int) {
      self.contents = contents
      mentions.reserveCapacity(room)
    }

    fileprivate func hasRoom(for reading: ParagraphReading) -> Bool {
      mentions.count + reading.mentions.count <= mentions.capacity
        && starts.count < Int(UInt16.max) && attributes.count + reading.attributes.count < Int(UInt16.max)
        && definitions.count + reading.definitions.count < Int(UInt16.max)
    }

    /// - Returns: the number of the reading; nil where something of it is too large: then nothing of it is here.
    fileprivate func put(_ reading: ParagraphReading, _ contents: inout ContentTable) -> UInt16? {
      let old = (mentions.count, attributes.count)
      for mention in reading.mentions {
        guard let shelved = ShelvedMention(mention, contents.number(of: mention.content)) else { break }
        mentions.append(shelved)
      }
      for attribute in reading.attributes {
        guard let shelved = ShelvedAttribute(attribute) else { break }
        attributes.append(shelved)
      }
      guard mentions.count == old.0 + reading.mentions.count,
        attributes.count == old.1 + reading.attributes.count
      else {
        mentions.removeLast(mentions.count - old.0)
        attributes.removeLast(attributes.count - old.1)
        return nil
      }
      definitions.append(contentsOf: reading.definitions)
      starts[starts.count - 1].kinds = reading.kinds
      starts.append(
        Start(
          mention: UInt16(truncatingIfNeeded: mentions.count),
          attribute: UInt16(truncatingIfNeeded: attributes.count),
          definition: UInt16(truncatingIfNeeded: definitions.count)))
      return UInt16(truncatingIfNeeded: starts.count - 2)
    }

    /// Lets go of the room for more.
    fileprivate func close() {
      mentions = mentions.withUnsafeBufferPointer { Array($0) }
      attributes = attributes.withUnsafeBufferPointer { Array($0) }
      definitions = definitions.withUnsafeBufferPointer { Array($0) }
      starts = starts.withUnsafeBufferPointer { Array($0) }
    }

    // MARK: One reading

    /// Nil where there is no such item.
    @inline(__always) private static func place(of item: Int, in range: Range<Int>) -> Int? {
      item >= 0 && item < range.count ? range.lowerBound + item : nil
    }

    private func mentionRange(of number: UInt16) -> Range<Int> {
      Int(starts[Int(number)].mention)..<Int(starts[Int(number) + 1].mention)
    }

    func kinds(of number: UInt16) -> UInt8 { starts[Int(number)].kinds }

    func mentions(of number: UInt16) -> [Mention] {
      mentions[mentionRange(of: number)].map { $0.mention(contents) }
    }

    /// Nil where there is no such mention.
    func mention(_ item: Int, of number: UInt16) -> Mention? {
      Self.place(of: item, in: mentionRange(of: number)).map { mentions[$0].mention(contents) }
    }

    func range(ofMention item: Int, of number: UInt16) -> ByteRange? {
      Self.place(of: item, in: mentionRange(of: number)).map { mentions[$0].range }
    }

    @inline(__always)
    func forEachMention(of kind: EntityKind, of number: UInt16, _ body: (Int, Mention) -> Void) {
      guard kinds(of: number) & kind.bit != 0 else { return }
      let range = mentionRange(of: number)
      for place in range {
        let mention = mentions[place].mention(contents)
        if mention.kind == kind { body(place - range.lowerBound, mention) }
      }
    }

    private func attributeRange(of number: UInt16) -> Range<Int> {
      Int(starts[Int(number)].attribute)..<Int(starts[Int(number) + 1].attribute)
    }

    func attributes(of number: UInt16) -> [PersonAttribute] {
      attributes[attributeRange(of: number)].map(\.attribute)
    }

    func carriesOver(_ number: UInt16) -> Bool {
      attributes[attributeRange(of: number)].contains(where: \.isCarriedOver)
    }

    func attribute(_ relation: PersonAttribute.Relation, of number: UInt16) -> PersonAttribute? {
      attributes[attributeRange(of: number)].first { $0.attribute.relation == relation }?.attribute
    }

    private func definitionRange(of number: UInt16) -> Range<Int> {
      Int(starts[Int(number)].definition)..<Int(starts[Int(number) + 1].definition)
    }

    func definitionCount(of number: UInt16) -> Int { definitionRange(of: number).count }

    func definitions(of number: UInt16) -> [AbbreviationDefinition] {
      Array(definitions[definitionRange(of: number)])
    }

    /// Nil where there is no such definition.
    func definition(_ item: Int, of number: UInt16) -> AbbreviationDefinition? {
      Self.place(of: item, in: definitionRange(of: number)).map { definitions[$0] }
    }
  }
}

/// A mention of the first 64 KB of its paragraph, of at most 255 bytes and tokens.
private struct ShelvedMention {
  private let start: UInt16
  private let firstToken: UInt16
  private let content: UInt16
  private let length: UInt8
  private let tokenCount: UInt8

  /// - Parameter content: the number of what it says.
  init?(_ mention: Mention, _ content: UInt16) {
    guard let start = UInt16(exactly: mention.start), let firstToken = UInt16(exactly: mention.firstToken),
      let length = UInt8(exactly: mention.range.length), let tokenCount = UInt8(exactly: mention.tokens.count)
    else { return nil }
    self.start = start
    self.firstToken = firstToken
    self.content = content
    self.length = length
    self.tokenCount = tokenCount
  }

  var range: ByteRange { ByteRange(Int(start), Int(start) + Int(length)) }

  @inline(__always) func mention(_ contents: ContentList) -> Mention {
    Mention(
      contents[content], start: UInt32(start), length: UInt16(length), firstToken: Int32(firstToken),
      tokenCount: UInt16(tokenCount))
  }
}

private struct ShelvedAttribute {
  private let person: UInt16
  private let mention: UInt16
  private let kind: EntityKind
  private let relation: PersonAttribute.Relation

  private static let carriedOver = UInt16.max

  init?(_ attribute: PersonAttribute) {
    let isCarriedOver = attribute.person == PersonAttribute.carriedOver
    guard let person = isCarriedOver ? Self.carriedOver : UInt16(exactly: attribute.person),
      isCarriedOver || person != Self.carriedOver, let mention = UInt16(exactly: attribute.mention)
    else { return nil }
    self.person = person
    self.mention = mention
    kind = attribute.kind
    relation = attribute.relation
  }

  var isCarriedOver: Bool { person == Self.carriedOver }

  var attribute: PersonAttribute {
    PersonAttribute(
      person: isCarriedOver ? PersonAttribute.carriedOver : Int32(person),
      mention: Int32(mention), kind: kind, relation: relation)
  }
}

/// What mentions say, each once, by numbers. Written to by the one thread that has the table, behind what others read.
final class ContentList: @unchecked Sendable {
  @exclusivity(unchecked) fileprivate private(set) var items: [MentionContent] = []

  @inline(__always) fileprivate subscript(number: UInt16) -> MentionContent { items[Int(number)] }

  fileprivate func append(_ content: MentionContent) { items.append(content) }

  /// Lets go of the room for more.
  fileprivate func close() { items = items.withUnsafeBufferPointer { Array($0) } }
}

/// The numbers of what mentions say.
private struct ContentTable {
  let list = ContentList()
  /// By open addressing, at most half full: a number and one, 0 in a free slot.
  private var slots = [UInt16](repeating: 0, count: 1 << 12)

  /// - Parameter count: of contents, which may all be new.
  func hasRoom(for count: Int) -> Bool { list.items.count + count < Int(UInt16.max) }

  mutating func number(of content: MentionContent) -> UInt16 {
    var slot = home(of: content)
    while slots[slot] != 0 {
      if list[slots[slot] &- 1] == content { return slots[slot] &- 1 }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    let number = UInt16(truncatingIfNeeded: list.items.count)
    list.append(content)
    slots[slot] = number &+ 1
    if list.items.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [UInt16](repeating: 0, count: slots.count * 2)
    for number in list.items.indices {
      var slot = home(of: list.items[number])
      while slots[slot] != 0 { slot = (slot &+ 1) & (slots.count &- 1) }
      slots[slot] = UInt16(truncatingIfNeeded: number &+ 1)
    }
  }

  /// Where the search for a content begins.
  private func home(of content: MentionContent) -> Int {
    Int(truncatingIfNeeded: (content.hash &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (slots.count &- 1)
  }
}
