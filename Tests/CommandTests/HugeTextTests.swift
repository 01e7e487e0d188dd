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

  @Test func labelsCountInAHugeText() throws {
    let scratch = try Scratch()
    let paragraph = "Sáng 3-2-2021, Đại tá Lê Giả Định thăm Công ty Mẫu Không Có cùng đoàn công tác.\n\n"
    let count = (4 << 20) / paragraph.utf8.count + 1
    let text = String(repeating: paragraph, count: count)
    scratch.write(text, at: "a.txt")
    let length = paragraph.unicodeScalars.count
    // Of every second paragraph the date is refused, of every third a body is added.
    var labels = ""
    func label(_ number: Int, _ type: String, _ words: String, _ index: Int) throws {
      let place = try #require(paragraph.range(of: words))
      let start =
        index * length + paragraph.unicodeScalars.distance(from: paragraph.startIndex, to: place.lowerBound)
      labels += "T\(number)\t\(type) \(start) \(start + words.unicodeScalars.count)\t\(words)\n"
    }
    for index in 0..<count {
      if index % 2 == 1 { try label(2 * index + 1, "not-date", "3-2-2021", index) }
      if index % 3 == 1 { try label(2 * index + 2, "organization", "đoàn công tác", index) }
    }
    scratch.write(labels, at: "a.ann")
    func counts(_ arguments: [String]) throws -> [String: Int] {
      let result = try scratch.run(["annotate", "--format", "jsonl", "--jobs", "2"] + arguments + ["a.txt"])
      #expect(result.status == 0)
      let record = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
      let entities = try #require(record["entities"] as? [[String: Any]])
      let starts = entities.compactMap { $0["start"] as? Int }
      #expect(starts.count == entities.count && starts == starts.sorted())
      return Dictionary(entities.compactMap { ($0["kind"] as? String).map { ($0, 1) } }, uniquingKeysWith: +)
    }
    var expected = try counts([])
    expected["date", default: 0] -= count / 2
    expected["organization", default: 0] += (count + 1) / 3
    #expect(try counts(["--labels"]) == expected)
  }

  private static func place(_ record: [String: Any]?) -> Place? {
    guard let rule = record?["rule"] as? String, let line = record?["line"] as? Int else { return nil }
    return Place(rule: rule, line: line)
  }
}
