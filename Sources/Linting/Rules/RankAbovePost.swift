import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Cấp bậc cao hơn trần của chức vụ
///
/// Người giữ một chức vụ trong quân đội được nêu với cấp bậc cao hơn cấp bậc cao nhất mà luật cho chức vụ ấy tại thời
/// điểm của bài: “Thiếu tướng …, Chỉ huy trưởng Bộ CHQS tỉnh”.
///
/// Luật có ngoại lệ (biệt phái, thăng vượt), nên đây chỉ là gợi ý xem lại. Ngày của bài lấy từ chính bài; không có ngày
/// thì chỉ xét những mức đang có hiệu lực.
///
/// ## Vì sao
/// Thường là gõ nhầm cấp bậc hoặc gán chức vụ của người khác.
///
/// ## Nguồn
/// Luật Sĩ quan Quân đội nhân dân Việt Nam, Điều 15 và Điều 11 (sửa đổi 2014, 2024); Nghị quyết
/// 562a/2018/NQ-UBTVQH14.
///
/// ## Ví dụ
/// - Sai: `⟦Thiếu tướng⟧ Nguyễn Văn Mẫu, Chỉ huy trưởng Bộ CHQS tỉnh, chủ trì hội nghị.`
/// - Đúng: `Đại tá Nguyễn Văn Mẫu, Chỉ huy trưởng Bộ CHQS tỉnh, chủ trì hội nghị.`
///
/// # Rank above the post's ceiling
///
/// Somebody in a military post is given a rank above the highest that the law of the article's time allows for the post.
/// The law has exceptions, so this only asks for a second look. The date is the article's own; without one only
/// ceilings in force are used.
///
/// ## Why
/// Mostly the rank is mistyped, or the post is another person's.
///
/// ## Source
/// The Law on Officers, Articles 15 and 11 (as amended in 2014 and 2024); Resolution 562a/2018/NQ-UBTVQH14.
struct RankAbovePost: Rule {
  static let info = RuleInfo(
    id: "rank/above-post", severity: .hint,
    summary: LocalizedText(vi: "Cấp bậc cao hơn trần của chức vụ", en: "Rank above the post's ceiling"))

  let trigger = RuleTrigger(kinds: [.rank])

  private struct Ceiling: Sendable {
    var rank: String
    var order: Int
    var law: String
    var from: Int
    var to: Int
  }

  private let gazetteer: Gazetteer
  /// The words of each, with what the lexicon knows of them.
  private let abbreviations: [SyllableKey: [Token]]
  /// Most words are none of them, and this says so.
  private let abbreviated: WordSet

  init(gazetteer: Gazetteer) {
    self.gazetteer = gazetteer
    var abbreviations: [SyllableKey: [Token]] = [:]
    for (short, words) in [
      ("CHQS", "Chỉ huy Quân sự"), ("BĐBP", "Bộ đội Biên phòng"), ("BTL", "Bộ Tư lệnh"),
      ("TCCT", "Tổng cục Chính trị"),
    ] {
      var tokens = Tokenizer.tokens(of: words)
      gazetteer.annotate(&tokens)
      abbreviations[SyllableKey(short)] = tokens
    }
    self.abbreviations = abbreviations
    abbreviated = WordSet(abbreviations.keys)
  }

  /// By row of `position_max_rank`: the ceilings that the laws give the post, whichever of its rows one has.
  private let ceilings = RowFacts<[Ceiling]>(LexiconTable.positionMaxRank) { cells in
    let ceilings = LexiconTable.positionMaxRank.namesakes(of: cells.row).compactMap { ceiling($0) }
    return ceilings.isEmpty ? nil : ceilings
  }

  /// What one row says; nil where that is no ground for a finding.
  private static func ceiling(_ row: LexiconTable.Row) -> Ceiling? {
    let table = LexiconTable.positionMaxRank
    guard table.cell(row, .force).equals("QĐND"),
      let order = LexiconTable.ranks.row(named: table.cell(row, .maxRank)).flatMap({ RankOrder.of($0) }),
      // Practice differs, or nobody is sure: no ground for a finding.
      table.cell(row, .use).isEmpty, let from = TableDay.first(table.cell(row, .validFrom))
    else { return nil }
    let to = table.cell(row, .validTo)
    return Ceiling(
      rank: table.string(row, .maxRank), order: order, law: table.string(row, .lawVersion), from: from,
      to: to.isEmpty ? Int.max : TableDay.last(to) ?? from)
  }

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    let mentions = paragraph.reading.mentions
    let attributes = paragraph.reading.attributes
    for attribute in attributes
    where attribute.kind == .position && attribute.relation == .beside && attribute.person >= 0 {
      let beside = attributes.last {
        $0.kind == .rank && $0.relation == .beside && $0.person == attribute.person
      }
      guard let beside, Int(beside.mention) < mentions.count, Int(attribute.mention) < mentions.count else {
        continue
      }
      let rank = Int(beside.mention)
      guard case .rank(let detail) = mentions[rank].detail,
        detail.form == .valid, let order = RankOrder.of(detail.row),
        let post = post(paragraph, mentions[Int(attribute.mention)]),
        let lowest = ceilings[post]?.map(\.order).min(), order > lowest,
        !allows(order, anotherThan: attribute, paragraph)
      else { continue }
      findings.note(
        LintNote(
          .abovePost, mentions[rank].range, key: UInt64(detail.row.offset) << 32 | UInt64(post.offset),
          variant: UInt32(order)))
    }
  }

  /// Whether another post of the same person may have the rank: "Đại tướng A, Tổng Tham mưu trưởng, Thứ trưởng Bộ Quốc phòng".
  private func allows(
    _ order: Int, anotherThan given: PersonAttribute, _ paragraph: LintParagraph
  ) -> Bool {
    let mentions = paragraph.reading.mentions
    return paragraph.reading.attributes.contains { attribute in
      guard attribute.kind == .position, attribute.person == given.person, attribute.mention != given.mention,
        Int(attribute.mention) < mentions.count, let post = post(paragraph, mentions[Int(attribute.mention)]),
        let highest = ceilings[post]?.map(\.order).max()
      else { return false }
      return highest >= order
    }
  }

  /// The row of the post whose name the mention begins with.
  private func post(_ paragraph: LintParagraph, _ mention: Mention) -> LexiconTable.Row? {
    let first = mention.tokens.lowerBound
    let before = paragraph[first - 1]
    // "nguyên Tư lệnh" held it in another time.
    if before.key == former { return nil }
    guard paragraph.text.starts(.positionMaxRank, at: first) else { return nil }
    if !mention.tokens.contains(where: { abbreviated.contains(paragraph[$0].key) }) {
      return paragraph.text.match(.positionMaxRank, at: first)?.row
    }
    var tokens: [Token] = []
    for index in mention.tokens {
      let token = paragraph[index]
      if abbreviated.contains(token.key), let words = abbreviations[token.key] {
        tokens += words
      } else {
        tokens.append(token)
      }
    }
    return gazetteer.longestMatch(.positionMaxRank, in: tokens, at: 0)?.row
  }

  private let former = SyllableKey("nguyên")

  let topics: [LintNote.Topic] = [.abovePost]
  let needsDay = true

  /// The highest rank that the law of the article's time gives the post.
  private func highest(_ key: UInt64, _ article: LintArticle) -> (post: String, ceiling: Ceiling)? {
    let row = LexiconTable.Row(offset: UInt32(truncatingIfNeeded: key))
    let name = LexiconTable.positionMaxRank.string(row, .position)
    let valid = (ceilings[row] ?? []).filter { ceiling in
      article.day.map { ceiling.from <= $0 && $0 <= ceiling.to } ?? (ceiling.to == Int.max)
    }
    return valid.max { $0.order < $1.order }.map { (name, $0) }
  }

  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    highest(key.key, article).map { NoteVerdict(value: $0.ceiling.order) }
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? {
    Int(note.variant) > verdict.value ? Self.info.severity : nil
  }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    guard let (post, highest) = highest(note.key, article) else { return }
    let law = "Luật Sĩ quan QĐND Việt Nam" + (highest.law.isEmpty ? "" : " (\(highest.law))")
    findings.report(
      Self.info, article.range(note.range, of: sighting.paragraph),
      LocalizedText(
        vi: "Theo \(law), \(post) cao nhất là \(highest.rank)",
        en: "Under the Law on Officers (\(highest.law)), \(post) is \(highest.rank) at the highest"))
  }
}
