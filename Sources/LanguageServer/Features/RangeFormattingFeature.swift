import JSONRPC
import LanguageServerProtocol

/// The certain style fixes that lie wholly inside a range.
enum RangeFormattingFeature: DocumentFeature {
  typealias Request = RangeFormattingRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.documentRangeFormattingProvider = true
  }

  static func answer(
    _ request: RangeFormattingRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [TextEdit]? {
    let range = document.byteRange(request.range)
    return document.protocolEdits(StyleFormatter(document: document, range: range).edits())
  }
}
