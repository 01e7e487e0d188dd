import Extraction
import Lexicon

extension EntityCard {
  /// Class, place in the order, and the rank's equal in the navy or on land.
  func rank(_ detail: RankDetail) -> Markup {
    guard detail.form == .nonexistent else {
      let name = LexiconTable.ranks.string(detail.row, .rank)
      let remark =
        detail.form == .misspelled
        ? say("“\(surface)” viết sai, đúng là “\(name)”.", "“\(surface)” is misspelt; it is “\(name)”.") : nil
      return card.rank(detail.row, remark: remark)
    }
    var text = Markup()
    let table = LexiconTable.rankNonexistent
    text.title(surface, note: say("không có cấp bậc này", "no such rank"))
    text.line(say(table.string(detail.row, .whyVi), table.string(detail.row, .whyEn)))
    return text
  }
}

extension LexiconCard {
  /// - Parameter row: of the table of ranks.
  func rank(_ row: LexiconTable.Row, remark: String? = nil) -> Markup {
    var text = Markup()
    let table = LexiconTable.ranks
    text.title(table.string(row, .rank), note: say("cấp bậc", "rank"))
    if let remark { text.line(remark) }
    let force = table.strings(row, .force).joined(separator: ", ")
    let about = [table.string(row, .class), force].filter { !$0.isEmpty }.joined(separator: " · ")
    if !about.isEmpty { text.line(about) }
    let order = table.string(row, .order)
    if !order.isEmpty {
      text.line(
        say(
          "Thứ \(order) tính từ cấp thấp nhất (1 = Binh nhì).",
          "Number \(order) from the lowest (1 = Binh nhì)."))
    }
    let equal = table.string(row, .equivalent)
    if !equal.isEmpty { text.line(say("Tương đương: \(equal)", "Equivalent: \(equal)")) }
    let (from, to) = (table.string(row, .validFrom), table.string(row, .validTo))
    if !to.isEmpty {
      let start = from.isEmpty ? "" : Self.written(from) + "–"
      text.line(say("Có trong thời gian: ", "In use: ") + start + Self.written(to))
    }
    let note = table.string(row, .noteVi)
    if !note.isEmpty { text.line(note) }
    return text
  }
}
