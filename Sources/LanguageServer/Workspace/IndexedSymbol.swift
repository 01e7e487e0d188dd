import Extraction
import LanguageServerProtocol
import VietnameseText

/// Something that an article mentions, with the words by which it is found.
struct IndexedSymbol: Sendable {
  let name: String
  let kind: SymbolKind
  /// Rank and posts of a person, the meaning of an abbreviation; else what the outline calls the kind.
  let container: String
  let range: PositionRange
  fileprivate let words: [SyllableKey]
  /// How else a body or place is written.
  fileprivate let otherWords: [SyllableKey]
  /// The first bytes of the name, which settle the order of most pairs.
  private let order: UInt64

  init(_ symbol: DocumentSymbol, in group: String) {
    name = symbol.name
    kind = symbol.kind
    container = symbol.detail ?? group
    range = symbol.selectionRange
    words = PlaceRows.keys(symbol.name)
    let isNamed = [.organization, .location].contains { DocumentSymbolFeature.symbolKind($0) == symbol.kind }
    otherWords = isNamed ? symbol.detail.map(PlaceRows.keys) ?? [] : []
    order =
      symbol.name.utf8.prefix(8).reduce(into: (bits: UInt64(0), shift: UInt64(64))) {
        $0.shift -= 8
        $0.bits |= UInt64($1) << $0.shift
      }.bits
  }

  /// By name, then by place.
  static func < (one: IndexedSymbol, other: IndexedSymbol) -> Bool {
    if one.order != other.order { return one.order < other.order }
    if one.name != other.name { return one.name < other.name }
    return one.range.start < other.range.start
  }

  /// The entries of a document's outline, without dates, of which every article has many and which nobody looks for.
  static func all(in document: Snapshot, for client: Client) -> [IndexedSymbol] {
    DocumentSymbolFeature.groups(of: document, client).flatMap { group in
      group.children.lazy.filter { $0.kind != DocumentSymbolFeature.symbolKind(.date) }
        .map { IndexedSymbol($0, in: group.name) }
    }
  }
}

/// What somebody types to find a person, a body, a place, a document: words and numbers in order, the last one perhaps not
/// finished. Words without marks find those with marks, case and normal form do not matter.
struct SymbolQuery {
  private let words: [SyllableKey]
  /// The last one, where it is a number.
  private let figures: [UInt8]?
  /// Whether everything fits, because nothing is typed: marks alone fit nothing.
  private let isBlank: Bool

  init(_ text: String) {
    let tokens = Tokenizer.tokens(of: text)
    isBlank = tokens.isEmpty
    let typed = tokens.filter { !$0.isMark }
    words = typed.map(\.key)
    figures = typed.last.flatMap { $0.isNumber ? Array(Array(text.utf8)[Int($0.start)..<Int($0.end)]) : nil }
  }

  /// How well a symbol fits: 0 where it is called so, 1 from its first word, 2 from a later one or as it is also written; nil
  /// where it does not.
  func rank(_ symbol: IndexedSymbol) -> Int? {
    if isBlank { return 0 }
    if let start = place(in: symbol.words, symbol.name) {
      return start > 0
        ? 2 : zip(words, symbol.words).allSatisfy(Self.isSame) && words.count == symbol.words.count ? 0 : 1
    }
    return place(in: symbol.otherWords, symbol.container).map { _ in 2 }
  }

  /// Of which word on it fits.
  ///
  /// - Parameters:
  ///   - names: the words of `text`.
  private func place(in names: [SyllableKey], _ text: String) -> Int? {
    guard let last = words.last, names.count >= words.count else { return nil }
    return (0...(names.count - words.count)).first { start in
      let end = start + words.count - 1
      return zip(words.dropLast(), names[start...]).allSatisfy { Self.isSame($0, $1) }
        && (Self.begins(names[end], with: last) || isBegun(end, of: text))
    }
  }

  /// Whether the number that was typed last is the beginning of the one at `index` among the words of `text`.
  private func isBegun(_ index: Int, of text: String) -> Bool {
    guard let figures, text.utf8.contains(where: { $0 == figures[0] }) else { return false }
    let token = Tokenizer.tokens(of: text).filter { !$0.isMark }[index]
    return token.isNumber && text.utf8.dropFirst(Int(token.start)).starts(with: figures)
  }

  private static func isSame(_ typed: SyllableKey, _ word: SyllableKey) -> Bool {
    typed == word || typed == word.withoutMarks
  }

  private static func begins(_ word: SyllableKey, with typed: SyllableKey) -> Bool {
    if isSame(typed, word) { return true }
    guard typed.isPacked, word.isPacked else { return false }
    // A tone is typed last, so a word that has one is finished.
    let isOpen = typed.tone == .level || typed.tone == word.tone
    return isOpen
      && (word.letters.starts(with: typed.letters) || word.withoutMarks.letters.starts(with: typed.letters))
  }
}
