import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import SourceText

/// What can be done about a range: each fix of each finding, all safe fixes of one rule or of all, and writing an
/// abbreviation out. Computed from the server's own findings, because some clients send ranges that are wrong.
enum CodeActionFeature: DocumentFeature {
  typealias Request = CodeActionRequest

  static let fixAll = CodeActionKind(rawValue: "source.fixAll.chugiai")

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.codeActionProvider = CodeActionOptions(
      codeActionKinds: [.quickFix, .refactorRewrite, fixAll])
  }

  static func answer(
    _ request: CodeActionRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [CodeActionOrCommand] {
    // Without literals there are only commands, and those would need a client that lets the server edit.
    guard client.capabilities.codeAction.literals else { return [] }
    var actions = ActionList(document: document, client: client, only: request.context.only)
    let range = document.byteRange(request.range)
    let findings = document.findings
    for finding in findings where touches(finding.range, range) { actions.add(fixesOf: finding) }
    for rule in actions.rules { actions.addFixAll(of: rule, findings) }
    actions.addExpansions(in: range)
    actions.addFixAll(findings)
    return actions.actions.map { .action($0) }
  }

  private static func touches(_ finding: ByteRange, _ range: ByteRange) -> Bool {
    finding.start <= range.end && range.start <= finding.end
  }
}

/// The actions of one answer while they are collected.
private struct ActionList {
  let document: Snapshot
  let client: Client
  let only: [CodeActionKind]?
  private(set) var actions: [CodeAction] = []
  /// The rules of the findings so far that have a safe fix, each once.
  private(set) var rules: [String] = []

  init(document: Snapshot, client: Client, only: [CodeActionKind]?) {
    self.document = document
    self.client = client
    self.only = only
  }

  private func wants(_ kind: CodeActionKind) -> Bool { only?.contains { $0.contains(kind) } ?? true }

  private func say(_ vietnamese: String, _ english: String) -> String {
    client.language == .vietnamese ? vietnamese : english
  }

  mutating func add(fixesOf finding: Finding) {
    guard wants(.quickFix) else { return }
    var cursor = document.cursor()
    let diagnostic = DiagnosticConverter(document: document, client: client).convert(finding, &cursor)
    for (index, fix) in finding.fixes.enumerated() {
      actions.append(
        CodeAction(
          title: fix.title[client.language], kind: .quickFix, diagnostics: [diagnostic],
          isPreferred: client.capabilities.codeAction.isPreferred && fix.isSafe && index == 0,
          edit: document.workspaceEdit(fix.edits, for: client)))
    }
    if finding.fixes.contains(where: \.isSafe), !rules.contains(finding.rule) { rules.append(finding.rule) }
  }

  /// All safe fixes of one rule, where there is more than one.
  mutating func addFixAll(of rule: String, _ findings: [Finding]) {
    let fixes = findings.filter { $0.rule == rule }.compactMap { $0.fixes.first(where: \.isSafe) }
    guard wants(.quickFix), fixes.count > 1 else { return }
    actions.append(
      CodeAction(
        title: say(
          "Sửa cả \(fixes.count) lỗi “\(rule)” trong bài", "Fix all \(fixes.count) of “\(rule)” here"),
        kind: .quickFix, edit: document.workspaceEdit(Snapshot.combined(fixes), for: client)))
  }

  mutating func addFixAll(_ findings: [Finding]) {
    guard wants(CodeActionFeature.fixAll) else { return }
    let fixes = findings.compactMap { $0.fixes.first(where: \.isSafe) }
    guard !fixes.isEmpty else { return }
    actions.append(
      CodeAction(
        title: say("Sửa mọi lỗi chắc chắn trong bài", "Fix everything that is certain"),
        kind: CodeActionFeature.fixAll,
        edit: document.workspaceEdit(Snapshot.combined(fixes), for: client)))
  }

  /// An abbreviation written out, here or wherever the article uses it.
  mutating func addExpansions(in range: ByteRange) {
    guard wants(.refactorRewrite), range.length < 256,
      let found = document.article.occurrences(at: range.start).first(where: {
        $0.mention.kind == .abbreviation
      }),
      let expansion = document.article.value(of: found), !expansion.hasPrefix("!")
    else { return }
    let written = document.text(found.range)
    actions.append(
      CodeAction(
        title: say("Viết đầy đủ: \(expansion)", "Write out: \(expansion)"), kind: .refactorRewrite,
        edit: document.workspaceEdit([Linting.TextEdit(range: found.range, newText: expansion)], for: client))
    )
    let phrase = SameThing.phrase(of: found, in: document.article)
    let elsewhere = SameThing(found, in: document).ranges.filter { range in
      // Where it is defined the letters have to stay: "… (CHQS)".
      phrase.map { range.start < $0.start || range.start > $0.end + 3 } ?? true
    }
    guard elsewhere.count > 1 else { return }
    actions.append(
      CodeAction(
        title: say(
          "Viết đầy đủ mọi “\(written)” (\(elsewhere.count) chỗ)",
          "Write out every “\(written)” (\(elsewhere.count))"),
        kind: .refactorRewrite,
        edit: document.workspaceEdit(
          elsewhere.map { Linting.TextEdit(range: $0, newText: expansion) }, for: client)))
  }
}
