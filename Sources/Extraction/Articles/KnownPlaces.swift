/// The names that an article gives to places with a word that says so ("núi Pu Mẫu"), and how often.
struct KnownPlaces: Sendable {
  private var names = CountedHashes()

  init(_ paragraphs: ParagraphTable) {
    for paragraph in paragraphs.items { add(paragraph) }
  }

  func contains(_ nameHash: UInt32) -> Bool { names.contains(UInt64(nameHash)) }

  /// - Parameters:
  ///   - removed: the paragraphs that an edit took out.
  ///   - added: those that came in their place.
  mutating func update(removed: [Article.Paragraph], added: ArraySlice<Article.Paragraph>) {
    for paragraph in removed {
      paragraph.reading.forEachMention(of: .location) { _, mention in
        if let name = Self.name(mention) { names.remove(name) }
      }
    }
    for paragraph in added { add(paragraph) }
  }

  private mutating func add(_ paragraph: Article.Paragraph) {
    paragraph.reading.forEachMention(of: .location) { _, mention in
      if let name = Self.name(mention) { _ = names.insert(name) }
    }
  }

  private static func name(_ mention: Mention) -> UInt64? {
    guard case .location(let detail) = mention.detail, detail.nameHash != 0, !detail.isUnconfirmed else {
      return nil
    }
    return UInt64(detail.nameHash)
  }
}
