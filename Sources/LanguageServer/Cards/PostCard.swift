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
}

extension EntityCard {
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
}

extension EntityCard {
  /// Words that show a post of the police: other bodies have departments and directors too.
  fileprivate static let policeWords = ["Công an", "CA ", "Cảnh sát", "An ninh", "CAND"]

  /// Whether the mention names a country that is not ours.
  var isForeign: Bool {
    var found = false
    document.article.forEachOccurrence(touching: occurrence.range) { other in
      guard case .location(let detail) = other.mention.detail, detail.kind == .country,
        occurrence.range.contains(other.range)
      else { return }
      if LexiconTable.places.string(detail.row, .place) != "Việt Nam" { found = true }
    }
    return found
  }
}

extension String {
  /// As the tables are written.
  fileprivate var precomposed: String { NormalForm.composed.apply(to: self) }
}

extension LexiconCard {
  /// - Parameter row: of the table of titles.
  func title(_ row: LexiconTable.Row) -> Markup {
    let table = LexiconTable.titles
    var text = Markup()
    text.title(table.string(row, .title), note: say("chức vụ", "post"))
    let initials = table.string(row, .abbr)
    if !initials.isEmpty { text.line(say("Viết tắt: \(initials)", "Short: \(initials)")) }
    text.add(
      contentsOf: ceilings(of: table.strings(row, .ceilingKey), on: nil))
    return text
  }

  /// What the law gives to the posts `names` at the highest, on a day where one is known.
  ///
  /// - Parameter day: as `GregorianCalendar` counts.
  func ceilings(of names: [String], on day: Int?) -> Markup {
    var text = Markup()
    let table = LexiconTable.positionMaxRank
    let all = names.map { (name: $0, rows: PostCeilings.shared.rows(of: $0)) }.filter { !$0.rows.isEmpty }
    guard let first = all.first else { return text }
    if all.count == 1 {
      for row in first.rows { text.line(ceiling(row, on: day, isNamed: false)) }
      return text
    }
    text.line(
      say("Cấp bậc cao nhất theo luật, tùy nơi giữ chức:", "Highest rank by law, by where it is held:"))
    for one in all.prefix(Self.mostCeilings) {
      let row =
        one.rows.first { PostCeilings.isValid($0, on: day) } ?? one.rows.last {
          table.string($0, .validTo).isEmpty
        }
        ?? one.rows[0]
      text.item(ceiling(row, on: day, isNamed: true))
    }
    if all.count > Self.mostCeilings { text.item("…") }
    return text
  }

  private static let mostCeilings = 6

  private func ceiling(_ row: LexiconTable.Row, on day: Int?, isNamed: Bool) -> String {
    let table = LexiconTable.positionMaxRank
    var rank = table.string(row, .maxRank)
    let navy = table.string(row, .navyMaxRank)
    if !navy.isEmpty { rank += say(" (Hải quân: \(navy))", " (navy: \(navy))") }
    let head =
      isNamed
      ? "\(table.string(row, .position)): \(rank)"
      : say("Cấp bậc cao nhất theo luật: \(rank)", "Highest rank by law: \(rank)")
    var when = ""
    let (from, to) = (table.string(row, .validFrom), table.string(row, .validTo))
    if !from.isEmpty { when = say("từ \(Self.written(from))", "from \(Self.written(from))") }
    if !to.isEmpty { when += say(" đến \(Self.written(to))", " to \(Self.written(to))") }
    if day != nil, PostCeilings.isValid(row, on: day) {
      when += say(", vào ngày của bài", ", on the article's day")
    }
    return "\(head) — \(PostCeilings.law(of: row))" + (when.isEmpty ? "" : " (\(when))")
  }
}

/// The statutory ceilings by post.
struct PostCeilings: Sendable {
  static let shared = PostCeilings()

  private var byName: [String: [LexiconTable.Row]] = [:]

  private init() {
    let table = LexiconTable.positionMaxRank
    table.forEachRow { row in
      // A row that rests on what was observed, or that nobody is sure of, is no law.
      guard !table.cell(row, .use).equals("none") else { return }
      byName[table.string(row, .position), default: []].append(row)
    }
    for key in byName.keys {
      byName[key]?.sort { table.string($0, .validFrom) > table.string($1, .validFrom) }
    }
  }

  /// Whether the post is one of the police's law only.
  func isOfPolice(_ name: String) -> Bool {
    rows(of: name).allSatisfy { LexiconTable.positionMaxRank.string($0, .force) == "CAND" }
  }

  /// The newest first.
  func rows(of name: String) -> [LexiconTable.Row] { byName[name] ?? [] }

  /// The post of the table whose name the text begins with, its abbreviations written out.
  func names(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let written = words.map { word in
      guard word.utf8.count > 1, word == word.uppercased(), word != word.lowercased() else { return word }
      return AbbreviationLexicon.shared.entry(AbbreviationForm(word))?.senses.first ?? word
    }
    var tokens = Tokenizer.tokens(of: written.joined(separator: " "))
    Gazetteer.shared.annotate(&tokens)
    guard let match = Gazetteer.shared.longestMatch(.positionMaxRank, in: tokens, at: 0) else { return [] }
    return [LexiconTable.positionMaxRank.string(match.row, .position)]
  }

  static func isValid(_ row: LexiconTable.Row, on day: Int?) -> Bool {
    guard let day else { return false }
    let table = LexiconTable.positionMaxRank
    guard let from = TableDay.first(table.string(row, .validFrom).utf8) else { return false }
    return from <= day && day <= TableDay.last(table.string(row, .validTo).utf8) ?? Int.max
  }

  /// The law as people cite it. Names of laws are the same in every language.
  static func law(of row: LexiconTable.Row) -> String {
    let table = LexiconTable.positionMaxRank
    let basis = table.string(row, .basis)
    if ["Luật", "NQ", "NĐ"].contains(where: basis.hasPrefix) { return basis }
    let name =
      table.string(row, .force) == "CAND" ? "Luật Công an nhân dân" : "Luật Sĩ quan QĐND Việt Nam"
    let versions = table.string(row, .lawVersion)
    return versions.isEmpty ? name : "\(name) \(versions)"
  }
}
