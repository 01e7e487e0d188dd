import Lexicon
import VietnameseText

/// Places that no table has, beside the place to or from which a way leads or a distance is told: "từ |Thí Khe| về Hà Nội",
/// "từ Hà Nội về |Thí Khe|", "tới |Thí Khe|, cách Hà Nội 10 km".
struct PlacesOnTheWay: Sendable {
  private let capitals = CapitalWords.shared
  private let from = SyllableKey("từ")
  private let away = SyllableKey("cách")
  /// Words that lead from one place to the other.
  private let ways = WordSet(["đến", "tới", "về", "vào", "ra", "sang", "lên", "xuống", "đi"])
  /// Words before a place of which a distance is told.
  private let prepositions = WordSet([
    "ở", "tại", "đến", "tới", "về", "vào", "ra", "sang", "lên", "xuống", "qua", "từ", "là", "thuộc",
  ])
  private let about = WordSet(["khoảng", "hơn", "gần", "chừng", "độ", "trên", "chưa", "đầy"])
  private let units = WordSet(["km", "cây", "m", "mét", "dặm", "hải", "ki"])
  /// What else is written with capitals where a place may stand.
  private static let others =
    PlaceGrammar.otherNames | PhraseList.bodyField.bit | PhraseList.dateWord.bit | PhraseList.law.bit

  /// Adds the place before `place`, if the words between say that it is one.
  func add(
    before place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let joint = place.tokens.lowerBound - 1
    guard joint > 1, paragraph[joint].letterCase == .lower else { return }
    if paragraph.is(joint, away), isDistance(paragraph, after: place.tokens.upperBound) {
      let end = paragraph[joint - 1].isMark(",") ? joint - 1 : joint
      let start = start(before: end, paragraph)
      if start > 0, prepositions.contains(paragraph[start - 1].key) {
        add(start..<end, paragraph, &mentions, cue: "at a distance from a place")
      }
    } else if ways.contains(paragraph[joint].key) {
      let start = start(before: joint, paragraph)
      if paragraph.is(start - 1, from) {
        add(start..<joint, paragraph, &mentions, cue: "where a way begins")
      }
    }
  }

  /// Adds the place behind `place`, from which a way leads to it.
  func add(
    after place: PlaceGrammar.Place, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    let way = place.tokens.upperBound
    guard paragraph.is(place.tokens.lowerBound - 1, from), ways.contains(paragraph[way].key) else { return }
    var end = way + 1
    while end < way + 4, paragraph[end].letterCase == .capitalised, paragraph[end].gap == .space { end += 1 }
    let next = paragraph[end]
    if next.isNumber || next.isDash || next.isWord && next.isCapitalised { return }
    add(way + 1..<end, paragraph, &mentions, cue: "where a way ends")
  }

  /// Whether a number of kilometres or the like stands there.
  private func isDistance(_ paragraph: ParagraphText, after index: Int) -> Bool {
    var place = index
    while place < index + 2, about.contains(paragraph[place].key) { place += 1 }
    guard paragraph[place].isNumber else { return false }
    // "2,5 km"
    if paragraph[place + 1].isMark(","), paragraph[place + 2].isNumber { place += 2 }
    return units.contains(paragraph[place + 1].key)
  }

  /// The first of the words with a capital that end before `end`.
  private func start(before end: Int, _ paragraph: ParagraphText) -> Int {
    var start = end
    while start > max(end - 4, 0), paragraph[start - 1].letterCase == .capitalised,
      start == end || paragraph[start].gap == .space, !paragraph.is(start - 1, from)
    {
      start -= 1
    }
    return start
  }

  /// Adds the words if they are two or three that may be a place's name and nothing else's.
  private func add(
    _ name: Range<Int>, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions, cue: StaticString
  ) {
    let (first, last) = (name.lowerBound, name.upperBound - 1)
    guard (2...3).contains(name.count), !capitals.isFamily(paragraph, first),
      !paragraph.has(Self.others, at: first), !paragraph.has(.place, longerThan: 1, at: first),
      !mentions.covers(name, kinds: .max),
      !capitals.isHalfWord(paragraph, last), !paragraph.has(.compound, longerThan: 1, at: first)
    else { return }
    var detail = LocationDetail(row: nil, kind: .other)
    detail.nameHash = FurtherPlaces.hash(paragraph, name)
    mentions.add(.location, name, in: paragraph, cue: cue, detail: .location(detail))
  }
}
