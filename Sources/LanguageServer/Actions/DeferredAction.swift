import JSONText
import LanguageServerProtocol
import Linting

/// An action whose edit is made when it is taken, and what of it travels to the client and back.
struct DeferredAction {
  /// What is done. Places are bytes of the text that the action was offered for.
  enum Work: Equatable {
    /// All safe fixes, of one rule or of all.
    case fix(rule: String?)
    /// The abbreviation at the place written out wherever it stands.
    case expand(at: Int)
    /// The words that the abbreviation at the place stands for written short from there on.
    case abbreviate(definedAt: Int)

    func edits(in document: Snapshot) -> [Linting.TextEdit] {
      switch self {
      case .fix(let rule):
        let fixes = (rule.map { document.findings(of: $0) } ?? document.findings)
          .compactMap { $0.fixes.first(where: \.isSafe) }
        return Snapshot.combined(fixes)
      case .expand(let place): return AbbreviationEdits(document: document).expand(at: place)
      case .abbreviate(let place): return AbbreviationEdits(document: document).abbreviate(definedAt: place)
      }
    }
  }

  var uri: DocumentURI
  /// The name of the text; see `Snapshot.contentName`.
  var content: String
  var work: Work

  init(uri: DocumentURI, content: String, work: Work) {
    self.uri = uri
    self.content = content
    self.work = work
  }

  /// Nil for what the server did not write.
  init?(json: JSONValue) {
    guard let uri = json["uri"]?.string, let content = json["content"]?.string else { return nil }
    self.uri = DocumentURI(rawValue: uri)
    self.content = content
    let place = json["at"]?.integer ?? 0
    switch json["do"]?.string {
    case "fix": work = .fix(rule: json["rule"]?.string)
    case "expand": work = .expand(at: place)
    case "abbreviate": work = .abbreviate(definedAt: place)
    default: return nil
    }
  }

  var json: JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("uri", .string(uri.rawValue)), ("content", .string(content)),
    ]
    switch work {
    case .fix(let rule):
      members.append(("do", "fix"))
      if let rule { members.append(("rule", .string(rule))) }
    case .expand(let place): members += [("do", "expand"), ("at", .integer(place))]
    case .abbreviate(let place): members += [("do", "abbreviate"), ("at", .integer(place))]
    }
    return .object(JSONObject(members))
  }
}
