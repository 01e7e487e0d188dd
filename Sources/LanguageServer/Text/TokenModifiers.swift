import Extraction
import SourceText

/// What highlighting says of an entity besides its kind: the bits of the client's legend.
struct TokenModifiers {
  private let document: Snapshot
  private let bits: (definition: Int, first: Int, ambiguous: Int, deprecated: Int)
  /// Where names of what was no more when the article was written begin, and where they end at the latest.
  private var former: [Int: Int] = [:]
  /// The first mentions of people in the range.
  private var firstMentions: Set<Sighting> = []
  /// By form and sense: whether the letters may mean several things and nothing says which.
  private var ambiguous: [UInt64: Bool] = [:]

  init(document: Snapshot, legend: TokenLegend, range: ByteRange) {
    self.document = document
    bits = (legend.bit(.definition), legend.bit(.first), legend.bit(.ambiguous), legend.bit(.deprecated))
    if bits.deprecated != 0 {
      for name in document.formerNames(touching: range) {
        former[name.start] = max(former[name.start] ?? 0, name.end)
      }
    }
    guard bits.first != 0 else { return }
    let paragraphs = Set(
      document.article.paragraphIndices(touching: range).map { document.article.paragraphs[$0].id })
    document.article.facts.people.forEachEntry { person in
      if let first = person.pointee.sightings.first, paragraphs.contains(first.paragraph) {
        firstMentions.insert(first)
      }
    }
  }

  mutating func bits(of occurrence: Article.Occurrence) -> Int {
    let mention = occurrence.mention
    switch mention.detail {
    case .abbreviation(let detail):
      var found = 0
      let isDefinition = occurrence.paragraph.reading.definitions.contains {
        $0.abbreviation == mention.range
      }
      if isDefinition { found |= bits.definition }
      if bits.first != 0, document.article.isFirstUse(occurrence) { found |= bits.first }
      if bits.ambiguous != 0, isAmbiguous(mention, detail) { found |= bits.ambiguous }
      return found
    case .person: return isFirstMention(occurrence) ? bits.first : 0
    case .location, .organization: return isFormer(occurrence.range) ? bits.deprecated : 0
    default: return 0
    }
  }

  /// "Quân đoàn 1 tỉnh Mẫu" begins with a name that is no more.
  private func isFormer(_ range: ByteRange) -> Bool { former[range.start].map { $0 <= range.end } ?? false }

  private func isFirstMention(_ occurrence: Article.Occurrence) -> Bool {
    guard
      let item = occurrence.paragraph.reading.mentions.firstIndex(where: {
        $0.kind == .person && $0.start == occurrence.mention.start
      })
    else { return false }
    return firstMentions.contains(Sighting(paragraph: occurrence.paragraph.id, item: item))
  }

  private mutating func isAmbiguous(_ mention: Mention, _ detail: AbbreviationDetail) -> Bool {
    let key = detail.form.raw &* 31 &+ UInt64(detail.sense ?? 0xFF) &* 2 &+ (detail.isSlip ? 1 : 0)
    if let answer = ambiguous[key] { return answer }
    let senses = document.article.facts.glossary.senses(of: mention)
    var isOpen = false
    if let first = senses.first, case .lexicon = first.evidence {
      isOpen = senses.dropFirst().contains {
        EntityCard.folded($0.expansion) != EntityCard.folded(first.expansion)
      }
    }
    ambiguous[key] = isOpen
    return isOpen
  }
}
