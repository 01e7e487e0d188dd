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
    words = Tokenizer.wordKeys(of: symbol.name)
    let isNamed = [.organization, .location].contains { DocumentSymbolFeature.symbolKind($0) == symbol.kind }
    otherWords = isNamed ? symbol.detail.map(Tokenizer.wordKeys) ?? [] : []
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

/// What somebody types to find a person, a body, a place: words in order, the last one perhaps not finished. Words
/// without marks find those with marks, case and normal form do not matter.
struct SymbolQuery {
  private let words: [SyllableKey]

  init(_ text: String) { words = Tokenizer.wordKeys(of: text) }

  /// How well a symbol fits: 0 from its first word, 1 from a later one or as it is also written; nil where it does not.
  func rank(_ symbol: IndexedSymbol) -> Int? {
    rank(symbol.words) ?? rank(symbol.otherWords).map { _ in 1 }
  }

  private func rank(_ names: [SyllableKey]) -> Int? {
    guard let last = words.last else { return 0 }
    guard names.count >= words.count else { return nil }
    let first = (0...(names.count - words.count)).first { start in
      zip(words.dropLast(), names[start...]).allSatisfy { Self.isSame($0, $1) }
        && Self.begins(names[start + words.count - 1], with: last)
    }
    return first.map { $0 == 0 ? 0 : 1 }
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
