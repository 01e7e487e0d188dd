import Extraction
import SourceText

/// What the abbreviations of an article are, each form once: the ground of the rules about them.
struct AbbreviationSurvey {
  struct Form {
    var count = 0
    /// The first mention, as paragraph and range of the paragraph.
    var first: (paragraph: Int, range: ByteRange)
    var firstMention: Mention
    var definitions: [(paragraph: Int, definition: AbbreviationDefinition)] = []
    /// The best that the glossary knows; nil where it knows nothing.
    var sense: Glossary.Sense?
    var isInDocument: Bool
  }

  /// By the form's raw value; slips that their place gives away are kept apart under `slips`.
  private(set) var forms: [UInt64: Form] = [:]
  /// Mentions whose place says that the letters are wrong: 28-CQ/TW.
  private(set) var slips: [(paragraph: Int, mention: Mention)] = []

  init(_ article: Article) {
    for (index, paragraph) in article.paragraphs.enumerated() {
      var documentEnd: UInt32 = 0
      for mention in paragraph.reading.mentions {
        if mention.kind == .document { documentEnd = max(documentEnd, mention.end) }
        guard case .abbreviation(let detail) = mention.detail else { continue }
        if detail.isSlip {
          slips.append((index, mention))
          continue
        }
        let key = detail.form.raw
        if forms[key]?.count != nil {
          forms[key]?.count += 1
        } else {
          forms[key] = Form(
            count: 1, first: (index, mention.range), firstMention: mention,
            sense: article.facts.glossary.senses(of: mention).first,
            isInDocument: mention.start < documentEnd)
        }
      }
      for definition in paragraph.reading.definitions {
        forms[definition.form.raw]?.definitions.append((index, definition))
      }
    }
  }
}
