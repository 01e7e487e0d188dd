import Extraction
import Linting
import SourceText

/// `html`: one page that needs nothing but itself. Every article as it reads with its entities coloured, findings in
/// the margin and in a list, a table of people, and charts across the run.
///
/// An article is a piece of its own, so a run of any length is written as it goes; the charts come last and are made
/// from counts only.
struct HTMLReport: Sendable {
  var language: MessageLanguage

  func say(_ vi: String, _ en: String) -> String { LocalizedText(vi: vi, en: en)[language] }

  func opening() -> String {
    let title = say("ChuGiai: báo cáo", "ChuGiai: report")
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
      <fieldset class="legend"><legend>\(say("Tô màu", "Colours"))</legend>

      """
    for kind in EntityKind.allCases {
      let id = kind.rawValue
      page += "<label class=\"k-\(id)\"><input type=\"checkbox\" checked data-kind=\"\(id)\">"
      page += " <span class=\"swatch\">\(XML.text(kind.name[language]))</span></label>\n"
    }
    page += "</fieldset>\n<nav><a href=\"#run\">\(say("Tổng hợp", "Summary"))</a></nav>\n"
    return page + "</header>\n<main>\n"
  }

  /// One article with its findings (in the text as it stands in its file; here they are shown in what was read).
  func piece(_ article: Article, _ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    let name = "a" + Fingerprint.hexadecimal(input.path).prefix(12)
    var page =
      "<article id=\"\(name)\">\n<h2>\(XML.text(input.path))</h2>\n"
    page += tally(diagnostics) + "<div class=\"sheet\">\n<div class=\"text\">\n"
    page += HTMLText(article: article, diagnostics: diagnostics, name: String(name), report: self).markup
    page += "</div>\n<aside>\n"
    page += findingList(diagnostics, in: article, name: String(name))
    page += peopleTable(article)
    page += "</aside>\n</div>\n</article>\n"
    return Array(page.utf8)
  }

  /// How many findings of each severity, the gravest first.
  private func tally(_ diagnostics: [Diagnostic]) -> String {
    var counts: [Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    let parts = Severity.allCases.compactMap { severity in
      counts[severity].map {
        "<b class=\"s-\(severity.rawValue)\">\($0) \(XML.text(severity.name[language]))</b>"
      }
    }
    return parts.isEmpty ? "" : "<p class=\"tally\">" + parts.joined(separator: " · ") + "</p>\n"
  }

  private func findingList(_ diagnostics: [Diagnostic], in article: Article, name: String) -> String {
    if diagnostics.isEmpty { return "" }
    var list = "<h3>\(say("Phát hiện", "Findings"))</h3>\n<ol class=\"findings\">\n"
    for (index, diagnostic) in diagnostics.enumerated() {
      list += "<li class=\"s-\(diagnostic.severity.rawValue)\"><a href=\"#\(name)-\(index)\">"
      list +=
        "<b>\(XML.text(diagnostic.severity.name[language]))</b> \(XML.text(diagnostic.message[language]))</a>"
      list += " <code>\(XML.text(diagnostic.rule))</code>"
      for fix in diagnostic.fixes { list += "<div class=\"fix\">→ \(XML.text(fix.title[language]))</div>" }
      list += "</li>\n"
    }
    return list + "</ol>\n"
  }

  private func peopleTable(_ article: Article) -> String {
    if article.people.isEmpty { return "" }
    var table = "<h3>\(say("Những người trong bài", "People"))</h3>\n<table><thead><tr>"
    for title in [say("Tên", "Name"), say("Cấp bậc", "Rank"), say("Chức vụ", "Posts"), say("Lần", "Times")] {
      table += "<th scope=\"col\">\(title)</th>"
    }
    table += "</tr></thead><tbody>\n"
    for person in article.people {
      let posts = person.positions.map { XML.text(OneLine.text($0)) }.joined(separator: "<br>")
      table +=
        "<tr><td>\(XML.text(person.name))</td><td>\(XML.text(person.rank.map(OneLine.text) ?? ""))</td>"
      table += "<td>\(posts)</td><td>\(person.mentions.count)</td></tr>\n"
    }
    return table + "</tbody></table>\n"
  }

  /// The charts and the end of the page.
  func closing(_ counts: RunCounts) -> String {
    var page = "</main>\n<footer id=\"run\">\n<h2>\(say("Tổng hợp", "Summary"))</h2>\n"
    let findings = counts.rules.reduce(0) { $0 + $1.count }
    page += "<p class=\"run\">"
    page += say(
      "\(counts.articles) bài, \(findings) phát hiện. ", "\(counts.articles) read, \(findings) found. ")
    page += say("Phím n, p: đến phát hiện sau, trước.", "Keys n and p: next and previous finding.") + "</p>\n"
    let rules = counts.rules.map { rule in
      let severity = RuleCatalog.infos.first { $0.id == rule.label }?.severity ?? .information
      return (label: rule.label, count: rule.count, color: severity.rawValue)
    }
    page += HTMLChart.bars(say("Phát hiện theo quy tắc", "Findings by rule"), rules)
    let kinds = EntityKind.allCases.compactMap { kind in
      counts.kinds[kind].map { (label: kind.name[language], count: $0, color: kind.rawValue) }
    }
    page += HTMLChart.bars(say("Mục theo loại", "Entities by kind"), kinds)
    page += HTMLChart.timeline(say("Ngày tháng theo năm", "Dates by year"), counts.years)
    return page + "</footer>\n<script>\(HTMLAssets.script)</script>\n</body>\n</html>\n"
  }
}

/// What the charts count.
struct RunCounts: Sendable {
  private(set) var articles = 0
  private var ruleCounts: [String: Int] = [:]
  private(set) var kinds: [EntityKind: Int] = [:]
  /// Dates that say their year.
  private(set) var years: [Int: Int] = [:]

  init() {}

  init(_ article: Article, _ diagnostics: [Diagnostic]) {
    articles = 1
    for diagnostic in diagnostics { ruleCounts[diagnostic.rule, default: 0] += 1 }
    for entity in article.entities {
      kinds[entity.kind, default: 0] += 1
      if entity.kind == .date, let value = entity.value, value.utf8.count >= 4,
        let year = Int(value.prefix(4)),
        year >= 1000
      {
        years[year, default: 0] += 1
      }
    }
  }

  mutating func add(_ other: RunCounts) {
    articles += other.articles
    ruleCounts.merge(other.ruleCounts, uniquingKeysWith: +)
    kinds.merge(other.kinds, uniquingKeysWith: +)
    years.merge(other.years, uniquingKeysWith: +)
  }

  /// The most frequent first.
  var rules: [(label: String, count: Int)] {
    ruleCounts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { (label: $0.key, count: $0.value) }
  }
}
