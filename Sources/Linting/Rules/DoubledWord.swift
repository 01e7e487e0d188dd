import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Từ viết hai lần
///
/// Một từ đứng liền hai lần mà không phải từ láy: “của của”, “xây dựng dựng”, “nâng nâng cao”, “công tác công tác”, “năm
/// (PKND) năm”; cũng kể chữ viết tắt, chức vụ, cấp bậc và từ trước tên riêng: “UBND UBND”, “Bí thư Bí thư”, “đường đường
/// Lê Lợi”; và hai từ bất kỳ: “chuyến thăm chuyến thăm”.
///
/// Từ láy (xanh xanh, ngày ngày), số từ (năm năm), tên riêng (Na Na) và hai từ ghép nối nhau (ý kiến kiến nghị,
/// cơ quan quan trọng) không bị báo. Hư từ không bao giờ láy (các, của, và …) được báo ở mức cảnh báo; các từ khác chỉ
/// ở mức thông tin.
///
/// ## Vì sao
/// Từ thừa là dấu vết của lần sửa dở; máy soát chính tả từng tiếng không thấy vì từng từ đều đúng.
///
/// ## Nguồn
/// Lỗi biên tập, không theo văn bản nào.
///
/// ## Ví dụ
/// - Sai: `Ý kiến của ⟦của⟧ cử tri được ghi nhận.`
/// - Sai: `Góp phần xây dựng ⟦dựng⟧ quê hương.`
/// - Sai: `Làm tốt công tác ⟦công tác⟧ dân vận.`
/// - Đúng: `Đồng lúa xanh xanh, ngày ngày đổi mới.`
/// - Đúng: `Cử tri có nhiều ý kiến kiến nghị với cơ quan quan trọng này.`
///
/// # Doubled word
///
/// One word twice in a row that is no reduplication: “của của”, “xây dựng dựng”, “nâng nâng cao”, “công tác công tác”;
/// abbreviations, posts, ranks and nouns before names too: “UBND UBND”, “Bí thư Bí thư”, “đường đường Lê Lợi”; and any
/// two words: “chuyến thăm chuyến thăm”.
///
/// Reduplications, numerals, names and two compounds that happen to meet are left alone. Grammatical words that never
/// reduplicate are warnings, other words information.
///
/// ## Why
/// The extra word is left over from an edit, and a checker of single syllables cannot see it.
///
/// ## Source
/// A slip of editing; no regulation.
struct DoubledWord: Rule {
  static let info = RuleInfo(
    id: "style/doubled-word", severity: .warning,
    summary: LocalizedText(vi: "Một từ viết hai lần liền nhau", en: "One word written twice in a row"))

  let trigger = RuleTrigger([.repeatedWord, .repeatedPair])

  init(gazetteer: Gazetteer) {}

  /// The words of the table `doubled_words`, by their kinds; read when a word first stands twice.
  private struct Words: Sendable {
    static let shared = Words()

    /// Grammatical words that are never doubled on purpose, and end no compound that could meet them.
    let neverDoubled: Set<SyllableKey>
    /// Words after a compound that ends in them: "thiết bị bị hỏng", "cuối cùng cùng nhau", "năm năm".
    let mayMeet: Set<SyllableKey>
    /// Of these the ones that stand twice by chance only behind a compound: "hiện tại tại", "trở về về".
    let particles: Set<SyllableKey>
    /// Syllables that say nothing alone.
    let halves: Set<SyllableKey>
    /// Ends of looser phrases that a particle may follow: "kèm theo theo", "nêu trên trên".
    let looseFirst: Set<SyllableKey>

    private init() {
      var words: [String: Set<SyllableKey>] = [:]
      let table = LexiconTable.doubledWords
      table.forEachRow { row in
        let word = SyllableKey(table.string(row, .word))
        for kind in table.strings(row, .kind) { words[kind, default: []].insert(word) }
      }
      neverDoubled = words["slip"] ?? []
      mayMeet = words["meets"] ?? []
      particles = words["particle"] ?? []
      halves = words["half"] ?? []
      looseFirst = words["loose"] ?? []
    }
  }

  private var words: Words { Words.shared }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for index in 1..<max(paragraph.count, 1) {
      let token = paragraph[index]
      if token.isWord, token.key == paragraph[index - 1].key, token.gap == .space {
        checkWord(paragraph, index, into: &findings)
      } else if token.isWord, token.key == paragraph[index - 2].key,
        paragraph[index - 1].key == paragraph[index - 3].key
      {
        checkPair(paragraph, index - 1, into: &findings)
      } else if token.isMark("("), paragraph[index - 1].isWord,
        paragraph[index - 1].key == paragraph[index + 3].key
      {
        checkAroundBracket(paragraph, index, into: &findings)
      }
    }
  }

  private func checkWord(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let first = paragraph[index - 1]
    let second = paragraph[index]
    let isGrammatical = words.neverDoubled.contains(second.key)
    // Three times and more is play or a form to fill in; of grammatical words only more than that.
    if count(of: second.key, around: index, paragraph) > (isGrammatical ? 3 : 2) { return }
    let severity: Severity
    if isGrammatical {
      // "cán bộ của Của Lò"
      guard second.letterCase == .lower || second.letterCase == first.letterCase else { return }
      // "tiền của của nhân dân", "phụng sự sự phồn vinh": the end of a word.
      if nouns.contains(second.key), isCompound(paragraph, index - 2) { return }
      // "phụng sự sự nghiệp": the end of one word and the beginning of another.
      if isCompound(paragraph, index), isCompound(paragraph, index - 2) { return }
      // "giải thưởng Lương Định Của của Ban": the first one ends a name.
      if first.letterCase == .capitalised, second.letterCase == .lower,
        paragraph[index - 2].letterCase == .capitalised, first.gap == .space
      {
        return
      }
      severity = .warning
    } else if isDoubledName(paragraph, index) || isDoubledHead(paragraph, index)
      || isDoubledUnit(paragraph, index) || isDoubledBeforeName(paragraph, index)
      || isDoubledBeforeCompound(paragraph, index)
    {
      severity = .information
    } else {
      // "trụ sở sở Ngoại vụ": the second one is a body's.
      let isBody =
        paragraph[index + 1].isCapitalised && paragraph.text.match(.bodyHead, at: index) != nil
        && isCompound(paragraph, index - 2)
      guard !isBody, first.letterCase == .lower, second.letterCase == .lower, second.key.letterCount >= 2,
        words.particles.contains(second.key)
          ? isSlipOfParticle(paragraph, index)
          : !words.mayMeet.contains(second.key)
            && (isStray(paragraph, index)
              || !meetsByChance(paragraph, index) && !isCompound(paragraph, index)),
        // "nghiên cứu cứu, sửa chữa": the first one ends a word, so the second one is too many.
        paragraph[index + 1].isWord || !paragraph[index - 2].isWord
          || isCompound(paragraph, index - 2) && !isCompound(paragraph, index - 1)
          || words.particles.contains(second.key) && paragraph[index + 1].isNumber
      else { return }
      severity = .information
    }
    let word = paragraph.string(second.range)
    let gap = paragraph.gap(before: index)
    findings.report(
      Self.info, second.range,
      LocalizedText(vi: "“\(word)” viết hai lần", en: "“\(word)” is written twice"), severity: severity,
      fixes: [.delete(gap.union(second.range), what: word, isSafe: severity == .warning)])
  }

  /// How many times the word stands in a row, counting no more than four.
  private func count(of word: SyllableKey, around index: Int, _ paragraph: LintParagraph) -> Int {
    let before = (1...3).prefix { paragraph.text.is(index - $0, word) }.count
    let after = (1...3).prefix { paragraph.text.is(index + $0, word) }.count
    return 1 + before + after
  }

  /// "UBND UBND tỉnh", "Đại đại tá": an abbreviation twice, or the first syllable of a rank.
  private func isDoubledName(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    switch paragraph[index].letterCase {
    case .upper:
      paragraph[index - 1].letterCase == .upper
        && paragraph.isInside(EntityKind.abbreviation.bit, token: index)
        && paragraph.isInside(EntityKind.abbreviation.bit, token: index - 1)
    case .lower: begins([.rank], paragraph, from: index, at: index)
    default: false
    }
  }

  /// "Bộ Bộ Quốc phòng": the head of a body, letter for letter, behind no other name.
  private func isDoubledHead(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard paragraph[index].letterCase == .capitalised, paragraph[index - 1].letterCase == .capitalised,
      index < 2 || !paragraph[index - 2].isCapitalised || paragraph[index - 1].gap != .space,
      paragraph[index + 1].isWord, paragraph[index + 1].gap == .space,
      // "Phòng | Phòng chống ma túy"
      !isCompound(paragraph, index)
    else { return false }
    return paragraph.reading.hasMention(over: index) { _, mention in
      mention.kind == .organization && mention.tokens.count > 1
        && (Int(mention.firstToken) == index || Int(mention.firstToken) == index - 1)
        && paragraph.text.match(.bodyHead, at: index) != nil
    }
  }

  /// Of the grammatical words those that are nouns at the end of a compound.
  private let nouns = WordSet(["sự", "của"])
  private let units = WordSet(["tỉnh", "huyện", "quận", "phường", "xã", "thành", "trường"])
  /// Before the first of two: "cấp tỉnh tỉnh Mẫu", "trở thành thành phố".
  private let unitLevels = WordSet([
    "cấp", "liên", "toàn", "ngoại", "nội", "ngoài", "trong", "các", "trở", "hình", "tạo", "hoàn", "cấu",
    "biến",
    "lập", "tỉnh", "đô", "thị", "từng", "mỗi",
  ])

  /// "tỉnh tỉnh Bình Định", "thành thành phố Huế", "trường trường Tiểu học Mẫu".
  private func isDoubledUnit(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let word = paragraph[index]
    guard word.letterCase == .lower, paragraph[index - 1].letterCase == .lower, units.contains(word.key),
      index < 2 || !isCompound(paragraph, index - 2) && !unitLevels.contains(paragraph[index - 2].key),
      paragraph[index + 1].gap == .space
    else { return false }
    return paragraph.reading.hasMention(over: index) { _, mention in
      (mention.kind == .location && !mention.isUnconfirmedPlace || mention.kind == .organization)
        && mention.tokens.count > 1 && Int(mention.firstToken) >= index - 1
    }
  }

  /// Nouns before names, which end no other word there.
  private let bearers = WordSet(["tàu", "đường", "ông", "bà", "phố"])

  /// "tàu tàu HQ 015", "đường đường Lê Lợi".
  private func isDoubledBeforeName(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let (before, first, word, next) = (
      paragraph[index - 2], paragraph[index - 1], paragraph[index], paragraph[index + 1]
    )
    return word.letterCase == .lower && first.letterCase == .lower && bearers.contains(word.key)
      && next.isWord && next.gap == .space && next.isCapitalised
      && !isCompound(paragraph, index - 2) && !before.isNumber
  }

  private let purpose = SyllableKey("để")
  private let negation = SyllableKey("không")
  private let year = SyllableKey("năm")
  private let high = SyllableKey("cao")
  private let kept = WordSet(["dành", "lại", "phần", "tang", "ý", "lộ", "không"])
  private let negated = WordSet(["để", "được", "phải", "thể", "có"])
  private let planned = WordSet([
    "hoạch", "kỳ", "trong", "sau", "qua", "tới", "hơn", "gần", "từng", "mỗi", "mấy",
  ])

  /// "để để hoàn thành", "không không để xảy ra", "năm năm 2025", "nâng cao cao chất lượng": what follows tells that the
  /// two are no word and no end and beginning.
  private func isDoubledBeforeCompound(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let (before, word, next) = (paragraph[index - 2], paragraph[index], paragraph[index + 1])
    guard word.letterCase == .lower, next.gap == .space else { return false }
    if word.key == year {
      // "kế hoạch năm năm 2021 - 2025", "3 năm năm 2025".
      return next.isNumber && (1900...2100).contains(paragraph.text.number(index + 1) ?? 0)
        && !before.isNumber
        && !planned.contains(before.key) && !paragraph[index + 2].isDash
    }
    guard next.isWord, next.letterCase == .lower, paragraph[index - 1].letterCase == .lower else {
      return false
    }
    if word.key == purpose { return !kept.contains(next.key) && !isCompound(paragraph, index) }
    // "phòng không không quân", "hút chân không không rõ"
    if word.key == negation {
      return negated.contains(next.key) && (index < 2 || !isCompound(paragraph, index - 2))
    }
    return word.key == high && isCompound(paragraph, index - 2) && isCompound(paragraph, index + 1)
      && !isCompound(paragraph, index)
  }

  /// Whether a mention of one of the kinds lies over the token `index` and begins not before `first`.
  private func begins(_ kinds: [EntityKind], _ paragraph: LintParagraph, from first: Int, at index: Int)
    -> Bool
  {
    paragraph.reading.hasMention(over: index) { _, mention in
      Int(mention.firstToken) >= first && kinds.contains(mention.kind)
    }
  }

  /// "Bộ đội về về nhà": the first one ends nothing, the second one begins nothing.
  private func isSlipOfParticle(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    let before = paragraph[index - 2]
    if index < 2 || before.isMark(",") || before.isMark(";") || before.isNumber { return true }
    return before.isWord && !isCompound(paragraph, index - 2) && !isCompound(paragraph, index)
      && !words.looseFirst.contains(before.key)
  }

  /// "đoàn công công tác", "để nâng nâng cao": half a word, which ends nothing and is none of its own twice.
  private func isStray(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    isCompound(paragraph, index) && !isCompound(paragraph, index - 2)
      && (words.halves.contains(paragraph[index].key)
        || !isCompound(paragraph, index - 1) && !isReduplication(paragraph, index))
  }

  /// "từng bước từng bước", "rất nhiều rất nhiều": said twice on purpose.
  private let emphatic = WordSet(["từng", "rất", "thật", "càng", "nhanh", "mãi", "xa", "lâu", "cố"])

  /// "công tác công tác", "chuyến thăm chuyến thăm": a word of two syllables twice, or two words.
  private func checkPair(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let second = index..<(index + 2)
    if paragraph[index].isCapitalised {
      checkPairOfNames(paragraph, index, into: &findings)
      return
    }
    guard index >= 2, (index - 1..<index + 2).allSatisfy({ paragraph[$0].gap == .space }),
      second.allSatisfy({ paragraph[$0].letterCase == .lower && paragraph[$0].key.letterCount > 1 }),
      paragraph[index - 1].letterCase == .lower, paragraph[index].key != paragraph[index + 1].key,
      !emphatic.contains(paragraph[index].key),
      // "sinh học | sinh học" may be parted "sinh | học sinh | học …" in other ways, "thực hiện", "với sự" may not.
      !isCompound(paragraph, index - 1)
        || isCompound(paragraph, index) && words.halves.contains(paragraph[index].key),
      !isCompound(paragraph, index - 3) || !isCompound(paragraph, index + 1),
      // Three times and more is play.
      paragraph[index - 3].key != paragraph[index + 1].key,
      paragraph[index + 2].key != paragraph[index].key,
      !paragraph.text.starts(.reduplication, at: index)
        || paragraph.text.match(.reduplication, at: index)?.count != 2
    else { return }
    reportPair(paragraph, index, into: &findings)
  }

  /// "Bí thư Bí thư Tỉnh ủy", "chương trình Chương trình “Mẫu”": the beginning of a post, rank or body twice, letter for letter. Places and people may stand
  /// side by side in a list.
  private func checkPairOfNames(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    guard index >= 2, (index - 1..<index + 2).allSatisfy({ paragraph[$0].gap == .space }),
      paragraph[index].key != paragraph[index + 1].key
    else { return }
    // "chương trình Chương trình “Mẫu”": the name begins behind the mark.
    if paragraph[index - 2].letterCase == .lower, paragraph[index - 1].letterCase == .lower,
      paragraph[index + 1].letterCase == .lower, isCompound(paragraph, index),
      paragraph[index + 2].isMark("“") || paragraph[index + 2].isMark("\"")
    {
      return reportPair(paragraph, index, into: &findings)
    }
    guard paragraph.string(index..<(index + 2)) == paragraph.string((index - 2)..<index),
      begins([.position, .rank, .organization], paragraph, from: index - 2, at: index)
    else { return }
    reportPair(paragraph, index, into: &findings)
  }

  private func reportPair(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let range = paragraph.range(index..<(index + 2))
    let words = paragraph.string(range)
    findings.report(
      Self.info, range,
      LocalizedText(vi: "“\(words)” viết hai lần", en: "“\(words)” is written twice"), severity: .information,
      fixes: [.delete(paragraph.gap(before: index).union(range), what: words, isSafe: false)])
  }

  private func isReduplication(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    (paragraph.text.match(.reduplication, at: index - 1)?.count ?? 0) >= 2
  }

  /// Whether the two are a reduplication, or the end of one compound and the beginning of another, as far as the table
  /// knows. What it only calls a boundary may still be a slip after a compound that is known: "xây dựng dựng quê".
  private func meetsByChance(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    guard let match = paragraph.text.match(.reduplication, at: index - 1), match.count >= 2 else {
      return false
    }
    return LexiconTable.reduplications.string(match.row, .kind) != "boundary"
      || !isCompound(paragraph, index - 2)
  }

  /// "phòng không nhân dân năm (PKND) năm 2013": the first word belongs to neither the phrase nor its abbreviation.
  private func checkAroundBracket(_ paragraph: LintParagraph, _ index: Int, into findings: inout Findings) {
    let word = paragraph[index - 1]
    let short = paragraph[index + 1]
    // "Quân đội Tự do (FSA) do nước khác hậu thuẫn": the first one ends the phrase.
    if isCompound(paragraph, index - 2) { return }
    guard word.letterCase == .lower, paragraph[index + 3].letterCase == .lower, short.letterCase == .upper,
      paragraph[index + 2].isMark(")"), let initial = word.key.letters.first,
      let last = short.key.letters.last, initial != last
    else { return }
    let text = paragraph.string(word.range)
    let gap = paragraph.gap(before: index - 1)
    findings.report(
      Self.info, paragraph.range((index - 1)..<(index + 4)),
      LocalizedText(
        vi: "“\(text)” viết cả trước và sau ngoặc", en: "“\(text)” stands before and after the bracket"),
      fixes: [.delete(gap.union(word.range), what: text, isSafe: false)])
  }

  /// Whether the word goes together with the next one: "ý kiến | kiến nghị".
  private func isCompound(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    (paragraph.text.match(.compound, at: index)?.count ?? 0) >= 2
  }
}
