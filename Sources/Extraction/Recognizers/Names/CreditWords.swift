import VietnameseText

/// The words, before a colon, by which a paper says whose a text, picture or film is: "Ảnh: Trần Thí Dụ", "Clip: Lê Mẫu".
struct CreditWords: Sendable {
  private let works = WordSet(["ảnh", "tin", "nguồn", "bài"])
  private let films = WordSet(["clip", "video"])

  /// Whether the word names what papers sign with a code: pictures and texts.
  func containWork(_ token: Token) -> Bool { works.contains(token.key) }

  func contain(_ token: Token) -> Bool { containWork(token) || films.contains(token.key) }
}
