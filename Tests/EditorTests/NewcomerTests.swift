import Foundation
import TestSupport
import Testing

/// What the READMEs tell a newcomer, word for word, on an account that has nothing but the editor and the program.
@Suite(.serialized) struct NewcomerTests {
  struct Page: Sendable, CustomTestStringConvertible {
    /// The folder below `Editors`.
    let name: String
    /// What the page calls the editor.
    let command: String
    let editor: EditorProgram
    /// On the screen as soon as the article has been read.
    let sees: String
    /// What the page says to press at a word, typed at the second “QSQP”.
    let keys: String
    var paints = true

    var testDescription: String { "\(name), \(editor.name)" }
    var canRun: Bool { name == "Vim" ? VimTests.canRun : editor.isWorthATry }
  }

  /// Those whose editor is here; the editors' own suites name what is missing.
  static let pages = [
    Page(
      name: "Neovim", command: "nvim", editor: EditorProgram("nvim"), sees: "Ngày 3/3/2025 là",
      keys: #"/QSQP\r K"#),
    Page(
      name: "Neovim", command: "nvim", editor: NeovimTests.newer, sees: "Ngày 3/3/2025 là",
      keys: #"/QSQP\r K"#),
    Page(name: "Vim", command: "vim", editor: VimTests.editor, sees: ">>", keys: #"/QSQP\r K"#),
    Page(
      name: "Emacs", command: "emacs", editor: EmacsTests.editor, sees: "Chú giải",
      keys: #"\x13QSQP\r \x03\x08"#),
    Page(
      name: "Helix", command: "hx", editor: HelixTests.editor, sees: "Ngày 3/3/2025 là",
      keys: #"/QSQP\r \x20k"#,
      paints: false),
  ].filter(\.canRun)

  @Test(.enabled(if: !pages.isEmpty, "no editor of a terminal is installed: skipped"), arguments: pages)
  func aPageIsEnough(page: Page) throws {
    try follow(
      page, hasProgram: true,
      ["--see", page.sees, "--keys", page.keys, "--then", "được giải nghĩa"]
        + (page.paints ? ["--colour", "Nguyễn Văn Mẫu"] : []))
  }

  /// The most likely slip; Helix is silent about it.
  @Test(arguments: pages.filter { $0.name != "Helix" })
  func aMissingProgramIsTold(page: Page) throws {
    // What Neovim itself says, in its words.
    let told = page.name == "Neovim" ? "language server" : "không tìm thấy chương trình chugiai"
    try follow(page, hasProgram: false, ["--see", told])
  }

  private func follow(_ page: Page, hasProgram: Bool, _ options: [String]) throws {
    let editor = try #require(page.editor.path, "\(page.editor.name) is not installed")
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("chugiai-\(UUID().uuidString)")
    let programs = home.appendingPathComponent("programs")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    for (name, path) in [page.command: editor, "chugiai": hasProgram ? BuiltCommand.url.path : "/nowhere"] {
      try FileManager.default.createSymbolicLink(
        atPath: programs.appendingPathComponent(name).path, withDestinationPath: path)
    }
    let run = try EditorProgram.python.run(
      [EditorSession.script("Tools/newcomer.py"), "\(page.name)/README.md"] + options,
      environment: [
        "HOME": home.path, "PATH": "\(programs.path):/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1",
        "CHUGIAI_EDITORS": EditorFolderTests.root.path,
      ], in: home, seconds: 120)
    #expect(run?.status == 0, "\(run?.errors ?? "the newcomer waits still")")
  }
}
