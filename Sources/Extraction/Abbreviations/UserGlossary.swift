import SourceText

/// Abbreviations of a newsroom's or a writer's own, read from tab-separated files: abbreviation, expansion, note.
public struct UserGlossary: Sendable {
  /// One row of a file: a form and one thing that it may stand for.
  public struct Entry: Sendable, Hashable {
    public var abbreviation: String
    public var expansion: String
    /// Empty where the row has none.
    public var note: String

    public init(_ abbreviation: String, _ expansion: String, note: String = "") {
      (self.abbreviation, self.expansion, self.note) = (abbreviation, expansion, note)
    }
  }

  /// A row that cannot be used.
  public struct Problem: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
      /// No tab, so no expansion.
      case noExpansion
      /// The first cell has fewer than two letters.
      case notAnAbbreviation
      /// More cells than abbreviation, expansion and note.
      case tooManyCells
      /// The same abbreviation was explained above; that line counts.
      case repeated(line: Int)
      /// The row is not UTF-8.
      case notUTF8
    }
    /// From 1.
    public var line: Int
    public var reason: Reason
  }

  private var byForm: [UInt64: [Entry]] = [:]

  /// A glossary without rows.
  public init() {}

  /// Reads one file's bytes. Blank lines and lines that begin with `#` are passed over, and the first of the others where
  /// it names the columns; a row that cannot be used is left out and reported. Spreadsheets write such files in UTF-16 and put
  /// cells into quotation marks: both are read.
  public init(bytes: [UInt8], problems: inout [Problem]) {
    var lines: [UInt64: Int] = [:]
    var number = 0
    var isFirst = true
    let decoded = TextDecoder.decode(bytes)
    let text = decoded.encoding == .utf16LE || decoded.encoding == .utf16BE ? decoded.utf8 : bytes
    let content = text.dropFirst(ByteOrderMark.length(in: text))
    for line in content.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let row = line.last == 0x0D ? line.dropLast() : line
      if row.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) || row.first == UInt8(ascii: "#") { continue }
      defer { isFirst = false }
      guard let text = String(validating: row, as: UTF8.self) else {
        problems.append(Problem(line: number, reason: .notUTF8))
        continue
      }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map(Self.cell)
      if isFirst, cells.first?.lowercased() == "abbreviation" { continue }
      if let reason = add(cells, line: number, lines: &lines) {
        problems.append(Problem(line: number, reason: reason))
      }
    }
  }

  /// A glossary of one's own. An entry whose abbreviation has fewer than two letters, which has no expansion, or whose
  /// abbreviation stands before it already is left out, as a row of a file is.
  public init(_ entries: [Entry]) {
    var lines: [UInt64: Int] = [:]
    for (index, entry) in entries.enumerated() {
      _ = add(
        [entry.abbreviation, entry.expansion, entry.note].map { Self.trimmed($0[...]) }, line: index + 1,
        lines: &lines)
    }
  }

  private mutating func add(_ cells: [String], line: Int, lines: inout [UInt64: Int]) -> Problem.Reason? {
    guard cells.count >= 2, !cells[1].isEmpty else { return .noExpansion }
    guard cells.count <= 3 || cells[3...].allSatisfy(\.isEmpty) else { return .tooManyCells }
    guard AbbreviationLetter.read(cells[0]).count >= 2 else { return .notAnAbbreviation }
    let form = AbbreviationForm(cells[0]).raw
    if let first = lines[form] { return .repeated(line: first) }
    lines[form] = line
    byForm[form] = [
      Entry(cells[0], cells[1], note: cells.count > 2 ? cells[2] : "")
    ]
    return nil
  }

  /// What a cell of a file says: one in quotation marks says what is inside, where each of these stands twice.
  private static func cell(_ cell: Substring) -> String {
    let cell = trimmed(cell)
    let quote = UInt8(ascii: "\"")
    guard cell.utf8.count >= 2, cell.utf8.first == quote, cell.utf8.last == quote else { return cell }
    let parts = cell.utf8.dropFirst().dropLast().split(separator: quote, omittingEmptySubsequences: false)
    // Between two that stand together there is nothing: an odd number of pieces, every other one empty.
    let isQuoted =
      parts.indices.allSatisfy { $0.isMultiple(of: 2) || parts[$0].isEmpty } && parts.count % 2 == 1
    guard isQuoted else { return cell }
    return trimmed(
      Substring(
        parts.indices.filter { $0.isMultiple(of: 2) }.map { String(decoding: parts[$0], as: UTF8.self) }
          .joined(separator: "\"")))
  }

  private static func trimmed(_ cell: Substring) -> String {
    var scalars = cell.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// This glossary, and after it what `other` says: the project's comes before the user's.
  public func merging(_ other: UserGlossary) -> UserGlossary {
    var result = self
    result.byForm.merge(other.byForm) { $0 + $1 }
    return result
  }

  public var isEmpty: Bool { byForm.isEmpty }

  /// All entries, by abbreviation.
  public var entries: [Entry] {
    byForm.values.flatMap { $0 }.sorted { ($0.abbreviation, $0.expansion) < ($1.abbreviation, $1.expansion) }
  }

  func entries(for form: AbbreviationForm) -> [Entry] { isEmpty ? [] : byForm[form.raw] ?? [] }

  func contains(_ form: AbbreviationForm) -> Bool { !isEmpty && byForm[form.raw] != nil }
}
