import Extraction

extension EntityCard {
  /// Which unit is meant, since when and until when, and what it belongs to now.
  func place(_ detail: LocationDetail) -> Markup {
    guard detail.isFromLexicon else { return Markup() }
    return card.place(detail.row, written: surface)
  }
}
