import Foundation
import TestSupport
import Testing

/// Of a huge text the findings are written while they are made, where the format allows it; what is written must be what
/// a format gives that sees all of them together.
@Suite struct HugeTextTests {
  private struct Place: Hashable {
    var rule: String
    var line: Int
  }

  @Test func aReportWrittenInPartsIsWhole() throws {
    let scratch = try Scratch()
    let filler = String(
      repeating: "Hội nghị diễn ra trong không khí phấn khởi của đông đảo đại biểu. ", count: 20)
    let paragraph = "Sáng 31/6/2025, Đại tá Lê Giả Định , Tư lệnh, dự họp 🇻🇳 của của Sư đoàn.\n\n\(filler)\n\n"
    let count = (4 << 20) / paragraph.utf8.count + 1
    // More paragraphs than go into one part, and no finding in the last.
    let text = String(repeating: paragraph, count: count) + filler + "\n"
    #expect(text.utf8.count > 4 << 20 && count * 2 > 2048)
    scratch.write(text, at: "a.txt")
    func output(_ format: String) throws -> Data {
      let result = try scratch.run(["check", "--format", format, "--jobs", "2", "a.txt"])
      #expect(result.status == 1)
      return result.output
    }

    let whole = try #require(try JSONSerialization.jsonObject(with: output("sarif")) as? [String: Any])
    let results = try #require((whole["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    var expected: [Place] = []
    for result in results {
      let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any]
      let region = try #require(location?["region"] as? [String: Any])
      expected.append(
        Place(
          rule: try #require(result["ruleId"] as? String), line: try #require(region["startLine"] as? Int)))
    }
    #expect(expected.count >= count * 3)

    let array = try #require(try JSONSerialization.jsonObject(with: output("json")) as? [[String: Any]])
    #expect(array.compactMap(Self.place) == expected)
    let lines = try output("jsonl").split(separator: 0x0A)
    #expect(
      try lines.compactMap { Self.place(try JSONSerialization.jsonObject(with: $0) as? [String: Any]) }
        == expected)
    let report = try String(decoding: output("text"), as: UTF8.self)
    #expect(report.split(separator: "\n").count { $0.contains("  date/impossible") } == count)
    #expect(report.hasPrefix("a.txt\n") && report.split(separator: "\n").count { $0 == "a.txt" } == 1)
  }

  private static func place(_ record: [String: Any]?) -> Place? {
    guard let rule = record?["rule"] as? String, let line = record?["line"] as? Int else { return nil }
    return Place(rule: rule, line: line)
  }
}
