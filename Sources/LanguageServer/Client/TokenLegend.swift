import Extraction
import LanguageServerProtocol

/// The names under which this client gets the kinds of entities, and the modifiers that it can show.
///
/// Our own names say what a thing is, and an editor that is set up for them paints each in its own colour. But many
/// editors paint only names that they know, so for a client that does not ask for ours each kind has a standard name
/// instead. Of those Kate paints seven groups, so the names below fall into as many of them as possible.
struct TokenLegend: Sendable, Equatable {
  enum Names: String, Sendable {
    /// `person`, `rank` …
    case custom
    /// `class`, `enumMember` …
    case standard
  }

  /// By `EntityKind.index`.
  let types: [SemanticTokenType]
  let modifiers: [SemanticTokenModifier]

  /// - Parameter wanted: what the client says of it in so many words; without that its list of types decides.
  init(client: SemanticTokensClientCapabilities, wanted: Names?) {
    let known = Set(client.tokenTypes)
    let kinds = EntityKind.allCases.sorted { $0.index < $1.index }
    let knowsOurs = kinds.allSatisfy { known.contains(SemanticTokenType(rawValue: $0.rawValue)) }
    let names = wanted ?? (knowsOurs ? .custom : .standard)
    types = kinds.map { kind in
      if names == .custom { return SemanticTokenType(rawValue: kind.rawValue) }
      let candidates = Self.standardNames(of: kind)
      return candidates.first(where: known.contains) ?? candidates[0]
    }
    let shown = Set(client.tokenModifiers)
    modifiers = Modifier.allCases.compactMap { modifier in
      names == .custom || shown.contains(modifier.name) ? modifier.name : nil
    }
  }

  /// Standard names for a kind, the best first; never empty.
  static func standardNames(of kind: EntityKind) -> [SemanticTokenType] {
    switch kind {
    case .person: [.class, .type, .struct]
    case .rank: [.enumMember, .property]
    case .position: [.function, .method]
    case .organization: [.namespace, .struct]
    case .location: [.parameter, .typeParameter, .variable]
    case .date: [.comment, .number]
    case .abbreviation: [.macro, .keyword]
    case .document: [.interface, .string]
    }
  }

  enum Modifier: CaseIterable, Sendable {
    /// Where an abbreviation is defined.
    case definition
    /// The first mention of somebody or something.
    case first
    /// What has more than one meaning, none of them given by the article.
    case ambiguous
    /// A name that is no longer in use.
    case deprecated
    /// What somebody has labelled.
    case labelled

    var name: SemanticTokenModifier {
      switch self {
      case .definition: .definition
      case .first: .declaration
      case .ambiguous: SemanticTokenModifier(rawValue: "ambiguous")
      case .deprecated: .deprecated
      case .labelled: SemanticTokenModifier(rawValue: "labelled")
      }
    }
  }

  /// The bit of a modifier; 0 for one that the client does not show.
  func bit(_ modifier: Modifier) -> Int {
    modifiers.firstIndex(of: modifier.name).map { 1 << $0 } ?? 0
  }
}
