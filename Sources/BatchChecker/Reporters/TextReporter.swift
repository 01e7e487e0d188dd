import Linting
import ProjectFiles
import SourceText

/// Findings and entities for people at a terminal: by file, with the line and a marker under the place.
struct TextReporter: FindingReporter {
  var style: TerminalStyle
  var language: MessageLanguage
  /// Columns of the terminal.
  var width = 100
  /// Whether only findings are wanted.
  var isQuiet = false
  var parallel = ParallelPieces()

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    let isShown = !diagnostics.isEmpty || shownEncoding(input) != nil
    return isShown ? all(of: input).piece(diagnostics, parallel, least: 256) : []
  }

  func parts(of input: Input) -> FindingParts? { all(of: input) }

  private func all(of input: Input) -> FindingParts {
    let lines = Places(input.text.bytes)
    var text = style.paint(SystemPath.onOneLine(input.path), .strong) + "\n"
    let encoding = shownEncoding(input)
    if let encoding { text += "  " + style.paint(Self.encodingLine(encoding)[language], .dim) + "\n" }
    return FindingParts(opening: Array(text.utf8), closing: [0x0A], isAlwaysShown: encoding != nil) {
      Array(write($0, in: input, lines).utf8)
    }
  }

  private func shownEncoding(_ input: Input) -> TextEncoding? { isQuiet ? nil : input.unusualEncoding }

  private func write(_ diagnostics: ArraySlice<Diagnostic>, in input: Input, _ lines: Places) -> String {
    var text = ""
    for diagnostic in diagnostics {
      let position = FindingPlace.position(of: diagnostic.range.start, in: input, lines: lines)
      let role: TerminalStyle.Role =
        switch diagnostic.severity {
        case .error: .error
        case .warning: .warning
        case .information: .information
        case .hint: .hint
        }
      text += "  \(Self.line(position, input)[language]):\(position.column)  "
      text += style.paint(diagnostic.severity.name[language], role) + "  " + diagnostic.message[language]
      text += "  " + style.paint(diagnostic.rule, .dim) + "\n"
      text += excerpt(of: diagnostic.range, role: role, lines: lines, input: input)
      for fix in diagnostic.fixes { text += "      " + style.paint("→ " + fix.title[language], .fix) + "\n" }
    }
    return text
  }

  private static func encodingLine(_ encoding: TextEncoding) -> LocalizedText {
    LocalizedText(vi: "bảng mã: \(encoding.displayName)", en: "encoding: \(encoding.displayName)")
  }

  /// The line's number; of a Word file it is the paragraph's, and says so.
  private static func line(_ position: TextPosition, _ input: Input) -> LocalizedText {
    guard case .word = input.form else {
      return LocalizedText(vi: "\(position.line)", en: "\(position.line)")
    }
    return LocalizedText(vi: "đoạn \(position.line)", en: "paragraph \(position.line)")
  }

  /// The words around the place and a marker under it. Long lines are cut at both sides.
  private func excerpt(of range: ByteRange, role: TerminalStyle.Role, lines: Places, input: Input)
    -> String
  {
    let content = lines.line(at: range.start)
    let marked = range.clamped(to: content)
    let room = max(width - 10, 30)
    var (before, middle, after) = cells(around: marked, in: content, room: room, of: input.text)
    let left = max((room - min(middle.count, room)) / 2, 10)
    if before.count > left { before = ["…"] + before.suffix(left - 1) }
    let right = max(room - before.count - middle.count, 10)
    if after.count > right { after = after.prefix(right - 1) + ["…"] }
    if middle.count > room { middle = middle.prefix(room - 1) + ["…"] }
    let line = "      " + before.joined() + style.paint(middle.joined(), role) + after.joined() + "\n"
    let marker = String(repeating: " ", count: 6 + TextColumns.width(before))
    return line + marker + style.paint(String(repeating: "^", count: max(TextColumns.width(middle), 1)), role)
      + "\n"
  }

  /// The cells before a place in its line, of the place and behind it, of each more than a line on the screen holds where
  /// there are so many.
  private func cells(
    around marked: ByteRange, in content: ByteRange, room: Int, of text: TextBuffer
  ) -> (before: [String], middle: [String], after: [String]) {
    func part(_ start: Int, _ end: Int) -> String {
      text.string(ByteRange(text.scalarBoundary(atOrBefore: start), text.scalarBoundary(atOrBefore: end)))
    }
    func parts(reach: Int) -> [String] {
      [
        part(max(content.start, marked.start - reach), marked.start),
        part(marked.start, min(marked.end, marked.start + reach)),
        part(marked.end, min(content.end, marked.end + reach)),
      ]
    }
    // A line may be as long as an archive; nobody sees more of it than four bytes a column, or than eight times that with
    // marks on every letter.
    let plain = parts(reach: room * 4)
    let seen = plain.allSatisfy(TextColumns.isPlain) ? plain : parts(reach: room * 32)
    let cells = seen.map(TextColumns.cells)
    return (cells[0], cells[1], cells[2])
  }

  /// The line at the end of a run.
  func closing(_ summary: RunSummary) -> String {
    let (files, counts) = (summary.files, summary.counts)
    if files == 0 || isQuiet { return "" }
    func english(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    var mended = ""
    if summary.fixes > 0 {
      mended =
        LocalizedText(
          vi: "Đã sửa \(summary.fixes) chỗ trong \(summary.fixedFiles) bài.\n",
          en: "\(english(summary.fixes, "place")) mended in \(english(summary.fixedFiles, "file")).\n")[
          language]
    }
    if counts.isEmpty {
      return mended
        + LocalizedText(
          vi: "Đã đọc \(files) bài, không có gì phải sửa.\n",
          en: "\(english(files, "file")) read, nothing to mend.\n")[
          language]
    }
    let parts = Severity.allCases.compactMap { severity in
      counts[severity].map { severity.counted($0)[language] }
    }
    let start = LocalizedText(vi: "Đã đọc \(files) bài: ", en: "\(english(files, "file")) read: ")[language]
    return mended + start + parts.joined(separator: ", ") + "\n"
  }
}
