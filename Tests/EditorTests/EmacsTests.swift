import Foundation
import Testing

/// A real Emacs in a terminal, with `Editors/Emacs/chugiai.el`, through Eglot and through lsp-mode.
@Suite(.serialized) struct EmacsTests {
  static let editor = EditorProgram("emacs")

  @Test(
    .enabled(if: editor.isWorthATry, "Emacs is not installed: skipped"), arguments: ["eglot", "lsp-mode"],
    EditorArticle.all)
  func client(name: String, article: EditorArticle) throws {
    let emacs = try #require(Self.editor.path, "Emacs is not installed")
    let session = try EditorSession(
      of: .python, on: article, environment: ["CHUGIAI_CLIENT": name]
    ) { _ in
      [
        EditorSession.script("Terminal/terminal.py"), "--", emacs, "-nw", "--no-splash", "-l",
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
  }
}
