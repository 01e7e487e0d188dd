import Extraction
import Lexicon

extension EntityCard {
  /// Which unit is meant, since when and until when, and what it belongs to now.
  func place(_ detail: LocationDetail) -> Markup {
    guard detail.isFromLexicon else { return Markup() }
    return card.place(detail.row, kind: detail.kind)
  }
}

extension LexiconCard {
  /// - Parameters:
  ///   - row: of the table of places; its namesakes are told with it, those of `kind` first.
  func place(_ row: LexiconTable.Row, kind: LocationDetail.Kind? = nil) -> Markup {
    var text = Markup()
    let places = PlaceRows.shared
    let table = LexiconTable.places
    let name = table.string(row, .place)
    var rows = places.named(name)
    if let kind {
      let same = rows.filter { Self.kind(of: table.string($0, .kind)) == kind }
      if !same.isEmpty { rows = same + rows.filter { !same.contains($0) } }
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

/// The rows of the table of places by name, and which provinces went into which.
struct PlaceRows: Sendable {
  static let shared = PlaceRows()

  private var byName: [String: [LexiconTable.Row]] = [:]
  /// Provinces that are gone, with their last day, by what took them over.
  private var gone: [String: [(name: String, last: String, row: LexiconTable.Row)]] = [:]

  private init() {
    let table = LexiconTable.places
    table.forEachRow { row in
      let name = table.string(row, .place)
      byName[name, default: []].append(row)
      let last = table.string(row, .validTo)
      guard table.string(row, .kind) == "province", !last.isEmpty else { return }
      for successor in table.strings(row, .successor) {
        gone[successor, default: []].append((name, last, row))
      }
    }
    // What still exists comes before what does not.
    for name in byName.keys {
      byName[name]?.sort { table.cell($0, .validTo).isEmpty && !table.cell($1, .validTo).isEmpty }
    }
  }

  func named(_ name: String) -> [LexiconTable.Row] { byName[name] ?? [] }

  /// The provinces that the present one of this name took over.
  func merged(into name: String, from: String, but row: LexiconTable.Row) -> [String] {
    (gone[name] ?? []).filter { $0.row != row && $0.name != name }.map {
      "\($0.name) (\(LexiconCard.written($0.last)))"
    }
  }

  /// The last day of a place that no longer exists under its name: as `GregorianCalendar` counts; nil where the name
  /// is in use, or some unit of the kind that is meant has it.
  func lastDay(of row: LexiconTable.Row, kind: LocationDetail.Kind) -> Int? {
    let table = LexiconTable.places
    guard !table.cell(row, .validTo).isEmpty else { return nil }
    var last: Int?
    for other in named(table.string(row, .place)) {
      let sort = LexiconCard.kind(of: table.string(other, .kind))
      // "Bắc Ninh" alone may be the town that is gone, but it is the province that lives.
      guard sort == kind || sort == .province || kind == .other else { continue }
      guard let day = TableDay.last(table.cell(other, .validTo)) else { return nil }
      last = max(last ?? day, day)
    }
    return last
  }
}
