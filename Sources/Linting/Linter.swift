package import Extraction
import Lexicon

/// The rules that are switched on, ready to check articles. One linter serves every thread.
public struct Linter: Sendable {
  package let reader: ArticleReader
  private let rules: [any Rule]
  private let triggers: [RuleTrigger]
  /// What the configuration says of a rule's severity, where it says something.
  private let severities: [String: Severity]

  public init() {
    self.init(reader: .shared)
  }

  /// - Parameters:
  ///   - types: the rules to run; those that the configuration switches off are left out by the caller.
  ///   - severities: by rule id; a rule that is not named keeps its own.
  package init(
    reader: ArticleReader, types: [any Rule.Type] = RuleCatalog.types, severities: [String: Severity] = [:]
  ) {
    self.reader = reader
    rules = types.map { $0.init(gazetteer: reader.gazetteer) }
    triggers = rules.map { $0.trigger }
    self.severities = severities
  }

  package func check(_ text: ParagraphText, _ reading: ParagraphReading) -> ParagraphLint {
    let sweep = ParagraphSweep(text.tokens)
    var kinds: UInt8 = 0
    for mention in reading.mentions { kinds |= mention.kind.bit }
    let paragraph = LintParagraph(text: text, reading: reading, sweep: sweep)
    var findings = Findings()
    for index in rules.indices where triggers[index].fires(on: sweep, kinds: kinds) {
      rules[index].check(paragraph, into: &findings)
    }
    var topics: UInt32 = 0
    for note in findings.notes { topics |= note.topic.bit }
    return ParagraphLint(findings: levelled(findings.all), notes: findings.notes, topics: topics)
  }

  package func check(article: LintArticle) -> [Diagnostic] {
    var findings = Findings()
    for rule in rules { rule.check(article: article, into: &findings) }
    return levelled(findings.all)
  }

  private func levelled(_ findings: [Diagnostic]) -> [Diagnostic] {
    if severities.isEmpty || findings.isEmpty { return findings }
    return findings.map { finding in
      var finding = finding
      if let severity = severities[finding.rule] { finding.severity = severity }
      return finding
    }
  }
}
