import JSONRPC
import LanguageServerProtocol
import Linting
import ProjectFiles
import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files that the server reads and writes for somebody who has asked for it.
///
/// A file that the client has open is changed there; any other is written at once, whole or not at all, so that what
/// was asked for holds at once and not only when some buffer is saved.
struct ClientFiles {
  let server: Server

  /// As the client has it open, otherwise as it is on the disk; nil where there is no such file. One that cannot be read
  /// must not be taken for one that is not there, and written over.
  func read(_ file: String) throws(ResponseError) -> [UInt8]? {
    if let open = server.documents[DocumentURI(filePath: file)] { return open.source }
    switch FileReader.bytes(ofFile: file) {
    case .success(let bytes): return bytes
    case .failure(let problem):
      guard FileStatus.exists(file) else { return nil }
      throw CommandRunner.failure(
        server, "Không đọc được \(file): \(problem.reason.vietnamese).",
        "\(file) cannot be read: \(problem.reason.english).")
    }
  }

  /// - Returns: whether it is there now; what was there before is not written over.
  static func move(_ file: String, to place: String) -> Bool {
    (try? FileManager.default.moveItem(atPath: file, toPath: place)) != nil
  }

  func makeFolder(of file: String) throws(ResponseError) {
    do {
      try FileManager.default.createDirectory(
        atPath: FilePath.folder(of: file), withIntermediateDirectories: true)
    } catch { throw unwritable(file) }
  }

  private func unwritable(_ file: String) -> ResponseError {
    CommandRunner.failure(server, "Không ghi được \(file).", "\(file) cannot be written.")
  }

  func write(_ bytes: [UInt8], to file: String) throws(ResponseError) {
    let uri = DocumentURI(filePath: file)
    if let open = server.documents[uri], let client = server.client, client.capabilities.workspace.applyEdit {
      let edit = Linting.TextEdit(
        range: ByteRange(0, open.bytes.count), newText: String(decoding: bytes, as: UTF8.self))
      return server.ask(ApplyEditRequest(label: "chugiai", edit: open.workspaceEdit([edit], for: client)))
    }
    // A link stays a link, so that a desk's own glossary is the one that is added to; and permissions stay as they are.
    let target = SystemPath.resolved(file) ?? file
    try makeFolder(of: target)
    do {
      let permissions = try? FileManager.default.attributesOfItem(atPath: target)[.posixPermissions]
      try Data(bytes).write(to: URL(fileURLWithPath: target), options: .atomic)
      if let permissions {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: target)
      }
    } catch { throw unwritable(file) }
  }
}
