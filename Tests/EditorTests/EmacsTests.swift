import Foundation
import JSONText
import Testing

/// A real Emacs in a terminal, with `Editors/Emacs/chugiai.el`, through Eglot and through lsp-mode.
@Suite(.serialized) struct EmacsTests {
  static let editor = EditorProgram("emacs")

  @Test(
    .enabled(if: editor.isWorthATry, "Emacs is not installed: skipped"), arguments: ["eglot", "lsp-mode"],
    EditorArticle.all)
  func client(name: String, article: EditorArticle) throws {
    try check(Self.editor, through: name, on: article)
  }

  static let newer = EditorProgram("emacs-newer", or: ["\(EditorProgram.newer)/emacs-newer"])

  @Test(
    .enabled(if: newer.isWorthATry, "a newer Emacs is not installed: skipped"), arguments: EditorArticle.all)
  func newerThanTheSystems(article: EditorArticle) throws {
    let session = try check(Self.newer, through: "eglot", on: article)
    #expect(session.seen["version"]?.string.map { !$0.hasPrefix("28") } == true)
    session.expectHints()
  }

  @discardableResult
  private func check(
    _ editor: EditorProgram, through name: String, on article: EditorArticle
  ) throws -> EditorSession {
    let emacs = try #require(editor.path, "Emacs is not installed")
    let session = try EditorSession(
      of: .python, on: article, settings: "{ \"labels\": true }", environment: ["CHUGIAI_CLIENT": name]
    ) { _ in
      [
        EditorSession.script("Tools/terminal.py"), "--", emacs, "-nw", "--no-splash", "-l",
        EditorSession.script("Emacs/session.el"),
      ]
    }
    session.expectFileTypes("chugiai-mode")
    session.expectFindings()
    session.expectHovers()
    let palette = try Palette()
    session.expectColours { ["chugiai-\($0) \(palette.dark[$0] ?? "")"] }
    session.expectSymbols()
    session.expectRenamed()
    session.expectFixed(renamed: true)
    session.expectTidied()
    session.expectLabelled()
    #expect(session.seen["labelled"] == true, "what has a label has its face")
    return session
  }
}
