import Lexicon
import VietnameseText

/// Finds the party and state documents that a text cites so that they can be told apart from others of their kind: by
/// number, plenum, congress, name or title. "các nghị quyết, chỉ thị", "Công điện" and a decision just being handed
/// over are none.
///
/// A citation ends before "của", before "ngày" and before ", nhiệm kỳ"; "(khóa XI)" belongs to it.
struct DocumentRecognizer: ~Copyable, Sendable {
  private let words = DocumentWords.shared
  /// Lists whose phrases may begin a citation; so may a number, and `resolutionOfCentre`.
  let starts = PhraseList.documentType.bit | PhraseList.law.bit

  var resolutionOfCentre: SyllableKey { words.resolutionOfCentre }

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var index = paragraph.next(.documents, from: 0)
    // Most paragraphs cite nothing.
    while index < paragraph.count, !DocumentReader.mayBegin(in: paragraph, at: index, law: words.law) {
      index = paragraph.next(.documents, from: index + 1)
    }
    guard index < paragraph.count else { return }
    let reader = DocumentReader(paragraph: paragraph, words: words)
    while index < paragraph.count {
      guard DocumentReader.mayBegin(in: paragraph, at: index, law: words.law),
        let citation = reader.citation(at: index)
      else {
        index = paragraph.next(.documents, from: index + 1)
        continue
      }
      mentions.add(
        .document, citation.tokens, in: paragraph, cue: citation.cue, detail: .document(citation.detail))
      index = max(index + 1, citation.tokens.upperBound)
      index = recognizeList(after: index, of: citation, in: reader, into: &mentions)
      index = paragraph.next(.documents, from: index)
    }
  }

  /// "các nghị quyết số 18, 19, 20 và 21": each further number is a document of the same kind.
  private func recognizeList(
    after index: Int, of citation: DocumentReader.Citation, in reader: DocumentReader,
    into mentions: inout ParagraphMentions
  ) -> Int {
    var next = index
    while let item = reader.listItem(at: next, of: citation) {
      mentions.add(
        .document, item.tokens, in: reader.paragraph, cue: item.cue, detail: .document(item.detail))
      next = item.tokens.upperBound
    }
    return next
  }
}
