import JSONRPC
import JSONText
import LanguageServerProtocol
import Linting
import ProjectFiles
import SourceText

/// Changes the files of a project because somebody has asked for it: settings, glossary, baseline. Another program that does
/// the same waits meanwhile, and what it has written is kept.
struct ProjectEditor {
  let server: Server
  private var files: ClientFiles { ClientFiles(server: server) }
  let project: Project
  /// Of the document; nil for one that is no file.
  let path: String?

  init(_ uri: DocumentURI, _ server: Server) {
    self.server = server
    path = uri.filePath
    project = server.workspace.projects.project(forPath: uri.filePath)
  }

  /// Where the settings stand or would stand: in the project's folder, the workspace's, or beside the document.
  private func folder() throws(ResponseError) -> String {
    if let folder = project.folder { return folder }
    guard let path else {
      throw CommandRunner.failure(
        server, "Văn bản này chưa lưu thành tệp, nên không thuộc dự án nào.",
        "This document is no file, so it belongs to no project.")
    }
    let around = server.workspace.folders.paths.filter { path.hasPrefix($0 + "/") }
    return around.max { $0.utf8.count < $1.utf8.count } ?? FilePath.folder(of: path)
  }

  private func settingsPath() throws(ResponseError) -> String {
    if let file = project.file { return file }
    return try folder() + "/" + Project.fileName
  }

  private func resolve(_ name: String) throws(ResponseError) -> String {
    name.hasPrefix("/") ? name : try folder() + "/" + name
  }

  // MARK: What can be changed

  /// - Returns: the file that was changed.
  func switchOff(rule: String) throws(ResponseError) -> String {
    let file = try settingsPath()
    return try FolderLock.holding(foldersOf: [file]) { () throws(ResponseError) in
      let settings = try settings { JSONEdit.set(rule, to: "\"off\"", at: ["rules"], in: $0) }
      try files.write(settings, to: file)
      return file
    }
  }

  func addToProjectGlossary(_ row: String) throws(ResponseError) -> String {
    let known = project.configuration.glossaries.first
    let name = known ?? "glossary.tsv"
    let (file, settingsFile) = (try resolve(name), try settingsPath())
    return try FolderLock.holding(foldersOf: [file, settingsFile]) { () throws(ResponseError) in
      let settings =
        known == nil
        ? try settings { JSONEdit.append(JSONEdit.quoted(name), toArray: "glossaries", in: $0) } : nil
      try append(row, to: file)
      if let settings { try files.write(settings, to: settingsFile) }
      return file
    }
  }

  func addToUserGlossary(_ row: String) throws(ResponseError) -> String {
    guard let file = Project.ownGlossary else {
      throw CommandRunner.failure(server, "Không biết thư mục của bạn.", "Your home folder is unknown.")
    }
    // The first row is the first file there too.
    try files.makeFolder(of: file)
    return try FolderLock.holding(foldersOf: [file]) { () throws(ResponseError) in
      try append(row, to: file)
      return file
    }
  }

  func accept(_ fingerprint: String) throws(ResponseError) -> String {
    let name = project.configuration.baseline ?? "chugiai-baseline.json"
    let (file, settingsFile) = (try resolve(name), try settingsPath())
    return try FolderLock.holding(foldersOf: [file, settingsFile]) { () throws(ResponseError) in
      let settings =
        project.configuration.baseline == nil
        ? try settings { JSONEdit.set("baseline", to: JSONEdit.quoted(name), in: $0) } : nil
      try files.write(try baseline(file, with: fingerprint).bytes, to: file)
      if let settings { try files.write(settings, to: settingsFile) }
      return file
    }
  }

  private func baseline(_ file: String, with fingerprint: String) throws(ResponseError) -> Baseline {
    var baseline = Baseline()
    if let bytes = try files.read(file), !bytes.isEmpty {
      guard let known = Baseline(bytes: bytes) else {
        throw CommandRunner.failure(server, "\(file) không phải baseline.", "\(file) is no baseline.")
      }
      baseline = known
    }
    let (path, folder) = (path ?? "", try folder())
    let isInside = path.hasPrefix(folder + "/")
    baseline.accept([fingerprint], in: isInside ? String(path.dropFirst(folder.count + 1)) : path)
    return baseline
  }

  // MARK: Files

  /// The settings as they will be. Found before anything is written: settings that cannot be changed change nothing else.
  private func settings(_ change: ([UInt8]) -> [UInt8]?) throws(ResponseError) -> [UInt8] {
    let file = try settingsPath()
    let text = try files.read(file) ?? []
    guard let changed = change(Configuration.isBlank(text) ? Array("{\n}\n".utf8) : text) else {
      throw CommandRunner.failure(
        server, "\(file) không phải JSON đúng, nên không sửa được.",
        "\(file) is not well-formed, so it cannot be changed.")
    }
    return changed
  }

  /// In the encoding and with the line ends of the file: a spreadsheet may have written it.
  private func append(_ row: String, to file: String) throws(ResponseError) {
    let bytes = try files.read(file) ?? []
    let text = TextDecoder.decode(bytes)
    let encoding = text.encoding == .utf16LE || text.encoding == .utf16BE ? text.encoding : .utf8
    let end = text.utf8.firstIndex(of: 0x0A) ?? 0
    let lineEnd = end > 0 && text.utf8[end - 1] == 0x0D ? "\r\n" : "\n"
    let gap = text.utf8.isEmpty || text.utf8.last == 0x0A ? "" : lineEnd
    try files.write(bytes + (encoding.bytes(of: gap + row + lineEnd) ?? []), to: file)
  }
}
