import VietnameseText

/// Where the sentences of a paragraph end. It serves selection only, so in doubt none ends: what comes behind the mark and
/// the brackets and quotation marks that belong to it must look like the beginning of another.
enum SentenceBounds {
  /// The sentence that holds the byte `offset`, both counted from the paragraph's beginning.
  static func sentence(around offset: Int, in tokens: TokenList) -> Range<Int>? {
    var start: Int?
    for index in tokens.indices {
      let token = tokens[index]
      let first = start ?? Int(token.start)
      start = first
      guard ends(at: index, tokens) else { continue }
      if offset <= Int(token.end) { return first..<Int(token.end) }
      start = nil
    }
    guard let start, let last = tokens.last else { return nil }
    return start..<Int(last.end)
  }

  private static func ends(at index: Int, _ tokens: TokenList) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    guard next.gap != .none, next.isMark || next.isNumber || next.isCapitalised else { return false }
    var mark = index
    while mark > 0, tokens[mark].gap == .none, isClosing(tokens[mark]) { mark -= 1 }
    guard mark > 0, mark < index, tokens[mark].isMark(".") else { return tokens.endsSentence(at: mark) }
    // The full stop is glued to what closes behind it.
    return !tokens.isShortForm(mark - 1)
  }

  private static func isClosing(_ token: Token) -> Bool {
    token.isMark(")") || token.isMark("]") || token.isMark("”") || token.isMark("\"") || token.isMark("»")
      || token.isMark("’")
  }
}
