import Foundation
import JSONText
import Testing

/// Real Neovims, headless, with the folder `Editors/Neovim` as a reader would use it, against the built server.
@Suite(.serialized) struct NeovimTests {
  @Test(
    .enabled(if: EditorProgram("nvim").isWorthATry, "Neovim (nvim) is not installed: skipped"),
    arguments: EditorArticle.all)
  func theSystems(article: EditorArticle) throws {
    try check(EditorProgram("nvim"), on: article)
  }

  static let newer = EditorProgram("nvim-newer", or: ["\(EditorProgram.newer)/nvim-newer"])

  @Test(
    .enabled(if: newer.isWorthATry, "a newer Neovim is not installed: skipped"), arguments: EditorArticle.all)
  func newerThanTheSystems(article: EditorArticle) throws {
    let session = try check(Self.newer, on: article)
    #expect(session.seen["version"]?.string.map { $0 != "0.7" } == true)
    session.expectHints()
  }

  @discardableResult
  private func check(_ editor: EditorProgram, on article: EditorArticle) throws -> EditorSession {
    let session = try EditorSession(of: editor, on: article, settings: "{ \"labels\": true }") { _ in
      ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", EditorSession.script("Neovim/session.lua")]
    }
    session.expectFileTypes()
    session.expectFindings()
    session.expectHovers()
    let palette = try Palette()
    session.expectColours { kind in
      // 0.9 and newer name the group after the token, what we paint on older ones after the kind.
      let colour = palette.dark[kind] ?? ""
      return ["Chugiai\(kind.capitalized) \(colour)", "@lsp.type.\(kind).chugiai \(colour)"]
    }
    session.expectSymbols()
    session.expectRenamed()
    session.expectFixed(renamed: true)
    session.expectTidied()
    session.expectLabelled()
    // Under another name it goes on as before.
    #expect(session.seen["savedAs"]?.string?.isEmpty == false)
    return session
  }
}
