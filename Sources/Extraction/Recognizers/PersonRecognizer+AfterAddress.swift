import Lexicon
import VietnameseText

// What is written like a name behind a form of address.
extension PersonRecognizer {
  /// After "đồng chí", "anh", "trưởng thôn".
  func judgeAfterAddress(
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

  /// "bộ đội cụ Hồ", "lời bác Hồ": nobody's row in the table of people.
  private func isUncle(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(run.first, leader) && uncle.contains(paragraph[run.first - 1].key)
  }

  private func isNameLike(_ run: NameReader.Run) -> Bool {
    run.hasFamily || !run.isVietnamese || run.head.contains(.prefix) || run.isKnownThroughout
      || run.words <= 4
  }
}
