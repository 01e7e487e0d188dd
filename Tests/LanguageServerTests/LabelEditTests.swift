import Foundation
import JSONText
import Testing

@testable import LanguageServer

/// Labels of an article that is mended: their places and values are those of the words as they are.
@Suite struct LabelEditTests {
  private let name: JSONValue = .range(0, 14, 0, 14)

  private func told(_ desk: LabelDesk) -> [String] {
    desk.client.take("window/showMessage").compactMap { $0["params"]?["message"]?.string }
  }

  /// "Dụ" is from 23 to 27; columns are bytes.
  @Test func aLetterAtItsEndIsMended() throws {
    let desk = try LabelDesk()
    desk.take("Nhận nhãn người: “Trần Thí Dụ”", name)
    desk.change(.range(0, 24, 0, 27), "")
    desk.change(.range(0, 24, 0, 24), "ư")
    desk.save()
    #expect(desk.labels == ["T1\tperson 7 18\tTrần Thí Dư"])
    desk.change(.range(0, 23, 0, 27), "")
    desk.save()
    desk.change(.range(0, 23, 0, 23), "Dụ ")
    desk.save()
    #expect(desk.labels == ["T1\tperson 7 18\tTrần Thí Dụ"])
    #expect(told(desk).isEmpty)
  }

  @Test func aNameIsReplacedEverywhereInOneEdit() throws {
    let article = LabelDesk.article
    for isWhole in [true, false] {
      let desk = try LabelDesk()
      desk.take("Nhận nhãn người ở mọi chỗ “Trần Thí Dụ”", name)
      for (old, new) in [("Dụ", "Dủ"), ("Trần", "Đặng"), ("Thí", "Thị")] {
        let text = article.replacing(old, with: new)
        if isWhole {
          desk.client.change([["text": .string(text)]], uri: desk.uri, version: 2)
        } else {
          desk.change(.range(0, 0, 3, 0), text)
        }
        desk.save()
        let wanted = "Trần Thí Dụ".replacing(old, with: new)
        #expect(desk.labels == ["T1\tperson 7 18\t\(wanted)", "T2\tperson 44 55\t\(wanted)"])
        desk.client.change([["text": .string(article)]], uri: desk.uri, version: 3)
        #expect(told(desk).isEmpty)
      }
    }
  }

  @Test func aDayThatIsMendedIsReadAgain() throws {
    let desk = try LabelDesk()
    desk.take("Nhận nhãn ngày tháng", .range(2, 50, 2, 50))
    let first = try #require(desk.labels.first)
    #expect(first.hasSuffix("\t3-2-2021"))
    // The first digit is typed again.
    let line = LabelDesk.article.components(separatedBy: "\n")[2]
    let column = line.utf8.count - "3-2-2021.".utf8.count
    desk.change(.range(2, column, 2, column + 1), "")
    desk.change(.range(2, column, 2, column), "5")
    desk.save()
    #expect(desk.labels.first?.hasSuffix("\t5-2-2021") == true)
    #expect(desk.file?.hasSuffix("\n#1\tAnnotatorNotes T1\t2021-02-05\n") == true)
    #expect(told(desk).isEmpty)
  }

  @Test func aValueThatAPersonHasGivenIsKeptAndTold() throws {
    let desk = try LabelDesk(
      labels: "T1\tdate 70 78\t3-2-2021\n#1\tAnnotatorNotes T1\t2020-02-03\n")
    _ = told(desk)
    let line = LabelDesk.article.components(separatedBy: "\n")[2]
    let column = line.utf8.count - "3-2-2021.".utf8.count
    desk.change(.range(2, column, 2, column + 1), "5")
    #expect(told(desk).isEmpty)
    desk.save()
    #expect(desk.file?.hasSuffix("\t5-2-2021\n#1\tAnnotatorNotes T1\t2020-02-03\n") == true)
    #expect(
      told(desk) == ["bai.ann: chữ của 1 nhãn đã sửa, hãy xem lại phạm vi và giá trị: “5-2-2021”"])
  }
}
