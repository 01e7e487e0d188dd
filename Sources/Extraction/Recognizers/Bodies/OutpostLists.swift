import Lexicon
import VietnameseText

/// The places after which border posts are called that share one head: "các đồn biên phòng Sơn Mẫu, |Hòa Thí| và |Cửa Dụ|".
struct OutpostLists: Sendable {
  private let capitals = CapitalWords.shared
  private let noun = SyllableKey("đồn")
  private let guarding = (SyllableKey("biên"), SyllableKey("phòng"))
  private let initials = SyllableKey("BP")
  private let plurals = WordSet(["các", "những", "hai", "ba", "bốn", "năm"])
  private let and = SyllableKey("và")
  /// What else is written with capitals in such a list.
  private static let others =
    PhraseList.body.bit | PhraseList.bodyHead.bit | PhraseList.title.bit | PhraseList.rank.bit
    | PhraseList.notPerson.bit | PhraseList.honorific.bit | PhraseList.documentType.bit

  /// Whether several posts are named, the head of the first of which stands at `index`.
  func begin(_ paragraph: ParagraphText, at index: Int) -> Bool {
    paragraph.is(index, noun)
      && (paragraph[index - 1].isNumber || plurals.contains(paragraph[index - 1].key))
      && (paragraph.is(index + 1, guarding) || paragraph.is(index + 1, initials))
  }

  /// Adds the places from `index` on, which is behind the first post or behind the bare head.
  func add(_ paragraph: ParagraphText, from index: Int, into mentions: inout ParagraphMentions) {
    var next = index
    while let start = itemStart(paragraph, at: next) {
      if let place = mentions.mention(.location, from: start) {
        next = Int(place.endToken)
        continue
      }
      guard let end = itemEnd(paragraph, mentions, at: start) else { return }
      let detail = LocationDetail(row: nil, kind: .other)
      mentions.add(
        .location, start..<end, in: paragraph, cue: "further border post", detail: .location(detail))
      next = end
    }
  }

  /// The token behind the joint at `index`; nil where none stands there.
  private func itemStart(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let joint = paragraph[index]
    return joint.key == and || joint.isMark(",") || joint.isMark(":") || joint.isDash && joint.gap != .none
      ? index + 1 : nil
  }

  private func itemEnd(_ paragraph: ParagraphText, _ mentions: ParagraphMentions, at index: Int) -> Int? {
    let end = capitals.initials(paragraph, in: index..<capitals.runEnd(paragraph, from: index, limit: 4))
    guard (2...3).contains(end - index), !paragraph.has(Self.others, at: index),
      end - index == 2 || !capitals.isFamily(paragraph, index), !mentions.covers(index, .rank),
      !mentions.covers(end - 1, .location)
    else { return nil }
    return end
  }
}
