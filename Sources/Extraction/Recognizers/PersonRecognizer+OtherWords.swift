import Lexicon
import VietnameseText

// What a run of capitalised words may be other than a name.
extension PersonRecognizer {
  /// Whether the run is a body that no table has: "cán bộ |Đội Chống| buôn lậu", "Ủy viên |Ban Chấp| Trung ương".
  func isBody(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    run.words == 2 && run.isVietnamese && !run.head.contains(.certainFamily)
      && !run.last.contains(.syllable) && paragraph.has(PhraseList.bodyHead.bit, at: run.first)
      && !followers.isActor(before: run.end, in: paragraph)
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
    // "đồng chí Tân Giám đốc": the new one.
    if paragraph.is(index, tan), paragraph[run.end].isCapitalised, paragraph.starts(.title, at: run.end) {
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

  /// Where in the run, after its first word, a family name with two words or more begins: "Suối Hồ Nguyễn Văn Mẫu".
  func fullName(after run: NameReader.Run, _ paragraph: ParagraphText) -> Int? {
    var index = run.first + 1
    while index + 2 < run.end {
      if names.lexicon[paragraph[index]].contains(.certainFamily) { return index }
      index += 1
    }
    return nil
  }
}
