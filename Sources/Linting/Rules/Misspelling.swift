import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lỗi chính tả chắc chắn
///
/// Những lỗi gõ không thể là cách viết nào khác: “mội dung”, “tiềm kiếm”, “nghành”, “Chi huy trưởng”; tiếng mà
/// tiếng Việt không có (“đuợc”, “nghành”, “tốtt”, “cụa”); phím Telex, VNI còn sót (“môtj”, “nhie62u”); hai tiếng, chữ và số viết dính
/// (“chưađược”, “tháng7”); tên tỉnh, huyện sai dấu (“huyện Vu Bản, tỉnh Nam Định”); tên tỉnh gõ sai (“Quảgn Nam”).
///
/// Cụm từ thông dụng có một tiếng lệch một dấu, một chữ mà tiếng lệch ấy vẫn có nghĩa: “hội nghi”, “bão đảm”, “nhập ngủ”;
/// báo khi hai tiếng cạnh nhau không thuộc về hai từ khác (“đại hội nghi ngờ”) và không phải tên riêng.
///
/// Tiếng lạ mà chỉ sai một phím thì được đoán theo tiếng đứng cạnh: “chến đấu” có lẽ là “chiến đấu”; cách sửa đoán như vậy không
/// bao giờ tự áp dụng.
///
/// Tên người, từ phiên âm (ôtô, café, ximăng) và tên của các dân tộc không bị xét.
///
/// ## Vì sao
/// Lỗi gõ nhầm phím, thiếu dấu; nhiều lỗi gồm toàn tiếng có thật nên máy soát từng tiếng không thấy.
///
/// ## Nguồn
/// Bảng lỗi thường gặp, đối chiếu với văn bản báo chí để không dòng nào trùng cách viết đúng; quy tắc chính tả; danh mục
/// đơn vị hành chính.
///
/// ## Ví dụ
/// - Sai: `Nhiều ⟦mội dung⟧ đã được ⟦triên khai⟧.`
/// - Sai: `Các ⟦nghành⟧ đã ⟦đuợc⟧ khen thưởng.`
/// - Sai: `Bộ đội sẵn sàng ⟦chến⟧ đấu.`
/// - Sai: `Thanh niên ⟦nhập ngủ⟧, đơn vị mở ⟦hội nghi⟧ tổng kết.`
/// - Sai: `Đơn vị ⟦môtj⟧ lòng, ⟦tháng7⟧/1931.`
/// - Sai: `Ông quê ở ⟦huyện Vu Bản⟧, tỉnh Nam Định.`
/// - Sai: `Ông dự lễ tại ⟦Quảgn Nam⟧.`
/// - Đúng: `Nhiều nội dung đã được triển khai; ôtô chở ximăng.`
///
/// # Certain misspelling
///
/// Slips of the keyboard that can be nothing else: “mội dung”, “nghành”; syllables that Vietnamese spelling does not
/// have (“đuợc”, “tốtt”, “cụa”), keys of Telex and VNI (“môtj”, “nhie62u”), two words or a word and a figure run together (“chưađược”, “tháng7”); phrases that everybody writes with one syllable a mark or a letter
/// beside the right one (“hội nghi”, “nhập ngủ”); provinces and districts with a wrong mark or letter. What was meant by a word one key away from a syllable is
/// guessed from the word beside it (“chến đấu” is perhaps “chiến đấu”), and such a guess is never applied by itself. Names of
/// people, words of foreign origin (ôtô, café) and names of the smaller peoples are left alone.
///
/// ## Why
/// Many consist of real syllables, so a checker of single syllables cannot see them.
///
/// ## Source
/// A table of common slips, checked against running news text so that no row is a right spelling somewhere; the rules of
/// spelling; the list of administrative units.
struct Misspelling: Rule {
  static let info = RuleInfo(
    id: "style/misspelling", severity: .warning,
    summary: LocalizedText(vi: "Lỗi chính tả chắc chắn", en: "Certain misspelling"))

  let trigger = RuleTrigger([.unknownWord, .slip, .gluedNumber], kinds: [.location])

  private let meant: MeantSyllable
  private let joined: JoinedWords
  private let glued = GluedNumbers()

  init(gazetteer: Gazetteer) {
    meant = MeantSyllable(gazetteer: gazetteer)
    joined = JoinedWords(gazetteer: gazetteer)
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    // Text without any mark was typed so on purpose; every word would be wrong.
    guard !paragraph.sweep.traits.isDisjoint(with: [.precomposed, .decomposed]) else { return }
    if paragraph.sweep.traits.contains(.gluedNumber) { glued.check(paragraph, Self.info, into: &findings) }
    checkPlaces(paragraph, into: &findings)
    var reported: Set<Int> = []
    for phrase in paragraph.phrases(.spellingSlip) {
      let count = findings.all.count
      report(paragraph, phrase.tokens, phrase.row, into: &findings)
      if findings.all.count > count { reported.formUnion(phrase.tokens) }
    }
    if paragraph.sweep.traits.contains(.unknownWord) {
      checkSyllables(paragraph, notIn: reported, into: &findings)
    }
  }

  private func report(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) {
    let table = LexiconTable.spellingSlips
    let kind = table.cell(row, .kind)
    let first = tokens.lowerBound
    if kind.equals("neighbour") { return reportNeighbour(paragraph, tokens, row, into: &findings) }
    // A misspelt rank has a rule of its own, which knows the whole rank.
    let isPlace = kind.equals("place")
    if isPlace ? !isFreePlace(paragraph, tokens) : isNamed(paragraph, tokens) { return }
    if paragraph.isInAddress(first) { return }
    // Words broken apart by marks are two phrases: "cống, tác động".
    if tokens.dropFirst().contains(where: { paragraph[$0].gap == .lineBreak }) { return }
    // "cơ quan Cảnh sát": the end of one word and the beginning of another.
    if tokens.count == 2, isPairOfSyllables(paragraph, at: first - 1),
      isPairOfSyllables(paragraph, at: first + 1)
    {
      return
    }
    if kind.equals("start") {
      guard paragraph[first].isCapitalised, paragraph[tokens.upperBound].isMark(",") else { return }
    }
    // "UBND Tĩnh Gia" is a name that begins like the slip.
    if tokens.count > 1, paragraph[tokens.upperBound - 1].letterCase == .capitalised,
      paragraph[tokens.upperBound].letterCase == .capitalised
    {
      return
    }
    // "Huân chương Tình bạn": a name begins inside the slip.
    if paragraph[first].letterCase == .lower, tokens.contains(where: { paragraph[$0].isCapitalised }),
      !table.string(row, .wrong).contains(where: \.isUppercase)
    {
      return
    }
    // Capitals inside a row of capitalised words are a name that looks like the slip.
    if paragraph[first].letterCase == .capitalised, tokens.count == 1,
      paragraph[first - 1].letterCase == .capitalised
        || paragraph[tokens.upperBound].letterCase == .capitalised
    {
      return
    }
    let range = paragraph.range(tokens)
    let written = paragraph.string(range)
    let right = Self.right(written, table.string(row, .right))
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Sai chính tả, phải là “\(right)”", en: "Misspelling: write “\(right)”"),
      fixes: [
        .write(
          paragraph.inForm(right), at: range,
          isSafe: kind.equals("nonword") && paragraph[first].letterCase == .lower)
      ])
  }

  /// "hội nghi", "bão đảm": all syllables are words, and one of them stands a mark or a letter beside that of a phrase that
  /// everybody writes.
  private func reportNeighbour(
    _ paragraph: LintParagraph, _ tokens: Range<Int>, _ row: LexiconTable.Row, into findings: inout Findings
  ) {
    let table = LexiconTable.spellingSlips
    let phrase = table.string(row, .right)
    let keys = Tokenizer.wordKeys(of: phrase)
    guard keys.count == tokens.count, tokens.dropFirst().allSatisfy({ paragraph[$0].gap == .space }),
      let place = zip(tokens, keys).first(where: { paragraph[$0].key != $1 })?.0
    else { return }
    // "đại hội nghi ngờ", "lịch sử lý giải": the ends of two other words.
    if isWord(paragraph, at: tokens.lowerBound - 1) || isWord(paragraph, at: tokens.upperBound - 1)
      || isNameOrPlace(paragraph, tokens, place)
    {
      return
    }
    let token = paragraph[place]
    let syllables = phrase.split(separator: " ")
    guard syllables.indices.contains(place - tokens.lowerBound) else { return }
    let written = paragraph.string(token.range)
    var syllable = String(syllables[place - tokens.lowerBound])
    if token.letterCase == .upper { syllable = syllable.uppercased() }
    if token.letterCase == .capitalised { syllable = Capitals.opening(syllable) }
    let (start, end) = (paragraph.range(tokens).start, paragraph.range(tokens).end)
    let right =
      paragraph.string(ByteRange(start, token.range.start)) + syllable
      + paragraph.string(ByteRange(token.range.end, end))
    if written == syllable { return }
    let range = ByteRange(start, end)
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Sai chính tả, có lẽ là “\(right)”", en: "Misspelling: perhaps “\(right)”"),
      fixes: [.write(paragraph.inForm(right), at: range, isSafe: false)])
  }

  /// "Quảgn Nam" with capitals, and no part of a longer name.
  private func isFreePlace(_ paragraph: LintParagraph, _ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { paragraph[$0].isCapitalised }
      && !paragraph.reading.mentions.contains { mention in
        mention.kind == .person && mention.tokens.count > tokens.count && mention.tokens.overlaps(tokens)
      }
  }

  /// Whether a compound begins at the token and goes on over the next.
  private func isWord(_ paragraph: LintParagraph, at index: Int) -> Bool {
    index >= 0 && paragraph[index + 1].gap == .space
      && (paragraph.text.match(.compound, at: index)?.count ?? 0) >= 2
  }

  /// Whether the syllable that would be wrong, or the phrase, looks like a name: "ông Vương lên đường", "huyện Văn Bàn".
  private func isNameOrPlace(_ paragraph: LintParagraph, _ tokens: Range<Int>, _ place: Int) -> Bool {
    if isNamed(paragraph, tokens) { return true }
    let token = paragraph[place]
    if token.letterCase == .lower {
      // "cô An": the other one is a name, unless it opens the phrase.
      return tokens.contains { $0 > place && paragraph[$0].letterCase == .capitalised }
        || paragraph.isInside(EntityKind.location.bit, token: place)
          && tokens.contains { paragraph[$0].letterCase == .capitalised }
    }
    if token.letterCase == .upper, token.key.letterCount > 1 { return false }
    let before = paragraph[place - 1]
    return place > tokens.lowerBound || paragraph[place + 1].isCapitalised
      || place > 0 && before.isCapitalised && paragraph[place].gap == .space
      || paragraph.isInside(EntityKind.location.bit, token: place)
  }

  /// Whether a compound of just two syllables begins there: "cơ quan", "cảnh sát".
  private func isPairOfSyllables(_ paragraph: LintParagraph, at index: Int) -> Bool {
    paragraph[index + 1].gap == .space && paragraph.text.match(.compound, at: index)?.count == 2
  }

  /// Words that no table knows and Vietnamese does not have.
  ///
  /// - Parameter reported: the tokens of phrases that are reported.
  private func checkSyllables(
    _ paragraph: LintParagraph, notIn reported: Set<Int>, into findings: inout Findings
  ) {
    for index in paragraph.tokens(.unknownWord) {
      let token = paragraph[index]
      guard token.flags.isDisjoint(with: [.foreign, .malformed, .hasIgnorable]), paragraph.standsAlone(index),
        !reported.contains(index),
        // A misspelt rank has a rule of its own.
        !paragraph.isInside(EntityKind.rank.bit, token: index)
      else { continue }
      if JoinedWords.mayBe(token.key),
        let apart = joined.apart(
          paragraph.string(token.range), before: word(paragraph, index - 1, gap: token.gap),
          after: word(paragraph, index + 1, gap: paragraph[index + 1].gap))
      {
        findings.report(
          Self.info, token.range,
          LocalizedText(
            vi: "Hai từ viết dính nhau, phải là “\(apart)”", en: "Words run together: write “\(apart)”"),
          fixes: [.write(apart, at: token.range, isSafe: false)])
        continue
      }
      guard let slip = slip(paragraph, index), slip.isCertain || !isQuoted(paragraph, index) else { continue }
      let written = paragraph.string(token.range)
      var right = slip.right.map { paragraph.inForm($0) }
      // "ãnh đạo" at the head of a line has lost the capital too.
      if index == 0, let whole = right, whole.hasSuffix(written) { right = Capitals.opening(whole) }
      findings.report(
        Self.info, token.range,
        LocalizedText(
          vi: right.map { "Sai chính tả, \(slip.isCertain ? "phải" : "có lẽ") là “\($0)”" }
            ?? "Tiếng Việt không có tiếng “\(written)”",
          en: right.map { "Misspelling: \(slip.isCertain ? "write" : "perhaps") “\($0)”" }
            ?? "Vietnamese has no syllable “\(written)”"),
        fixes: right.map { [.write($0, at: token.range, isSafe: slip.isCertain)] } ?? [])
    }
  }

  /// A word alone between quotation marks is somebody's nickname or dialect.
  private func isQuoted(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    (paragraph[index - 1].isMark("\"") || paragraph[index - 1].isMark("“"))
      && (paragraph[index + 1].isMark("\"") || paragraph[index + 1].isMark("”"))
  }

  /// What is wrong with an unknown word; nil where it may be right.
  private func slip(_ paragraph: LintParagraph, _ index: Int) -> SyllableSlip? {
    let key = paragraph[index].key
    // "thôiiii": a cry that is written as it sounds.
    let letters = key.letters
    if letters.count > 3, letters.suffix(3).allSatisfy({ $0 == letters.last }) { return nil }
    let slip = SyllableSlip(key)
    if slip?.right != nil { return slip }
    let isPlain = MeantSyllable.isPlain(key)
    // A sentence without any mark was typed so on purpose.
    if isPlain, !hasMarks(paragraph, around: index) { return nil }
    // The search below tries hundreds of spellings; a syllable that no list of the lexicon has needs none.
    if !isPlain, slip == nil, SyllableSet.shared.contains(key) { return nil }
    let answer = meant.answer(
      to: key, before: word(paragraph, index - 1, gap: paragraph[index].gap),
      after: word(paragraph, index + 1, gap: paragraph[index + 1].gap))
    let alone = answer == nil ? meant.alone(key, isToneless: slip != nil) : nil
    if isPlain, answer == nil, alone == nil { return nil }
    // Asked last: few words get here, and the list of all syllables is made for the first of them.
    if SyllableSet.shared.contains(key) { return nil }
    if case .one(let right) = answer { return SyllableSlip(right: right) ?? slip }
    if let alone { return SyllableSlip(right: alone) ?? slip }
    if isPlain { return nil }
    if answer == .several { return SyllableSlip(right: nil, isCertain: false) }
    return slip ?? SyllableSlip(impossible: key) ?? SyllableSlip(unheard: key)
  }

  /// The lexicon's number of a neighbour that may make a word with the unknown one; 0 where it cannot.
  private func word(_ paragraph: LintParagraph, _ index: Int, gap: Token.Gap) -> UInt32 {
    gap == .space && paragraph[index].isWord ? paragraph[index].word : 0
  }

  private func hasMarks(_ paragraph: LintParagraph, around index: Int) -> Bool {
    (index - 2...index + 2).contains { paragraph[$0].isWord && !MeantSyllable.isPlain(paragraph[$0].key) }
  }

  /// "huyện Vu Bản": a unit that does not exist, one mark away from one that does.
  private func checkPlaces(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions {
      guard case .location(let detail) = mention.detail, !detail.isFromLexicon,
        detail.kind == .district || detail.kind == .province,
        let name = MisspeltPlaces.name(of: mention, in: paragraph),
        let right = MisspeltPlaces.shared.right(name, paragraph, after: mention)
      else { continue }
      let range = paragraph.range(name)
      let mended = Capitals.like(paragraph.string(range), right)
      findings.report(
        Self.info, mention.range,
        LocalizedText(
          vi: "Không có đơn vị hành chính này; có phải “\(mended)”?",
          en: "There is no such unit; is it “\(mended)”?"),
        fixes: [.write(paragraph.inForm(mended), at: range, isSafe: false)])
    }
  }

  /// Whether a person or a rank lies over the words. A name of one word inside two of them is none: "liệt sĩ Được biệt".
  private func isNamed(_ paragraph: LintParagraph, _ tokens: Range<Int>) -> Bool {
    paragraph.reading.mentions.contains { mention in
      guard mention.kind == .person || mention.kind == .rank, mention.tokens.overlaps(tokens) else {
        return false
      }
      return mention.kind == .rank || mention.tokens.count > 1 || tokens.count == 1
    }
  }

  /// The right spelling with the capitals that the place asks for: as written where it begins with a capital.
  private static func right(_ written: String, _ right: String) -> String {
    let like = Capitals.like(written, right)
    guard like == right, let first = written.unicodeScalars.first, first.properties.isUppercase,
      let initial = right.first
    else { return like }
    return initial.uppercased() + right.dropFirst()
  }
}
