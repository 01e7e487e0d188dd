/// The prose of an HTML file.
///
/// Tags inside a sentence are taken out, block tags become paragraph breaks, `<br>` a line break; script,
/// style and code are hidden; entities are decoded; line ends of the source, which HTML shows as spaces, are
/// spaces.
package enum HTMLMask {
  /// Total and linear. A file without `<` and `&` comes back as it is.
  package static func mask(_ source: [UInt8]) -> MaskedText {
    source.withUnsafeBufferPointer { bytes in
      let isPlain = !bytes.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
      return isPlain ? MaskedText(unmasked: source) : mask(bytes)
    }
  }

  private static func mask(_ bytes: UnsafeBufferPointer<UInt8>) -> MaskedText {
    var scanner = HTMLScanner(bytes)
    var builder = MaskBuilder(bytes)
    // In <pre> line ends are line ends.
    var preformatted = 0
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "<"):
        switch scanner.markup(at: place) {
        case .comment(let end, let content):
          builder.comment(ByteRange(place, end), content: content)
          place = end
        case .declaration(let end):
          builder.replace(place, end, .markup)
          place = end
        case .tag(let end, let name, let isClosing):
          let tag = TagKind(name, scanner)
          place = maskTag(tag, ByteRange(place, end), name, isClosing: isClosing, scanner, &builder)
          if tag == .preformatted { preformatted = max(0, preformatted + (isClosing ? -1 : 1)) }
        case nil: place += 1
        }
      case UInt8(ascii: "&"):
        if let (utf8, end) = HTMLEntity.decode(bytes, at: place) {
          builder.replace(place, end, by: utf8, .character)
          place = end
        } else {
          place += 1
        }
      case 0x0A, 0x0D:
        if preformatted == 0 { builder.substitute(place, by: 0x20) }
        place += 1
      default: place += 1
      }
    }
    return builder.finish()
  }

  private static func maskTag(
    _ tag: TagKind, _ range: ByteRange, _ name: ByteRange, isClosing: Bool, _ scanner: HTMLScanner,
    _ builder: inout MaskBuilder
  ) -> Int {
    let mask = tag.mask(range, name, isClosing: isClosing, scanner)
    builder.replace(range.start, mask.end, by: mask.replacement, mask.change)
    return mask.end
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
  ) -> (end: Int, replacement: [UInt8], change: MaskedText.Change) {
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
