import Extraction
import Lexicon

extension LexiconCard {
  /// - Parameter row: of the table of titles.
  func title(_ row: LexiconTable.Row) -> Markup {
    let table = LexiconTable.titles
    var text = Markup()
    text.title(table.string(row, .title), note: say("chức vụ", "post"))
    let initials = table.string(row, .abbr)
    if !initials.isEmpty { text.line(say("Viết tắt: \(initials)", "Short: \(initials)")) }
    text.add(
      contentsOf: ceilings(of: table.strings(row, .ceilingKey), on: nil))
    return text
  }

  /// What the law gives to the posts `names` at the highest, on a day where one is known.
  ///
  /// - Parameter day: as `GregorianCalendar` counts.
  func ceilings(of names: [String], on day: Int?) -> Markup {
    var text = Markup()
    let all = names.map { PostCeilings.shared.rows(of: $0, on: day) }.filter { !$0.rows.isEmpty }
    guard let first = all.first else { return text }
    if names.count == 1 {
      for row in first.rows { text.line(ceiling(row, on: day, isNamed: false, isLaw: first.areLaw)) }
      return text
    }
    // What was law once is told of one post, not of all that it may be.
    let law = all.filter(\.areLaw).compactMap(\.rows.first)
    if law.isEmpty { return text }
    text.line(
      say("Cấp bậc cao nhất theo luật, tùy nơi giữ chức:", "Highest rank by law, by where it is held:"))
    for row in law.prefix(Self.mostCeilings) {
      text.item(ceiling(row, on: day, isNamed: true, isLaw: true))
    }
    if law.count > Self.mostCeilings { text.item("…") }
    return text
  }

  private static let mostCeilings = 6

  private func ceiling(_ row: LexiconTable.Row, on day: Int?, isNamed: Bool, isLaw: Bool) -> String {
    let table = LexiconTable.positionMaxRank
    var rank = table.string(row, .maxRank)
    let navy = table.string(row, .navyMaxRank)
    if !navy.isEmpty { rank += say(" (Hải quân: \(navy))", " (navy: \(navy))") }
    let head =
      isNamed
      ? "\(table.string(row, .position)): \(rank)"
      : isLaw
        ? say("Cấp bậc cao nhất theo luật: \(rank)", "Highest rank by law: \(rank)")
        : say("Cấp bậc cao nhất theo luật trước đây: \(rank)", "Highest rank by former law: \(rank)")
    var when = ""
    let (from, to) = (table.string(row, .validFrom), table.string(row, .validTo))
    if !from.isEmpty { when = say("từ \(Self.written(from))", "from \(Self.written(from))") }
    if !to.isEmpty { when += say(" đến \(Self.written(to))", " to \(Self.written(to))") }
    if isLaw, day != nil {
      when += say(", vào ngày của bài", ", on the article's day")
    }
    return "\(head) — \(PostCeilings.law(of: row))" + (when.isEmpty ? "" : " (\(when))")
  }
}
