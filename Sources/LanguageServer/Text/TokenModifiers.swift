import Extraction
import SourceText

/// What highlighting says of an entity besides its kind: the bits of the client's legend.
struct TokenModifiers {
  private let document: Snapshot
  private let legend: TokenLegend
  private let bits: (definition: Int, first: Int, ambiguous: Int, deprecated: Int)
  private var former: FormerNames?
  /// The first mentions of people in the range.
  private var firstMentions: Set<Int> = []
  /// By form and sense: whether the letters may mean several things and nothing says which.
  private var ambiguous: [UInt64: Bool] = [:]
  private var usedForms: Set<UInt64> = []

  init(document: Snapshot, legend: TokenLegend, range: ByteRange) {
    self.document = document
    self.legend = legend
    bits = (legend.bit(.definition), legend.bit(.first), legend.bit(.ambiguous), legend.bit(.deprecated))
    if bits.deprecated != 0 { former = FormerNames(in: document) }
    guard bits.first != 0 else { return }
    for person in document.article.people {
      guard let first = person.mentions.first, first.start <= range.end, first.end >= range.start else {
        continue
      }
      firstMentions.insert(first.start)
    }
    // An abbreviation's use is its first only if there was none before the range.
    let paragraphs = document.article.paragraphs
    for index in paragraphs.indices {
      guard paragraphs[index].range.end < range.start else { break }
      for mention in paragraphs[index].reading.mentions {
        if case .abbreviation(let detail) = mention.detail { usedForms.insert(detail.form.raw) }
      }
    }
  }

  /// - Parameter occurrence: must come in reading order.
  mutating func bits(of occurrence: Article.Occurrence) -> Int {
    let mention = occurrence.mention
    switch mention.detail {
    case .abbreviation(let detail):
      var found = 0
      let isDefinition = occurrence.paragraph.reading.definitions.contains {
        $0.abbreviation == mention.range
      }
      if isDefinition { found |= bits.definition }
      if bits.first != 0, usedForms.insert(detail.form.raw).inserted { found |= bits.first }
      if bits.ambiguous != 0, isAmbiguous(mention, detail) { found |= bits.ambiguous }
      return found
    case .person: return firstMentions.contains(occurrence.range.start) ? bits.first : 0
    case .location, .organization: return former?.contains(mention) == true ? bits.deprecated : 0
    default: return 0
    }
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
