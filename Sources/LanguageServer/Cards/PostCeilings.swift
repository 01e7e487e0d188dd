import Extraction
import Lexicon
import VietnameseText

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
    var tokens = Tokenizer.tokens(of: Self.writtenOut(text))
    Gazetteer.shared.annotate(&tokens)
    guard let match = Gazetteer.shared.longestMatch(.positionMaxRank, in: tokens, at: 0) else { return [] }
    return [LexiconTable.positionMaxRank.string(match.row, .position)]
  }

  /// A name of the tables with its abbreviations written out as they usually are.
  static func writtenOut(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    return words.map { word in
      guard word.utf8.count > 1, word == word.uppercased(), word != word.lowercased() else { return word }
      return AbbreviationLexicon.shared.entry(AbbreviationForm(word))?.senses.first ?? word
    }.joined(separator: " ")
  }

  /// The rows of a post of which something may be said in an article of `day`: those that are law on it, said of the
  /// present; where none is, the last that was law before, said of the past. Without a day what has not ended is law.
  func rows(of name: String, on day: Int?) -> (rows: [LexiconTable.Row], areLaw: Bool) {
    let rows = rows(of: name)
    let table = LexiconTable.positionMaxRank
    let valid = rows.filter { day == nil ? table.cell($0, .validTo).isEmpty : Self.isValid($0, on: day) }
    if !valid.isEmpty { return (valid, true) }
    let past = rows.first { row in
      guard let last = TableDay.last(table.string(row, .validTo).utf8) else { return false }
      return day.map { last < $0 } ?? true
    }
    return (past.map { [$0] } ?? [], false)
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
