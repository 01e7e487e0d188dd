import Extraction
import Linting
import SourceText

/// The text of an article as HTML: paragraphs with entities and findings marked, and a note in the margin beside each
/// finding. Entities may stand in one another and overlap, so at every border all that is open is closed and opened
/// again in the right order.
struct HTMLText {
  let shown: ShownArticle
  /// Findings in the article's text.
  let diagnostics: [Diagnostic]
  /// What the ids of the findings begin with.
  let name: String
  let language: MessageLanguage
  /// Whether paragraphs without findings are left out.
  var isBrief = false

  private var article: Article { shown.article }

  private struct Span {
    var range: ByteRange
    var open: String
    var close: String
    /// What stands in it the first time that it is opened.
    var first = ""
  }

  var markup: String {
    var text = ""
    // A text may have a hundred thousand findings, so each paragraph is shown those near it only.
    let order = diagnostics.indices.sorted { diagnostics[$0].range < diagnostics[$1].range }
    var nextFinding = 0
    var near: [Int] = []
    var isCut = false
    for (index, paragraph) in article.paragraphs.enumerated() {
      near.removeAll { diagnostics[$0].range.end <= paragraph.range.start }
      while nextFinding < order.count, diagnostics[order[nextFinding]].range.start < paragraph.range.end {
        near.append(order[nextFinding])
        nextFinding += 1
      }
      let here = near.filter { diagnostics[$0].range.intersects(paragraph.range) }
      if isBrief, here.isEmpty {
        if !isCut { text += "<p class=\"cut\">…</p>\n" }
        isCut = true
        continue
      }
      isCut = false
      var spans = shown.entities(ofParagraphs: index..<(index + 1)).map { entity in
        let (open, close) = tags(entity)
        return Span(range: entity.range, open: open, close: close)
      }
      for index in here {
        let diagnostic = diagnostics[index]
        spans.append(
          Span(
            range: diagnostic.range.clamped(to: paragraph.range), open: tag(diagnostic, index),
            close: "</mark>",
            first: paragraph.range.contains(diagnostic.range.start) ? note(diagnostic, index) : ""))
      }
      let isHeadline = index == 0 && HTMLReport.isHeadline(article.text.string(paragraph.range))
      text += (isHeadline ? "<p class=\"headline\">" : "<p>") + marked(paragraph.range, spans) + "</p>\n"
    }
    return text
  }

  private func tags(_ entity: Entity) -> (open: String, close: String) {
    let kind = entity.kind.rawValue
    guard
      let meaning = HTMLTip.meaning(of: entity, text: article.text.string(entity.range), language)
    else { return ("<span class=\"e k-\(kind)\">", "</span>") }
    let element = entity.kind == .abbreviation ? "abbr" : "span"
    // What can be opened must be reachable by keyboard.
    return (
      "<\(element) class=\"e k-\(kind)\" tabindex=\"0\" data-tip=\"\(XML.attribute(meaning))\">",
      "</\(element)>"
    )
  }

  private func tag(_ diagnostic: Diagnostic, _ index: Int) -> String {
    let fixes = diagnostic.fixes.map { "\n→ " + $0.title[language] }.joined()
    let tip = XML.attribute(diagnostic.message[language] + fixes)
    return "<mark class=\"s-\(diagnostic.severity.rawValue)\" id=\"\(name)-\(index)\" data-n=\"\(index + 1)\""
      + " tabindex=\"0\" data-tip=\"\(tip)\">"
  }

  /// What is wrong, for the margin; behind the number, so that it stands beside the line of that. The list beside the article says the same, so nobody need hear it twice.
  private func note(_ diagnostic: Diagnostic, _ index: Int) -> String {
    "<a class=\"note s-\(diagnostic.severity.rawValue)\" href=\"#\(name)-\(index)\" data-n=\"\(index + 1)\""
      + " tabindex=\"-1\" aria-hidden=\"true\">\(XML.text(diagnostic.message[language]))</a>"
  }

  private func marked(_ range: ByteRange, _ spans: [Span]) -> String {
    let spans = spans.filter { !$0.range.isEmpty }.sorted { $0.range < $1.range }
    var borders = Set([range.start, range.end])
    for span in spans { borders.formUnion([span.range.start, span.range.end]) }
    let places = borders.filter { range.start <= $0 && $0 <= range.end }.sorted()
    var text = ""
    var open: [Span] = []
    var next = 0
    for (place, end) in zip(places, places.dropFirst()) {
      while next < spans.count, spans[next].range.start <= place {
        open.append(spans[next])
        text += spans[next].open + spans[next].first
        next += 1
      }
      text += XML.text(article.text.string(ByteRange(place, end)))
      // Those that go on are closed with the ones that end here, and opened again without id and number.
      guard let first = open.firstIndex(where: { $0.range.end <= end }) else { continue }
      for span in open[first...].reversed() { text += span.close }
      let kept = open[first...].filter { $0.range.end > end }
      open.removeSubrange(first...)
      for span in kept {
        text += span.open.replacing(" id=\"\(name)-", with: " data-more=\"").replacing(
          " data-n=\"", with: " data-of=\"")
        open.append(span)
      }
    }
    for span in open.reversed() { text += span.close }
    return text
  }
}
