import Extraction
import Foundation
import Linting
import ProjectFiles
import Testing

@Suite struct ProjectTests {
  /// A folder of its own, taken away afterwards.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chugiai-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.standardizedFileURL.path)
  }

  @Test func foundUpward() throws {
    try withFolder([
      "chugiai.json":
        "{\"rules\": {\"style\": \"off\"}, \"glossaries\": [\"tu.tsv\"], \"baseline\": \"b.json\"}",
      "tu.tsv": "QXTK\tquy xã tạm\t\nhỏng\n",
      "b.json": "{\"version\": 1, \"findings\": {\"bai/a.txt\": [\"00-1\"]}}",
      "bai/sau/a.txt": "Bài.",
      "rieng/chugiai.json": "{}",
      "rieng/b.txt": "Bài.",
    ]) { folder in
      let project = Project(near: folder + "/bai/sau/a.txt", userGlossary: folder + "/tu.tsv")
      #expect(project.file == folder + "/chugiai.json")
      #expect(project.configuration.rules["style"] == .off)
      #expect(project.glossary.entries.map(\.abbreviation).contains("QXTK"))
      #expect(project.baseline.fingerprints["bai/a.txt"] == ["00-1"])
      #expect(project.problems.map(\.line) == [2, 2])
      #expect(project.relative(folder + "/bai/sau/a.txt") == "bai/sau/a.txt")
      #expect(Project(near: folder + "/rieng/b.txt").configuration.rules.isEmpty)
    }
  }

  @Test func missingFilesAreReported() throws {
    try withFolder(["chugiai.json": "{\"glossaries\": [\"none.tsv\"], \"rulse\": 1}"]) { folder in
      let project = Project(near: folder)
      #expect(project.problems.count == 2)
      #expect(project.problems.contains { $0.path == folder + "/none.tsv" })
    }
  }
}
