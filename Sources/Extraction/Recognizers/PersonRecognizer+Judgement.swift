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
      return run.words > 1 || isLoneName(run, paragraph) ? verdict(run, "after a rank") : nil
    case .honorific(let isIntimate):
      return judgeAfterAddress(run, isIntimate, paragraph, mentions)
    case .post:
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

  /// After "đồng chí", "anh", "trưởng thôn".
  private func judgeAfterAddress(
    _ run: NameReader.Run, _ isIntimate: Bool, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Verdict? {
    // "trưởng thôn Trung Tâm": more often the hamlet's name.
    if run.head.isDisjoint(with: [.certainFamily, .prefix]), run.words < 3,
      !cues.isCalled(run.first, in: paragraph), !mentions.covers(run.first - 1, .location),
      paragraph.phrase(.namedAfter, endingAt: run.first) != nil
    {
      return nil
    }
    // "hàng trăm thanh niên Hải Mẫu": where they are from.
    if !isIntimate, run.words == 2, !run.hasFamily, isMany(before: run.first, paragraph) { return nil }
    if isBody(run, paragraph) { return nil }
    // "CEO Maugle |Trần Thí Dụ|": a firm, and who leads it.
    if run.words >= 3, executives.contains(paragraph[run.first - 1].key),
      names.lexicon[paragraph[run.first + 1]].contains(.certainFamily)
    {
      let person = names.run(from: run.first + 1, in: paragraph, mentions)
      if person.words >= 2, person.isVietnamese { return verdict(person, "after a form of address") }
    }
    if run.words > 1 {
      // "đồng chí Xa Vẳn Mẫu Thí Dụ Vông, Tỉnh trưởng …": names of our neighbours are long.
      return isNameLike(run) || followers.isConfirmed(after: run.end, in: paragraph, mentions)
        ? verdict(run, "after a form of address") : nil
    }
    guard isLoneName(run, paragraph), !isForeignPlace(run, paragraph), !isUncle(run, paragraph) else {
      // "ông |Một|", "ông |Huyện|": somebody's where the article has Nguyễn Một.
      return isIntimate && run.words == 1 && run.isVietnamese && !run.isUpper && !exceeds(run, paragraph)
        && !isUncle(run, paragraph) && paragraph[run.first].key.letterCount > 1
        && !paragraph[run.end].isCapitalised
        ? (run, .unconfirmed, "another word after a form of address") : nil
    }
    if isIntimate || isSomebody(run, paragraph) {
      return verdict(run, "given name after a form of address")
    }
    // "liệt sĩ Kiệm": somebody's where the article has a Kiệm.
    return (run, .unconfirmed, "given name after a form of address")
  }

  /// Whether one word after what somebody does is who he is, because he speaks or acts: "Luật sư |Dụ| cho biết", "Theo bác
  /// sĩ |Dụ|,"; not "các nghệ sĩ |Việt| đã", nor "bác sĩ |Nội| trú".
  private func isSomebody(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard run.last.contains(.syllable), !run.isUpper, !around.peoples.contains(paragraph[run.first].key),
      !paragraph.starts(.place, at: run.first) || paragraph.match(.place, at: run.first) == nil,
      !exceeds(run, .compound, paragraph), !isMany(before: run.first, paragraph),
      !paragraph.has(
        PhraseList.bodyHead.bit | PhraseList.adminWord.bit | PhraseList.placeHead.bit, at: run.first)
    else { return false }
    if followers.isActor(before: run.end, in: paragraph) { return true }
    // "truy tìm đối tượng |Mẫu|,", "bị can |Mẫu| bỏ trốn"
    if suspects.contains(paragraph[run.first - 1].key), !paragraph[run.end].isCapitalised { return true }
    guard paragraph[run.end].isMark,
      let address = paragraph.phrase(.honorific, endingAt: run.first)
    else { return false }
    return speakers.contains(paragraph[address.start - 1].key)
  }

  /// Whether the run is a body that no table has: "cán bộ |Đội Chống| buôn lậu", "Ủy viên |Ban Chấp| Trung ương".
  func isBody(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    run.words == 2 && run.isVietnamese && !run.head.contains(.certainFamily)
      && !run.last.contains(.syllable) && paragraph.has(PhraseList.bodyHead.bit, at: run.first)
      && !followers.isActor(before: run.end, in: paragraph)
  }

  /// "bộ đội cụ Hồ", "lời bác Hồ": nobody's row in the table of people.
  private func isUncle(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(run.first, leader) && uncle.contains(paragraph[run.first - 1].key)
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

  /// Why the run is a name, where its own words say so.
  private func ownReason(_ run: NameReader.Run, _ paragraph: ParagraphText) -> StaticString? {
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
    // "Hàng Thị Kim": nothing but a woman's name has Thị between two other words.
    if run.words == 3, run.isVietnamese, run.known == 2, !run.isUpper, paragraph.is(run.first + 1, lady),
      !paragraph.has(PhraseList.placeHead.bit | PhraseList.adminWord.bit, at: run.first)
    {
      return "Thị between two words"
    }
    return hasMinorityForm(run, paragraph) ? "family name of a minority" : nil
  }

  /// Why the run is a name, where what comes after it says so, or the list in which it stands.
  private func reasonBeside(
    _ run: NameReader.Run, _ follows: Bool, _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ state: State
  ) -> StaticString? {
    if followers.isConfirmed(after: run.end, in: paragraph, mentions), run.words >= 2,
      run.hasFamily || !run.isVietnamese || run.isKnownThroughout
    {
      return "before a post or a year of birth"
    }
    if aliases.isInBrackets(run, after: state.lastEnd, in: paragraph) { return "alias in brackets" }
    if state.lastEnd >= 0, run.words <= 4, run.words > 1 || isLoneName(run, paragraph), run.isVietnamese,
      !run.isUpper,
      run.last.contains(.syllable), aliases.leads(to: run.first, after: state.lastEnd, in: paragraph)
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
    if run.words == 2, isCalledByOrder(run, paragraph) {
      return "order of birth and given name before a verb"
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
    if run.words == 2, run.head.contains(.certainFamily), run.isKnownThroughout,
      followers.isActor(before: run.end, in: paragraph)
    {
      return "family name before a verb"
    }
    return foreignReason(run, paragraph, mentions)
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

  func verdict(_ run: NameReader.Run, _ why: StaticString) -> Verdict { (run, [], why) }

  /// Where in the run, after its first word, a family name with two words or more begins: "Suối Hồ Nguyễn Văn Mẫu".
  func fullName(after run: NameReader.Run, _ paragraph: ParagraphText) -> Int? {
    var index = run.first + 1
    while index + 2 < run.end {
      if names.lexicon[paragraph[index]].contains(.certainFamily) { return index }
      index += 1
    }
    return nil
  }

  /// "Trà Thái Nguyên": a thing and the place that it is from.
  private func isOfPlace(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    paragraph.starts(.place, at: run.first + 1)
      && paragraph.match(.place, at: run.first + 1).map { run.first + 1 + $0.count >= run.end } ?? false
  }

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
      (goesOn || !run.isKnownThroughout) && paragraph.has(.compound, longerThan: 1, at: run.first)
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

  private func isNameLike(_ run: NameReader.Run) -> Bool {
    run.hasFamily || !run.isVietnamese || run.head.contains(.prefix) || run.isKnownThroughout
      || run.words <= 4
  }

  /// Whether the one word is a place abroad: "các đồng chí Cuba", "Tỉnh ủy viên Habana".
  func isForeignPlace(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    !run.isVietnamese && paragraph.starts(.place, at: run.first)
      && paragraph.match(.place, at: run.first) != nil
  }

  /// Whether one word may be a given name here: "anh Kiệt nói", not "anh Bí thư", "ông Tổng giám đốc".
  func isLoneName(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    let index = run.first
    if run.isUpper && run.words == 1 && !run.last.contains(.syllable) { return false }
    if exceeds(run, paragraph) || run.end == index + 1 && paragraph[index].key.letterCount == 1 {
      return false
    }
    // "ngài Tổng Giám đốc": nobody is called so.
    if let title = paragraph.match(.title, at: index), index + title.count > run.end { return false }
    // "các đồng chí Trưởng, phó các ban" are nobody's names.
    if paragraph.is(index, chief), paragraph.is(index + 2, deputy) { return false }
    // "Hội thi Trung, Lữ đoàn trưởng": the first half of one of two words.
    if units.0.contains(paragraph[index].key), paragraph[index + 1].isMark(","),
      units.0.contains(paragraph[index + 2].key), paragraph.is(index + 3, units.1)
    {
      return false
    }
    return !isOnly(.title, index, run, paragraph) && !isOnly(.rank, index, run, paragraph)
      && !isOnly(.sentenceOpener, index, run, paragraph)
  }

  /// Whether the word is one of the list and none known from names.
  private func isOnly(
    _ list: PhraseList, _ index: Int, _ run: NameReader.Run, _ paragraph: ParagraphText
  ) -> Bool {
    !run.last.contains(.syllable) && paragraph.starts(list, at: index)
      && paragraph.match(list, at: index) != nil
  }

  /// Whether a phrase begins with the run and goes on after it in small letters: "Quyết định", "Ban Chỉ đạo",
  /// "Tổng cục", "Đoàn công tác".
  func exceeds(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard paragraph[run.end].letterCase == .lower, paragraph[run.end].isWord,
      paragraph[run.first].starts & openers != 0
    else { return false }
    return exceeds(run, .sentenceOpener, paragraph) || exceeds(run, .notPerson, paragraph)
      || exceeds(run, .title, paragraph) || exceeds(run, .rank, paragraph)
      || exceeds(run, .bodyHead, paragraph) || exceeds(run, .body, paragraph)
      || exceeds(run, .documentType, paragraph) || exceeds(run, .bodyField, paragraph)
  }

  func exceeds(_ run: NameReader.Run, _ list: PhraseList, _ paragraph: ParagraphText) -> Bool {
    guard paragraph.mayBegin(list, at: run.first), let match = paragraph.match(list, at: run.first) else {
      return false
    }
    return run.first + match.count > run.end
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

  /// Whether a list item can end here: at punctuation, at "và", at the paragraph's end.
  private func endsItem(_ end: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[end].isMark || paragraph.is(end, and)
  }
}
