import SourceText

/// What the rules find in a paragraph by itself, with ranges from the paragraph's beginning.
package struct OwnFindings: Sendable {
  private enum Form: Sendable {
    case plain([Diagnostic])
    case packed(PackedFindings)
  }

  private let form: Form

  static let none = OwnFindings([])

  init(_ findings: [Diagnostic]) { form = .plain(findings) }

  /// The same findings in a quarter of the room, for an article that is kept; they are put together again whenever somebody
  /// asks for them.
  func packed() -> OwnFindings {
    guard case .plain(let findings) = form, !findings.isEmpty, let packed = PackedFindings(findings) else {
      return self
    }
    return OwnFindings(form: .packed(packed))
  }

  private init(form: Form) { self.form = form }

  package var count: Int {
    switch form {
    case .plain(let findings): findings.count
    case .packed(let packed): packed.count
    }
  }

  /// How many have a fix that is certain.
  var certainCount: Int {
    switch form {
    case .plain(let findings): findings.count(where: \.hasCertainFix)
    case .packed(let packed): packed.certainCount
    }
  }

  func forEachSeverity(_ body: (Severity) -> Void) {
    switch form {
    case .plain(let findings):
      for item in findings.indices { body(findings[item].severity) }
    case .packed(let packed): packed.forEachSeverity(body)
    }
  }

  var all: [Diagnostic] {
    switch form {
    case .plain(let findings): findings
    case .packed(let packed): packed.findings
    }
  }
}

/// Findings as bytes. Every string and list of a finding is otherwise a piece of memory of its own, so that one takes five
/// hundred bytes; a long text has thousands, of which the client is shown some hundreds.
private struct PackedFindings: Sendable {
  /// How many there are, the severity of each with a bit for a certain fix, then each of them.
  private let bytes: [UInt8]

  /// Nil where a finding is of a rule that is not in the catalog.
  init?(_ findings: [Diagnostic]) {
    var writer = FindingWriter()
    writer.write(findings.count)
    for finding in findings {
      writer.write(finding.severity.lane | (finding.hasCertainFix ? Self.certain : 0))
    }
    for finding in findings {
      guard let rule = RuleNumbers.shared.number(of: finding.rule) else { return nil }
      writer.write(rule)
      writer.write(finding.range)
      writer.write(finding.message)
      writer.write(finding.fixes.count)
      for fix in finding.fixes {
        writer.write(fix.isSafe ? 1 : 0)
        writer.write(fix.title)
        writer.write(fix.edits.count)
        for edit in fix.edits {
          writer.write(edit.range)
          writer.write(edit.newText)
        }
      }
      writer.write(finding.related.count)
      for related in finding.related {
        writer.write(related.range)
        writer.write(related.message)
      }
    }
    bytes = writer.bytes.withUnsafeBufferPointer { Array($0) }
  }

  /// Above the lanes of severities.
  static let certain = 4

  var count: Int {
    var reader = FindingReader(bytes)
    return reader.count()
  }

  var certainCount: Int {
    var reader = FindingReader(bytes)
    return (0..<reader.count()).reduce(0) { count, _ in count + reader.number() / Self.certain }
  }

  func forEachSeverity(_ body: (Severity) -> Void) {
    var reader = FindingReader(bytes)
    for _ in 0..<reader.count() { body(reader.severity()) }
  }

  var findings: [Diagnostic] {
    var reader = FindingReader(bytes)
    let severities = (0..<reader.count()).map { _ in reader.severity() }
    return severities.map { severity in
      let rule = RuleNumbers.shared.rule(reader.number())
      let (range, message) = (reader.range(), reader.text())
      let fixes = (0..<reader.count()).map { _ in
        let isSafe = reader.number() == 1
        let title = reader.text()
        let edits = (0..<reader.count()).map { _ in
          let range = reader.range()
          return TextEdit(range: range, newText: reader.string())
        }
        return Fix(title: title, edits: edits, isSafe: isSafe)
      }
      let related = (0..<reader.count()).map { _ in
        let range = reader.range()
        return Diagnostic.Related(range: range, message: reader.text())
      }
      return Diagnostic(
        rule: rule, severity: severity, range: range, message: message, fixes: fixes, related: related)
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

  init() { bytes.reserveCapacity(Self.usual) }

  /// What is found in one paragraph mostly takes less, in bytes.
  private static let usual = 1 << 10

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

  mutating func write(_ string: String) {
    var string = string
    string.withUTF8 {
      write($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  mutating func write(_ text: LocalizedText) {
    write(text.vietnamese)
    write(text.english)
  }
}

/// Reads what `FindingWriter` has written; behind its end everything is zero and empty.
private struct FindingReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

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

  mutating func severity() -> Severity { Severity(lane: number() % PackedFindings.certain) }

  mutating func range() -> ByteRange {
    let start = number()
    return ByteRange(start, start &+ number())
  }

  mutating func string() -> String {
    let length = count()
    defer { place += length }
    return String(decoding: bytes[place..<(place + length)], as: UTF8.self)
  }

  mutating func text() -> LocalizedText {
    let vietnamese = string()
    return LocalizedText(vi: vietnamese, en: string())
  }
}
