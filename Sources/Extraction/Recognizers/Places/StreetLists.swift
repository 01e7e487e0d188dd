import Lexicon
import SourceText
import VietnameseText

/// Further streets behind the first one, which have no word of their own: "các tuyến đường Lê Mẫu, |Trần Thí|, |Nguyễn Thí Dụ|",
/// "góc đường Lê Mẫu và |Trần Thí|". They are called after people, so only the list says that they are places.
struct StreetLists: Sendable {
  private let capitals = CapitalWords.shared
  private let nouns = WordSet(["đường", "phố"])
  /// Words between a plural and "đường".
  private let routes = WordSet(["tuyến", "trục", "con", "cung"])
  private let plurals = WordSet(["các", "những", "hai", "ba", "bốn", "năm", "nhiều", "số"])
  private let and = SyllableKey("và")
  private let middles = WordSet(["Văn", "Thị"])
  /// What people on a street do, behind the last name of a list.
  private let deeds = WordSet([
    "đã", "bị", "cùng", "điều", "chở", "có", "lái", "đang", "đi", "là", "cho", "nói", "phát", "chạy",
  ])
  private static let others =
    PhraseList.rank.bit | PhraseList.honorific.bit | PhraseList.documentType.bit | PhraseList.adminWord.bit

  /// Adds the streets that follow `place`.
  ///
  /// - Returns: the token to go on from.
  func add(
    after place: PlaceGrammar.Place, _ names: PlaceNames, _ paragraph: ParagraphText,
    _ mentions: inout ParagraphMentions
  ) -> Int {
    let noun = place.tokens.lowerBound
    let start = place.tokens.upperBound
    guard paragraph[start].isMark(",") || paragraph.is(start, and), nouns.contains(paragraph[noun].key),
      // "đường 3/2", "đường cao tốc Mẫu - Thí"
      place.tokens.count > 1, paragraph[noun + 1].letterCase == .capitalised
    else { return start }
    let isPlural = isSeveral(before: noun, paragraph)
    var (end, count) = (start, 0)
    while let item = item(after: end, isPlural: isPlural, names, paragraph, mentions) {
      // "trên đường Lê Mẫu, Trần Văn Thí và …": people, too, are named one after another.
      if !isPlural, middles.contains(paragraph[item.lowerBound + 1].key) { return start }
      end = item.upperBound
      count += 1
    }
    let isPair = count == 1 && paragraph.is(start, and) && !paragraph[end].isMark("(")
    guard isPlural ? count > 0 : (count > 1 || isPair) && !deeds.contains(paragraph[end].key) else {
      return start
    }
    return addAll(from: start, isPlural: isPlural, names, paragraph, &mentions)
  }

  /// Adds the streets that a colon announces behind their noun at `noun`: "các tuyến đường: |Lê Mẫu|, |Trần Thí| (đoạn …), …".
  ///
  /// - Returns: the token to go on from; nil where none are announced there.
  func addAnnounced(
    after noun: Int, _ names: PlaceNames, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) -> Int? {
    let colon = noun + 1
    guard paragraph[colon].isMark(":"), nouns.contains(paragraph[noun].key),
      isSeveral(before: noun, paragraph),
      let first = item(after: colon, isPlural: true, names, paragraph, mentions),
      item(
        after: behindBracket(first.upperBound, paragraph), isPlural: true, names, paragraph, mentions) != nil
    else { return nil }
    return addAll(from: colon, isPlural: true, names, paragraph, &mentions)
  }

  /// Adds all items behind the joint at `start`.
  ///
  /// - Returns: the token to go on from, before the first bracket, in which there may be other places.
  private func addAll(
    from start: Int, isPlural: Bool, _ names: PlaceNames, _ paragraph: ParagraphText,
    _ mentions: inout ParagraphMentions
  ) -> Int {
    var next = start
    var end: Int?
    while let item = item(after: next, isPlural: isPlural, names, paragraph, mentions) {
      mentions.add(
        .location, item, in: paragraph, cue: "further street",
        detail: .location(LocationDetail(row: nil, kind: .other)))
      next = behindBracket(item.upperBound, paragraph)
      if next > item.upperBound, end == nil { end = item.upperBound }
    }
    return end ?? next
  }

  /// Behind what is said of a street in brackets: "Trần Thí |(đoạn từ Lê Mẫu đến Lê Dụ)|, …".
  private func behindBracket(_ index: Int, _ paragraph: ParagraphText) -> Int {
    guard paragraph[index].isMark("(") else { return index }
    for end in index + 1..<index + Self.longestBracket where paragraph[end].isMark(")") { return end + 1 }
    return index
  }

  /// In tokens.
  private static let longestBracket = 24

  /// Whether a plural stands before the noun: "các |đường|", "3 tuyến |đường|".
  private func isSeveral(before noun: Int, _ paragraph: ParagraphText) -> Bool {
    let plural = routes.contains(paragraph[noun - 1].key) ? noun - 2 : noun - 1
    return plurals.contains(paragraph[plural].key)
      || paragraph[plural].isNumber && paragraph[plural + 1].gap == .space
  }

  /// Two to four words with capitals behind a comma or "và" that are the name of nothing else.
  private func item(
    after joint: Int, isPlural: Bool, _ names: PlaceNames, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions
  ) -> Range<Int>? {
    guard paragraph[joint].isMark(",") || paragraph.is(joint, and) || paragraph[joint].isMark(":") else {
      return nil
    }
    let first = paragraph[joint].isMark(",") && paragraph.is(joint + 1, and) ? joint + 2 : joint + 1
    var end = first
    while end < first + 5, paragraph[end].letterCase == .capitalised, paragraph[end].gap == .space {
      end += 1
    }
    guard (2...4).contains(end - first), !mentions.covers(first..<end, kinds: .max) else { return nil }
    // "đường Lê Mẫu, |Hà Nội|", but "các tuyến đường: …, |Hai Bà Trưng|"
    if let known = names.known(paragraph, at: first), let row = known.row {
      let fact = names.fact(row)
      if fact.kind == .country || fact.kind == .province || !isPlural && !fact.needsWord { return nil }
      if isPlural, known.end == end { return first..<end }
    }
    guard !paragraph.has(Self.others, at: first), !capitals.isHalfWord(paragraph, end - 1),
      !isLong(paragraph.match(.bodyHead, at: first)), !isLong(paragraph.match(.title, at: first)),
      !isLong(paragraph.match(.body, at: first)), !isLong(paragraph.match(.placeHead, at: first))
    else { return nil }
    return first..<end
  }

  private func isLong(_ match: Gazetteer.Match?) -> Bool { match?.count ?? 0 > 1 }
}
