import JSONText
import LanguageServerProtocol
import SourceText
import VietnameseText

/// Something that may be written at the cursor, before it becomes a `CompletionItem`.
struct Suggestion {
  /// Where it comes from, the most telling first: what this article says itself counts more than what tables say.
  enum Source: Int {
    case date
    case personHere, abbreviationHere, phraseHere, postHere
    case glossary
    case weekday, month
    /// What usually stands behind a post: Bí thư Tỉnh ủy.
    case usualBody
    case rank, abbreviation, province
    /// The words that an abbreviation stands for.
    case phrase
    case title, body, place
    /// What is gone: places and bodies that had ended before the article.
    case former
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
        case .usualBody: .usualBody
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

  /// Long matches first, then by source, then the short ones, of the calendar the early ones; what is left is settled by
  /// the text.
  static func order(
    _ ending: TypedText.Ending, _ source: Source, isCommon: Bool = false, missingAccents: Int = 0,
    length: Int
  ) -> UInt64 {
    UInt64(255 - min(ending.words, 255)) << 56 | UInt64(source.rawValue) << 48 | (isCommon ? 0 : 1) << 40
      | UInt64(min(missingAccents, 255)) << 32 | UInt64(UInt32(clamping: length))
  }

  /// The text in the capitals and the normal form of what was typed. Abbreviations stay as they are.
  var written: String {
    var result = text
    if source != .abbreviation, source != .abbreviationHere, source != .glossary, source != .date {
      switch ending.capitals {
      case .all: result = result.uppercased()
      case .first:
        if let first = result.first, first.isLowercase { result = first.uppercased() + result.dropFirst() }
      case .none: break
      }
    }
    return ending.isDecomposed ? NormalForm.decomposed.apply(to: result) : result
  }

  /// Where the client is to write it.
  struct Place {
    /// What was typed for it.
    let insert: PositionRange
    /// The same with the rest of the word; nil where the client does not know of it.
    let replace: PositionRange?

    init(_ ending: TypedText.Ending, replaceEnd: Int, in document: Snapshot, for client: Client) {
      let range = ending.range
      insert = document.positionRange(range)
      replace =
        client.capabilities.completion.insertReplace
        ? document.positionRange(ByteRange(range.start, max(replaceEnd, range.end))) : nil
    }
  }

  func item(order: Int, at place: Place, for client: Client) -> CompletionItem {
    let can = client.capabilities.completion
    let edit: CompletionTextEdit
    if let replace = place.replace {
      edit = .insertReplace(InsertReplaceEdit(newText: written, insert: place.insert, replace: replace))
    } else {
      edit = .edit(TextEdit(range: place.insert, newText: written))
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
    case .abbreviationHere, .abbreviation, .glossary: .constant
    case .phrase, .phraseHere: .text
    case .postHere, .title, .usualBody: .interface
    case .rank: .enumMember
    case .body: .module
    case .province, .place, .former: .folder
    case .date, .weekday, .month: .event
    }
  }
}
