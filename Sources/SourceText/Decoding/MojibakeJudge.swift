/// Says how a run of letters and symbols without spaces looks to a reader of Vietnamese.
enum MojibakeJudge {
  enum Look {
    /// Syllables of Vietnamese, at least one with letters beyond ASCII.
    case good
    /// No letters beyond ASCII, only symbols that stand beside words: m², «, ®.
    case symbols
    /// Something else: a foreign word, a wrong tone, symbols inside a word.
    case bad
  }

  static func judge(_ scalars: some Sequence<UInt32>) -> Look {
    var look = Look.symbols
    var segment = VietnameseSyllable()
    var isAccented = false
    var hasLetters = false
    var isWord = false
    var isSpoilt = false

    /// Ends a segment; false when it spoils the word.
    func close() -> Bool {
      defer { (segment, isAccented, hasLetters) = (VietnameseSyllable(), false, false) }
      guard isAccented else { return true }
      guard segment.verdict != .invalid, segment.hasOrdinaryCase else { return false }
      look = .good
      return true
    }

    // Symbols such as ® and ² belong to the edges of a word; between letters they are a sign of garbling.
    var hasEdgeSymbol = false
    for scalar in scalars {
      switch scalar {
      case 0xAD: continue
      case 0xA0, 0xAB, 0xBB, 0xB7, 0x2010...0x203A:
        if !close() { isSpoilt = true }
        hasEdgeSymbol = false
      case 0xA9, 0xAE, 0xB0...0xB3, 0xB9, 0x20AC, 0x2122:
        if hasLetters { hasEdgeSymbol = true }
      default:
        if hasEdgeSymbol { isSpoilt = true }
        if isLetter(scalar) { isWord = true }
        segment.append(scalar)
        hasLetters = true
        if scalar >= 0x80 { isAccented = true }
      }
    }
    if !close() { isSpoilt = true }
    return isWord ? isSpoilt ? .bad : look : .symbols
  }

  /// Near enough: ASCII letters and everything from U+00C0 on but × and ÷ and punctuation.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x2BFF, 0x1F000...: false
    default: true
    }
  }
}
