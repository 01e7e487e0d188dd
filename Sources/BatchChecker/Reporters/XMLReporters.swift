import Linting
import SourceText

/// JUnit's XML, which every CI shows as tests: an article is a suite, a finding a case. A case has failed where the finding
/// makes the run fail; of another it is the output, because a CI that counts failures would call a good run a bad one.
struct JUnitReporter: FindingReporter {
  var language: MessageLanguage
  /// The lowest severity of a failure; nil for none.
  var failOn: Severity?

  func opening() -> String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"chugiai\">\n" }
  func closing(_ summary: RunSummary) -> String { "</testsuites>\n" }

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    let lines = Places(input.text.bytes)
    let path = XML.attribute(input.path)
    let failures = diagnostics.count { isFailure($0) }
    var text =
      "  <testsuite name=\"\(path)\" tests=\"\(max(diagnostics.count, 1))\" failures=\"\(failures)\""
    text += " errors=\"0\" skipped=\"0\">\n"
    if diagnostics.isEmpty { text += "    <testcase name=\"chugiai\" classname=\"\(path)\"/>\n" }
    for diagnostic in diagnostics {
      let place = FindingPlace(diagnostic.range, in: input, lines: lines)
      let at = "\(place.start.line):\(place.start.column)"
      text += "    <testcase name=\"\(XML.attribute(diagnostic.rule)) \(at)\" classname=\"\(path)\">\n"
      let (severity, message) = (diagnostic.severity.rawValue, diagnostic.message[language])
      let written = "\(input.path):\(at): \(input.text.string(diagnostic.range))"
      if isFailure(diagnostic) {
        text += "      <failure type=\"\(severity)\" message=\"\(XML.attribute(message))\">"
        text += XML.text(written) + "</failure>\n"
      } else {
        text += "      <system-out>" + XML.text("\(severity): \(message)\n\(written)") + "</system-out>\n"
      }
      text += "    </testcase>\n"
    }
    return Array((text + "  </testsuite>\n").utf8)
  }

  private func isFailure(_ diagnostic: Diagnostic) -> Bool {
    failOn.map { diagnostic.severity >= $0 } ?? false
  }

  func piece(_ unread: InputReader.Problem) -> [UInt8] {
    let path = XML.attribute(unread.path)
    let reason = unread.reason[language]
    var text = "  <testsuite name=\"\(path)\" tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\">\n"
    text += "    <testcase name=\"chugiai\" classname=\"\(path)\">\n"
    text += "      <error type=\"unread\" message=\"\(XML.attribute(reason))\">"
    text += XML.text("\(unread.path): \(reason)") + "</error>\n    </testcase>\n  </testsuite>\n"
    return Array(text.utf8)
  }
}

/// Checkstyle's XML, which many review tools read.
struct CheckstyleReporter: FindingReporter {
  var language: MessageLanguage

  func opening() -> String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n" }
  func closing(_ summary: RunSummary) -> String { "</checkstyle>\n" }

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    let lines = Places(input.text.bytes)
    var text = "  <file name=\"\(XML.attribute(input.path))\">\n"
    for diagnostic in diagnostics {
      let place = FindingPlace(diagnostic.range, in: input, lines: lines)
      let severity =
        switch diagnostic.severity {
        case .error: "error"
        case .warning: "warning"
        case .information, .hint: "info"
        }
      text +=
        "    <error line=\"\(place.start.line)\" column=\"\(place.start.column)\" severity=\"\(severity)\""
      text += " message=\"\(XML.attribute(diagnostic.message[language]))\""
      text += " source=\"chugiai.\(XML.attribute(diagnostic.rule))\"/>\n"
    }
    return Array((text + "  </file>\n").utf8)
  }

  /// As Checkstyle itself tells of such a file: in its first line.
  func piece(_ unread: InputReader.Problem) -> [UInt8] {
    var text = "  <file name=\"\(XML.attribute(unread.path))\">\n    <error line=\"1\" severity=\"error\""
    text += " message=\"\(XML.attribute(unread.reason[language]))\" source=\"chugiai.unread\"/>\n  </file>\n"
    return Array(text.utf8)
  }
}

/// Text in XML. What XML cannot hold at all (control characters) becomes U+FFFD.
enum XML {
  static func text(_ text: String) -> String { escaped(text, inAttribute: false) }
  static func attribute(_ text: String) -> String { escaped(text, inAttribute: true) }

  /// By bytes, because pieces are put to the end of a list of scalars by copying all of it: a text of signs would take the
  /// square of its length.
  private static func escaped(_ text: String, inAttribute: Bool) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0x09, 0x0A, 0x0D:
        // A reader makes spaces of them in an attribute, and a line feed of a carriage return anywhere.
        if inAttribute || byte == 0x0D { bytes += "&#\(byte);".utf8 } else { bytes.append(byte) }
      case 0x00...0x1F: bytes += "\u{FFFD}".utf8
      // The last byte of U+FFFE or U+FFFF.
      case 0xBE...0xBF where bytes.suffix(2).elementsEqual([0xEF, 0xBF]): bytes.append(0xBD)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
