import Foundation
import TestSupport
import Testing

/// What `--write-baseline` and `--accept` take as given, and what they leave of what was accepted before.
@Suite struct AcceptingTests {
  private static let article = "Tôi của của anh. Các các bạn họp ngày 31/6/2025.\n"

  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    scratch.write(article, at: "a.txt")
    scratch.write(article, at: "bai/b:1.txt")
    return scratch
  }

  /// The rules of what is still told of `a.txt`.
  private static func told(_ scratch: Scratch, _ path: String = "a.txt") throws -> [String] {
    let result = try scratch.run(["check", "--format", "jsonl", "--baseline", "da-biet.json", path])
    return String(decoding: result.output, as: UTF8.self).split(separator: "\n").compactMap { line in
      let record = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return record?["rule"] as? String
    }
  }

  @Test(arguments: [["--select", "date"], ["--ignore", "style"]])
  func whatWasNotAskedStays(_ selection: [String]) throws {
    let scratch = try Self.scratch()
    let write = ["check", "--baseline", "da-biet.json", "--write-baseline"]
    #expect(try scratch.run(write + ["--select", "style/doubled-word", "a.txt"]).status == 0)
    #expect(try Self.told(scratch) == ["date/impossible"])
    #expect(try scratch.run(write + selection + ["a.txt"]).status == 0)
    #expect(try Self.told(scratch).isEmpty)
    // With all rules the file says what is found now, and no more.
    scratch.write("Các các bạn.\n", at: "a.txt")
    #expect(try scratch.run(write + ["a.txt"]).status == 0)
    scratch.write(Self.article, at: "a.txt")
    #expect(try Self.told(scratch).count == 3)
  }

  @Test func oneIsAccepted() throws {
    let scratch = try Self.scratch()
    let accept = ["check", "--lang", "en", "--baseline", "da-biet.json", "--accept"]
    let first = try scratch.run(accept + ["./a.txt:1:9"])
    #expect(first.status == 0)
    #expect(String(decoding: first.output, as: UTF8.self) == "1 findings accepted in da-biet.json.\n")
    #expect(try Self.told(scratch) == ["style/doubled-word", "date/impossible"])
    // A whole line, of a name with a colon.
    #expect(try scratch.run(accept + ["bai/b:1.txt:1"]).status == 0)
    #expect(try Self.told(scratch, "bai/b:1.txt").isEmpty && Self.told(scratch).count == 2)
    // By fingerprint, as the records have it.
    let records = try scratch.run(["check", "--format", "jsonl", "--select", "date", "a.txt"])
    let record = try JSONSerialization.jsonObject(with: records.output) as? [String: Any]
    let fingerprint = try #require(record?["fingerprint"] as? String)
    #expect(try scratch.run(accept + [fingerprint, "a.txt"]).status == 0)
    #expect(try Self.told(scratch) == ["style/doubled-word"])
    let wrong = try scratch.run(accept + ["a.txt:7:1", "--accept", "a.txt:1:22"])
    #expect(wrong.status == 2)
    #expect(String(decoding: wrong.errors, as: UTF8.self) == "chugiai: a.txt:7:1: there is no finding here\n")
    #expect(try Self.told(scratch).isEmpty)
  }

  @Test(
    arguments: [
      ["check", "--statistics", "--format", "sarif"], ["check", "--diff", "--format", "json"],
      ["check", "--diff", "--fix"], ["check", "--diff", "--statistics"],
      ["check", "--write-baseline", "--fix", "--baseline", "k.json"],
      ["check", "--accept", "a.txt"], ["check", "--accept", "a.txt:1"],
      ["annotate", "--explain", "--format", "conll"], ["annotate", "--explain", "--format", "tsv"],
    ])
  func whatDoesNotGoTogether(_ arguments: [String]) throws {
    let scratch = try Self.scratch()
    let result = try scratch.run(arguments + ["a.txt"])
    #expect(result.status == 2 && result.output.isEmpty && !result.errors.isEmpty)
    #expect(scratch.data("a.txt") == Data(Self.article.utf8) && scratch.data("k.json") == nil)
  }

  /// Whoever applies fixes from the records can tell those that `--fix` would apply.
  @Test func recordsSayWhatIsCertain() throws {
    let scratch = try Self.scratch()
    let result = try scratch.run(["check", "--format", "json", "a.txt"])
    let records = try JSONSerialization.jsonObject(with: result.output) as? [[String: Any]]
    let safe = records?.compactMap { ($0["fixes"] as? [[String: Any]])?.first?["safe"] as? Bool }
    #expect(safe == [true, true, false])
  }
}
