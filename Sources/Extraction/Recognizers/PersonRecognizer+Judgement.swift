import Lexicon
import VietnameseText

// Whether what is written like a name is a person.
extension PersonRecognizer {
  typealias Verdict = (NameReader.Run, PersonDetail.Flags, StaticString)

  /// Whether the run is a person, how much of it, and why.
  func judge(
    _ run: inout NameReader.Run, _ cue: NameCues.Cue, _ follows: Bool, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, _ state: State
  ) -> Verdict? {
    // "đồng chí Thượng Trần Thí Dụ": half a rank.
    if run.words >= 3, halfRanks.contains(paragraph[run.first].key),
      names.lexicon[paragraph[run.first + 1]].contains(.certainFamily)
    {
      run = names.run(from: run.first + 1, in: paragraph, mentions)
    }
    // "Tên khai sinh Người Trần Thí Dụ"
    if run.words >= 3, paragraph.is(run.first, human),
      names.lexicon[paragraph[run.first + 1]].contains(.certainFamily)
    {
      run = names.run(from: run.first + 1, in: paragraph, mentions)
    }
    // "Đại tướngTrần Thí Dụ": no word is written so, and nobody knows where the name begins.
    if halfRanks.contains(paragraph[run.first].key), paragraph[run.first + 1].letterCase == .mixed {
      return nil
    }
    trim(&run, paragraph)
    if run.words < 3, exceeds(run, paragraph) { return nil }
    if run.words > 3, case .none = cue, let author = author(in: run, paragraph) {
      return (author, .byline, "by-line before its source")
    }
    if run.first == 0, case .none = cue, opensText(run, paragraph) {
      return (run, .byline, "by-line before the first sentence")
    }
    switch cue {
    case .rank:
      // "Thiếu tá Thủy quân lục chiến Mẫu": the arm of service.
      if paragraph.starts(.bodyField, at: run.first), let field = paragraph.match(.bodyField, at: run.first),
        run.first + field.count >= run.end, field.count > 2
      {
        return nil
      }
      // "Trung tướng Anh hùng LLVT Trần Thí Dụ": an honour, and who has it.
      if run.words == 1, exceeds(run, .honorific, paragraph) { return nil }
      if run.words > 1 || isLoneName(run, paragraph) { return verdict(run, "after a rank") }
      // "thiếu tướng |Các| nói": somebody's where the article has Nguyễn Văn Các.
      return run.words == 1 && paragraph[run.first].letterCase == .capitalised
        && followers.isActor(before: run.end, in: paragraph)
        ? (run, .unconfirmed, "another word after a rank") : nil
    case .honorific(let isIntimate):
      // "CÁC ANH HÙNG LIỆT SĨ" are no Hùng.
      if run.isUpper, run.words == 1, isHeadline(run, paragraph) { return nil }
      return judgeAfterAddress(run, isIntimate, paragraph, mentions)
    case .post:
      // "BÍ THƯ ĐẢNG ỦY VÀ QUYẾT ĐỊNH BỔ NHIỆM …"
      if run.isUpper, !run.hasFamily || paragraph.is(run.first, and), isHeadline(run, paragraph) {
        return nil
      }
      return isThing(run, paragraph, mentions) ? nil : judgeAfterPost(run, paragraph, mentions)
    case .none, .label, .named:
      if isThing(run, paragraph, mentions) { return nil }
      if isNone(run, paragraph) { return nil }
      if let why = ownReason(run, paragraph) ?? reasonBeside(run, follows, paragraph, mentions, state) {
        return verdict(run, why)
      }
      return unconfirmed(run, paragraph, mentions, state)
    }
  }

  /// The author before the source, where the lines between them are lost: "|Thành Mẫu| Theo Trí Thức Trẻ".
  private func author(in run: NameReader.Run, _ paragraph: ParagraphText) -> NameReader.Run? {
    guard paragraph[run.first - 1].isFinalMark,
      let words = (2...3).first(where: { paragraph.is(run.first + $0, source) })
    else { return nil }
    let author = names.cut(run, to: words, in: paragraph)
    return author.end == run.first + words && author.isKnownThroughout ? author : nil
  }

  /// Whether the run is two words or three known from names, before the first sentence of a text that has lost its lines:
  /// "|Tư Mẫu| Tại buổi họp, …".
  private func opensText(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    let (next, second) = (paragraph[run.end], paragraph[run.end + 1])
    return (2...3).contains(run.words) && run.isKnownThroughout && !run.isUpper && next.isCapitalised
      && next.gap == .space && second.letterCase == .lower && second.gap == .space
      && paragraph.match(.sentenceOpener, at: run.end) != nil
  }

  /// Whether a foreign name is a firm's, paper's or club's by its last word, or by the word or country to which it belongs:
  /// "Maubon League", "Viện MauroSample", "Maugle Việt Nam".
  private func isThing(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    guard !run.isVietnamese, run.words > 1 else { return false }
    return around.things.contains(paragraph[run.end - 1].key)
      || !run.hasFamily && paragraph.has(PhraseList.bodyHead.bit, at: run.first)
      || paragraph.isSyllable(run.end - 1) && mentions.covers(run.end - 1, .location)
        && !paragraph.isSyllable(run.first)
  }

  /// Whether a run to which nothing leads is no name, whatever comes after it.
  private func isNone(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    if !run.head.contains(.certainFamily), opensSentence(run, paragraph) { return true }
    if run.isUpper, isHeadline(run, paragraph) { return true }
    // "Hồ Nguyễn Văn Mẫu": the end of a place, and a name.
    return run.hasFamily && run.words >= 4 && run.isVietnamese && !run.head.contains(.certainFamily)
      && (paragraph.has(PhraseList.placeHead.bit | PhraseList.adminWord.bit, at: run.first)
        || paragraph[run.first].gap == .space && paragraph[run.first - 1].isCapitalised)
      && fullName(after: run, paragraph) == run.first + 1
  }

  func verdict(_ run: NameReader.Run, _ why: StaticString) -> Verdict { (run, [], why) }

  /// "Từ Ninh Bình": a small word with the capital of the sentence, and a place.
  private func opensSentence(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard paragraph.starts(.sentenceOpener, at: run.first),
      paragraph.match(.sentenceOpener, at: run.first) != nil,
      paragraph.starts(.place, at: run.first + 1), let place = paragraph.match(.place, at: run.first + 1)
    else { return false }
    return run.first + 1 + place.count >= run.end
  }

  /// "PHẠM VI QUẢN LÝ", "TRÊN ĐỊA BÀN TỈNH": in a headline set in capitals, words that are no name, of which the first
  /// begins or ends a compound.
  private func isHeadline(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    let next = paragraph[run.end]
    let goesOn = next.letterCase == .upper && next.gap == .space
    let isCompound =
      (goesOn || !run.isKnownThroughout)
      && (paragraph.has(.compound, longerThan: 1, at: run.first)
        || (!run.hasFamily && run.words > 2 || paragraph.is(run.first, and))
          && paragraph.has(.compound, longerThan: 1, at: run.first + 1))
      || paragraph[run.first].gap == .space && paragraph[run.first - 1].letterCase == .upper
        && paragraph.has(.compound, longerThan: 1, at: run.first - 1)
    return isCompound && !names.isMiddle(run.first + 1, in: paragraph)
      && capitals.isShouted(paragraph, run.first)
  }

  /// Leaves out the first word of a sentence that follows without a full stop, and whatever exceeds a name.
  private func trim(_ run: inout NameReader.Run, _ paragraph: ParagraphText) {
    guard run.isVietnamese, run.hasFamily else { return }
    while run.words > 5 || run.words > 3 && !run.last.contains(.syllable) && isSentence(after: run, paragraph)
    {
      run = names.cut(run, to: run.words - 1, in: paragraph)
    }
  }

  /// Whether what follows goes on like a sentence that the last word has begun, and not with a person's verb.
  private func isSentence(after run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    let next = paragraph[run.end]
    return next.isWord && next.letterCase == .lower && !followers.isActor(before: run.end, in: paragraph)
  }
}
