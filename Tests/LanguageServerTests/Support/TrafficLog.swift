import Foundation
import JSONText

/// One test session's messages, written to the folder `CHUGIAI_LSP_LOG` where that is set, one JSON object a line:
/// `{"t":0,"dir":"c2s","msg":{…}}`. CI checks what the server said against the official meta model.
final class TrafficLog {
  private var lines: [UInt8] = []
  private static let folder = ProcessInfo.processInfo.environment["CHUGIAI_LSP_LOG"]

  func client(_ message: JSONValue) { add("c2s", message) }
  func server(_ message: JSONValue) { add("s2c", message) }

  private func add(_ direction: String, _ message: JSONValue) {
    guard Self.folder != nil else { return }
    var message = message
    if var object = message.object, object["jsonrpc"] == nil {
      object["jsonrpc"] = "2.0"
      message = .object(object)
    }
    let line: JSONValue = ["t": 0, "dir": .string(direction), "msg": message]
    var writer = JSONWriter()
    line.write(to: &writer)
    writer.newline()
    lines += writer.bytes
  }

  deinit {
    guard let folder = Self.folder, !lines.isEmpty else { return }
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try? Data(lines).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent("\(UUID().uuidString).jsonl"))
  }
}
