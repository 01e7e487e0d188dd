import Extraction
import Lexicon

extension EntityCard {
  /// Class, place in the order, and the rank's equal in the navy or on land.
  func rank(_ detail: RankDetail) -> Markup {
    var text = Markup()
    guard detail.form != .nonexistent else {
      let table = LexiconTable.rankNonexistent
      text.title(surface, note: say("không có cấp bậc này", "no such rank"))
      text.line(table.cell(detail.row, say("why_vi", "why_en")))
      return text
    }
    let table = LexiconTable.ranks
    let name = table.cell(detail.row, "rank")
    text.title(name, note: say("cấp bậc", "rank"))
    if detail.form == .misspelled {
      text.line(
        say("“\(surface)” viết sai, đúng là “\(name)”.", "“\(surface)” is misspelt; it is “\(name)”."))
    }
    let force = table.strings(detail.row, table.column("force") ?? 0).joined(separator: ", ")
    let kind = table.cell(detail.row, "class")
    let about = [kind, force].filter { !$0.isEmpty }.joined(separator: " · ")
    if !about.isEmpty { text.line(about) }
    let order = table.cell(detail.row, "order")
    if !order.isEmpty {
      text.line(
        say(
          "Thứ \(order) tính từ cấp thấp nhất (1 = Binh nhì).",
          "Number \(order) from the lowest (1 = Binh nhì)."))
    }
    let equal = table.cell(detail.row, "equivalent")
    if !equal.isEmpty { text.line(say("Tương đương: \(equal)", "Equivalent: \(equal)")) }
    let note = table.cell(detail.row, "note_vi")
    if !note.isEmpty { text.line(note) }
    return text
  }
}
