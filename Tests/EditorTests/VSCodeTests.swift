import Foundation
import JSONText
import TestSupport
import Testing

/// The extension of `Editors/VSCode` in Node, with a stub of VS Code's API and the real server. VS Code itself is not
/// driven.
@Suite(.serialized) struct VSCodeTests {
  static let node = EditorProgram("node")

  @Test(
    .enabled(if: node.isWorthATry, "Node (node) is not installed: skipped"), arguments: EditorArticle.all)
  func session(article: EditorArticle) throws {
    let session = try EditorSession(of: Self.node, on: article) { _ in
      [EditorSession.script("VSCode/session.js")]
    }
    session.expectFileTypes("vietnamese-article")
    session.expectFindings()
    session.expectHovers()
    let palette = try Palette()
    session.expectColours { ["\($0) \(palette.dark[$0] ?? "")"] }
    session.expectHints()
    session.expectSymbols()
    #expect(session.seen["status"]?.string == "$(person) 2 $(warning) 3")
    session.expectRenamed()
    session.expectFixed(renamed: true)
  }

  /// The extension's own tests, and those of `package.json` and of the package.
  @Test(
    .enabled(if: node.isWorthATry, "Node (node) is not installed: skipped"),
    arguments: ["extension.test.js", "manifest.test.js"])
  func unit(file: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chugiai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let run = try Self.node.run(
      ["--test", EditorSession.script("VSCode/\(file)")],
      environment: [
        "CHUGIAI_BIN": BuiltCommand.url.path, "HOME": folder.path,
        "XDG_CACHE_HOME": folder.appendingPathComponent(".cache").path,
      ], in: folder, seconds: 120)
    #expect(run?.status == 0, "\(run?.errors ?? "the tests did not end")")
  }
}
