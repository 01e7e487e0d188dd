import Lexicon

struct PositionRecognizer: Sendable {
  init(gazetteer: Gazetteer) {}

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {}
}

package struct PositionDetail: Sendable {
}
