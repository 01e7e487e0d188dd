import JSONRPC
import LanguageServerProtocol
import Linting
import SourceText

/// Addresses on the web, addresses of mail, and files beside the article. Legal documents have no address that
/// follows from their number and would last, so they have no link.
enum DocumentLinkFeature: DocumentFeature {
  typealias Request = DocumentLinkRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.documentLinkProvider = ResolveOptions()
  }

  static func answer(
    _ request: DocumentLinkRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [DocumentLink] {
    let files = SiblingFiles(of: document.uri)
    // Where there is markup, the addresses are in it.
    var cursor = document.sourceCursor()
    return LinkScanner.links(in: document.source).compactMap { link in
      let target: String
      let tip: String
      switch link.kind {
      case .web:
        target = link.target
        tip = client.say("Mở trang", "Open the page")
      case .mail:
        target = link.target
        tip = client.say("Viết thư", "Write a mail")
      case .file:
        guard let found = files.uri(of: link.target) else { return nil }
        target = found.rawValue
        tip = client.say("Mở tệp", "Open the file")
      }
      return DocumentLink(
        range: cursor.range(link.range), target: target,
        tooltip: client.capabilities.documentLinkTooltips ? tip : nil)
    }
  }
}
