import Extraction
import JSONText
import LanguageServerProtocol
import Linting
import SourceText

/// The actions of one answer while they are collected.
struct ActionList: Speaker {
  let document: Snapshot
  let client: Client
  var language: MessageLanguage { client.language }
  let only: [CodeActionKind]?
  private(set) var actions: [CodeAction] = []
  /// The rules of the findings so far that have a safe fix, each once.
  private(set) var rules: [String] = []

  /// A selection of more bytes is not about one abbreviation.
  static let longestSelection = 256

  init(document: Snapshot, client: Client, only: [CodeActionKind]?) {
    self.document = document
    self.client = client
    self.only = only
  }

  /// Whether edits of the whole article are left to `codeAction/resolve`.
  static func leavesEditsOut(for client: Client) -> Bool {
    client.capabilities.codeAction.resolvesEdit && client.capabilities.codeAction.data
  }

  func wants(_ kind: CodeActionKind) -> Bool { only?.contains { $0.contains(kind) } ?? true }

  mutating func add(_ action: CodeAction) { actions.append(action) }

  /// An action that changes the text here.
  mutating func add(_ title: String, _ kind: CodeActionKind, _ edits: [Linting.TextEdit]) {
    add(CodeAction(title: title, kind: kind, edit: document.workspaceEdit(edits, for: client)))
  }

  /// An action that goes through the whole article: its edit is made when somebody takes it, where the client can
  /// wait.
  mutating func add(_ title: String, _ kind: CodeActionKind, _ work: DeferredAction.Work) {
    guard Self.leavesEditsOut(for: client) else { return add(title, kind, work.edits(in: document)) }
    let deferred = DeferredAction(uri: document.uri, content: document.contentName, work: work)
    add(CodeAction(title: title, kind: kind, data: deferred.json))
  }

  /// An action that the server does itself.
  mutating func add(
    _ title: String, _ command: ServerCommand, _ arguments: [JSONValue], fixing finding: Finding? = nil
  ) {
    add(
      CodeAction(
        title: title, kind: .quickFix, diagnostics: finding.map { [converted($0)] } ?? [],
        command: Command(title: title, command: command.rawValue, arguments: arguments)))
  }

  private func converted(_ finding: Finding) -> LanguageServerProtocol.Diagnostic {
    var cursor = document.cursor()
    return DiagnosticConverter(document: document, client: client).convert(finding, &cursor)
  }

  // MARK: Fixes

  mutating func add(fixesOf finding: Finding) {
    guard wants(.quickFix) else { return }
    for (index, fix) in finding.fixes.enumerated() {
      add(
        CodeAction(
          title: fix.title[client.language], kind: .quickFix, diagnostics: [converted(finding)],
          isPreferred: client.capabilities.codeAction.isPreferred && fix.isSafe && index == 0,
          edit: document.workspaceEdit(fix.edits, for: client)))
    }
    if finding.hasCertainFix, !rules.contains(finding.rule) { rules.append(finding.rule) }
  }

  /// Fixes of what is wrong in comments that switch findings off, which stand in the markup.
  ///
  /// - Parameter range: bytes of the document.
  mutating func addFixesOfComments(in range: ByteRange) {
    guard wants(.quickFix) else { return }
    var cursor = document.sourceCursor()
    for finding in document.commentFindings
    where finding.range.start <= range.end && range.start <= finding.range.end {
      let diagnostic = DiagnosticConverter(document: document, client: client).convert(finding, &cursor)
      for fix in finding.fixes {
        add(
          CodeAction(
            title: fix.title[client.language], kind: .quickFix, diagnostics: [diagnostic],
            edit: document.workspaceEdit(ofMarkup: fix.edits, for: client)))
      }
    }
  }

  /// The fix of a finding where there is nothing to choose.
  mutating func add(onlyFixOf finding: Finding) {
    guard wants(.quickFix), let fix = finding.fixes.first, fix.isSafe || finding.fixes.count == 1 else {
      return
    }
    add(
      CodeAction(
        title: fix.title[client.language], kind: .quickFix, diagnostics: [converted(finding)],
        isPreferred: client.capabilities.codeAction.isPreferred,
        edit: document.workspaceEdit(fix.edits, for: client)))
  }

  /// All safe fixes of one rule, where there is more than one.
  mutating func addFixAll(of rule: String) {
    guard wants(.quickFix) else { return }
    let count = document.findings(of: rule).count(where: \.hasCertainFix)
    guard count > 1 else { return }
    add(
      say("Sửa cả \(count) lỗi “\(rule)” trong bài", "Fix all \(count) of “\(rule)” here"), .quickFix,
      .fix(rule: rule))
  }

  mutating func addFixAll() {
    guard wants(CodeActionFeature.fixAll), document.hasCertainFix else { return }
    add(
      say("Sửa mọi lỗi chắc chắn trong bài", "Fix everything that is certain"), CodeActionFeature.fixAll,
      .fix(rule: nil))
  }
}
