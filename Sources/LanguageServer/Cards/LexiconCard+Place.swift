import Extraction
import Lexicon

extension LexiconCard {
  /// - Parameters:
  ///   - row: of the table of places; its namesakes are told with it, what still exists first.
  ///   - written: how it stands in a text: a word before the name (tỉnh, huyện, quần đảo) says which of them is meant, or
  ///     that none is.
  /// - Returns: empty where none is.
  func place(_ row: LexiconTable.Row, written: String = "") -> Markup {
    var text = Markup()
    let places = PlaceRows.shared
    let name = LexiconTable.places.string(row, .place)
    for row in places.meant(by: written, of: row).prefix(Self.mostNamesakes) {
      text.append(one(row, name, places))
    }
    return text
  }

  private static let mostNamesakes = 3

  private func one(_ row: LexiconTable.Row, _ name: String, _ places: PlaceRows) -> Markup {
    var text = Markup()
    let table = LexiconTable.places
    let (kind, admin) = (table.string(row, .kind), table.string(row, .admin))
    text.title(name, note: admin.isEmpty ? kindName(kind) : admin)
    let (from, to) = (table.string(row, .validFrom), table.string(row, .validTo))
    let origins = kind == "province" || kind == "city" ? places.origins(of: row) : []
    if !from.isEmpty, !origins.contains(where: { $0.sort == .renamed }) { text.line(since(from)) }
    if !to.isEmpty { text.line(until(to) + whatCame(of: row, kind, to, places)) }
    let parent = table.string(row, .parent)
    if !parent.isEmpty {
      // Of what is gone it is where it was, if it is elsewhere now.
      let wasElsewhere = !to.isEmpty && !table.strings(row, .successor).contains(parent)
      text.line(
        wasElsewhere
          ? say("Khi đó thuộc \(parent)", "Then in \(parent)") : say("Thuộc \(parent)", "In \(parent)"))
    }
    let region = table.string(row, .militaryRegion)
    if !region.isEmpty { text.line(say("Địa bàn \(region)", "In the area of \(region)")) }
    for line in lines(origins) { text.line(line) }
    // What names of streets have in common is nothing to tell of one.
    let note = kind == "street" ? "" : table.string(row, .note)
    if let first = note.first { text.line(first.uppercased() + note.dropFirst()) }
    return text
  }

  /// "; tách thành Nam Hà, Ninh Bình"
  private func whatCame(
    of row: LexiconTable.Row, _ kind: String, _ end: String, _ places: PlaceRows
  ) -> String {
    let table = LexiconTable.places
    let successors = table.strings(row, .successor).joined(separator: ", ")
    // That a district is gone does not move its land.
    if successors.isEmpty || successors == table.string(row, .parent) { return "" }
    let day = Self.isDay(end) ? Self.next(after: end) : nil
    switch kind == "province" ? places.sort(row) : .merged {
    case .split: return say("; tách thành \(successors)", "; split into \(successors)")
    case .renamed:
      return day.map { say("; từ \($0) là \(successors)", "; since \($0) \(successors)") }
        ?? say("; sau đó là \(successors)", "; then \(successors)")
    case .merged:
      return day.map { say("; từ \($0) thuộc \(successors)", "; since \($0) in \(successors)") }
        ?? say("; sau đó thuộc \(successors)", "; then in \(successors)")
    }
  }

  /// What it came of and what it took in; those of one time on one line.
  private func lines(_ origins: [PlaceRows.Origin]) -> [String] {
    var lines: [String] = []
    var rest = origins[...]
    while let first = rest.first {
      let same = rest.prefix { $0.sort == first.sort && $0.last == first.last }
      rest = rest.dropFirst(same.count)
      let names = same.map(\.name).joined(separator: ", ")
      let when = Self.isDay(first.last) ? Self.next(after: first.last) : Self.written(first.last)
      switch first.sort {
      case .split: lines.append(say("Tách ra từ \(names) (\(when))", "Split off from \(names) (\(when))"))
      case .renamed:
        lines.append(say("Trước \(when) là \(names)", "Before \(when): \(names)"))
      case .merged:
        let isDay = Self.isDay(first.last)
        lines.append(
          say(
            "Sáp nhập \(names) " + (isDay ? "từ \(when)" : "năm \(when)"),
            "Took in \(names) " + (isDay ? "on \(when)" : "in \(when)")))
      }
    }
    return lines
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
