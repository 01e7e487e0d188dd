import JSONText
import LanguageServerProtocol
import Linting
import SourceText

/// Who is on the other side, and what has been agreed with them in `initialize`.
struct Client: Sendable {
  let capabilities: ClientCapabilities
  /// Name and version as the client gives them.
  let info: ProgramInfo?
  let encoding: PositionEncoding
  let legend: TokenLegend
  /// Whether the client asks for findings; otherwise they are sent. Never both, or editors show each twice.
  let pullsDiagnostics: Bool
  var language: MessageLanguage
  var trace: TraceValue

  init(_ request: InitializeRequest, options: ServerOptions) {
    capabilities = request.capabilities
    info = request.clientInfo
    trace = request.trace
    let wishes = InitializationOptions(json: request.initializationOptions ?? .null)
    encoding = Self.encoding(
      offered: request.capabilities.positionEncodings, forced: options.positionEncoding)
    legend = TokenLegend(client: request.capabilities.semanticTokens, wanted: wishes.tokenNames)
    pullsDiagnostics = request.capabilities.diagnostic.canPull
    language = wishes.language ?? Self.language(ofLocale: request.locale)
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

  /// How hovers are to be written: the first format of the client's list; plain text where there is none.
  var hoverMarkup: MarkupKind { capabilities.hoverContentFormat.first ?? .plainText }
}

/// `initializationOptions`: wishes that the protocol has no place for. What is missing or wrong is not there.
struct InitializationOptions: Sendable {
  /// `"language": "vi" | "en"`.
  var language: MessageLanguage?
  /// `"semanticTokens": "custom" | "standard"`.
  var tokenNames: TokenLegend.Names?

  init(json: JSONValue) {
    let json = json["chugiai"] ?? json
    language = json["language"]?.string.flatMap(MessageLanguage.init)
    tokenNames = json["semanticTokens"]?.string.flatMap(TokenLegend.Names.init)
  }
}
