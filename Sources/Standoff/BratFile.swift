import SourceText

/// A file of brat's standoff format (`.ann`), line by line: https://brat.nlplab.org/standoff.html
///
/// Entities and what is noted of them are taken apart; every other line, of whatever program, stays as it is.
package struct BratFile: Sendable, Hashable {
  /// A half-open range in code points of the text.
  package struct Span: Sendable, Hashable {
    package var start: Int
    package var end: Int

    package init(_ start: Int, _ end: Int) {
      self.start = start
      self.end = end
    }
  }

  /// A text-bound annotation: `T1⇥person 3 16⇥Nguyễn Văn Mẫu`.
  package struct Entity: Sendable, Hashable {
    /// Of its name, `T1`; unique in its file.
    package var number: Int
    package var type: String
    /// In order, never empty; several where it goes over a line end or has a gap.
    package var spans: [Span]
    /// What stands there, the pieces with a space between them.
    package var words: String

    package init(number: Int, type: String, spans: [Span], words: String) {
      self.number = number
      self.type = type
      self.spans = spans
      self.words = words
    }
  }

  package enum Line: Sendable, Hashable {
    case entity(Entity)
    /// `#1⇥AnnotatorNotes T1⇥…`: what somebody, or we, noted of an entity.
    case note(number: Int, entity: Int, text: String)
    /// Without its end.
    case other([UInt8])
  }

  /// A line that looks like an entity and cannot be taken for one. It is kept.
  package struct Problem: Sendable, Hashable {
    package enum Reason: Sendable {
      case malformed
      /// There is one of this name above it.
      case repeated
    }

    /// From 1.
    package var line: Int
    package var reason: Reason
  }

  package private(set) var lines: [Line] = []

  /// Whether lines end with `\r\n`, as the first one did: somebody's program or version control wants it so.
  let hasReturns: Bool

  package init(lines: [Line] = [], hasReturns: Bool = false) {
    self.lines = lines
    self.hasReturns = hasReturns
  }

  /// Reads the bytes of a file. Total: a line that cannot be understood is kept, and told of where it would be an entity.
  package init(bytes: [UInt8], problems: inout [Problem]) {
    var numbers: Set<Int> = []
    let bytes = bytes.dropFirst(ByteOrderMark.length(in: bytes))
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      var line = line
      while line.last == 0x0D { line.removeLast() }
      if line.isEmpty { continue }
      switch Self.line(line) {
      case .entity(let entity)? where numbers.insert(entity.number).inserted: lines.append(.entity(entity))
      case .note(let number, let entity, let text)?:
        lines.append(.note(number: number, entity: entity, text: text))
      case let read:
        lines.append(.other(Array(line)))
        if line.first == UInt8(ascii: "T") {
          problems.append(Problem(line: index + 1, reason: read == nil ? .malformed : .repeated))
        }
      }
    }
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.startIndex
    hasReturns = !lines.isEmpty && end > bytes.startIndex && bytes[end - 1] == 0x0D
  }

  /// Whether bytes are text of which lines can mean anything: a file that an old editor has written as “Unicode” (UTF-16), or
  /// that is no text at all, must not be written to.
  package static func isText(_ bytes: [UInt8]) -> Bool {
    !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF]) && !bytes.contains(0)
  }

  /// The first line, from 1, that git has left in a file of which two people have changed the same place; nil where nothing is to be
  /// solved.
  package static func conflict(in bytes: [UInt8]) -> Int? {
    let marks = ["<<<<<<< ", ">>>>>>> "].map { Array($0.utf8) }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return lines.firstIndex { line in marks.contains { line.starts(with: $0) } }.map { $0 + 1 }
  }

  package var entities: [Entity] {
    lines.compactMap { line in
      if case .entity(let entity) = line { return entity }
      return nil
    }
  }

  /// The highest number of an entity, of lines that could not be taken apart too; 0 where there is none.
  var lastNumber: Int {
    lines.reduce(0) { last, line in
      switch line {
      case .entity(let entity): max(last, entity.number)
      case .note: last
      case .other(let line):
        max(last, Self.number(of: String(decoding: line.prefix { $0 > 0x20 }, as: UTF8.self), "T") ?? 0)
      }
    }
  }

  package var bytes: [UInt8] {
    var result: [UInt8] = []
    for line in lines {
      switch line {
      case .entity(let entity):
        let spans = entity.spans.map { "\($0.start) \($0.end)" }.joined(separator: ";")
        result += "T\(entity.number)\t\(entity.type) \(spans)\t\(entity.words)".utf8
      case .note(let number, let entity, let text):
        result += "#\(number)\tAnnotatorNotes T\(entity)\t\(text)".utf8
      case .other(let line): result += line
      }
      if hasReturns { result.append(0x0D) }
      result.append(0x0A)
    }
    return result
  }

  // MARK: One line

  private static func line(_ bytes: ArraySlice<UInt8>) -> Line? {
    let cells = bytes.split(separator: 0x09, maxSplits: 2, omittingEmptySubsequences: false)
    guard cells.count == 3, let name = text(cells[0]), let middle = text(cells[1]), let last = text(cells[2])
    else { return nil }
    let words = middle.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return nil }
    if let number = number(of: name, "T"), let spans = spans(words[1]) {
      return .entity(Entity(number: number, type: String(words[0]), spans: spans, words: last))
    }
    if let number = number(of: name, "#"), words[0] == "AnnotatorNotes",
      let entity = self.number(of: words[1], "T")
    {
      return .note(number: number, entity: entity, text: last)
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String? { String(validating: bytes, as: UTF8.self) }

  /// The number of a name such as `T12`; of more than nine digits none is read.
  static func number(of name: some StringProtocol, _ letter: Character) -> Int? {
    guard name.first == letter else { return nil }
    return number(name.dropFirst())
  }

  private static func number(_ digits: some StringProtocol) -> Int? {
    guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return nil
    }
    return Int(digits)
  }

  /// `3 9` or `3 9;10 14`, in order and none empty.
  private static func spans(_ text: Substring) -> [Span]? {
    var spans: [Span] = []
    for piece in text.split(separator: ";", omittingEmptySubsequences: false) {
      let ends = piece.split(separator: " ", omittingEmptySubsequences: false)
      guard ends.count == 2, let start = number(ends[0]), let end = number(ends[1]), start < end,
        start >= spans.last?.end ?? 0
      else { return nil }
      spans.append(Span(start, end))
    }
    return spans
  }
}

extension BratFile.Line {
  /// Whether it says something of one of these entities: a note, an attribute, an end of a relation.
  func concerns(_ entities: Set<Int>) -> Bool {
    switch self {
    case .entity: false
    case .note(_, let entity, _): entities.contains(entity)
    case .other(let line):
      String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 2).dropFirst().first?
        .split(whereSeparator: { $0 == " " || $0 == ":" })
        .contains { BratFile.number(of: $0, "T").map(entities.contains) ?? false } ?? false
    }
  }
}
