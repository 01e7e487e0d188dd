import LanguageServerProtocol

/// A short text for the reader, written once and rendered as the client can show it.
struct Markup {
  private enum Block {
    case title(String, note: String?)
    case line(String)
    case item(String)
    case rule
  }

  private var blocks: [Block] = []

  var isEmpty: Bool { blocks.isEmpty }

  mutating func title(_ text: String, note: String? = nil) { blocks.append(.title(text, note: note)) }
  mutating func line(_ text: String) { blocks.append(.line(text)) }
  mutating func item(_ text: String) { blocks.append(.item(text)) }

  /// Adds what `other` says as more of the same.
  mutating func add(contentsOf other: Markup) { blocks += other.blocks }

  /// Adds `other` below a line.
  mutating func append(_ other: Markup) {
    if other.isEmpty { return }
    if !isEmpty { blocks.append(.rule) }
    blocks += other.blocks
  }

  func content(_ kind: MarkupKind) -> MarkupContent {
    var text = ""
    var wasItem = false
    for block in blocks {
      var isItem = false
      if case .item = block { isItem = true }
      if !text.isEmpty { text += kind == .markdown && !(isItem && wasItem) ? "\n\n" : "\n" }
      wasItem = isItem
      switch (block, kind) {
      case (.title(let title, let note), .markdown):
        text += "**\(Self.escaped(title))**" + (note.map { " · \(Self.escaped($0))" } ?? "")
      case (.title(let title, let note), .plainText): text += title + (note.map { " · \($0)" } ?? "")
      case (.line(let line), .markdown): text += Self.escaped(line)
      case (.line(let line), .plainText): text += line
      case (.item(let item), .markdown): text += "- " + Self.escaped(item)
      case (.item(let item), .plainText): text += "  • " + item
      case (.rule, .markdown): text += "---"
      case (.rule, .plainText): text += "────"
      }
    }
    return MarkupContent(kind: kind, value: text)
  }

  /// The article's words are not ours: a star in them must not become bold, and a line break ends nothing.
  static func escaped(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x0A, 0x0D: result.append(0x20)
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"),
        UInt8(ascii: "~"), UInt8(ascii: "&"):
        result.append(UInt8(ascii: "\\"))
        result.append(byte)
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
