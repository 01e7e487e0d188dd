/// The pieces of HTML that both HTML and Markdown files have, read by position. Total and linear: what costs
/// a look ahead is remembered, so that a file of a million `<` is read once.
struct HTMLScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var greater = Search(byte: UInt8(ascii: ">"))
  private var doubleQuote = Search(byte: UInt8(ascii: "\""))
  private var singleQuote = Search(byte: UInt8(ascii: "'"))
  /// A tag whose quotes do not come out was seen: from there on quotes in tags mean nothing.
  private(set) var areQuotesBroken: Bool
  /// How far the file has been looked at: no byte from here on has had a say in anything. One more than the file has
  /// where its end had a say.
  private(set) var reach = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, areQuotesBroken: Bool = false) {
    self.bytes = bytes
    self.areQuotesBroken = areQuotesBroken
  }

  mutating func look(upTo end: Int) { reach = max(reach, end) }

  mutating func takeReach() -> Int {
    defer { reach = 0 }
    return reach
  }

  /// Where a byte stands next; what was found is kept, so that a file is gone through once for it.
  private struct Search {
    let byte: UInt8
    private var start = 0
    /// The first behind `start`; the length of the file where there is none.
    private var found = -1

    init(byte: UInt8) { self.byte = byte }

    mutating func next(after place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
      if start <= place, place < found { return found }
      var next = place + 1
      while next < bytes.count, bytes[next] != byte { next += 1 }
      (start, found) = (place, next)
      return next
    }
  }

  /// The next `>` behind `place`; nil where there is none.
  private mutating func nextGreater(after place: Int) -> Int? {
    let next = greater.next(after: place, in: bytes)
    look(upTo: next + 1)
    return next < bytes.count ? next : nil
  }

  /// The next quote like `quote` behind `place`; nil where there is none.
  private mutating func nextQuote(_ quote: UInt8, after place: Int) -> Int? {
    let next =
      quote == doubleQuote.byte
      ? doubleQuote.next(after: place, in: bytes) : singleQuote.next(after: place, in: bytes)
    look(upTo: next + 1)
    return next < bytes.count ? next : nil
  }

  enum Markup {
    /// `content` is what stands between the marks.
    case comment(end: Int, content: ByteRange)
    /// `<!doctype>`, `<?xml ?>`, `<![CDATA[ ]]>`.
    case declaration(end: Int)
    case tag(end: Int, name: ByteRange, isClosing: Bool)
  }

  /// What starts with the `<` at `place`; nil when it is only a sign ("a < b").
  mutating func markup(at place: Int) -> Markup? {
    look(upTo: place + 4)
    guard place + 1 < bytes.count else { return nil }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"):
      return starts(with: "<!--", at: place) ? comment(at: place) : declaration(at: place)
    case UInt8(ascii: "?"): return declaration(at: place)
    case UInt8(ascii: "/"): return tag(at: place, nameAt: place + 2, isClosing: true)
    default: return tag(at: place, nameAt: place + 1, isClosing: false)
    }
  }

  /// Goes to the end of the file where nothing ends it.
  private mutating func comment(at place: Int) -> Markup {
    let start = place + 4
    look(upTo: start + 2)
    // "<!-->" and "<!--->" are complete.
    if starts(with: ">", at: start) { return .comment(end: start + 1, content: ByteRange(start, start)) }
    if starts(with: "->", at: start) { return .comment(end: start + 2, content: ByteRange(start, start)) }
    var next = start
    while next + 2 < bytes.count {
      if bytes[next + 2] == UInt8(ascii: ">"), bytes[next + 1] == UInt8(ascii: "-"),
        bytes[next] == UInt8(ascii: "-")
      {
        look(upTo: next + 3)
        return .comment(end: next + 3, content: ByteRange(start, next))
      }
      next += 1
    }
    look(upTo: bytes.count + 1)
    return .comment(end: bytes.count, content: ByteRange(min(start, bytes.count), bytes.count))
  }

  private mutating func declaration(at place: Int) -> Markup? {
    nextGreater(after: place + 1).map { .declaration(end: $0 + 1) }
  }

  private mutating func tag(at place: Int, nameAt start: Int, isClosing: Bool) -> Markup? {
    var nameEnd = start
    while nameEnd < bytes.count, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
    look(upTo: nameEnd + 3)
    guard nameEnd > start, isLetter(bytes[start]), nextGreater(after: place) != nil else { return nil }
    let name = ByteRange(start, nameEnd)
    // "<http://…>" and "<a@b.vn>" are no tags.
    if nameEnd < bytes.count, bytes[nameEnd] == UInt8(ascii: "@") || bytes[nameEnd] == UInt8(ascii: ":") {
      if !starts(with: ":", at: nameEnd) || starts(with: "://", at: nameEnd) { return nil }
    }
    if !areQuotesBroken, let end = quotedTagEnd(from: nameEnd) {
      return .tag(end: end, name: name, isClosing: isClosing)
    }
    return nextGreater(after: nameEnd - 1).map { .tag(end: $0 + 1, name: name, isClosing: isClosing) }
  }

  /// The end of a tag whose attributes may have `>` in quotes.
  private mutating func quotedTagEnd(from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: ">") {
        look(upTo: place + 1)
        return place + 1
      }
      // A quote opens a value only after "=", and only when there is another one.
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), isAfterEquals(place),
        let closing = nextQuote(byte, after: place)
      {
        place = closing
      }
      place += 1
    }
    look(upTo: bytes.count + 1)
    areQuotesBroken = true
    return nil
  }

  private func isAfterEquals(_ place: Int) -> Bool {
    // Spaces may stand between; a few are enough, so that a run of them is not walked again and again.
    var before = place - 1
    while before > place - 8, before >= 0, isSpace(bytes[before]) { before -= 1 }
    return before >= 0 && bytes[before] == UInt8(ascii: "=")
  }

  /// Whether the tag name is `name`, given in small letters.
  func isName(_ range: ByteRange, _ name: StaticString) -> Bool {
    guard range.length == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { expected in
      for (offset, byte) in expected.enumerated() where bytes[range.start + offset] | 0x20 != byte {
        // Digits of h1–h6 have that bit anyway.
        return false
      }
      return true
    }
  }

  /// The start of the closing tag of an element whose content is no markup (script, style …), and its end;
  /// both the end of the file when there is none.
  func endOfRawText(from start: Int, name: ByteRange) -> (content: Int, tag: Int) {
    var place = start
    while place + 1 < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), bytes[place + 1] == UInt8(ascii: "/"),
        place + 2 + name.length <= bytes.count, isSame(name, place + 2)
      {
        var end = place + 2 + name.length
        if end >= bytes.count || !isNameByte(bytes[end]) {
          while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
          return (place, min(end + 1, bytes.count))
        }
      }
      place += 1
    }
    return (bytes.count, bytes.count)
  }

  private func isSame(_ name: ByteRange, _ place: Int) -> Bool {
    for offset in 0..<name.length where bytes[name.start + offset] | 0x20 != bytes[place + offset] | 0x20 {
      return false
    }
    return true
  }

  // MARK: Bytes

  func starts(with text: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { expected in
      for (offset, byte) in expected.enumerated() where bytes[place + offset] != byte { return false }
      return true
    }
  }

  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
  func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
