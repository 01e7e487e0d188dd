import Lexicon

struct RankRecognizer: Sendable {
  init(gazetteer: Gazetteer) {}

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {}
}

package struct RankDetail: Sendable {
}
