import Foundation
import TestSupport
import Testing

/// What of a folder is read: `.gitignore` as Git itself reads it (the lists here are what `git ls-files --others
/// --exclude-standard` says of the same folder), hidden entries, `--include` and `--exclude`, settings of each folder.
@Suite struct FolderWalkTests {
  private static let text = "Ngày 31/6/2025.\n"

  private static func scratch(_ names: [String], _ more: [String: String] = [:]) throws -> Scratch {
    let scratch = try Scratch()
    for name in names { scratch.write(text, at: name) }
    for (name, content) in more { scratch.write(content, at: name) }
    return scratch
  }

  /// The files in which something was found, in order.
  private static func found(_ scratch: Scratch, _ arguments: [String]) throws -> [String] {
    let result = try scratch.run(["check", "--format", "jsonl"] + arguments)
    #expect(result.errors.isEmpty, "\(String(decoding: result.errors, as: UTF8.self))")
    return try String(decoding: result.output, as: UTF8.self).split(separator: "\n").map { line in
      let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return record?["path"] as? String ?? ""
    }
  }

  private static let ignored: [String: String] = [
    ".gitignore": """
    # lời ghi
    bo.txt
    /goc.txt
    cu/
    !cu/giu.txt
    **/nhap/
    luu/**/a.txt
    !luu/2021/a.txt
    tam-[0-9].txt
    \\#la.txt
    \\!la.txt
    x/*/chi.txt
    dau cach.txt\u{20}\u{20}
    u/**
    w/*
    !w/q/
    k/**/m.txt
    đợt/
    *.md
    !d/f.md
    n/o

    """,
    "p/.gitignore": "*\n!b.txt\n", "x/y/.gitignore": "!bo.txt\n/z/khac.txt\n",
  ]
  private static let names = [
    "a.txt", "bo.txt", "cu/a.txt", "cu/giu.txt", "x/cu/a.txt", "x/y/nhap/a.txt", "nhap/a.txt", "x/nhap.txt",
    "x/y/z/bo.txt", "x/y/z/khac.txt", "luu/2020/a.txt", "luu/2021/a.txt", "luu/2021/s/b.txt", "goc.txt",
    "x/goc.txt", "x/.an.txt", ".an/a.txt", "tam-1.txt", "tam-a.txt", "#la.txt", "!la.txt", "x/y/chi.txt",
    "x/chi.txt", "dau cach.txt", "u/a.txt", "u/v/a.txt", "w/q/a.txt", "w/a.txt", "k/l/m.txt", "k/m.txt",
    "p/a.txt", "p/b.txt", "đợt/bài.txt", "d/e.md", "d/f.md", "n/o/p.txt",
  ]
  private static let kept = [
    "a.txt", "d/f.md", "luu/2021/a.txt", "luu/2021/s/b.txt", "p/b.txt", "tam-a.txt", "w/q/a.txt", "x/chi.txt",
    "x/goc.txt", "x/nhap.txt", "x/y/z/bo.txt",
  ]

  @Test func whatGitIgnoresIsPassedOver() throws {
    let scratch = try Self.scratch(Self.names, Self.ignored)
    #expect(try Self.found(scratch, ["."]) == Self.kept.map { "./" + $0 })
  }

  /// In a working copy the files above the named folder count too; without `.git` nobody knows where they begin.
  @Test(arguments: ["x", "k", "luu", "luu/2021", "p", "w"])
  func aFolderOfAWorkingCopyKeepsToTheFilesAboveIt(_ folder: String) throws {
    let scratch = try Self.scratch(Self.names, Self.ignored)
    scratch.makeFolder(bytes: Array(".git".utf8))
    let kept = Self.kept.filter { $0.hasPrefix(folder + "/") }
    if kept.isEmpty {
      #expect(try scratch.run(["check", folder]).status == 2)
    } else {
      #expect(try Self.found(scratch, [folder]) == kept)
    }
  }

  @Test func withoutAWorkingCopyAFolderStandsForItself() throws {
    let scratch = try Self.scratch(Self.names, Self.ignored)
    #expect(try Self.found(scratch, ["k"]) == ["k/l/m.txt", "k/m.txt"])
  }

  @Test func whatIsNamedIsReadWhateverIgnoresIt() throws {
    let scratch = try Self.scratch(Self.names, Self.ignored)
    #expect(
      try Self.found(scratch, ["bo.txt", ".an/a.txt", "cu"]) == [
        "bo.txt", ".an/a.txt", "cu/a.txt", "cu/giu.txt",
      ])
  }

  @Test func includeAndExcludeNarrowAFolder() throws {
    let scratch = try Self.scratch([
      "a.txt", "a.log", "b/c.txt", "b/c.log", "b/nhap/d.txt", "e/nhap.txt", "e/f/g.htm",
    ])
    func found(_ options: String...) throws -> [String] { try Self.found(scratch, options + ["."]) }
    #expect(try found("--include", "*.log") == ["./a.log", "./b/c.log"])
    #expect(try found("--include", "*.log", "--include", "/a.txt") == ["./a.log", "./a.txt", "./b/c.log"])
    #expect(try found("--exclude", "nhap/") == ["./a.txt", "./b/c.txt", "./e/f/g.htm", "./e/nhap.txt"])
    #expect(try found("--exclude", "nhap*", "--exclude=b/*.txt") == ["./a.txt", "./e/f/g.htm"])
    #expect(try found("--include", "b/**", "--exclude", "*.log") == ["./b/c.txt", "./b/nhap/d.txt"])
    #expect(try found("--exclude", "**/f/**") == ["./a.txt", "./b/c.txt", "./b/nhap/d.txt", "./e/nhap.txt"])
  }

  /// Of a folder that a pattern names come the articles, of a file that it names whatever it is.
  @Test(arguments: ["b/", "b", "/b/", "/b", "[b]/"]) func includeOfAFolderTakesItsArticles(_ pattern: String)
    throws
  {
    let scratch = try Self.scratch(["a.txt", "a.log", "b/c.txt", "b/c.log", "b/d/e.md", "bb/a.txt"])
    let inside = ["./b/c.txt", "./b/d/e.md"]
    #expect(try Self.found(scratch, ["--include", pattern, "."]) == inside)
    #expect(
      try Self.found(scratch, ["--include", pattern, "--include", "a.log", "."]) == ["./a.log"] + inside)
    #expect(try Self.found(scratch, ["--include", pattern, "--exclude", "d/", "."]) == ["./b/c.txt"])
    scratch.write(#"{"include": ["\#(pattern)"]}"#, at: "chugiai.json")
    #expect(try Self.found(scratch, ["."]) == inside)
    #expect(try Self.found(scratch, ["b/d"]) == ["b/d/e.md"])
    #expect(try Self.found(scratch, ["a.txt"]) == ["a.txt"], "what is named is read")
  }

  /// Nobody's job in CI is green because its folder or its pattern is wrong.
  @Test func aRunWithoutAnArticleSaysSo() throws {
    let scratch = try Self.scratch(["a.txt", "anh/a.log"])
    for command in [
      ["check"], ["check", "--fix"], ["check", "--quiet"], ["check", "--format", "json"], ["annotate"],
      ["annotate", "--jsonl-input"],
    ] {
      let result = try scratch.run(command + ["--lang", "en", "anh", "anh/"])
      #expect(result.status == 2)
      let said = String(decoding: result.errors, as: UTF8.self)
      #expect(
        said.hasPrefix("chugiai: no article in anh, anh/: articles are files .txt .md "),
        "\(command): \(said)")
    }
    // Beside a folder with articles it is nothing to stop at: `check */`.
    #expect(try scratch.run(["check", "anh", "a.txt"]).status == 1)
    // Of no changed file there is nothing to say.
    let none = try scratch.run(["check", "--files-from", "-"])
    #expect(none.status == 0 && none.errors.isEmpty)
  }

  /// Each article follows the settings nearest above it, whatever the command line names first.
  @Test func settingsOfEachFolderHold() throws {
    let scratch = try Self.scratch(
      ["a.txt", "b/a.txt", "b/c/a.txt", "d/a.txt", "d/bo.txt"],
      [
        "chugiai.json": #"{"rules": {"date/impossible": "hint"}}"#,
        "b/chugiai.json": #"{"rules": {"date": "off"}}"#,
        "b/c/chugiai.json":
          #"{"rules": {}, "overrides": [{"paths": ["a.txt"], "rules": {"date": "warning"}}]}"#,
        "d/chugiai.json": #"{"exclude": ["bo.txt"]}"#,
      ])
    func levels(_ operands: String...) throws -> [String] {
      let result = try scratch.run(["check", "--format", "jsonl"] + operands)
      #expect(result.errors.isEmpty, "\(String(decoding: result.errors, as: UTF8.self))")
      return try String(decoding: result.output, as: UTF8.self).split(separator: "\n").map { line in
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return "\(record?["path"] ?? "") \(record?["severity"] ?? "")"
      }
    }
    #expect(try levels(".") == ["./a.txt hint", "./b/c/a.txt warning", "./d/a.txt error"])
    #expect(try levels("b", "a.txt") == ["b/c/a.txt warning", "a.txt hint"])
    #expect(
      try levels("--config", "chugiai.json", "b", "d") == [
        "b/a.txt hint", "b/c/a.txt hint", "d/a.txt hint", "d/bo.txt hint",
      ])
  }

  @Test func showConfigTellsWhatHoldsForAPath() throws {
    let scratch = try Self.scratch(
      ["a.txt", "b/a.txt"],
      [
        "chugiai.json": #"{"rules": {"date/impossible": "hint"}, "language": "en"}"#,
        "b/chugiai.json":
          #"{"rules": {"date": "off"}, "overrides": [{"paths": ["a.txt"], "rules": {"rank": "hint"}}]}"#,
      ])
    func shown(_ path: String) throws -> (file: String, rules: [String: String]) {
      let result = try scratch.run(["check", "--show-config", path])
      #expect(result.status == 0)
      let record = try JSONSerialization.jsonObject(with: result.output) as? [String: Any]
      return (record?["file"] as? String ?? "", record?["rules"] as? [String: String] ?? [:])
    }
    let (top, inner) = (try shown("a.txt"), try shown("b/a.txt"))
    #expect(top.file.hasSuffix("/chugiai.json") && !top.file.hasSuffix("/b/chugiai.json"))
    #expect(top.rules["date/impossible"] == "hint")
    #expect(top.rules["rank/misspelled"] == "warning")
    #expect(inner.file.hasSuffix("/b/chugiai.json"))
    #expect(inner.rules["date/impossible"] == "off")
    #expect(inner.rules["rank/misspelled"] == "hint")
  }
}
