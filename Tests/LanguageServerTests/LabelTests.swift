import Foundation
import JSONText
import Testing

@testable import LanguageServer

private let article = LabelDesk.article

/// Labels: said in the editor, kept beside the article.
@Suite struct LabelTests {
  /// Columns are bytes in these tests: "Đại tá" has ten, and the name begins behind the space.
  private let name: JSONValue = .range(0, 14, 0, 14)

  @Test func whatIsAcceptedIsWrittenBesideTheArticle() throws {
    let desk = try LabelDesk()
    #expect(desk.file == nil)
    #expect(desk.hover(0, 14).hasSuffix("Nhãn: chưa ai xem"))
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    #expect(desk.file == "T1\tperson 7 18\tTrần Thí Dụ\n")
    #expect(desk.hover(0, 14).hasSuffix("Nhãn: đã nhận"))
    #expect(!desk.client.take("workspace/semanticTokens/refresh").isEmpty)
    #expect(desk.client.take("window/showMessage").isEmpty)
    desk.take("Gỡ nhãn người", name)
    #expect(desk.file == "")
    #expect(desk.hover(0, 14).hasSuffix("Nhãn: chưa ai xem"))
  }

  @Test func theValueIsNoted() throws {
    let desk = try LabelDesk()
    desk.take("Nhận nhãn ngày tháng", .range(2, 50, 2, 50))
    #expect(desk.file?.hasSuffix("\t3-2-2021\n#1\tAnnotatorNotes T1\t2021-02-03\n") == true)
  }

  @Test func anAbbreviationMayMeanSomethingElse() throws {
    let desk = try LabelDesk("Tiểu đoàn 1 và Đại đội 2 BB diễn tập.\n")
    let place = JSONValue.range(0, 37, 0, 37)
    desk.take("Nhận nhãn viết tắt: “BB”", place)
    desk.take("Nhận nhãn viết tắt với nghĩa: Biên bản", place)
    #expect(desk.labels == ["T1\tabbreviation 25 27\tBB"])
    #expect(desk.file?.hasSuffix("\n#1\tAnnotatorNotes T1\tBiên bản\n") == true)
    #expect(desk.hover(0, 37).contains("Nhãn: đã nhận"))
    // What was noted is not forgotten when it is accepted once more.
    desk.take("Từ chối: “BB”", place)
    desk.take("Nhận lại nhãn viết tắt", place)
    #expect(desk.labels == ["T1\tabbreviation 25 27\tBB"])
  }

  @Test func whatIsRefusedIsNoLongerShown() throws {
    let desk = try LabelDesk()
    let before = desk.highlighted()
    desk.take("Từ chối: “Trần Thí Dụ” không phải người", name)
    #expect(desk.labels == ["T1\tnot-person 7 18\tTrần Thí Dụ"])
    #expect(desk.highlighted().count == before.count - 1)
    #expect(desk.hover(0, 14).contains("đã từ chối, không phải người"))
    desk.take("Nhận lại nhãn người", name)
    #expect(desk.labels == ["T1\tperson 7 18\tTrần Thí Dụ"])
    #expect(desk.highlighted() == before)
  }

  @Test func anotherKindAndAnotherExtent() throws {
    let desk = try LabelDesk()
    desk.take("Đổi “Trần Thí Dụ” từ người thành cơ quan", name)
    #expect(desk.labels == ["T1\tnot-person 7 18\tTrần Thí Dụ", "T2\torganization 7 18\tTrần Thí Dụ"])
    // "Thí Dụ" of the second name, with a space too many.
    desk.take("Sửa phạm vi người “Trần Thí Dụ” thành “Thí Dụ”", .range(2, 17, 2, 27))
    #expect(desk.labels.suffix(2) == ["T3\tnot-person 44 55\tTrần Thí Dụ", "T4\tperson 49 55\tThí Dụ"])
    #expect(desk.hover(2, 20).hasPrefix("Thí Dụ · người\nNhãn: do người gắn"))
    // What was added and is corrected leaves nothing behind.
    desk.take("Đổi “Thí Dụ” từ người thành nơi chốn", .range(2, 20, 2, 20))
    #expect(desk.labels.suffix(2) == ["T3\tnot-person 44 55\tTrần Thí Dụ", "T5\tlocation 49 55\tThí Dụ"])
  }

  @Test func everywhereIsWhereverTheWordsStand() throws {
    let desk = try LabelDesk()
    desk.take("Từ chối nhãn người ở mọi chỗ “Trần Thí Dụ”", name)
    #expect(desk.labels.map { $0.prefix(13) } == ["T1\tnot-person", "T2\tnot-person"])
    desk.take("Gắn nhãn chức vụ: “thăm”", .range(0, 27, 0, 34))
    #expect(desk.titles(.range(0, 29, 0, 29)).filter { $0.contains("mọi chỗ") }.isEmpty, "it stands once")
  }

  /// Editors without a cursor between letters send the letter under it, ALE the word.
  @Test(arguments: [(11, 12), (16, 18), (11, 16), (17, 18), (11, 17)])
  func oneWordIsACursorToo(start: Int, end: Int) throws {
    let desk = try LabelDesk()
    let titles = desk.titles(.range(0, start, 0, end))
    #expect(titles.first == "Nhận nhãn người: “Trần Thí Dụ”", "\(titles)")
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", .range(0, start, 0, end))
    #expect(desk.labels == ["T1\tperson 7 18\tTrần Thí Dụ"])
  }

  /// "thăm" is from 28 to 33.
  @Test func aPartOfAWordIsTheWord() throws {
    let desk = try LabelDesk()
    desk.take("Gắn nhãn chức vụ: “thăm”", .range(0, 28, 0, 32))
    #expect(desk.labels == ["T1\tposition 19 23\tthăm"])
    // From the middle of a word to the middle of another.
    desk.take("Sửa phạm vi người “Trần Thí Dụ” thành “Thí Dụ thăm”", .range(0, 19, 0, 29))
    #expect(desk.labels.last == "T3\tperson 12 23\tThí Dụ thăm")
    // A part that is an entity is what it is; marks alone are nothing to label.
    let part = try LabelDesk(labels: "T1\tperson 7 9\tTr\n")
    #expect(part.titles(.range(0, 11, 0, 13)).first == "Gỡ nhãn người: “Tr”")
    #expect(desk.titles(.range(0, 46, 0, 47)).filter { $0.hasPrefix("Gắn") }.isEmpty)
  }

  @Test func aLineOfSeveralEntitiesIsNone() throws {
    let desk = try LabelDesk()
    #expect(
      desk.titles(.range(0, 0, 0, 47)) == [
        "Nhận 3 nhãn còn lại trong đoạn này", "Nhận mọi nhãn còn lại trong bài", "Tới mục chưa xem tiếp theo",
      ])
  }

  @Test func whereNothingIsLeftNothingIsAccepted() throws {
    let desk = try LabelDesk()
    let words = "Nhận mọi nhãn còn lại trong bài"
    #expect(desk.titles(.range(0, 29, 0, 29)).contains(words))
    desk.take(words, name)
    let titles = desk.titles(.range(0, 29, 0, 29))
    #expect(titles == ["Tới mục chưa xem tiếp theo", "Gỡ lại 6 nhãn vừa nhận cùng lúc"])
  }

  @Test func theRestOfAParagraphOrArticle() throws {
    let desk = try LabelDesk()
    desk.take("Từ chối: “Trần Thí Dụ”", name)
    desk.take("Nhận 2 nhãn còn lại trong đoạn này", name)
    #expect(
      desk.labels == [
        "T1\tnot-person 7 18\tTrần Thí Dụ", "T2\trank 0 6\tĐại tá", "T3\tlocation 24 32\ttỉnh Thử",
      ])
    let shown = desk.run("chugiai.showNextProposal", [.string(desk.uri)])
    #expect(shown["range"]?["start"] == .position(2, 10))
    #expect(desk.client.take("window/showDocument").count == 1)
    desk.take("Nhận mọi nhãn còn lại trong bài", name)
    #expect(desk.labels.count == 6)
    #expect(desk.run("chugiai.showNextProposal", [.string(desk.uri)])["left"] == 0)
    let lenses = desk.client.request("textDocument/codeLens", .document(desk.uri)).array ?? []
    #expect(lenses.contains { $0["command"]?["title"] == "5 nhãn, 0 chưa xem" })
  }

  @Test func whatWasAcceptedAtOnceIsTakenBack() throws {
    let desk = try LabelDesk(labels: "T1\trank 0 6\tĐại tá\n")
    let title = "Gỡ lại"
    #expect(!desk.titles(name).contains { $0.hasPrefix(title) })
    desk.run("chugiai.acceptLabels", [.string(desk.uri)])
    let all = desk.labels.count
    #expect(desk.titles(name).contains("Gỡ lại \(all - 1) nhãn vừa nhận cùng lúc"))
    desk.take("Từ chối", name)
    #expect(desk.titles(name).contains("Gỡ lại \(all - 2) nhãn vừa nhận cùng lúc"))
    desk.take(title, name)
    #expect(desk.labels.map { $0.split(separator: "\t")[1] } == ["rank 0 6", "not-person 7 18"])
    #expect(!desk.titles(name).contains { $0.hasPrefix(title) })
    // With edits that are not saved.
    desk.change(.range(0, 0, 0, 0), "Ngày 5-6-2021, ")
    desk.run("chugiai.acceptLabels", [.string(desk.uri)])
    #expect(desk.labels.count == all)
    desk.take(title, name)
    #expect(desk.labels.count == 2)
    desk.save()
    #expect(desk.labels.count == 2)
  }

  @Test func theNextIsTheOneBehindTheCursor() throws {
    let desk = try LabelDesk()
    func next(_ line: Int, _ character: Int) -> JSONValue? {
      desk.run("chugiai.showNextProposal", [.string(desk.uri), ["position": .position(line, character)]])[
        "range"]?[
          "start"]
    }
    #expect(next(0, 0) == .position(0, 11))
    #expect(next(0, 30) == .position(0, 34))
    #expect(next(9, 0) == .position(0, 0))
  }

  // MARK: Edits

  @Test func editsMoveLabelsAndSavingWritesThem() throws {
    let desk = try LabelDesk()
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    desk.change(.range(0, 0, 0, 0), "Hôm qua, ")
    #expect(desk.labels == ["T1\tperson 7 18\tTrần Thí Dụ"], "the file goes with the saved article")
    desk.save()
    #expect(desk.labels == ["T1\tperson 16 27\tTrần Thí Dụ"])
    // Cut and paste.
    desk.change(.range(0, 0, 2, 0), "")
    desk.change(.range(1, 0, 1, 0), "Hôm qua, Đại tá Trần Thí Dụ thăm tỉnh Thử.\n")
    desk.save()
    #expect(desk.labels.count == 1)
    #expect(desk.hover(1, 24).hasSuffix("Nhãn: đã nhận"))
  }

  @Test func aWholeTextThatLeavesDoubtIsTold() throws {
    let desk = try LabelDesk()
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    func send(_ text: String, _ version: Int) -> [String] {
      desk.client.change([["text": .string(text)]], uri: desk.uri, version: version)
      return desk.client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
    }
    #expect(send("Tin: " + article, 2).isEmpty)
    let parts = article.components(separatedBy: "\n\n")
    #expect(
      send(parts[1] + "\n" + parts[0] + "\n", 3) == [
        "bai.ann: bài đã khác trước, 1 nhãn được đặt vào chỗ có cùng chữ, hãy xem lại: “Trần Thí Dụ”"
      ])
  }

  @Test func savingWithoutAChangeWritesNothing() throws {
    let labels = "\u{FEFF}T1\tperson 7 18\tTrần Thí Dụ\r\n\r\n"
    let desk = try LabelDesk(labels: labels)
    desk.save()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.folder.path + "/bai.ann"))
    #expect(bytes == Data(labels.utf8))
  }

  @Test func theFileKeepsItsLineEnds() throws {
    let desk = try LabelDesk(labels: "T1\tperson 7 18\tTrần Thí Dụ\r\nR1\tOf Arg1:T1 Arg2:T1\r\n")
    desk.take("Nhận nhãn nơi chốn", .range(0, 36, 0, 36))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: desk.folder.path + "/bai.ann"))
    #expect(
      bytes
        == Data(
          "T1\tperson 7 18\tTrần Thí Dụ\r\nR1\tOf Arg1:T1 Arg2:T1\r\nT2\tlocation 24 32\ttỉnh Thử\r\n".utf8)
    )
  }

  @Test(arguments: [
    article.decomposedStringWithCanonicalMapping, article.replacingOccurrences(of: "\n", with: "\r\n"),
    "😀 🇻🇳\n" + article,
  ])
  func whateverTheTextIsWrittenIn(text: String) throws {
    let desk = try LabelDesk(text, encodings: ["utf-16"])
    desk.run("chugiai.acceptLabels", [.string(desk.uri)])
    let scalars = Array(text.unicodeScalars)
    #expect(desk.labels.count >= 6)
    for label in desk.labels {
      let cells = label.split(separator: "\t")
      let numbers = cells[1].split(separator: " ").dropFirst().compactMap { Int($0) }
      let words = scalars[numbers[0]..<numbers[1]].map { String($0) }.joined()
      #expect(words == String(cells[2]))
    }
  }

  @Test func pagesKeepLabelsByThePlacesOfTheFile() throws {
    let text = "<p>Đại tá <b>Trần</b> Thí&nbsp;Dụ thăm tỉnh Thử.</p>\n"
    let desk = try LabelDesk(text, name: "bai.html")
    desk.run("chugiai.acceptLabels", [.string(desk.uri)])
    #expect(desk.labels.contains("T2\tperson 13 33\tTrần Thí\u{A0}Dụ"))
    desk.change(.range(0, 0, 0, 0), "<h1>Tin</h1>\n")
    desk.save()
    #expect(desk.labels.contains("T2\tperson 26 46\tTrần Thí\u{A0}Dụ"))
  }

  // MARK: The file

  @Test func labelsOfTheFileHoldFromTheStart() throws {
    let desk = try LabelDesk(labels: "T4\tnot-rank 0 6\tĐại tá\nR1\tOf Arg1:T4 Arg2:T4\n")
    #expect(desk.hover(0, 2).contains("đã từ chối, không phải cấp bậc"))
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    #expect(desk.file == "T4\tnot-rank 0 6\tĐại tá\nR1\tOf Arg1:T4 Arg2:T4\nT5\tperson 7 18\tTrần Thí Dụ\n")
  }

  @Test func anArticleThatChangedMeanwhileKeepsItsLabels() throws {
    let desk = try LabelDesk(labels: "T1\tperson 90 101\tTrần Thí Dụ\nT2\tperson 1 9\tLê Mẫu\n")
    #expect(desk.hover(0, 14).hasSuffix("Nhãn: đã nhận") != desk.hover(2, 16).hasSuffix("Nhãn: đã nhận"))
    let told = desk.client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
    #expect(
      told == [
        """
        bai.ann: 1 nhãn có chữ không còn trong bài: “Lê Mẫu”
        bai.ann: bài đã khác trước, 1 nhãn được đặt vào chỗ có cùng chữ, hãy xem lại: “Trần Thí Dụ”
        """
      ])
    desk.save()
    #expect(desk.labels.contains("T2\tperson 1 9\tLê Mẫu"))
  }

  @Test func linesThatCannotBeReadAreToldOnceAndKept() throws {
    let desk = try LabelDesk(
      labels: "T1\tperson 7\tTrần Thí Dụ\nT2\trank 0 6\tĐại tá\nT2\trank 0 6\tĐại tá\n")
    let told = desk.client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
    #expect(told.count == 1)
    #expect(told.first?.contains("bai.ann:1: ") == true)
    #expect(told.first?.contains("bai.ann:3: ") == true)
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    #expect(desk.labels.first == "T1\tperson 7\tTrần Thí Dụ")
    #expect(desk.labels.last == "T3\tperson 7 18\tTrần Thí Dụ")
    #expect(desk.client.take("window/showMessage").isEmpty)
  }

  @Test func whatAnotherProgramWritesIsTakenOver() throws {
    let desk = try LabelDesk()
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    try desk.folder.write("T1\tperson 7 18\tTrần Thí Dụ\nT2\tnot-rank 0 6\tĐại tá\n", to: "bai.ann")
    desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [desk.folder.event("bai.ann", 2)]])
    #expect(desk.hover(0, 2).contains("đã từ chối"))
    // A client that does not watch: what is there is looked at before it is written to.
    try desk.folder.write("T9\tdate 0 6\tĐại tá\n", to: "bai.ann")
    desk.take("Nhận nhãn nơi chốn: “tỉnh Thử”", .range(0, 36, 0, 36))
    #expect(desk.labels == ["T9\tdate 0 6\tĐại tá", "T10\tlocation 24 32\ttỉnh Thử"])
    try desk.folder.remove("bai.ann")
    desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [desk.folder.event("bai.ann", 3)]])
    #expect(desk.hover(0, 14).hasSuffix("Nhãn: chưa ai xem"))
  }

  @Test func aFileThatCannotBeReadIsNotWrittenOver() throws {
    let desk = try LabelDesk()
    try desk.folder.write("", to: "bai.ann/gi-do.txt")
    desk.save()
    let params: JSONValue = ["command": "chugiai.acceptLabels", "arguments": [.string(desk.uri)]]
    #expect(desk.client.errorCode("workspace/executeCommand", params) == -32803)
    #expect(desk.client.take("window/showMessage").count == 1)
    #expect(FileManager.default.fileExists(atPath: desk.folder.path + "/bai.ann/gi-do.txt"))
  }

  @Test func aFileInUTF16IsNotWrittenOver() throws {
    let desk = try LabelDesk()
    let bytes: [UInt8] =
      [0xFF, 0xFE] + "T1\tperson 7 18\tx\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try desk.folder.write(bytes, to: "bai.ann")
    let params: JSONValue = ["command": "chugiai.acceptLabels", "arguments": [.string(desk.uri)]]
    #expect(desk.client.errorCode("workspace/executeCommand", params) == -32803)
    let told = desk.client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
    #expect(told.first?.hasSuffix("không phải tệp nhãn (.ann là tệp chữ, mã UTF-8)") == true)
    let kept = try Data(contentsOf: URL(fileURLWithPath: desk.folder.path + "/bai.ann"))
    #expect(kept == Data(bytes))
  }

  // MARK: Where nobody labels

  @Test func withoutTheSettingNothingIsOffered() throws {
    let desk = try LabelDesk(labels: "T1\tnot-person 7 18\tTrần Thí Dụ\n", settings: "{}")
    #expect(desk.titles(name).isEmpty)
    #expect(desk.highlighted().contains { $0.hasSuffix(" 11 16") }, "the file is somebody else's")
    #expect(!desk.hover(0, 14).contains("Nhãn"))
    for (command, more) in [
      ("chugiai.label", ["judgement": "given", "kind": "person", "range": .range(0, 0, 0, 3)] as JSONValue),
      ("chugiai.acceptLabels", [:]), ("chugiai.showNextProposal", [:]),
    ] {
      let params: JSONValue = ["command": .string(command), "arguments": [.string(desk.uri), more]]
      #expect(desk.client.errorCode("workspace/executeCommand", params) == -32803)
    }
    // Switched on while the article is open.
    try desk.folder.write("{ \"labels\": true }", to: "chugiai.json")
    desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [desk.folder.event("chugiai.json", 2)]])
    #expect(desk.hover(0, 14).contains("đã từ chối"))
    try desk.folder.write("{}", to: "chugiai.json")
    desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [desk.folder.event("chugiai.json", 2)]])
    #expect(!desk.hover(0, 14).contains("Nhãn"))
  }

  @Test(arguments: [
    [:] as JSONValue, ["judgement": "given"], ["judgement": "given", "kind": "person"],
    ["judgement": "so", "kind": "person", "range": .range(0, 0, 0, 3)],
    ["judgement": "given", "kind": "who", "range": .range(0, 0, 0, 3)],
    ["judgement": "given", "kind": "person", "range": .range(0, 0, 0, 3), "instead": ["kind": "x"]],
  ])
  func argumentsThatDoNotFit(wish: JSONValue) throws {
    let desk = try LabelDesk()
    let params: JSONValue = ["command": "chugiai.label", "arguments": [.string(desk.uri), wish]]
    #expect(desk.client.errorCode("workspace/executeCommand", params) == -32602)
    #expect(desk.file == nil)
  }

  @Test func placesThatAreNoneMakeNoLabel() throws {
    let desk = try LabelDesk()
    for range in [JSONValue.range(0, 5, 0, 5), .range(9, 0, 12, 0), .range(1, 0, 1, 0)] {
      let wish: JSONValue = ["judgement": "given", "kind": "person", "range": range]
      let params: JSONValue = ["command": "chugiai.label", "arguments": [.string(desk.uri), wish]]
      #expect(desk.client.errorCode("workspace/executeCommand", params) == -32602)
    }
    #expect(desk.file == nil)
  }

  /// Editors keep a byte order mark to themselves; the file has it all the same.
  @Test func aByteOrderMarkCounts() throws {
    let desk = try LabelDesk()
    try desk.folder.write("\u{FEFF}" + article, to: "co-dau.txt")
    let uri = desk.folder.uri("co-dau.txt")
    desk.client.open(article, uri: uri)
    desk.run("chugiai.acceptLabels", [.string(uri)])
    let file = try String(contentsOfFile: desk.folder.path + "/co-dau.ann", encoding: .utf8)
    #expect(file.hasPrefix("T1\trank 1 7\tĐại tá\n"))
    desk.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    desk.client.open(article, uri: uri)
    desk.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    #expect(try String(contentsOfFile: desk.folder.path + "/co-dau.ann", encoding: .utf8) == file)
    #expect(desk.client.take("window/showMessage").isEmpty)
  }

  @Test func entitiesSayHowTheyCame() throws {
    let desk = try LabelDesk()
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    desk.take("Từ chối: “Đại tá”", .range(0, 2, 0, 2))
    desk.take("Gắn nhãn văn bản: “thăm”", .range(0, 27, 0, 34))
    let entities = desk.client.request("chugiai/entities", .document(desk.uri))["entities"]?.array ?? []
    let said = entities.prefix(3).map { "\($0["kind"]?.string ?? "") \($0["label"]?.string ?? "")" }
    #expect(said == ["person accepted", "document added", "location proposed"])
    let record = desk.run("chugiai.exportAnnotations", [.string(desk.uri)])["record"]?.string ?? ""
    #expect(!record.contains("\"rank\",\"start\""))
    #expect(record.contains("\"kind\":\"document\""))
  }
}
