import Extraction

extension EntityCard {
  /// Which unit is meant, since when and until when, and what it belongs to; of a place that the table lacks what the word
  /// before its name says.
  func place(_ detail: LocationDetail) -> Markup {
    let name = FullName(of: occurrence, in: document).text
    if detail.isFromLexicon {
      let card = card.place(detail.row, written: name)
      if !card.isEmpty { return card }
    }
    var text = Markup()
    text.title(name, note: placeKind(detail.kind, name))
    return text
  }

  private func placeKind(_ kind: LocationDetail.Kind, _ name: String) -> String {
    if let nature = PlaceRows.nature(of: name) { return card.kindName(nature) }
    let unit = PlaceRows.adminWord(atStartOf: PlaceRows.keys(name))
    // Which of the two levels that have one, the name does not say.
    if unit?.word == PlaceRows.keys("thành phố") { return say("thành phố", "city") }
    return switch (unit?.level, kind) {
    case (3, .commune): say("cấp xã", "commune")
    case (2, .district): say("cấp huyện", "district")
    case (1, .province): say("cấp tỉnh", "province")
    case (_, .settlement): say("thôn, xóm, khu dân cư", "village or quarter")
    case (_, .country): say("nước, vùng lãnh thổ", "country or part of the world")
    default: say("địa danh", "place")
    }
  }
}
