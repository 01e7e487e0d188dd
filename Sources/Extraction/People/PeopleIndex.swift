import SourceText
import VietnameseText

/// The people of an article by their given names, kept through edits: only the names in a paragraph that changes are
/// gone through again.
///
/// Everything that makes mentions one person happens among those of one given name (`PersonFold`), but for one thing:
/// two spellings that differ by a slip may be one person (`PersonMerge`). That is looked for in articles, not in
/// collections of them, so it never grows with the text.
package struct PeopleIndex: Sendable {
  private var groups = NameGroups()
  /// The paragraphs that go on about somebody without a name, in reading order, each with the given name of the one who
  /// was named last before it.
  private var carriers: [Carrier] = []
  private var entryCount = 0
  /// Whether the article is small enough for spellings of one name to be made one.
  package private(set) var isCompared = false
  /// Everybody, where some were.
  private var merged: PersonMerge?

  private struct Carrier {
    var paragraph: UInt32
    var given: UInt32?
    /// Whether it is a line of posts, which are whose name the line above is.
    var isBelow: Bool
    /// The same of the line below.
    var isAbove: Bool

    init(_ paragraph: Article.Paragraph) {
      self.paragraph = paragraph.id
      isBelow = paragraph.reading.attribute(.below) != nil
      isAbove = paragraph.reading.attribute(.signs) != nil
    }
  }

  /// A text with more people than this is a collection of articles, in which likeness of names says nothing; comparing
  /// them would also take the square of their number.
  private static let mostCompared = 400

  /// What an edit changed.
  package struct Change: Sendable {
    /// Given names of which something is different now; some may be gone.
    package var names: Set<UInt32> = []
    /// Whether everybody is to be looked at again, because anybody may be one with somebody else now.
    package var isEverybody = false
    /// Given names of which nothing is different but where they stand in their paragraph.
    package var moved: Set<UInt32> = []
  }

  /// Stands in a group for a paragraph that goes on about one of it.
  static func carried(_ paragraph: UInt32) -> Sighting { Sighting(paragraph: paragraph, item: -1) }

  // Not inlined: where it is, the compiler copies what it makes.
  /// - Parameter threads: how many may work at once; the result does not depend on it.
  @inline(never) init(paragraphs: ParagraphTable, text: TextBuffer, reader: ArticleReader, threads: Int = 1) {
    for paragraph in paragraphs.items {
      paragraph.reading.forEachMention(of: .person) { item, mention in
        guard case .person(let detail) = mention.detail else { return }
        let place = groups.makePlace(of: detail.givenHash)
        groups.items[place].append(Sighting(paragraph: paragraph.id, item: item))
        if !detail.isUnconfirmed { detail.forEachName { groups.items[place].confirm($0) } }
      }
      if paragraph.reading.carriesOver { carriers.append(Carrier(paragraph)) }
    }
    _ = resolveCarriers(from: 0, isAll: true, changed: 0..<0, paragraphs)
    foldAll(paragraphs, text, reader, threads)
    mergeIfSmall(paragraphs, text)
  }

  private mutating func foldAll(
    _ paragraphs: ParagraphTable, _ text: TextBuffer, _ reader: ArticleReader, _ threads: Int
  ) {
    if threads > 1 {
      let known = groups.items
      let folded = ParallelReading.map(known.count, threads: threads) { index in
        reader.scratches.with(reader.makeScratch) { scratch in
          var fold = PersonFold(paragraphs, text, &scratch)
          defer { fold.finish(&scratch) }
          return fold.entries(of: known[index], &scratch)
        }
      }
      for place in folded.indices { groups.items[place].entries = folded[place] }
    } else if !groups.items.isEmpty {
      reader.scratches.with(reader.makeScratch) { scratch in
        var fold = PersonFold(paragraphs, text, &scratch)
        for place in groups.items.indices { groups.items[place].setEntries(by: &fold, &scratch) }
        fold.finish(&scratch)
      }
    }
    for group in groups.items { entryCount += group.entries.count }
  }

  // MARK: Editing

  mutating func update(
    removed: [Article.Paragraph], added: Range<Int>, _ comparison: ReadingComparison?,
    paragraphs: ParagraphTable, text: TextBuffer, reader: ArticleReader
  ) -> Change {
    // Given names of which nothing has to be done.
    let kept = keep(comparison, paragraphs)
    if let comparison, comparison.names.changed.isEmpty, !comparison.mayCarryOtherwise,
      kept == comparison.names.kept
    {
      return Change(moved: kept)
    }
    var edit = Edit(kept: kept)
    forget(removed, &edit)
    learn(added, &edit, paragraphs)
    let isConfirmationChanged = edit.cues.contains { cue, wasThere in
      (groups[cue.given]?.isConfirmed(cue.name) ?? false) != wasThere
    }
    edit.dirty.formUnion(
      resolveCarriers(
        // A line of posts may be whose name the line below it is, so it is asked again with that.
        from: carrierIndex(from: added.lowerBound - 1, paragraphs), isAll: isConfirmationChanged,
        changed: added, paragraphs))
    let wasCompared = isCompared
    let dirty = edit.dirty
    if !dirty.isEmpty {
      reader.scratches.with(reader.makeScratch) { scratch in
        var fold = PersonFold(paragraphs, text, &scratch)
        for given in dirty { refresh(given, &fold, &scratch) }
        fold.finish(&scratch)
      }
      mergeIfSmall(paragraphs, text)
    }
    return Change(
      names: dirty, isEverybody: !dirty.isEmpty && (wasCompared || isCompared),
      moved: kept.subtracting(dirty))
  }

  /// What an edit has come to while it is worked in.
  private struct Edit {
    /// Given names of which nothing has to be done.
    let kept: Set<UInt32>
    /// Those that have lost or won something.
    var dirty: Set<UInt32> = []
    /// By names of which the cues change: whether there was one.
    var cues: [Cue: Bool] = [:]
  }

  /// Takes out what paragraphs said that are gone.
  private mutating func forget(_ removed: [Article.Paragraph], _ edit: inout Edit) {
    if removed.isEmpty { return }
    let gone = ParagraphIDs(removed.map(\.id))
    for paragraph in removed {
      for mention in paragraph.reading.mentions {
        guard case .person(let detail) = mention.detail, !edit.kept.contains(detail.givenHash) else {
          continue
        }
        edit.dirty.insert(detail.givenHash)
        take(detail, &edit.cues)
      }
    }
    if removed.contains(where: \.reading.carriesOver) {
      for carrier in carriers where gone.contains(carrier.paragraph) {
        if let given = carrier.given { edit.dirty.insert(given) }
      }
      carriers.removeAll { gone.contains($0.paragraph) }
    }
    for given in edit.dirty {
      guard let place = groups.place(of: given) else { continue }
      groups.items[place].sightings.removeAll { gone.contains($0.paragraph) }
    }
  }

  /// Puts in what the paragraphs say that an edit has made.
  private mutating func learn(_ added: Range<Int>, _ edit: inout Edit, _ paragraphs: ParagraphTable) {
    for index in added {
      let paragraph = paragraphs.items[index]
      for (item, mention) in paragraph.reading.mentions.enumerated() {
        guard case .person(let detail) = mention.detail, !edit.kept.contains(detail.givenHash) else {
          continue
        }
        let place = groups.makePlace(of: detail.givenHash)
        paragraphs.insert(
          Sighting(paragraph: paragraph.id, item: item), into: &groups.items[place].sightings)
        if !detail.isUnconfirmed {
          detail.forEachName { name in
            let cue = Cue(given: detail.givenHash, name: name)
            let wasThere = groups.items[place].confirm(name)
            if edit.cues[cue] == nil { edit.cues[cue] = wasThere }
          }
        }
        edit.dirty.insert(detail.givenHash)
      }
      if paragraph.reading.carriesOver {
        carriers.insert(Carrier(paragraph), at: carrierIndex(from: index, paragraphs))
      }
    }
  }

  /// A name that stands somewhere with a cue that this is a person.
  private struct Cue: Hashable {
    var given: UInt32
    /// See `PersonDetail.forEachName`.
    var name: UInt64
  }

  /// Takes back what a mention says that goes.
  private mutating func take(_ detail: PersonDetail, _ cues: inout [Cue: Bool]) {
    guard !detail.isUnconfirmed, let place = groups.place(of: detail.givenHash) else { return }
    detail.forEachName { name in
      groups.items[place].takeConfirmation(of: name)
      cues[Cue(given: detail.givenHash, name: name)] = true
    }
  }

  /// Gives the mentions that an edit has left as they were the numbers that they have now.
  ///
  /// - Returns: the given names of which nothing else has to be done.
  private mutating func keep(_ comparison: ReadingComparison?, _ paragraphs: ParagraphTable) -> Set<UInt32> {
    guard let comparison else { return [] }
    let kept = comparison.names.kept
    guard comparison.isRenumbered else { return kept }
    renumberCarried(comparison, paragraphs)
    if kept.isEmpty { return kept }
    // Those who were made one with others have their mentions in several places; such an article is short.
    if isCompared { return [] }
    for given in kept {
      if let place = groups.place(of: given) { groups.items[place].renumber(comparison, paragraphs) }
    }
    return kept
  }

  /// The same for what the paragraph says of somebody whom it does not name.
  private mutating func renumberCarried(_ comparison: ReadingComparison, _ paragraphs: ParagraphTable) {
    let place = carrierIndex(from: paragraphs.index(comparison.paragraph), paragraphs)
    guard place < carriers.count, carriers[place].paragraph == comparison.paragraph,
      let given = carriers[place].given, let group = groups.place(of: given),
      isCompared || !comparison.names.kept.contains(given)
    else { return }
    groups.items[group].renumber(comparison, paragraphs)
    merged?.renumber(comparison, paragraphs)
  }

  /// The first carrier that stands at or after the paragraph at `index`.
  private func carrierIndex(from index: Int, _ paragraphs: ParagraphTable) -> Int {
    carriers.partitioningIndex { paragraphs.index($0.paragraph) >= index }
  }

  /// Finds out again who is meant by paragraphs that go on about somebody.
  ///
  /// - Parameters:
  ///   - first: the first carrier to look at.
  ///   - isAll: whether any carrier may mean another now; else only those to which nobody is nearer than `changed`.
  /// - Returns: the given names that have lost or won one.
  private mutating func resolveCarriers(
    from first: Int, isAll: Bool, changed: Range<Int>, _ paragraphs: ParagraphTable
  ) -> Set<UInt32> {
    var touched: Set<UInt32> = []
    var known: (index: Int, given: UInt32?) = (0, nil)
    for place in (isAll ? 0 : first)..<max(carriers.count, isAll ? 0 : first) {
      let carrier = carriers[place]
      let index = paragraphs.index(carrier.paragraph)
      var given: UInt32?
      if carrier.isBelow {
        // What comes after an edit may hang on it, line by line.
        given = headAbove(place, at: index, paragraphs)
        setCarried(place, to: given, &touched, paragraphs)
        continue
      }
      if carrier.isAbove {
        setCarried(place, to: signer(below: index, paragraphs), &touched, paragraphs)
        continue
      }
      var before = index
      while before > known.index, given == nil {
        before -= 1
        given = lastNamed(in: paragraphs.items[before].reading)
      }
      if given == nil {
        // Nobody since the carrier before, or since the text began.
        given = known.given
      } else if !isAll, before >= changed.upperBound {
        return touched
      }
      known = (index, given)
      setCarried(place, to: given, &touched, paragraphs)
    }
    return touched
  }

  /// Notes whom the carrier at `place` is about, and in `touched` the given names that have lost or won it.
  private mutating func setCarried(
    _ place: Int, to given: UInt32?, _ touched: inout Set<UInt32>, _ paragraphs: ParagraphTable
  ) {
    let carrier = carriers[place]
    guard given != carrier.given else { return }
    let sighting = Self.carried(carrier.paragraph)
    if let old = carrier.given {
      if let place = groups.place(of: old) { groups.items[place].sightings.removeAll { $0 == sighting } }
      touched.insert(old)
    }
    carriers[place].given = given
    if let given {
      let place = groups.makePlace(of: given)
      paragraphs.insert(sighting, into: &groups.items[place].sightings)
      touched.insert(given)
    }
  }

  /// The given name that is the line above a line of posts, with other such lines between or not; nil where the posts of the
  /// list stand above the names: "Giám đốc Sở Y tế⏎Trần Thí Dụ⏎|Chủ tịch UBND tỉnh|⏎Lê Giả Định".
  private func headAbove(_ place: Int, at index: Int, _ paragraphs: ParagraphTable) -> UInt32? {
    guard index > 0 else { return nil }
    let above = place > 0 && carriers[place - 1].isBelow ? carriers[place - 1] : nil
    let distance = above.map { index - paragraphs.index($0.paragraph) }
    if distance == 1 { return above?.given }
    guard let given = head(of: paragraphs.items[index - 1].reading) else { return nil }
    return distance == 2 && above?.given == nil ? nil : given
  }

  /// The given name that is the line below a line of posts; nil where the line above is a name too, since then nobody can tell whose
  /// they are.
  private func signer(below index: Int, _ paragraphs: ParagraphTable) -> UInt32? {
    guard index + 1 < paragraphs.count,
      index == 0 || paragraphs.items[index - 1].reading.attribute(.heads) == nil
    else { return nil }
    return head(of: paragraphs.items[index + 1].reading)
  }

  /// The given name of whoever's name is all that a paragraph has.
  private func head(of reading: KeptReading) -> UInt32? {
    guard let head = reading.attribute(.heads), let mention = reading.mention(Int(head.person)),
      case .person(let detail) = mention.detail, states(detail)
    else { return nil }
    return detail.givenHash
  }

  /// The given name of the last one whom a paragraph names, not counting authors and who had a post before.
  private func lastNamed(in reading: KeptReading) -> UInt32? {
    guard reading.kinds & EntityKind.person.bit != 0 else { return nil }
    for mention in reading.mentions.reversed() {
      if case .person(let detail) = mention.detail, !detail.isByline, !detail.isReplaced,
        states(detail)
      {
        return detail.givenHash
      }
    }
    return nil
  }

  private mutating func refresh(
    _ given: UInt32, _ fold: inout PersonFold, _ scratch: inout ArticleReader.Scratch
  ) {
    guard let place = groups.place(of: given) else { return }
    entryCount -= groups.items[place].entries.count
    guard !groups.items[place].sightings.isEmpty else { return groups.remove(at: place) }
    groups.items[place].setEntries(by: &fold, &scratch)
    entryCount += groups.items[place].entries.count
  }

  private mutating func mergeIfSmall(_ paragraphs: ParagraphTable, _ text: TextBuffer) {
    isCompared = entryCount <= Self.mostCompared
    merged =
      isCompared ? PersonMerge(groups, in: order(paragraphs), WrittenWords(paragraphs, text)) : nil
  }

  /// The places of all entries in the order in which they are first named.
  private func order(_ paragraphs: ParagraphTable) -> [NameGroups.Place] {
    var order: [(first: UInt64, place: NameGroups.Place)] = []
    order.reserveCapacity(entryCount)
    // Groups are made as their names come, so mostly that is the order.
    var isSorted = true
    var last: UInt64 = 0
    for group in groups.items.indices {
      for entry in groups.items[group].entries.indices {
        guard let first = groups.items[group].entries[entry].sightings.first else { continue }
        let number = paragraphs.order(of: first)
        isSorted = isSorted && last <= number
        last = number
        order.append((number, NameGroups.Place(group: group, entry: entry)))
      }
    }
    if !isSorted { order.sort { $0.first < $1.first } }
    return order.map(\.place)
  }

  // MARK: Asking

  /// See `ArticleFacts.states`.
  func states(_ detail: PersonDetail) -> Bool {
    guard detail.isUnconfirmed else { return true }
    return groups[detail.givenHash]?.states(detail) ?? false
  }

  /// Everybody, in the order in which they are first named.
  ///
  /// - Complexity: O(mentions of people); made for each call.
  func all(_ written: WrittenWords) -> [Person] {
    everybody(written.paragraphs).map { Self.person($0, written) }
  }

  /// The one whom a mention names.
  ///
  /// - Complexity: O(mentions of the given name).
  func person(named detail: PersonDetail, at sighting: Sighting, _ written: WrittenWords) -> Person? {
    let entries = merged?.people(called: detail.givenHash) ?? groups[detail.givenHash]?.entries ?? []
    return entries.first { $0.sightings.contains(sighting) }.map { Self.person($0, written) }
  }

  /// Calls `body` with the mentions that an article's record says of everybody, in the order in which they are first named.
  ///
  /// - Parameter body: gets them one by one, because a person is expensive to copy only to be looked at.
  package func forEachRecord(
    _ paragraphs: ParagraphTable,
    _ body: (_ name: Sighting, _ rank: Sighting?, _ posts: [WrittenWords.Phrase]) -> Void
  ) {
    // By a pointer, because a person is expensive to copy.
    func hand(_ entries: [PersonEntry], _ index: Int) {
      entries.withUnsafeBufferPointer { entries in
        guard index < entries.count, let entry = entries.baseAddress.map({ $0 + index }) else { return }
        body(entry.pointee.name, entry.pointee.rank?.phrase.mention, entry.pointee.posts)
      }
    }
    if let merged {
      for index in merged.people.indices { hand(merged.people, index) }
    } else {
      for place in order(paragraphs) { hand(groups.items[place.group].entries, place.entry) }
    }
  }

  /// Everybody, in the order in which they are first named.
  package func everybody(_ paragraphs: ParagraphTable) -> [PersonEntry] {
    merged?.people ?? order(paragraphs).map { groups[$0] }
  }

  /// Where an entry is kept, until the next edit.
  package struct Place: Sendable {
    /// 0 where spellings of one name have been made one.
    fileprivate var group: Int32
    fileprivate var entry: Int32
  }

  /// Calls `body` with everybody, in no order.
  ///
  /// - Parameter body: gets a pointer, because a person is expensive to copy only to be looked at; it means nothing when
  ///   `body` has returned.
  /// - Complexity: O(people): no list of them or of their mentions is made.
  package func forEachEntry(_ body: (UnsafePointer<PersonEntry>) -> Void) {
    forEachPlace { body($1) }
  }

  /// The same with the place of each.
  package func forEachPlace(_ body: (Place, UnsafePointer<PersonEntry>) -> Void) {
    func hand(_ entries: [PersonEntry], _ group: Int) {
      entries.withUnsafeBufferPointer { entries in
        guard let first = entries.baseAddress else { return }
        for index in 0..<entries.count {
          body(
            Place(group: Int32(truncatingIfNeeded: group), entry: Int32(truncatingIfNeeded: index)),
            first + index)
        }
      }
    }
    if let merged { return hand(merged.people, 0) }
    for group in groups.items.indices { hand(groups.items[group].entries, group) }
  }

  /// Calls `body` with every post of everybody, in no order, and a hash of its bytes, by which the many that are written
  /// alike are told.
  package func forEachPost(_ body: (_ holder: Sighting, _ post: Sighting, _ hash: UInt64) -> Void) {
    forEachEntry { person in
      for post in person.pointee.posts { body(person.pointee.name, post.mention, post.hash) }
    }
  }

  package subscript(place: Place) -> PersonEntry? {
    let (group, entry) = (Int(place.group), Int(place.entry))
    guard merged != nil || groups.items.indices.contains(group) else { return nil }
    let entries = merged?.people ?? groups.items[group].entries
    return entries.indices.contains(entry) ? entries[entry] : nil
  }

  static func person(_ entry: PersonEntry, _ written: WrittenWords) -> Person {
    let mentions = entry.sightings.compactMap { sighting in
      written.paragraphs.mention(sighting).map {
        written.paragraphs.range(TextPlace(paragraph: sighting.paragraph, range: $0.range))
      }
    }
    return Person(
      name: written.string(of: entry.name), rank: entry.rank.map { written.string(of: $0.phrase.mention) },
      positions: entry.posts.map { written.string(of: $0.mention) }, mentions: mentions,
      isAuthor: entry.isAuthor)
  }

  /// The given names.
  package var names: [UInt32] { groups.names }
  /// Those with one given name, as long as spellings are not compared.
  package func people(called name: UInt32) -> [PersonEntry] { groups[name]?.entries ?? [] }
}
