import JSONRPC
import LanguageServerProtocol
import SourceText

/// Every mention of the thing at the cursor; the one that introduces it only where it is asked for.
enum ReferencesFeature: DocumentFeature {
  typealias Request = ReferencesRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.referencesProvider = true
  }

  static func answer(
    _ request: ReferencesRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [Location] {
    guard let thing = SameThing(at: document.offset(request.position), in: document) else { return [] }
    var ranges = thing.ranges.filter { $0 != thing.definition }
    if request.includeDeclaration { ranges.append(thing.definition) }
    var cursor = document.cursor()
    return ranges.sorted().map { Location(uri: document.uri, range: cursor.range($0)) }
  }
}
