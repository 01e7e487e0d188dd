import Extraction
import Linting
import ProjectFiles
import SourceText

/// Checks inputs as the project's settings and the command line say: which rules, which comments silence them, which
/// findings are accepted. A class, because it is handed on for every text.
final class Checker: Sendable {
  private let project: Project
  private let configuration: Configuration
  private let reader: ArticleReader
  /// The linter of files of which no override speaks: nearly all.
  private let common: Linter
  private let unusedLevel: Configuration.Level?
  private let reportsUnused: Bool

  private let threads: Int

  struct Result: Sendable {
    var checked: CheckedArticle
    /// Findings in the text that was read.
    var inProse: [Diagnostic]
    /// Findings in comments that silence, which stand in the file only.
    var inComments: [Diagnostic] = []
    /// All of them in the file: `inProse`, with what is wrong in comments that silence.
    var located: [Diagnostic]
    /// Of `located`, where they were asked for: those of the baseline and the server.
    var fingerprints: [String] = []
  }

  /// - Parameter threads: how many may work on one large text.
  init(_ entry: Projects.Entry, selection: RuleSelection, threads: Int) {
    project = entry.project
    reader = entry.reader
    self.threads = threads
    var configuration = project.configuration
    for type in RuleCatalog.types where !selection.types.contains(where: { $0.info.id == type.info.id }) {
      configuration.rules[type.info.id] = .off
      // An override must not bring back what the command line leaves out.
      for index in configuration.overrides.indices {
        configuration.overrides[index].rules[type.info.id] = .off
      }
    }
    self.configuration = configuration
    common = Linter(configuration: configuration, path: nil, reader: reader)
    unusedLevel = configuration.level(of: UnusedSuppression.info, path: nil)
    // With some rules left out nobody can say that a comment silences nothing.
    reportsUnused = selection.isWhole && unusedLevel != .off
  }

  /// A huge input whose findings are asked for some paragraphs at a time (`findings`), which is all that nothing has to be
  /// known of all of them together for; nil where something has, or the input is not that large.
  func checkedHuge(_ input: Input) -> CheckedArticle? {
    guard input.text.count >= HugeText.least, project.baseline.isEmpty else { return nil }
    if case .markup(let mask, _) = input.form, !mask.comments.isEmpty { return nil }
    return CheckedArticle(input.prose, linter: linter(of: input), threads: threads)
  }

  /// Those of some paragraphs, in the file.
  static func findings(
    ofParagraphs part: Range<Int>, _ checked: CheckedArticle, in input: Input
  ) -> [Diagnostic] {
    input.located(checked.diagnostics(ofParagraphs: part))
  }

  private func linter(of input: Input) -> Linter {
    configuration.overrides.isEmpty
      ? common : Linter(configuration: configuration, path: project.relative(input.path), reader: reader)
  }

  /// - Parameters:
  ///   - accepts: the findings that are accepted, by `Project.relative` path.
  func check(_ input: Input, accepts: Baseline? = nil, wantsFingerprints: Bool = false) -> Result {
    let path =
      configuration.overrides.isEmpty && project.baseline.isEmpty ? input.path : project.relative(input.path)
    let checked = CheckedArticle(input.prose, linter: linter(of: input), threads: threads)
    var findings = checked.diagnostics
    var unused: [Diagnostic] = []
    if case .markup(let mask, _) = input.form, !mask.comments.isEmpty {
      let sorted = Suppressions(mask, source: input.text.bytes).apply(to: findings)
      findings = sorted.kept
      if reportsUnused { unused = sorted.unused }
    }
    let baseline = accepts ?? project.baseline
    if !baseline.isEmpty {
      findings = baseline.new(findings, fingerprints: checked.fingerprints(of: findings), in: path)
    }
    if case .severity(let severity) = unusedLevel {
      for index in unused.indices { unused[index].severity = severity }
    }
    var located = input.located(findings)
    var fingerprints = wantsFingerprints ? checked.fingerprints(of: findings) : []
    if !unused.isEmpty {
      let order = (located + unused).enumerated().sorted { $0.element.range < $1.element.range }
      located = order.map(\.element)
      if wantsFingerprints {
        fingerprints += Fingerprint.ofComments(unused, in: input)
        fingerprints = order.map { fingerprints[$0.offset] }
      }
    }
    return Result(
      checked: checked, inProse: findings, inComments: unused, located: located, fingerprints: fingerprints)
  }
}
