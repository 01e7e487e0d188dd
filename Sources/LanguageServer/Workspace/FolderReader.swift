import LanguageServerProtocol
import Linting
import ProjectFiles
import SourceText

/// Reads the articles of folders, on a thread of its own.
struct FolderReader: Sendable {
  var projects: ProjectCache
  let client: Client

  /// A file that is not in the index, and why.
  struct Skipped: Sendable {
    var path: String
    var reason: LocalizedText
  }

  /// The articles that the batch checker would take of `folder`: no hidden ones, none that `.gitignore` or the
  /// project's settings leave out. Without Word files, which an editor does not show as text.
  mutating func articles(in folder: String, atMost maximum: Int, run: IndexRun) -> (
    paths: [String], skipped: [Skipped]
  ) {
    let project = projects.project(forPath: folder + "/.")
    var collector = InputCollector()
    let patterns = InputCollector.ProjectPatterns(project)
    collector.settings = { _ in patterns }
    collector.maximumCount = maximum
    collector.isCancelled = { run.isCancelled }
    var paths: [String] = []
    var skipped: [Skipped] = []
    for item in collector.items(for: [folder]) {
      switch item {
      case .file(let path, _) where !SystemPath.isText(path):
        skipped.append(Skipped(path: SystemPath.readable(path), reason: Self.nameIsNotText))
      case .file(let path, _): if !path.lowercased().hasSuffix(".docx") { paths.append(path) }
      case .problem(let path, let reason): skipped.append(Skipped(path: path, reason: reason))
      case .standardInput: break
      }
    }
    return (paths, skipped)
  }

  /// Reads one article.
  mutating func read(_ path: String) -> Result<IndexedFile, SkipReason> {
    let stamp = FileStamp(path)
    guard stamp.isRegularFile else { return .failure(SkipReason(text: Self.isNoFile)) }
    guard stamp.size <= FolderIndex.Limit.fileSize else {
      return .failure(SkipReason(text: Self.tooLarge(stamp.size)))
    }
    let bytes: [UInt8]
    switch FileReader.bytes(ofFile: path) {
    case .success(let read): bytes = read
    case .failure(let problem): return .failure(SkipReason(text: problem.reason))
    }
    if OwnReport.isReport(bytes) { return .failure(SkipReason(text: OwnReport.isNoArticle)) }
    let decoded = TextDecoder.decode(bytes)
    if decoded.isProbablyBinary { return .failure(SkipReason(text: Self.isBinary)) }
    let uri = DocumentURI(filePath: path)
    let settings = projects.settings(forPath: path)
    let document = Snapshot(
      uri: uri, version: nil, text: decoded.utf8, settings: settings, encoding: client.encoding)
    return .success(
      IndexedFile(
        path: path, uri: uri, resultID: "\(Self.hash(decoded.utf8)).\(settings.generation)",
        diagnostics: client.pullsDiagnostics
          ? DiagnosticConverter(document: document, client: client).all() : [],
        symbols: Array(IndexedSymbol.all(in: document, for: client).prefix(FolderIndex.Limit.symbolsOfFile))))
  }

  struct SkipReason: Error {
    var text: LocalizedText
  }

  /// FNV-1a: not for secrets, only to see that a text is another one.
  private static func hash(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  // It would have no address that all clients read alike.
  private static let nameIsNotText = LocalizedText(
    vi: "tên tệp không phải UTF-8", en: "the file's name is not UTF-8")
  private static let isNoFile = LocalizedText(vi: "không phải tệp thường", en: "no regular file")

  private static let isBinary = LocalizedText(vi: "có vẻ không phải văn bản", en: "does not look like text")

  private static func tooLarge(_ size: Int) -> LocalizedText {
    let (found, limit) = (size >> 20, FolderIndex.Limit.fileSize >> 20)
    return LocalizedText(
      vi: "\(found) MB, lớn hơn \(limit) MB; hãy mở tệp để kiểm tra",
      en: "\(found) MB, more than \(limit) MB; open it to have it checked")
  }
}
