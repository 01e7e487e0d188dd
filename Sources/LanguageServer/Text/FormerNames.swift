import Extraction
import Lexicon

/// Tells names that were no longer in use when the article was written.
struct FormerNames {
  private let day: Int?
  private var known: [UInt64: Bool] = [:]

  init(in document: Snapshot) { day = document.articleDay }

  /// Whether the place or body that a mention names had come to its end; without a day of the article, whether it has
  /// one at all.
  mutating func contains(_ mention: Mention) -> Bool {
    let key: UInt64
    switch mention.detail {
    case .location(let detail) where detail.isFromLexicon:
      key = UInt64(detail.row.offset) << 8 | UInt64(detail.kind.rawValue)
    case .organization(let detail) where detail.list == .body: key = UInt64(detail.row.offset) << 8 | 0xFF
    default: return false
    }
    if let answer = known[key] { return answer }
    let answer = lastDay(mention).map { last in day.map { last < $0 } ?? true } ?? false
    known[key] = answer
    return answer
  }

  private func lastDay(_ mention: Mention) -> Int? {
    switch mention.detail {
    case .location(let detail): PlaceRows.shared.lastDay(of: detail.row, kind: detail.kind)
    case .organization(let detail): LexiconCard.lastDay(ofBody: detail.row)
    default: nil
    }
  }
}
