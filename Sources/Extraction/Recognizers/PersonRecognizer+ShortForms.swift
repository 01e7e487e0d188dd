import Lexicon
import VietnameseText

// What may be somebody where the article has a longer name that ends so.
extension PersonRecognizer {
  /// What only the article as a whole can say: kept where it may turn out to be somebody.
  func unconfirmed(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ state: State
  ) -> Verdict? {
    // "do Mẫu và Dụ thực hiện"
    if run.words == 1, state.lastMaybeEnd == run.first - 1,
      paragraph.is(run.first - 1, and) || paragraph.is(run.first - 1, comma), run.last.contains(.syllable),
      isLoneName(run, paragraph)
    {
      return (run, .unconfirmed, "given name beside another")
    }
    if fullName(after: run, paragraph) != nil { return nil }
    let isPlausible =
      run.words >= 2 && run.words <= 4
      && (run.isKnownThroughout && (run.words == 2 ? mayBeShort(run, paragraph) : run.hasFamily)
        || !run.isVietnamese && run.words <= 3 || isNamedOddly(run, paragraph))
    if isPlausible { return (run, .unconfirmed, "like a name of the article") }
    // "Chiến dịch mở màn" tells nothing of a Chiến.
    // nor "Tuấn Anh kể" of an Anh.
    // nor "khát vọng Việt là" of somebody called so.
    if run.words == 1, mayBeCalled(run.first, paragraph), !exceeds(run, .compound, paragraph),
      !isSecondHalf(run, paragraph, mentions),
      followers.isActor(before: run.end, in: paragraph) || leadsToAnother(run.end - 1, paragraph)
        || leadsToNickname(run.end, paragraph) || standsAlone(run, paragraph)
        || opensHeadline(run, paragraph) || isSentenced(run, paragraph)
    {
      return (run, .unconfirmed, "like a given name of the article")
    }
    return nil
  }

  /// Whether somebody of the south goes by the order of birth and a given name, and does something: "|Tư Mẫu| chính là …".
  func isCalledByOrder(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    // "Cả Mẫu và Dụ đều", "Hai Bộ đã" are no names.
    aliases.birthOrder.contains(paragraph[run.first].key) && !pairs.contains(paragraph[run.first].key)
      && paragraph[run.first].letterCase == .capitalised && run.isVietnamese && run.last.contains(.syllable)
      && followers.isActor(before: run.end, in: paragraph)
      && !isOpening(run.first, paragraph) && !isOpening(run.first + 1, paragraph)
      && !isTorn(run.first, paragraph)
  }

  /// Whether a place, a body or a thing of a known name begins at the token.
  func isOpening(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.has(PhraseList.bodyHead.bit | PhraseList.adminWord.bit | PhraseList.placeHead.bit, at: index)
      || paragraph.has(.compound, longerThan: 1, at: index)
      || paragraph.starts(.place, at: index) && paragraph.match(.place, at: index) != nil
  }

  /// Whether the run may be the last two words of somebody's name: "Thanh Mẫu" of Trần Thanh Mẫu; not of one that a place
  /// or a body has torn apart.
  private func mayBeShort(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    (run.hasFamily || !run.isUpper && !paragraph.has(Self.others, at: run.first))
      && !isTorn(run.first, paragraph)
  }

  /// Whether the run has a name's form and words that no table has: "Trịnh |Mẫuh|", "|Vì| Văn Mẫu", "Mai |Chiếm|
  /// Mẫu".
  private func isNamedOddly(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    run.isVietnamese && !run.isUpper
      && (run.words == 2
        ? run.head.contains(.certainFamily) && !isTorn(run.first, paragraph)
        : run.words == 3
          && (names.isMiddle(run.first + 1, in: paragraph)
            // not "|Từ| Pu Mẫu đi"
            || run.hasFamily
              && (!capitals.beginsSentence(paragraph, run.first)
                || paragraph.match(.sentenceOpener, at: run.first) == nil)))
  }

  /// Lists of which a phrase makes something else of a name of two words: "Bộ Tứ".
  private static let others =
    PhraseList.bodyHead.bit | PhraseList.adminWord.bit

  private static let roles =
    PhraseList.title.bit | PhraseList.rank.bit | PhraseList.placeHead.bit | PhraseList.documentType.bit
    | PhraseList.notPerson.bit | PhraseList.place.bit

  /// Whether the word before, which is written like a name's, may belong to it: "Trung Quốc Du |Chính Mẫu|", but "Khi
  /// |Thí Mẫu| đến".
  private func isTorn(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[index].gap == .space && paragraph[index - 1].letterCase == .capitalised
      && (!capitals.beginsSentence(paragraph, index - 1)
        || names.lexicon[paragraph[index - 1]].contains(.syllable)
          && paragraph.match(.sentenceOpener, at: index - 1) == nil)
  }

  /// Whether the word alone may be what somebody of the article is called: a word known from names, or a foreign one.
  func mayBeCalled(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let token = paragraph[index]
    guard token.letterCase == .capitalised, token.key.letterCount != 1 else { return false }
    if !names.lexicon[token].contains(.syllable) {
      // Of more letters than its key holds: Ponomarenko.
      if token.flags.contains(.notSyllable) { return token.key.letterCount > 2 || !token.key.isPacked }
      // "khi |Mẫu| đến", "|Mẫu| khai nhận": a name that no table has. Most words with which a sentence opens are none.
      if paragraph.starts(.sentenceOpener, at: index) { return false }
      return (paragraph.starts(.nameStopWord, at: index + 1) || !capitals.beginsSentence(paragraph, index))
        && !paragraph.has(Self.others | Self.roles, at: index)
    }
    return !paragraph.is(index, nation) || capitals.beginsSentence(paragraph, index)
  }

  /// Whether nothing around the word, which stands for itself, says what else it could be: "Chờ khi |Mẫu| dừng bút", but
  /// "miền |Trung|", "|Hai| người", "|Trung| - Nga".
  private func standsAlone(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    let (before, after) = (paragraph[run.first - 1], paragraph[run.end])
    if after.isNumber || after.isDash && after.gap == .none || after.isMark("/") || after.isMark(":") {
      return false
    }
    if after.isDash, paragraph[run.end + 1].isCapitalised { return false }
    // "(|Nguyên| Chủ tịch", "(|Trưởng| nhóm", "; |Nam| thanh niên".
    if after.isWord && after.isCapitalised || paragraph.is(run.first, chief)
      || exceeds(run, .honorific, paragraph)
    {
      return false
    }
    // "Bạch Mẫu |Đông|", "Johann de |Mau|": the end of another name; "được |Nga| ủng hộ".
    if run.isVietnamese, isTorn(run.first, paragraph) { return false }
    if !run.isVietnamese, around.particles.contains(before.key) { return false }
    if before.letterCase == .lower, before.isWord, paragraph.starts(.place, at: run.first),
      paragraph.match(.place, at: run.first) != nil
    {
      return false
    }
    if before.isDash || before.isMark("/") || before.isMark("&") || around.bearers.contains(before.key) {
      return false
    }
    if capitals.beginsSentence(paragraph, run.first) {
      // "Mauttis, 58 tuổi, …"; a word of ours before a comma may be anything.
      if !run.isVietnamese, after.isMark(",") { return isLoneName(run, paragraph) }
      guard after.letterCase == .lower, after.isWord, after.gap == .space else { return false }
      if paragraph.match(.sentenceOpener, at: run.first) != nil { return false }
    }
    return isLoneName(run, paragraph)
  }

  /// "Mauttis: Châu Âu cần …": a foreign word, and what its bearer says, at the beginning of a line.
  private func opensHeadline(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    run.first == 0 && !run.isVietnamese && !run.isUpper && paragraph[run.end].isMark(":")
      && paragraph[run.end + 1].gap == .space && isLoneName(run, paragraph)
  }

  /// "tuyên phạt |Mẫu| 8 năm tù"
  private func isSentenced(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    run.isVietnamese && paragraph.is(run.first - 1, fined) && paragraph[run.end].isNumber
      && paragraph[run.end + 1].letterCase == .lower && isLoneName(run, paragraph)
  }

  /// Whether a comma leads from the word `index` to one more given name: "phát hiện |Mẫu|, Dụ mặc áo"; not inside another
  /// list: "Miền Bắc, |Trung|, Nam".
  func leadsToAnother(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let next = paragraph[index + 2]
    return paragraph.is(index + 1, comma) && next.letterCase == .capitalised && next.gap == .space
      && names.lexicon[next].contains(.syllable) && !paragraph[index + 3].isCapitalised
      && !paragraph[index - 1].isMark
  }

  /// "Mẫu |“Sẹo”|"
  func leadsToNickname(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let (open, close) = (paragraph[index], paragraph[index + 2])
    return (open.isMark("\u{201C}") || open.isMark("\"")) && paragraph[index + 1].isCapitalised
      && (close.isMark("\u{201D}") || close.isMark("\""))
  }

  /// Whether a name's word stands straight before.
  private func isSecondHalf(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    paragraph[run.first].gap == .space && paragraph[run.first - 1].letterCase == .capitalised
      && (names.lexicon[paragraph[run.first - 1]].contains(.syllable)
        && paragraph.match(.sentenceOpener, at: run.first - 1) == nil
        || !capitals.beginsSentence(paragraph, run.first - 1))
      && !mentions.covers(run.first - 1, .location)
  }
}
