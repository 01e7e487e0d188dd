import Extraction
import Linting
import ProjectFiles
import SourceText
import Standoff

/// Whether a report may be written to a path: never in the place of somebody's work.
///
/// `chugiai check -o *.txt` is typed in a moment, and then the first article is where the report goes.
enum ReportPlace {
  /// Why nothing may be written there; nil where it may.
  ///
  /// - Parameters:
  ///   - items: the texts that are read.
  ///   - others: what else is read: settings, glossaries, baselines, lists.
  static func obstacle(
    _ path: String, items: [InputCollector.Item], others: @autoclosure () -> [String]
  ) -> LocalizedText? {
    guard let place = FileStatus.Identity(ofFile: path) else { return nil }
    if isAmong(items, path) { return isText }
    if FileReader.size(ofFile: path) == 0 { return nil }
    // A link to an article is one.
    let target = SystemPath.resolved(path) ?? path
    if target.hasSuffix(LabelFile.fileExtension) { return areLabels }
    if others().contains(where: { FileStatus.Identity(ofFile: $0) == place }) { return isRead }
    if target.hasSuffix("/" + Project.fileName) { return isRead }
    return InputCollector.isArticle(target) && !isReport(target) ? mayBeArticle : nil
  }

  /// Whether the file at `path` is one of `items`.
  static func isAmong(_ items: [InputCollector.Item], _ path: String) -> Bool {
    guard let place = FileStatus.Identity(ofFile: path) else { return false }
    return items.contains { item in
      guard case .file(let name) = item else { return false }
      return FileStatus.Identity(ofFile: name) == place
    }
  }

  // MARK: Reports of before

  /// Whether the file at `path` is evidently a report of ours, which the next one may replace.
  private static func isReport(_ path: String) -> Bool {
    guard case .success(let bytes) = FileReader.bytes(ofFile: path) else { return false }
    return isReport(bytes)
  }

  static func isReport(_ bytes: [UInt8]) -> Bool {
    // What stands further on nobody needs to look at.
    let text = String(decoding: bytes.prefix(1 << 14), as: UTF8.self)
    if text == "[]\n" || beginnings.contains(where: text.hasPrefix) { return true }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first else { return false }
    if firstLines.contains(where: { first.hasPrefix($0.start) && text.contains($0.further) }) { return true }
    return isCount(first) || lines.prefix(60).contains { isPlace($0) || isSummary($0) }
  }

  /// How the formats begin that no person writes.
  private static let beginnings = [
    "[\n{\"path\":", "{\"path\":", "{\"id\":", "[{\"description\":", "::error file=", "::warning file=",
    "::notice file=", "# newdoc id = ", AnnotationTable.heading,
  ]

  /// What a report's first line begins with, and what stands in it or soon after.
  private static let firstLines: [(start: String, further: String)] = [
    ("<!doctype html>", "<title>ChuGiai: "), ("<?xml ", "<testsuites name=\"chugiai\">"),
    ("<?xml ", "<checkstyle version=\"4.3\">"), ("{\"$schema\":", "\"driver\":{\"name\":\"ChuGiai\""),
    ("--- ", "\n+++ "), ("", ": nhãn do người gắn, so với những gì máy đọc\n"),
    ("", ": labels that people gave, against what is read\n"),
  ]

  /// `  7:218  cảnh báo  …`, `  đoạn 3:1  người  …`: what a text report has of a finding or an entity.
  private static func isPlace(_ line: Substring) -> Bool {
    guard line.hasPrefix("  "), line.dropFirst(2).first != " " else { return false }
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

  /// The last line of a text report, which is the first where nothing was found.
  private static func isSummary(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    guard words.count > 2 else { return false }
    if ["Đã đọc", "Đã sửa"].contains(words[..<2].joined(separator: " ")) { return Int(words[2]) != nil }
    return Int(words[0]) != nil && ["file", "files"].contains(words[1]) && words[2].hasPrefix("read")
  }

  /// `  12  style/doubled-word`, of `--statistics`
  private static func isCount(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count > 1 && Int(words[0]) != nil && RuleCatalog.infos.contains { $0.id == words[1] }
  }

  // MARK: Reasons

  /// Why nothing is written in the place of a text that is read.
  static let isText = LocalizedText(
    vi: "đây là một bài được đọc vào, ghi đè thì mất bài",
    en: "this is one of the texts that are read, which would be lost")

  private static let areLabels = LocalizedText(
    vi: "đây là tệp nhãn (.ann), ghi báo cáo lên thì mất nhãn; hãy chọn tên khác",
    en: "this is a label file (.ann), and a report in its place would lose the labels; choose another name")

  private static let isRead = LocalizedText(
    vi:
      "lệnh này đọc tệp này (thiết lập, bảng chữ viết tắt, baseline hay danh sách), ghi đè thì mất; hãy chọn tên khác",
    en:
      "this file is read (settings, a glossary, a baseline or a list) and would be lost; choose another name")

  static let mayBeArticle = LocalizedText(
    vi:
      "tệp đã có này mang tên như một bài viết và không phải báo cáo mà ChuGiai đã ghi, ghi đè thì mất; hãy chọn tên khác, hoặc xóa nó trước",
    en:
      "a file is there already that is named as articles are and is no report that ChuGiai wrote; it would be lost: choose another name, or delete it first"
  )
}
