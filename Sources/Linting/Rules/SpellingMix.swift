import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lẫn hai cách viết một từ
///
/// Một bài vừa viết liệt sĩ vừa viết liệt sỹ, vừa hy sinh vừa hi sinh, vừa kỷ niệm vừa kỉ niệm, vừa mít tinh vừa
/// mít-tinh; tên nước ngoài cũng vậy: Chăm-pa-sắc và Champasak. Cách ít dùng hơn bị báo; bằng nhau thì báo cách không
/// theo lối thông dụng.
///
/// Tên người viết theo chủ nhân nên không kể.
///
/// ## Vì sao
/// Cả hai cách đều đúng, lẫn lộn mới là lỗi.
///
/// ## Nguồn
/// Quy định về chính tả tiếng Việt trong sách giáo khoa (Quyết định 1989/QĐ-BGDĐT, 2018); thông lệ báo chí.
///
/// ## Ví dụ
/// - Sai: `Viếng nghĩa trang liệt sỹ, thăm thân nhân liệt sỹ và gia đình ⟦liệt sĩ⟧.`
/// - Đúng: `Bác sĩ Hà Văn Sỹ viếng các liệt sĩ.`
///
/// # Two spellings of one word
///
/// One article writes both liệt sĩ and liệt sỹ, hy sinh and hi sinh, mít tinh and mít-tinh; foreign names too:
/// Chăm-pa-sắc and Champasak. The rarer spelling is reported, at a tie the less usual one. Names of people keep their
/// owners' spelling.
///
/// ## Why
/// Either is right, the mixture is not.
///
/// ## Source
/// Decision 1989/QĐ-BGDĐT (2018) on spelling in schoolbooks; newspaper practice.
struct SpellingMix: Rule {
  static let info = RuleInfo(
    id: "style/spelling-mix", severity: .information,
    summary: LocalizedText(vi: "Lẫn hai cách viết (sĩ, sỹ)", en: "Two spellings of one word (sĩ, sỹ)"))

  let trigger = RuleTrigger(.doublet)

  private struct Pair: Sendable {
    /// The words that differ, first and second spelling.
    var key: UInt64
    var first: [SyllableKey]
    /// Whether a hyphen is part of one of the spellings: mít-tinh.
    var isHyphened = false
  }
  private let pairs: RowFacts<Pair>

  init(gazetteer: Gazetteer) {
    pairs = RowFacts(LexiconTable.spellingDoublets) { cells in
      let first = Self.keys(cells[.a])
      let second = Self.keys(cells[.b])
      if first.count != second.count, Self.hasHyphen(cells[.a]) || Self.hasHyphen(cells[.b]) {
        var hash = KeyHash()
        for key in first { hash.add(key) }
        return Pair(key: hash.value, first: first, isHyphened: true)
      }
      // Spellings that differ by a comma or a dash are a matter of punctuation.
      guard first.count == second.count, let (one, two) = zip(first, second).first(where: { $0 != $1 }),
        one.raw >> 62 != 3, two.raw >> 62 != 3
      else { return nil }
      var hash = KeyHash()
      hash.add(one)
      hash.add(two)
      return Pair(key: hash.value, first: first)
    }
  }

  /// One between letters, "mít-tinh", not "kinh tế - xã hội".
  private static func hasHyphen(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: text, to: &tokens)
    return tokens.contains { $0.isDash && $0.gap == .none }
  }

  private static func keys(_ text: UnsafeBufferPointer<UInt8>) -> [SyllableKey] {
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: text, to: &tokens)
    return tokens.map(\.key)
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var next = 0
    for phrase in paragraph.phrases(.spellingDoublet, mayOverlap: true) {
      let tokens = phrase.tokens
      guard tokens.lowerBound >= next, let pair = pairs[phrase.row] else { continue }
      // "đồng chí sỹ quan" has no chí sỹ.
      if tokens.count == 2, paragraph.text.endsCompound(tokens.lowerBound) { continue }
      next = tokens.upperBound
      if tokens.contains(where: paragraph.isInName) { continue }
      // "mít - tinh"
      if pair.isHyphened, tokens.dropFirst().contains(where: { isSpacedDash(paragraph, $0) }) { continue }
      let isFirst =
        (!pair.isHyphened || pair.first.count == tokens.count)
        && zip(pair.first, tokens).allSatisfy { paragraph[$1].key == $0 }
      var note = LintNote(.doublet, paragraph.range(tokens), key: pair.key, variant: isFirst ? 0 : 1)
      if pair.isHyphened { note.extra = Self.isHyphened }
      findings.note(note)
    }
  }

  /// `extra` of a word that is written with a hyphen or without one, or as a foreign name.
  private static let isHyphened: UInt16 = 1

  private func isSpacedDash(_ paragraph: LintParagraph, _ index: Int) -> Bool {
    paragraph[index].isDash && (paragraph[index].gap != .none || paragraph[index + 1].gap != .none)
  }

  let topics: [LintNote.Topic] = [.doublet]
  func need(of topic: LintNote.Topic) -> NoteNeed { .variants }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    let ways = VariantFold.ways(places)
    // At a tie the table's second spelling is the odd one.
    let isTie = ways.count == 2 && ways[0].count == ways[1].count
    let majority = isTie ? ways.first { $0.first?.variant == 0 } : ways.first
    guard let model = majority?.first else { return nil }
    return NoteVerdict(
      model: model.sighting, value: Int(model.variant), ties: isTie ? [1 - min(model.variant, 1)] : [])
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    guard let model = verdict.model else { return }
    let right = article.string(ofNote: model)
    let range = article.range(note.range, of: sighting.paragraph)
    let written = article.string(range)
    let mended =
      note.extra == Self.isHyphened
      ? (text: Capitals.like(written, right), words: nil) : Self.mended(written, like: right)
    let other = mended?.text ?? right
    let message =
      switch (mended?.words, isTie: !verdict.ties.isEmpty) {
      // What is said of the article must stand there: it may have the phrase in this spelling only.
      case (let words?, isTie: true):
        LocalizedText(
          vi: "Bài này viết cả “\(words.model)” (“\(right)”) và “\(words.own)” (“\(written)”)",
          en: "This article writes both “\(words.model)” (“\(right)”) and “\(words.own)” (“\(written)”)")
      case (let words?, isTie: false):
        LocalizedText(
          vi: "Bài này phần lớn viết “\(words.model)”, như “\(right)”; đây viết “\(written)”",
          en: "This article mostly writes “\(words.model)”, as in “\(right)”; here “\(written)”")
      case (nil, isTie: true):
        LocalizedText(
          vi: "Bài này viết cả “\(other)” và “\(written)”",
          en: "This article writes both “\(other)” and “\(written)”")
      case (nil, isTie: false):
        LocalizedText(
          vi: "Bài này phần lớn viết “\(other)”, đây viết “\(written)”",
          en: "This article mostly writes “\(other)”, here “\(written)”")
      }
    findings.report(
      Self.info, range, message, fixes: mended.map { [.write($0.text, at: range, isSafe: false)] } ?? [])
  }

  /// `written` with its i and y as in `right`: the two may be different phrases (liệt sĩ, chiến sỹ) with one word of
  /// the pair. Nil where they are not that much alike.
  ///
  /// - Returns: the words of the pair too where the phrases are different ones.
  private static func mended(
    _ written: String, like right: String
  ) -> (text: String, words: (model: String, own: String)?)? {
    let (words, models) = (words(of: written), words(of: right))
    let (keys, modelKeys) = (words.map { SyllableKey($0) }, models.map { SyllableKey($0) })
    if keys.count == modelKeys.count, zip(keys, modelKeys).count(where: { $0 != $1 }) == 1 {
      return (Capitals.like(written, right), nil)
    }
    for (index, key) in keys.enumerated() {
      guard let model = modelKeys.firstIndex(where: { swapsIAndY(key, $0) }) else { continue }
      var mended = words
      mended[index] = Capitals.like(words[index], models[model])
      return (mended.joined(separator: " "), (models[model], words[index]))
    }
    return nil
  }

  /// By bytes: where characters end is much to ask.
  private static func words(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  private static func swapsIAndY(_ one: SyllableKey, _ two: SyllableKey) -> Bool {
    guard one != two, one.tone == two.tone else { return false }
    let (left, right) = (one.letters, two.letters)
    return left.count == right.count
      && zip(left, right).allSatisfy { $0 == $1 || [9, 25].contains($0) && [9, 25].contains($1) }
  }
}
