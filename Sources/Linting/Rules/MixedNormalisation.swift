import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Lẫn hai dạng mã Unicode
///
/// Trong một bài có chỗ là chữ dựng sẵn, có chỗ là chữ tổ hợp (dấu là ký tự riêng). Mắt không thấy, máy tìm không ra.
///
/// Bài dùng toàn chữ dựng sẵn hoặc toàn chữ tổ hợp thì không bị báo.
///
/// ## Vì sao
/// Ghép văn bản từ Word, PDF, macOS làm tìm kiếm, sắp xếp và so sánh sai.
///
/// ## Nguồn
/// Unicode Standard Annex #15; TCVN 6909:2001.
///
/// ## Ví dụ
/// - Đúng: `Một bài chỉ có chữ dựng sẵn.`
///
/// # Two Unicode forms in one article
///
/// Some words are precomposed, others have their accents as separate marks. They look the same and are not found by
/// one search. An article in one form throughout is left alone.
///
/// ## Why
/// Text put together from Word, PDF and macOS breaks searching, sorting and comparing.
///
/// ## Source
/// Unicode Standard Annex #15; TCVN 6909:2001.
struct MixedNormalisation: Rule {
  static let info = RuleInfo(
    id: "style/mixed-normalisation", severity: .information,
    summary: LocalizedText(
      vi: "Lẫn chữ dựng sẵn và chữ tổ hợp", en: "Precomposed and decomposed letters mixed"))

  let trigger = RuleTrigger([.precomposed, .decomposed])

  init(gazetteer: Gazetteer) {}

  let topics: [LintNote.Topic] = [.normalForm]
  let reportsCertainFixes = true

  /// One note a form: the range of all words in it; as the variant the form (one bit), how many they are (15 bits) and
  /// how many bytes the first one has (16 bits).
  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for form in 0...1 {
      let count = form == 0 ? paragraph.sweep.composedCount : paragraph.sweep.decomposedCount
      guard count > 0, let words = span(of: form, in: paragraph) else { continue }
      findings.note(
        LintNote(
          .normalForm, ByteRange(words.first.start, words.last.end),
          variant: UInt32(form) | UInt32(min(count, 0x7FFF)) << 1 | UInt32(min(words.first.length, 0xFFFF))
            << 16))
    }
  }

  /// Where the first and the last word of a form stand.
  private func span(of form: Int, in paragraph: LintParagraph) -> (first: ByteRange, last: ByteRange)? {
    paragraph.text.tokens.withBuffer { tokens in
      // A word with both is in neither form; it counts as decomposed.
      func isMeant(_ token: Token) -> Bool {
        let isDecomposed = token.flags.contains(.decomposed)
        return form == 0 ? !isDecomposed && token.flags.contains(.precomposed) : isDecomposed
      }
      guard let first = tokens.first(where: isMeant), let last = tokens.last(where: isMeant) else {
        return nil
      }
      return (first.range, last.range)
    }
  }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    var counts = [0, 0]
    for place in places { counts[Int(place.variant & 1)] += Int(place.variant >> 1 & 0x7FFF) }
    guard counts[0] > 0, counts[1] > 0 else { return nil }
    return NoteVerdict(value: counts[1] <= counts[0] ? 1 : 0)
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    Int(note.variant & 1) == verdict.value ? Self.info.severity : nil
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    let isDecomposed = verdict.value == 1
    let form: NormalForm = isDecomposed ? .composed : .decomposed
    let whole = article.range(note.range, of: sighting.paragraph)
    let first = ByteRange(whole.start, min(whole.start + Int(note.variant >> 16), whole.end))
    findings.report(
      Self.info, first,
      LocalizedText(
        vi: isDecomposed
          ? "Từ đây có chữ tổ hợp, phần lớn bài là chữ dựng sẵn"
          : "Từ đây có chữ dựng sẵn, phần lớn bài là chữ tổ hợp",
        en: isDecomposed
          ? "Decomposed letters from here; most of the article is precomposed"
          : "Precomposed letters from here; most of the article is decomposed"),
      fixes: [
        .replace(
          whole, with: form.apply(to: article.string(whole)), isSafe: true, vi: "Đưa đoạn về một dạng",
          en: "Bring the paragraph into one form")
      ])
  }
}
