import Extraction
import Lexicon
import VietnameseText

/// What posts and bodies begin with, whoever's they are: "Phó Chủ tịch UBND tỉnh" beside "Phó chủ tịch HĐND xã". As wholes
/// (`NameCapitals`) these are two names, of which the article has one way each.
struct HeadCapitals: Sendable {
  /// Words of titles before a body that is written on from them: "Trưởng |ban Tuyên giáo|".
  let titleHeads = WordSet(["phó", "trưởng", "chánh"])
  let ledBodies = WordSet(["ban", "phòng", "đoàn", "văn", "khoa", "tổ"])

  /// The words before a post's own body, and which of them have a capital; nil where they are fewer than two, or the first
  /// has none, because then it is no name but what somebody is.
  ///
  /// - Parameter bodies: the tokens of bodies in the post, which are compared by themselves: one bit each.
  func note(
    _ paragraph: LintParagraph, post: Mention, _ detail: PositionDetail, without bodies: UInt64
  ) -> LintNote? {
    let (first, end) = (Int(post.firstToken), Int(post.endToken))
    guard end - first > 1, paragraph[first].letterCase == .capitalised,
      !isAbbreviated(paragraph[first + 1]),
      var head = TableCapitals.title(post, detail, paragraph)
    else { return nil }
    // "Trưởng |Ban Tuyên giáo|": what the body begins with is a part of the title too.
    let isLed = ledBodies.contains(paragraph[first + head.count - 1].key)
    let bodyStart = bodies == 0 ? Int.max : bodies.trailingZeroBitCount
    if bodyStart < head.count, !(isLed && bodyStart == head.count - 1) { head.count = bodyStart }
    guard head.count > 1 else { return nil }
    // "Trưởng ban" alone goes together with "Trưởng Ban Tuyên giáo", and of both that and "Trưởng ban Tuyên giáo" are right.
    let isAlone = isLed && end - first == head.count
    if isLed { head.isKnown = true }
    return note(paragraph, first, head, key: UInt64(detail.row.offset) << 24 | (isAlone ? 1 : 0))
  }

  /// The same of a body that the table knows by what it begins with.
  func note(_ paragraph: LintParagraph, body: Mention, _ detail: OrganizationDetail) -> LintNote? {
    let (first, end) = (Int(body.firstToken), Int(body.endToken))
    guard detail.list == .bodyHead, end - first > 1, !isAbbreviated(paragraph[first + 1]),
      paragraph[first].letterCase == .capitalised
        || ledBodies.contains(paragraph[first].key) && titleHeads.contains(paragraph[first - 1].key),
      let head = TableCapitals.head(body, detail, paragraph), head.count > 1
    else { return nil }
    return note(paragraph, first, head, key: UInt64(detail.row.offset) << 24 | 2)
  }

  /// "Phó CT", "Bộ CHQS"
  @inline(__always) private func isAbbreviated(_ token: Token) -> Bool { token.letterCase == .upper }

  /// - Parameter key: the row and what it is compared with.
  private func note(
    _ paragraph: LintParagraph, _ first: Int, _ head: TableCapitals.WrittenHead, key: UInt64
  ) -> LintNote {
    let count = head.count
    let words = UInt32(truncatingIfNeeded: 1 << count) &- 2
    // The capital of the first is known, or does not count.
    var variant = head.capitals & words | 1
    if !head.isKnown { variant |= NameCapitals.departs }
    let name = key | UInt64(head.form) << 16 | UInt64(count) << 8
    return LintNote(
      .capitals, paragraph.range(first..<(first + count)), key: name &* 0x9E37_79B9_7F4A_7C15,
      variant: variant)
  }
}
