import LanguageServerProtocol
import Linting
import SourceText

/// Who is on the other side, and what has been agreed with them in `initialize`.
struct Client: Sendable, Speaker {
  let capabilities: ClientCapabilities
  let encoding: PositionEncoding
  let legend: TokenLegend
  /// Whether the client asks for findings; otherwise they are sent. Never both, or editors show each twice.
  let pullsDiagnostics: Bool
  /// Of messages to the reader.
  var language: MessageLanguage
  /// What the client wants, as far as it has said so by now.
  var settings: ClientSettings
  /// What the locale of the client's own interface comes to.
  let preferredLanguage: MessageLanguage
  /// Where findings lead to for more; nil for a client that shows no such links.
  let rulePages: RulePageFiles?

  init(_ request: InitializeRequest, options: ServerOptions) {
    capabilities = request.capabilities
    settings = ClientSettings(json: request.initializationOptions)
    encoding = Self.encoding(
      offered: request.capabilities.positionEncodings, forced: options.positionEncoding)
    legend = TokenLegend(client: request.capabilities.semanticTokens, wanted: settings.tokenNames)
    pullsDiagnostics = request.capabilities.diagnostic.canPull
    preferredLanguage = Self.language(ofLocale: request.locale)
    language = settings.language ?? preferredLanguage
    rulePages =
      request.capabilities.diagnostic.codeDescription ? options.results.map(RulePageFiles.init) : nil
  }

  /// The first unit of the client's list that we know; UTF-16, which every client knows, where there is none.
  private static func encoding(offered: [PositionEncodingKind], forced: PositionEncoding?) -> PositionEncoding
  {
    forced ?? offered.lazy.compactMap { PositionEncoding(rawValue: $0.rawValue) }.first ?? .utf16
  }

  /// Those who write Vietnamese articles read Vietnamese, unless their editor speaks English.
  private static func language(ofLocale locale: String?) -> MessageLanguage {
    locale?.lowercased().hasPrefix("en") == true ? .english : .vietnamese
  }

  /// Whether the server can show later what it holds back now: unasked, or by having the client ask again.
  var hearsOfFindings: Bool { !pullsDiagnostics || capabilities.workspace.refreshesDiagnostics }

  /// How hovers are to be written: the first format of the client's list; plain text where there is none.
  var hoverMarkup: MarkupKind { capabilities.hoverContentFormat.first ?? .plainText }
}
