import Lexicon
import SourceText
import VietnameseText

/// How places are written: one function a form, the surest first. All of them look at a bounded number of tokens.
final class PlaceGrammar: Sendable {
  /// A place that was found.
  struct Place {
    var tokens: Range<Int>
    var cue: StaticString
    var detail: LocationDetail
    /// Whether further places may follow that share its administrative word.
    var takesList = false
    /// Whether a plural stands before it ("các huyện", "02 huyện").
    var isPlural = false
    /// Where its own name begins, behind its word, if that alone may stand for it elsewhere in the article.
    var nameStart: Int?
  }

  let capitals = CapitalWords.shared
  let names: PlaceNames
  private let heads: PlaceHeads
  let words: AdminWords
  private let country = SyllableKey("nước")
  private let plurals: WordSet
  private let nounsForPeople: WordSet
  private let languages: WordSet
  private let lowerHeads: WordSet
  private let needsPreposition: WordSet
  private let prepositions: WordSet
  private let people = (SyllableKey("nhân"), SyllableKey("dân"))
  /// First and second syllables of what units do in headlines (tổng kết, tổ chức, triển khai …).
  private let verbs: WordSet
  private let second: WordSet
  let and = SyllableKey("và")
  private let committee = SyllableKey("ủy")
  private let side = SyllableKey("miền")
  private let level = SyllableKey("cấp")
  private let places = WordSet(["ở", "tại"])
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
  /// Words that lead to the units that are counted before them.
  let listing = WordSet(["gồm", "là"])
  private let ofDistricts = WordSet(["huyện", "quận", "thị", "thành"])

  init(gazetteer: Gazetteer) {
    names = PlaceNames()
    heads = PlaceHeads()
    words = AdminWords()
    plurals = WordSet(
      ["các", "những", "nhiều", "mấy", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "cả"])
    nounsForPeople = WordSet(
      ["anh", "chị", "ông", "bà", "em", "cô", "chú", "bác", "cháu", "chí", "tượng"])
    languages = WordSet(["tiếng", "chữ"])
    lowerHeads = WordSet(["miền", "vùng", "châu", "biển", "bán", "vịnh", "đồng", "sông", "duyên"])
    let acts = [
      "tổng kết", "sơ kết", "tổ chức", "triển khai", "phát động", "tập trung", "đẩy mạnh", "nâng cao",
      "tăng cường",
      "chủ động", "quyết tâm", "hoàn thành", "xây dựng", "thực hiện", "khai mạc", "ra quân", "công bố",
      "đón nhận",
      "phấn đấu", "huy động", "chuẩn bị", "sẵn sàng", "bàn giao", "khánh thành", "biểu dương", "tuyên dương",
      "khen thưởng", "gặp mặt", "kỷ niệm", "ứng phó", "khắc phục", "diễn tập", "bế mạc", "trao tặng",
      "chú trọng",
    ].map { $0.split(separator: " ") }
    verbs = WordSet(acts.compactMap(\.first).map { SyllableKey(String($0)) })
    second = WordSet(acts.compactMap(\.last).map { SyllableKey(String($0)) })
    // One-syllable countries that are pronouns, adjectives or common given names too.
    needsPreposition = WordSet(["Anh", "Ý", "Áo", "Nga", "Đức", "Bỉ"])
    prepositions = WordSet(
      [
        "nước", "tại", "ở", "sang", "từ", "thăm", "quốc", "với", "và", "giữa", "bang", "quân", "tới", "đến",
        "người",
        "phủ", "của", "cùng", "thống", "hòa", "nga", "phát", "vào", "đội", "tàu", "phía", "rời",
      ])
  }

  /// The place that begins at the token, if one does.
  func place(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Place? {
    let lists = paragraph.lists(at: index)
    if lists & PhraseList.placeHead.bit != 0,
      let place = heads.place(paragraph, mentions, at: index, names: names, words: words)
    {
      if lists & PhraseList.place.bit != 0, let whole = bare(paragraph, mentions, at: index),
        whole.tokens.upperBound >= place.tokens.upperBound
      {
        return whole
      }
      // "thành phố Hòa Thí" is no citadel: the unit is what the table tells about.
      if lists & PhraseList.adminWord.bit != 0, let unit = administrative(paragraph, mentions, at: index),
        unit.tokens == place.tokens
      {
        return unit
      }
      return place
    }
    if lists & PhraseList.adminWord.bit != 0, let place = administrative(paragraph, mentions, at: index) {
      return place
    }
    // Nearly every word that begins a place's name is an ordinary word too; small letters settle most of them.
    guard lists & PhraseList.place.bit != 0,
      paragraph[index].isCapitalised || paragraph.starts(.placeHead, at: index)
        || lowerHeads.contains(paragraph[index].key)
    else { return nil }
    return bare(paragraph, mentions, at: index)
  }

  // MARK: With an administrative word

  private func administrative(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int
  ) -> Place? {
    guard words.mayTakeName(paragraph, at: index), let word = words.match(paragraph, at: index) else {
      return nil
    }
    let isPlural =
      index > 0 && (plurals.contains(paragraph[index - 1].key) || paragraph[index - 1].isNumber)
    let nameStart = word.end
    // "XÃ HỘI CHỦ NGHĨA", "CẤP XÃ GIAI ĐOẠN …"
    if paragraph[index].letterCase == .upper,
      paragraph.has(.compound, longerThan: nameStart - index, at: index)
        || paragraph[index - 1].letterCase == .upper && paragraph.is(index - 1, level)
    {
      return nil
    }
    // "LÃNH ĐẠO HUYỆN VÀ CÁN BỘ"
    if paragraph.is(nameStart, and) { return nil }
    // "TỈNH ỦY" is a body, not a province called Ủy.
    if paragraph.has(PhraseList.bodyHead.bit, at: index), let head = paragraph.match(.bodyHead, at: index),
      index + head.count > word.end
    {
      return nil
    }
    if let first = firstOfList(paragraph, mentions, after: nameStart, word, isPlural: isPlural) {
      return first
    }
    if word.takesNumber, let end = words.number(paragraph, at: nameStart) {
      let detail = LocationDetail(row: nil, kind: word.kind)
      return Place(tokens: index..<end, cue: "administrative word and number", detail: detail)
    }
    if paragraph[nameStart].letterCase == .lower {
      return qualified(paragraph, mentions, at: nameStart, word, isPlural: isPlural)
    }
    guard let name = names.afterWord(paragraph, mentions, at: nameStart, kind: word.kind),
      word.isAllowed(paragraph, name: name, capitals: capitals),
      // "Ảnh: T.ĐỨC" is of no province.
      !word.isSingleLetter || name.row.map({ names.fact($0).kind != .country }) ?? true
    else { return nil }
    // "các quận, huyện Hà Nội": those of the city; the name alone is the place.
    if followsUnit(paragraph, index), let row = name.row, names.fact(row).kind == .province,
      word.kind != .province
    {
      return nil
    }
    // "các tỉnh Tây Nguyên", "3 tỉnh Campuchia": those of the region or of the country, which alone is the place.
    if isPlural, word.kind == .province, let row = name.row, isLarger(names.fact(row).kind) { return nil }
    let detail = LocationDetail(row: name.row, kind: word.kind)
    let end = partEnd(paragraph, mentions, after: name.end, kind: word.kind)
    return Place(
      tokens: index..<end, cue: "administrative word and name", detail: detail, takesList: true,
      isPlural: isPlural, nameStart: nameStart)
  }

  /// The unit whose name stands behind what it is like: "xã biên giới |Sơn Mẫu|", "các xã vùng cao |Sơn Mẫu|, …".
  private func qualified(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int, _ word: AdminWords.Match,
    isPlural: Bool
  ) -> Place? {
    var start = index
    while start < index + 4, paragraph[start].letterCase == .lower,
      words.qualities.contains(paragraph[start].key)
    {
      start += 1
    }
    // "xóm đảo Sơn Mẫu" is on an island.
    guard word.kind != .province, start > (word.kind == .settlement ? index + 1 : index),
      // "các xã miền Trung"
      names.known(paragraph, at: start - 1) == nil, paragraph[start].letterCase == .capitalised,
      !capitals.isFamily(paragraph, start),
      !paragraph.has(Self.otherNames, at: start),
      let name = names.afterWord(paragraph, mentions, at: start, kind: word.kind),
      name.row != nil && word.kind != .settlement || name.end > start + 1
    else { return nil }
    let detail = LocationDetail(row: name.row, kind: word.kind)
    return Place(
      tokens: start..<partEnd(paragraph, mentions, after: name.end, kind: word.kind),
      cue: "name after what a unit is like", detail: detail, takesList: isPlural, isPlural: isPlural,
      nameStart: start)
  }

  /// Whether a place of the kind is larger than any province.
  private func isLarger(_ kind: LocationDetail.Kind) -> Bool { kind == .country || kind == .other }

  /// The end of the number or code behind the name of a small unit: "ấp Tân Mẫu |2|", "xã Gia Mẫu |1|", "làng O|3|".
  func partEnd(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, after end: Int, kind: LocationDetail.Kind
  ) -> Int {
    guard kind == .settlement || kind == .commune else { return end }
    return words.partNumber(paragraph, mentions, at: end) ?? words.codeEnd(paragraph, after: end) ?? end
  }

  /// Whether another administrative word stands before this one: "quận, huyện", "huyện và thị xã".
  private func followsUnit(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let joint = paragraph[index - 1]
    guard joint.isMark(",") || joint.isMark("/") || joint.isDash || joint.key == and else { return false }
    return (2...3).contains {
      paragraph.starts(.adminWord, at: index - $0)
        && paragraph.match(.adminWord, at: index - $0)?.count == $0 - 1
    }
  }

  // MARK: Alone

  private func bare(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Place? {
    guard paragraph[index].key != country, let name = names.known(paragraph, at: index), let row = name.row
    else { return nil }
    let fact = names.fact(row)
    guard
      !fact.needsWord || isActor(paragraph, index, end: name.end)
        || fact.kind == .district
          && (followsCommittee(paragraph, index) || isListed(paragraph, mentions, index..<name.end)
            || isHere(paragraph, index..<name.end))
    else { return nil }
    // "nhà Chữ thập đỏ" has nothing of the reef.
    if let field = paragraph.match(.bodyField, at: index), field.count > name.end - index {
      return nil
    }
    // "VOV.VN" is an address.
    if paragraph[index].gap == .none, paragraph[index - 1].isMark("."), paragraph[index - 1].gap == .none {
      return nil
    }
    let end = name.end
    // "giàn khoan Hải Dương-981"
    if paragraph[end].isDash, paragraph[end].gap == .none, paragraph[end + 1].isNumber,
      paragraph[end + 1].gap == .none, paragraph.digits(end + 1) == 3
    {
      return nil
    }
    let isLong = end - index > 1
    let last = paragraph[end - 1]
    // "Chăm-pa-sắc"
    let isHyphenated = isLong && paragraph[index + 1].isDash && paragraph[index + 1].gap == .none
    // "Campuchia Dân chủ"
    let isForm = end - index > 2 && paragraph[index + 1].isCapitalised
    guard last.isCapitalised || last.isNumber || isHyphenated || isForm || isLong && fact.kind == .other
    else {
      return nil
    }
    // "Khu 4" in "Quân khu 4"
    if paragraph.has(PhraseList.bodyHead.bit, at: index - 1),
      let head = paragraph.match(.bodyHead, at: index - 1),
      head.count > 1
    {
      return nil
    }
    guard
      paragraph[index].isCapitalised || isLong && lowerHeads.contains(paragraph[index].key)
        || end - index > 2 && (index + 1..<end).contains(where: { paragraph[$0].isCapitalised })
    else { return nil }
    if mentions.covers(index..<end, kinds: EntityKind.rank.bit) { return nil }
    // "Tân Cảng Sài Gòn": the city is a place there, the port is not.
    if isLong, fact.kind == .other, paragraph.starts(.placeHead, at: index), index > 0,
      paragraph[index].gap != .none, capitals.isNameWord(paragraph, index - 1)
    {
      return nil
    }
    if !isLong, !standsAlone(paragraph, index, isCountry: fact.kind == .country) { return nil }
    if isInsidePerson(paragraph, index..<end) { return nil }
    let detail = LocationDetail(row: row, kind: fact.kind)
    return Place(
      tokens: index..<(fact.kind == .other ? regionEnd(paragraph, index..<end) : end), cue: "gazetteer",
      detail: detail)
  }

  /// The end of the province of which a region is part: "miền Tây |Nghệ An|".
  private func regionEnd(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Int {
    let end = tokens.upperBound
    guard paragraph.is(tokens.lowerBound, side), paragraph[end].isCapitalised, paragraph[end].gap == .space,
      let province = names.known(paragraph, at: end), let row = province.row,
      names.fact(row).kind == .province || names.fact(row).kind == .district
    else { return end }
    return province.end
  }

  /// Whether a name opens a headline as the one who acts: "Đông Sơn tổng kết công tác thi đua".
  private func isActor(_ paragraph: ParagraphText, _ index: Int, end: Int) -> Bool {
    index == 0 && end > 1 && paragraph[end].isWord && paragraph[end].letterCase == .lower
      && verbs.contains(paragraph[end].key) && second.contains(paragraph[end + 1].key)
  }

  /// Whether a party committee of a district stands before the name: "Huyện ủy Cao Phong", "Thị ủy Bình Long".
  private func followsCommittee(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    paragraph.is(index - 1, committee) && ofDistricts.contains(paragraph[index - 2].key)
      && paragraph[index].gap != .none
  }

  /// Whether "ở" or "tại" leads to the name, and nothing with a capital follows: "khu vực 3 ở Nguyên Bình."
  private func isHere(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Bool {
    let before = paragraph[tokens.lowerBound - 1]
    return before.isWord && before.letterCase == .lower && places.contains(before.key)
      && tokens.count > 1 && !paragraph[tokens.upperBound].isCapitalised
  }

  /// Whether the name stands between two places: "Nam Đàn, Anh Sơn, Diễn Châu".
  private func isListed(
    _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ tokens: Range<Int>
  ) -> Bool {
    let next = tokens.upperBound + 1
    guard paragraph[tokens.lowerBound - 1].isMark(","), paragraph[tokens.upperBound].isMark(","),
      mentions.covers(tokens.lowerBound - 2, .location), paragraph[next].isCapitalised,
      let other = names.known(paragraph, at: next), let row = other.row
    else { return false }
    return other.end - next > 1 && !names.fact(row).needsWord && names.fact(row).kind != .other
  }

  /// Whether a one-word name is a place here: "Mỹ" in "chống Mỹ", not in "Mỹ Đức" or "bà Mỹ".
  private func standsAlone(_ paragraph: ParagraphText, _ index: Int, isCountry: Bool) -> Bool {
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
    // "học giả Mỹ Carl …": a name that is no Vietnamese one follows the country of whoever bears it.
    if isCountry, after.flags.contains(.notSyllable), after.isCapitalised, after.gap != .none, before.isWord,
      paragraph[index].letterCase == .capitalised,
      before.letterCase == .lower || capitals.beginsSentence(paragraph, index - 1),
      !nounsForPeople.contains(before.key),
      // "báo Nhật Mauto" is a paper, "nhà báo Mỹ John Mauto" a man.
      before.key != paper || paragraph.has(.compound, longerThan: 1, at: index - 2)
    {
      return true
    }
    // "Tổng thống Pháp …": the title says that a country follows, and its holder's name after that.
    let isOfficial = endsTitle(paragraph, index - 1)
    // "Trạm Kiểm soát Biên phòng Mỹ Thí"
    if !isOfficial, paragraph.is(index - 2, guards), capitals.isNameWord(paragraph, index + 1),
      after.gap != .none
    {
      return capitals.beginsPerson(paragraph, index + 1) || after.flags.contains(.notSyllable)
    }
    if isOfficial || endsBody(paragraph, index - 1) {
      // "Đồn Mỹ Mẫu": called after a village or a river's mouth; "Công ty Ý Mẫu".
      if !isOfficial, outposts.contains(before.key) || firms.contains(before.key),
        capitals.isNameWord(paragraph, index + 1),
        after.gap != .none
      {
        return false
      }
      // "Trưởng khu Huế Mẫu 2" is of no city, "Trường THCS Mỹ Thí" of no country.
      return isCountry && (isOfficial || before.letterCase != .upper || after.flags.contains(.notSyllable))
        || !capitals.isNameWord(paragraph, index + 1) || capitals.beginsPerson(paragraph, index + 1)
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
    if needsPreposition.contains(paragraph[index].key) {
      // In a list or pair of countries: "Mỹ, Anh, Pháp", "quan hệ Nga - Ukraine", "Nga và Trung Quốc".
      let isPaired =
        (after.isMark(",") || after.isDash || after.key == and) && !before.isCapitalised
        && capitals.isNameWord(paragraph, index + 2) && names.known(paragraph, at: index + 2) != nil
      if before.isWord {
        // "nhân dân Nga"
        return isPaired || prepositions.contains(before.key) || paragraph.is(index - 2, people)
          || isCountryBeside(paragraph, index)
      }
      if before.isMark("("), after.isMark(")") { return true }
      if before.isMark(",") || before.isDash, paragraph.starts(.place, at: index - 2) { return true }
      return isPaired || isCountryBeside(paragraph, index)
    }
    return true
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

  /// Whether a family name stands before the name in one run of capitalised words ("Nguyễn Thanh Hóa"), or the run
  /// is one of a known person's ("Trần Đại Nghĩa").
  private func isInsidePerson(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> Bool {
    var start = tokens.lowerBound
    while start > tokens.lowerBound - 4, paragraph[start].gap != .none, paragraph[start - 1].isWord,
      capitals.isNameWord(paragraph, start - 1)
    {
      start -= 1
      if capitals.isFamily(paragraph, start), !paragraph.starts(.bodyHead, at: start),
        !(paragraph[start - 1].isWord && paragraph[start].gap != .none && paragraph[start - 1].isCapitalised
          && paragraph.starts(.place, at: start - 1) && start + 1 < tokens.lowerBound)
      {
        return true
      }
    }
    return false
  }
}
