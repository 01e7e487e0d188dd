import Foundation
import JSONText
import Testing

@testable import LanguageServer

/// What is done with labels when the text, the file or another server is not as one thinks.
@Suite struct LabelCommandTests {
  private let name: JSONValue = .range(0, 14, 0, 14)

  private func told(_ desk: LabelDesk) -> [String] {
    desk.client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
  }

  @Test func anActionThatIsOlderThanTheTextIsRefused() throws {
    let desk = try LabelDesk()
    let actions = desk.actions(name)
    desk.change(.range(0, 0, 0, 0), "Vào ")
    for title in ["Nhận nhãn người: ", "Đổi “Trần Thí Dụ” từ người thành cơ quan", "Nhận 3 nhãn"] {
      let action = try #require(actions.first { $0.title.hasPrefix(title) })
      #expect(desk.client.errorCode("workspace/executeCommand", action.command) == -32801)
    }
    #expect(desk.file == nil)
    // What stands where it stood is as good as before.
    desk.change(.range(0, 0, 0, 5), "")
    let action = try #require(actions.first)
    desk.run(action.command["command"]?.string ?? "", action.command["arguments"] ?? [])
    #expect(desk.labels == ["T1\tperson 7 18\tTrần Thí Dụ"])
  }

  @Test func aValueThatIsAnotherIsSaid() throws {
    let desk = try LabelDesk("Tiểu đoàn 1 và Đại đội 2 BB diễn tập ngày 5/3/2025.\n")
    let place = JSONValue.range(0, 37, 0, 37)
    desk.take("Nhận nhãn viết tắt với nghĩa: Biên bản", place)
    #expect(desk.hover(0, 37).contains("Nhãn: đã nhận, nghĩa: Biên bản"))
    func hints() -> [String] {
      let params = JSONValue.document(desk.uri, [("range", .range(0, 0, 1, 0))])
      return (desk.client.request("textDocument/inlayHint", params).array ?? []).compactMap {
        $0["label"]?.string
      }
    }
    #expect(hints().first == "Biên bản")
    desk.take("Từ chối: “BB”", place)
    #expect(!hints().contains("Biên bản"))
    desk.take("Nhận nhãn ngày tháng", .range(0, 62, 0, 62))
    let file = try #require(desk.file)
    try desk.folder.write(file.replacing("2025-03-05", with: "2025-05-03"), to: "bai.ann")
    desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [desk.folder.event("bai.ann", 2)]])
    #expect(desk.hover(0, 62).hasSuffix("Nhãn: đã nhận, giá trị: 2025-05-03"))
    #expect(hints().last == "2025-05-03")
  }

  @Test func whatWasRefusedEverywhereIsTakenBackInOneStep() throws {
    for (title, labels) in [
      ("Xét lại nhãn người ở mọi chỗ", 0), ("Nhận lại nhãn người ở mọi chỗ", 2), ("Xét lại nhãn người: ", 1),
    ] {
      let desk = try LabelDesk()
      desk.take("Từ chối nhãn người ở mọi chỗ “Trần Thí Dụ”", name)
      #expect(desk.labels.count == 2)
      desk.take(title, name)
      #expect(desk.labels.count == labels)
      #expect(desk.hover(0, 14).hasSuffix(labels == 2 ? "Nhãn: đã nhận" : "Nhãn: chưa ai xem"))
    }
    // What was accepted elsewhere stays.
    let desk = try LabelDesk()
    desk.take("Nhận nhãn người ở mọi chỗ", name)
    desk.take("Từ chối: ", name)
    desk.take("Xét lại nhãn người ở mọi chỗ", name)
    #expect(desk.labels == ["T2\tperson 44 55\tTrần Thí Dụ"])
  }

  @Test func aConflictIsNamedAndNothingIsWritten() throws {
    let file =
      "T9\trank 0 6\tĐại tá\n<<<<<<< HEAD\nT1\tperson 7 18\tTrần Thí Dụ\n=======\nT1\trank 0 6\tĐại tá\n>>>>>>> binh\n"
    let desk = try LabelDesk(labels: file)
    #expect(
      told(desk) == [
        "bai.ann:2: tệp còn dấu xung đột của git (<<<<<<<): không đọc nhãn và không ghi gì cho tới khi gỡ xong"
      ])
    let params: JSONValue = ["command": "chugiai.acceptLabels", "arguments": [.string(desk.uri)]]
    #expect(desk.client.errorCode("workspace/executeCommand", params) == -32803)
    desk.save()
    #expect(desk.file == file)
    try desk.folder.write("T1\tperson 7 18\tTrần Thí Dụ\n", to: "bai.ann")
    desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [desk.folder.event("bai.ann", 2)]])
    #expect(desk.hover(0, 14).hasSuffix("Nhãn: đã nhận"))
  }

  @Test func theLabelsOfARenamedArticleGoWithIt() throws {
    let labels = "T1\tperson 7 18\tTrần Thí Dụ\n"
    let desk = try LabelDesk(labels: labels)
    try desk.folder.write("", to: "cu/khac.txt")
    let (path, new) = (desk.folder.path, desk.folder.uri("cu/moi.md"))
    func rename(_ files: [(String, String)]) {
      let files = files.map { old, new -> JSONValue in ["oldUri": .string(old), "newUri": .string(new)] }
      desk.client.notify("workspace/didRenameFiles", ["files": .array(files)])
    }
    rename([(desk.uri, new)])
    #expect(desk.file == labels, "the article is where it was")

    try FileManager.default.moveItem(atPath: path + "/bai.txt", toPath: path + "/cu/moi.md")
    desk.close()
    desk.client.open(LabelDesk.article, uri: new)
    rename([(desk.uri, new), ("untitled:a", "untitled:b")])
    #expect(desk.file == nil)
    #expect(try String(contentsOfFile: path + "/cu/moi.md.ann", encoding: .utf8) == labels)
    let entities = desk.client.request("chugiai/entities", .document(new))["entities"]?.array ?? []
    #expect(entities.contains { $0["label"] == "accepted" })
    #expect(told(desk).isEmpty)

    // Somebody has labelled something of that name before.
    try desk.folder.write("T1\trank 0 6\tĐại tá\n", to: "kia.ann")
    try FileManager.default.moveItem(atPath: path + "/cu/moi.md", toPath: path + "/kia.txt")
    rename([(new, desk.folder.uri("kia.txt"))])
    #expect(try String(contentsOfFile: path + "/cu/moi.md.ann", encoding: .utf8) == labels)
    let said = told(desk)
    #expect(said.count == 1 && said.allSatisfy { $0.hasPrefix("moi.md.ann: bài đã đổi tên") })
  }

  @Test func whoCannotSayThatFilesAreRenamedIsNotAsked() throws {
    func offered(_ capabilities: JSONValue) -> JSONValue? {
      TestClient(capabilities: capabilities).initializeResult["capabilities"]?["workspace"]?["fileOperations"]
    }
    #expect(offered([:]) == nil)
    let filters = offered(["workspace": ["fileOperations": ["didRename": true]]])?["didRename"]?["filters"]
    #expect(filters?.array?.first?["pattern"]?["glob"]?.string?.contains("md") == true)
  }

  /// Vim, Emacs and Kate keep the returns of a file to themselves; places are those of the file all the same.
  @Test(arguments: ["", "\u{FEFF}"])
  func returnsThatTheEditorDoesNotSend(mark: String) throws {
    let desk = try LabelDesk()
    let disk = mark + ("Tin.\n\n" + LabelDesk.article).replacingOccurrences(of: "\n", with: "\r\n")
    try desk.folder.write(disk, to: "bai-cu.txt")
    let uri = desk.folder.uri("bai-cu.txt")
    func check() throws {
      let file = try String(contentsOfFile: desk.folder.path + "/bai-cu.ann", encoding: .utf8)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.folder.path + "/bai-cu.txt"))
      let text = String(decoding: bytes, as: UTF8.self)
      let scalars = Array(text.unicodeScalars)
      let labels = file.split(separator: "\n").filter { $0.hasPrefix("T") }
      #expect(labels.count == 6)
      for label in labels {
        let cells = label.split(separator: "\t")
        let numbers = cells[1].split(separator: " ").dropFirst().compactMap { Int($0) }
        #expect(scalars[numbers[0]..<numbers[1]].map { String($0) }.joined() == String(cells[2]))
      }
    }
    desk.client.open("Tin.\n\n" + LabelDesk.article, uri: uri)
    desk.run("chugiai.acceptLabels", [.string(uri)])
    try check()
    // Read again they are where they were.
    desk.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    desk.client.open("Tin.\n\n" + LabelDesk.article, uri: uri)
    let entities = desk.client.request("chugiai/entities", .document(uri))["entities"]?.array ?? []
    #expect(entities.allSatisfy { $0["label"] == "accepted" })
    // Saved with other line ends.
    try desk.folder.write("Tin.\n\n" + LabelDesk.article, to: "bai-cu.txt")
    desk.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    try check()
    #expect(told(desk).isEmpty)
  }
}
