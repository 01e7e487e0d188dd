import JSONText
import LanguageServerProtocol

/// The commands that the server runs. Their names are in `executeCommandProvider`, in lenses and in actions.
enum ServerCommand: String, CaseIterable, Sendable {
  /// `[uri]`
  case showPeople = "chugiai.showPeople"
  /// `[uri]`
  case showFindings = "chugiai.showFindings"
  /// `[uri]`
  case exportAnnotations = "chugiai.exportAnnotations"
  /// `[rule]`
  case explainRule = "chugiai.explainRule"
  /// `[uri]`; only for clients that let the server edit.
  case fixAll = "chugiai.fixAll"
  /// `[uri, { "scope": "project" | "user", "abbreviation": …, "expansion": … }]`
  case addToGlossary = "chugiai.addToGlossary"
  /// `[uri, rule]`
  case switchOffRule = "chugiai.switchOffRule"
  /// `[uri, { "rule": …, "range": … }]`
  case acceptFinding = "chugiai.acceptFinding"
  /// `[uri, { "judgement": "given" | "refused" | "none", "kind": …, "range": …, "value"?: …, "everywhere"?: …, "instead"?: { "kind", "range" } }]`
  case label = "chugiai.label"
  /// `[uri, { "range"?: … }]`
  case acceptLabels = "chugiai.acceptLabels"
  /// `[uri]`
  case takeBackLabels = "chugiai.takeBackLabels"
  /// `[uri, { "position"?: … }]`
  case showNextProposal = "chugiai.showNextProposal"

  /// Those that this client can have run.
  static func all(for client: Client) -> [ServerCommand] {
    allCases.filter { $0 != .fixAll || client.capabilities.workspace.applyEdit }
  }
}
