import Lexicon
import VietnameseText

/// The names of places: those of the gazetteer, and unknown ones where something else says that a name must follow.
final class PlaceNames: Sendable {
  struct Name {
    var end: Int
    var row: LexiconTable.Row?
  }

  struct Fact: Sendable {
    var kind: LocationDetail.Kind
    /// The name is a person's or an ordinary word as often; without an administrative word it is not believed.
    var needsWord: Bool
  }

  private let capitals = CapitalWords.shared
  private let facts: RowFacts<Fact>
  private let surnames = Set(
    [
      "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Ngô", "Đinh",
      "Trịnh",
    ]
    .map { SyllableKey($0) })
  private let credits = CreditWords()
  /// What sort of commune or district it is: "xã NTM kiểu mẫu", "xã ATK".
  private let sorts = WordSet(["NTM", "ATK", "ĐBKK", "DTTS", "OCOP", "VMTD", "VMTDMM"])
  private let days = WordSet(["Ngày", "Sáng", "Trưa", "Chiều", "Tối", "Đêm", "Tháng", "Năm"])
  private let pointers = WordSet(["Đây", "Đó"])
  private let being = SyllableKey("là")
  private let middle = SyllableKey("Trung")
  /// With which the pairs of countries of the table begin.
  private let shortNames = WordSet([
    "Việt", "Trung", "Mỹ", "Nga", "Nhật", "Hàn", "Ấn", "Triều", "Lào", "Pháp", "Đức", "Xô",
  ])
  private let van = SyllableKey("Văn")
  private let thi = SyllableKey("Thị")

  init() {
    facts = RowFacts(LexiconTable.places) { cells in
      let sort = cells[.kind]
      let kind: LocationDetail.Kind =
        if sort.equals("country") || sort.equals("territory") {
          .country
        } else if sort.equals("province") || sort.equals("foreign_province")
          || sort.equals("city")
        {
          .province
        } else if sort.equals("district") || sort.equals("special_zone") {
          .district
        } else if sort.equals("commune") {
          .commune
        } else {
          .other
        }
      // The one-word countries have rules of their own; a province's name in capitals is nearly always the province, if it
      // is not one of a neighbour.
      let isSure = kind == .country || kind == .province && !sort.equals("foreign_province")
      return Fact(kind: kind, needsWord: !cells[.ambiguous].isEmpty && !isSure)
    }
  }

  func fact(_ row: LexiconTable.Row) -> Fact { facts[row] ?? Fact(kind: .other, needsWord: false) }

  /// Whether the name is one of an administrative unit or country, as an item of a list of units must be.
  func isUnitName(_ name: Name) -> Bool {
    guard let row = name.row else { return false }
    return fact(row).kind != .other
  }

  /// The gazetteer's longest name here.
  func known(_ paragraph: ParagraphText, at index: Int) -> Name? {
    guard let match = paragraph.match(.place, at: index) else { return nil }
    if isTwoCountries(paragraph, index..<index + match.count), !isPair(paragraph, at: index) {
      // "Mỹ - Triều Tiên", "của Nga - trung tâm …"
      return paragraph.match(.place, at: index, limit: 1).map { Name(end: index + 1, row: $0.row) }
    }
    return Name(end: index + match.count, row: match.row)
  }

  /// Whether the table's name is that of two countries with a dash between them, and not one with a dash in it: "Li-băng".
  func isTwoCountries(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Bool {
    tokens.count == 3 && paragraph[tokens.lowerBound + 1].isDash
      && shortNames.contains(paragraph[tokens.lowerBound].key)
  }

  /// Whether the two short names of countries from `index` on stand for two countries: "Việt - Lào".
  private func isPair(_ paragraph: ParagraphText, at index: Int) -> Bool {
    let after = paragraph[index + 3]
    return paragraph[index].isCapitalised && paragraph[index + 2].isCapitalised
      && (!after.isWord || !after.isCapitalised || after.flags.contains(.notSyllable)
        || capitals.beginsPerson(paragraph, index + 3))
      // "Việt - Trung tâm …"
      && (!paragraph.is(index + 2, middle) || !capitals.isHalfWord(paragraph, index + 2))
  }

  /// A run of name words that the gazetteer lacks, cut where a post, rank, body or person begins.
  func unknown(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Name? {
    var end = capitals.runEnd(paragraph, from: index, limit: 6)
    guard end > index else { return nil }
    var stop = index + 1
    if isNextSentence(paragraph, index) { return nil }
    while stop < end {
      if isNextSentence(paragraph, stop) { break }
      if mentions.covers(stop, .rank) || beginsSomethingElse(paragraph, stop, isThird: stop >= index + 2) {
        break
      }
      stop += 1
    }
    end = capitals.initials(paragraph, in: index..<min(end, stop))
    return Name(end: capitals.cutBeforePerson(paragraph, index..<end), row: nil)
  }

  /// Whether the word opens a sentence before which the full stop is missing: "bên sông Mẫu |Ngày 3-5|, …", "tại Hội trường
  /// |Đó là| …".
  private func isNextSentence(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let next = paragraph[index + 1]
    return next.isNumber && days.contains(paragraph[index].key)
      || next.key == being && pointers.contains(paragraph[index].key)
  }

  /// The name after an administrative word or another word that takes one.
  func afterWord(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, kind: LocationDetail.Kind
  ) -> Name? {
    guard paragraph[index].isWord, paragraph[index].isCapitalised,
      !mentions.covers(index, .rank), !mentions.covers(index, .date)
    else { return nil }
    let run = capitals.runEnd(paragraph, from: index, limit: 6)
    if let known = knownAfterWord(paragraph, mentions, at: index, run: run, kind: kind) { return known }
    if capitals.isShouted(paragraph, index) {
      // Headlines in capitals do not show where a name ends; two words are the rule. All provinces are known.
      guard kind != .province, paragraph[index + 1].isWord, paragraph[index + 1].letterCase == .upper else {
        return nil
      }
      return Name(end: index + 2, row: nil)
    }
    // "Thành ủy TP. HCM Tất Thí Dụ": initials are a whole name.
    if kind == .province, paragraph[index].letterCase == .upper, paragraph[index].key.letterCount > 2,
      paragraph[index + 1].letterCase == .capitalised
    {
      return Name(end: index + 1, row: nil)
    }
    guard var name = unknown(paragraph, mentions, at: index),
      !isCredit(paragraph, index..<name.end),
      !isHolder(paragraph, index..<name.end, run: run, of: kind),
      name.end > index + 1 || !isOtherWord(paragraph, index, kind: kind)
    else { return nil }
    // "Bang Sachsen|-Anhalt|"
    let second = name.end + 1
    if paragraph[name.end].isDash, paragraph[name.end].gap == .none, paragraph[second].gap == .none,
      paragraph[second].letterCase == .capitalised, paragraph[second].flags.contains(.notSyllable),
      paragraph[name.end - 1].flags.contains(.notSyllable)
    {
      name.end += 2
    }
    return name
  }

  /// The gazetteer's name after an administrative word, or the longer one that it only begins.
  ///
  /// - Parameter run: the end of the name words from `index` on.
  private func knownAfterWord(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, run: Int,
    kind: LocationDetail.Kind
  ) -> Name? {
    guard let known = known(paragraph, at: index),
      paragraph[known.end - 1].isCapitalised || known.end - index > 1,
      // "sân vận động Mỹ Đình" is not in Mỹ.
      known.end - index > 1 || run == known.end || capitals.beginsPerson(paragraph, known.end),
      // "Đài tưởng niệm Anh hùng liệt sĩ" is not in England.
      known.end - index > 1 || kind != .other || !capitals.isHalfWord(paragraph, index)
    else { return nil }
    // "xã Thái Bình Trung" is not in Thái Bình: one more word that opens nothing belongs to the name.
    if kind == .commune, run == known.end + 1, !capitals.isFamily(paragraph, known.end),
      !beginsSomethingElse(paragraph, known.end, isThird: true), !mentions.covers(known.end, .rank)
    {
      return Name(end: run, row: nil)
    }
    return known
  }

  /// Whether the words are who wrote the text or took a picture, or lead to that.
  private func isCredit(_ paragraph: ParagraphText, _ words: Range<Int>) -> Bool {
    let index = words.lowerBound
    // A by-line in capitals after the last sentence: "… trong nghĩa trang LÊ GIẢ ĐỊNH".
    if paragraph[index].letterCase == .upper, index > 0, paragraph[index - 1].letterCase == .lower,
      paragraph[index + 1].letterCase == .upper
    {
      return true
    }
    // "… của UBND tỉnh Ảnh: Trần Thí Dụ": a credit follows without a full stop.
    return words.count == 1 && paragraph[words.upperBound].isMark(":") && credits.contain(paragraph[index])
  }

  /// Whether the words behind the level are whoever leads it: all provinces are known, and nearly all districts.
  ///
  /// - Parameter run: the end of the name words, some of which may be left out of `words`.
  private func isHolder(
    _ paragraph: ParagraphText, _ words: Range<Int>, run: Int, of kind: LocationDetail.Kind
  ) -> Bool {
    let index = words.lowerBound
    // "UBND tỉnh Hà Văn Mẫu"
    if run - index >= 3, kind == .province || kind == .district, capitals.beginsPerson(paragraph, index) {
      return true
    }
    let bodies = PhraseList.bodyHead.bit | PhraseList.body.bit
    // "Chủ tịch UBND tỉnh Lữ Thí Dụ": of three syllables no province is that is not known.
    if kind == .province, words.count == 3, paragraph[index].letterCase == .capitalised,
      words.allSatisfy({ !paragraph[$0].flags.contains(.notSyllable) }),
      paragraph.hasEnding(bodies, at: index - 2)
    {
      return true
    }
    // No province's name begins so; "PCT UBND tỉnh Cao Mẫu" names the holder.
    if kind == .province, words.count == 2,
      surnames.contains(paragraph[index].key)
        || capitals.isFamily(paragraph, index) && paragraph.hasEnding(bodies, at: index - 2)
    {
      return true
    }
    // Nor does a district's that is not known, behind whoever leads it: "Phó Chủ tịch huyện Trần Mẫu".
    if kind == .district, words.count == 2, surnames.contains(paragraph[index].key),
      paragraph.hasEnding(PhraseList.title.bit | bodies, at: index - 2)
    {
      return true
    }
    return words.count >= 3 && capitals.beginsPerson(paragraph, index) && isMiddleName(paragraph, index + 1)
  }

  /// Whether the one word behind the level is something else than a name.
  private func isOtherWord(_ paragraph: ParagraphText, _ index: Int, kind: LocationDetail.Kind) -> Bool {
    let word = paragraph[index]
    if paragraph[index - 1].isMark(".") { return true }
    if beginsSomethingElse(paragraph, index, isThird: false) { return true }
    if word.letterCase == .upper, word.key.letterCount < 3 || sorts.contains(word.key) { return true }
    // "bản Tuyên ngôn" is no village.
    return kind != .other && capitals.isHalfWord(paragraph, index)
  }

  private func isMiddleName(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    paragraph[index].key == van || paragraph[index].key == thi
  }

  /// Whether a title, a body or an administrative word begins here. One syllable is not enough inside a name ("Vĩnh
  /// Hội Đông") before its third word.
  private func beginsSomethingElse(_ paragraph: ParagraphText, _ index: Int, isThird: Bool) -> Bool {
    let least = isThird ? 1 : 2
    if let title = paragraph.match(.title, at: index), title.count >= 2 { return true }
    // "phường Nguyễn An Ninh": a body would be written "An ninh".
    if let head = paragraph.match(.bodyHead, at: index), head.count >= least,
      head.count != 2 || !paragraph[index + 1].isCapitalised
    {
      return true
    }
    if let body = paragraph.match(.body, at: index), body.count >= least { return true }
    if isThird, let word = paragraph.match(.adminWord, at: index), word.count >= 1 { return true }
    return false
  }
}
