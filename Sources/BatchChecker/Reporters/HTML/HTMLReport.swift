import Extraction
import Linting
import SourceText

/// `html`: one page that needs nothing but itself. Every article as it reads with its entities coloured, findings in
/// the margin and in a list, a table of people; a summary with every article and charts across the run.
///
/// An article is a piece of its own, so a run of any length is written as it goes; the summary comes last and is made
/// from counts and a line an article. A page that no browser would open helps nobody, so of many articles, or of huge
/// ones, only what has findings is shown, and the page says so.
struct HTMLReport: Sendable {
  var language: MessageLanguage
  /// Whether the run is about findings; otherwise about what was read.
  var hasFindings = true
  /// How many articles there are to read.
  var articles = 1

  /// Above as many articles, paragraphs and articles without findings are left out.
  static let mostArticles = 300
  /// Above as many bytes, the same for one article.
  static let longestArticle = 1 << 20
  /// Of one article, as many findings are shown.
  static let mostFindings = 1000
  /// Above as many articles, those out of sight are laid out when they come into it.
  private static let mostLaidOut = 20
  /// As many articles stand in the list that is open from the beginning.
  private static let mostListed = 60

  var isBrief: Bool { articles > Self.mostArticles }

  func say(_ vi: String, _ en: String) -> String { language.say(vi, en) }

  func opening() -> String {
    let title =
      hasFindings
      ? say("ChuGiai: báo cáo", "ChuGiai: report") : say("ChuGiai: chú giải", "ChuGiai: annotations")
    var page = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>\(HTMLAssets.style)</style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      <nav><a href="#run">\(say("Tổng hợp", "Summary"))</a></nav>
      <fieldset><legend>\(say("Tô màu", "Colours"))</legend>

      """
    for kind in EntityKind.allCases {
      let id = kind.rawValue
      page += "<label class=\"k-\(id)\"><input type=\"checkbox\" checked data-kind=\"\(id)\">"
      page += " <span class=\"swatch\">\(XML.text(kind.name[language]))</span></label>\n"
    }
    page += "</fieldset>\n"
    if hasFindings {
      page += "<fieldset><legend>\(say("Phát hiện", "Findings"))</legend>\n"
      for severity in Severity.allCases {
        let id = severity.rawValue
        page += "<label><input type=\"checkbox\" checked data-severity=\"\(id)\"> "
        page += "<mark class=\"s-\(id)\">\(XML.text(severity.name[language]))</mark></label>\n"
      }
      page += "</fieldset>\n"
      page += "<nav class=\"keys\" hidden aria-label=\"\(say("Từng phát hiện", "Findings one by one"))\">"
      page +=
        "<button id=\"previous\" title=\"\(say("Phát hiện trước (phím p)", "Previous (key p)"))\">‹</button>"
      page += "<span id=\"at\" aria-live=\"polite\"></span>"
      page +=
        "<button id=\"next\" title=\"\(say("Phát hiện sau (phím n)", "Next (key n)"))\">›</button></nav>\n"
    }
    return page + "</header>\n<main>\n"
  }

  /// One article with its findings (in the text as it stands in its file; here they are shown in what was read).
  ///
  /// - Parameter comments: findings in comments that silence, which stand in the file only.
  func piece(
    _ shown: ShownArticle, _ diagnostics: [Diagnostic], comments: [Diagnostic] = [], in input: Input
  ) -> [UInt8] {
    let article = shown.article
    let isBrief = isBrief || article.text.count > Self.longestArticle
    if isBrief, hasFindings, diagnostics.isEmpty, comments.isEmpty { return [] }
    let entry = entry(article, diagnostics + comments, in: input)
    let marked = Self.gravest(diagnostics)
    let classes = [articles > Self.mostLaidOut ? "many" : nil, isBrief ? nil : "plain"].compactMap(\.self)
    var page = "<article id=\"\(entry.name)\" class=\"\(classes.joined(separator: " "))\">\n"
    // A whole text shows its headline itself.
    let title = isBrief ? entry.headline : input.path
    page += "<h2>\(XML.text(title))</h2>\n"
    let parts = [isBrief ? XML.text(input.path) : "", HTMLSummary.tally(entry.counts, language)]
    page += "<p class=\"where\">\(parts.filter { !$0.isEmpty }.joined(separator: " · "))</p>\n"
    let people = peopleTable(article)
    page += "<div class=\"sheet\(people.isEmpty && marked.isEmpty && comments.isEmpty ? " bare" : "")\">\n"
    if !isBrief || hasFindings {
      let text = HTMLText(
        shown: shown, diagnostics: marked, name: entry.name, language: language, isBrief: isBrief)
      page += "<div class=\"text\">\n\(text.markup)</div>\n"
    }
    page +=
      "<aside>\n" + findingList(marked, of: diagnostics.count, comments, in: input, name: entry.name) + people
    page += "</aside>\n</div>\n</article>\n"
    return Array(page.utf8)
  }

  /// The gravest where there are too many, in reading order.
  private static func gravest(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.count > mostFindings else { return diagnostics }
    let order = diagnostics.indices.sorted { one, other in
      let (first, second) = (diagnostics[one].severity, diagnostics[other].severity)
      return first == second ? one < other : first > second
    }
    return order.prefix(mostFindings).sorted().map { diagnostics[$0] }
  }

  /// What the summary shows of an article.
  func counts(_ shown: ShownArticle, _ diagnostics: [Diagnostic], in input: Input) -> RunCounts {
    let article = shown.article
    let isLeftOut =
      hasFindings && diagnostics.isEmpty && (isBrief || article.text.count > Self.longestArticle)
    return RunCounts(
      shown, diagnostics, entry: isLeftOut ? nil : entry(article, diagnostics, in: input))
  }

  private func entry(_ article: Article, _ diagnostics: [Diagnostic], in input: Input) -> RunCounts.Entry {
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    let name = "a" + Fingerprint.hexadecimal(input.path).prefix(12)
    return RunCounts.Entry(
      name: name, path: input.path, headline: Self.headline(article) ?? input.path, counts: counts)
  }

  /// Whether the first paragraph of an article is its headline: short, and neither a sentence nor what leads to a list.
  /// Headlines may well end with a question, a call or a quotation.
  static func isHeadline(_ text: String) -> Bool {
    let end = text.unicodeScalars.last { !$0.properties.isWhitespace }
    return text.utf8.count <= 220 && end != "." && end != ":" && end != "…"
  }

  /// The first words of an article, which are its headline where it has one.
  private static func headline(_ article: Article) -> String? {
    guard let first = article.paragraphs.first?.range else { return nil }
    let end = article.text.scalarBoundary(atOrBefore: min(first.end, first.start + 160))
    guard first.start < end else { return nil }
    let text = OneLine.text(article.text.string(ByteRange(first.start, end)))
    if end == first.end { return text.isEmpty ? nil : text }
    // Not in the middle of a word.
    return (text.lastIndex(of: " ").map { String(text[..<$0]) } ?? text) + " …"
  }

  private func findingList(
    _ diagnostics: [Diagnostic], of total: Int, _ comments: [Diagnostic], in input: Input, name: String
  ) -> String {
    if diagnostics.isEmpty, comments.isEmpty { return "" }
    var list =
      "<section class=\"found\">\n<h3>\(say("Phát hiện", "Findings"))</h3>\n<ol class=\"findings\(diagnostics.count > 99 ? " long" : "")\">\n"
    for (index, diagnostic) in diagnostics.enumerated() {
      list += item(diagnostic) { "<a href=\"#\(name)-\(index)\">\($0)</a>" }
    }
    let lines = comments.isEmpty ? LineIndex([]) : LineIndex(input.text.bytes)
    for comment in comments {
      let line = lines.line(at: comment.range.start) + 1
      list += item(comment) { $0 + say(" (dòng \(line))", " (line \(line))") }
    }
    list += "</ol>\n"
    if total > diagnostics.count {
      let rest = total - diagnostics.count
      list += "<p>"
      list += say(
        "Còn \(rest) phát hiện nhẹ hơn hoặc ở sau, xem bằng dạng khác.",
        "\(rest) more that are no graver; other formats show them.")
      list += "</p>\n"
    }
    return list + "</section>\n"
  }

  private func item(_ diagnostic: Diagnostic, _ link: (String) -> String) -> String {
    let severity = "<b>\(XML.text(diagnostic.severity.name[language]))</b>"
    var item = "<li class=\"s-\(diagnostic.severity.rawValue)\">"
    item += link("\(severity) \(XML.text(diagnostic.message[language]))")
    item += " <code>\(XML.text(diagnostic.rule))</code>"
    for fix in diagnostic.fixes { item += "<div class=\"fix\">→ \(XML.text(fix.title[language]))</div>" }
    return item + "</li>\n"
  }

  private func peopleTable(_ article: Article) -> String {
    let people = article.people.prefix(Self.mostFindings)
    if people.isEmpty { return "" }
    var table =
      "<section class=\"people\">\n<h3>\(say("Những người trong bài", "People"))</h3>\n<table><thead><tr>"
    for title in [say("Tên", "Name"), say("Cấp bậc", "Rank"), say("Chức vụ", "Posts")] {
      table += "<th scope=\"col\">\(title)</th>"
    }
    table += "<th scope=\"col\" class=\"n\">\(say("Lần", "Times"))</th></tr></thead><tbody>\n"
    for person in people {
      let posts = person.positions.map { XML.text(OneLine.text($0)) }.joined(separator: "<br>")
      table +=
        "<tr><td>\(XML.text(person.name))</td><td>\(XML.text(person.rank.map(OneLine.text) ?? ""))</td>"
      table += "<td>\(posts)</td><td class=\"n\">\(person.mentions.count)</td></tr>\n"
    }
    return table + "</tbody></table>\n</section>\n"
  }

  /// The summary and the end of the page.
  func closing(_ counts: RunCounts) -> String {
    "</main>\n" + HTMLSummary(report: self, counts: counts, mostListed: Self.mostListed).markup
      + "<script>\(HTMLScript.source)</script>\n</body>\n</html>\n"
  }
}
