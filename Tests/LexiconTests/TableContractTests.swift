import Foundation
import Lexicon
import Testing

/// What `Sources/Lexicon/Data/README.md` promises of the tables, beyond their form.
@Suite struct TableContractTests {
  struct Table {
    let name: String
    let columns: [String]
    let rows: [[String]]

    func values(of column: String) throws -> [String] {
      let place = try #require(columns.firstIndex(of: column), "\(name) lacks \(column)")
      return rows.map { $0[place] }
    }
  }

  private static let tables: [String: Table] = {
    let data = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Lexicon/Data")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: data.path)) ?? []
    var tables: [String: Table] = [:]
    for file in names where file.hasSuffix(".tsv") {
      let text = (try? String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)) ?? ""
      let lines = text.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      let name = String(file.dropLast(4))
      tables[name] = Table(name: name, columns: lines.first ?? [], rows: Array(lines.dropFirst()))
    }
    return tables
  }()

  @Test func tablesAreFound() { #expect(Self.tables.count > 40) }

  @Test(arguments: tables.keys.sorted()) func rowsAreSorted(_ name: String) throws {
    let rows = try #require(Self.tables[name]).rows
    for (row, next) in zip(rows, rows.dropFirst()) {
      let (key, other) = (row.prefix(2).map { Array($0.utf8) }, next.prefix(2).map { Array($0.utf8) })
      let isSorted =
        key[0] == other[0]
        ? key.count < 2 || !other[1].lexicographicallyPrecedes(key[1])
        : key[0].lexicographicallyPrecedes(other[0])
      #expect(isSorted, "\(name): “\(next[0])” stands behind “\(row[0])”")
    }
  }

  @Test(arguments: tables.keys.sorted()) func valuesArePartedByABarAlone(_ name: String) throws {
    for row in try #require(Self.tables[name]).rows {
      for cell in row {
        #expect(!cell.contains(" |") && !cell.contains("| "), "\(name): “\(cell)”")
        #expect(!cell.hasPrefix(" ") && !cell.hasSuffix(" "), "\(name): “\(cell)”")
      }
    }
  }

  /// Code takes no others, and would pass over them without a word.
  @Test func wordsOfTwoSyllablesHaveTwo() throws {
    let tenures = try #require(Self.tables["words_around_names"]).rows.filter { $0[1] == "tenure" }
    let actions = try #require(Self.tables["body_actions"]).rows
    #expect(!tenures.isEmpty && !actions.isEmpty)
    for row in tenures + actions { #expect(row[0].split(separator: " ").count == 2, "\(row[0])") }
  }

  @Test func datesAreISO8601() throws {
    for table in Self.tables.values {
      for column in ["valid_from", "valid_to"] where table.columns.contains(column) {
        for value in try table.values(of: column) where !value.isEmpty {
          let parts = value.split(separator: "-", omittingEmptySubsequences: false)
          let isDate =
            zip(parts, [1...9999, 1...12, 1...31]).allSatisfy { part, range in
              part.utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(part).map(range.contains) == true
            } && parts.map(\.utf8.count) == Array([4, 2, 2].prefix(parts.count))
          #expect(isDate, "\(table.name).\(column): \(value)")
        }
      }
    }
  }

  /// Table, column, and the values that the readers of the column know.
  private static let values: [(String, String, Set<String>)] = [
    ("abbreviations", "common", ["", "yes"]), ("abbreviations", "ambiguity", ["none", "low", "high"]),
    (
      "abbreviations", "domain",
      [
        "byline", "common", "doctype", "economy", "education", "health", "intl", "mass", "military",
        "ministry",
        "party", "place", "police", "press", "religion", "state", "word",
      ]
    ),
    ("admin_words", "level", ["0", "1", "2", "3", "4"]),
    ("body_heads", "bare", ["always", "capitalised", "never"]),
    ("body_heads", "takes_number", ["no", "yes", "long"]),
    ("doubled_words", "kind", ["half", "loose", "meets", "particle", "slip"]),
    ("family_names", "certain", ["", "yes"]), ("family_names", "opens", ["", "yes"]),
    ("fixed_capitals", "by", ["house", "law"]),
    ("honorifics", "kind", ["academic", "comrade", "honour", "kin", "pronoun", "religious", "role"]),
    ("missing_commas", "mark", ["comma", "dash"]), ("months", "calendar", ["both", "lunar", "solar"]),
    ("name_words", "kind", ["both", "given", "middle"]), ("place_heads", "use", ["", "outside", "body"]),
    (
      "words_around_names", "role",
      ["thing", "firm", "particle", "people", "bearer", "make", "whereabouts", "tenure"]
    ),
    ("place_heads", "takes", ["", "number", "day"]), ("place_heads", "ambiguous", ["", "yes"]),
    ("place_heads", "again", ["", "yes"]),
    (
      "places", "kind",
      [
        "border_gate", "capital", "city", "commune", "country", "district", "foreign_city",
        "foreign_province",
        "island", "landmark", "mountain", "province", "region", "river", "sea", "special_zone", "street",
        "territory",
      ]
    ),
    ("places", "ambiguous", ["", "yes"]), ("position_max_rank", "force", ["QĐND", "CAND"]),
    ("position_max_rank", "use", ["", "card", "none"]), ("proper_common", "form", ["common", "proper"]),
    ("proper_common", "use", ["", "always", "next", "inside", "outside"]),
    ("rank_misspellings", "ambiguous", ["", "yes"]),
    ("rank_nonexistent", "also", ["", "foreign", "historical"]),
    ("rank_style", "ambiguous", ["", "yes"]),
    (
      "ranks", "class",
      [
        "", "binh sĩ", "hạ sĩ quan", "cấp úy", "cấp úy QNCN", "cấp úy dự bị", "cấp tá", "cấp tá QNCN",
        "cấp tá dự bị", "cấp tướng", "cấp tướng dự bị",
      ]
    ),
    ("ranks", "force", ["QĐND", "QĐND (Hải quân)", "CAND", "VNCH", "lịch sử", "nước ngoài"]),
    ("ranks", "status", ["current", "foreign", "historical", "vnch"]),
    ("reduplications", "kind", ["boundary", "reduplication"]),
    ("spelling_slips", "kind", ["collocation", "neighbour", "nonword", "place", "start"]),
    ("syllables", "use", ["common", "frequent", "rare"]),
    ("titles", "takes_body", ["no", "optional", "yes"]), ("titles", "weak", ["", "yes"]),
  ]

  @Test(arguments: values)
  func columnsOfFewValuesHaveNoOther(_ table: String, _ column: String, _ known: Set<String>) throws {
    for cell in try #require(Self.tables[table]).values(of: column) {
      for value in cell.split(separator: "|", omittingEmptySubsequences: false).map(String.init) {
        #expect(known.contains(value), "\(table).\(column): “\(value)”")
      }
    }
  }

  /// Table, column, and where what it names must be.
  private static let references = [
    ("rank_misspellings", "rank", "ranks", "rank"), ("rank_style", "rank", "ranks", "rank"),
    ("position_max_rank", "max_rank", "ranks", "rank"),
    ("position_max_rank", "navy_max_rank", "ranks", "rank"),
    ("ranks", "equivalent", "ranks", "rank"), ("titles", "ceiling_key", "position_max_rank", "position"),
    ("places", "successor", "places", "place"), ("bodies", "successor", "bodies", "body"),
    ("bodies", "parent", "bodies", "body"),
  ]

  @Test(arguments: references)
  func referencesLeadToARow(_ table: String, _ column: String, _ other: String, _ key: String) throws {
    let known = Set(try #require(Self.tables[other]).values(of: key))
    for cell in try #require(Self.tables[table]).values(of: column) {
      for value in cell.split(separator: "|").map(String.init) where !known.contains(value) {
        // A body of a noun and a number is read without a row: Sư đoàn 308.
        let isNumbered =
          column == "parent" && value.split(separator: " ").last.map { Int($0) != nil } == true
        #expect(isNumbered, "\(table).\(column): “\(value)” is no row of \(other)")
      }
    }
  }

  /// The words of swept lists are found through sets of 32 bits, a bit a list.
  @Test func sweptListsFitTheirSets() {
    #expect(PhraseList.allCases.allSatisfy { $0.use != .swept || $0.rawValue < 32 })
  }
}
