import Extraction
import Lexicon

extension EntityCard {
  /// A body of the table: what it is short for, what it is part of, and since when it has been another.
  func body(_ detail: OrganizationDetail) -> Markup {
    guard detail.list == .body else { return Markup() }
    // "Bộ Quốc phòng Campuchia" begins like ours and is another, unless the table has it with its country.
    if isForeign, LexiconTable.bodies.string(detail.row, .class) != "international" { return Markup() }
    return card.body(detail.row)
  }
}

extension LexiconCard {
  /// - Parameter row: of the table of bodies. Empty where the table knows nothing beyond the name.
  func body(_ row: LexiconTable.Row) -> Markup {
    let table = LexiconTable.bodies
    var text = Markup()
    let sort = bodyClass(table.string(row, .class))
    text.title(table.string(row, .body), note: sort.isEmpty ? nil : sort)
    let initials = table.strings(row, .abbr).joined(separator: ", ")
    if !initials.isEmpty { text.line(say("Viết tắt: \(initials)", "Short: \(initials)")) }
    let parent = table.string(row, .parent)
    if !parent.isEmpty { text.line(say("Thuộc \(parent)", "Part of \(parent)")) }
    let (from, to) = (table.string(row, .validFrom), table.string(row, .validTo))
    if !from.isEmpty { text.line(say("Có từ \(Self.written(from))", "Since \(Self.written(from))")) }
    let successor = table.strings(row, .successor).joined(separator: ", ")
    if !to.isEmpty {
      let now = successor.isEmpty ? "" : say("; sau đó là \(successor)", "; then \(successor)")
      text.line(say("Đến hết \(Self.written(to))", "Until \(Self.written(to))") + now)
    }
    return text
  }

  func bodyClass(_ name: String) -> String {
    switch name {
    case "party": say("cơ quan Đảng", "Party")
    case "state": say("cơ quan nhà nước", "state")
    case "military": say("quân đội", "army")
    case "police": say("công an", "police")
    case "mass": say("Mặt trận, đoàn thể", "mass organisation")
    case "court": say("tòa án, viện kiểm sát", "court")
    case "international": say("tổ chức quốc tế, nước ngoài", "international")
    case "media": say("báo chí", "press")
    case "school": say("trường học", "school")
    case "company": say("doanh nghiệp", "company")
    case "religion": say("tôn giáo", "religion")
    default: ""
    }
  }

  /// The last day of a body that is no more; nil where it is.
  static func lastDay(ofBody row: LexiconTable.Row) -> Int? {
    TableDay.last(LexiconTable.bodies.cell(row, .validTo))
  }
}
