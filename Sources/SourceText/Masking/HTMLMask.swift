/// The prose of an HTML file.
///
/// Tags inside a sentence are taken out, block tags become paragraph breaks, `<br>` a line break; script,
/// style and code are hidden; entities are decoded; line ends of the source, which HTML shows as spaces, are
/// spaces.
package enum HTMLMask {
  /// Total and linear. A file without `<` and `&` comes back as it is.
  package static func mask(_ source: [UInt8]) -> MaskedText {
    let (trail, bytes) = MaskTrail.mask(source, .html)
    return MaskedText(bytes: bytes, map: trail.map)
  }
}

/// Reads a line, or a part of one up to markup and the markup with it.
struct HTMLReader: MaskReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var scanner: HTMLScanner
  var builder: MaskBuilder
  private(set) var place = 0
  /// In <pre> line ends are line ends.
  private var preformatted: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, at stop: MaskStop) {
    self.bytes = bytes
    scanner = HTMLScanner(bytes, areQuotesBroken: stop.state.areQuotesBroken)
    builder = MaskBuilder(bytes, at: stop)
    preformatted = stop.state.preformatted
  }

  var state: MaskStop.State {
    MaskStop.State(areQuotesBroken: scanner.areQuotesBroken, preformatted: preformatted)
  }

  mutating func takeReach() -> Int { scanner.takeReach() }

  mutating func readPiece() {
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        if maskMarkup() { return }
      case UInt8(ascii: "&"):
        // So far a name goes that is looked for.
        scanner.look(upTo: place + 14)
        if let (utf8, end) = HTMLEntity.decode(bytes, at: place) {
          builder.replace(place, end, by: utf8, .character)
          scanner.look(upTo: end + 1)
          place = end
        } else {
          place += 1
        }
      case 0x0A, 0x0D:
        if preformatted == 0 { builder.substitute(place, by: 0x20) }
        place += 1
        scanner.look(upTo: place)
        return
      default: place += 1
      }
    }
    // What would stand behind the end would belong to the piece.
    scanner.look(upTo: bytes.count + 1)
  }

  /// - Returns: false where the `<` is only a sign.
  private mutating func maskMarkup() -> Bool {
    guard let markup = scanner.markup(at: place) else {
      place += 1
      return false
    }
    switch markup {
    case .comment(let end, let content):
      builder.comment(ByteRange(place, end), content: content)
      place = end
    case .declaration(let end):
      builder.replace(place, end, .markup)
      place = end
    case .tag(let end, let name, let isClosing):
      let tag = TagKind(name, scanner)
      let mask = tag.mask(ByteRange(place, end), name, isClosing: isClosing, scanner)
      builder.replace(place, mask.end, by: mask.replacement, mask.change)
      if tag == .preformatted { preformatted = max(0, preformatted + (isClosing ? -1 : 1)) }
      scanner.look(upTo: mask.end)
      if mask.end == bytes.count { scanner.look(upTo: mask.end + 1) }
      place = mask.end
    }
    return true
  }
}

/// What a tag means for the flow of the text.
enum TagKind {
  /// Part of a sentence (also every unknown tag).
  case inline
  case lineBreak
  case block
  case preformatted
  /// Content that is never shown as text.
  case raw
  /// Content that is shown but is no prose.
  case code

  init(_ name: ByteRange, _ scanner: HTMLScanner) {
    func isOne(of names: [StaticString]) -> Bool { names.contains { scanner.isName(name, $0) } }
    if scanner.isName(name, "br") {
      self = .lineBreak
    } else if isOne(of: Self.blocks) {
      self = .block
    } else if scanner.isName(name, "pre") {
      self = .preformatted
    } else if isOne(of: Self.raws) {
      self = .raw
    } else if isOne(of: Self.codes) {
      self = .code
    } else {
      self = .inline
    }
  }

  private static let blocks: [StaticString] = [
    "p", "div", "li", "ul", "ol", "td", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody",
    "tfoot", "th", "caption", "figure", "figcaption", "blockquote", "section", "article", "header", "footer",
    "main", "nav", "aside", "hr", "title", "head", "body", "html", "form", "fieldset", "legend", "option",
    "select", "button", "textarea", "address", "center", "details", "summary", "noscript", "dl", "dt", "dd",
  ]
  private static let raws: [StaticString] = [
    "script", "style", "svg", "math", "iframe", "object", "template",
  ]
  private static let codes: [StaticString] = ["code", "kbd", "samp", "var", "tt"]

  /// What to put for the tag at `range`, and where that ends: after the element where its content is no
  /// prose.
  func mask(
    _ range: ByteRange, _ name: ByteRange, isClosing: Bool, _ scanner: HTMLScanner
  ) -> (end: Int, replacement: [UInt8], change: MaskMap.Change) {
    switch self {
    case .inline: return (range.end, [], .markup)
    case .lineBreak: return (range.end, [0x0A], .markup)
    case .block, .preformatted: return (range.end, [0x0A, 0x0A], .markup)
    case .raw, .code:
      if isClosing { return (range.end, [], .markup) }
      let end = scanner.endOfRawText(from: range.end, name: name).tag
      return (end, self == .code ? MaskBuilder.object : [], .hidden)
    }
  }
}
