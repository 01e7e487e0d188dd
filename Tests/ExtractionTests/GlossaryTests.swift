import SourceText
import TestSupport
import Testing

@testable import Extraction

@Suite("Glossary")
struct GlossaryTests {
  private func senses(_ text: String, _ abbreviation: String) -> [Glossary.Sense] {
    let article = Article(text)
    for paragraph in article.paragraphs {
      for mention in paragraph.reading.mentions where mention.kind == .abbreviation {
        let range = mention.range.shifted(by: paragraph.range.start)
        if article.text.string(range) == abbreviation { return article.facts.glossary.senses(of: mention) }
      }
    }
    return []
  }

  @Test("gives the article's definition first and keeps the other senses")
  func definedHere() throws {
    let text = "Bộ Chỉ huy Quân sự (CHQS) tỉnh"
    let found = senses(text, "CHQS")
    let first = try #require(found.first)
    #expect(first.expansion == "Chỉ huy Quân sự")
    guard case .definedHere(let place) = first.evidence else {
      Issue.record("\(first.evidence)")
      return
    }
    #expect(Article(text).string(place) == "Chỉ huy Quân sự")
    #expect(found.last?.evidence == .lexicon(rank: 0))
  }

  @Test("says by what it chose a sense")
  func evidence() {
    #expect(senses("Ban Chấp hành và BCH quân sự tỉnh", "BCH").first?.evidence == .context)
    #expect(senses("BCH họp", "BCH").map(\.evidence) == [0, 1, 2].map { .lexicon(rank: $0) })
    #expect(senses("TP - Chiều 18/5, tàu cập cảng.", "TP").first?.expansion == "Tiền Phong")
    #expect(senses("Tàu cập cảng ở TP Vinh.", "TP").first?.expansion == "thành phố")
    #expect(senses("HĐND-UBND tỉnh", "HĐND-UBND").first?.evidence == .composed)
    #expect(senses("UBND, HĐND, UBDN tỉnh", "UBDN").first?.evidence == .typo(of: "UBND"))
    #expect(senses("quân sự, quốc phòng (QSQP), QSQP, QSPQ", "QSPQ").first?.evidence == .typo(of: "QSQP"))
    #expect(senses("Công ty XKZQW và", "XKZQW").isEmpty)
    #expect(
      senses("Trường Sĩ quan Lục quân 2 (TSQLQ 2) khai giảng", "TSQLQ").first?.expansion
        == "Trường Sĩ quan Lục quân")
  }

  @Test(
    "takes no bracket for a definition whose words do not fit",
    arguments: [
      "Hội đồng nhân dân, Ủy ban nhân dân (HĐND, UBND) các cấp", "Nguyễn Văn Mẫu (TTXVN)",
      "đại biểu tỉnh Lai Châu (VN)", "Bộ Quốc phòng tổ chức (QK4)",
    ])
  func noDefinition(_ text: String) {
    let article = Article(text)
    let kinds = article.paragraphs.flatMap(\.reading.definitions).map(\.kind)
    #expect(!kinds.contains(.initials) && !kinds.contains(.withSlip))
  }

  @Test("lists the forms of an article with their mentions, however they are written")
  func forms() {
    let article = Article(
      "QS-QP năm 2024.\n\nCông tác quân sự, quốc phòng (QSQP) và phòng không nhân dân (PKND).\n\nQS-QP, T.Ư, TƯ"
    )
    let glossary = article.facts.glossary
    let mentions = glossary.formsInOrder(article.table).map { form in
      glossary.forms[form]?.sightings.compactMap { sighting in
        article.table.mention(sighting).map {
          article.string(TextPlace(paragraph: sighting.paragraph, range: $0.range))
        }
      }
    }
    #expect(mentions == [["QS-QP", "QSQP", "QS-QP"], ["PKND"], ["T.Ư", "TƯ"]])
  }

  @Test("puts a newsroom's own words before the table's and after the article's")
  func userGlossary() {
    var problems: [UserGlossary.Problem] = []
    let project = UserGlossary(
      bytes: Array("TTMB\tTrung tâm Mẫu Báo\nUBND\tủy ban\tnội bộ\n".utf8), problems: &problems)
    let user = UserGlossary(bytes: Array("TTMB\tthứ hai\n".utf8), problems: &problems)
    #expect(problems.isEmpty)
    let reader = ArticleReader(gazetteer: ArticleReader.shared.gazetteer, userGlossary: project.merging(user))
    let article = Article(TextBuffer("TTMB và UBND; Ủy ban Nhân dân Đường (UBNDĐ)"), reader: reader)
    #expect(
      article.entities.filter { $0.kind == .abbreviation }.map(\.value)
        == ["Trung tâm Mẫu Báo", "ủy ban", "Ủy ban Nhân dân Đường"])
  }

  @Test("takes entries from a program, and leaves out those that no row could be")
  func entriesOfOnesOwn() {
    let glossary = UserGlossary([
      UserGlossary.Entry("TTMB", "Trung tâm Mẫu Báo", note: "nội bộ"), UserGlossary.Entry("TTMB", "thứ hai"),
      UserGlossary.Entry("X", "một chữ"), UserGlossary.Entry("TTĐĐ", " "),
    ])
    #expect(glossary.entries == [UserGlossary.Entry("TTMB", "Trung tâm Mẫu Báo", note: "nội bộ")])
  }

  @Test("reports rows of a user's glossary that cannot be used, by line")
  func userProblems() {
    var problems: [UserGlossary.Problem] = []
    var bytes = Array(
      "abbreviation\texpansion\tnote\r\n# của tòa soạn\r\nABC\tan bài chính\r\n\r\nDEF\r\nX\tmột\r\nA-B-C\tlại\r\nGHI\ta\tb\tc\r\n"
        .utf8)
    bytes += [0x4B, 0x4C, 0x09, 0xFF, 0x0A]
    let glossary = UserGlossary(bytes: bytes, problems: &problems)
    #expect(glossary.entries.map(\.abbreviation) == ["ABC"])
    #expect(problems.map(\.line) == [5, 6, 7, 8, 9])
    #expect(
      problems.map(\.reason) == [
        .noExpansion, .notAnAbbreviation, .repeated(line: 3), .tooManyCells, .notUTF8,
      ])
  }

  @Test(
    "passes over the names of the columns, whatever is passed over above them",
    arguments: ["", "\u{FEFF}", "# của tòa soạn\n", "\u{FEFF}# của tòa soạn\r\n\r\n"])
  func userColumns(_ head: String) {
    var problems: [UserGlossary.Problem] = []
    let rows = "Abbreviation\texpansion\nABC\tan bài chính\nabbreviation\tchữ tắt\n"
    let glossary = UserGlossary(bytes: Array((head + rows).utf8), problems: &problems)
    #expect(glossary.entries.map(\.abbreviation) == ["ABC", "abbreviation"])
    #expect(problems.isEmpty)
  }

  @Test("reads what spreadsheets write", arguments: [TextEncoding.utf8WithBOM, .utf16LE, .utf16BE])
  func userSpreadsheet(_ encoding: TextEncoding) throws {
    let rows =
      "ABC\t\"an bài \"\"chính\"\", phụ\"\t\r\nTTĐM\tTrung tâm Điều hành Mẫu 🎖\t\"nội bộ\"\r\n"
      + "KLM\t\"Kiểu\" lạ \"Mẫu\"\r\nXYZ\r\n"
    var problems: [UserGlossary.Problem] = []
    let bytes = try #require(encoding.bytes(of: "\u{FEFF}" + rows))
    let glossary = UserGlossary(bytes: bytes, problems: &problems)
    #expect(
      glossary.entries == [
        UserGlossary.Entry("ABC", "an bài \"chính\", phụ"),
        UserGlossary.Entry("KLM", "\"Kiểu\" lạ \"Mẫu\""),
        UserGlossary.Entry("TTĐM", "Trung tâm Điều hành Mẫu 🎖", note: "nội bộ"),
      ])
    #expect(problems == [UserGlossary.Problem(line: 4, reason: .noExpansion)])
  }

  @Test("gives the same after an edit as a fresh reading")
  func edit() {
    var article = Article("QSQP năm 2024.\n\nCông tác quân sự, quốc phòng (QSQP).\n\nHết.")
    let values = { (article: Article) in article.entities.filter { $0.kind == .abbreviation }.map(\.value) }
    #expect(values(article) == ["quân sự, quốc phòng", "quân sự, quốc phòng"])
    let place = 20 + "Công tác ".utf8.count
    article.replace(ByteRange(place, place), with: Array("chung ".utf8))
    #expect(values(article) == values(Article(article.text)))
  }
}
