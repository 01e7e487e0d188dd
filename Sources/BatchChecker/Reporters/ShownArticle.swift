import Extraction
import SourceText
import Standoff

/// An article as a report shows it: as it is read, or as people have labelled it.
struct ShownArticle: Sendable {
  let article: Article
  /// In reading order, outer before inner; nil where all that is read is shown, and nothing else.
  private let labelled: [Entity]?

  init(_ article: Article, labels: Labels? = nil) {
    self.article = article
    // Once for the whole article: asking the labels anew for each paragraph would look through all of them each time.
    labelled = labels.map { article.entities(labelledBy: $0) }
  }

  var isAsRead: Bool { labelled == nil }

  /// All entities in reading order, outer before inner.
  var entities: [Entity] { labelled ?? article.entities }

  /// The entities of some paragraphs. What was labelled over the end of a paragraph, or between two, belongs to the one
  /// before.
  func entities(ofParagraphs part: Range<Int>) -> [Entity] {
    guard let labelled else { return read(part) }
    let paragraphs = article.paragraphs
    let first = part.lowerBound == 0 ? 0 : index(from: paragraphs[part.lowerBound].range.start, in: labelled)
    let last =
      part.upperBound >= paragraphs.count
      ? labelled.count : index(from: paragraphs[part.upperBound].range.start, in: labelled)
    return Array(labelled[first..<max(first, last)])
  }

  private func read(_ part: Range<Int>) -> [Entity] {
    var entities: [Entity] = []
    for paragraph in article.paragraphs[part] {
      for mention in paragraph.reading.mentions where article.facts.states(mention) {
        entities.append(article.entity(mention, in: paragraph))
      }
    }
    return entities
  }

  /// Of the first that begins at `offset` or behind it.
  private func index(from offset: Int, in entities: [Entity]) -> Int {
    entities.partitioningIndex { $0.range.start >= offset }
  }
}
