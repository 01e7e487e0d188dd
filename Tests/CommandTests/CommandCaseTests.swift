import Foundation
import TestSupport
import Testing

/// The command line as folders of files: `Cases/NAME/` holds `arguments` (one a line), optionally `stdin` and the
/// folder `in` to run in, and what must come of it: `stdout`, `stderr`, `status`, and `after` where files change or come;
/// all others must be as they were, and no more of them.
///
/// `RECORD_CASES=1 swift test --filter CommandCaseTests` writes what comes instead of comparing; look at the
/// difference before you commit it.
@Suite struct CommandCaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Cases")
  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
  static let records = ProcessInfo.processInfo.environment["RECORD_CASES"] == "1"

  @Test func casesAreFound() { #expect(Self.names.count > 3) }

  @Test(arguments: names) func runs(_ name: String) throws {
    let folder = Self.folder.appendingPathComponent(name)
    func text(_ file: String) -> String? {
      try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }

    #if !os(Linux)
      // Only there is a device that is always full.
      if text("only-linux") != nil { return }
    #endif
    let arguments = try #require(text("arguments")).split(separator: "\n").map(String.init)
    // A copy, so that a command that writes cannot change the case.
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let source = folder.appendingPathComponent("in")
    if FileManager.default.fileExists(atPath: source.path) {
      try FileManager.default.copyItem(at: source, to: scratch)
    } else {
      try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(at: scratch) }

    let result = try BuiltCommand.run(arguments, input: Data((text("stdin") ?? "").utf8), in: scratch)
    let came = [
      "stdout": String(decoding: result.output, as: UTF8.self),
      "stderr": String(decoding: result.errors, as: UTF8.self),
      "status": "\(result.status)\n",
    ]
    for (file, content) in came.sorted(by: { $0.key < $1.key }) {
      if Self.records {
        try content.write(to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
      } else {
        #expect(content == text(file) ?? "", "\(name)/\(file)")
      }
    }
    // What is to be there in the end, at the top: what was, as it was, but for what `after` says.
    var expected: [String: URL] = [:]
    for part in [source, folder.appendingPathComponent("after")] {
      for file in (try? FileManager.default.contentsOfDirectory(atPath: part.path)) ?? [] {
        expected[file] = part.appendingPathComponent(file)
      }
    }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted() == expected.keys.sorted(),
      "\(name)")
    for (file, wanted) in expected {
      let found = try? Data(contentsOf: scratch.appendingPathComponent(file))
      #expect(found == (try? Data(contentsOf: wanted)), "\(name): \(file)")
    }
  }
}
