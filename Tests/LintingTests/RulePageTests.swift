import Foundation
import Linting
import TestSupport
import Testing

@Suite struct RulePageTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/Linting")

  @Test func generatedPagesAreFresh() throws {
    let rules = Self.sources.appendingPathComponent("Rules")
    let generated = try String(
      contentsOf: Self.sources.appendingPathComponent("Generated/RulePages.swift"), encoding: .utf8)
    let files = try FileManager.default.contentsOfDirectory(atPath: rules.path).filter {
      $0.hasSuffix(".swift")
    }
    var count = 0
    for file in files {
      let source = try String(contentsOf: rules.appendingPathComponent(file), encoding: .utf8)
      guard
        let type = source.range(of: #"\n(package )?struct \w+: Rule \{"#, options: .regularExpression)
      else { continue }
      count += 1
      var comment: [Substring] = []
      for line in source[..<type.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
        .reversed()
      {
        guard line.hasPrefix("///") else { break }
        comment.insert(line.dropFirst(line.hasPrefix("/// ") ? 4 : 3), at: 0)
      }
      #expect(
        generated.contains("\"\"\"\n\(comment.joined(separator: "\n"))\n\"\"\"##"),
        "\(file) changed: run swift run GenerateRulePages")
    }
    #expect(count == RuleCatalog.types.count)
  }

  @Test(arguments: RuleCatalog.infos.map(\.id))
  func pageIsWhole(rule: String) throws {
    let page = try #require(RuleCatalog.page(for: rule))
    let vietnamese = page.markdown(.vietnamese)
    let english = page.markdown(.english)
    for part in ["## Vì sao\n", "## Nguồn\n", "## Ví dụ\n", "## Cách tắt\n", "`\(rule)`"] {
      #expect(vietnamese.contains(part), "\(rule) lacks \(part)")
    }
    for part in ["## Why\n", "## Source\n", "## Examples\n", "## How to silence it\n", "`\(rule)`"] {
      #expect(english.contains(part), "\(rule) lacks \(part)")
    }
    #expect(vietnamese.hasPrefix("# ") && english.hasPrefix("# ") && vietnamese != english)
  }

  /// What a page shows is what the rule does.
  @Test(arguments: RuleCatalog.infos.map(\.id))
  func examplesHold(rule: String) throws {
    let page = try #require(RuleCatalog.page(for: rule))
    for example in page.examples {
      #expect(example.isWrong == example.text.contains("⟦"))
      // Garbled letters are those of one byte: decomposed they are something else.
      let forms = TextForm.allCases.filter { $0 != .decomposed || !rule.hasPrefix("encoding/") }
      expectFindings(
        example.text.replacingOccurrences(of: " ¶ ", with: "\n\n"), rule: rule, forms: forms)
    }
  }

  @Test func idsAreUniqueAndNamedByFamily() {
    let ids = RuleCatalog.infos.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.split(separator: "/").count == 2, "\(id)") }
  }

  /// One rule, one file, one test file, named after its type.
  @Test func everyRuleHasItsFiles() {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Rules")
    for type in RuleCatalog.types {
      let source = Self.sources.appendingPathComponent("Rules/\(type).swift").path
      #expect(FileManager.default.fileExists(atPath: source), "\(source)")
      let test = tests.appendingPathComponent("\(type)Tests.swift").path
      #expect(FileManager.default.fileExists(atPath: test), "\(test)")
    }
  }

  @Test func unknownRuleHasNoPage() {
    #expect(RuleCatalog.page(for: "style/none") == nil)
  }
}
