import VietnameseText

/// Where the sentences of a paragraph end. It serves selection only, so a doubtful full stop ends none: those of "TP.",
/// "T.Ư" and of figures stand before a word without a space or after a short word in capitals.
enum SentenceBounds {
  /// The sentence that holds the byte `offset`, both counted from the paragraph's beginning.
  static func sentence(around offset: Int, in tokens: [Token]) -> Range<Int>? {
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

  private static func ends(at index: Int, _ tokens: [Token]) -> Bool {
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    guard next.gap != .none, next.isMark || next.isNumber || next.isCapitalised else { return false }
    // A closing bracket or quotation mark belongs to the sentence before it.
    var sign = index
    while sign > 0, tokens[sign].gap == .none, isClosing(tokens[sign]) { sign -= 1 }
    let mark = tokens[sign]
    if mark.isMark("!") || mark.isMark("?") || mark.isMark("…") { return true }
    guard mark.isMark("."), sign > 0 else { return false }
    let before = tokens[sign - 1]
    let isShort = before.isWord && before.isCapitalised && before.end - before.start <= 2
    return !isShort
  }

  private static func isClosing(_ token: Token) -> Bool {
    token.isMark(")") || token.isMark("]") || token.isMark("”") || token.isMark("\"") || token.isMark("»")
      || token.isMark("’")
  }
}
