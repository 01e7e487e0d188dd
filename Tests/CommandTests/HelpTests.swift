import Foundation
import TestSupport
import Testing

/// What the program says of itself: short enough for a screen, and the same everywhere.
@Suite struct HelpTests {
  static let commands = [
    "check", "annotate", "compare", "lsp", "rules", "explain", "completions", "man", "help",
  ]

  static func output(_ arguments: [String]) throws -> String {
    let result = try BuiltCommand.run(arguments)
    #expect(result.status == 0)
    return String(decoding: result.output, as: UTF8.self)
  }

  /// Every long option in a text.
  static func options(in text: some StringProtocol) -> Set<String> {
    var found: Set<String> = []
    for start in text.indices where text[start...].hasPrefix("--") {
      // Not in the middle of one.
      if start > text.startIndex, "-_".contains(text[text.index(before: start)]) { continue }
      let name = text[start...].dropFirst(2).prefix { $0.isASCII && ($0.isLetter || $0 == "-") }
      if !name.isEmpty { found.insert("--" + name) }
    }
    return found
  }

  @Test func theOverviewNamesEveryCommand() throws {
    let text = try Self.output(["--help"])
    for command in Self.commands { #expect(text.contains("\n  \(command) ")) }
  }

  @Test(arguments: commands + [""], ["vi", "en"]) func helpFitsAScreen(_ command: String, _ language: String)
    throws
  {
    let text = try Self.output([command, "--help", "--lang", language].filter { !$0.isEmpty })
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 24, "\(lines.count) lines")
    for line in lines { #expect(line.unicodeScalars.count <= 80, "\(line)") }
  }

  @Test(arguments: commands) func helpManualAndCompletionsHaveTheSameOptions(_ command: String) throws {
    let whole = try Self.output(["help", command, "--lang", "en"])
    for line in whole.split(separator: "\n") { #expect(line.unicodeScalars.count <= 80, "\(line)") }
    // An option stands at the beginning of its line; further right it is spoken of.
    let own = Set(
      whole.split(separator: "\n").flatMap { line -> Set<String> in
        line.hasPrefix("      --") || line.hasPrefix("  -") ? Self.options(in: line.prefix(26)) : []
      })
    #expect(own.contains("--help"))

    let manual = try Self.output(["man"]).replacing("\\-", with: "-")
    let section = try #require(
      manual.split(separator: ".SH ").first { $0.hasPrefix("CHUGIAI \(command.uppercased())\n") })
    let listed = section.split(separator: ".TP\n").dropFirst().compactMap {
      $0.split(separator: "\n").first
    }
    #expect(Set(listed.flatMap { Self.options(in: $0) }) == own)

    let bash = try Self.output(["completions", "bash"])
    let answer = try #require(
      bash.split(separator: "    \(command)) case $cur in\n").dropFirst().first?.split(separator: "\n").first)
    #expect(Self.options(in: answer) == own)

    let zsh = try Self.output(["completions", "zsh"])
    let arguments = try #require(
      zsh.split(separator: "    \(command)) shift words").dropFirst().first?.split(separator: ";;").first)
    let heads = arguments.split(separator: "\n").compactMap { $0.split(separator: "[").first }
    #expect(Set(heads.flatMap { Self.options(in: $0) }) == own)

    let fish = try Self.output(["completions", "fish"])
    let long = fish.split(separator: "\n").filter { $0.contains("from \(command)'") }.compactMap {
      $0.split(separator: " -l ").dropFirst().first?.split(separator: " ").first
    }
    #expect(Set(long.map { "--" + $0 }) == own)
  }

  @Test func theShortHelpHidesOnlyWhatTheLongOneHas() throws {
    for command in Self.commands {
      let short = Self.options(in: try Self.output([command, "--help"]))
      let long = Self.options(in: try Self.output(["help", command]))
      #expect(short.isSubset(of: long))
      let points = try Self.output([command, "--help"]).contains("chugiai help \(command)\n")
      #expect(points == (short != long) || command == "help")
    }
  }

  @Test(arguments: [
    (["chek", "a.txt"], "check"), (["--verson"], "--version"), (["check", "--fomat", "json"], "--format"),
    (["check", "--fomat=json"], "--format"), (["check", "--format", "jsn"], "json"),
    (["check", "--select", "rank/mispelled", "."], "rank/misspelled"),
    (["check", "--ignore", "doubled-word", "."], "style/doubled-word"),
    (["check", "--fail-on", "warn", "."], "warning"), (["explain", "rank/mispeled"], "rank/misspelled"),
    (["completions", "bsh"], "bash"), (["help", "anotate"], "annotate"),
    (["annotate", "--format", "brta", "."], "brat"), (["compare", "--readng", "."], "--reading"),
    (["lsp", "--ful-sync"], "--full-sync"),
    (["check", "--encoding", "windows-1285", "."], "windows-1258"), (["rules", "--format", "jsnl"], "jsonl"),
  ]) func aSlipIsMended(_ arguments: [String], _ meant: String) throws {
    let result = try BuiltCommand.run(
      arguments, environment: ["LC_ALL": "en_US.UTF-8", "PATH": "/usr/bin:/bin"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    let errors = String(decoding: result.errors, as: UTF8.self)
    #expect(errors.lowercased().contains("did you mean \(meant)?"), "\(errors)")
    #expect(errors.split(separator: "\n").count == 1)
  }

  @Test func aValueMayStandBehindItsLetter() throws {
    let scratch = try Scratch()
    scratch.write("Việc của của ta.\n", bytes: Array("a.txt".utf8))
    let result = try scratch.run(["check", "-j1", "-ora.txt", "a.txt"])
    #expect(result.status == 1)
    #expect(scratch.names == ["a.txt", "ra.txt"])
  }
}
