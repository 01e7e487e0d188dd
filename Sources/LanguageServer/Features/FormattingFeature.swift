import JSONRPC
import LanguageServerProtocol

/// The certain style fixes of a whole document; see `StyleFormatter`.
enum FormattingFeature: DocumentFeature {
  typealias Request = FormattingRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.documentFormattingProvider = true
  }

  static func answer(
    _ request: FormattingRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [TextEdit]? {
    document.protocolEdits(StyleFormatter(document: document).edits())
  }
}
