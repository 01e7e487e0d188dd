import Foundation
import Lexicon
import Testing
import VietnameseText

@Suite struct GeneratedLexiconTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Lexicon")

  @Test func generatedSourceIsFresh() throws {
    let data = Self.sources.appendingPathComponent("Data")
    let files = try FileManager.default.contentsOfDirectory(atPath: data.path).filter { $0.hasSuffix(".tsv") }
    #expect(!files.isEmpty)
    var sources: Set = ["phraseIndex.swift", "syllableSet.swift"]
    for file in files {
      let name = String(file.dropLast(4))
      let identifier = Self.identifier(name)
      sources.insert("\(identifier).swift")
      let source = Self.sources.appendingPathComponent("Generated/\(identifier).swift")
      let generated = try String(contentsOf: source, encoding: .utf8)
      let table = try String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)
      #expect(generated.contains("\"\"\"\n\(table)\"\"\""), "\(file) changed: run swift run GenerateLexicon")
      let columns = table.prefix { $0 != "\n" }.split(separator: "\t").map { Self.identifier($0) }
      let names = generated.split(separator: "\n").compactMap { line in
        line.contains(": Self { Self(") ? line.filter { $0 != "`" } : nil
      }
      let wanted = columns.enumerated().map { number, name in
        "  @inlinable @inline(__always) package static var \(name): Self { Self(\(number)) }"
      }
      #expect(names == wanted, "\(file) has other columns: run swift run GenerateLexicon")
    }
    let generated = Self.sources.appendingPathComponent("Generated")
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: generated.path)) == sources)
  }

  /// valid_from → validFrom
  private static func identifier(_ name: some StringProtocol) -> String {
    let parts = name.split(separator: "_")
    return parts[0] + parts.dropFirst().map(\.capitalized).joined()
  }

  @Test func theSetOfSyllablesIsThatOfTheTable() {
    let table = LexiconTable.syllables
    var count = 0
    table.readRows { row, cells in
      let syllable = table.string(row, .syllable)
      let key = SyllableKey(syllable)
      #expect(SyllableSet.shared.contains(key), "\(syllable): run swift run GenerateLexicon")
      #expect(SyllableSet.shared.isFrequent(key) == cells[.use].elementsEqual("frequent".utf8), "\(syllable)")
      count += 1
    }
    #expect(count == table.rowCount)
    for other in ["nghiễu", "xquân", "tbông", "12", "-", "", "nghiêngnghiêngnghiêng"] {
      #expect(!SyllableSet.shared.contains(SyllableKey(other)), "\(other)")
    }
  }

  @Test func tablesAreWellFormed() throws {
    let data = Self.sources.appendingPathComponent("Data")
    for file in try FileManager.default.contentsOfDirectory(atPath: data.path) where file.hasSuffix(".tsv") {
      let text = try String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)
      #expect(text.hasSuffix("\n") && !text.contains("\r"), "\(file)")
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let columns = lines[0].split(separator: "\t", omittingEmptySubsequences: false).count
      for (number, line) in lines.enumerated() {
        #expect(!line.isEmpty, "\(file):\(number + 1) is empty")
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        #expect(
          cells.count == columns, "\(file):\(number + 1) has \(cells.count) cells, the header \(columns)")
        #expect(
          String(line) == line.precomposedStringWithCanonicalMapping, "\(file):\(number + 1) is not NFC")
      }
      #expect(Set(lines).count == lines.count, "\(file) has a row twice")
    }
  }

  @Test func everyRowIsRead() {
    for list in PhraseList.allCases {
      let table = list.source.table
      var rows = 0
      var lastCells: [String] = []
      table.readRows { _, cells in
        rows += 1
        lastCells = cells.map { String(decoding: $0, as: UTF8.self) }
      }
      let lines = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n")
      #expect(rows == lines.count - 1, "\(table.name)")
      #expect(rows == table.rowCount, "\(table.name)")
      #expect(lastCells.joined(separator: "\t") == lines.last.map(String.init), "\(table.name)")
    }
  }

  /// `short_forms` says of phrases what `abbreviations` says of initialisms.
  @Test func shortFormsAreAbbreviations() {
    var senses: [String: Set<String>] = [:]
    let abbreviations = LexiconTable.abbreviations
    abbreviations.forEachRow { row in
      for form in [abbreviations.string(row, .abbreviation)] + abbreviations.strings(row, .variants) {
        senses[form, default: []].formUnion(abbreviations.strings(row, .senses).map { $0.lowercased() })
      }
    }
    let short = LexiconTable.shortForms
    short.forEachRow { row in
      let phrase = short.string(row, .phrase)
      for form in short.strings(row, .forms) {
        #expect(
          senses[form]?.contains(phrase.lowercased()) == true, "\(form) is not \(phrase) in abbreviations.tsv"
        )
      }
    }
  }
}
