import JSONText
import Linting

/// `--statistics`: how often each rule found something, the most frequent first.
enum Statistics {
  static func report(_ summary: RunSummary, format: FindingFormat, language: MessageLanguage) -> String {
    let rows = summary.countsByRule.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    if format == .json || format == .jsonl {
      var writer = JSONWriter()
      if format == .json { writer.beginArray() }
      for (rule, count) in rows {
        writer.object { writer in
          writer.field("rule", rule)
          writer.field("count", count)
          writer.field("fixable", summary.fixableByRule[rule] ?? 0)
        }
        if format == .jsonl { writer.newline() }
      }
      if format == .json {
        writer.endArray()
        writer.newline()
      }
      return String(decoding: writer.finish(), as: UTF8.self)
    }
    let width = rows.map { "\($0.value)".count }.max() ?? 1
    var text = ""
    for (rule, count) in rows {
      text += String(repeating: " ", count: width - "\(count)".count) + "\(count)  \(rule)"
      if let fixable = summary.fixableByRule[rule] {
        text += LocalizedText(vi: "  (--fix sửa được \(fixable))", en: "  (--fix mends \(fixable))")[language]
      }
      text += "\n"
    }
    return text
  }
}

/// Colours for a unified diff.
enum DiffColors {
  static func painted(_ diff: [UInt8], _ style: TerminalStyle) -> [UInt8] {
    guard style.usesColor else { return diff }
    var output: [UInt8] = []
    for line in diff.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let role: TerminalStyle.Role? =
        switch line.first {
        case UInt8(ascii: "+"): .fix
        case UInt8(ascii: "-"): .error
        case UInt8(ascii: "@"): .information
        default: nil
        }
      let text = String(decoding: line, as: UTF8.self)
      output += (role.map { style.paint(text, $0) } ?? text).utf8
      output.append(0x0A)
    }
    return output
  }
}
