import Foundation
import JSONText
import TestSupport
import Testing

/// Whole sessions of `Protocol/Transcripts`, replayed against the built server: the client's messages go out as they
/// stand there, and the server has to say the same as then, message for message, and end with the same status.
///
/// `RECORD_TRANSCRIPTS=1 swift test --filter TranscriptTests` sends what the client says and writes down what the server
/// answers now; look at the difference before you commit it.
@Suite struct TranscriptTests {
  static let folder = BuiltCommand.packageRoot.appendingPathComponent("Protocol/Transcripts")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".jsonl") }.sorted()
  private static let records = ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1"

  /// How a transcript names the folder that lies beside it, wherever the test puts that.
  private static let place = "/transcript"

  @Test func sessionsAreFound() { #expect(Self.names.count >= 5) }

  @Test(arguments: names) func replays(_ name: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONValue(parsing: Array($0.utf8))
    }
    // A copy of the files of the session, so that nothing in the project is watched or changed.
    let workspace = try TestFolder()
    let source = file.deletingPathExtension()
    if FileManager.default.fileExists(atPath: source.path) {
      for entry in try FileManager.default.contentsOfDirectory(atPath: source.path) {
        try FileManager.default.copyItem(
          atPath: source.appendingPathComponent(entry).path, toPath: workspace.path + "/" + entry)
      }
    }
    let session = Session(
      server: try ServerProcess(environment: ["XDG_CACHE_HOME": workspace.path + "/cache"]),
      path: workspace.path)
    if Self.records {
      try session.record(lines).write(to: file, atomically: true, encoding: .utf8)
    } else {
      try session.replay(lines, name)
    }
  }

  private struct Session {
    let server: ServerProcess
    let path: String

    func replay(_ lines: [JSONValue], _ name: String) throws {
      for (index, line) in lines.enumerated() {
        switch line["dir"]?.string {
        case "c2s": server.send(try replacing(TranscriptTests.place, by: path, in: line["msg"] ?? .null))
        case "s2c":
          let message = try #require(server.next(), "\(name):\(index + 1): the server says nothing")
          let came = try replacing(path, by: TranscriptTests.place, in: message)
          let isSame = came == line["msg"]
          #expect(isSame, "\(name):\(index + 1):\nnow  \(came.text)\nthen \((line["msg"] ?? .null).text)")
          if !isSame { return }
        case "end":
          #expect(server.next() == nil, "\(name): the server says more")
          #expect(server.exitStatus().map(Int.init) == line["status"]?.integer)
        default: Issue.record("\(name):\(index + 1): no line of a transcript")
        }
      }
    }

    func record(_ lines: [JSONValue]) throws -> String {
      var result = ""
      func add(_ direction: String, _ message: JSONValue) {
        let line: JSONValue = ["dir": .string(direction), "msg": message]
        result += line.text + "\n"
      }
      for line in lines where line["dir"]?.string == "c2s" {
        let message = line["msg"] ?? .null
        add("c2s", message)
        server.send(try replacing(TranscriptTests.place, by: path, in: message))
        // Everything that comes of it, before the next: so the order in the file is one that always holds.
        while let answer = server.next(within: 0.7) {
          add("s2c", try replacing(path, by: TranscriptTests.place, in: answer))
        }
      }
      let end: JSONValue = ["dir": "end", "status": .integer(Int(server.exitStatus() ?? -1))]
      return result + end.text + "\n"
    }

    private func replacing(_ old: String, by new: String, in message: JSONValue) throws -> JSONValue {
      try JSONValue(parsing: Array(message.text.replacingOccurrences(of: old, with: new).utf8))
    }
  }
}
