import Extraction
import Linting

/// The run as a whole: how many of what, every article with its findings, charts.
struct HTMLSummary {
  var report: HTMLReport
  var counts: RunCounts
  var mostListed: Int

  private var language: MessageLanguage { report.language }

  /// How many findings of each severity, the gravest first; empty where there are none.
  static func tally(_ counts: [Severity: Int], _ language: MessageLanguage) -> String {
    Severity.allCases.compactMap { severity in
      counts[severity].map {
        "<b class=\"s-\(severity.rawValue)\">\(XML.text(severity.counted($0)[language]))</b>"
      }
    }.joined(separator: ", ")
  }

  var markup: String {
    var page = "<section id=\"run\">\n<h2>\(report.say("Tổng hợp", "Summary"))</h2>\n<p class=\"say\">"
    page += report.say(
      "Đã đọc \(counts.articles) bài",
      "\(counts.articles) \(counts.articles == 1 ? "article" : "articles") read")
    if report.hasFindings {
      let tally = Self.tally(counts.severities, language)
      page += ": " + (tally.isEmpty ? report.say("không có gì phải sửa", "nothing to mend") : tally)
    }
    page += ".</p>\n" + unread + brief + index + "<div class=\"charts\">\n"
    let rules = counts.rules.map { row in
      let info = RuleCatalog.infos.first { $0.id == row.rule }
      let words = info.map { XML.text($0.summary[language]) + " " } ?? ""
      return HTMLChart.Bar(
        label: words + "<code>\(XML.text(row.rule))</code>", count: row.count,
        color: (info?.severity ?? .information).rawValue)
    }
    page += HTMLChart.bars(report.say("Phát hiện theo quy tắc", "Findings by rule"), rules)
    let kinds = EntityKind.allCases.compactMap { kind in
      counts.kinds[kind].map {
        HTMLChart.Bar(label: XML.text(kind.name[language]), count: $0, color: kind.rawValue)
      }
    }
    page += HTMLChart.bars(report.say("Mục theo loại", "Entities by kind"), kinds, isShort: true)
    return page + timeline + "</div>\n</section>\n"
  }

  /// What could not be read, with the reasons.
  private var unread: String {
    let count = counts.unread.count
    if count == 0 { return "" }
    let words = report.say(
      "Không đọc được \(count) tệp",
      count == 1 ? "One file could not be read" : "\(count) files could not be read")
    let rows = counts.unread.map { problem in
      "<li>\(XML.text(problem.path)): \(XML.text(problem.reason[language]))</li>\n"
    }
    return "<p class=\"say\"><b class=\"s-error\">\(words)</b>:</p>\n<ul>\n\(rows.joined())</ul>\n"
  }

  /// What was left out, and how to see it.
  private var brief: String {
    guard report.isBrief else { return "" }
    let words =
      report.hasFindings
      ? report.say(
        "Trên \(HTMLReport.mostArticles) bài nên chỉ hiện bài và đoạn có phát hiện; muốn đọc cả bài, kiểm tra riêng bài đó.",
        "More than \(HTMLReport.mostArticles) articles, so only articles and paragraphs with findings are shown; to read one whole, check it alone."
      )
      : report.say(
        "Trên \(HTMLReport.mostArticles) bài nên chỉ hiện người trong từng bài; muốn đọc cả bài, chú giải riêng bài đó.",
        "More than \(HTMLReport.mostArticles) articles, so only the people of each are shown; to read one whole, annotate it alone."
      )
    return "<p class=\"say\">\(words)</p>\n"
  }

  /// Every article that is on the page, those with the gravest findings first.
  private var index: String {
    guard counts.entries.count > 1 else { return "" }
    let order = counts.gravestFirst
    var list = table(order.prefix(mostListed))
    let rest = order.dropFirst(mostListed)
    if !rest.isEmpty {
      list += "<details><summary>\(report.say("\(rest.count) bài nữa", "\(rest.count) more"))</summary>\n"
      list += table(rest) + "</details>\n"
    }
    if counts.unlisted > 0 {
      let words = report.say(
        "Còn \(counts.unlisted) bài nhẹ hơn, chỉ có trong trang.",
        "\(counts.unlisted) more, with less, are only on the page.")
      list += "<p class=\"say\">\(words)</p>\n"
    }
    return list
  }

  private func table(_ order: ArraySlice<Int>) -> String {
    let severities = Severity.allCases.filter { counts.severities[$0] != nil }
    var table = "<table class=\"index\"><thead><tr><th scope=\"col\">\(report.say("Bài", "Article"))</th>"
    for severity in severities {
      table += "<th scope=\"col\" class=\"n\">\(XML.text(severity.name[language]))</th>"
    }
    table += "</tr></thead><tbody>\n"
    for index in order {
      let entry = counts.entries[index]
      table += "<tr><td><a href=\"#\(entry.name)\">\(XML.text(entry.headline))</a>"
      if entry.headline != entry.path { table += "<span class=\"path\">\(XML.text(entry.path))</span>" }
      table += "</td>"
      for severity in severities {
        table += "<td class=\"n s-\(severity.rawValue)\">\(entry.counts[severity].map { "\($0)" } ?? "")</td>"
      }
      table += "</tr>\n"
    }
    return table + "</tbody></table>\n"
  }

  /// By month where all is within two years, otherwise by year.
  private var timeline: String {
    let note =
      counts.datesWithoutYear > 0
      ? report.say(
        "Không kể \(counts.datesWithoutYear) mốc không ghi năm.",
        "\(counts.datesWithoutYear) without a year are not counted.") : ""
    if let first = counts.years.keys.min(), let last = counts.years.keys.max(), last - first <= 1,
      counts.months.count > 1
    {
      return HTMLChart.timeline(
        report.say("Ngày tháng, theo từng tháng", "Dates by month"), note: note, counts.months
      ) { "\($0 % 12 + 1)/\($0 / 12)" }
    }
    return HTMLChart.timeline(
      report.say("Ngày tháng, theo năm", "Dates by year"), note: note, counts.years
    ) { "\($0)" }
  }
}
