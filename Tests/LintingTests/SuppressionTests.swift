import Linting
import SourceText
import Testing

@Suite struct SuppressionTests {
  /// What is left of the findings of one rule, as text, and how many comments switched nothing off.
  private func check(_ markdown: String, isHTML: Bool = false) -> (kept: [String], unused: [String]) {
    let source = Array(markdown.utf8)
    let masked = isHTML ? HTMLMask.mask(source) : MarkdownMask.mask(source)
    let text = TextBuffer(bytes: masked.bytes)
    let found = CheckedArticle(text).diagnostics.filter { $0.rule == "style/doubled-word" }
    let result = Suppressions(masked, source: source).apply(to: found)
    let file = TextBuffer(bytes: source)
    return (result.kept.map { text.string($0.range) }, result.unused.map { file.string($0.range) })
  }

  @Test func nextLine() {
    let result = check(
      "<!-- chugiai-disable-next-line style/doubled-word -->\nÝ kiến của của cử tri.\n\nCác các đơn vị.\n")
    #expect(result.kept == ["các"])
    #expect(result.unused.isEmpty)
  }

  @Test func blocks() {
    let result = check(
      """
      Ý kiến của của cử tri.

      <!-- chugiai-disable style -->

      Các các đơn vị.

      <!-- chugiai-enable style -->

      Và và nhiều người.
      """)
    #expect(result.kept == ["của", "và"])
    #expect(result.unused.isEmpty)
  }

  @Test func wholeFile() {
    let result = check(
      "Ý kiến của của cử tri.\n\nCác các đơn vị.\n\n<!-- chugiai-disable-file -- bài mẫu -->\n")
    #expect(result.kept.isEmpty && result.unused.isEmpty)
  }

  @Test func html() {
    let result = check(
      "<p>Ý kiến của của cử tri.</p>\n<!-- chugiai-disable-next-line -->\n<p>Các các đơn vị.</p>",
      isHTML: true)
    #expect(result.kept == ["của"])
    #expect(result.unused.isEmpty)
  }

  @Test func unusedAndUnknown() {
    let unused = "<!-- chugiai-disable-next-line style/doubled-word -->"
    let unknown = "<!-- chugiai-disable style/doubled-wrod -->"
    let misspelt = "<!-- chugiai-disabel style -->"
    let result = check("\(unused)\nÝ kiến cử tri.\n\n\(unknown)\n\n\(misspelt)\n\nCác các đơn vị.\n")
    #expect(result.kept == ["các"])
    #expect(Set(result.unused) == [unused, unknown, misspelt])
  }

  @Test func otherComments() {
    let result = check("<!-- ghi chú của biên tập -->\nÝ kiến của của cử tri.\n")
    #expect(result.kept == ["của"] && result.unused.isEmpty)
  }
}
