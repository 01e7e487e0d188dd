/// What a run of the tokenizer looks things up in.
struct Known {
  let classes: UnsafeBufferPointer<UInt8>
  let words: WordMemo.Table
  let signs: KnownSigns
}

/// What a single byte says to the scan for a word's end.
enum ByteClass {
  /// An ASCII letter, or a byte of the two- and three-byte letters and marks of Vietnamese.
  static let word: UInt8 = 1
  /// One of them that can begin a word.
  static let wordStart: UInt8 = 2
  /// After a word: not ASCII, so that only a closer look says whether the word is over.
  static let unsure: UInt8 = 4
  /// A visible ASCII character that is no letter and no digit.
  static let mark: UInt8 = 8

  static let table: [UInt8] = (0...255).map { (byte: UInt8) -> UInt8 in
    let isLetter = byte < 0x80 && (byte | 0x20) &- 0x61 < 26
    if isLetter { return word | wordStart }
    if byte < 0x80 { return byte > 0x20 && byte &- 0x30 >= 10 && byte < 0x7F ? mark : 0 }
    let isLead = byte == 0xC3 || byte == 0xC4 || byte == 0xC6 || byte == 0xE1
    let isWord = byte < 0xC0 || isLead || byte == 0xCC
    return (isWord ? word : 0) | (isLead ? wordStart : 0) | unsure
  }
}
