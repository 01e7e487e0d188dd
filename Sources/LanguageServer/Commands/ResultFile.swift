import Foundation
import LanguageServerProtocol

/// Files that show what a command has found, in the user's cache: the protocol can show a document, not a text.
enum ResultFile {
  /// Writes `text` under `name`, whole or not at all.
  ///
  /// - Returns: nil where it cannot be written.
  static func write(_ text: String, name: String) -> DocumentURI? {
    guard let folder else { return nil }
    let path = folder + "/" + name.replacing("/", with: "-")
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      return nil
    }
    return DocumentURI(filePath: path)
  }

  private static var folder: String? {
    let environment = ProcessInfo.processInfo.environment
    if let cache = environment["XDG_CACHE_HOME"], cache.hasPrefix("/") { return cache + "/chugiai" }
    return environment["HOME"].map { $0 + "/.cache/chugiai" }
  }
}
