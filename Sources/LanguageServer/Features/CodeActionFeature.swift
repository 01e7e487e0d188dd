import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import SourceText

/// What can be done about a range: each fix of each finding, all safe fixes of one rule or of all, writing an
/// abbreviation out or its words short, telling the project that something is right as it is, and labels. Computed from the
/// server's own findings, because some clients send ranges that are wrong.
enum CodeActionFeature: DocumentFeature {
  typealias Request = CodeActionRequest

  static let fixAll = CodeActionKind(rawValue: "source.fixAll.chugiai")
  static let label = CodeActionKind(rawValue: "refactor.label")

  /// Of a selection with more findings the first are meant: nobody reads a list of thousands, and `addFixAll` is in it.
  static let mostFindings = 20

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.codeActionProvider = CodeActionOptions(
      codeActionKinds: [.quickFix, .refactorRewrite, label, fixAll],
      resolveProvider: ActionList.leavesEditsOut(for: client))
  }

  static func answer(
    _ request: CodeActionRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [CodeActionOrCommand] {
    // Without literals there are only commands, and those would need a client that lets the server edit.
    guard client.capabilities.codeAction.literals else { return [] }
    var actions = ActionList(document: document, client: client, only: request.context.only)
    let range = document.byteRange(request.range)
    if let finding = onBehalf(request, range, document) {
      actions.add(onlyFixOf: finding)
      return actions.actions.map { .action($0) }
    }
    let touched = Array(document.findings(touching: range).prefix(mostFindings))
    for finding in touched { actions.add(fixesOf: finding) }
    actions.addFixesOfComments(in: document.documentRange(request.range))
    for rule in actions.rules { actions.addFixAll(of: rule) }
    if range.length < ActionList.longestSelection {
      actions.addAbbreviations(at: range.start)
      actions.addGlossary(at: range.start)
    }
    actions.addSilencing(of: touched)
    actions.addLabels(at: range)
    // The last one: many editors take the first by itself, and this one changes what is out of sight.
    actions.addFixAll()
    return actions.actions.map { .action($0) }
  }

  /// The one finding that a client asks for by naming it over a range of the whole text.
  ///
  /// Kate 22.12 does that for its Quick Fix, and then carries out all that it is answered: every way out one after the
  /// other, and the commands that switch rules off. So it gets what is beyond doubt the answer, or nothing.
  private static func onBehalf(
    _ request: CodeActionRequest, _ range: ByteRange, _ document: Snapshot
  ) -> Finding? {
    guard request.context.only == nil, request.context.diagnostics.count == 1,
      let named = request.context.diagnostics.first, range == document.article.text.range
    else { return nil }
    let place = document.byteRange(named.range)
    guard place != range else { return nil }
    return document.findings(touching: place).first { named.content.code == .string($0.rule) }
  }
}
