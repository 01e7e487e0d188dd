/// Reads the inside of a Markdown paragraph: what is to be masked is collected first, since the mark that
/// opens emphasis or a link is known to be one only at its end, and applied from left to right after that.
struct MarkdownInline {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private var edits: [Edit] = []
  /// Marks of emphasis that nothing closed yet: `*`, `_`, `~`.
  private var open: [[Run]] = [[], [], []]
  /// `[` and `![` that nothing closed yet.
  private var brackets: [Range<Int>] = []
  /// For the start of each run of backticks the end of the next run of that length; found when the first is met.
  private var codeEnds: [Int: Int]?
  /// For each "(" the place after its ")"; filled when the first link asks.
  private var parentheses: [Int: Int] = [:]
  private var hasParentheses = false
  /// Whether a mark of code or a target that begins has no end here; it may have one further on.
  private var hasLoneMark = false

  private struct Edit {
    let range: Range<Int>
    var replacement: [UInt8] = []
    let change: MaskMap.Change
    var comment: ByteRange?
  }

  private struct Run {
    let start: Int
    var end: Int
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range.clamped(to: 0..<bytes.count)
  }

  /// Collects what is to be masked.
  ///
  /// - Returns: whether the text behind the range has no say in it, were it a part of the same paragraph.
  mutating func read(_ scanner: inout HTMLScanner) -> Bool {
    var place = maskLineStart(range.lowerBound)
    while true {
      place = endOfText(from: place)
      guard place < range.upperBound else { break }
      place = read(at: place, &scanner)
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    return place == range.upperBound && !hasLoneMark && brackets.isEmpty && open.allSatisfy { $0.isEmpty }
  }

  func apply(to builder: inout MaskBuilder) {
    for edit in edits where edit.range.lowerBound >= builder.done {
      if let content = edit.comment {
        builder.comment(ByteRange(edit.range.lowerBound, edit.range.upperBound), content: content)
      } else {
        builder.replace(edit.range.lowerBound, edit.range.upperBound, by: edit.replacement, edit.change)
      }
    }
  }

  /// The first byte from `start` on of which `read(at:_:)` may make something, or the end of the range. Nearly every byte
  /// is text, so they are looked at sixteen at a time.
  private func endOfText(from start: Int) -> Int {
    guard start < range.upperBound, let base = bytes.baseAddress else { return start }
    let raw = UnsafeRawPointer(base)
    var place = start
    // Each look takes in the byte behind the sixteen.
    while place < range.upperBound, place &+ 17 <= bytes.count {
      var marks = MarkdownMarks(raw + place)
      while let next = marks.next() {
        if !isText(at: place &+ next) { return min(place &+ next, range.upperBound) }
      }
      place &+= 16
    }
    while place < range.upperBound, isText(at: place) { place &+= 1 }
    return min(place, range.upperBound)
  }

  /// Whether the byte is none of which `read(at:_:)` makes anything. An address begins where a word does.
  private func isText(at place: Int) -> Bool {
    switch bytes[place] {
    case 0x0A, UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "<"), UInt8(ascii: "["),
      UInt8(ascii: "\\"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"):
      false
    case UInt8(ascii: "h"), UInt8(ascii: "w"): place > range.lowerBound && isWordByte(bytes[place - 1])
    default: true
    }
  }

  /// Reads one mark or one byte of text; returns where to go on.
  private mutating func read(at place: Int, _ scanner: inout HTMLScanner) -> Int {
    switch bytes[place] {
    case 0x0A: return maskLineStart(place + 1)
    case UInt8(ascii: "\\"):
      let next = byte(place + 1)
      if next == 0x0A { hide(place..<place + 1, .markup) }
      guard isPunctuation(next) else { return place + 1 }
      edits.append(Edit(range: place..<place + 2, replacement: [next], change: .character))
      return place + 2
    case UInt8(ascii: "`"): return readCode(at: place)
    case UInt8(ascii: "<"): return readMarkup(at: place, &scanner)
    case UInt8(ascii: "&"):
      guard let (utf8, end) = HTMLEntity.decode(bytes, at: place) else { return place + 1 }
      edits.append(Edit(range: place..<end, replacement: utf8, change: .character))
      return end
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): return readEmphasis(at: place)
    case UInt8(ascii: "!") where byte(place + 1) == UInt8(ascii: "["):
      brackets.append(place..<place + 2)
      return place + 2
    case UInt8(ascii: "["): return readBracket(at: place)
    case UInt8(ascii: "]"): return closeBracket(at: place)
    case UInt8(ascii: "h"), UInt8(ascii: "w"):
      guard !isWordByte(byte(place - 1)), let end = endOfURL(at: place, scanner) else { return place + 1 }
      hide(place..<end, .hidden, by: MaskBuilder.object)
      return end
    default: return place + 1
    }
  }

  private mutating func hide(_ range: Range<Int>, _ change: MaskMap.Change, by bytes: [UInt8] = []) {
    edits.append(Edit(range: range, replacement: bytes, change: change))
  }

  /// The byte at `place`, a line end outside the paragraph.
  private func byte(_ place: Int) -> UInt8 { range.contains(place) ? bytes[place] : 0x0A }

  // MARK: Line starts

  /// Takes out the marks of quotations and of a heading; returns where the text of the line starts.
  private mutating func maskLineStart(_ start: Int) -> Int {
    var place = start
    while byte(place) == 0x20 || byte(place) == UInt8(ascii: ">") {
      if byte(place) == UInt8(ascii: ">") {
        hide(place..<place + (byte(place + 1) == 0x20 ? 2 : 1), .markup)
      }
      place += 1
    }
    var end = place
    while byte(end) == UInt8(ascii: "#"), end - place < 7 { end += 1 }
    guard end > place, end - place < 7, byte(end) == 0x20 else { return place }
    hide(place..<end + 1, .markup)
    maskHeadingEnd(from: end)
    return end + 1
  }

  /// "## Title ##": the marks at the end are as little text as those at the start.
  private mutating func maskHeadingEnd(from start: Int) {
    var end = start
    while end < range.upperBound, bytes[end] != 0x0A { end += 1 }
    var place = end
    while place > start,
      byte(place - 1) == UInt8(ascii: "#") || byte(place - 1) == 0x20 || byte(place - 1) == 0x0D
    {
      place -= 1
    }
    if place > start, bytes[place..<end].contains(UInt8(ascii: "#")), byte(place) == 0x20 {
      hide(place..<end, .markup)
    }
  }

  // MARK: Code and HTML

  private func findCode() -> [Int: Int] {
    var (latest, ends): ([Int: Int], [Int: Int]) = ([:], [:])
    let mark = UInt8(ascii: "`")
    var place = LineBreaks.next(mark, in: bytes, from: range.lowerBound, to: range.upperBound)
    while place < range.upperBound {
      let start = place
      while byte(place) == UInt8(ascii: "`") { place += 1 }
      if let opener = latest[place - start] { ends[opener] = place }
      latest[place - start] = start
      place = LineBreaks.next(mark, in: bytes, from: place, to: range.upperBound)
    }
    return ends
  }

  private mutating func readCode(at place: Int) -> Int {
    let ends = codeEnds ?? findCode()
    codeEnds = ends
    if let end = ends[place] {
      hide(place..<end, .hidden, by: MaskBuilder.object)
      return end
    }
    hasLoneMark = true
    var end = place
    while byte(end) == UInt8(ascii: "`") { end += 1 }
    return end
  }

  private mutating func readMarkup(at place: Int, _ scanner: inout HTMLScanner) -> Int {
    if let end = endOfAutolink(at: place) {
      hide(place..<end, .hidden, by: MaskBuilder.object)
      return end
    }
    switch scanner.markup(at: place) {
    case .comment(let end, let content):
      edits.append(Edit(range: place..<end, change: .hidden, comment: content))
      return end
    case .declaration(let end):
      hide(place..<end, .markup)
      return end
    case .tag(let end, let name, let isClosing):
      let mask = TagKind(name, scanner).mask(ByteRange(place, end), name, isClosing: isClosing, scanner)
      hide(place..<mask.end, mask.change, by: mask.replacement)
      scanner.look(upTo: mask.end == bytes.count ? mask.end + 1 : mask.end)
      return mask.end
    case nil: return place + 1
    }
  }

  /// "<https://…>" and "<name@place>": no spaces, and a colon or an @.
  private func endOfAutolink(at place: Int) -> Int? {
    var end = place + 1
    var isLink = false
    while end - place < 1024 {
      switch byte(end) {
      case UInt8(ascii: ">"): return isLink ? end + 1 : nil
      case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "="): return nil
      case UInt8(ascii: ":"), UInt8(ascii: "@"): isLink = isLink || byte(end + 1) != UInt8(ascii: ">")
      default: break
      }
      end += 1
    }
    return nil
  }

  private func endOfURL(at place: Int, _ scanner: HTMLScanner) -> Int? {
    let starts: [StaticString] = ["https://", "http://", "www."]
    guard let start = starts.first(where: { scanner.starts(with: $0, at: place) }) else { return nil }
    var end = place + start.utf8CodeUnitCount
    let host = end
    while end < range.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: "<"), !isOpeningMark(end) {
      end += 1
    }
    while end > host, isSentenceMark(bytes[end - 1]) { end -= 1 }
    return end > host ? end : nil
  }

  /// A mark that ends a URL although it stands in it: ")" and "]" of the text around, quotes.
  private func isOpeningMark(_ place: Int) -> Bool {
    let byte = bytes[place]
    return byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "`") || byte == 0xE2
  }

  private func isSentenceMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  // MARK: Links

  private mutating func readBracket(at place: Int) -> Int {
    if byte(place + 1) == UInt8(ascii: "^"), let end = endOfLabel(at: place) {
      hide(place..<end, .markup)
      return end
    }
    brackets.append(place..<place + 1)
    return place + 1
  }

  private mutating func closeBracket(at place: Int) -> Int {
    guard let opener = brackets.popLast() else { return place + 1 }
    let end: Int?
    switch byte(place + 1) {
    case UInt8(ascii: "("): end = endOfTarget(at: place + 1)
    case UInt8(ascii: "["): end = endOfLabel(at: place + 1)
    default: end = nil
    }
    guard let end else { return place + 1 }
    hide(opener, .markup)
    hide(place..<end, .markup)
    return end
  }

  /// The end of "(target "title")", whose parentheses match.
  private mutating func endOfTarget(at place: Int) -> Int? {
    if !hasParentheses { matchParentheses() }
    if parentheses[place] == nil { hasLoneMark = true }
    return parentheses[place]
  }

  /// Looked up once for the paragraph, since a target that does not end would be looked through by every
  /// link.
  private mutating func matchParentheses() {
    hasParentheses = true
    var open: [Int] = []
    var place = range.lowerBound
    while place < range.upperBound {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "("): open.append(place)
      case UInt8(ascii: ")"):
        if let start = open.popLast() { parentheses[start] = place + 1 }
      default: break
      }
      place += 1
    }
  }

  private func endOfLabel(at place: Int) -> Int? {
    var end = place + 1
    while end < min(place + 256, range.upperBound) {
      if bytes[end] == UInt8(ascii: "]") { return end + 1 }
      if bytes[end] == UInt8(ascii: "[") || bytes[end] == 0x0A { return nil }
      end += 1
    }
    return nil
  }

  // MARK: Emphasis

  private mutating func readEmphasis(at place: Int) -> Int {
    let mark = bytes[place]
    let kind = mark == UInt8(ascii: "*") ? 0 : mark == UInt8(ascii: "_") ? 1 : 2
    var end = place
    while byte(end) == mark { end += 1 }
    if kind == 2, end - place != 2 { return end }

    let (before, after) = (byte(place - 1), byte(end))
    // 2*3*4
    if isDigit(before), isDigit(after) { return end }
    var canOpen = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before))
    var canClose = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after))
    if kind == 1 {
      canOpen = canOpen && !isWordByte(before)
      canClose = canClose && !isWordByte(after)
    }

    var run = Run(start: place, end: end)
    var start = place
    while canClose, start < end, var opener = open[kind].popLast() {
      let length = min(opener.end - opener.start, end - start)
      hide((opener.end - length)..<opener.end, .markup)
      hide(start..<(start + length), .markup)
      opener.end -= length
      start += length
      if opener.start < opener.end { open[kind].append(opener) }
    }
    if canOpen, start < end {
      run = Run(start: start, end: end)
      open[kind].append(run)
    }
    return end
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// ASCII punctuation, and the first byte of dashes and quotes.
  private func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte) || byte == 0xE2
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
