import Extraction
import Lexicon
import SourceText
import VietnameseText

extension EntityCard {
  /// The post, the highest rank that the law gives it, and who holds it in this article.
  func post(_ detail: PositionDetail) -> Markup {
    let table = LexiconTable.titles
    var text = Markup()
    text.title(surface, note: say("chức vụ", "post"))
    var names = PostCeilings.shared.names(in: surface)
    // Alone it may be any of those that the law names; with a body that the law does not name it is none of them.
    if names.isEmpty, detail.owner == .none {
      names = table.strings(detail.row, .ceilingKey)
    }
    if isForeign { names = [] }
    if !Self.policeWords.contains(where: surface.precomposed.contains) {
      names.removeAll { PostCeilings.shared.isOfPolice($0) }
    }
    let ceilings = card.ceilings(of: names, on: document.articleDay)
    text.add(contentsOf: ceilings)
    let holders = holders
    if !holders.isEmpty {
      text.line(say("Trong bài: ", "In this article: ") + holders.prefix(4).joined(separator: ", "))
    }
    // A title that is in the text already is nothing to tell.
    return ceilings.isEmpty && holders.isEmpty ? Markup() : text
  }

  /// The names of those who hold the post in this article, in the order in which they are first named.
  private var holders: [String] {
    let written = document.article.written
    let folded = Self.folded(surface)
    let first = SyllableKey(surface)
    // By a hash of its bytes: whether a post is this one. Many hold the same.
    var known: [UInt64: Bool] = [:]
    func isThis(_ post: Sighting, _ hash: UInt64) -> Bool {
      if let answer = known[hash] { return answer }
      var answer = false
      written.withBytes(of: post) { words in
        // Nearly always the first word is another one.
        guard SyllableKey(firstOf: words) == first else { return }
        answer = Self.folded(String(decoding: words, as: UTF8.self)) == folded
      }
      known[hash] = answer
      return answer
    }
    let people = document.article.people { person in
      var isHolder = false
      person.pointee.forEachHashedPost { isHolder = isHolder || isThis($0, $1) }
      return isHolder
    }
    return people.map { written.string(of: $0.name) }
  }

  /// Words that show a post of the police: other bodies have departments and directors too.
  fileprivate static let policeWords = ["Công an", "CA ", "Cảnh sát", "An ninh", "CAND"]

  /// Whether the mention names a country that is not ours, and ours not: the embassy of Vietnam in Laos is ours.
  var isForeign: Bool {
    var (isForeign, isOurs) = (false, false)
    document.article.forEachOccurrence(touching: occurrence.range) { other in
      guard case .location(let detail) = other.mention.detail, detail.kind == .country,
        occurrence.range.contains(other.range)
      else { return }
      if LexiconTable.places.string(detail.row, .place) == "Việt Nam" {
        isOurs = true
      } else {
        isForeign = true
      }
    }
    return isForeign && !isOurs
  }
}

extension String {
  /// As the tables are written.
  fileprivate var precomposed: String { NormalForm.composed.apply(to: self) }
}
