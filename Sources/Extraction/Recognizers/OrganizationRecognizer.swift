package import Lexicon
import SourceText
import VietnameseText

/// Bodies: party, state, army, police, mass, firms, schools, press, with everything up to their owner in one span
/// ("Ban Thường vụ Quân ủy Trung ương", "Phòng Tham mưu Bộ CHQS tỉnh").
///
/// It also notes the titles that it passes, because a body's noun may belong to one ("Trưởng [đoàn ĐBQH tỉnh]") and
/// a title may look like a body's head ("Phó Bí thư Thường trực Tỉnh ủy"); `PositionRecognizer` goes on from these.
struct OrganizationRecognizer: ~Copyable, Sendable {
  private let grammar = BodyGrammar()
  private let titles: TitleWords
  private let codes: OutletCodes
  private let outposts = OutpostLists()
  private let offices = OfficeLists()
  private let government = SyllableKey("chính")
  /// Words before an owner.
  private let owners = WordSet(["của", "thuộc"])
  private let triggers: UInt64

  init() {
    titles = TitleWords.shared
    codes = OutletCodes()
    triggers = PhraseList.body.bit | PhraseList.bodyHead.bit
  }

  static let lists = PhraseList.body.bit | PhraseList.bodyHead.bit | PhraseList.title.bit

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    codes.recognize(paragraph, into: &mentions)
    var next = 0
    var afterTitle = -1
    while true {
      var index = paragraph.next(.organizations, from: next)
      if index >= paragraph.count { return }
      next = index + 1
      let found = paragraph.lists(at: index)
      // "Đại sứ quán" is a body although "Đại sứ" is a title: the longer phrase decides.
      if found & PhraseList.title.bit != 0, let title = titles.title(paragraph, at: index),
        found & triggers == 0
          || !isLongerBody(paragraph, at: index, than: title.end - title.first)
      {
        mentions.titles.append(title)
        index = max(title.bodyStart, index + 1)
        afterTitle = index
        if title.bodyStart == title.end, titles.takesBody(title), paragraph[index].letterCase == .upper,
          paragraph[index].starts & (triggers | PhraseList.bodyField.bit) == 0,
          let body = grammar.initials(paragraph, mentions, at: index)
        {
          mentions.add(
            .organization, index..<body.end, in: paragraph, cue: body.cue, detail: .organization(body.detail))
          index = max(body.end, index + 1)
        }
        next = index
        continue
      }
      let isAfterTitle = index == afterTitle
      guard found & triggers != 0, isAfterTitle || !paragraph.endsCompound(index),
        !mentions.covers(index, .rank),
        let body = grammar.body(paragraph, mentions, at: index, isAfterTitle: isAfterTitle)
      else {
        if outposts.begin(paragraph, at: index),
          let head = paragraph.match(.bodyHead, at: index)
        {
          outposts.add(paragraph, from: index + head.count, into: &mentions)
        } else if offices.begin(paragraph, at: index) {
          offices.add(paragraph, from: index + 1, noun: index, grammar.fields, into: &mentions)
        }
        continue
      }
      // "Trường Sa" is a place, although a school could be called so.
      if let place = mentions.mention(.location, at: index), Int(place.endToken) >= body.end,
        !isHallOwner(index..<body.end, body.detail, of: place)
      {
        continue
      }
      mentions.add(
        .organization, index..<body.end, in: paragraph, cue: body.cue, detail: .organization(body.detail))
      if paragraph[body.end].isMark("(") { define(index..<body.end, paragraph, &mentions) }
      if let place = body.place {
        let detail = LocationDetail(row: nil, kind: .other)
        mentions.add(
          .location, place, in: paragraph, cue: "name after a territorial body", detail: .location(detail))
      }
      if outposts.begin(paragraph, at: index) {
        outposts.add(paragraph, from: body.end, into: &mentions)
      }
      if offices.begin(paragraph, at: index) {
        offices.add(paragraph, from: body.end, noun: index, grammar.fields, into: &mentions)
      } else if paragraph[body.end - 1].isNumber, paragraph[body.end - 1].gap == .none {
        offices.addCodes(paragraph, from: body.end, body.detail, into: &mentions)
      } else if paragraph[body.end - 1].isNumber || paragraph[body.end].isMark(":") {
        offices.addUnits(paragraph, index..<body.end, body.detail, grammar.fields, into: &mentions)
      }
      next = max(body.end, next)
    }
  }

  /// Notes what the letters stand for that are in brackets behind the body and of another language, so that they are no
  /// initials of its words: "Đảng Dân chủ Mẫu (|SPD|)".
  private func define(
    _ body: Range<Int>, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    guard body.count > 1, let letters = mentions.mention(.abbreviation, from: body.upperBound + 1),
      case .abbreviation(let detail) = letters.detail, paragraph[body.lowerBound].key != government,
      !endsLongerName(paragraph, before: body.lowerBound)
    else { return }
    let close = paragraph[Int(letters.endToken)]
    let place = mentions.definitions.partitioningIndex { $0.abbreviation.start >= letters.range.start }
    guard close.isMark(")") || close.isMark(",") || close.isMark(";"),
      place == mentions.definitions.count || mentions.definitions[place].abbreviation != letters.range
    else { return }
    mentions.definitions.insert(
      AbbreviationDefinition(
        form: detail.form, kind: .bodyBefore, phrase: paragraph.range(body), abbreviation: letters.range),
      at: place)
  }

  /// Whether the words before the body belong to what the letters stand for: "Công ước Luật biển năm 1982 của |Liên hợp quốc
  /// (UNCLOS)|".
  private func endsLongerName(_ paragraph: ParagraphText, before first: Int) -> Bool {
    if paragraph.match(.documentType, at: first - 2)?.count == 2 { return true }
    let reach = owners.contains(paragraph[first - 1].key) ? 6 : 2
    for index in (first - reach..<first).reversed() {
      guard paragraph[index].isWord || paragraph[index].isNumber else { return false }
      if paragraph[index].isCapitalised, !CapitalWords.shared.beginsSentence(paragraph, index) { return true }
    }
    return false
  }

  /// Whether the body is the one that ends the name of its hall: "Nhà thi đấu |Quân khu 5|".
  private func isHallOwner(_ tokens: Range<Int>, _ detail: OrganizationDetail, of place: Mention) -> Bool {
    tokens.count > 2 && tokens.lowerBound > Int(place.firstToken) && tokens.upperBound == Int(place.endToken)
      && (detail.sort == .military || detail.sort == .police || detail.sort == .state)
  }

  private func isLongerBody(_ paragraph: ParagraphText, at index: Int, than count: Int) -> Bool {
    max(
      paragraph.match(.bodyHead, at: index)?.count ?? 0, paragraph.match(.body, at: index)?.count ?? 0)
      > count
  }
}

package struct OrganizationDetail: Sendable, Hashable {
  /// `body` for one of the table of bodies, `bodyHead` for one that is named after its head.
  package var list: PhraseList
  package var row: LexiconTable.Row
  var sort: BodyClass
  /// Whether it is named by its head alone: which Quân khu, which Đảng ủy, only the article knows.
  package var isBare: Bool

  /// Whether bodies of its sort have names of their own, which may be any letters: "Công ty cổ phần QXZ".
  package var hasProperName: Bool { sort.hasProperNames }
}
