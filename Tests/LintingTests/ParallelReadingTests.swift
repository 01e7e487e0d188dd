import Extraction
import Foundation
import Lexicon
import Linting
import SourceText
import Testing

/// A text read by several threads is the text read by one.
@Suite struct ParallelReadingTests {
  private static let page = """
    Sáng 31/4/2025, Thiếu tuớng Nguyễn Văn Mẫu làm việc với Bộ Chỉ huy Quân sự (CHQS) tỉnh Nghệ An , có Đại tá Trần
    Thí Dụ cùng dự. 🎖️ Ông Mẫu nhấn mạnh công tác CHQS của của địa phương. Hôm 2/3, đoàn về
    huyện Từ Liêm và tỉnh Hà Tây.\r\n\r\n
    """

  @Test(arguments: [1, 2, 3, 7]) func readsAlike(_ threads: Int) {
    let text = TextBuffer(
      String(repeating: Self.page, count: 12).decomposedStringWithCanonicalMapping + Self.page)
    let read = ParallelReading.read(
      text, reader: .shared, threads: threads, makeMemory: { 0 },
      inspect: { paragraph, _, seen in
        seen += 1
        return seen > 0 ? paragraph.count : 0
      })
    let whole = Article(text)
    #expect(read.table.items.map(\.range) == whole.paragraphs.map(\.range))
    #expect(read.table.items.map(\.id) == whole.paragraphs.map(\.id))
    #expect(read.notes.count == read.table.count && read.notes.allSatisfy { $0 > 0 })
    let article = Article(text, reader: .shared, table: read.table)
    #expect(article.entities == whole.entities)
    #expect(article.people == whole.people)
  }

  @Test func keepsAlike() {
    // A line that is too long for a board, and a name that is.
    let text = TextBuffer(
      String(repeating: Self.page, count: 40)
        + String(repeating: "Thiếu tướng Trần Thí Dụ đến. ", count: 3000)
        + "\n\n" + "Trung tâm " + String(repeating: "Nghiên cứu Thí Dụ ", count: 30) + "họp.\n\n\n"
        + Self.page)
    func readings(isKept: Bool) -> [KeptReading] {
      ParallelReading.read(
        text, reader: .shared, threads: 2, isKept: isKept, makeMemory: {}, inspect: { _, _, _ in }
      ).table.items.map(\.reading)
    }
    let (plain, kept) = (readings(isKept: false), readings(isKept: true))
    #expect(plain.count > 40 && plain.count == kept.count)
    for (one, kept) in zip(plain, kept) {
      #expect(kept.kinds == one.kinds && kept.definitions == one.definitions)
      #expect(kept.attributes == one.attributes)
      #expect(kept.mentions.map(\.range) == one.mentions.map(\.range))
      #expect(kept.mentions.map(\.tokens) == one.mentions.map(\.tokens))
      #expect(kept.mentions.map(\.kind) == one.mentions.map(\.kind))
      #expect(kept.mentions.map(\.detail) == one.mentions.map(\.detail))
      #expect(kept.mentions.map(\.cue) == one.mentions.map(\.cue))
      for item in -1...one.mentions.count { #expect(kept.mention(item)?.range == one.mention(item)?.range) }
      for item in -1...one.definitions.count { #expect(kept.definition(item) == one.definition(item)) }
    }
  }

  @Test func checksAlike() {
    // Beyond the size from which threads are used, with a line so long that it is cut; plain words between, so that
    // the test is quick.
    let filler = String(repeating: "và như thế thì cũng được cả. ", count: 2500) + "\n\n"
    let text = TextBuffer(
      "Sáng 4/9/2025, đoàn công tác lên đường.\n\n" + String(repeating: Self.page + filler, count: 14))
    #expect(text.count >= ParallelReading.least)
    let one = CheckedArticle(text)
    let many = CheckedArticle(text, linter: Linter(), threads: 3)
    #expect(!one.diagnostics.isEmpty)
    #expect(one.diagnostics == many.diagnostics)
    #expect(one.article.entities == many.article.entities)
    let kept = CheckedArticle(text, linter: Linter(), threads: 3, isKept: true)
    #expect(one.diagnostics == kept.diagnostics)
    // What has ceased to exist is told with its paragraph's day; see `ShortNote`.
    #expect(one.diagnostics.contains { $0.rule == "entity/anachronism" })
    #expect(one.diagnostics.contains { !$0.fixes.isEmpty })
    let all = 0..<one.article.paragraphs.count
    for rule in Set(one.diagnostics.map(\.rule)) {
      #expect(one.diagnostics(ofParagraphs: all, of: rule) == kept.diagnostics(ofParagraphs: all, of: rule))
    }
    #expect(one.article.paragraphs.allSatisfy { $0.range.length < 200_000 })
  }
}
