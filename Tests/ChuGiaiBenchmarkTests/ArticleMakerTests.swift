import Linting
import SourceText
import Testing

@testable import ChuGiaiBenchmark

@Suite struct ArticleMakerTests {
  private static let article = """
    Hội nghị ở Mẫu Giang

    Sáng 3/12/2024, Đại tá Nguyễn Văn Mẫu dự hội nghị. Ông Lê Giả Định trao 120 suất quà của của tỉnh.

    Kinh phí 1.5 tỷ đồng. Tháng 6 có mưa.

    Tin: Văn Thử

    """
  private let maker = ArticleMaker(articles: [Array(Self.article.utf8)], seed: 7)

  @Test func theSameSeedGivesTheSameBytes() {
    var (one, two) = (maker, maker)
    #expect(one.text(size: 20_000) == two.text(size: 20_000))
    var other = ArticleMaker(articles: [Array(Self.article.utf8)], seed: 8)
    #expect(other.text(size: 20_000) != one.text(size: 20_000))
  }

  @Test func textsAreValidLongEnoughAndNotOneTextRepeated() {
    var maker = maker
    let text = maker.text(size: 50_000)
    #expect((50_000..<58_000).contains(text.count))
    #expect(String(validating: text, as: UTF8.self) != nil)
    let paragraphs = text.split(separator: 0x0A).filter { $0.count > 150 }
    #expect(paragraphs.count > 50)
    #expect(Set(paragraphs).count > paragraphs.count * 9 / 10)
    let first = maker.article(size: 4000)
    #expect(first.count >= 4000)
    #expect(maker.article(size: 4000) != first)
  }

  @Test func charactersAreCountedAsCodePoints() {
    var maker = maker
    for count in [1, 777, 5000] {
      #expect(String(decoding: maker.text(characters: count), as: UTF8.self).unicodeScalars.count == count)
    }
  }

  @Test func madeTextIsAsFullOfFindingsAsWhatItIsMadeFrom() {
    var maker = maker
    let findings = CheckedArticle(TextBuffer(bytes: maker.text(size: 20_000))).diagnostics
    #expect(findings.contains { $0.rule == "style/doubled-word" })
  }

  @Test func sentencesAreCutAtFullStopsOnly() {
    let line = Array("Một. Hai 1.5 tỷ. 3 người. Đến TP. Vinh.".utf8)[...]
    let cut = ArticleMaker.sentences(of: line).map { String(decoding: $0, as: UTF8.self) }
    #expect(cut == ["Một.", "Hai 1.5 tỷ. 3 người.", "Đến TP.", "Vinh."])
  }

  @Test func whatChangesInASentence() {
    let pieces = SentenceTemplate(Array("Ngày 3/12/2024 và tháng 8, Lê Giả Định trao 120.".utf8)[...]).pieces
    #expect(pieces.contains(.day))
    #expect(pieces.filter { $0 == .month }.count == 2)
    #expect(pieces.contains(.year))
    #expect(pieces.contains(.number(digits: 3)))
    #expect(pieces.contains { if case .person = $0 { true } else { false } })
  }

  @Test func noArticlesGiveNoTextAndNoEndlessLoop() {
    var maker = ArticleMaker(articles: [[], Array("một dòng".utf8)], seed: 1)
    #expect(maker.isEmpty)
    #expect(maker.text(size: 1000).isEmpty)
    #expect(maker.article(size: 1000).isEmpty)
  }

  @Test(arguments: HostileText.all.map(\.name)) func hostileTextsHaveTheirSize(_ name: String) throws {
    let text = try #require(HostileText.all.first { $0.name == name })
    let bytes = text.make(10_000, maker)
    #expect((10_000..<20_000).contains(bytes.count))
  }
}
