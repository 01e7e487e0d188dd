import Extraction
import Lexicon
import VietnameseText

/// The rows of the table of places by name, and which provinces went into which.
struct PlaceRows: Sendable {
  static let shared = PlaceRows()

  private var byName: [String: [LexiconTable.Row]] = [:]
  /// Provinces that are gone, with their last day, by what took them over.
  private var gone: [String: [(name: String, last: String, row: LexiconTable.Row)]] = [:]

  private init() {
    let table = LexiconTable.places
    table.forEachRow { row in
      let name = table.string(row, .place)
      byName[name, default: []].append(row)
      let last = table.string(row, .validTo)
      guard table.string(row, .kind) == "province", !last.isEmpty else { return }
      for successor in table.strings(row, .successor) {
        gone[successor, default: []].append((name, last, row))
      }
    }
    // What still exists comes before what does not.
    for name in byName.keys {
      byName[name]?.sort { table.cell($0, .validTo).isEmpty && !table.cell($1, .validTo).isEmpty }
    }
  }

  func named(_ name: String) -> [LexiconTable.Row] { byName[name] ?? [] }

  /// The administrative words by themselves and by their abbreviations: TP is a thành phố.
  private static let adminWords: [[SyllableKey]: [SyllableKey]] = {
    var words: [[SyllableKey]: [SyllableKey]] = [:]
    let table = LexiconTable.adminWords
    table.forEachRow { row in
      let word = table.string(row, .word)
      for form in [word] + table.strings(row, .abbreviations) { words[keys(form)] = keys(word) }
    }
    return words
  }()

  /// The words of a text, without marks.
  private static func keys(_ text: String) -> [SyllableKey] {
    Tokenizer.tokens(of: text).filter { !$0.isMark }.map(\.key)
  }

  static func word(_ cell: UnsafeBufferPointer<UInt8>) -> [SyllableKey] {
    keys(String(decoding: cell, as: UTF8.self))
  }

  /// The administrative word that stands before `name` in `text`, in full; nil where none does.
  static func adminWord(before name: String, in text: String) -> [SyllableKey]? {
    let (all, name) = (keys(text), keys(name))
    guard all.count > name.count, all.suffix(name.count).elementsEqual(name) else { return nil }
    return adminWords[Array(all.dropLast(name.count))]
  }

  /// The provinces that the present one of this name took over.
  func merged(into name: String, from: String, but row: LexiconTable.Row) -> [String] {
    (gone[name] ?? []).filter { $0.row != row && $0.name != name }.map {
      "\($0.name) (\(LexiconCard.written($0.last)))"
    }
  }

  /// The last day of a place that no longer exists under its name: as `GregorianCalendar` counts; nil where the name
  /// is in use, or some unit of the kind that is meant has it.
  func lastDay(of row: LexiconTable.Row, kind: LocationDetail.Kind) -> Int? {
    let table = LexiconTable.places
    guard !table.cell(row, .validTo).isEmpty else { return nil }
    var last: Int?
    for other in named(table.string(row, .place)) {
      let sort = LexiconCard.kind(of: table.string(other, .kind))
      // "Bắc Ninh" alone may be the town that is gone, but it is the province that lives.
      guard sort == kind || sort == .province || kind == .other else { continue }
      guard let day = TableDay.last(table.cell(other, .validTo)) else { return nil }
      last = max(last ?? day, day)
    }
    return last
  }
}
