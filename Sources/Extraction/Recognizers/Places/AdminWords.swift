import Lexicon
import SourceText
import VietnameseText

/// The words for administrative units and their abbreviations: "tỉnh", "TP.", "thị xã", "Q.".
final class AdminWords: Sendable {
  struct Match {
    /// The token after the word, and after the full stop of an abbreviation.
    var end: Int
    var kind: LocationDetail.Kind
    var takesNumber: Bool
    var isAbbreviation: Bool
    /// "T.", "H.", "P."
    fileprivate(set) var isSingleLetter: Bool

    /// Whether the word is believed with this name.
    func isAllowed(_ paragraph: ParagraphText, name: PlaceNames.Name, capitals: CapitalWords) -> Bool {
      // "H. Diễn Châu" is a district, "H. Nam" is anything: one letter needs a name that the gazetteer has, or one of
      // two syllables that it is glued to ("P.Sơn Mẫu"; but "T.Ư Đảng").
      !isSingleLetter || name.row != nil
        || kind != .province && name.end - end > 1 && paragraph[end].gap == .none
    }
  }

  private struct Fact: Sendable {
    var kind: LocationDetail.Kind
  }

  private let facts: RowFacts<Fact>
  private let numbered: WordSet
  /// What units are like: "xã |biên giới| Sơn Mẫu".
  let qualities: WordSet
  /// The same and the words that lead to a list of them: "ba xã |biên giới gồm|: …", "các xã |còn lại|: …".
  let sorts: WordSet
  private let compounds: WordSet
  /// Words that no number counts.
  private let uncounted = WordSet([
    "và", "hoặc", "với", "cùng", "là", "có", "được", "đã", "sẽ", "đang", "vừa", "không", "phải", "cần",
    "cũng", "đều", "trên", "dưới", "ở", "tại", "từ", "đến", "vào", "về", "trong", "ngoài", "giáp", "thuộc",
    "của", "cho", "do", "để", "khi", "sau", "trước", "theo", "như", "thành", "gồm", "bao", "hiện", "nay",
    "này", "vẫn", "còn", "mới", "cũ", "phối", "triển", "tiến", "thực", "ra", "hoàn", "tập", "chủ",
  ])
  private let organise = (SyllableKey("tổ"), SyllableKey("chức"))
  private let numberWord = SyllableKey("số")

  init() {
    // Words that describe a place and do not belong to its name, and words that need more than a capital after them.
    let notInNames = WordSet(
      ["đội", "tổ", "khối", "khu", "phủ", "châu", "tổng", "nước", "miền", "vùng", "hạt", "liên", "thủ"])
    facts = RowFacts(LexiconTable.adminWords) { cells in
      let kind: LocationDetail.Kind
      switch cells[.level].first {
      case UInt8(ascii: "1"): kind = .province
      case UInt8(ascii: "2"): kind = .district
      case UInt8(ascii: "3"): kind = .commune
      case UInt8(ascii: "4"): kind = .settlement
      default: return nil
      }
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: cells[.word], to: &tokens)
      guard let first = tokens.first else { return nil }
      if tokens.count == 1 || first.key == SyllableKey("thủ"), notInNames.contains(first.key) { return nil }
      return Fact(kind: kind)
    }
    let qualities = [
      "biên", "giới", "vùng", "cao", "sâu", "xa", "ven", "biển", "đảo", "miền", "núi", "nghèo", "giáp",
      "ranh",
      "lân", "cận", "trọng", "điểm", "đặc", "biệt", "khó", "khăn",
    ]
    self.qualities = WordSet(qualities)
    sorts = WordSet(
      qualities + [
        "gồm", "có", "bao", "là", "như", "trên", "thuộc", "tuyến", "còn", "lại", "khác", "sau", "đây",
      ])
    compounds = WordSet(["tấn", "tác"])
    numbered = WordSet(
      ["quận", "phường", "thôn", "ấp", "xóm", "phố", "dân", "q", "p", "bản", "khóm", "khu"])
  }

  /// Whether a name, a number or a list of names stands behind the word at `index`: in "xã hội" and in most places none does.
  func mayTakeName(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard let match = paragraph.match(.adminWord, at: index) else { return false }
    let next = paragraph[index + match.count]
    if next.isMark { return next.isMark(":") || next.isMark(".") || next.isMark("(") }
    return next.isCapitalised || next.isNumber || next.key == numberWord || sorts.contains(next.key)
      // "xã |sơn Mẫu|": a slip of the pen
      || next.isWord && paragraph[index + match.count + 1].letterCase == .capitalised
  }

  func match(_ paragraph: ParagraphText, at index: Int) -> Match? {
    guard var match = paragraph.match(.adminWord, at: index) else { return nil }
    // Of "xã biên giới" only "xã" is the word.
    if match.count > 1, facts[match.row] == nil,
      let noun = paragraph.match(.adminWord, at: index, limit: 1)
    {
      match = noun
    }
    guard let fact = facts[match.row] else { return nil }
    var end = index + match.count
    let token = paragraph[index]
    // "Thông tấn xã", "hợp tác xã"
    if match.count == 1, index > 0, compounds.contains(paragraph[index - 1].key) { return nil }
    // "TP.", "T.P"
    let isStopInside = paragraph[end - 1].isMark(".") || match.count == 3 && paragraph[index + 1].isMark(".")
    let hasStop = isStopInside || paragraph[end].isMark(".") && paragraph[end].gap == .none
    let isSingleLetter = token.range.length == 1 && match.count < 3
    let isAbbreviation =
      (match.count <= 2 || isStopInside) && token.range.length <= 2
      && (token.letterCase == .upper || isSingleLetter || hasStop)
    if isSingleLetter, !hasStop || !token.isCapitalised { return nil }
    // "Bộ trưởng TT-TT": the end of initials.
    if isAbbreviation, !hasStop, token.gap == .none, index > 1, paragraph[index - 2].letterCase == .upper,
      paragraph[index - 1].isDash || paragraph[index - 1].isMark("&")
    {
      return nil
    }
    if isAbbreviation, paragraph[end].isMark("."), paragraph[end].gap == .none { end += 1 }
    return Match(
      end: end, kind: fact.kind, takesNumber: numbered.contains(paragraph[index + match.count - 1].key),
      isAbbreviation: isAbbreviation,
      isSingleLetter: isSingleLetter)
  }

  /// The end of the number behind a village's or commune's name that tells it from its other part, where nothing follows
  /// that the number could count: "ấp Tân Mẫu |2|, xã …", "phường Tân Mẫu |1| trên cơ sở …".
  func partNumber(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    guard paragraph[index].isNumber, !mentions.covers(index, .date) else { return nil }
    // "thôn Tân Mẫu |1| xã Sơn Mẫu"
    let unit = index + 1
    if paragraph[unit].letterCase == .lower, paragraph[unit + 1].isCapitalised,
      paragraph.digits(index) <= 2, paragraph[index].gap == .space,
      paragraph.match(.adminWord, at: unit)?.count == 1
    {
      return unit
    }
    guard let end = number(paragraph, at: index) else { return nil }
    let next = paragraph[end]
    if end >= paragraph.count || next.isMark && !next.isMark("&") { return end }
    guard paragraph.digits(index) == 1, next.gap != .none else { return nil }
    return uncounted.contains(next.key) || paragraph.is(end, organise) ? end : nil
  }

  /// The end of the code that a letter before the token begins: "Hội trường T50", "nhà khách T.78", "làng O3".
  func codeEnd(_ paragraph: ParagraphText, after end: Int) -> Int? {
    guard paragraph[end - 1].key.letterCount == 1, paragraph[end].gap == .none else { return nil }
    let number = paragraph[end].isMark(".") ? end + 1 : end
    return paragraph[number].isNumber && paragraph[number].gap == .none ? number + 1 : nil
  }

  /// The end of the number of a unit that begins here ("Quận 1", "Phường 12").
  ///
  /// "phường 3 xã" counts something else, "quận 1/2" and "quận 10.000" are no units.
  func number(_ paragraph: ParagraphText, at index: Int) -> Int? {
    // "tổ dân phố số 7"
    let index = paragraph.is(index, numberWord) ? index + 1 : index
    guard paragraph[index].isNumber, paragraph.digits(index) <= 2, paragraph[index].gap == .space else {
      return nil
    }
    let next = paragraph[index + 1]
    // "thôn 7A"
    if next.isWord, next.gap == .none, next.isCapitalised, next.end &- next.start == 1 { return index + 2 }
    if next.isMark("/") || next.isMark("%") { return nil }
    if next.isMark(".") || next.isMark(","), next.gap == .none, paragraph[index + 2].isNumber,
      paragraph[index + 2].gap == .none
    {
      return nil
    }
    // "quận 2 tổ chức …" counts no "tổ".
    if next.isWord, next.letterCase == .lower, paragraph.starts(.adminWord, at: index + 1),
      !paragraph.has(.compound, longerThan: 1, at: index + 1)
    {
      return nil
    }
    return index + 1
  }
}
