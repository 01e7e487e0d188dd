import Extraction
import JSONRPC
import LanguageServerProtocol
import SourceText

/// From an abbreviation to the words it stands for, from a person to the first mention in full, from anything else to
/// its first mention.
enum DefinitionFeature: DocumentFeature {
  typealias Request = DefinitionRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.definitionProvider = true
  }

  static func answer(
    _ request: DefinitionRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> DefinitionResponse? {
    guard let thing = SameThing(at: document.offset(request.position), in: document) else { return nil }
    let target = document.positionRange(thing.definition)
    guard client.capabilities.definitionLinks else {
      return .locations([Location(uri: document.uri, range: target)])
    }
    return .links([
      LocationLink(
        originSelectionRange: document.positionRange(thing.mention.range), targetURI: document.uri,
        targetRange: target, targetSelectionRange: target)
    ])
  }
}
