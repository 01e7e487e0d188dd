import Foundation
import JSONText
import TestSupport
import Testing

/// What holds for every folder of `Editors`, run or not.
@Suite struct EditorFolderTests {
  static let root = BuiltCommand.packageRoot.appendingPathComponent("Editors")

  static let files: [String] = (FileManager.default.subpaths(atPath: root.path) ?? []).filter {
    !$0.contains("node_modules")
  }

  @Test func everyEditorHasAReadmeAndARowOnTheMap() throws {
    let folders = Set(
      Self.files.compactMap { $0.split(separator: "/").count > 1 ? $0.split(separator: "/")[0] : nil })
    #expect(folders.count >= 10)
    let map = try Self.text("README.md")
    for folder in folders {
      #expect(Self.files.contains("\(folder)/README.md"), "\(folder) lacks a README")
      #expect(map.contains("](\(folder)/README.md)"), "\(folder) is not on the map")
    }
  }

  /// Who has not been run says so, on the map and at home.
  @Test func whatWasNotRunSaysSo() throws {
    let map = try Self.text("README.md")
    let unproven = try #require(map.range(of: "## Written from documentation"))
    let end = try #require(map.range(of: "\n## ", range: unproven.upperBound..<map.endIndex))
    let rows = map[unproven.upperBound..<end.lowerBound].split(separator: "\n").filter { $0.hasPrefix("| [") }
    #expect(rows.count >= 6)
    for row in rows {
      let link = try #require(row.split(separator: "(").dropFirst().first?.split(separator: ")").first)
      let home = try Self.text(String(link))
      #expect(home.contains("chưa chạy thử") || home.contains("không có phép thử tự động"), "\(link)")
    }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    for page in Self.files where page.hasSuffix(".md") {
      let folder = Self.root.appendingPathComponent(page).deletingLastPathComponent()
      for piece in try Self.text(page).components(separatedBy: "](").dropFirst() {
        let link = piece.prefix { $0 != ")" }.prefix { $0 != "#" }
        if link.isEmpty || link.contains(":") { continue }
        let target = folder.appendingPathComponent(String(link)).path
        #expect(FileManager.default.fileExists(atPath: target), "\(page): \(link)")
      }
    }
  }

  @Test func everyJSONFileIsJSON() throws {
    let endings = [".json", ".theme", ".sublime-settings", ".sublime-project"]
    let found = Self.files.filter { file in endings.contains { file.hasSuffix($0) } }
    #expect(found.count > 10)
    for file in found {
      #expect(throws: Never.self, "\(file)") { try JSONValue(parsing: Array(try Self.text(file).utf8)) }
    }
  }

  /// The server is started as `chugiai lsp` everywhere.
  @Test func theDocumentedOnesStartTheServer() throws {
    for (file, command) in [
      ("Sublime/LanguageServers.sublime-settings", "\"chugiai\",\n      \"lsp\""),
      ("Kakoune/chugiai.kak", "args = [\"lsp\"]"), ("Geany/lsp.conf", "cmd=chugiai lsp"),
      ("JetBrains/chugiai/template.json", "\"chugiai lsp\""), ("Micro/settings.json", "chugiai=chugiai lsp"),
    ] {
      #expect(try Self.text(file).contains(command), "\(file)")
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}
