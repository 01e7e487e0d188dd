import Foundation
import Lexicon
import Testing

@Suite struct GeneratedLexiconTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Lexicon")

  @Test func generatedSourceIsFresh() throws {
    let data = Self.sources.appendingPathComponent("Data")
    let files = try FileManager.default.contentsOfDirectory(atPath: data.path).filter { $0.hasSuffix(".tsv") }
    #expect(!files.isEmpty)
    var sources: Set = ["phraseIndex.swift"]
    for file in files {
      let name = String(file.dropLast(4))
      let parts = name.split(separator: "_")
      let identifier = parts[0] + parts.dropFirst().map(\.capitalized).joined()
      sources.insert("\(identifier).swift")
      let source = Self.sources.appendingPathComponent("Generated/\(identifier).swift")
      let generated = try String(contentsOf: source, encoding: .utf8)
      let table = try String(contentsOf: data.appendingPathComponent(file), encoding: .utf8)
      #expect(generated.contains("\"\"\"\n\(table)\"\"\""), "\(file) changed: run swift run GenerateLexicon")
    }
    let generated = Self.sources.appendingPathComponent("Generated")
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: generated.path)) == sources)
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

  @Test func everyListReadsItsColumns() {
    for list in PhraseList.allCases {
      let (table, columns) = list.source
      for column in columns { #expect(table.column(column) != nil, "\(table.name) lacks \(column)") }
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
    LexiconTable.abbreviations.readRows { _, cells in
      let row = cells.map { String(decoding: $0, as: UTF8.self) }
      for form in [row[0]] + row[2].split(separator: "|").map(String.init) {
        senses[form, default: []].formUnion(row[1].lowercased().split(separator: "|").map(String.init))
      }
    }
    LexiconTable.shortForms.readRows { _, cells in
      let row = cells.map { String(decoding: $0, as: UTF8.self) }
      for form in row[1].split(separator: "|").map(String.init) {
        #expect(
          senses[form]?.contains(row[0].lowercased()) == true, "\(form) is not \(row[0]) in abbreviations.tsv"
        )
      }
    }
  }
}
