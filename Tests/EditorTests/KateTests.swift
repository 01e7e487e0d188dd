import Foundation
import JSONText
import Testing

/// A real Kate on a screen without a monitor (Xvfb), set up from `Editors/Kate`. What it shows is read as a screen reader
/// does, colours are counted in the picture of the screen, texts read from the saved file.
@Suite(.serialized) struct KateTests {
  /// Everything that a session needs; `nil` where one of them is missing.
  static let programs = ["kate", "Xvfb", "xdotool", "import", "dbus-run-session"].map { EditorProgram($0) }
  static let canRun =
    EditorProgram.isRequired
    || programs.allSatisfy { $0.path != nil }
      && FileManager.default.fileExists(atPath: "/usr/lib/python3/dist-packages/gi")

  @Test(
    .enabled(if: canRun, "Kate (kate, xvfb, xdotool, imagemagick, python3-gi) is not installed: skipped"),
    arguments: EditorArticle.all)
  func session(article: EditorArticle) throws {
    let session = try EditorSession(
      of: .python, on: article, settings: "{ \"labels\": true }", environment: ["XDG_DATA_HOME": ""]
    ) { _ in [EditorSession.script("Kate/session.py")] }
    session.expectFileTypes("Vietnamese Article")
    expectFindings(session)
    session.expectHovers()
    let palette = try Palette()
    session.expectColours { [palette.dark[$0] ?? ""] }
    session.expectRenamed()
    session.expectFixed(renamed: true)
    // A quick fix that carried out every action would have written a baseline and switched rules off.
    #expect(session.seen["files"] == [".kateconfig", "bai.txt", "chugiai.json"])
    session.expectLabelled()
  }

  /// Each finding is in the list at the bottom, and a click leads to the words that are wrong.
  private func expectFindings(_ session: EditorSession) {
    let findings = session.seen["findings"]?.array ?? []
    for (words, told) in [
      ("Thiếu tuớng", "(rank/misspelled) Cấp bậc viết sai"), ("XIIII", "(number/malformed-roman)"),
    ] {
      let finding = findings.first { $0["message"]?.string?.contains(told) == true }
      let rest = finding?["rest"]?.string ?? ""
      #expect(rest.utf8.starts(with: session.article.spelled(words).utf8), "\(told): \(findings)")
    }
  }
}
