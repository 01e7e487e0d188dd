/// The plain text of a Word file, from the bytes of its part `word/document.xml`.
///
/// A scanner of our own reads the XML: `XMLParser` lives in FoundationXML, which brings libxml2 and with it
/// start-up time, a library that a static binary lacks, and a parser that stops at the first flaw. Here any
/// bytes give a result in one pass, and only what Word writes is understood: elements, attributes,
/// references, CDATA.
package struct WordDocument: Sendable {
  /// UTF-8. Every paragraph is a line, its line breaks (Shift+Enter) are lines too; every line ends with LF.
  package let text: [UInt8]
  /// For each paragraph its bytes in `text` without the last line end. Empty ones included. The paragraphs of
  /// a text box come before the one that it is anchored in.
  package let paragraphs: [ByteRange]

  /// - Parameter xml: `word/document.xml`, unpacked; UTF-8, or UTF-16 with its mark.
  package init(documentXML xml: [UInt8]) {
    let isUTF8 = EncodingDetector.byteOrderMark(xml).map { $0.encoding == .utf8WithBOM } ?? true
    let utf8 = isUTF8 ? xml : TextDecoder.decode(xml).utf8
    (text, paragraphs) = utf8.withUnsafeBufferPointer { bytes in
      var reader = WordReader(bytes)
      reader.read()
      return (reader.text, reader.paragraphs)
    }
  }

  /// The number of the paragraph (from 1, as they follow each other in `paragraphs`) that `offset` of the
  /// text lies in, its line end included; nil outside the text.
  package func paragraphNumber(at offset: Int) -> Int? {
    guard offset >= 0, offset < text.count else { return nil }
    let number = paragraphs.partitioningIndex { $0.start > offset }
    return number > 0 ? number : nil
  }
}

/// One pass over the tags of the document.
private struct WordReader {
  private(set) var text: [UInt8] = []
  private(set) var paragraphs: [ByteRange] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  /// "w:" nearly always: what stands before the names of WordprocessingML.
  private let prefix: [UInt8]
  /// Paragraphs that are open: more than one inside text boxes.
  private var open: [Paragraph] = []
  /// Text of a paragraph whose mark was deleted, to stand at the start of the next one.
  private var carried: [UInt8] = []
  private var isInText = false
  /// The element that is being left out, and how many of that name are open.
  private var skipped: (name: Name, depth: Int)?
  /// For each open field whether its instruction (not its result) is being read.
  private var fields: [Bool] = []
  private var instructions = 0

  private struct Paragraph {
    var text: [UInt8]
    var isMarkDeleted = false
  }

  /// The elements that mean something here.
  private enum Name: String {
    case p, t, tab, br, cr, noBreakHyphen, softHyphen, sym, fldChar
    // Left out with all that they hold.
    case pPr, rPr, sectPr, del, moveFrom, instrText, delText
    case fallback = "mc:Fallback"
    case math = "m:oMath"

    var isSkipped: Bool {
      switch self {
      case .pPr, .rPr, .sectPr, .del, .moveFrom, .instrText, .delText, .fallback, .math: true
      default: false
      }
    }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    prefix = Self.prefix(in: bytes)
  }

  mutating func read() {
    var place = 0
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") {
        place = readText(from: place)
      } else if starts(with: "<!--", at: place) {
        place = end(of: "-->", from: place + 4)
      } else if starts(with: "<![CDATA[", at: place) {
        let end = end(of: "]]>", from: place + 9)
        if end - 3 > place + 9 { emitText(place + 9, end - 3) }
        place = end
      } else if starts(with: "<?", at: place) {
        place = end(of: "?>", from: place + 2)
      } else if starts(with: "<!", at: place) {
        place = end(of: ">", from: place + 2)
      } else {
        place = readTag(at: place)
      }
    }
    // A file that was cut off: what was read of its paragraphs is still text.
    while !open.isEmpty { closeParagraph() }
    if !carried.isEmpty {
      open.append(Paragraph(text: []))
      closeParagraph()
    }
  }

  // MARK: Text

  private mutating func readText(from start: Int) -> Int {
    var place = start
    var done = start
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      if isInText, bytes[place] == UInt8(ascii: "&"), let (utf8, end) = HTMLEntity.decode(bytes, at: place) {
        emitText(done, place)
        emit(utf8)
        (place, done) = (end, end)
      } else {
        place += 1
      }
    }
    emitText(done, place)
    return place
  }

  /// Text of the file; line ends in the XML are spaces.
  private mutating func emitText(_ start: Int, _ end: Int) {
    guard isInText, start < end else { return }
    emit(bytes[start..<end].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
  }

  private mutating func emit(_ utf8: [UInt8]) {
    guard skipped == nil, instructions == 0, !open.isEmpty else { return }
    open[open.count - 1].text += utf8
  }

  private mutating func closeParagraph() {
    guard let paragraph = open.popLast() else { return }
    let content = carried + paragraph.text
    carried = []
    if paragraph.isMarkDeleted {
      carried = content
      return
    }
    paragraphs.append(ByteRange(text.count, text.count + content.count))
    text += content
    text.append(0x0A)
  }

  // MARK: Tags

  private mutating func readTag(at start: Int) -> Int {
    let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < bytes.count, !isNameEnd(bytes[nameEnd]) { nameEnd += 1 }
    var end = nameEnd
    var quote: UInt8 = 0
    while end < bytes.count, quote != 0 || bytes[end] != UInt8(ascii: ">") {
      if quote != 0 {
        if bytes[end] == quote { quote = 0 }
      } else if bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
        quote = bytes[end]
      }
      end += 1
    }
    // A tag that the end of the file cuts off says nothing.
    guard end < bytes.count else { return bytes.count }
    let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
    if let name = name(nameStart, nameEnd) {
      if isClosing {
        close(name)
      } else {
        openTag(name, attributes: nameEnd..<end)
        if isEmpty { close(name) }
      }
    }
    return end + 1
  }

  private mutating func openTag(_ name: Name, attributes: Range<Int>) {
    if let skip = skipped {
      if name == skip.name { skipped = (skip.name, skip.depth + 1) }
      // A deletion among the properties of a paragraph is that of its mark: it was joined with the next one.
      if skip.name == .pPr, name == .del || name == .moveFrom, !open.isEmpty {
        open[open.count - 1].isMarkDeleted = true
      }
      return
    }
    if name == .math { emit(MaskBuilder.object) }
    if name.isSkipped {
      skipped = (name, 1)
      return
    }
    switch name {
    case .p: open.append(Paragraph(text: []))
    case .t: isInText = true
    case .tab: emit([0x09])
    case .br, .cr: emit([0x0A])
    case .noBreakHyphen: emit([0x2D])
    case .softHyphen: emit([0xC2, 0xAD])
    case .sym: emit(symbol(attributes))
    case .fldChar: readField(attributes)
    default: break
    }
  }

  private mutating func close(_ name: Name) {
    if let skip = skipped {
      if name == skip.name { skipped = skip.depth > 1 ? (skip.name, skip.depth - 1) : nil }
      return
    }
    switch name {
    case .p: closeParagraph()
    case .t: isInText = false
    default: break
    }
  }

  /// A character of a symbol font (Wingdings …) has a number of its own, which says nothing elsewhere.
  private func symbol(_ attributes: Range<Int>) -> [UInt8] {
    guard let value = attribute("char", in: attributes).flatMap({ UInt32($0, radix: 16) }),
      value >= 0x20, !(0xE000...0xF8FF).contains(value), Unicode.Scalar(value) != nil
    else { return MaskBuilder.object }
    var utf8: [UInt8] = []
    UTF8Scan.append(value, to: &utf8)
    return utf8
  }

  private mutating func readField(_ attributes: Range<Int>) {
    switch attribute("fldCharType", in: attributes) {
    case "begin":
      fields.append(true)
      instructions += 1
    case "separate":
      guard fields.last == true else { return }
      fields[fields.count - 1] = false
      instructions -= 1
    case "end":
      if fields.popLast() == true { instructions -= 1 }
    default: break
    }
  }

  // MARK: Names and attributes

  private func name(_ start: Int, _ end: Int) -> Name? {
    let length = end - start
    guard length > 0, length < 24 else { return nil }
    let name = bytes[start..<end]
    if name.starts(with: prefix), length > prefix.count {
      let local = String(decoding: name.dropFirst(prefix.count), as: UTF8.self)
      return local.utf8.contains(UInt8(ascii: ":")) ? nil : Name(rawValue: local)
    }
    // The two that are not WordprocessingML have their usual names.
    return name.contains(UInt8(ascii: ":")) ? Name(rawValue: String(decoding: name, as: UTF8.self)) : nil
  }

  /// The value of the attribute with that local name.
  private func attribute(_ name: String, in range: Range<Int>) -> String? {
    let key = Array((name + "=").utf8)
    var place = range.lowerBound
    while place + key.count < range.upperBound {
      let before = bytes[place - 1]
      if before == UInt8(ascii: ":") || before == 0x20, bytes[place..<place + key.count].elementsEqual(key) {
        let quote = bytes[place + key.count]
        let start = place + key.count + 1
        var end = start
        while end < range.upperBound, bytes[end] != quote { end += 1 }
        return start <= end ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
      }
      place += 1
    }
    return nil
  }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  // MARK: Bytes

  private func starts(with text: StaticString, at place: Int) -> Bool {
    guard place + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { expected in
      for (offset, byte) in expected.enumerated() where bytes[place + offset] != byte { return false }
      return true
    }
  }

  /// The place after the next `text`, the end of the file when there is none.
  private func end(of text: StaticString, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      if starts(with: text, at: place) { return place + text.utf8CodeUnitCount }
      place += 1
    }
    return bytes.count
  }

  /// The prefix that the document gives to WordprocessingML, with its colon; "w:" where it does not say.
  private static func prefix(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let head = bytes.prefix(1 << 14)
    let spaces = [
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]
    for space in spaces.map({ Array($0.utf8) }) {
      // xmlns:w="http://…": read backwards from the first place that names it.
      guard let place = head.indices.first(where: { head[$0...].starts(with: space) }), place >= 2 else {
        continue
      }
      let start = place - 2
      var name = start
      while name > 0, !(head[name - 1] <= 0x20), head[name - 1] != UInt8(ascii: ":") { name -= 1 }
      guard head[start] == UInt8(ascii: "=") else { continue }
      if name > 0, head[name - 1] == UInt8(ascii: ":") {
        return Array(head[name..<start]) + [UInt8(ascii: ":")]
      }
      return []
    }
    return Array("w:".utf8)
  }
}
