import Extraction
import Foundation
import Linting
import SourceText
import TestSupport
import Testing

@Suite struct ConfigurationTests {
  private func read(_ text: String) -> (Configuration, [ConfigurationProblem]) {
    var problems: [ConfigurationProblem] = []
    let configuration = Configuration(bytes: Array(text.utf8), problems: &problems)
    return (configuration, problems)
  }

  private func info(_ id: String) throws -> RuleInfo {
    try #require(RuleCatalog.infos.first { $0.id == id })
  }

  @Test func wholeFile() throws {
    let (configuration, problems) = read(
      """
      {
        "$schema": "chugiai.schema.json",
        "rules": { "style": "hint", "style/doubled-word": "error", "number/malformed-roman": "off" },
        "overrides": [{ "paths": ["nhap/**", "*.tam.txt"], "rules": { "style": "off" } }],
        "glossaries": ["tu-dien.tsv"],
        "baseline": "co-san.json",
        "language": "en",
        "include": ["*.txt"],
        "exclude": ["luu/"]
      }
      """)
    #expect(problems.isEmpty)
    #expect(configuration.glossaries == ["tu-dien.tsv"])
    #expect(configuration.baseline == "co-san.json")
    #expect(configuration.language == .english)
    #expect(configuration.include == ["*.txt"] && configuration.exclude == ["luu/"])
    #expect(
      configuration.overrides
        == [Configuration.Override(paths: ["nhap/**", "*.tam.txt"], rules: ["style": .off])])
    let word = try info("style/doubled-word")
    let hyphen = try info("style/hyphen-spacing")
    #expect(configuration.level(of: word, path: "bai.txt") == .severity(.error))
    #expect(configuration.level(of: hyphen, path: "bai.txt") == .severity(.hint))
    #expect(configuration.level(of: hyphen, path: "nhap/a/bai.txt") == .off)
    #expect(configuration.level(of: word, path: "bai.tam.txt") == .off)
    #expect(configuration.level(of: try info("number/malformed-roman"), path: nil) == .off)
  }

  /// The page that people read names every key and level, and its examples can be used as they stand.
  @Test func thePageOfSettingsHolds() throws {
    let page = try String(
      contentsOf: BuiltCommand.packageRoot.appendingPathComponent("Protocol/Settings.md"), encoding: .utf8)
    func example(_ language: String) throws -> String {
      let start = try #require(page.range(of: "```\(language)\n")).upperBound
      let end = try #require(page.range(of: "```\n", range: start..<page.endIndex)).lowerBound
      return String(page[start..<end])
    }
    let (configuration, problems) = read(try example("json"))
    #expect(problems.isEmpty)
    func members(_ json: Data) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    }
    let schema = try members(
      try Data(contentsOf: BuiltCommand.packageRoot.appendingPathComponent("Protocol/chugiai.schema.json")))
    let keys = try #require(schema["properties"] as? [String: Any]).keys
    #expect(Set(try members(Data(try example("json").utf8)).keys) == Set(keys))
    for key in keys { #expect(page.contains("| `\(key)` |"), "\(key) has no row") }
    for level in ["off"] + Severity.allCases.map(\.rawValue) { #expect(page.contains("| `\(level)` |")) }
    #expect(
      configuration.level(of: try info("abbreviation/unknown"), path: "luu-tru/2020/a.txt") == .off)
    #expect(configuration.level(of: try info("style/doubled-word"), path: "a.nhap.txt") == .off)
    #expect(configuration.level(of: try info("style/doubled-word"), path: "a.txt") == .severity(.error))

    var mistakes: [UserGlossary.Problem] = []
    let glossary = UserGlossary(bytes: Array(try example("tsv").utf8), problems: &mistakes)
    #expect(mistakes.isEmpty)
    #expect(glossary.entries.map(\.abbreviation) == ["BTGDV", "PTH"])
    #expect(glossary.entries.map(\.note) == ["từ năm 2025", "chỉ dùng nội bộ"])
  }

  /// A pattern that names a folder holds for all that is in it, as it does in `.gitignore`.
  @Test(arguments: ["bai/", "bai", "/bai/", "/bai", "b?i/", "**/bai/", "bai/**", "bai/cu", "cu/"])
  func anOverrideOfAFolderHoldsInIt(pattern: String) throws {
    let (configuration, problems) = read(
      #"{"overrides": [{"paths": ["\#(pattern)"], "rules": {"style": "off"}}]}"#)
    #expect(problems.isEmpty)
    let word = try info("style/doubled-word")
    #expect(configuration.level(of: word, path: "bai/cu/a.txt") == .off)
    #expect(configuration.level(of: word, path: "baitap/a.txt") == nil)
    #expect(configuration.level(of: word, path: "a.txt") == nil)
  }

  @Test(arguments: ["bai/", "/cu", "/cu/", "bai/c", "a", "txt"])
  func aNameIsOfAFolderOnlyWhereOneHasIt(pattern: String) {
    let pattern = PathPattern(pattern)
    #expect(!pattern.matchesFolder(above: "tin/cu/bai"))
    #expect(!pattern.matchesFolder(above: "tin/cu/bai.txt"))
    #expect(!pattern.matchesFolder(above: ""))
  }

  @Test func theRestStillApplies() throws {
    let (configuration, problems) = read(
      """
      {
        "rulse": {},
        "rules": { "style/doubled-wrod": "off", "style/hyphen-spacing": "of", "style/tone-mark-mix": "off" },
        "language": "fr",
        "glossaries": ["a.tsv", 3]
      }
      """)
    #expect(problems.map(\.line) == [2, 3, 3, 4, 5])
    #expect(problems.map(\.column) == [3, 14, 67, 15, 27])
    #expect(problems.map(\.suggestion) == ["rules", "style/doubled-word", "off", nil, nil])
    #expect(problems.allSatisfy { !$0.message.vietnamese.isEmpty && !$0.message.english.isEmpty })
    #expect(configuration.glossaries == ["a.tsv"])
    #expect(configuration.level(of: try info("style/tone-mark-mix"), path: nil) == .off)
    #expect(configuration.level(of: try info("style/hyphen-spacing"), path: nil) == nil)
  }

  @Test(arguments: [
    "[", "{\"rules\": {", "[]", "3", "{\"rules\": []}", "{\"overrides\": [1, {}, {\"x\": 1}]}", "\u{0}",
  ])
  func nonsenseIsReported(text: String) {
    let (configuration, problems) = read(text)
    #expect(!problems.isEmpty)
    #expect(configuration.rules.isEmpty && configuration.overrides.isEmpty)
  }

  /// A save that has failed must not switch settings off without a word.
  @Test(arguments: ["", "\r\n", " \t"]) func anEmptyFileIsTold(text: String) {
    let (configuration, problems) = read(text)
    #expect(configuration.rules.isEmpty)
    #expect(problems.map(\.line) == [1] && problems.map(\.column) == [1])
  }

  @Test func nothingTakesPatternsBack() {
    let (configuration, problems) = read(
      """
      {
        "exclude": ["*.txt", "!giu.txt", "\\\\!la.txt"],
        "include": ["!a"],
        "overrides": [{ "paths": ["luu/", "!luu/b.txt"], "rules": { "style": "off" } }]
      }
      """)
    #expect(problems.map { "\($0.line):\($0.column)" } == ["2:24", "3:15", "4:37"])
    #expect(configuration.exclude == ["*.txt", "\\!la.txt"] && configuration.include.isEmpty)
    #expect(configuration.overrides.count == 1)
  }

  @Test func linterFollowsIt() {
    let text = TextBuffer("Ý kiến của của cử tri.")
    var configuration = Configuration()
    #expect(CheckedArticle(text, linter: Linter(configuration: configuration)).diagnostics.count == 1)
    configuration.rules["style"] = .severity(.hint)
    #expect(
      CheckedArticle(text, linter: Linter(configuration: configuration)).diagnostics.map(\.severity) == [
        .hint
      ])
    configuration.rules["style/doubled-word"] = .off
    #expect(CheckedArticle(text, linter: Linter(configuration: configuration)).diagnostics.isEmpty)
  }

  @Test func nearestName() {
    #expect(Spelling.nearest("doubled-word", among: RuleCatalog.infos.map(\.id)) == "style/doubled-word")
    #expect(Spelling.nearest("qwertyuiop", among: RuleCatalog.infos.map(\.id)) == nil)
  }
}
