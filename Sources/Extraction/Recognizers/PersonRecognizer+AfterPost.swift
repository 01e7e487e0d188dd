import Lexicon
import VietnameseText

// What is written like a name behind a post.
extension PersonRecognizer {
  /// After a post a name begins, but so may the rest of the post's body where that is unknown.
  func judgeAfterPost(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Verdict? {
    if isBody(run, paragraph) || isOwner(run, paragraph, mentions) { return nil }
    if run.hasFamily, run.words >= 2 { return verdict(run, "after a post") }
    // "Vụ trưởng Vụ Châu Mẫu": the body comes, whatever it is called.
    if let post = mentions.mention(.position, at: run.first - 1),
      paragraph[Int(post.firstToken)].key == paragraph[run.first].key
    {
      return nil
    }
    // "… Quân ủy TƯ Trung Quốc Phạm Trường Long": the name proper begins at the family name, or after the firm's.
    var index = run.first + 1
    while index < run.end - 1 {
      // "Chum-ma-|ly|": the end of a word.
      if paragraph[index].gap == .none || !paragraph[index].isCapitalised {
        index += 1
        continue
      }
      let rest = names.run(from: index, in: paragraph, mentions)
      let isProper = rest.head.contains(.certainFamily) || around.firms.contains(paragraph[index - 1].key)
      if isProper, rest.words >= 2 { return verdict(rest, "after a post") }
      index += 1
    }
    if run.words >= 2 {
      // "Chủ tịch Trung Quốc Tập Mẫu Bình": a country's post ends with the country, so what follows is its holder.
      let isForeign = run.words <= 4 && endsInCountry(run.first, paragraph, mentions)
      return !run.isVietnamese || run.isKnownThroughout || isForeign ? verdict(run, "after a post") : nil
    }
    // "Chủ tịch Hội", "Chính trị viên Đồn Biên phòng Sêrêpốk": the post goes on.
    if mentions.covers(run.first - 1, .organization) && !isOfOffice(run, paragraph)
      || paragraph.match(.bodyHead, at: run.first) != nil
    {
      return nil
    }
    // "CHỦ TỊCH ỦY BAN NHÂN": the line of a heading ends there.
    if run.isUpper, capitals.isShouted(paragraph, run.first) { return nil }
    let next = paragraph[run.end]
    // "Giám đốc Thẩm mỹ viện Mẫu" is not Thẩm.
    // "Giám đốc Học việntổ chức", "Phó Tư lệnh Quân chủn": half of something that is written wrongly.
    // "Trưởng đoàn Đại …": whatever was cut off.
    if next.isMark("\u{2026}") || next.isMark(".") && paragraph[run.end + 1].isMark(".") { return nil }
    let isClosed =
      !next.isWord
      || next.letterCase == .lower && !exceeds(run, .compound, paragraph)
        && !(run.isVietnamese && next.flags.contains(.notSyllable))
    guard isClosed, isLoneName(run, paragraph), !isForeignPlace(run, paragraph),
      run.last.contains(.syllable) || !run.isVietnamese
    else { return nil }
    // "Tổng giám đốc Mauvina": more often the firm than who leads it, unless the article has him.
    return (run, leadsFirm(run, paragraph) ? .unconfirmed : [], "after a post")
  }

  /// "Văn phòng Tổng thống |Maukin|": whoever holds the title with which the body ends, of a name that is foreign.
  private func isOfOffice(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    !run.isVietnamese && paragraph.phrase(.title, endingAt: run.first) != nil
  }

  /// Whether the foreign word stands behind "Tổng giám đốc" or "Giám đốc điều hành".
  private func leadsFirm(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard !run.isVietnamese else { return false }
    let isGeneral = paragraph.is(run.first - 1, director) && paragraph.is(run.first - 3, general)
    return isGeneral
      || paragraph.is(run.first - 3, director) && offices.contains(paragraph[run.first - 1].key)
  }

  private func endsInCountry(_ end: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    guard let place = mentions.mention(.location, at: end - 1), Int(place.endToken) == end else {
      return false
    }
    return place.isCountry
  }

  /// Whether the run is the place whose body ends before it: "Chánh Văn phòng Huyện đoàn |Châu Thành|,".
  private func isOwner(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    run.words == 2 && paragraph[run.end].isMark && mentions.covers(run.first - 1, .organization)
      && paragraph.starts(.place, at: run.first) && paragraph.match(.place, at: run.first)?.count == 2
  }
}
