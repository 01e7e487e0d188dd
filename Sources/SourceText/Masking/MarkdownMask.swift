/// The prose of a Markdown file.
///
/// Hidden are front matter, fenced code, inline code, URLs, link targets, definitions of link targets, the
/// rules of tables and HTML comments; taken out are the marks of headings, quotations, emphasis and links,
/// and tags. Lines stay lines. Text indented by four spaces is not taken for code: articles are indented more
/// often than they quote programs.
package enum MarkdownMask {
  /// Total and linear.
  package static func mask(_ source: [UInt8]) -> MaskedText {
    let (trail, bytes) = MaskTrail.mask(source, .markdown)
    return MaskedText(bytes: bytes, map: trail.map)
  }
}

/// Splits a file into blocks; ``MarkdownInline`` reads what is in them.
struct MarkdownReader: MaskReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: HTMLScanner
  var builder: MaskBuilder
  private(set) var place = 0
  private var mayBeFrontMatter: Bool

  init(_ bytes: UnsafeBufferPointer<UInt8>, at stop: MaskStop) {
    self.bytes = bytes
    scanner = HTMLScanner(bytes, areQuotesBroken: stop.state.areQuotesBroken)
    builder = MaskBuilder(bytes, at: stop)
    mayBeFrontMatter = stop.source == 0
  }

  var state: MaskStop.State { MaskStop.State(areQuotesBroken: scanner.areQuotesBroken) }

  mutating func takeReach() -> Int { scanner.takeReach() }

  /// Reads a block; the front matter belongs to the first one.
  mutating func readPiece() {
    if mayBeFrontMatter {
      mayBeFrontMatter = false
      place = maskFrontMatter()
      guard place < bytes.count else { return }
    }
    let end = endOfLine(place)
    // The line break, or that there is none, has a say in what the line is.
    scanner.look(upTo: end + 1)
    if isBlank(place, end) {
      place = end + 1
    } else if let fence = fence(place, end) {
      place = endOfFence(fence, after: end)
      scanner.look(upTo: place + 1)
      builder.replace(fence.start, min(place, bytes.count), .hidden)
    } else if isRule(place, end) || isDefinition(place, end) {
      builder.replace(place, end, .hidden)
      place = end + 1
    } else {
      readText(from: end)
    }
  }

  /// Reads lines of a paragraph until nothing is open any more, such as emphasis: where text is written without blank
  /// lines, one paragraph may be all of it.
  ///
  /// - Parameter end: of the first line.
  private mutating func readText(from end: Int) {
    var last = end
    var least = 512
    while true {
      let isWhole: Bool
      (last, isWhole) = endOfParagraph(from: last, atLeast: place + least)
      var inline = MarkdownInline(bytes, place..<last)
      var trial = scanner
      let isClosed = inline.read(&trial)
      if isWhole || isClosed {
        scanner = trial
        inline.apply(to: &builder)
        // A comment may have gone on past blank lines.
        place = max(last, builder.done)
        return
      }
      scanner.look(upTo: trial.reach)
      least *= 2
    }
  }

  // MARK: Lines

  private func endOfLine(_ start: Int) -> Int {
    start < bytes.count ? LineBreaks.next(0x0A, in: bytes, from: start, to: bytes.count) : start
  }

  private func isBlank(_ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// A paragraph ends before a blank line, a fence, a rule or a definition.
  ///
  /// - Parameters:
  ///   - end: the end of a line of it.
  ///   - least: where a line ends behind this, the search may end too.
  private mutating func endOfParagraph(from end: Int, atLeast least: Int) -> (end: Int, isWhole: Bool) {
    var end = end
    while end < bytes.count {
      if end >= least { return (end, false) }
      let next = endOfLine(end + 1)
      scanner.look(upTo: next + 1)
      let start = min(end + 1, next)
      if isBlank(start, next) || fence(start, next) != nil || isRule(start, next) || isDefinition(start, next)
      {
        return (end, true)
      }
      end = next
    }
    return (end, true)
  }

  /// "---" alone on the first line, to the next such line or "..."; "+++" for TOML. Returns where text
  /// starts.
  private mutating func maskFrontMatter() -> Int {
    let start = ByteOrderMark.length(in: bytes)
    let first = endOfLine(start)
    scanner.look(upTo: first + 1)
    let mark: UInt8
    if isLine(start, first, of: "---") {
      mark = UInt8(ascii: "-")
    } else if isLine(start, first, of: "+++") {
      mark = UInt8(ascii: "+")
    } else {
      return start
    }
    var place = first + 1
    while place < bytes.count {
      let end = endOfLine(place)
      let isClosing =
        mark == UInt8(ascii: "-")
        ? isLine(place, end, of: "---") || isLine(place, end, of: "...") : isLine(place, end, of: "+++")
      scanner.look(upTo: end + 1)
      if isClosing {
        builder.replace(start, end, .hidden)
        return end
      }
      place = end + 1
    }
    scanner.look(upTo: bytes.count + 1)
    return start
  }

  /// Whether the line is `text`, but for spaces after it.
  private func isLine(_ start: Int, _ end: Int, of text: StaticString) -> Bool {
    let rest = start + text.utf8CodeUnitCount
    return rest <= end && scanner.starts(with: text, at: start) && isBlank(rest, end)
  }

  /// The underline of a heading, a line across the page, the second row of a table.
  private func isRule(_ start: Int, _ end: Int) -> Bool {
    var marks = 0
    for byte in bytes[start..<end] {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "="): marks += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0D: continue
      default: return false
      }
    }
    return marks >= 3
  }

  /// "[name]: target", the target of links elsewhere; not "[^1]: a note".
  private func isDefinition(_ start: Int, _ end: Int) -> Bool {
    var place = start
    while place < end, bytes[place] == 0x20, place < start + 3 { place += 1 }
    guard place + 1 < end, bytes[place] == UInt8(ascii: "["), bytes[place + 1] != UInt8(ascii: "^") else {
      return false
    }
    while place < end, bytes[place] != UInt8(ascii: "]") { place += 1 }
    guard place + 2 < end, bytes[place + 1] == UInt8(ascii: ":") else { return false }
    place += 2
    while place < end, bytes[place] == 0x20 { place += 1 }
    // A target has no spaces; after it comes nothing or a title.
    let target = place
    while place < end, !scanner.isSpace(bytes[place]) { place += 1 }
    guard place > target else { return false }
    while place < end, scanner.isSpace(bytes[place]) { place += 1 }
    return place == end || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "(")].contains(bytes[place])
  }

  // MARK: Fences

  private struct Fence {
    let start: Int
    let mark: UInt8
    let length: Int
    /// Nothing but marks on the line: it can close.
    let isBare: Bool
  }

  private func fence(_ start: Int, _ end: Int) -> Fence? {
    var place = start
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == UInt8(ascii: ">") {
      place += 1
    }
    guard place < end, bytes[place] == UInt8(ascii: "`") || bytes[place] == UInt8(ascii: "~") else {
      return nil
    }
    let mark = bytes[place]
    let first = place
    while place < end, bytes[place] == mark { place += 1 }
    guard place - first >= 3 else { return nil }
    // "```x```" on one line is inline code.
    if mark == UInt8(ascii: "`"), bytes[place..<end].contains(mark) { return nil }
    return Fence(start: start, mark: mark, length: place - first, isBare: isBlank(place, end))
  }

  /// The end of the line that closes the fence, or of the file.
  private func endOfFence(_ fence: Fence, after end: Int) -> Int {
    var place = end + 1
    while place < bytes.count {
      let end = endOfLine(place)
      if let closing = self.fence(place, end), closing.isBare, closing.mark == fence.mark,
        closing.length >= fence.length
      {
        return end
      }
      place = end + 1
    }
    return bytes.count
  }
}
