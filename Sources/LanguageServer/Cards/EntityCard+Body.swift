import Extraction
import Lexicon
import SourceText
import VietnameseText

extension EntityCard {
  /// A body of the table: what it is short for, what it is part of, and since when it has been another. Of others the
  /// name in full, the sort, and where its name says so the level and the place.
  func body(_ detail: OrganizationDetail) -> Markup {
    let table = LexiconTable.bodies
    let isForeign = isForeign
    // "Bộ Quốc phòng Campuchia" begins like ours and is another, unless the table has it with its country.
    if detail.list == .body, detail.isFromLexicon,
      !isForeign || table.string(detail.row, .class) == "international"
    {
      return card.body(detail.row)
    }
    var text = Markup()
    let name = FullName(of: occurrence, in: document).text
    let sort = sort(detail)
    let isOurs = !isForeign && Self.territorial.contains(sort)
    let note = isForeign ? say("cơ quan, tổ chức nước ngoài", "body abroad") : card.bodyClass(sort)
    text.title(name, note: note.isEmpty ? say("cơ quan, đơn vị", "body") : note)
    if isOurs, let area = area(of: name, detail) { for line in area { text.line(line) } }
    return text
  }

  private func sort(_ detail: OrganizationDetail) -> String {
    guard detail.isFromLexicon else { return detail.list == .body ? "media" : "" }
    return switch detail.list {
    case .body: LexiconTable.bodies.string(detail.row, .class)
    case .bodyHead: LexiconTable.bodyHeads.string(detail.row, .class)
    default: ""
    }
  }

  /// Sorts of bodies that each province, district and commune has of its own.
  private static let territorial = ["party", "state", "military", "police", "mass", "court"]

  /// The level of a body whose unit stands right behind its head ("Ban CHQS huyện Nam Đàn", "Tỉnh ủy Nghệ An"), and what
  /// the table knows of that unit. Nil of others: the level of a "Phòng Tham mưu Bộ CHQS tỉnh" is not that of the province.
  private func area(of name: String, _ detail: OrganizationDetail) -> [String]? {
    guard detail.list == .bodyHead else { return nil }
    let words = PlaceRows.keys(name)
    let owner = words.dropFirst(headLength(detail.row, words))
    let place = place
    var level = PlaceRows.adminWord(atStartOf: owner).map { $0.level }
    // "Tỉnh ủy", "Huyện đoàn", "Ban Tuyên giáo Thành ủy"
    for start in [words[...], owner] where start.dropFirst().first.map(Self.committees.contains) == true {
      level =
        level ?? PlaceRows.adminWord(atStartOf: start.prefix(1))?.level
        ?? Self.shortLevels[start[start.startIndex]]
    }
    guard var level, (1...3).contains(level) else { return nil }
    let rows = rows(of: place)
    if level == 1, owner.first == Self.city || words.first == Self.city {
      // A thành phố may be of either level; its place says of which.
      guard let row = rows.first, let own = PlaceRows.level(of: row) else { return nil }
      level = own
    }
    let names = [
      say("Cấp tỉnh", "Of a province"), say("Cấp huyện", "Of a district"), say("Cấp xã", "Of a commune"),
    ]
    return [names[level - 1]] + (rows.count == 1 ? known(of: rows[0], level) : [])
  }

  /// What the table has of the unit in its name.
  private func rows(of place: Article.Occurrence?) -> [LexiconTable.Row] {
    guard let place, case .location(let detail) = place.mention.detail, detail.isFromLexicon else {
      return []
    }
    return PlaceRows.shared.meant(by: FullName(of: place, in: document).text, of: detail.row)
      .filter { PlaceRows.level(of: $0) != nil }
  }

  /// What the unit is in, and in the area of which Quân khu.
  private func known(of row: LexiconTable.Row, _ level: Int) -> [String] {
    guard PlaceRows.level(of: row) == level else { return [] }
    let table = LexiconTable.places
    let (name, parent) = (table.string(row, .place), table.string(row, .parent))
    let region = table.string(row, .militaryRegion)
    var lines: [String] = []
    if !parent.isEmpty { lines.append(say("\(name) thuộc \(parent)", "\(name) is in \(parent)")) }
    if !region.isEmpty { lines.append(say("Địa bàn \(region)", "In the area of \(region)")) }
    return lines
  }

  /// The first place in its name.
  private var place: Article.Occurrence? {
    var found: Article.Occurrence?
    document.article.forEachOccurrence(touching: occurrence.range) { other in
      if found == nil, other.mention.kind == .location, occurrence.range.contains(other.range) {
        found = other
      }
    }
    return found
  }

  /// How many of `words` the head is: in full, by a variant, or as far as its own words go.
  private func headLength(_ row: LexiconTable.Row, _ words: [SyllableKey]) -> Int {
    let table = LexiconTable.bodyHeads
    let heads = [table.string(row, .head)] + table.strings(row, .variants)
    let written = heads.map { PlaceRows.keys(PostCeilings.writtenOut($0)) }
    return written.filter { words.starts(with: $0) }.map(\.count).max() ?? 0
  }

  private static let committees: Set = [SyllableKey("ủy"), SyllableKey("đoàn"), SyllableKey("đội")]
  private static let city = SyllableKey("thành")
  /// "Thành ủy" may be of either level; without its place nobody knows.
  private static let shortLevels = [city: 1, SyllableKey("thị"): 2]
}

extension LexiconCard {
  /// - Parameter row: of the table of bodies.
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
    if !from.isEmpty { text.line(since(from)) }
    let successor = table.strings(row, .successor).joined(separator: ", ")
    if !to.isEmpty {
      let now = successor.isEmpty ? "" : say("; sau đó là \(successor)", "; then \(successor)")
      text.line(until(to) + now)
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
}
