import Extraction
import SourceText
import TestSupport
import Testing

@Suite struct PeopleTests {
  @Test(
    arguments: PeopleCorpus.cases + SharedPostsCorpus.cases + StatedPostsCorpus.cases
      + RankedPeopleCorpus.cases + ShortNamesCorpus.cases + FormsAndLinesCorpus.cases, TextForm.allCases)
  func foldsPeople(
    _ test: PeopleCorpus.Case, _ form: TextForm
  ) {
    let article = Article(form.apply(test.text))
    let rows = article.people.map { person in
      let row = "\(person.name) | \(person.rank ?? "-") | \(person.positions.joined(separator: " ; "))"
      return row.hasSuffix(" ") ? String(row.dropLast()) : row
    }
    #expect(rows == test.rows)
  }

  @Test func keepsEveryMention() {
    let article = Article("Đồng chí Nguyễn\tVăn  Mẫu đến. Ông Mẫu nói. Chị Dụ nghe.\n\nNguyễn Văn Mẫu về.")
    let person = article.people.first
    #expect(person?.name == "Nguyễn Văn Mẫu")
    #expect(
      person?.mentions.map { article.text.string($0) } == ["Nguyễn\tVăn  Mẫu", "Mẫu", "Nguyễn Văn Mẫu"])
    #expect(article.people.map(\.isAuthor) == [false, false])
    let mentioned = article.people.flatMap(\.mentions).sorted()
    #expect(mentioned == article.entities.filter { $0.kind == .person }.map(\.range))
  }

  @Test func saysWhoIsOnlyTheAuthor() {
    let article = Article("Đồng chí Nguyễn Văn Mẫu phát biểu. Ảnh: Hải Dụ")
    #expect(article.people.map(\.isAuthor) == [false, true])
  }

  /// More posts than are compared one by one, each twice, in two normal forms and with other white space.
  @Test func keepsEachOfManyPostsOnce() {
    let posts = (1...40).map { "Trung đoàn trưởng Trung đoàn \($0)" }
    let forms: [TextForm] = [.plain, .decomposed]
    let lines = forms.flatMap { form in
      posts.map { form.apply("Đại tá Nguyễn Văn Mẫu, \($0), phát biểu.\n") }
    }
    let article = Article((lines + lines.map { $0.replacing(", Trung ", with: ", Trung  ") }).joined())
    #expect(article.people.map(\.positions) == [posts])
  }

  @Test func attributesNameTheirMentions() {
    let text = "Thiếu tướng Nguyễn Văn Mẫu, Tư lệnh Quân khu 5, tiếp đoàn.\n\nÔng là Ủy viên Trung ương Đảng."
    let article = Article(text)
    let links = article.paragraphs.map { paragraph in
      paragraph.reading.attributes.map { attribute in
        let mentions = paragraph.reading.mentions
        let holder = attribute.person == PersonAttribute.carriedOver ? nil : mentions[Int(attribute.person)]
        let target = mentions[Int(attribute.mention)]
        #expect(target.kind == attribute.kind)
        #expect(holder.map { $0.kind == .person } ?? true)
        return article.text.string(target.range.shifted(by: paragraph.range.start))
      }
    }
    #expect(links == [["Thiếu tướng", "Tư lệnh Quân khu 5"], ["Ủy viên Trung ương Đảng"]])
    #expect(article.paragraphs.last?.reading.attributes.first?.person == PersonAttribute.carriedOver)
  }
}
