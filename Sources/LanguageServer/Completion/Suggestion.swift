import JSONText
import LanguageServerProtocol
import SourceText
import VietnameseText

/// Something that may be written at the cursor, before it becomes a `CompletionItem`.
struct Suggestion {
  /// Where it comes from, the most telling first: what this article says itself counts more than what tables say.
  enum Source: Int {
    case date
    case personHere, abbreviationHere, postHere
    case glossary
    case rank, abbreviation, province, title, body, weekday, month, place
    /// The abbreviation of what was typed: who writes a phrase mostly goes on with it.
    case shortForm
    case author

    init(_ kind: LexiconIndex.Kind) {
      self =
        switch kind {
        case .rank: .rank
        case .abbreviation: .abbreviation
        case .province: .province
        case .title: .title
        case .body: .body
        case .weekday: .weekday
        case .month: .month
        case .place: .place
        }
    }
  }

  var source: Source
  /// What is written.
  var text: String
  var detail: String?
  /// What was typed for it.
  var ending: TypedText.Ending
  var missingAccents = 0
  var isCommon = false
  /// What is still to be typed of the words that were matched, without accents.
  var rest = ""
  /// For `completionItem/resolve`.
  var card: JSONValue?

  /// Long matches first, then by source, then the short ones.
  static func precedes(_ one: Suggestion, _ other: Suggestion) -> Bool {
    if one.ending.words != other.ending.words { return one.ending.words > other.ending.words }
    if one.source != other.source { return one.source.rawValue < other.source.rawValue }
    if one.isCommon != other.isCommon { return one.isCommon }
    if one.missingAccents != other.missingAccents { return one.missingAccents < other.missingAccents }
    if one.text.utf8.count != other.text.utf8.count { return one.text.utf8.count < other.text.utf8.count }
    return one.text < other.text
  }

  /// The text in the capitals and the normal form of what was typed. Abbreviations stay as they are.
  var written: String {
    var result = text
    if source != .abbreviation, source != .abbreviationHere, source != .glossary, source != .shortForm,
      source != .date
    {
      switch ending.capitals {
      case .all: result = result.uppercased()
      case .first:
        if let first = result.first, first.isLowercase { result = first.uppercased() + result.dropFirst() }
      case .none: break
      }
    }
    return ending.isDecomposed ? NormalForm.decomposed.apply(to: result) : result
  }

  func item(
    order: Int, in document: Snapshot, replaceEnd: Int, for client: Client
  ) -> CompletionItem {
    let can = client.capabilities.completion
    let written = written
    let insert = document.positionRange(ending.range)
    let edit: CompletionTextEdit
    if can.insertReplace {
      let replace = document.positionRange(ByteRange(ending.range.start, max(replaceEnd, ending.range.end)))
      edit = .insertReplace(InsertReplaceEdit(newText: written, insert: insert, replace: replace))
    } else {
      edit = .edit(TextEdit(range: insert, newText: written))
    }
    let digits = String(order)
    return CompletionItem(
      label: text,
      labelDetails: can.labelDetails ? detail.map { CompletionItemLabelDetails(description: $0) } : nil,
      kind: kind, detail: detail,
      sortText: String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits,
      // What is typed begins it, byte for byte, so that every client keeps the item.
      filterText: ending.text + rest, textEdit: edit, data: card)
  }

  private var kind: CompletionItemKind {
    switch source {
    case .personHere, .author: .class
    case .abbreviationHere, .abbreviation, .shortForm, .glossary: .constant
    case .postHere, .title: .interface
    case .rank: .enumMember
    case .body: .module
    case .province, .place: .folder
    case .date, .weekday, .month: .event
    }
  }
}
