import Lexicon

struct PersonRecognizer: Sendable {
  init(gazetteer: Gazetteer) {}

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {}
}

package struct PersonDetail: Sendable {
}
