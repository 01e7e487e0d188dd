import Extraction
import Lexicon

extension LexiconCard {
  /// - Parameters:
  ///   - row: of the table of places; its namesakes are told with it, what still exists first.
  ///   - written: how it stands in a text: an administrative word before the name says which of them is meant, or that none
  ///     is.
  func place(_ row: LexiconTable.Row, written: String = "") -> Markup {
    var text = Markup()
    let places = PlaceRows.shared
    let table = LexiconTable.places
    let name = table.string(row, .place)
    var rows = places.named(name)
    if let word = PlaceRows.adminWord(before: name, in: written) {
      rows = rows.filter { PlaceRows.word(table.cell($0, .admin)) == word }
    }
    for row in rows.prefix(Self.mostNamesakes) { text.append(one(row, name, places)) }
    // That Lào is a country is nothing to tell.
    return text.isTitleOnly ? Markup() : text
  }

  private static let mostNamesakes = 3

  private func one(_ row: LexiconTable.Row, _ name: String, _ places: PlaceRows) -> Markup {
    var text = Markup()
    let table = LexiconTable.places
    let (kind, admin) = (table.string(row, .kind), table.string(row, .admin))
    text.title(name, note: admin.isEmpty ? kindName(kind) : admin)
    let (from, to) = (table.string(row, .validFrom), table.string(row, .validTo))
    if !from.isEmpty { text.line(say("Có từ \(Self.written(from))", "Since \(Self.written(from))")) }
    let successor = table.strings(row, .successor).joined(separator: ", ")
    if !to.isEmpty {
      let end = say("Đến hết \(Self.written(to))", "Until \(Self.written(to))")
      let now =
        successor.isEmpty
        ? "" : say("; sau đó thuộc \(successor)", "; since \(Self.next(after: to)) \(successor)")
      text.line(end + now)
    }
    let parent = table.string(row, .parent)
    if !parent.isEmpty { text.line(say("Thuộc \(parent)", "In \(parent)")) }
    let region = table.string(row, .militaryRegion)
    if !region.isEmpty { text.line(region) }
    let parts = kind == "province" || kind == "city" ? places.merged(into: name, from: from, but: row) : []
    if !parts.isEmpty {
      text.line(say("Gồm thêm từ trước: ", "Holds what was: ") + parts.joined(separator: ", "))
    }
    let note = table.string(row, .note)
    if !note.isEmpty { text.line(note) }
    return text
  }

  static func kind(of cell: String) -> LocationDetail.Kind {
    switch cell {
    case "country", "territory": .country
    case "province", "city", "foreign_province": .province
    case "district", "special_zone": .district
    case "commune": .commune
    default: .other
    }
  }

  func kindName(_ kind: String) -> String {
    switch kind {
    case "country": say("nước", "country")
    case "territory": say("vùng lãnh thổ", "territory")
    case "province": say("tỉnh", "province")
    case "city": say("thành phố", "city")
    case "district": say("cấp huyện", "district")
    case "special_zone": say("đặc khu", "special zone")
    case "commune": say("cấp xã", "commune")
    case "capital": say("thủ đô", "capital")
    case "foreign_province": say("tỉnh, bang ở nước ngoài", "province or state abroad")
    case "foreign_city": say("thành phố ở nước ngoài", "city abroad")
    case "border_gate": say("cửa khẩu", "border gate")
    case "island": say("đảo, quần đảo", "island")
    case "region": say("vùng", "region")
    case "river": say("sông", "river")
    case "sea": say("biển, vịnh", "sea")
    case "mountain": say("núi", "mountain")
    case "street": say("đường, phố", "street")
    default: say("địa danh", "place")
    }
  }
}
