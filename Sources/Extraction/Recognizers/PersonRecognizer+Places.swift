import Lexicon
import VietnameseText

// Whether a name is a place's or a person's.
extension PersonRecognizer {
  /// Goes past a place, remembering whether it may have been a street that a person gave the name to.
  func pass(_ place: Mention, _ paragraph: ParagraphText, _ state: inout State) -> Int {
    let first = Int(place.firstToken)
    let end = Int(place.endToken)
    if paragraph.starts(.placeHead, at: first), bearsName(place, before: end + 1, paragraph) {
      state.namedEnd = end
    }
    return end
  }

  /// Whether the place may be one of several that are named after people: "đường Lê Duẩn, |Trần Phú|", "Trường Sơn, |Phạm Văn
  /// Mẫu|", "làng Maufoqani, |Mautahtani|"; but "tỉnh Khánh Hòa, |Trần Văn Mẫu|", "ở Trung Quốc, |Mauhathir|".
  private func bearsName(_ place: Mention, before next: Int, _ paragraph: ParagraphText) -> Bool {
    let first = Int(place.firstToken)
    if paragraph.match(.placeHead, at: first) != nil { return true }
    return paragraph.match(.adminWord, at: first) == nil
      ? !place.isCountry && names.lexicon[paragraph[next]].contains(.certainFamily)
      : paragraph[next].flags.contains(.notSyllable)
  }

  /// Whether the run is a longer name that only begins like the place: "Hà Giang Nam", "Thái Bình" in "Nguyễn Thái Bình".
  func outgrows(_ place: Mention, _ run: NameReader.Run) -> Bool {
    run.end > Int(place.endToken) && place.tokens.count <= 2 && run.hasFamily && run.words >= 3
      && run.second.contains(.middle) && run.isKnownThroughout
  }

  /// "đất mẹ Việt Nam": a country of two words or more, which nobody is called.
  func isLand(_ place: Mention, _ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard place.isCountry else { return false }
    if place.tokens.count > 1 { return true }
    // "Đại tướng Campuchia Maung Thidu", "Đô đốc Mỹ Harry Thidu": whose general he is.
    let end = Int(place.endToken)
    return end < run.end
      && (!paragraph.isSyllable(run.first) || !paragraph.isSyllable(end))
  }

  /// "Ảnh: Đình Mẫu/TTXVN": in a credit the word for a communal house is a name's.
  func isAuthor(
    _ place: Mention, _ run: NameReader.Run, _ cue: NameCues.Cue, _ paragraph: ParagraphText
  ) -> Bool {
    guard case .label = cue, case .location(let detail) = place.detail, place.tokens.count == 2 else {
      return false
    }
    let (first, end) = (Int(place.firstToken), Int(place.endToken))
    if !detail.isFromLexicon, paragraph[end].isMark("/") { return true }
    // "Bài, ảnh: |Hồng Mẫu|": whoever signs is called so too.
    return !place.isCountry
      && (end >= paragraph.count || paragraph[end].isMark(".") || paragraph[end].isMark(")"))
      && (first..<end).allSatisfy {
        names.lexicon[paragraph[$0]].contains(.syllable)
          && (paragraph[$0].letterCase == .capitalised || run.isUpper)
      }
  }

  /// "phóng viên |Anh Mẫu|": one of ours and not of England.
  func isNamedAnh(_ run: NameReader.Run, _ cue: NameCues.Cue, _ paragraph: ParagraphText) -> Bool {
    guard case .honorific = cue else { return false }
    return run.words == 2 && run.isKnownThroughout && paragraph.is(run.first, names.anh)
  }
}
