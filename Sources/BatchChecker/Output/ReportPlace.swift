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
    if isAmong(items, path), isAmong(items.filter(isNamed), path) || !isReport(path) { return isText }
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
      guard case .file(let name, _) = item else { return false }
      return FileStatus.Identity(ofFile: name) == place
    }
  }

  /// Of what a folder holds our own reports are not read.
  private static func isNamed(_ item: InputCollector.Item) -> Bool {
    if case .file(_, isNamed: false) = item { false } else { true }
  }

  /// Whether the file at `path` is evidently a report of ours, which the next one may replace.
  private static func isReport(_ path: String) -> Bool {
    guard case .success(let bytes) = FileReader.bytes(ofFile: path) else { return false }
    return OwnReport.isReport(bytes)
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
