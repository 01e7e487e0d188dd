import VietnameseText

/// The verbs by which a post is given, by their last syllables: bổ nhiệm, bầu, đề cử, chỉ định.
struct AppointingVerbs: Sendable {
  private let syllables = WordSet(["nhiệm", "bầu", "cử", "định"])

  func contain(_ token: Token) -> Bool { syllables.contains(token.key) }

  /// Whether one of them and then one of the words `leading` stand before `index`: "bổ nhiệm |làm|", "được bầu |là|".
  func lead(_ paragraph: ParagraphText, to index: Int, by leading: WordSet) -> Bool {
    leading.contains(paragraph[index - 1].key) && contain(paragraph[index - 2])
  }
}

/// The words before a rank by which it is given, last syllables of phong, thăng, quân hàm, lên, cấp bậc.
struct ConferringWords: Sendable {
  private let syllables = WordSet(["phong", "thăng", "hàm", "lên", "bậc", "cấp"])

  func contain(_ token: Token) -> Bool { syllables.contains(token.key) }
}
