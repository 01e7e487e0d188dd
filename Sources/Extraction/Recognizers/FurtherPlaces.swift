import Lexicon
import SourceText
import VietnameseText

/// Finds what may be a place's name without the word that says so: "núi Pu Mẫu … từ |Pu Mẫu|". Whether it is, only the
/// article as a whole can say: see `ArticleFacts.states`.
///
/// It runs when all else has been found, and looks at words with capitals that nothing lies over.
struct FurtherPlaces: Sendable {
  private let capitals = CapitalWords.shared
  private let sea = SyllableKey("biển")
  /// A name that may be somebody's may be a place's all the same.
  private static let others = EntityKind.allCases.reduce(0) { $0 | $1.bit } & ~EntityKind.person.bit
  /// What else is written with capitals.
  private static let elsewhere =
    PhraseList.body.bit | PhraseList.bodyHead.bit | PhraseList.title.bit | PhraseList.rank.bit
    | PhraseList.honorific.bit | PhraseList.documentType.bit | PhraseList.notPerson.bit

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var index = mentions.next(.persons, from: 0, in: paragraph, outside: Self.others)
    while index < paragraph.count {
      var first = index
      // "|Từ| Pu Mẫu đến …": the small word with the capital of the sentence.
      if paragraph.starts(.sentenceOpener, at: index), paragraph[index + 1].letterCase == .capitalised,
        capitals.beginsSentence(paragraph, index)
      {
        first += 1
      }
      let end = Self.nameEnd(paragraph, from: first)
      if end > first, isFree(first..<end, paragraph, mentions) {
        var detail = LocationDetail(row: nil, kind: .other)
        detail.nameHash = Self.hash(paragraph, first..<end)
        detail.isUnconfirmed = true
        mentions.add(
          .location, wordStart(before: first, paragraph, mentions)..<end, in: paragraph,
          cue: "like a place of the article", detail: .location(detail))
      }
      index = mentions.next(.persons, from: max(end, index + 1), in: paragraph, outside: Self.others)
    }
  }

  /// The end of the words with a capital from `index` on that may be the whole name of a place: two to four, or one that is
  /// no word of ours; `index` where there are others.
  static func nameEnd(_ paragraph: ParagraphText, from index: Int) -> Int {
    var end = index
    while end <= index + longest, paragraph[end].letterCase == .capitalised,
      end == index || paragraph[end].gap == .space
    {
      end += 1
    }
    guard end - index <= longest else { return index }
    if end == index + 1 {
      let word = paragraph[index]
      return word.flags.contains(.notSyllable) && word.range.length > 4 ? end : index
    }
    return end
  }

  /// In words.
  private static let longest = 4

  /// Another for most names that differ; never 0.
  static func hash(_ paragraph: ParagraphText, _ tokens: Range<Int>) -> UInt32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in tokens {
      hash = (hash ^ paragraph[index].key.raw) &* 0x100_0000_01B3
      hash ^= hash >> 29
    }
    return UInt32(truncatingIfNeeded: hash) | 1
  }

  /// Whether the words are no part of anything else, and of no longer name.
  private func isFree(
    _ name: Range<Int>, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    let first = name.lowerBound
    let before = paragraph[first - 1]
    let after = paragraph[name.upperBound]
    if before.isWord, before.isCapitalised, paragraph[first].gap != .none,
      !capitals.beginsSentence(paragraph, first - 1)
    {
      return false
    }
    // "Mauto-|Mauta|", "|Mauto|.vn"
    if paragraph[first].gap == .none, !before.isMark("("), first > 0,
      !capitals.beginsSentence(paragraph, first)
    {
      return false
    }
    if after.gap == .none, after.isDash || after.isMark(".") && paragraph[name.upperBound + 1].gap == .none {
      return false
    }
    if paragraph.has(Self.elsewhere, at: first) || mentions.covers(name, kinds: Self.others) { return false }
    guard mentions.covers(name, kinds: EntityKind.person.bit) else { return true }
    // "Trần Mẫu" is somebody sooner than a ward.
    if capitals.isFamily(paragraph, first) { return false }
    guard let person = mentions.mention(.person, from: first), person.tokens == name,
      case .person(let detail) = person.detail
    else { return false }
    return detail.isUnconfirmed
  }

  /// Where the place's word stands before the name, which was not believed there because it is an ordinary word too: "trên
  /// |chốt Pu Mẫu|"; but "bờ biển |Mauto|", "yêu cầu |Mauto|".
  private func wordStart(before first: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Int
  {
    let word = first - 1
    return word >= 0 && paragraph[word].letterCase == .lower && paragraph[first].gap == .space
      && paragraph.has(.placeHead, at: word, count: 1) && mentions.kinds(at: word) == 0
      && !paragraph.endsCompound(word) && !paragraph.is(word, sea) ? word : first
  }
}
