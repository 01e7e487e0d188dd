import Foundation
import TestSupport
import Testing

/// What other programs take from a report: places in the file's own bytes, files that could not be read, names that
/// `patch` finds.
@Suite struct ReportTests {
  private static let article = "Sáng 31/6/2025, Đại tá Lê Giả Định đã về của của ta.\n"

  /// One text that can be read between two that cannot.
  private static func report(_ command: [String]) throws -> String {
    let scratch = try Scratch()
    scratch.write([0, 1, 2, 3, 0, 1], at: "a.txt")
    scratch.write(article, at: "b.txt")
    let result = try scratch.run(command + ["--lang", "en", "a.txt", "b.txt", "không có.txt"])
    #expect(result.status == 2)
    #expect(String(decoding: result.errors, as: UTF8.self).split(separator: "\n").count == 2)
    return String(decoding: result.output, as: UTF8.self)
  }

  private static let reasons = ["does not look like text, so it is left out", "no such file or folder"]

  @Test(
    "A finding is a failed test of JUnit's where it makes the run fail, and a passed one where not",
    arguments: [("error", 1, 0), ("warning", 2, 1), ("never", 0, 0)])
  func junitFailsAsTheRunDoes(failOn: String, failures: Int, doubled: Int) throws {
    let report = try Self.report(["check", "--format", "junit", "--fail-on", failOn])
    #expect(report.contains(#"name="b.txt" tests="2" failures="\#(failures)""#), "\(report)")
    #expect(report.components(separatedBy: "<failure ").count == failures + 1)
    #expect(report.components(separatedBy: "<system-out>").count == 3 - failures)
    #expect(report.contains(#"<failure type="warning" message="“của”"#) == (doubled > 0))
  }

  @Test func junitHasErrorsForFilesThatCannotBeRead() throws {
    let report = try Self.report(["check", "--format", "junit"])
    #expect(report.components(separatedBy: #"tests="1" failures="0" errors="1""#).count == 3)
    for (name, reason) in zip(["a.txt", "không có.txt"], Self.reasons) {
      #expect(
        report.contains(
          """
            <testsuite name="\(name)" tests="1" failures="0" errors="1" skipped="0">
              <testcase name="chugiai" classname="\(name)">
                <error type="unread" message="\(reason)">\(name): \(reason)</error>
              </testcase>
            </testsuite>
          """), "\(report)")
    }
  }

  @Test func checkstyleAndGitHubNameThem() throws {
    let checkstyle = try Self.report(["check", "--format", "checkstyle"])
    let gitHub = try Self.report(["check", "--format", "github"])
    for (name, reason) in zip(["a.txt", "không có.txt"], Self.reasons) {
      let error = #"<error line="1" severity="error" message="\#(reason)" source="chugiai.unread"/>"#
      #expect(checkstyle.contains("  <file name=\"\(name)\">\n    \(error)\n  </file>\n"))
      #expect(
        gitHub.contains("::error file=\(name),title=chugiai::\(reason.replacing(",", with: ","))\n"))
    }
  }

  @Test(arguments: ["check", "annotate"]) func thePageNamesThem(_ command: String) throws {
    let page = try Self.report([command, "--format", "html"])
    #expect(page.contains("2 files could not be read"))
    #expect(page.contains("<li>không có.txt: \(Self.reasons[1])</li>"))
  }

  private static func run(_ report: Data) throws -> [String: Any] {
    let log = try JSONSerialization.jsonObject(with: report) as? [String: Any]
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }

  @Test func sarifTellsHowTheRunWent() throws {
    let run = try Self.run(Data(try Self.report(["check", "--format", "sarif"]).utf8))
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let told = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(told.compactMap { ($0["message"] as? [String: Any])?["text"] as? String } == Self.reasons)
    #expect((run["results"] as? [Any])?.count == 2)
  }

  /// Bytes of another encoding are counted by nobody; lines and columns are right in all.
  @Test func sarifCountsBytesOfUTF8Only() throws {
    let scratch = try Scratch()
    var utf16 = Data([0xFF, 0xFE])
    for unit in Self.article.utf16 { utf16.append(contentsOf: [UInt8(unit & 0xFF), UInt8(unit >> 8)]) }
    scratch.write([UInt8](utf16), at: "a.txt")
    scratch.write("\u{FEFF}" + Self.article, at: "b.txt")
    let run = try Self.run(try scratch.run(["check", "--format", "sarif", "--select", "date", "."]).output)
    let regions = (run["results"] as? [[String: Any]])?.compactMap { result in
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      return location?["region"] as? [String: Int]
    }
    let place = ["startLine": 1, "startColumn": 6, "endLine": 1, "endColumn": 15]
    #expect(regions == [place, place.merging(["byteOffset": 9, "byteLength": 9]) { $1 }])
  }

  @Test(arguments: ["Bài viết 1.txt", "xuống\ndòng.txt", "a\"b.txt", "a\\b.txt", " a\tb .txt", "thường.txt"])
  func patchFindsTheFile(_ name: String) throws {
    let scratch = try Scratch()
    scratch.write(Self.article, at: name)
    let diff = try scratch.run(["check", "--diff", "--select", "style", "."])
    scratch.write([UInt8](diff.output), at: "x.patch")
    let mended = Self.article.replacing("của của", with: "của")
    for program in ["patch -s -p0 <", "git apply"] {
      let result = try scratch.shell(
        "command -v \(program.prefix { $0 != " " }) >/dev/null || exit 9; \(program) x.patch")
      if result.status == 9 { continue }
      #expect(
        result.status == 0, "\(program): \(String(decoding: result.errors + result.output, as: UTF8.self))")
      #expect(scratch.data(name) == Data(mended.utf8), "\(program)")
      scratch.write(Self.article, at: name)
    }
  }

  @Test(
    arguments: [
      ["rules", "date"], ["completions", "bash", "zsh"], ["man", "x"], ["help", "check", "annotate"],
      ["explain", "date", "style"], ["check", "--select", "", "."], ["check", "--exclude", "!a", "."],
      ["annotate", "--include", "!a", "."],
    ])
  func whatWouldBePassedOverIsRefused(_ arguments: [String]) throws {
    let result = try Scratch().run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty && result.errors.starts(with: Data("chugiai: ".utf8)))
  }
}
