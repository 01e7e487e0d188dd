import Extraction
import Linting
import SourceText

/// How one document is checked: what the project that it belongs to and the client's settings come to.
struct DocumentSettings: Sendable {
  let linter: Linter
  private let baseline: Baseline
  /// As the baseline names the document: relative to the project's folder.
  private let path: String
  /// Of comments that switch nothing off.
  private let commentLevel: Configuration.Level?
  /// Whether people label the document, so that its labels are kept beside it.
  let keepsLabels: Bool
  /// Differs wherever the settings may.
  let generation: Int

  init(
    linter: Linter = Linter(), baseline: Baseline = Baseline(), path: String = "",
    commentLevel: Configuration.Level? = nil, keepsLabels: Bool = false, generation: Int = 0
  ) {
    self.linter = linter
    self.baseline = baseline
    self.path = path
    self.commentLevel = commentLevel
    self.keepsLabels = keepsLabels
    self.generation = generation
  }

  /// The findings that no comment switches off and the project has not accepted.
  ///
  /// - Parameters:
  ///   - part: the numbers of some paragraphs, nil for all; what the project has accepted is known only of all.
  ///   - rule: nil for those of all rules.
  func newFindings(
    in checked: CheckedArticle, _ markup: DocumentMarkup?, ofParagraphs part: Range<Int>? = nil,
    of rule: String? = nil
  ) -> [Finding] {
    let whole = 0..<checked.article.table.count
    guard baseline.isEmpty || part == nil && rule == nil else {
      let part = part ?? whole
      return newFindings(in: checked, markup).filter {
        part.contains(checked.article.paragraphIndex(atOrBefore: $0.range.start))
          && (rule == nil || $0.rule == rule)
      }
    }
    var findings = checked.diagnostics(ofParagraphs: part ?? whole, of: rule)
    if let markup {
      let off = markup.suppressions(in: checked.article.text.bytes)
      findings = markup.withSoundFixes(off.isEmpty ? findings : off.apply(to: findings).kept)
    }
    if baseline.isEmpty { return findings }
    return baseline.new(findings, fingerprints: checked.fingerprints(of: findings), in: path)
  }

  /// At most `maximum` of them in reading order: where there are more, the heaviest, and of equals those that come
  /// first; and how many there are.
  ///
  /// - Complexity: O(`maximum` + findings where comments switch something off), where the project has accepted nothing.
  func newFindings(
    in checked: CheckedArticle, _ markup: DocumentMarkup?, atMost maximum: Int
  ) -> (shown: [ShownFinding], total: Int) {
    guard baseline.isEmpty else {
      let findings = newFindings(in: checked, markup)
      return (Self.heaviest(maximum, of: findings).map { checked.shown($0) }, findings.count)
    }
    let off = markup?.suppressions(in: checked.article.text.bytes)
    guard let off, !off.isEmpty else { return (checked.shown(atMost: maximum), checked.findingCount) }
    // As many more as are switched off: then enough remain.
    let count = Self.findings(in: checked, where: off).count { off.switchesOff($0) }
    let kept = checked.diagnostics(atMost: maximum + count).filter { !off.switchesOff($0) }
    return (Self.heaviest(maximum, of: kept).map { checked.shown($0) }, checked.findingCount - count)
  }

  /// How many of them there are.
  ///
  /// - Complexity: one look at each paragraph, where the project has accepted nothing and the document has no markup.
  func tally(of checked: CheckedArticle, _ markup: DocumentMarkup?) -> FindingTally {
    baseline.isEmpty && markup == nil ? checked.tally : FindingTally(newFindings(in: checked, markup))
  }

  /// The names in the paragraphs that touch `range` of which a rule finds that they were no more when the article was
  /// written, unless a comment switches that off or the project has accepted it.
  ///
  /// - Complexity: one look at each of these paragraphs, where the project has accepted nothing.
  func formerNames(
    in checked: CheckedArticle, _ markup: DocumentMarkup?, touching range: ByteRange
  ) -> [ByteRange] {
    let names = checked.formerNames(touching: range)
    if names.isEmpty { return names }
    guard baseline.isEmpty else {
      let found = newFindings(in: checked, markup, of: CheckedArticle.ruleOfFormerNames)
      let places = Set(found.flatMap { [$0.range] + $0.related.map(\.range) })
      return names.filter(places.contains)
    }
    guard let off = markup?.suppressions(in: checked.article.text.bytes), !off.isEmpty else { return names }
    return names.filter { !off.switchesOff(CheckedArticle.ruleOfFormerNames, at: $0.start) }
  }

  private static func heaviest(_ maximum: Int, of findings: [Finding]) -> [Finding] {
    guard findings.count > maximum else { return findings }
    // Sorting is not stable, so the place decides between equals.
    let worst = findings.indices.sorted {
      (findings[$1].severity, $0) < (findings[$0].severity, $1)
    }.prefix(maximum).sorted()
    return worst.map { findings[$0] }
  }

  /// The findings in places where comments switch something off.
  private static func findings(in checked: CheckedArticle, where off: Suppressions) -> [Finding] {
    off.ranges.flatMap { range in
      checked.diagnostics(touching: range).filter { range.contains($0.range.start) }
    }
  }

  /// What is wrong in comments, with the severity that the project gives it. Ranges are of the document.
  func commentFindings(in checked: CheckedArticle, _ markup: DocumentMarkup?) -> [Finding] {
    guard let markup, commentLevel != .off else { return [] }
    let off = markup.suppressions(in: checked.article.text.bytes)
    return off.isEmpty ? [] : levelled(off.apply(to: Self.findings(in: checked, where: off)).unused)
  }

  private func levelled(_ commentFindings: [Finding]) -> [Finding] {
    switch commentLevel {
    case .off: []
    case .severity(let severity):
      commentFindings.map { finding in
        var finding = finding
        finding.severity = severity
        return finding
      }
    case nil: commentFindings
    }
  }
}
