import Foundation
import JSONText
import TestSupport
import Testing

@testable import LanguageServer

/// The label file speaks of the article on the disk, whatever is in the editor.
@Suite struct UnsavedLabelTests {
  private let name: JSONValue = .range(0, 14, 0, 14)
  private let wait =
    "bai.ann: bài có chỗ sửa chưa lưu; nhãn của những chữ ấy được ghi khi lưu bài"

  private func told(_ desk: LabelDesk) -> [String] {
    desk.client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
  }

  @Test func wordsThatAreOnTheDiskAreLabelledThere() throws {
    let desk = try LabelDesk(labels: "T1\trank 0 6\tĐại tá\n")
    desk.change(.range(0, 0, 0, 0), "Hôm nay 🎖 ")
    desk.change(.range(2, 0, 2, 0), "Sau đó, ")
    desk.take("Nhận nhãn nơi chốn: “tỉnh Thử”", .range(0, 50, 0, 50))
    #expect(desk.labels == ["T1\trank 0 6\tĐại tá", "T2\tlocation 24 32\ttỉnh Thử"])
    #expect(told(desk).isEmpty)
    desk.take("Từ chối: “Đại tá”", .range(0, 16, 0, 16))
    #expect(desk.labels == ["T1\tnot-rank 0 6\tĐại tá", "T2\tlocation 24 32\ttỉnh Thử"])
    desk.take("Xét lại nhãn cấp bậc", .range(0, 16, 0, 16))
    #expect(desk.labels == ["T2\tlocation 24 32\ttỉnh Thử"])
    let file = desk.file
    desk.close()
    #expect(desk.file == file, "the edits are thrown away")
  }

  @Test func wordsThatAreNotThereWait() throws {
    let desk = try LabelDesk(labels: "T1\trank 0 6\tĐại tá\n")
    desk.change(.range(0, 0, 0, 0), "Ngày 5-6-2021, ")
    desk.take("Nhận nhãn ngày tháng", .range(0, 8, 0, 8))
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", .range(0, 30, 0, 30))
    #expect(desk.labels == ["T1\trank 0 6\tĐại tá", "T3\tperson 7 18\tTrần Thí Dụ"])
    #expect(told(desk) == [wait], "told once")
    #expect(desk.hover(0, 8).hasSuffix("Nhãn: đã nhận"))
    desk.save()
    #expect(
      desk.labels == [
        "T1\trank 15 21\tĐại tá", "T2\tdate 5 13\t5-6-2021", "T3\tperson 22 33\tTrần Thí Dụ",
      ])
  }

  @Test func whatWaitsGoesWithTheEdits() throws {
    let labels = "T1\trank 0 6\tĐại tá\nT2\tperson 7 18\tTrần Thí Dụ\n"
    let desk = try LabelDesk(labels: labels)
    desk.change(.range(0, 0, 0, 10), "")
    desk.change(.range(0, 0, 0, 0), "Ngày 5-6-2021, ông ")
    desk.run("chugiai.acceptLabels", [.string(desk.uri)])
    #expect(desk.labels.prefix(2) == ["T1\trank 0 6\tĐại tá", "T2\tperson 7 18\tTrần Thí Dụ"])
    #expect(!desk.labels.contains { $0.contains("5-6-2021") })
    #expect(desk.labels.contains { $0.hasSuffix("\tlocation 24 32\ttỉnh Thử") })
    let file = desk.file
    desk.close()
    #expect(desk.file == file)
    desk.client.open(LabelDesk.article, uri: desk.uri)
    #expect(desk.hover(0, 2).hasSuffix("Nhãn: đã nhận"), "the rank's words were deleted and never saved")
    #expect(told(desk) == [wait])
  }

  @Test func aLabelOfWordsThatWereMendedWaits() throws {
    let desk = try LabelDesk(labels: "T1\tperson 7 18\tTrần Thí Dụ\n")
    desk.change(.range(0, 24, 0, 27), "ư")
    desk.take("Từ chối", name)
    #expect(desk.labels == ["T1\tperson 7 18\tTrần Thí Dụ"])
    #expect(told(desk) == [wait])
    desk.save()
    #expect(desk.labels == ["T1\tnot-person 7 18\tTrần Thí Dư"])
  }

  @Test func whatWaitsIsKeptWhenSomebodyElseWrites() throws {
    let desk = try LabelDesk()
    desk.change(.range(0, 0, 0, 0), "Ngày 5-6-2021, ")
    desk.take("Nhận nhãn ngày tháng", .range(0, 8, 0, 8))
    #expect(desk.file == nil || desk.labels.isEmpty)
    try desk.folder.write("T1\trank 0 6\tĐại tá\n", to: "bai.ann")
    desk.client.notify("workspace/didChangeWatchedFiles", ["changes": [desk.folder.event("bai.ann", 2)]])
    #expect(desk.hover(0, 18).hasSuffix("Nhãn: đã nhận"))
    desk.save()
    #expect(desk.labels == ["T1\trank 15 21\tĐại tá", "T2\tdate 5 13\t5-6-2021"])
  }

  /// An editor that keeps what was not saved gives it back when it starts again.
  @Test func aDocumentMayBeOpenedWithEdits() throws {
    let desk = try LabelDesk(labels: "T1\trank 0 6\tĐại tá\nT2\tperson 44 55\tTrần Thí Dụ\n")
    desk.close()
    desk.client.open("Hôm nay, ngày 5-6-2021.\n\n" + LabelDesk.article, uri: desk.uri)
    #expect(desk.hover(2, 2).hasSuffix("Nhãn: đã nhận"))
    #expect(desk.hover(0, 20).hasSuffix("Nhãn: chưa ai xem"))
    #expect(desk.hover(4, 20).hasSuffix("Nhãn: đã nhận"))
    desk.take("Nhận nhãn nơi chốn: “tỉnh Thử”", .range(2, 36, 2, 36))
    #expect(desk.labels.last == "T3\tlocation 24 32\ttỉnh Thử")
    #expect(told(desk).isEmpty)
  }

  @Test func anArticleThatIsNowhereYetWaits() throws {
    let desk = try LabelDesk()
    let uri = desk.folder.uri("moi.txt")
    desk.client.open(LabelDesk.article, uri: uri)
    desk.run("chugiai.acceptLabels", [.string(uri)])
    let path = desk.folder.path + "/moi.ann"
    #expect(!FileManager.default.fileExists(atPath: path))
    try desk.folder.write(LabelDesk.article, to: "moi.txt")
    // A client that does not say that it has saved.
    desk.client.notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("T1\trank 0 6\tĐại tá\n"))
  }

  /// A program that mends what is saved, or a writer who has written on meanwhile.
  @Test func whatIsSavedMayBeAnotherText() throws {
    let desk = try LabelDesk(labels: "T1\trank 0 6\tĐại tá\nT2\tlocation 24 32\ttỉnh Thử\n")
    desk.change(.range(0, 0, 0, 10), "")
    try desk.folder.write("Tin: Trần Thí Dụ thăm tỉnh Thử.\n", to: "bai.txt")
    desk.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(desk.uri)]])
    #expect(desk.labels == ["T2\tlocation 22 30\ttỉnh Thử"])
  }

  /// Whatever is edited and labelled: each label of the file is of words of the article on the disk, and after a save of those
  /// in the editor, as many as are shown.
  @Test(arguments: 1...12) func theFileFitsTheDiskAlways(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let desk = try LabelDesk(LabelDesk.article + LabelDesk.article, encodings: ["utf-32"])
    func check(_ when: String) throws {
      let path = desk.folder.path + "/bai.txt"
      let disk = Array(try String(contentsOfFile: path, encoding: .utf8).unicodeScalars)
      for label in desk.labels {
        let cells = label.split(separator: "\t")
        let numbers = cells[1].split(whereSeparator: { $0 == " " || $0 == ";" }).dropFirst().compactMap {
          Int($0)
        }
        let words = stride(from: 0, to: numbers.count, by: 2).map { index in
          disk[numbers[index]..<numbers[index + 1]].map { String($0) }.joined()
        }
        #expect(words.joined(separator: " ") == String(cells[2]), "\(when), seed \(seed)")
      }
    }
    func place() -> JSONValue { .position(random.below(6), random.below(45)) }
    for step in 0..<40 {
      switch random.below(8) {
      case 0:
        desk.save()
        let shown =
          desk.client.request("chugiai/entities", .document(desk.uri))["entities"]?.array?.filter {
            $0["label"] == "accepted" || $0["label"] == "added"
          } ?? []
        #expect(desk.labels.count { !$0.contains("\tnot-") } == shown.count, "step \(step), seed \(seed)")
      case 1:
        let start = random.below(40)
        let line = random.below(6)
        desk.change(.range(line, start, line, start + random.below(9)), "")
      case 2, 3:
        let position = place()
        desk.change(
          ["start": position, "end": position],
          ["Lê Mẫu", "🎖", " ngày 5-6-2021, ", "\n\n", "Đại tá ", "ấ", " "][random.below(7)])
      case 4: desk.run("chugiai.acceptLabels", [.string(desk.uri)])
      default:
        let position = place()
        let actions = desk.actions(["start": position, "end": position])
        guard !actions.isEmpty else { break }
        let action = actions[random.below(actions.count)].command
        desk.run(action["command"]?.string ?? "", action["arguments"] ?? [])
      }
      try check("step \(step)")
    }
    desk.close()
    try check("closed")
  }

  @Test func anArticleThatIsGoneLeavesItsLabels() throws {
    let labels = "T1\trank 0 6\tĐại tá\n"
    let desk = try LabelDesk(labels: labels)
    try desk.folder.write("", to: "bai.txt")
    desk.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(desk.uri)]])
    try desk.folder.remove("bai.txt")
    desk.client.notify("textDocument/didSave", ["textDocument": ["uri": .string(desk.uri)]])
    desk.close()
    #expect(desk.file == labels)
  }

  @Test(arguments: ["utf-8 with returns", "utf-16"]) func whateverTheFileIsWrittenIn(form: String) throws {
    let desk = try LabelDesk()
    let text = LabelDesk.article
    let disk = text.replacingOccurrences(of: "\n", with: "\r\n")
    let bytes: [UInt8] =
      form == "utf-16"
      ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(disk.utf8)
    try desk.folder.write(bytes, to: "cu.txt")
    let uri = desk.folder.uri("cu.txt")
    desk.client.open(text, uri: uri)
    desk.client.change(
      [["range": .range(0, 0, 0, 0), "text": "Hôm nay "]], uri: uri)
    desk.run("chugiai.acceptLabels", [.string(uri)])
    let file = try String(contentsOfFile: desk.folder.path + "/cu.ann", encoding: .utf8)
    let scalars = Array((form == "utf-16" ? text : disk).unicodeScalars)
    let labels = file.split(separator: "\n").filter { $0.hasPrefix("T") }
    #expect(labels.count == 6)
    for label in labels {
      let cells = label.split(separator: "\t")
      let numbers = cells[1].split(separator: " ").dropFirst().compactMap { Int($0) }
      #expect(scalars[numbers[0]..<numbers[1]].map { String($0) }.joined() == String(cells[2]))
    }
  }
}
