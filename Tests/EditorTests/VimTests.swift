import Foundation
import JSONText
import Testing

/// A real Vim in a terminal with ALE and the folder `Editors/Vim`.
@Suite(.serialized) struct VimTests {
  static let editor = EditorProgram("vim")
  static let hasALE = FileManager.default.fileExists(atPath: "/usr/share/vim-ale/plugin/ale.vim")
  static let canRun = editor.isWorthATry && (hasALE || EditorProgram.isRequired)

  @Test(.enabled(if: canRun, "Vim with ALE is not installed: skipped"), arguments: EditorArticle.all)
  func ale(article: EditorArticle) throws {
    let vim = try #require(Self.editor.path, "Vim is not installed")
    let session = try EditorSession(of: .python, on: article, settings: "{ \"labels\": true }") { _ in
      [
        EditorSession.script("Tools/terminal.py"), "--", vim, "-u", EditorSession.script("Vim/vimrc"),
        "-i",
        "NONE",
      ]
    }
    session.expectFileTypes()
    session.expectFindings()
    #expect(session.seen["signs"]?.array?.count == 2, "\(session.seen["signs"] ?? .null)")
    session.expectHovers()
    let palette = try Palette()
    session.expectColours { ["Chugiai\($0.capitalized) \(palette.dark[$0] ?? "")"] }
    // ALE has no outline, but a search over the project, where dates are not.
    session.expectSymbols(EditorSession.names.filter { !$0.contains("/") })
    session.expectRenamed()
    session.expectFixed(renamed: true)
    session.expectTidied()
    session.expectLabelled()
  }
}
