import Extraction
package import Linting

/// Tells the reports that ChuGiai writes from articles, by their whole form: a folder of articles may well hold
/// yesterday's report, which is no article, and which today's may replace. An article is never taken for one, whatever
/// words it begins or ends with.
package enum OwnReport {
  /// Asked of every file of a folder, so what most of them are is told from a few of their bytes.
  package static func isReport(_ bytes: [UInt8]) -> Bool {
    guard mayBeReport(bytes) else { return false }
    // What stands further on nobody needs to look at.
    let beginning = bytes.prefix(mostBytes)
    if isMachineReport(String(decoding: beginning, as: UTF8.self)) { return true }
    // By bytes: an article that begins with a number comes this far too.
    var lines = beginning.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Substring(decoding: $0, as: UTF8.self)
    }
    // The last one is cut off, or nothing stands in it.
    lines.removeLast()
    return isStatistics(lines) || isDiff(lines) || isComparison(lines)
      || isText(lines, isWhole: bytes.count <= mostBytes)
  }

  package static let isNoArticle = LocalizedText(
    vi: "đây là báo cáo của ChuGiai, không phải bài", en: "this is a report of ChuGiai's, not an article")

  private static let mostBytes = 1 << 14

  /// Whether it begins as a report does: with words of ours, a number, or the name of an article with nothing or something
  /// indented below it.
  private static func mayBeReport(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first else { return false }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: " "): return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // "3 files read", the heading of `compare`, "12  style/doubled-word".
      let beginning = bytes.prefix(longestHeading)
      return beginning.indices.contains { place in
        numbered.contains { beginning[place...].starts(with: $0) }
      }
    case UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"), UInt8(ascii: "#"),
      UInt8(ascii: "p"), 0xC4:
      if starts.contains(where: { bytes.starts(with: $0) }) { return true }
    default: break
    }
    guard let end = bytes.prefix(mostBytes).firstIndex(of: 0x0A), end + 2 < bytes.count else { return false }
    if bytes[end + 1] == 0x0A {
      // An article begins with a headline and an empty line; of those few have a full stop where a file name has one.
      return bytes[max(0, end - longestEnding)..<end].contains(UInt8(ascii: "."))
        && isPath(String(decoding: bytes[..<end], as: UTF8.self)[...])
    }
    return bytes[end + 1] == 0x20 && bytes[end + 2] == 0x20
  }

  private static let numbered = [" file", "F1", "  "].map { Array($0.utf8) }
  /// In bytes.
  private static let longestHeading = 512

  /// In bytes, of a file name, with its full stop.
  private static let longestEnding = 9

  private static let starts: [[UInt8]] =
    beginnings.map { Array($0.start.utf8) } + summaries.map { Array($0.utf8) } + [Array("[]\n".utf8)]

  // MARK: For machines

  /// The first line of `annotate --format tsv`.
  package static let heading = "path\tline\tcolumn\tstart\tend\tkind\ttext\tvalue\n"

  /// How the formats begin, and what further stands in their first kilobytes. Lists of records that others make begin as
  /// ours do, with an `id` or a `path`, but have none of our members.
  private static let beginnings: [(start: String, further: String)] = [
    ("<!doctype html>\n<html lang=", "\n<title>ChuGiai: "), ("<?xml ", "<testsuites name=\"chugiai\">"),
    ("<?xml ", "<checkstyle version=\"4.3\">"), ("{\"$schema\":", "\"driver\":{\"name\":\"ChuGiai\""),
    ("[\n{\"path\":", "\"rule\":"), ("{\"path\":", "\"rule\":"), ("{\"path\":", "\"entities\":["),
    ("{\"id\":", "\"entities\":["), ("{\"id\":", "\"error\":"), ("{\"rule\":", "\"count\":"),
    ("[{\"rule\":", "\"count\":"), ("[{\"description\":", "\"check_name\":"),
    ("::error file=", ",title="), ("::warning file=", ",title="), ("::notice file=", ",title="),
    ("# newdoc id = ", "\t"), (heading, ""),
  ]

  private static func isMachineReport(_ text: String) -> Bool {
    text == "[]\n" || beginnings.contains { text.hasPrefix($0.start) && text.contains($0.further) }
  }

  // MARK: For people

  /// `  12  style/doubled-word`, of `--statistics`, and nothing else.
  private static func isStatistics(_ lines: [Substring]) -> Bool {
    !lines.isEmpty
      && lines.allSatisfy { line in
        guard line.utf8.count <= longestCount else { return false }
        let words = line.split(separator: " ")
        return words.count > 1 && Int(words[0]) != nil && RuleCatalog.infos.contains { $0.id == words[1] }
      }
  }

  /// In bytes, of a line with a number and a rule, or of a summary.
  private static let longestCount = 256

  private static func isDiff(_ lines: [Substring]) -> Bool {
    lines.count > 2 && lines[0].hasPrefix("--- ") && lines[1].hasPrefix("+++ ") && lines[2].hasPrefix("@@ -")
  }

  /// The heading of `compare`, with its table below.
  private static func isComparison(_ lines: [Substring]) -> Bool {
    let isHeading = { (line: Substring) in line.hasSuffix("F1 chồng") || line.hasSuffix("overlap F1") }
    guard let first = lines.first, lines.prefix(5).contains(where: isHeading) else { return false }
    return first.first?.isNumber == true || first.hasPrefix("one ")
  }

  /// Paths, what stands below each, and the summary. Where one line is of another kind, it is no report.
  private static func isText(_ lines: [Substring], isWhole: Bool) -> Bool {
    var lines = lines[...]
    let hasSummary = isWhole && lines.last.map(isSummary) == true
    if hasSummary {
      lines.removeLast()
      if lines.last.map(isMended) == true { lines.removeLast() }
    }
    var hasPlaces = false
    /// Whether there are paths of articles in which nothing was read, and whether nothing else is there.
    var (hasBarePaths, areOnlyPaths) = (false, lines.last?.isEmpty == true)
    var isBelowPath = false
    for (index, line) in zip(lines.indices, lines) {
      if line.isEmpty {
        isBelowPath = false
      } else if line.hasPrefix("    ") {
        // Words of the article, a marker, a fix, a person.
        guard isBelowPath else { return false }
      } else if line.hasPrefix("  ") {
        guard isBelowPath else { return false }
        if isPlace(line) {
          hasPlaces = true
        } else if !besides.contains(where: line.dropFirst(2).hasPrefix) {
          return false
        }
      } else {
        guard !isBelowPath else { return false }
        isBelowPath = true
        if !isPath(line) { areOnlyPaths = false }
        let next = lines.index(after: index)
        let isBare = next < lines.endIndex ? lines[next].isEmpty : isWhole
        if isBare {
          hasBarePaths = true
        } else if next < lines.endIndex, !lines[next].hasPrefix("  ") {
          return false
        }
      }
    }
    return hasSummary ? !hasBarePaths : hasPlaces || areOnlyPaths
  }

  /// Whether a line may be the name of an article and nothing else.
  private static func isPath(_ line: Substring) -> Bool { InputCollector.isArticle(String(line)) }

  /// What stands indented besides findings and entities.
  private static let besides = ["bảng mã: ", "encoding: ", "Những người trong bài:", "People:"]

  /// `  7:218  cảnh báo  …`, `  đoạn 3:1  người  …`: what a text report has of a finding or an entity.
  private static func isPlace(_ line: Substring) -> Bool {
    let parts = line.dropFirst(2).split(separator: "  ", maxSplits: 2)
    guard parts.count == 3, names.contains(String(parts[1])) else { return false }
    let place = parts[0].split(separator: " ").last ?? ""
    let numbers = place.split(separator: ":", omittingEmptySubsequences: false)
    return numbers.count == 2 && numbers.allSatisfy { Int($0) != nil }
  }

  private static let names = Set(
    MessageLanguage.allCases.flatMap { language in
      Severity.allCases.map { $0.name[language] } + EntityKind.allCases.map { $0.name[language] }
    })

  /// How those begin that are the whole report; English ones begin with a number.
  private static let summaries = ["Đã đọc ", "Đã sửa "]

  /// The last line: `Đã đọc 3 bài: 1 lỗi, 4 cảnh báo`, `1 file read, nothing to mend.`
  private static func isSummary(_ line: Substring) -> Bool {
    guard line.utf8.count <= longestCount else { return false }
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count > 3, words[0] == "Đã", words[1] == "đọc", Int(words[2]) != nil {
      let rest = words[3...].joined(separator: " ")
      return rest == "bài, không có gì phải sửa."
        || rest.hasPrefix("bài: ") && areCounts(rest.dropFirst(5), .vietnamese)
    }
    guard words.count > 2, Int(words[0]) != nil, words[1].hasPrefix("file") else { return false }
    let rest = words[2...].joined(separator: " ")
    return rest == "read, nothing to mend."
      || rest.hasPrefix("read: ") && areCounts(rest.dropFirst(6), .english)
  }

  /// `1 lỗi, 4 cảnh báo`
  private static func areCounts(_ text: Substring, _ language: MessageLanguage) -> Bool {
    text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
      let words = part.split(separator: " ", maxSplits: 1)
      guard words.count == 2, Int(words[0]) != nil else { return false }
      return Severity.allCases.contains {
        words[1] == $0.name[language] || words[1] == $0.name[language] + "s"
      }
    }
  }

  /// The line before: `Đã sửa 12 chỗ trong 3 bài.`
  private static func isMended(_ line: Substring) -> Bool {
    guard line.utf8.count <= longestCount else { return false }
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 4 else { return false }
    if words.count == 7, words[0] == "Đã", words[1] == "sửa" {
      return Int(words[2]) != nil && words[3...4].elementsEqual(["chỗ", "trong"]) && words[6] == "bài."
    }
    return Int(words[0]) != nil && words[2...3].elementsEqual(["mended", "in"]) && words.count == 6
  }
}
