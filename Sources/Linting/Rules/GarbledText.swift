import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Chữ lỗi bảng mã
///
/// Đoạn chữ bị hỏng khi chuyển bảng mã: TCVN3 (ABC), VNI, VISCII, Windows-1258 dán thẳng vào bài (“Qu©n ®éi”, “Quaân
/// ñoäi”), hoặc UTF-8 bị đọc nhầm bảng (“QuÃ¢n Ä‘á»™i”). Sửa lại được ngay; chỗ nào phải đoán thì chờ người xác nhận.
///
/// Một chữ lạ đứng riêng không đủ để báo: tên người nước ngoài (Müller, Besançon), ký hiệu m², ® đều được giữ nguyên.
///
/// Khi chữ còn hỏng, các quy tắc khác chưa xét chữ có dấu của đoạn ấy; sửa xong mới xét.
///
/// ## Vì sao
/// Chữ hỏng không đọc được trên trang báo và máy tìm không ra.
///
/// ## Nguồn
/// TCVN 5712:1993, bảng mã VNI, VISCII (RFC 1456), Windows-1258; Unicode.
///
/// ## Ví dụ
/// - Sai: `Đơn vị báo cáo. ⟦Qu©n ®éi nh©n d©n ViÖt⟧ Nam`
/// - Sai: `Hội nghị do ⟦Bá»™ Quá»‘c phÃ²ng⟧ tổ chức.`
/// - Đúng: `Ông Müller ở Besançon tặng 20 m² kính và máy Canon®.`
///
/// # Garbled text
///
/// Text spoiled on its way from one encoding to another: TCVN3, VNI, VISCII or Windows-1258 pasted as it was, or UTF-8
/// read with a one-byte table. It is put right at once; where a letter was lost and had to be guessed, a person decides.
///
/// A single odd letter is not enough: foreign names, m² and ® are left alone.
///
/// As long as they are garbled, other rules pass over the accented letters of the paragraph.
///
/// ## Why
/// Nobody can read it, and no search finds it.
///
/// ## Source
/// TCVN 5712:1993, VNI, VISCII (RFC 1456), Windows-1258; Unicode.
struct GarbledText: Rule {
  static let info = RuleInfo(
    id: "encoding/mojibake", severity: .warning,
    summary: LocalizedText(
      vi: "Chữ lỗi bảng mã (TCVN3, VNI, UTF-8 đọc nhầm)",
      en: "Text garbled by a wrong encoding"))

  let trigger = RuleTrigger(.garbled)

  init(gazetteer: Gazetteer) {}

  /// What a paragraph shows by itself is found at once. One that shows nothing is noted: what the rest of the article
  /// shows may settle it.
  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let bytes = Array(paragraph.text.bytes)
    let whole = ByteRange(0, bytes.count)
    let kinds = MojibakeDetector.kinds(in: bytes, whole)
    var places: UInt32 = 0
    for (place, kind) in Mojibake.allCases.enumerated() where kinds.contains(kind) { places |= 1 << place }
    findings.note(LintNote(.mojibake, whole, variant: places))
    guard !kinds.isEmpty else { return }
    for span in MojibakeDetector.spans(in: bytes, whole, known: kinds) {
      findings.report(Self.finding(span, bytes, at: span.range))
    }
  }

  let topics: [LintNote.Topic] = [.mojibake]
  let reportsCertainFixes = true
  let reportsSeveral = true

  /// What kinds the article shows anywhere, as bits.
  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    let kinds = places.reduce(0) { $0 | $1.variant }
    return kinds == 0 ? nil : NoteVerdict(value: Int(kinds))
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    note.variant == 0 ? Self.info.severity : nil
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    var known: Set<Mojibake> = []
    for (place, kind) in Mojibake.allCases.enumerated() where verdict.value & 1 << place != 0 {
      known.insert(kind)
    }
    let range = article.range(note.range, of: sighting.paragraph).clamped(to: article.article.text.range)
    let bytes = Array(article.article.text.bytes[range.start..<range.end])
    for span in MojibakeDetector.spans(in: bytes, ByteRange(0, bytes.count), known: known) {
      findings.report(Self.finding(span, bytes, at: span.range.shifted(by: range.start)))
    }
  }

  /// - Parameters:
  ///   - bytes: the paragraph.
  ///   - range: the span's place in what the finding is reported for.
  private static func finding(_ span: MojibakeSpan, _ bytes: [UInt8], at range: ByteRange) -> Diagnostic {
    let repaired = String(decoding: span.repaired, as: UTF8.self)
    let shown = shortened(repaired)
    let name = name(of: span.kind)
    return Diagnostic(
      rule: info.id, severity: info.severity, range: range,
      message: LocalizedText(
        vi: "Chữ lỗi bảng mã (\(name.vietnamese)), phải là “\(shown)”",
        en: "Garbled text (\(name.english)), should read “\(shown)”"),
      fixes: [
        .replace(
          range, with: repaired, isSafe: span.isCertain, vi: "Sửa thành “\(shown)”",
          en: "Change to “\(shown)”"
        )
      ])
  }

  private static func name(of kind: Mojibake) -> LocalizedText {
    switch kind {
    case .tcvn3: LocalizedText(vi: "TCVN3", en: "TCVN3")
    case .vni: LocalizedText(vi: "VNI", en: "VNI")
    case .viscii: LocalizedText(vi: "VISCII", en: "VISCII")
    case .windows1258: LocalizedText(vi: "Windows-1258", en: "Windows-1258")
    case .utf8AsWindows1252:
      LocalizedText(vi: "UTF-8 đọc nhầm Windows-1252", en: "UTF-8 read as Windows-1252")
    case .utf8AsWindows1250:
      LocalizedText(vi: "UTF-8 đọc nhầm Windows-1250", en: "UTF-8 read as Windows-1250")
    case .utf8AsLatin2: LocalizedText(vi: "UTF-8 đọc nhầm ISO 8859-2", en: "UTF-8 read as ISO 8859-2")
    }
  }

  /// The first words, as many as a message has room for.
  private static func shortened(_ text: String) -> String {
    var shown = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      if shown.unicodeScalars.count + word.unicodeScalars.count > longestShown {
        return shown.isEmpty ? String(word.unicodeScalars.prefix(longestShown)) + "…" : shown + " …"
      }
      shown += shown.isEmpty ? String(word) : " " + word
    }
    return shown
  }

  /// In code points.
  private static let longestShown = 48
}
