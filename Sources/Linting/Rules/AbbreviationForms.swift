import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Một chữ viết tắt nhiều cách viết
///
/// Cùng một chữ viết tắt được viết nhiều cách trong một bài: T.Ư, TƯ và TW; QSQP và QS-QP. Cách ít dùng hơn được nhắc.
///
/// Chữ trong số hiệu văn bản (28-NQ/TW) theo quy định của văn bản nên không kể.
///
/// ## Vì sao
/// Nhìn không đều, tìm kiếm sót.
///
/// ## Nguồn
/// Thông lệ từng tòa soạn.
///
/// ## Ví dụ
/// - Sai: `Nhiệm vụ QSQP năm nay; công tác QSQP địa phương; kết quả ⟦QS-QP⟧ tốt.`
/// - Đúng: `Nghị quyết số 28-NQ/TW của T.Ư Đảng; Ban Tổ chức T.Ư.`
///
/// # One abbreviation written in several ways
///
/// One abbreviation is written in several ways in one article: T.Ư, TƯ and TW; QSQP and QS-QP. The rarer way is
/// pointed out; letters of document numbers follow their own rules and do not count.
///
/// ## Why
/// It looks uneven and is missed by a search.
///
/// ## Source
/// House styles.
struct AbbreviationForms: Rule {
  static let info = RuleInfo(
    id: "abbreviation/inconsistent-form", severity: .hint,
    summary: LocalizedText(
      vi: "Một chữ viết tắt nhiều cách viết (T.Ư, TW)", en: "One abbreviation written in several ways"))

  let trigger = RuleTrigger(kinds: [.abbreviation])

  init(gazetteer: Gazetteer) {}

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    var documentEnd: UInt32 = 0
    for mention in paragraph.reading.mentions {
      if mention.kind == .document { documentEnd = max(documentEnd, mention.end) }
      guard mention.kind == .abbreviation, mention.start >= documentEnd,
        !paragraph[mention.tokens.upperBound].isMark("/"),
        !paragraph[mention.tokens.lowerBound - 1].isMark("/")
      else { continue }
      var letters = KeyHash()
      var form = KeyHash()
      var count = 0
      for token in mention.tokens {
        form.add(paragraph[token].key)
        guard paragraph[token].isWord else { continue }
        // The letters of a packed key, six bits each.
        var rest = paragraph[token].key.isPacked ? paragraph[token].key.with(.level).raw : 0
        while rest != 0 {
          let letter = UInt8(truncatingIfNeeded: rest & 0x3F)
          // W is the typewriter's Ư.
          letters.add(UInt64(letter == 23 ? Letters.uHorn : letter))
          count += 1
          rest &>>= 6
        }
        // TTg is not TTG.
        if paragraph[token].letterCase == .mixed { letters.add(1 << 20) }
        // "Tp Huế" beside "TP Huế".
        if paragraph[token].letterCase == .capitalised { form.add(1) }
      }
      guard count >= 2 else { continue }
      findings.note(
        LintNote(
          .abbreviationForm, mention.range, key: letters.value,
          variant: UInt32(truncatingIfNeeded: form.value)))
    }
  }

  let topics: [LintNote.Topic] = [.abbreviationForm]
  func need(of topic: LintNote.Topic) -> NoteNeed { .variants }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    guard let most = VariantFold.ways(places).first?.first else { return nil }
    return NoteVerdict(model: most.sighting, variants: [most.variant])
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    verdict.variants.contains(note.variant) ? nil : Self.info.severity
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    guard let model = verdict.model else { return }
    let right = article.string(ofNote: model)
    let range = article.range(note.range, of: sighting.paragraph)
    findings.report(
      Self.info, range,
      LocalizedText(vi: "Bài này phần lớn viết “\(right)”", en: "This article mostly writes “\(right)”"),
      fixes: [.write(right, at: range, isSafe: false)])
  }
}
