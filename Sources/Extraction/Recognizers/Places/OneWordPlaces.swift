import Lexicon
import SourceText
import VietnameseText

/// Whether a one-word name of the gazetteer is a place where it stands: "Mỹ" in "chống Mỹ", not in "Mỹ Đức" or "bà Mỹ".
final class OneWordPlaces: Sendable {
  private let capitals = CapitalWords.shared
  private let and = SyllableKey("và")
  private let nounsForPeople = WordSet([
    "anh", "chị", "ông", "bà", "em", "cô", "chú", "bác", "cháu", "chí", "tượng",
  ])
  private let languages = WordSet(["tiếng", "chữ"])
  /// One-syllable countries that are pronouns, adjectives or common given names too, and what leads to the country.
  private let needsPreposition = WordSet(["Anh", "Ý", "Áo", "Nga", "Đức", "Bỉ"])
  private let prepositions = WordSet([
    "nước", "tại", "ở", "sang", "từ", "thăm", "quốc", "với", "và", "giữa", "bang", "quân", "tới", "đến",
    "người", "phủ", "của", "cùng", "thống", "hòa", "nga", "phát", "vào", "đội", "tàu", "phía", "rời",
  ])
  private let people = (SyllableKey("nhân"), SyllableKey("dân"))
  /// Words that open a sentence and are no part of the name behind them.
  private let openers = WordSet([
    "ở", "tại", "từ", "sang", "tới", "với", "theo", "trong", "ngoài", "riêng", "nhưng", "việc", "khi", "nếu",
    "do", "vì", "dù", "còn", "và", "sau", "trước", "bởi", "để",
  ])
  /// Last words of what only a country has.
  private let sureWords = WordSet(["nước", "bang", "phủ"])
  /// Words with a capital that may stand before a country's name and are no part of it.
  private let sides = WordSet(["Đông", "Tây", "Nam", "Bắc", "Trung", "Việt"])
  private let guards = (SyllableKey("biên"), SyllableKey("phòng"))
  private let counterpart = (SyllableKey("đồng"), SyllableKey("cấp"))
  private let paper = SyllableKey("báo")
  private let outposts = WordSet(["đồn", "trạm", "BP"])
  /// Last words of what is called by any name: công ty, cửa hàng, khách sạn, hợp tác xã.
  private let firms = WordSet(["ty", "hàng", "sạn", "xã"])

  func isPlace(_ paragraph: ParagraphText, _ index: Int, isCountry: Bool, names: PlaceNames) -> Bool {
    let before = paragraph[index - 1]
    let after = paragraph[index + 1]
    // "Indonesia" is no Vietnamese syllable, so nothing around it can make it part of a name.
    if paragraph[index].range.length > 6, paragraph[index].key.tone == .level { return true }
    // "Pháp chế", "Mỹ thuật", "Anh hùng"; but "Mỹ | quan ngại", "Pháp | bảo vệ".
    if paragraph.has(.compound, longerThan: 1, at: index),
      !paragraph.has(.compound, longerThan: 1, at: index + 1)
    {
      return false
    }
    if isCountry, isOfForeigner(paragraph, index) { return true }
    // "Tổng thống Pháp …": the title says that a country follows, and its holder's name after that.
    let isOfficial = endsTitle(paragraph, index - 1)
    // "Trạm Kiểm soát Biên phòng Mỹ Thí"
    if !isOfficial, paragraph.is(index - 2, guards), capitals.isNameWord(paragraph, index + 1),
      after.gap != .none
    {
      return capitals.beginsPerson(paragraph, index + 1) || after.flags.contains(.notSyllable)
    }
    if isOfficial || endsBody(paragraph, index - 1) {
      return isOwner(paragraph, index, isOfficial: isOfficial, isCountry: isCountry)
    }
    // "người đồng cấp Nga …"
    if paragraph.is(index - 2, counterpart) { return true }
    if capitals.isNameWord(paragraph, index + 1), after.gap != .none {
      guard capitals.beginsPerson(paragraph, index + 1), before.isWord, before.letterCase == .lower,
        !nounsForPeople.contains(before.key), !needsPreposition.contains(paragraph[index].key)
      else { return false }
    }
    if let field = paragraph.match(.bodyField, at: index), field.count > 1 { return false }
    if before.isWord, nounsForPeople.contains(before.key) || languages.contains(before.key) { return false }
    // "Thạnh Mỹ"; but "miền Nam Lào", "biên giới Việt Lào".
    if before.isWord, capitals.isNameWord(paragraph, index - 1), !sides.contains(before.key),
      !paragraph.has(.place, at: index - 1, count: 1), !paragraph.starts(.bodyHead, at: index - 1),
      // "Tại Lào, …"
      !openers.contains(before.key) || !capitals.beginsSentence(paragraph, index - 1)
    {
      return false
    }
    // "GIẢI PHÁP" in a headline.
    if before.letterCase == .upper, paragraph.has(.compound, longerThan: 1, at: index - 1) { return false }
    return !needsPreposition.contains(paragraph[index].key) || isSurely(paragraph, index, names)
  }

  /// "học giả Mỹ |Carl …|": a name that is no Vietnamese one follows the country of whoever bears it.
  private func isOfForeigner(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let (before, after) = (paragraph[index - 1], paragraph[index + 1])
    return after.flags.contains(.notSyllable) && after.isCapitalised && after.gap != .none && before.isWord
      && paragraph[index].letterCase == .capitalised
      && (before.letterCase == .lower || capitals.beginsSentence(paragraph, index - 1))
      && !nounsForPeople.contains(before.key)
      // "báo Nhật Mauto" is a paper, "nhà báo Mỹ John Mauto" a man.
      && (before.key != paper || paragraph.has(.compound, longerThan: 1, at: index - 2))
  }

  /// Whether the title or body that ends before the word is the place's, and not called so itself.
  private func isOwner(
    _ paragraph: ParagraphText, _ index: Int, isOfficial: Bool, isCountry: Bool
  ) -> Bool {
    let (before, after) = (paragraph[index - 1], paragraph[index + 1])
    // "Đồn Mỹ Mẫu": called after a village or a river's mouth; "Công ty Ý Mẫu".
    if !isOfficial, outposts.contains(before.key) || firms.contains(before.key),
      capitals.isNameWord(paragraph, index + 1), after.gap != .none
    {
      return false
    }
    // "Trưởng khu Huế Mẫu 2" is of no city, "Trường THCS Mỹ Thí" of no country.
    return isCountry && (isOfficial || before.letterCase != .upper || after.flags.contains(.notSyllable))
      || !capitals.isNameWord(paragraph, index + 1) || capitals.beginsPerson(paragraph, index + 1)
  }

  /// Whether a word that is more than a country's name is the country: behind what leads to one ("nhân dân Nga"), or in a
  /// list or pair of countries ("Mỹ, Anh, Pháp", "quan hệ Nga - Ukraine", "Nga và Trung Quốc").
  private func isSurely(_ paragraph: ParagraphText, _ index: Int, _ names: PlaceNames) -> Bool {
    let (before, after) = (paragraph[index - 1], paragraph[index + 1])
    if before.isWord, prepositions.contains(before.key) || paragraph.is(index - 2, people) { return true }
    if before.isMark("("), after.isMark(")") { return true }
    if before.isMark(",") || before.isDash, paragraph.starts(.place, at: index - 2) { return true }
    let isPaired =
      (after.isMark(",") || after.isDash || after.key == and) && !before.isCapitalised
      && capitals.isNameWord(paragraph, index + 2) && names.known(paragraph, at: index + 2) != nil
    return isPaired || isCountryBeside(paragraph, index)
  }

  /// Whether the word is surely the country somewhere near in the paragraph ("Tổng thống Nga"), and nobody's name there
  /// ("bà Nga"), so that it is the country where nothing says so: "Nga bất ngờ diễn tập".
  private func isCountryBeside(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let key = paragraph[index].key
    var isCountry = false
    for other in max(1, index - Self.nearby)..<min(paragraph.count, index + Self.nearby)
    where other != index && paragraph[other].key == key && paragraph[other].letterCase == .capitalised {
      let before = paragraph[other - 1]
      guard before.isWord, paragraph[other].gap != .none else { continue }
      if nounsForPeople.contains(before.key)
        || before.letterCase == .capitalised && !capitals.beginsSentence(paragraph, other - 1)
          && capitals.isNameWord(paragraph, other - 1) && !endsBody(paragraph, other - 1)
      {
        return false
      }
      isCountry =
        isCountry || sureWords.contains(before.key) || endsTitle(paragraph, other - 1)
        || endsBody(paragraph, other - 1)
    }
    return isCountry
  }

  /// In tokens.
  private static let nearby = 200

  /// Whether a title of two words or more ends at the token, or a ministry's field after one.
  private func endsTitle(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard paragraph[index].isWord else { return false }
    for back in 1...4 where paragraph.starts(.title, at: index - back) {
      guard let title = paragraph.match(.title, at: index - back), title.count > 1 else { continue }
      if title.count == back + 1 { return true }
      let rest = index - back + title.count
      if rest <= index, let field = paragraph.match(.bodyField, at: rest), rest + field.count == index + 1 {
        return true
      }
    }
    return false
  }

  /// Whether a body or its field ends at the token, so that the country is whose it is: "Bộ Quốc phòng Nga", "QĐND Lào".
  private func endsBody(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    guard paragraph[index].isWord, paragraph[index + 1].gap != .none else { return false }
    // Initials before a country are a body's ("QĐND Lào"), before a given name perhaps a trainer's ("HLV Đức").
    if paragraph[index].letterCase == .upper, paragraph[index].key.letterCount > 2,
      !needsPreposition.contains(paragraph[index + 1].key), !capitals.isShouted(paragraph, index)
    {
      return true
    }
    return (1...5).contains { back in
      let start = index - back
      // "đảng Bảo thủ |Anh|"
      if back > 1, paragraph[index].letterCase == .lower, paragraph.has(.body, at: start, count: back + 1),
        paragraph[start + 1].isCapitalised
      {
        return true
      }
      return paragraph[start].isCapitalised
        && (paragraph.has(.body, at: start, count: back + 1)
          || paragraph.has(.bodyHead, at: start, count: back + 1)
          || paragraph.match(.bodyField, at: start)?.count == back + 1)
    }
  }
}
