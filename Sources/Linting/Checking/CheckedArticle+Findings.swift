import Extraction
public import SourceText

extension CheckedArticle {
  /// All findings in reading order.
  ///
  /// - Complexity: O(text) each time: put into words when it is asked for, and not kept.
  public var diagnostics: [Diagnostic] { diagnostics(ofParagraphs: lints.indices) }

  /// The findings of some paragraphs, by their numbers, in reading order.
  ///
  /// - Parameter rule: nil for those of all rules; the others are not written out.
  package func diagnostics(ofParagraphs part: Range<Int>, of rule: String? = nil) -> [Diagnostic] {
    let view = view
    let part = part.clamped(to: lints.indices)
    var all: [Diagnostic] = []
    if rule == nil {
      // Growing step by step takes long where there is a million. An eighth more is for what the rest of the article adds.
      let own = part.reduce(0) { $0 + lints[$1].findings.count }
      all.reserveCapacity(own + own / 8)
    }
    for index in part { append(findingsOf: index, of: rule, view, to: &all) }
    return all
  }

  /// The findings of the paragraphs that touch `range`, in reading order.
  ///
  /// - Complexity: O(findings of these paragraphs).
  public func diagnostics(touching range: ByteRange) -> [Diagnostic] {
    let view = view
    var all: [Diagnostic] = []
    for index in article.paragraphIndices(touching: range) where index < lints.count {
      append(findingsOf: index, view, to: &all)
    }
    return all.filter { $0.range.start <= range.end && range.start <= $0.range.end }
  }

  /// At most `limit` findings in reading order: where there are more, the heaviest, and of equals those that come
  /// first.
  public func diagnostics(atMost limit: Int) -> [Diagnostic] { shown(atMost: limit).map(diagnostic) }

  /// The same, not written out again where they have been before.
  ///
  /// - Complexity: one look at each paragraph's counts, and O(limit) findings.
  package func shown(atMost limit: Int) -> [ShownFinding] {
    let counts = counts ?? countAll()
    // How many of each severity there is room for.
    var room = UInt32(clamping: limit)
    var wanted = SeverityCounts.zero
    for lane in 0..<4 {
      wanted[lane] = min(counts.total[lane], room)
      room -= wanted[lane]
    }
    let view = view
    var all: [ShownFinding] = []
    counts.forEachParagraph(wanting: wanted) { index, wanted in
      // There may be room for some of them only: then the first in reading order count.
      var taken = SeverityCounts.zero
      let paragraph = article.table.items[index]
      for finding in written.findings(of: paragraph.id, { write(findingsOf: index, view) }) {
        let lane = finding.severity.lane
        guard taken[lane] < wanted[lane] else { continue }
        taken[lane] &+= 1
        all.append(ShownFinding(written: finding, start: paragraph.range.start))
      }
      return taken
    }
    return all
  }

  /// A finding of this article as one that is shown.
  package func shown(_ diagnostic: Diagnostic) -> ShownFinding {
    guard article.table.count > 0 else {
      return ShownFinding(
        written: WrittenFinding(PlacedFinding(finding: diagnostic, related: [], paragraph: 0)), start: 0)
    }
    let home = article.table.items[article.table.index(atOrBefore: diagnostic.range.start)]
    return ShownFinding(written: WrittenFinding(placed(diagnostic, in: home)), start: home.range.start)
  }

  /// What is shown, as it is now.
  package func diagnostic(_ shown: ShownFinding) -> Diagnostic {
    diagnostic(shown.written.placed, from: shown.start)
  }

  /// How many findings there are.
  public var findingCount: Int { (counts ?? countAll()).sum }

  /// How many findings there are, of which severity, and how many with a fix that is certain. Only those are written out of
  /// which nothing else says whether they have one.
  ///
  /// - Complexity: one look at each paragraph's findings.
  package var tally: FindingTally {
    let counts = counts ?? countAll()
    let view = view
    let topics = linter.topics(where: \.reportsCertainFixes)
    var certain = 0
    for index in lints.indices where counts[index] != .zero {
      let own = lints[index].findings
      certain += own.certainCount
      guard counts[index].wrappedSum() > UInt32(own.count) else { continue }
      forEachFurtherFinding(of: index, view, topics: topics) { certain += certainCount($0, in: index, view) }
    }
    return FindingTally(counts.total, certain: certain)
  }

  func countAll(threads: Int = 1) -> FindingCounts {
    let view = view
    // So many paragraphs are worth the handing over.
    let size = 64
    let parts = ParallelReading.map((lints.count + size - 1) / size, threads: threads) { part in
      (part * size..<min((part + 1) * size, lints.count)).map { count($0, view) }
    }
    var counts: [SeverityCounts] = []
    counts.reserveCapacity(lints.count)
    for part in parts { counts += part }
    return FindingCounts(counts)
  }

  func count(_ index: Int, _ view: LintArticle) -> SeverityCounts {
    var counts = SeverityCounts.zero
    lints[index].findings.forEachSeverity { counts[$0.lane] &+= 1 }
    forEachFurtherFinding(of: index, view) { counts[$0.severity.lane] &+= 1 }
    return counts
  }

  /// A finding that is not written out yet and that a paragraph has because of the rest of the article.
  private struct Found {
    enum Source {
      case note(Int, NoteVerdict, any Rule)
      /// Written out already, with ranges of the article's text.
      case made(Diagnostic)
      case placed(PlacedFinding)
    }
    var source: Source
    var severity: Severity

    init(_ source: Source, _ severity: Severity) {
      self.source = source
      self.severity = severity
    }
  }

  private func certainCount(_ found: Found, in index: Int, _ view: LintArticle) -> Int {
    switch found.source {
    case .note(let item, let verdict, let rule):
      report(item, of: index, by: verdict, rule, view).count(where: \.hasCertainFix)
    case .made(let finding): finding.hasCertainFix ? 1 : 0
    case .placed(let placed): placed.finding.hasCertainFix ? 1 : 0
    }
  }

  /// Writes out what a note of a paragraph is as a finding.
  private func report(
    _ item: Int, of index: Int, by verdict: NoteVerdict, _ rule: any Rule, _ view: LintArticle
  ) -> [Diagnostic] {
    var findings = Findings()
    let sighting = Sighting(paragraph: article.table.items[index].id, item: item)
    rule.report(lints[index].notes[item], at: sighting, by: verdict, in: view, into: &findings)
    return findings.all
  }

  /// What a paragraph has beside its `OwnFindings`: these two are all its findings. Nothing is written out here.
  ///
  /// - Parameter topics: the notes that are looked at, as bits.
  private func forEachFurtherFinding(
    of index: Int, _ view: LintArticle, topics: UInt32 = .max, _ body: (Found) -> Void
  ) {
    let id = article.table.items[index].id
    if judged.mayMeet(lints[index].hints) { forEachJudged(index, id, topics, view, body) }
    for (_, finding) in placed.findings(in: id) {
      body(Found(.placed(finding), finding.finding.severity))
    }
  }

  /// The words of a paragraph of which something has been said, by topic.
  private struct SaidRanges {
    private var all: [(topic: LintNote.Topic, range: ByteRange)] = []
    /// By topic: nothing of it has been said of what comes after. Notes come nearly in reading order, so mostly it is all that
    /// is asked; of each topic by itself, because one of them speaks of the whole paragraph.
    private var ends: [Int] = []

    func isAnything(of topic: LintNote.Topic, over range: ByteRange) -> Bool {
      !ends.isEmpty && range.start < ends[Int(topic.rawValue)]
        && all.contains { $0.topic == topic && $0.range.intersects(range) }
    }

    mutating func insert(_ range: ByteRange, of topic: LintNote.Topic) {
      if ends.isEmpty { ends = Array(repeating: 0, count: 32) }
      all.append((topic, range))
      ends[Int(topic.rawValue)] = max(ends[Int(topic.rawValue)], range.end)
    }
  }

  /// The findings that the notes of a paragraph are.
  private func forEachJudged(
    _ index: Int, _ id: UInt32, _ topics: UInt32, _ view: LintArticle, _ body: (Found) -> Void
  ) {
    // What two notes of one rule say of overlapping words (a body inside a post) is said once.
    var said = SaidRanges()
    // Many notes that follow each other have one key.
    var last: (key: NoteIndex.Key, verdict: NoteVerdict?)?
    lints[index].notes.forEachNote { item, note in
      guard topics &>> UInt32(note.topic.rawValue) & 1 == 1 else { return }
      let key = NoteIndex.Key(note)
      guard judged.mayHold(key) else { return }
      let verdict: NoteVerdict?
      if let last, last.key == key {
        verdict = last.verdict
      } else {
        verdict = verdicts[key]
        last = (key, verdict)
      }
      guard let verdict, let rule = linter.owner(of: note.topic),
        let severity = rule.judge(note, at: Sighting(paragraph: id, item: item), by: verdict, in: view),
        !said.isAnything(of: note.topic, over: note.range)
      else { return }
      let level = linter.severity(severity, of: rule)
      if rule.reportsSeveral {
        var findings = Findings()
        rule.report(note, at: Sighting(paragraph: id, item: item), by: verdict, in: view, into: &findings)
        for finding in findings.all { body(Found(.made(finding), level)) }
        return
      }
      said.insert(note.range, of: note.topic)
      body(Found(.note(item, verdict, rule), level))
    }
  }

  /// Writes out the findings of a paragraph so that they stay right while it is pushed about.
  private func write(findingsOf index: Int, _ view: LintArticle) -> [WrittenFinding] {
    var all: [Diagnostic] = []
    append(findingsOf: index, view, to: &all)
    let paragraph = article.table.items[index]
    return all.map { WrittenFinding(placed($0, in: paragraph)) }
  }

  private func placed(_ diagnostic: Diagnostic, in paragraph: Article.Paragraph) -> PlacedFinding {
    var finding = diagnostic.shifted(by: -paragraph.range.start)
    finding.related = []
    let related = diagnostic.related.map { related in
      let home = article.table.items[article.table.index(atOrBefore: related.range.start)]
      let range = related.range.shifted(by: -home.range.start)
      return (place: TextPlace(paragraph: home.id, range: range), message: related.message)
    }
    return PlacedFinding(finding: finding, related: related, paragraph: paragraph.id)
  }

  /// A finding as it is now, where its paragraph begins at `start`.
  private func diagnostic(_ placed: PlacedFinding, from start: Int) -> Diagnostic {
    var finding = placed.finding.shifted(by: start)
    finding.related = placed.related.map {
      Diagnostic.Related(range: article.table.range($0.place), message: $0.message)
    }
    return finding
  }

  /// Whether something found may be a finding of `rule`.
  private static func isFound(_ found: Found, by rule: String) -> Bool {
    switch found.source {
    case .note(_, _, let owner): type(of: owner).info.id == rule
    case .made(let finding): finding.rule == rule
    case .placed(let placed): placed.finding.rule == rule
    }
  }

  /// Writes out the findings of a paragraph, in reading order.
  ///
  /// - Parameter rule: nil for those of all rules.
  private func append(
    findingsOf index: Int, of rule: String? = nil, _ view: LintArticle, to all: inout [Diagnostic]
  ) {
    let paragraph = article.table.items[index]
    let start = paragraph.range.start
    let first = all.count
    let own = lints[index].findings.all
    for item in own.indices where rule == nil || own[item].rule == rule {
      all.append(own[item].shifted(by: start))
    }
    var further: [Found] = []
    forEachFurtherFinding(of: index, view) { further.append($0) }
    if let rule { further.removeAll { !Self.isFound($0, by: rule) } }
    for found in further {
      switch found.source {
      case .note(let item, let verdict, let rule):
        for var finding in report(item, of: index, by: verdict, rule, view) {
          finding.severity = found.severity
          all.append(finding)
        }
      case .made(var finding):
        finding.severity = found.severity
        all.append(finding)
      case .placed(let placed):
        all.append(diagnostic(placed, from: start))
      }
    }
    Self.sort(&all, from: first)
  }

  /// Puts the findings from `first` on into reading order. Their numbers are sorted, because a finding is much to move; and
  /// nearly always they are in order.
  private static func sort(_ all: inout [Diagnostic], from first: Int) {
    all.withUnsafeMutableBufferPointer { buffer in
      guard let all = buffer.baseAddress.map({ $0 + first }) else { return }
      let places = 0..<buffer.count - first
      guard places.dropFirst().contains(where: { isBefore($0, $0 - 1, of: all) }) else { return }
      var order = places.map { (range: all[$0].range, index: $0) }
      order.sort {
        $0.range != $1.range ? $0.range < $1.range : isBefore($0.index, $1.index, of: all)
      }
      move(all, to: order.map(\.index))
    }
  }

  /// Moves to each place the finding that `order` has there. They go round in cycles and are not copied: what each of them
  /// refers to would have to be counted, far apart in memory where there are a million.
  private static func move(_ all: UnsafeMutablePointer<Diagnostic>, to order: [Int]) {
    var order = order
    for place in order.indices where order[place] != place {
      let first = (all + place).move()
      var hole = place
      while order[hole] != place {
        let source = order[hole]
        (all + hole).moveInitialize(from: all + source, count: 1)
        order[hole] = hole
        hole = source
      }
      (all + hole).initialize(to: first)
      order[hole] = hole
    }
  }

  /// Two findings by their numbers and through a pointer, because a finding is copied for a look at its range otherwise.
  private static func isBefore(_ left: Int, _ right: Int, of all: UnsafeMutablePointer<Diagnostic>) -> Bool {
    if all[left].range != all[right].range { return all[left].range < all[right].range }
    if all[left].rule != all[right].rule { return all[left].rule < all[right].rule }
    return all[left].message.vietnamese < all[right].message.vietnamese
  }
}
