import LanguageServerProtocol

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folders that the client has open, as absolute paths without a slash at their end.
struct WorkspaceFolders: Sendable, Equatable {
  private(set) var paths: [String] = []

  init() {}

  /// What `initialize` says: the folders; where the client has no such thing, what older protocols had in its place.
  init(_ request: InitializeRequest) {
    if let folders = request.workspaceFolders {
      for folder in folders { add(folder.uri) }
    } else if let uri = request.rootURI {
      add(uri)
    } else if let path = request.rootPath, path.hasPrefix("/") {
      add(DocumentURI(filePath: path))
    }
  }

  mutating func change(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
    let gone = removed.compactMap { Self.path($0.uri) }
    paths.removeAll(where: gone.contains)
    for folder in added { add(folder.uri) }
  }

  private mutating func add(_ uri: DocumentURI) {
    guard let path = Self.path(uri), !paths.contains(path) else { return }
    paths.append(path)
  }

  private static func path(_ uri: DocumentURI) -> String? {
    guard var path = uri.filePath else { return nil }
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  // MARK: What is read as a whole

  /// Those that hold articles and not everything that somebody has: an editor that was started in the home folder
  /// says that that is its folder. A folder inside another is read with it.
  var indexed: [String] {
    paths.filter { path in
      !Self.holdsEverything(path)
        && !paths.contains { $0 != path && path.hasPrefix($0 + "/") && !Self.holdsEverything($0) }
    }
  }

  /// Those that are not read for that reason.
  var refused: [String] { paths.filter { Self.holdsEverything($0) } }

  /// Whether `path` is the root, the user's home, or a folder around it; also by way of links.
  static func holdsEverything(_ path: String, home: String? = nil) -> Bool {
    if path == "/" { return true }
    guard let home = home ?? getenv("HOME").map({ String(cString: $0) }), home.hasPrefix("/") else {
      return false
    }
    let (path, inside) = (real(path), real(home))
    return path == "/" || inside == path || inside.hasPrefix(path + "/")
  }

  /// `path` without links, without a slash at its end; as it is where it does not exist.
  private static func real(_ path: String) -> String {
    var path = path
    if let found = realpath(path, nil) {
      path = String(cString: found)
      free(found)
    }
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
