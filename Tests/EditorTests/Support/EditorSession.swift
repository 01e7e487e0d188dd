import Foundation
import JSONText
import TestSupport
import Testing

/// One session of an editor: a folder with a project and an article, a script that works there as a writer would and
/// notes what the editor shows, and the questions that tests ask of those notes.
///
/// The script finds its task in `CHUGIAI_TASK` (JSON: `article`, `other`, `words`, `rename`, `fix`, `label` …), the server in
/// `CHUGIAI_BIN`, our settings in `CHUGIAI_EDITORS`, and writes what it saw to `CHUGIAI_OUT`.
struct EditorSession {
  let article: EditorArticle
  let seen: JSONValue
  /// What the editor wrote to its standard error, for messages.
  let errors: String
  /// What is kept beside the article in the end.
  let labels: String?

  /// Words that the script points at; each of another kind.
  static let words = ["CHQS xã", "Thượng tá", "Lê Giả Định"]
  static let kinds = ["abbreviation", "rank", "person"]
  /// Names that an outline has.
  static let names = ["Trần Thí Dụ", "Lê Giả Định", "Ban Chỉ huy Quân sự xã", "3/3/2025"]

  /// - Parameters:
  ///   - arguments: of the program; the folder is the session's own, which is also the home folder.
  ///   - environment: more for the script.
  init(
    of program: EditorProgram, on article: EditorArticle, settings: String = "{}", seconds: Double = 240,
    environment: [String: String] = [:], arguments: (URL) -> [String]
  ) throws {
    self.article = article
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chugiai-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let articles = folder.appendingPathComponent("articles")
    try FileManager.default.createDirectory(at: articles, withIntermediateDirectories: true)
    let files = (
      article: articles.appendingPathComponent("bai.txt"),
      other: folder.appendingPathComponent("ghi-chu.txt"),
      task: folder.appendingPathComponent("task.json"), out: folder.appendingPathComponent("out.json")
    )
    try Data(settings.utf8).write(to: articles.appendingPathComponent("chugiai.json"))
    try Data(article.text.utf8).write(to: files.article)
    try Data(article.text.utf8).write(to: files.other)
    let task: JSONValue = [
      "name": .string(article.name), "background": "dark", "findings": 2,
      "article": .string(files.article.path), "other": .string(files.other.path),
      "words": .array(Self.words.map { .string(article.spelled($0)) }),
      "names": .array(Self.names.map { .string(article.spelled($0)) }),
      "rename": [
        "word": .string(article.spelled("Lê Giả Định")), "to": .string(article.spelled("Lê Giả Tưởng")),
      ],
      "fix": [
        "word": .string(article.spelled("Thiếu tuớng")), "choice": .string(article.spelled("Thiếu tướng")),
      ],
      "label": [
        "word": .string(article.spelled("Trần Thí Dụ")), "choice": "Nhận nhãn người",
        "file": .string(articles.appendingPathComponent("bai.ann").path),
      ],
    ]
    var writer = JSONWriter()
    task.write(to: &writer)
    try Data(writer.bytes).write(to: files.task)

    let run = try program.run(
      arguments(folder),
      environment: [
        "CHUGIAI_TASK": files.task.path, "CHUGIAI_OUT": files.out.path,
        "CHUGIAI_BIN": try Self.server(for: program.name, on: article, in: folder),
        "CHUGIAI_EDITORS": BuiltCommand.packageRoot.appendingPathComponent("Editors").path,
        "HOME": folder.path, "XDG_STATE_HOME": folder.path, "XDG_CACHE_HOME": folder.path,
        "XDG_CONFIG_HOME": folder.appendingPathComponent(".config").path, "PYTHONDONTWRITEBYTECODE": "1",
      ].merging(environment) { $1 }, in: folder, seconds: seconds)
    errors = run?.errors ?? "the editor did not end"
    labels = try? String(contentsOf: articles.appendingPathComponent("bai.ann"), encoding: .utf8)
    let notes = try? Data(contentsOf: files.out)
    seen = try JSONValue(parsing: Array(try #require(notes, "no notes: \(errors)")))
    #expect(seen["problem"] == nil, "\(seen["problem"]?.string ?? "") \(errors)")
  }

  /// The server to start: the built one, behind one that notes the traffic in the folder `CHUGIAI_LSP_LOG` where that
  /// is set. CI checks what the server said against the official meta model.
  private static func server(for editor: String, on article: EditorArticle, in folder: URL) throws -> String {
    let built = BuiltCommand.url.path
    guard let logs = ProcessInfo.processInfo.environment["CHUGIAI_LSP_LOG"],
      let python = EditorProgram.python.path
    else { return built }
    try FileManager.default.createDirectory(atPath: logs, withIntermediateDirectories: true)
    let wrapper = folder.appendingPathComponent("chugiai")
    let log = "\(logs)/\(editor)-\(article.name)-\(UUID().uuidString).jsonl"
    let script = """
      #!/bin/sh
      [ "$1" = lsp ] || exec '\(built)' "$@"
      exec '\(python)' '\(script("Tools/traffic.py"))' '\(log)' -- '\(built)' "$@"

      """
    try Data(script.utf8).write(to: wrapper)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: wrapper.path)
    return wrapper.path
  }

  /// A script beside the tests: `Neovim/session.lua`.
  static func script(_ path: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent(path).path
  }

  /// The project's articles have our file type, other text files are left alone.
  func expectFileTypes(_ name: String = "chugiai") {
    #expect(seen["filetype"]?.string == name)
    #expect(seen["otherFiletype"]?.string.map { $0 != name } == true)
  }

  /// Each finding stands on the words that are wrong.
  func expectFindings() {
    let findings = seen["findings"]?.array ?? []
    for (words, code, message) in [
      ("Thiếu tuớng", "rank/misspelled", "Cấp bậc viết sai"), ("XIIII", "number/malformed-roman", "số La Mã"),
    ] {
      let finding = findings.first { same($0["text"]?.string, article.spelled(words)) }
      // Some editors show the rule, some only the words.
      let told = (finding?["code"]?.string ?? "") + (finding?["message"]?.string ?? "")
      #expect(told.contains(code) || told.contains(message), "\(code): \(findings)")
    }
  }

  /// Pointing at a word tells what it is.
  func expectHovers() {
    func hover(_ index: Int) -> String {
      seen["hovers"]?[article.spelled(Self.words[index])]?.string ?? ""
    }
    #expect(hover(0).contains(article.spelled("Chỉ huy Quân sự")), "\(hover(0))")
    #expect(hover(0).contains("dòng 1"), "\(hover(0))")
    #expect(hover(1).contains("Thượng tá"), "\(hover(1))")
    #expect(hover(2).contains(article.spelled("Thượng tá")), "\(hover(2))")
  }

  /// Each word has the colour of its kind: one of the names that `names` gives for it.
  func expectColours(_ names: (_ kind: String) -> [String]) {
    for (word, kind) in zip(Self.words, Self.kinds) {
      let colours = seen["colours"]?[article.spelled(word)]?.array?.compactMap(\.string) ?? []
      #expect(colours.contains { names(kind).contains($0) }, "\(word): \(colours)")
    }
  }

  /// What was accepted as a label is kept beside the article.
  func expectLabelled() {
    let lines = (labels ?? "").split(separator: "\n")
    #expect(lines.count == 1 && lines[0].hasPrefix("T1\tperson "), "\(labels ?? "no file")")
    #expect(same(lines.first?.split(separator: "\t").last.map(String.init), article.spelled("Trần Thí Dụ")))
  }

  /// A full date shows its weekday behind it.
  func expectHints() {
    let hint = seen["hints"]?.array?.first { $0["text"]?.string?.contains("thứ Hai") == true }
    #expect(hint?["before"]?.string?.hasSuffix("3/3/2025") == true, "\(seen["hints"] ?? .null)")
  }

  /// The outline names who, which bodies, when.
  func expectSymbols(_ names: [String] = names) {
    let symbols = seen["symbols"]?.array?.compactMap(\.string) ?? []
    for name in names {
      #expect(symbols.contains { $0.contains(article.spelled(name)) }, "\(name): \(symbols)")
    }
  }

  /// Every mention of the person has the new name, and nothing else has changed.
  func expectRenamed() {
    #expect(same(seen["renamed"]?.string, renamed(article.text)), "\(seen["renamed"] ?? .null)")
  }

  /// The fix changes just the wrong word. `renamed`: whether the person was renamed before.
  func expectFixed(renamed isRenamed: Bool = false) {
    let text = article.replacing("Thiếu tuớng", with: "Thiếu tướng")
    #expect(same(seen["fixed"]?.string, isRenamed ? renamed(text) : text), "\(seen["fixed"] ?? .null)")
  }

  /// Spaces before stops are gone too.
  func expectTidied() {
    let text = renamed(article.replacing("Thiếu tuớng", with: "Thiếu tướng"))
      .replacingOccurrences(of: " .", with: ".")
    #expect(same(seen["formatted"]?.string, text), "\(seen["formatted"] ?? .null)")
  }

  private func renamed(_ text: String) -> String {
    text.replacingOccurrences(
      of: article.spelled("Lê Giả Định"), with: article.spelled("Lê Giả Tưởng"), options: .literal)
  }

  /// Byte by byte: `String` takes NFC and NFD for the same.
  private func same(_ one: String?, _ other: String) -> Bool {
    one.map { Array($0.utf8) == Array(other.utf8) } == true
  }
}
