import Extraction
package import SourceText

extension CheckedArticle {
  /// The names in the paragraphs that touch `range` of which `entity/anachronism` finds that what they name was no more when
  /// the article was written. The finding stands at the first of them; these are all, in reading order of the paragraphs.
  ///
  /// - Complexity: O(notes of the paragraphs in which something is found). Nothing is written out.
  package func formerNames(touching range: ByteRange) -> [ByteRange] {
    var names: [ByteRange] = []
    for index in article.paragraphIndices(touching: range)
    where index < lints.count && judged.mayMeet(lints[index].hints) {
      let start = article.table.items[index].range.start
      lints[index].notes.forEachNote { _, note in
        guard note.topic == .former, judged.mayHold(NoteIndex.Key(note)),
          let today = verdicts[NoteIndex.Key(note)]?.value,
          let former = Former(note), former.lastDay < today
        else { return }
        names.append(note.range.shifted(by: start))
      }
    }
    return names
  }

  /// The rule that speaks of them.
  package static var ruleOfFormerNames: String { Anachronism.info.id }
}
