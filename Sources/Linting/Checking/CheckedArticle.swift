public import Extraction
public import SourceText

/// An article together with everything that the rules say of it, kept up to date through edits.
///
/// The batch checker and the server both work on this type, so that the same text gives the same findings in both.
///
/// What a rule says of one paragraph is kept with the paragraph. What depends on more than one is kept as verdicts, by
/// what they are about (`NoteIndex`, `FindingIndex`): an edit takes out what its paragraphs said before, puts in what
/// they say now, and asks the rules again only about that. Findings are written out when somebody wants to see them.
public struct CheckedArticle: Sendable {
  public private(set) var article: Article
  let linter: Linter
  var lints: [ParagraphLint]
  private var notes: NoteIndex
  private var day: Int?
  private(set) var verdicts: [NoteIndex.Key: NoteVerdict] = [:]
  /// Which notes may have a verdict; some may have had one only before.
  private(set) var judged = KeyHints()
  private(set) var placed = FindingIndex()
  /// How many findings of each severity. Made with the first edit; a text that is checked once has no use
  /// for it.
  private(set) var counts: FindingCounts?
  /// What `diagnostics(atMost:)` has written out.
  private(set) var written = WrittenFindings()

  /// Reads and checks a text on the calling thread. It never fails: bytes that are not UTF-8 are passed over.
  ///
  /// - Parameter linter: made once and used for many articles; making one reads the rules' tables.
  public init(_ text: TextBuffer, linter: Linter = Linter()) {
    self.init(text, linter: linter, threads: 1)
  }

  /// The same of a string.
  public init(_ text: String, linter: Linter = Linter()) { self.init(TextBuffer(text), linter: linter) }

  /// Reads and checks a text on several threads where it is long; the result is that of doing it on one.
  ///
  /// - Parameters:
  ///   - isKept: whether the article stays open and is edited, so that a long one is to take little room.
  ///   - betweenStages: called when a stage of the work on a long text is done: its paragraphs are read, what they say of
  ///     each other is put together. The next one needs other parts of the program.
  package init(
    _ text: TextBuffer, linter: Linter, threads: Int, isKept: Bool = false, betweenStages: () -> Void = {}
  ) {
    guard threads > 1, text.count >= ParallelReading.least else {
      var lints: [ParagraphLint] = []
      let article = linter.withScratch { scratch in
        Article(text, reader: linter.reader) { lints.append(linter.check($0, $1, &scratch)) }
      }
      self.init(article, lints: lints, linter: linter)
      return
    }
    let read = ParallelReading.read(
      text, reader: linter.reader, threads: threads, isKept: isKept,
      makeMemory: { Linter.Scratch(isPacking: isKept) }, inspect: { linter.check($0, $1, &$2) })
    betweenStages()
    // Neither the facts nor the notes know of each other.
    let (notes, article) = ParallelReading.both(
      threads: threads,
      {
        isKept
          ? NoteIndex(kept: read.table.items, read.notes, needs: linter.needs)
          : NoteIndex(read.table.items, read.notes, needs: linter.needs)
      },
      { Article(text, reader: linter.reader, table: read.table, threads: $0) })
    betweenStages()
    self.init(article, lints: read.notes, notes, linter, threads: threads)
    // Edits are read by one thread.
    if isKept { linter.reader.keepOneScratch() }
  }

  /// Another text, checked by the same rules.
  package func checkedAnew(_ text: TextBuffer, threads: Int) -> CheckedArticle {
    CheckedArticle(text, linter: linter, threads: threads)
  }

  /// - Parameter lints: what `linter` says of each paragraph of `article`.
  package init(_ article: Article, lints: [ParagraphLint], linter: Linter) {
    let notes = NoteIndex(article.paragraphs, lints, needs: linter.needs)
    self.init(article, lints: lints, notes, linter, threads: 1)
  }

  private init(
    _ article: Article, lints: [ParagraphLint], _ notes: NoteIndex, _ linter: Linter, threads: Int
  ) {
    self.linter = linter
    self.article = article
    self.lints = lints
    self.notes = notes
    let day = ArticleDate.day(of: article)
    self.day = day
    let view = LintArticle(article: article, lints: lints, notes: notes, day: day, verdicts: [:])
    let (judged, placed) = ParallelReading.both(
      threads: threads,
      {
        var judged: [(key: NoteIndex.Key, verdict: NoteVerdict)] = []
        notes.forEachKey { key, places in
          if let verdict = linter.owner(of: key.topic)?.verdict(on: key, places, in: view) {
            judged.append((key, verdict))
          }
        }
        return judged
      },
      { threads in
        let subjects = Self.subjects(of: article)
        var placed = FindingIndex()
        // So many are worth the handing over.
        let size = 16
        guard threads > 1, subjects.count > size else {
          Self.forEachFinding(about: subjects[...], in: view, by: linter) { placed.add($1, about: $0) }
          return placed
        }
        let parts = ParallelReading.map((subjects.count + size - 1) / size, threads: threads) { part in
          // A thread counts who holds a view; two that count the same one wait for each other.
          let own = LintArticle(article: article, lints: lints, notes: notes, day: day, verdicts: [:])
          let subjects = subjects[(part * size)..<min((part + 1) * size, subjects.count)]
          var found: [(subject: FindingSubject, findings: [PlacedFinding])] = []
          Self.forEachFinding(about: subjects, in: own, by: linter) { found.append(($0, $1)) }
          return found
        }
        for (subject, findings) in parts.joined() { placed.add(findings, about: subject) }
        return placed
      })
    for (key, verdict) in judged {
      verdicts[key] = verdict
      self.judged.insert(key)
    }
    self.placed = placed
  }

  /// What rules look at in the article as a whole, in a fixed order: its abbreviations and its people.
  private static func subjects(of article: Article) -> [FindingSubject] {
    let forms = article.facts.glossary.formsInOrder(article.table)
    return forms.map { .abbreviation($0) } + people(of: article)
  }

  private static func people(of article: Article) -> [FindingSubject] {
    let people = article.facts.people
    return people.isCompared ? [.everybody] : people.names.map { .person($0) }
  }

  /// Calls `body` with each subject of which there is something to be said.
  private static func forEachFinding(
    about subjects: ArraySlice<FindingSubject>, in view: LintArticle, by linter: Linter,
    _ body: (FindingSubject, [PlacedFinding]) -> Void
  ) {
    let glossary = view.article.facts.glossary
    for subject in subjects {
      let findings = findings(about: subject, glossary, in: view, by: linter)
      if !findings.isEmpty { body(subject, findings) }
    }
  }

  /// - Parameter glossary: that of the article.
  private static func findings(
    about subject: FindingSubject, _ glossary: Glossary, in view: LintArticle, by linter: Linter
  ) -> [PlacedFinding] {
    switch subject {
    case .abbreviation(let form): linter.check(abbreviation: form, of: glossary, in: view)
    case .person(let name):
      linter.check(people: people(view.article.facts.people.people(called: name)), in: view)
    case .everybody:
      linter.check(people: people(view.article.facts.people.everybody(view.article.table)), in: view)
    }
  }

  /// What the rules see of the article. It shares the article's memory, so it must be gone before the next edit.
  var view: LintArticle {
    LintArticle(article: article, lints: lints, notes: notes, day: day, verdicts: verdicts)
  }

  /// The same while verdicts are being made.
  private var viewBeforeVerdicts: LintArticle {
    LintArticle(article: article, lints: lints, notes: notes, day: day, verdicts: [:])
  }

  // MARK: Editing

  /// Makes what `shown(atMost:)` would otherwise make each time.
  package mutating func prepareToShow(threads: Int = 1) {
    if counts == nil { counts = countAll(threads: threads) }
  }

  /// Makes what edits would otherwise make when there is the first.
  package mutating func prepareForEdits() {
    notes.prepareForEdits()
    placed.prepareForEdits()
    prepareToShow()
  }

  /// Replaces `range` (clamped to the text) by `replacement`.
  ///
  /// - Complexity: as for `Article`, and for the findings O(notes of a topic and key in the changed paragraphs).
  public mutating func replace(_ range: ByteRange, with replacement: [UInt8]) {
    prepareForEdits()
    var fresh: [ParagraphLint] = []
    let linter = linter
    let change = linter.withScratch { scratch in
      article.replace(range, with: replacement) { fresh.append(linter.check($0, $1, &scratch)) }
    }
    let peopleTopics = linter.peopleTopics
    let hadPeopleTopics = peopleTopics.map { notes.count($0) > 0 }
    let dirty = takeOver(fresh, change)
    let wasDay = day
    if change.first < ArticleDate.lastParagraph { day = ArticleDate.day(of: article) }

    var touched: Set<UInt32> = []
    // A verdict may depend on the two paragraphs before.
    for index in change.first..<min(change.first + change.new + 2, article.table.count) {
      touched.insert(article.table.items[index].id)
    }
    let view = viewBeforeVerdicts
    for key in dirty { judge(key, notes.places(key), view, touched: &touched) }
    if day != wasDay {
      let notes = notes
      notes.forEachKey(of: linter.topics { $0.needsDay }) { key, places in
        judge(key, places, view, touched: &touched)
        for place in places { touched.insert(place.sighting.paragraph) }
      }
    }
    touchModels(of: dirty, change, &touched)
    if change.first == 0 {
      notes.forEachKey(of: linter.topics { $0.looksAround }) { _, places in
        for place in places { touched.insert(place.sighting.paragraph) }
      }
    }
    check(change.facts.forms.map { .abbreviation($0) }, view, touched: &touched)
    if change.facts.people.isEverybody || peopleTopics.map({ notes.count($0) > 0 }) != hadPeopleTopics {
      checkEverybody(view, touched: &touched)
    } else {
      check(change.facts.people.names.map { .person($0) }, view, touched: &touched)
      checkMoved(change.facts.people.moved, view, touched: &touched)
    }
    written = written.without(touched.union(change.removed.map(\.id)))
    let judged = self.view
    for id in touched {
      let index = article.table.index(id)
      guard index < lints.count else { continue }
      let count = count(index, judged)
      counts?[index] = count
    }
  }

  /// Puts `fresh` in the place of what the changed paragraphs said.
  ///
  /// - Returns: the topics and keys of which there are other notes now.
  private mutating func takeOver(_ fresh: [ParagraphLint], _ change: Article.Change) -> Set<NoteIndex.Key> {
    let old = change.first..<(change.first + change.old)
    // Where a paragraph's notes are what they were, but for their places in it, the index has nothing to learn.
    // Nor of those of another topic and key.
    let changed: [Set<NoteIndex.Key>?] = (0..<max(change.old, change.new)).map { offset in
      guard offset < change.old, offset < change.new else { return nil }
      return lints[change.first + offset].keys(thatDifferFrom: fresh[offset])
    }
    var dirty: Set<NoteIndex.Key> = []
    let whole = (0..<change.old).filter { changed[$0] == nil }
    notes.remove(
      whole.map { lints[change.first + $0] }, ParagraphIDs(whole.map { change.removed[$0].id }), dirty: &dirty
    )
    for (offset, keys) in changed.enumerated() {
      if let keys, !keys.isEmpty {
        notes.remove(
          [lints[change.first + offset]], ParagraphIDs([change.removed[offset].id]), where: keys.contains,
          dirty: &dirty)
      }
    }
    lints.replaceSubrange(old, with: fresh)
    counts?.replace(old, withEmpty: fresh.count)
    for (offset, keys) in changed.enumerated() where offset < change.new && keys?.isEmpty != true {
      let index = change.first + offset
      notes.insert(
        lints[index], of: article.table.items[index].id, article.table,
        where: { keys?.contains($0) ?? true }, dirty: &dirty)
    }
    notes.finishInserting(article.paragraphs, lints)
    return dirty
  }

  /// What is said of one note may name the model of them all, which may stand in a paragraph that has been read again;
  /// and what is said of the model may name all the others.
  private func touchModels(
    of dirty: Set<NoteIndex.Key>, _ change: Article.Change, _ touched: inout Set<UInt32>
  ) {
    let fresh = Set(article.table.items[change.added].map(\.id))
    var keys = dirty
    for index in change.added { for note in lints[index].notes { keys.insert(NoteIndex.Key(note)) } }
    for key in keys {
      guard let model = verdicts[key]?.model else { continue }
      touched.insert(model.paragraph)
      guard fresh.contains(model.paragraph) else { continue }
      for place in notes.places(key) { touched.insert(place.sighting.paragraph) }
    }
  }

  private mutating func judge(
    _ key: NoteIndex.Key, _ places: [NoteIndex.Place], _ view: LintArticle, touched: inout Set<UInt32>
  ) {
    let verdict = places.isEmpty ? nil : linter.owner(of: key.topic)?.verdict(on: key, places, in: view)
    if verdict == nil, verdicts.isEmpty || verdicts[key] == nil { return }
    guard verdicts[key] != verdict else { return }
    verdicts[key] = verdict
    if verdict != nil { judged.insert(key) }
    if counts == nil { return }
    for place in places { touched.insert(place.sighting.paragraph) }
  }

  // MARK: People

  private mutating func checkEverybody(_ view: LintArticle, touched: inout Set<UInt32>) {
    let old = placed.subjects.filter(\.isPeople)
    placed.set(old.map { (subject: $0, findings: []) }, touched: &touched)
    check(Self.people(of: article), view, touched: &touched)
  }

  /// Says again what has been said of people whose places have moved in their paragraph.
  private mutating func checkMoved(
    _ names: Set<UInt32>, _ view: LintArticle, touched: inout Set<UInt32>
  ) {
    if article.facts.people.isCompared {
      if !names.isEmpty, placed.isAnything(about: .everybody) { checkEverybody(view, touched: &touched) }
      return
    }
    check(
      names.map { .person($0) }.filter { placed.isAnything(about: $0) }, view, touched: &touched)
  }

  /// Says anew what is found about `subjects`.
  private mutating func check(
    _ subjects: [FindingSubject], _ view: LintArticle, touched: inout Set<UInt32>
  ) {
    let glossary = article.facts.glossary
    let fresh = subjects.map {
      (subject: $0, findings: Self.findings(about: $0, glossary, in: view, by: linter))
    }
    placed.set(fresh, touched: &touched)
  }

  private static func people(_ entries: [PersonEntry]) -> [LintPerson] {
    // Nothing is said of people who are named once.
    entries.compactMap {
      $0.sightings.count > 1
        ? LintPerson(name: $0.name, isAuthor: $0.isAuthor, sightings: $0.sightings) : nil
    }
  }
}
