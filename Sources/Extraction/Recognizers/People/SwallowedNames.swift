import Lexicon
import VietnameseText

/// Takes names back that a post has swallowed because their first words look like a place or come after a word for
/// one: "Bí thư Huyện ủy Quảng Văn Mẫu", "Trưởng bản Vừ A Mẫu".
struct SwallowedNames: Sendable {
  let names: NameReader
  let cues: NameCues

  func release(_ paragraph: ParagraphText, _ mentions: inout ParagraphMentions) {
    for body in mentions[.organization] where isCredit(body, paragraph) { mentions.remove(body) }
    for post in mentions[.position] {
      guard let name = name(in: post, paragraph, mentions) else { continue }
      for kind in [EntityKind.position, .organization, .location] {
        cut(kind, at: name, paragraph, &mentions)
      }
    }
  }

  /// Whether a body is the name of two words in capitals to which a label leads: "Ảnh: TRƯỜNG MẪU", no school.
  private func isCredit(_ body: Mention, _ paragraph: ParagraphText) -> Bool {
    let (first, end) = (Int(body.firstToken), Int(body.endToken))
    return end - first == 2 && paragraph[first - 1].isMark(":")
      && (first..<end).allSatisfy {
        paragraph[$0].letterCase == .upper && names.lexicon[paragraph[$0]].contains(.syllable)
      }
      && (end >= paragraph.count || paragraph[end].isMark) && cues.isLabel(before: first, in: paragraph)
  }

  /// Where in the post a person's name begins that goes on to its end.
  private func name(
    in post: Mention, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Int? {
    let first = Int(post.firstToken)
    let end = Int(post.endToken)
    guard end - first >= 4, paragraph[end - 1].isCapitalised else { return nil }
    for index in max(first + 2, end - 4)..<max(end - 2, first + 2, end - 4) {
      guard paragraph[index].isCapitalised, paragraph[index - 1].letterCase == .lower else { continue }
      let head = names.lexicon[paragraph[index]]
      // Văn and Thị stand in the middle of nothing else, but a ward may bear a person's name.
      if names.isMiddle(index + 1, in: paragraph), paragraph[index + 2].isCapitalised, head.contains(.family),
        paragraph.phrase(.namedAfter, endingAt: index) == nil,
        paragraph.phrase(.placeHead, endingAt: index) == nil
      {
        return index
      }
      // "Trưởng bản" is itself what the person is called, so a full name after it is the person's.
      if head.contains(.certainFamily),
        let address = paragraph.phrase(.honorific, endingAt: index),
        address.start == first
      {
        return index
      }
    }
    return nil
  }

  /// Ends the mention of `kind` over the token `index` before it.
  private func cut(
    _ kind: EntityKind, at index: Int, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) {
    guard let mention = mentions.mention(kind, at: index) else { return }
    mentions.remove(mention)
    let first = Int(mention.firstToken)
    guard first < index - 1 || kind == .position else { return }
    var detail = mention.detail
    if case .organization(var body) = detail, paragraph.match(.bodyHead, at: first)?.count == index - first {
      body.isBare = true
      detail = .organization(body)
    }
    mentions.add(kind, first..<index, in: paragraph, cue: mention.cue, detail: detail)
  }
}
