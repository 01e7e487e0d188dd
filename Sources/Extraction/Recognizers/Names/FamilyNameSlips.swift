import VietnameseText

/// Words that look like family names with a wrong mark: Nguyển, Bủi, Hoạng.
struct FamilyNameSlips: Sendable {
  /// The names as somebody types them who leaves out the marks.
  private let bare: WordSet

  init(of names: [SyllableKey]) {
    bare = WordSet(names.map(\.withoutMarks))
  }

  /// Whether the lexicon does not know the word, and but for its marks it is one of the names.
  func contains(_ token: Token) -> Bool {
    token.word == 0 && bare.contains(token.key.withoutMarks)
  }
}
