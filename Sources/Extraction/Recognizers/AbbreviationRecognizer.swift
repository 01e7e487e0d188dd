import Lexicon

struct AbbreviationRecognizer: Sendable {
  init(gazetteer: Gazetteer) {}

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {}
}

package struct AbbreviationDetail: Sendable {
}

/// "Bộ Chỉ huy Quân sự (CHQS)": an abbreviation with the words that the text itself gives for it.
package struct AbbreviationDefinition: Sendable {
}
