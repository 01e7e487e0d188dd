import LanguageServerProtocol

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where files are put that the server shows people, since the protocol can show a document, not a text: in the user's
/// cache.
package struct ResultFolder: Equatable, Sendable {
  let path: String

  package init(path: String) { self.path = path }

  /// - Parameter environment: of the process. Nil for a user without a home.
  init?(environment: [String: String]) {
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") {
      path = cache + "/chugiai"
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      path = home + "/.cache/chugiai"
    } else {
      return nil
    }
  }

  /// Writes `text` under `name`, whole or not at all; not again where it is there, or an editor that shows it would say
  /// that it has changed.
  ///
  /// - Returns: nil where it cannot be written.
  func write(_ text: String, name: String) -> DocumentURI? {
    let file = URL(fileURLWithPath: path + "/" + name.replacing("/", with: "-"))
    let content = Data(text.utf8)
    do {
      if (try? Data(contentsOf: file)) != content {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        try content.write(to: file, options: .atomic)
      }
    } catch {
      return nil
    }
    return DocumentURI(filePath: file.path)
  }
}
