import Foundation
import JSONText
import Testing

@testable import LanguageServer

@Suite struct DocumentLinkTests {
  @Test(arguments: WrittenForm.allCases)
  func addresses(form: WrittenForm) {
    let text = PlacedText(
      "Xem tại https://vidu.vn/bai-1.html?x=1, hoặc www.vidu.com.vn.\nThư về toasoan@vidu.vn (Baovidu.vn) - Ngày 1.2.2024, TP.HCM lúc 8.30.",
      form)
    let client = TestClient()
    client.open(text.text)
    let links = client.request("textDocument/documentLink", .document()).array ?? []
    #expect(
      links.compactMap { $0["target"]?.string } == [
        "https://vidu.vn/bai-1.html?x=1", "https://www.vidu.com.vn", "mailto:toasoan@vidu.vn",
        "https://Baovidu.vn",
      ])
    #expect(links.first?["range"] == text.range("https://vidu.vn/bai-1.html?x=1", 1, form))
    #expect(links.last?["range"] == text.range("Baovidu.vn", 1, form))
    #expect(links.first?["tooltip"] == nil)
  }

  @Test func filesBesideTheArticle() throws {
    let folder = try TestFolder(["bai-2.txt": "Bài hai."])
    let uri = folder.uri("bai-1.txt")
    let client = TestClient(capabilities: ["textDocument": ["documentLink": ["tooltipSupport": true]]])
    client.open("Xem bai-2.txt, bai-3.txt và ../bai-2.txt.", uri: uri)
    let links = client.request("textDocument/documentLink", .document(uri)).array ?? []
    #expect(links.count == 1)
    #expect(links.first?["target"]?.string == folder.uri("bai-2.txt"))
    #expect(links.first?["tooltip"]?.string == "Mở tệp")
  }

  @Test(arguments: [
    "", ".", "...", "a.", ".a", "@.", "http://.", "a@b", "x.vn.", "www.", "www.a", "a..vn", "🎖.vn",
  ])
  func whatIsNone(text: String) {
    let client = TestClient()
    client.open(text)
    let links = client.request("textDocument/documentLink", .document()).array ?? []
    #expect(links.count == (text == "x.vn." ? 1 : 0), "\(links)")
  }
}
