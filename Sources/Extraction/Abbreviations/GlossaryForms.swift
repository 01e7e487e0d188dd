package import SourceText

/// All mentions of one form of abbreviation in an article: what rules about consistency look at.
package struct AbbreviationUse: Sendable {
  package struct Occurrence: Sendable {
    package var mention: Mention
    /// Bytes of the article.
    package var range: ByteRange
  }

  package struct Definition: Sendable {
    package var definition: AbbreviationDefinition
    /// Bytes of the article: the words, and the abbreviation among them.
    package var phrase: ByteRange
    package var abbreviation: ByteRange
  }

  package var form: AbbreviationForm
  /// In reading order, never empty. The spellings may differ (QS-QP, QSQP): read them at the ranges.
  package var occurrences: [Occurrence]
  /// In reading order; only those whose words the initials fit (`initials`, `withSlip`).
  package var definitions: [Definition]
  /// The table's entry; nil for a form that it does not have.
  package var entry: AbbreviationLexicon.Entry?
  /// What its first mention may stand for, the likeliest first; empty for one that nothing explains.
  package var senses: [Glossary.Sense]
}

extension Glossary {
  /// The forms of the article in the order of their first use.
  ///
  /// - Complexity: O(mentions); made for each call.
  package func uses(in article: Article) -> [AbbreviationUse] {
    var uses: [AbbreviationUse] = []
    var places: [AbbreviationForm: Int] = [:]
    for paragraph in article.paragraphs {
      let start = paragraph.range.start
      for mention in paragraph.reading.mentions {
        guard case .abbreviation(let detail) = mention.detail else { continue }
        let occurrence = AbbreviationUse.Occurrence(
          mention: mention, range: mention.range.shifted(by: start))
        if let place = places[detail.form] {
          uses[place].occurrences.append(occurrence)
          continue
        }
        places[detail.form] = uses.count
        let entry = AbbreviationLexicon.shared.entry(detail.form)
        uses.append(
          AbbreviationUse(
            form: detail.form, occurrences: [occurrence], definitions: [], entry: entry,
            senses: senses(of: mention)))
      }
      for definition in paragraph.reading.definitions where definition.kind != .bodyBefore {
        guard let place = places[definition.form] else { continue }
        uses[place].definitions.append(
          AbbreviationUse.Definition(
            definition: definition, phrase: definition.phrase.shifted(by: start),
            abbreviation: definition.abbreviation.shifted(by: start)))
      }
    }
    return uses
  }
}
