import Lexicon
import VietnameseText

// Sentences that begin with a clause of a post, and name only behind it whose it is.
extension StatementSubjects {
  /// The holder of a post with which a sentence opens: the person named behind that clause, or the person named last where only
  /// "ông" stands there. "|Trên cương vị| Chính ủy, đồng chí A …", "|Sau khi| làm Chủ tịch, năm 2008 ông …", "|Người| giữ chức
  /// Bí thư là ông A"; nil where the sentence does not open so.
  func announced(
    by start: Int, _ items: [AttributeLinker.Item], _ index: Int, _ named: Int32, _ paragraph: ParagraphText
  ) -> Int32? {
    guard start < items[index].first else { return nil }
    let isHolder = paragraph.is(start, human)
    guard isHolder || isClause(start, before: items[index].first, paragraph) else { return nil }
    var last = index
    while last + 1 < items.count, items[last + 1].kind != .person, last - index < StatementReach.posts {
      last += 1
    }
    let end = last + 1 < items.count ? items[last + 1].first : items[last].end + Self.longestTime
    if isHolder {
      guard last + 1 < items.count, paragraph.isOneSentence(items[index].end, end) else { return nil }
      let lead = chainStart(of: last + 1, items)
      return (items[lead].first - 3..<items[lead].first).contains { paragraph.is($0, copula) }
        ? Int32(end) : nil
    }
    // "…, năm 2008 |ông| trở về"
    for place in items[index].end..<min(max(end, items[index].end), items[index].end + Self.longestFront) {
      if paragraph.endsSentence(at: place) { return nil }
      guard paragraph[place].isMark(",") else { continue }
      var next = place + 1
      while next < place + Self.longestTime, words.isTime(next, paragraph) { next += 1 }
      if isPronoun(next, paragraph) || isPronoun(next + 1, paragraph),
        last + 1 >= items.count || items[last + 1].first > next + 2
      {
        return named
      }
      guard last + 1 < items.count else { continue }
      let lead = items[chainStart(of: last + 1, items)].first
      if lead >= next, lead <= next + 2,
        (next..<lead).allSatisfy({
          paragraph.has(PhraseList.honorific.bit, at: $0) || paragraph.is($0, comradeSecond)
            || formerly.contains(paragraph[$0].key)
        })
      {
        return Int32(items[last + 1].first)
      }
    }
    return nil
  }

  /// Whether the words from `start` to the post open a clause that comes before its holder: "Trên cương vị", "Năm 2014, khi đang
  /// là", "Tháng 3/2015, từ vị trí".
  private func isClause(_ start: Int, before first: Int, _ paragraph: ParagraphText) -> Bool {
    var place = start
    if words.isTime(place, paragraph) {
      while place < first, words.isTime(place, paragraph), !paragraph[place].isMark(",") { place += 1 }
      guard paragraph[place].isMark(",") else { return false }
      place += 1
    }
    guard first - place >= 2 || paragraph.is(place, copula), first - place <= Self.longestClause,
      (place..<first).allSatisfy({ paragraph[$0].isWord })
    else { return false }
    // "Sau khi công bố quyết định bổ nhiệm Giám đốc, Chủ tịch A …": whoever speaks then got nothing.
    if (place..<first).contains(where: { granting.contains(paragraph[$0].key) }),
      !(place..<first).contains(where: { paragraph.is($0, passive) })
    {
      return false
    }
    // "Giữ chức Ngoại trưởng từ năm 2004, ông A …", "Từng là Thứ trưởng trẻ nhất, ông A …"
    if paragraph[place].isCapitalised, fronts.contains(paragraph[place].key) { return true }
    return paragraph.is(place, clause)
      || timing.contains(paragraph[place].key) && paragraph.is(place + 1, clause)
      || standing.contains(paragraph[place].key)
        && (words.isOffice(place + 2, paragraph) || words.isCapacity(first - 2, paragraph))
  }

  /// In tokens: "Sau khi được Quốc hội bầu giữ chức".
  private static let longestClause = 10
  /// In tokens: posts that somebody had at once.
  private static let longestFront = 48
}
