import SourceText

/// The findings of many paragraphs one behind the other, for a long text that is kept: a tenth of the room that they have while
/// rules look at them. Every string and list of a finding is otherwise a piece of memory of its own, so that one takes five
/// hundred bytes; a long text has thousands, of which the client is shown some hundreds, and says the same of the same
/// mistake again and again. What an edit replaces stays where it is until all paragraphs of a board are gone.
struct FindingShelf {
  /// Of a board, in bytes.
  private static let room = 1 << 13

  private let strings = Strings()
  private var numbers: [String: Int] = [:]
  private var writer = FindingWriter()
  private var board: Board

  init() { board = Board(strings, room: Self.room) }

  /// Where on its board a paragraph's findings begin.
  struct Place: Sendable {
    fileprivate let start: UInt32
  }

  /// - Returns: nil where a finding is of a rule that is not in the catalog.
  mutating func put(_ findings: [Diagnostic]) -> (Board, Place)? {
    writer.removeAll()
    writer.write(findings.count)
    for finding in findings {
      writer.write(finding.severity.lane | (finding.hasCertainFix ? Self.certain : 0))
    }
    for finding in findings {
      guard let rule = RuleNumbers.shared.number(of: finding.rule) else { return nil }
      writer.write(rule)
      write(finding)
    }
    if !board.hasRoom(for: writer.bytes.count) { board = Board(strings, room: Self.room) }
    return (board, board.put(writer.bytes))
  }

  /// In the place of a severity: that there is a certain fix. Above the lanes of severities.
  fileprivate static let certain = 4

  private mutating func write(_ finding: Diagnostic) {
    writer.write(finding.range)
    write(finding.message)
    writer.write(finding.fixes.count)
    for fix in finding.fixes {
      writer.write(fix.isSafe ? 1 : 0)
      write(fix.title)
      writer.write(fix.edits.count)
      for edit in fix.edits {
        writer.write(edit.range)
        write(edit.newText)
      }
    }
    writer.write(finding.related.count)
    for related in finding.related {
      writer.write(related.range)
      write(related.message)
    }
  }

  private mutating func write(_ text: LocalizedText) {
    write(text.vietnamese)
    write(text.english)
  }

  private mutating func write(_ string: String) {
    if let number = numbers[string] { return writer.write(number) }
    let number = strings.append(string)
    numbers[string] = number
    writer.write(number)
  }

  /// What findings say, each once, by numbers. Written to by the one thread that has the shelf, behind what others read. That
  /// nobody writes while somebody reads is not checked at each access.
  fileprivate final class Strings: @unchecked Sendable {
    @exclusivity(unchecked) private var items: [String] = []

    /// Empty for a number that no string has.
    subscript(number: Int) -> String { items.indices.contains(number) ? items[number] : "" }

    /// - Returns: the number of the string.
    func append(_ string: String) -> Int {
      // As long as it is: what was put together of pieces has room for more of them.
      items.append(String(decoding: Array(string.utf8), as: UTF8.self))
      return items.count - 1
    }
  }

  /// Written to like `Strings`. Of each paragraph: how many findings there are, the severity of each with a bit for a certain
  /// fix, then each of them.
  final class Board: @unchecked Sendable {
    private let strings: Strings
    @exclusivity(unchecked) private var bytes: [UInt8] = []

    fileprivate init(_ strings: Strings, room: Int) {
      self.strings = strings
      bytes.reserveCapacity(room)
    }

    /// Whatever the number: an empty board has room for more than it was made for.
    fileprivate func hasRoom(for count: Int) -> Bool {
      bytes.isEmpty || bytes.count + count <= bytes.capacity
    }

    fileprivate func put(_ fresh: [UInt8]) -> Place {
      defer { bytes += fresh }
      return Place(start: UInt32(truncatingIfNeeded: bytes.count))
    }

    private func reader(at place: Place) -> FindingReader { FindingReader(bytes, at: Int(place.start)) }

    func count(at place: Place) -> Int {
      var reader = reader(at: place)
      return reader.count()
    }

    func certainCount(at place: Place) -> Int {
      var reader = reader(at: place)
      return (0..<reader.count()).reduce(0) { count, _ in count + reader.number() / FindingShelf.certain }
    }

    func forEachSeverity(at place: Place, _ body: (Severity) -> Void) {
      var reader = reader(at: place)
      for _ in 0..<reader.count() { body(reader.severity()) }
    }

    func findings(at place: Place) -> [Diagnostic] {
      var reader = reader(at: place)
      func string() -> String { strings[reader.number()] }
      func text() -> LocalizedText {
        let vietnamese = string()
        return LocalizedText(vi: vietnamese, en: string())
      }
      let severities = (0..<reader.count()).map { _ in reader.severity() }
      return severities.map { severity in
        let rule = RuleNumbers.shared.rule(reader.number())
        let (range, message) = (reader.range(), text())
        let fixes = (0..<reader.count()).map { _ in
          let isSafe = reader.number() == 1
          let title = text()
          let edits = (0..<reader.count()).map { _ in
            let range = reader.range()
            return TextEdit(range: range, newText: string())
          }
          return Fix(title: title, edits: edits, isSafe: isSafe)
        }
        let related = (0..<reader.count()).map { _ in
          let range = reader.range()
          return Diagnostic.Related(range: range, message: text())
        }
        return Diagnostic(
          rule: rule, severity: severity, range: range, message: message, fixes: fixes, related: related)
      }
    }
  }
}

/// Numbers for the rules of the catalog.
private struct RuleNumbers: Sendable {
  static let shared = RuleNumbers()

  private let rules = RuleCatalog.infos.map(\.id)
  private let numbers: [String: Int]

  private init() { numbers = Dictionary(zip(rules, rules.indices), uniquingKeysWith: { first, _ in first }) }

  func number(of rule: String) -> Int? { numbers[rule] }
  func rule(_ number: Int) -> String { rules.indices.contains(number) ? rules[number] : "" }
}

private struct FindingWriter {
  private(set) var bytes: [UInt8] = []

  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Seven bits a byte, the lowest first; the highest bit says that there are more.
  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func write(_ range: ByteRange) {
    write(range.start)
    write(range.end &- range.start)
  }
}

/// Reads what `FindingWriter` has written; behind its end everything is zero.
private struct FindingReader {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
  }

  mutating func number() -> Int {
    var (number, shift): (UInt, UInt) = (0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) &<< shift
      shift += 7
      if byte < 0x80 || shift > 63 { break }
    }
    return Int(bitPattern: number)
  }

  /// A number of things that are still to be read, each of which has a byte at least.
  mutating func count() -> Int { min(max(number(), 0), bytes.count - place) }

  mutating func severity() -> Severity { Severity(lane: number() % FindingShelf.certain) }

  mutating func range() -> ByteRange {
    let start = number()
    return ByteRange(start, start &+ number())
  }
}
