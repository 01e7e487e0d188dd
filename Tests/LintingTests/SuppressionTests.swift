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

  @Test func fromTheFirstByteOn() {
    let text =
      "<!-- chugiai-disable style -->\nÝ kiến của của cử tri.\n\n<!-- chugiai-enable -->\n\nCác các đơn vị.\n"
    for isHTML in [false, true] {
      let result = check(isHTML ? text.replacing("\n\n", with: "<p>\n") : text, isHTML: isHTML)
      #expect(result.kept == ["các"] && result.unused.isEmpty, "HTML: \(isHTML)")
    }
  }

  @Test(arguments: [
    ("style, date", "style"), ("style/doubled-word", "style"), ("style", "style/doubled-word"),
    ("", "style/doubled-word"), ("style/doubled-word, date", ""),
  ])
  func someAreSwitchedOnAgain(off: String, on: String) {
    let result = check(
      """
      <!-- chugiai-disable \(off) -->

      Các các đơn vị.

      <!-- chugiai-enable \(on) -->

      Và và nhiều người.
      """)
    #expect(result.kept == ["và"] && result.unused.isEmpty)
  }

  @Test func othersStayOff() {
    let enable = "<!-- chugiai-enable date -->"
    let kept = "<!-- chugiai-disable style, date -->\n\n\(enable)\n\nCác các đơn vị.\n"
    #expect(check(kept) == (kept: [], unused: []))
    // Nothing that it names is off.
    let result = check("<!-- chugiai-disable style -->\n\n\(enable)\n\nCác các đơn vị.\n")
    #expect(result == (kept: [], unused: [enable]))
    #expect(check("Ý kiến.\n\n<!-- chugiai-enable -->\n").unused == ["<!-- chugiai-enable -->"])
  }

  @Test func linesAreThoseOfTheFile() {
    let line = "<!-- chugiai-disable-line -->"
    for text in [
      "<h1>Tin</h1>\n<p>Các các đơn vị.</p> \(line)\n<p>Và và nhiều người.</p>",
      "<h1>Tin</h1>\r\n<div>\(line)<p>Các các đơn vị.</p></div>\r\n<p>Và và nhiều người.</p>",
      "<!-- chugiai-disable-next-line -->\n\n<div>\n<p>Các các đơn vị.</p></div>\n<p>Và và nhiều người.</p>",
    ] {
      let result = check(text, isHTML: true)
      #expect(result.kept == ["và"] && result.unused.isEmpty, "\(text)")
    }
  }
}
