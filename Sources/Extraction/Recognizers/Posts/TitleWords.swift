import Lexicon
import VietnameseText

/// A title that stands in a paragraph, before it is known whether it is anybody's post.
struct TitleMatch: Sendable {
  var row: LexiconTable.Row
  var first: Int
  var end: Int
  /// Where the body may begin: inside the title where its last words are the body's noun ("Trưởng |đoàn").
  var bodyStart: Int
}

/// The table of titles.
final class TitleWords: Sendable {
  enum Need: UInt8, Sendable {
    /// A post by itself: Chủ tịch nước, Tỉnh ủy viên.
    case nothing
    /// With or without a body.
    case optional
    case body
  }

  struct Fact: Sendable {
    var need: Need
    /// A generic role as often as a post (nhân viên, thành viên, trưởng đoàn).
    var isWeak: Bool
    var isHistorical: Bool
    /// First word and number of words of the body's noun that the title ends in.
    fileprivate var inner: SyllableKey
    fileprivate var innerCount: Int
  }

  private let facts: RowFacts<Fact>
  private let thuong = SyllableKey("thường")
  private let truc = SyllableKey("trực")
  private let statue = SyllableKey("tượng")
  private let bronze = SyllableKey("đồng")
  private let aides = (WordSet(["trợ", "thư"]), WordSet(["lý", "lí", "ký", "kí"]))
  private let acting = SyllableKey("quyền")
  private let vice = SyllableKey("phó")
  private let board = SyllableKey("ban")
  private let chief = SyllableKey("trưởng")
  private let becoming = (SyllableKey("trở"), SyllableKey("thành"))
  private let office = (SyllableKey("chức"), SyllableKey("vụ"))

  /// The table is read once for everybody.
  static let shared = TitleWords()

  private init() {
    facts = RowFacts(LexiconTable.titles) { cells in
      let body = cells[.takesBody]
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: cells[.innerBody], to: &tokens)
      return Fact(
        need: body.equals("no") ? .nothing : body.equals("yes") ? .body : .optional,
        isWeak: cells[.weak].equals("yes"), isHistorical: cells[.level].equals("historical"),
        inner: tokens.first?.key ?? .none, innerCount: tokens.count)
    }
  }

  func fact(_ row: LexiconTable.Row) -> Fact {
    facts[row] ?? Fact(need: .optional, isWeak: true, isHistorical: false, inner: .none, innerCount: 0)
  }

  /// Whether a body may follow the title.
  func takesBody(_ title: TitleMatch) -> Bool {
    let fact = fact(title.row)
    return fact.need != .nothing && !fact.isWeak
  }

  /// Whether the word for an assistant or a secretary begins at the token.
  func isAide(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    aides.0.contains(paragraph[index].key) && aides.1.contains(paragraph[index + 1].key)
  }

  /// The longest title that begins at the token.
  func title(_ paragraph: ParagraphText, at index: Int) -> TitleMatch? {
    guard let match = paragraph.match(.title, at: index) else { return nil }
    // "Đoàn Chủ tịch", "Ban Giám đốc": a body's name, in which nobody is meant.
    if paragraph.has(PhraseList.bodyHead.bit, at: index - 1), paragraph[index - 1].isCapitalised,
      let head = paragraph.match(.bodyHead, at: index - 1), head.count > 1
    {
      return nil
    }
    // "trở thành ủy viên": no member of a Thành ủy.
    if paragraph[index].letterCase == .lower, paragraph.is(index - 1, becoming) {
      return nil
    }
    // "chức vụ Phó Giám đốc": the title begins at the capital, it is not "vụ phó".
    // "tượng đồng Chủ tịch Hồ Chí Minh" knows no co-chairman.
    if paragraph[index].letterCase == .lower, paragraph[index + 1].isCapitalised,
      paragraph.starts(.title, at: index + 1),
      // "trưởng Đoàn đại biểu Quốc hội": there the body has the capital.
      !paragraph.is(index, chief) || paragraph.match(.title, at: index + 1) != nil,
      // "phó Trưởng Công an TP Vinh"
      match.count == 2 && !isAide(paragraph, index) && !paragraph.is(index, vice)
        || paragraph.is(index, bronze) && paragraph.is(index - 1, statue)
    {
      return nil
    }
    // "Chính quyền Tổng thống Mẫu", "thẩm quyền Chủ tịch": nobody acts for another there; "ứng phó biến đổi khí hậu": nobody is a
    // deputy.
    if paragraph.is(index, acting) || match.count == 1 && paragraph.is(index, vice),
      paragraph.endsCompound(index)
    {
      return nil
    }
    // "Ban |thư ký| Ủy ban"
    if paragraph.is(index - 1, board), isAide(paragraph, index) { return nil }
    // "giữ chức vụ phó bí thư": neither is it in small letters.
    if paragraph[index].letterCase == .lower, paragraph.is(index - 1, office) { return nil }
    var title = TitleMatch(
      row: match.row, first: index, end: index + match.count, bodyStart: index + match.count)
    if paragraph.is(title.end, thuong), paragraph.is(title.end + 1, truc),
      !paragraph.is(title.end - 1, truc), paragraph[index].isCapitalised
    {
      title.end += 2
      title.bodyStart = title.end
      return title
    }
    let fact = fact(match.row)
    // "cử tri huyện": titles of the old order are believed with a capital only.
    if fact.isHistorical, !paragraph[index].isCapitalised { return nil }
    guard fact.innerCount > 0 else { return title }
    for token in index + 1..<max(title.end, index + 1) {
      let isNoun = paragraph[token].key == fact.inner && title.end - token == fact.innerCount
      // A variant may abbreviate the noun: "Ủy viên BTV", "Ủy viên T.Ư Đảng".
      let isAbbreviated = paragraph[token].letterCase == .upper || paragraph[token + 1].isMark(".")
      if isNoun || isAbbreviated {
        title.bodyStart = token
        break
      }
    }
    return title
  }
}
