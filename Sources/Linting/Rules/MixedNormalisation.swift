import Extraction
package import Lexicon
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
package struct MixedNormalisation: Rule {
  package static let info = RuleInfo(
    id: "style/mixed-normalisation", severity: .information,
    summary: LocalizedText(
      vi: "Lẫn chữ dựng sẵn và chữ tổ hợp", en: "Precomposed and decomposed letters mixed"))

  package let trigger = RuleTrigger([.precomposed, .decomposed])

  package init(gazetteer: Gazetteer) {}

  /// One note a form: the first word in it, the range of all words in it (`key`, two 32-bit offsets), their number.
  package func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let traits = paragraph.sweep.traits
    for (flag, form) in [(Token.Flags.precomposed, 0), (.decomposed, 1)] {
      guard traits.contains(form == 0 ? .precomposed : .decomposed) else { continue }
      // A word with both is in neither form; it counts as decomposed.
      let words = paragraph.text.tokens.filter {
        $0.isWord && $0.flags.contains(flag) && (form == 1 || !$0.flags.contains(.decomposed))
      }
      guard let first = words.first, let last = words.last else { continue }
      findings.note(
        LintNote(
          .normalForm, first.range, key: UInt64(first.start) << 32 | UInt64(last.end),
          variant: UInt32(form) | UInt32(clamping: words.count) << 1))
    }
  }

  package func check(article: LintArticle, into findings: inout Findings) {
    var counts = [0, 0]
    article.forEachNote(.normalForm) { _, note in counts[Int(note.variant & 1)] += Int(note.variant >> 1) }
    guard counts[0] > 0, counts[1] > 0 else { return }
    let minority = counts[1] <= counts[0] ? 1 : 0
    let form: NormalForm = minority == 1 ? .composed : .decomposed
    article.forEachNote(.normalForm) { paragraph, note in
      guard Int(note.variant & 1) == minority else { return }
      let whole = article.range(
        ByteRange(Int(note.key >> 32), Int(note.key & 0xFFFF_FFFF)), in: paragraph)
      findings.report(
        Self.info, article.range(note.range, in: paragraph),
        LocalizedText(
          vi: minority == 1
            ? "Từ đây có chữ tổ hợp, phần lớn bài là chữ dựng sẵn"
            : "Từ đây có chữ dựng sẵn, phần lớn bài là chữ tổ hợp",
          en: minority == 1
            ? "Decomposed letters from here; most of the article is precomposed"
            : "Precomposed letters from here; most of the article is decomposed"),
        fixes: [
          .replace(
            whole, with: form.apply(to: article.string(whole)), isSafe: true,
            vi: "Đưa đoạn về một dạng", en: "Bring the paragraph into one form")
        ])
    }
  }
}
