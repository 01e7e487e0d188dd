import Extraction
import Linting
import SourceText

/// The text of an article as HTML: paragraphs with entities and findings marked. Entities may stand in one another and
/// overlap, so at every border all that is open is closed and opened again in the right order.
struct HTMLText {
  let article: Article
  /// Findings in the article's text.
  let diagnostics: [Diagnostic]
  /// What the ids of the findings begin with.
  let name: String
  let report: HTMLReport

  private struct Span {
    var range: ByteRange
    var open: String
    var close: String
  }

  var markup: String {
    let entities = article.entities
    var text = ""
    var nextEntity = 0
    // A text may have a hundred thousand findings, so each paragraph is shown those near it only.
    let order = diagnostics.indices.sorted { diagnostics[$0].range < diagnostics[$1].range }
    var nextFinding = 0
    var near: [Int] = []
    for paragraph in article.paragraphs {
      near.removeAll { diagnostics[$0].range.end <= paragraph.range.start }
      while nextFinding < order.count, diagnostics[order[nextFinding]].range.start < paragraph.range.end {
        near.append(order[nextFinding])
        nextFinding += 1
      }
      var spans: [Span] = []
      while nextEntity < entities.count, entities[nextEntity].range.start < paragraph.range.end {
        let entity = entities[nextEntity]
        nextEntity += 1
        spans.append(Span(range: entity.range, open: tag(entity), close: "</span>"))
      }
      for index in near where diagnostics[index].range.intersects(paragraph.range) {
        let diagnostic = diagnostics[index]
        spans.append(
          Span(
            range: diagnostic.range.clamped(to: paragraph.range), open: tag(diagnostic, index),
            close: "</mark>"))
      }
      text += "<p>" + notes(for: paragraph.range, near) + marked(paragraph.range, spans) + "</p>\n"
    }
    return text
  }

  private func tag(_ entity: Entity) -> String {
    var tag = "<span class=\"e k-\(entity.kind.rawValue)\""
    guard let value = entity.value else { return tag + ">" }
    let meaning = value.hasPrefix("!") ? String(value.dropFirst()) : value
    // What can be opened must be reachable by keyboard.
    tag +=
      " tabindex=\"0\" data-tip=\"\(XML.attribute(entity.kind.name[report.language])): \(XML.attribute(meaning))\""
    if entity.kind == .abbreviation { tag += " aria-label=\"\(XML.attribute(meaning))\"" }
    return tag + ">"
  }

  private func tag(_ diagnostic: Diagnostic, _ index: Int) -> String {
    "<mark class=\"s-\(diagnostic.severity.rawValue)\" id=\"\(name)-\(index)\" tabindex=\"0\""
      + " data-tip=\"\(XML.attribute(diagnostic.message[report.language]))\">"
  }

  /// What is wrong in a paragraph, for the margin beside it.
  private func notes(for range: ByteRange, _ near: [Int]) -> String {
    let here = near.map { diagnostics[$0] }.filter { range.contains($0.range.start) }
    if here.isEmpty { return "" }
    let notes = here.map {
      "<span class=\"note s-\($0.severity.rawValue)\">\(XML.text($0.message[report.language]))</span>"
    }
    return "<span class=\"margin\" aria-hidden=\"true\">" + notes.joined() + "</span>"
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
        text += spans[next].open
        next += 1
      }
      text += XML.text(article.text.string(ByteRange(place, end)))
      // Those that go on are closed with the ones that end here, and opened again without their id.
      guard let first = open.firstIndex(where: { $0.range.end <= end }) else { continue }
      for span in open[first...].reversed() { text += span.close }
      let kept = open[first...].filter { $0.range.end > end }
      open.removeSubrange(first...)
      for span in kept {
        text += span.open.replacing(" id=\"\(name)-", with: " data-more=\"")
        open.append(span)
      }
    }
    for span in open.reversed() { text += span.close }
    return text
  }
}
