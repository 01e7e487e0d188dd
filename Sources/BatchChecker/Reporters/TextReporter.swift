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

  /// The words around the place and a marker under it.
  private func excerpt(of range: ByteRange, role: TerminalStyle.Role, lines: Places, input: Input) -> String {
    let line = lines.line(at: range.start)
    let excerpt = Excerpt(of: range.clamped(to: line), in: line, of: input.text, room: max(width - 10, 30))
    return "      " + excerpt.before + style.paint(excerpt.middle, role) + excerpt.after + "\n"
      + Self.row(of: 0x20, 6 + excerpt.indent)
      + style.paint(Self.row(of: UInt8(ascii: "^"), max(excerpt.width, 1)), role) + "\n"
  }

  /// A sign so many times. (`String(repeating:count:)` appends them one by one.)
  private static func row(of sign: UInt8, _ count: Int) -> String {
    String(decoding: [UInt8](repeating: sign, count: count), as: UTF8.self)
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
