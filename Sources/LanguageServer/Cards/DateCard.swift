import Extraction

extension EntityCard {
  /// The date in ISO 8601.
  func date(_ value: DateValue) -> Markup {
    var text = Markup()
    guard !value.iso8601.isEmpty else { return text }
    text.title(surface, note: value.iso8601)
    return text
  }
}
