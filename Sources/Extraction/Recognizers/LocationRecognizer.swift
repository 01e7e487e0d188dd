import Lexicon

struct LocationRecognizer: Sendable {
  init(gazetteer: Gazetteer) {}

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {}
}

package struct LocationDetail: Sendable {
}
