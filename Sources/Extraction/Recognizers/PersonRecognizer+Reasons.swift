import Lexicon
import VietnameseText

// Why what nothing leads to is a name all the same: by its own words, or by what stands beside it.
extension PersonRecognizer {
  /// Why the run is a name, where its own words say so.
  func ownReason(_ run: NameReader.Run, _ paragraph: ParagraphText) -> StaticString? {
    if run.hasFamily, run.words >= 3, run.isVietnamese || run.head.contains(.certainFamily) {
      if run.head.contains(.certainFamily) { return "family name" }
      let isSupported =
        run.head.contains(.commonFamily) || followers.isActor(before: run.end, in: paragraph)
      if run.isKnownThroughout, isSupported, run.second.contains(.middle) || run.words == 3,
        !isOfPlace(run, paragraph)
      {
        return "family name and known syllables"
      }
    }
    // "Kim Văn Mẫu": a family name that is also a word, and the usual middle name of men.
    if run.words == 3, run.isVietnamese, run.hasFamily, !run.isUpper, paragraph.is(run.first + 1, man),
      run.last.contains(.syllable) || run.head.contains(.commonFamily),
      !paragraph.has(
        PhraseList.placeHead.bit | PhraseList.adminWord.bit | PhraseList.bodyHead.bit, at: run.first),
      !isOfPlace(run, paragraph)
    {
      return "family name and Văn"
    }
    // "Hàng Thị Kim": nothing but a woman's name has Thị between two other words.
    if run.words == 3, run.isVietnamese, run.known == 2, !run.isUpper, paragraph.is(run.first + 1, lady),
      !paragraph.has(PhraseList.placeHead.bit | PhraseList.adminWord.bit, at: run.first)
    {
      return "Thị between two words"
    }
    return hasMinorityForm(run, paragraph) ? "family name of a minority" : nil
  }

  /// Why the run is a name, where what comes after it says so, or the list in which it stands.
  func reasonBeside(
    _ run: NameReader.Run, _ follows: Bool, _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ state: State
  ) -> StaticString? {
    if let reason = describingReason(run, paragraph, mentions, state)
      ?? listReason(run, follows, paragraph, state)
    {
      return reason
    }
    if run.words == 2, isCalledByOrder(run, paragraph) {
      return "order of birth and given name before a verb"
    }
    if run.words == 2, run.head.contains(.certainFamily), run.isKnownThroughout,
      followers.isActor(before: run.end, in: paragraph)
    {
      return "family name before a verb"
    }
    return foreignReason(run, paragraph, mentions)
  }

  /// Why the run is a name, where what comes after it tells of a person, or it is another name of the last one.
  private func describingReason(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ state: State
  ) -> StaticString? {
    if followers.isConfirmed(after: run.end, in: paragraph, mentions), run.words >= 2,
      run.hasFamily || !run.isVietnamese || run.isKnownThroughout
    {
      return "before a post or a year of birth"
    }
    if aliases.isInBrackets(run, after: state.lastEnd, in: paragraph) { return "alias in brackets" }
    if state.lastEnd >= 0, run.words <= 4, run.words > 1 || isLoneName(run, paragraph), run.isVietnamese,
      !run.isUpper, run.last.contains(.syllable),
      aliases.leads(to: run.first, after: state.lastEnd, in: paragraph)
    {
      return "alias"
    }
    if (2...4).contains(run.words), run.isVietnamese,
      run.hasFamily || run.isKnownThroughout, followers.isSigned(run, in: paragraph, mentions)
    {
      return "before what an author signs with"
    }
    if (2...6).contains(run.words), !run.isUpper, followers.isBirth(after: run.end, in: paragraph) {
      return "before a year of birth in brackets"
    }
    return nil
  }

  /// Why the run is a name, where it stands in a list of people.
  private func listReason(
    _ run: NameReader.Run, _ follows: Bool, _ paragraph: ParagraphText, _ state: State
  ) -> StaticString? {
    // "Các ông Trần Văn Mẫu, |Mai Dụ| được bầu"
    if follows, run.words >= 2, run.hasFamily, run.isKnownThroughout || run.head.contains(.certainFamily),
      followers.isActor(before: run.end, in: paragraph)
    {
      return "in a list of people before a verb"
    }
    // "7- |Lê Dụ|" on a line of its own.
    if run.words >= 2, run.head.contains(.certainFamily), run.end >= paragraph.count, run.isKnownThroughout,
      !run.isUpper, run.first == 2, paragraph[0].isNumber, paragraph[1].isMark
    {
      return "on a line with a number"
    }
    // "bàn thắng của Thí Dụ và |Thanh Mẫu|,": as the one before it.
    if follows, state.lastWasShort, run.words == 2, run.isKnownThroughout, run.last.contains(.syllable),
      !run.isUpper, !isOpening(run.first, paragraph),
      paragraph.is(run.first - 1, comma) || paragraph.is(run.first - 1, and),
      endsItem(run.end, paragraph) || followers.isActor(before: run.end, in: paragraph)
    {
      return "given names beside others"
    }
    let opens = paragraph.is(run.first - 1, colon)
    if follows || opens, run.words >= 2, endsItem(run.end, paragraph),
      run.head.contains(.certainFamily) || run.hasFamily && run.isKnownThroughout
        || run.hasFamily && run.words == 3 && names.isMiddle(run.first + 1, in: paragraph)
        || follows && !run.isVietnamese
          && (state.lastWasForeign || run.foreign == run.words && paragraph.is(run.first - 1, and))
    {
      return "in a list of people"
    }
    if follows, state.lastWasLone, run.words == 1, run.last.contains(.syllable),
      isLoneName(run, paragraph), !paragraph[run.end].isMark(":"),
      !paragraph.is(run.first - 1, comma) || followers.isActor(before: run.end, in: paragraph)
    {
      return "given name beside another"
    }
    return nil
  }

  /// Why a foreign run is a name, where what comes before or after it says so.
  private func foreignReason(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> StaticString? {
    if !run.isVietnamese, run.words >= 2, isBehindDash(run, paragraph, mentions) {
      return "foreign name behind a post and a dash"
    }
    if run.words >= 2, run.words <= 4, run.foreign == run.words, !run.isUpper,
      !cues.leadsToPlace(before: run.first, in: paragraph),
      !cues.leadsToMake(before: run.first, in: paragraph, mentions),
      followers.isActor(before: run.end, in: paragraph)
    {
      return "foreign name before a verb"
    }
    if (2...4).contains(run.words), run.foreign == run.words, !run.isUpper,
      isHolder(run, paragraph, mentions)
        || !paragraph[run.first - 1].isCapitalised && !paragraph[run.first - 1].isMark("/")
          && !paragraph[run.first - 1].isMark("(")
          && !cues.leadsToPlace(before: run.first, in: paragraph)
          && !cues.leadsToMake(before: run.first, in: paragraph, mentions)
          && followers.isRole(
            after: run.end, isOwned: paragraph.is(run.first - 1, whose), in: paragraph)
    {
      return "foreign name beside what its bearer is"
    }
    return nil
  }

  /// Whether a dash leads to the foreign name from the post of a place abroad, and the list ends there: "Phó Tỉnh trưởng Svay
  /// Rieng - |Mau Thidu|".
  private func isBehindDash(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    let dash = run.first - 1
    guard paragraph[dash].isDash, paragraph[dash].gap == .space, paragraph[run.first].gap == .space,
      let post = mentions.mention(.position, at: dash - 1), Int(post.endToken) == dash,
      paragraph[run.end].isMark || paragraph[run.end].letterCase == .lower
    else { return false }
    return mentions.covers(dash - 1, .location) && !paragraph.isSyllable(dash - 1)
  }

  /// Whether the foreign name stands between commas behind a post that is no firm's: "Bộ trưởng Ngoại giao Ukraine, |Dmytro
  /// Maudu|, cho biết".
  private func isHolder(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    let comma = run.first - 1
    guard paragraph.is(comma, self.comma), paragraph.is(run.end, self.comma),
      paragraph[run.end + 1].letterCase == .lower,
      let post = mentions.mention(.position, at: comma - 1), Int(post.endToken) == comma,
      case .position(let detail) = post.detail
    else { return false }
    // "Tổng Giám đốc Maugle, Maugle Mobile, …"
    return detail.owner != .none && (Int(post.firstToken)..<comma).contains { mentions.covers($0, .location) }
  }

  /// "các Nghệ sĩ Nhân dân: Thu Mẫu, Quang Dụ": two words known from names, and the list goes on or ends.
  func honoured(
    _ run: NameReader.Run, _ follows: Bool, _ paragraph: ParagraphText, _ state: inout State
  ) -> Verdict? {
    if follows, state.isOfAddressed, (3...4).contains(run.words), run.isVietnamese, !run.isUpper,
      run.second.contains(.middle) || run.last.contains(.syllable),
      endsItem(run.end, paragraph) || paragraph.starts(.nameStopWord, at: run.end)
    {
      return verdict(run, "in a list of people who are addressed together")
    }
    guard run.words == 2, run.isKnownThroughout, !run.isUpper, endsItem(run.end, paragraph) else {
      return nil
    }
    if !follows { state.isOfHonoured = cues.opensHonoured(run.first, in: paragraph) }
    return state.isOfHonoured ? verdict(run, "in a list of people with an honour") : nil
  }

  /// "Y Thanh Hà Niê Kđăm", "H'Bơ Khăp": a prefix and a clan, whichever way round.
  private func hasMinorityForm(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard run.words >= 2 else { return false }
    let lexicon = names.lexicon
    guard run.head.contains(.prefix) || run.head.contains(.certainFamily) && !run.isVietnamese else {
      return false
    }
    if run.head.contains(.certainFamily) { return true }
    var index = run.first + 1
    while index < run.end {
      if lexicon[paragraph[index]].contains(.certainFamily) { return true }
      index += 1
    }
    return false
  }

  /// "Trà Thái Nguyên": a thing and the place that it is from.
  private func isOfPlace(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    paragraph.starts(.place, at: run.first + 1)
      && paragraph.match(.place, at: run.first + 1).map { run.first + 1 + $0.count >= run.end } ?? false
  }

  /// Whether a list item can end here: at punctuation, at "và", at the paragraph's end.
  private func endsItem(_ end: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[end].isMark || paragraph.is(end, and)
  }
}
