import JSONRPC
import LanguageServerProtocol

/// All mentions of the thing at the cursor. Where it is introduced is marked as written, the others as read.
enum DocumentHighlightFeature: DocumentFeature {
  typealias Request = DocumentHighlightRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.documentHighlightProvider = true
  }

  static func answer(
    _ request: DocumentHighlightRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [DocumentHighlight] {
    guard let thing = SameThing(at: document.offset(request.position), in: document) else { return [] }
    var cursor = document.cursor()
    var ranges = thing.ranges
    if !ranges.contains(thing.definition) { ranges.append(thing.definition) }
    return ranges.sorted().map {
      DocumentHighlight(range: cursor.range($0), kind: $0 == thing.definition ? .write : .read)
    }
  }
}
