import Foundation
import JSONText
import LanguageServerProtocol

/// A folder with files for one test, gone after it.
final class TestFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("chugiai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    // Without links on the way, as the server sees it.
    path = url.resolvingSymlinksInPath().path
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

  func uri(_ name: String = "") -> String {
    DocumentURI(filePath: name.isEmpty ? path : path + "/" + name).rawValue
  }

  /// As `workspaceFolders` has it.
  var asFolder: JSONValue { ["uri": .string(uri()), "name": "bai"] }

  /// An event of `workspace/didChangeWatchedFiles`: 1 created, 2 changed, 3 deleted.
  func event(_ name: String, _ type: Int) -> JSONValue {
    ["uri": .string(uri(name)), "type": .integer(type)]
  }
}
