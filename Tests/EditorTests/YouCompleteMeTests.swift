import Foundation
import JSONText
import Testing

/// A real ycmd, the server behind YouCompleteMe: everything that it can do with a language server, over HTTP.
@Suite(.serialized) struct YouCompleteMeTests {
  static let daemon = EditorProgram("ycmd")

  @Test(.enabled(if: daemon.isWorthATry, "ycmd is not installed: skipped"), arguments: EditorArticle.all)
  func everyFeature(article: EditorArticle) throws {
    let daemon = try #require(Self.daemon.path, "ycmd is not installed")
    let session = try EditorSession(of: .python, on: article) { _ in
      [EditorSession.script("YouCompleteMe/session.py"), daemon]
    }
    session.expectFindings()
    session.expectHovers()
    session.expectColours { [$0] }
    session.expectHints()
    session.expectSymbols()
    session.expectRenamed()
    session.expectFixed(renamed: true)
    session.expectTidied()

    let seen = session.seen
    func texts(_ key: String) -> [String] { seen[key]?.array?.compactMap(\.string) ?? [] }
    let commands = [
      "ExecuteCommand", "FixIt", "Format", "GetHover", "GoTo", "GoToDeclaration", "GoToDefinition",
      "GoToDocumentOutline", "GoToReferences", "GoToSymbol", "RefactorRename",
    ]
    #expect(Set(commands).subtracting(texts("commands")).isEmpty, "\(texts("commands"))")
    let person = article.spelled("Lê Giả Định")
    #expect(texts("found").contains { $0.contains(person) }, "\(texts("found"))")
    #expect(texts("references").sorted() == texts("places").sorted())
    let expansion = article.spelled("Chỉ huy Quân sự (CHQS)")
    #expect(seen["definition"]?.string?.hasPrefix(expansion) == true, "\(seen["definition"] ?? .null)")
    #expect(seen["detail"]?.string?.contains(article.spelled("Thiếu tướng")) == true)
    #expect(texts("completions").contains(person), "\(texts("completions"))")
  }
}
