/// What was found in one paragraph: everything about it that the article as a whole is folded from.
///
/// It is immutable and knows no absolute offsets, so it is kept while its paragraph is pushed about by edits, and
/// shared between snapshots of an article.
package final class ParagraphReading: Sendable {
  /// In reading order, outer before inner.
  package let mentions: [Mention]
  package let definitions: [AbbreviationDefinition]
  /// Whose ranks and posts are whose, in the order in which they stand.
  package let attributes: [PersonAttribute]

  package init(
    mentions: [Mention], definitions: [AbbreviationDefinition], attributes: [PersonAttribute] = []
  ) {
    self.mentions = mentions
    self.definitions = definitions
    self.attributes = attributes
  }

  package static let empty = ParagraphReading(mentions: [], definitions: [])
}
