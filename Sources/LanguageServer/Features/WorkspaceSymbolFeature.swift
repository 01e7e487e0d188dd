import JSONRPC
import LanguageServerProtocol

/// People, bodies, places, abbreviations and documents of all articles in the folders, by name.
///
/// While the folders are still being read, those that have been; open documents always as they are in the editor.
enum WorkspaceSymbolFeature: ServerFeature {
  typealias Request = WorkspaceSymbolRequest

  /// The most symbols of one answer: an editor shows a screenful, and asks again at each key.
  static let maximum = 500

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.workspaceSymbolProvider = ResolveOptions()
  }

  static func answer(
    _ request: WorkspaceSymbolRequest, by server: Server
  ) throws(ResponseError) -> [WorkspaceSymbol] {
    guard let client = server.client else { return [] }
    server.startIndexIfNeeded()
    let query = SymbolQuery(request.query)
    var found: [(rank: Int, symbol: IndexedSymbol, uri: DocumentURI)] = []
    func look(in symbols: [IndexedSymbol], of uri: DocumentURI) {
      for symbol in symbols {
        if let rank = query.rank(symbol) { found.append((rank, symbol, uri)) }
      }
    }
    for document in server.documents.open.values {
      look(in: IndexedSymbol.all(in: document, for: client), of: document.uri)
    }
    for file in server.workspace.index.files.values where server.documents[file.uri] == nil {
      look(in: file.symbols, of: file.uri)
    }
    found.sort { one, other in
      if one.rank != other.rank { return one.rank < other.rank }
      if one.symbol < other.symbol { return true }
      return !(other.symbol < one.symbol) && one.uri.rawValue < other.uri.rawValue
    }
    return found.prefix(maximum).map {
      WorkspaceSymbol(
        name: $0.symbol.name, kind: $0.symbol.kind, containerName: $0.symbol.container,
        location: Location(uri: $0.uri, range: $0.symbol.range))
    }
  }
}
