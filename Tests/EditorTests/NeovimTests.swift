import Foundation
import JSONText
import TestSupport
import Testing

/// A real Neovim, headless, with the folder `Editors/Neovim` as a reader would use it, against the built server.
@Suite(.serialized) struct NeovimTests {
  static let editor = EditorProgram("nvim")

  /// Texts whose columns differ most between bytes, UTF-16 and code points.
  static let articles: [(name: String, text: String)] = [
    ("nfc", text), ("nfd", text.decomposedStringWithCanonicalMapping),
    (
      "emoji",
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "🎖️🇻🇳 " + $0 }.joined(separator: "\n")
    ),
  ]

  static let text =
    "Sáng qua, Bộ Chỉ huy Quân sự (CHQS) tỉnh gặp mặt; Thiếu tuớng Trần Thí Dụ dự và nói chuyện về thế kỷ XIIII.\n\n"
    + "Đồng chí Thượng tá Lê Giả Định thay mặt Ban CHQS xã cảm ơn.\n"

  @Test(
    .enabled(if: editor.isWorthATry, "Neovim (nvim) is not installed: skipped"),
    arguments: articles)
  func opensShowsFindingsHoversAndPaints(name: String, text: String) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chugiai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("{}".utf8).write(to: folder.appendingPathComponent("chugiai.json"))
    try Data(text.utf8).write(to: folder.appendingPathComponent("bai.txt"))

    func spelling(_ word: String) -> String {
      name == "nfd" ? word.decomposedStringWithCanonicalMapping : word
    }
    let words = ["CHQS xã", "Thượng tá", "Lê Giả Định"].map(spelling)
    var writer = JSONWriter()
    words.write(to: &writer)
    let out = folder.appendingPathComponent("out.json")
    let result = try #require(
      try Self.editor.run(
        ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", script("session.lua")],
        environment: [
          "CHUGIAI_BIN": BuiltCommand.url.path,
          "CHUGIAI_PLUGIN": BuiltCommand.packageRoot.appendingPathComponent("Editors/Neovim").path,
          "CHUGIAI_ARTICLE": folder.appendingPathComponent("bai.txt").path, "CHUGIAI_OUT": out.path,
          "CHUGIAI_WORDS": String(decoding: writer.bytes, as: UTF8.self), "CHUGIAI_FINDINGS": "1",
          "XDG_STATE_HOME": folder.path, "XDG_CACHE_HOME": folder.path,
        ],
        in: folder, seconds: 90),
      "Neovim did not end")
    let seen = try JSONValue(parsing: Array(try Data(contentsOf: out)))
    #expect(seen["problem"] == nil, "\(seen["problem"]?.string ?? "") \(result.errors)")
    #expect(seen["filetype"]?.string == "chugiai")

    let findings = seen["findings"]?.array ?? []
    let roman = findings.first { $0["text"]?.string == "XIIII" }
    #expect(roman?["code"]?.string == "number/malformed-roman", "\(findings)")

    let abbreviation = seen["hovers"]?[words[0]]?.string ?? ""
    #expect(abbreviation.contains("CHQS"))
    #expect(abbreviation.contains(spelling("Chỉ huy Quân sự")), "\(abbreviation)")
    #expect(abbreviation.contains("dòng 1"))
    #expect(seen["hovers"]?[words[1]]?.string?.contains("Thượng tá") == true)
    #expect(seen["hovers"]?[words[2]]?.string?.contains(spelling("Thượng tá")) == true)

    for (word, group) in zip(words, ["abbreviation", "rank", "person"]) {
      let groups = seen["colours"]?[word]?.array?.compactMap(\.string) ?? []
      // 0.9 and newer name the group after the token, what we paint on older ones after the kind.
      let names = ["Chugiai\(group.capitalized)", "@lsp.type.\(group).chugiai"]
      #expect(groups.contains { names.contains($0) }, "\(word): \(groups)")
    }
  }

  private func script(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Neovim/\(name)").path
  }
}
