import Linting
import SourceText
import Testing

@Suite struct UnusedSuppressionTests {
  private func unused(_ markdown: String) -> [String] {
    let source = Array(markdown.utf8)
    let masked = MarkdownMask.mask(source)
    let found = CheckedArticle(TextBuffer(bytes: masked.bytes)).diagnostics
    let file = TextBuffer(bytes: source)
    return Suppressions(masked, source: source).apply(to: found).unused.map {
      #expect($0.rule == UnusedSuppression.info.id)
      return file.string($0.range)
    }
  }

  @Test(arguments: [
    "<!-- chugiai-disable-next-line style/doubled-word -->", "<!-- chugiai-disable style/doubled-wrod -->",
    "<!-- chugiai-disabel style -->", "<!-- chugiai-disable-file date -->",
  ])
  func switchesNothingOff(comment: String) {
    #expect(unused("\(comment)\nÝ kiến cử tri.\n") == [comment])
  }

  @Test(arguments: [
    "<!-- chugiai-disable-next-line style/doubled-word -->\nÝ kiến của của cử tri.\n",
    "<!-- ghi chú của biên tập -->\nÝ kiến của của cử tri.\n",
  ])
  func usedOrOther(markdown: String) {
    #expect(unused(markdown).isEmpty)
  }
}
