import JSONText
import Linting
import SourceText

/// GitLab's code quality report.
struct GitLabReporter: FindingReporter {
  var language: MessageLanguage
  var separator: String { "," }

  func opening() -> String { "[" }
  func closing(_ summary: RunSummary) -> String { "]\n" }

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    let lines = LineIndex(input.text.bytes)
    var bytes: [UInt8] = []
    // Two findings alike in one file must still have two fingerprints.
    var seen: [String: Int] = [:]
    for (index, diagnostic) in diagnostics.enumerated() {
      let place = FindingPlace(diagnostic.range, in: input, lines: lines)
      let identity = "\(input.path)\u{0}\(diagnostic.rule)\u{0}\(input.text.string(diagnostic.range))"
      let number = seen[identity, default: 0]
      seen[identity] = number + 1
      var writer = JSONWriter()
      writer.object { writer in
        writer.field("description", diagnostic.message[language])
        writer.field("check_name", diagnostic.rule)
        writer.field("fingerprint", Fingerprint.hexadecimal(identity + "\u{0}\(number)"))
        writer.field("severity", Self.severity(diagnostic.severity))
        writer.key("location")
        writer.object { writer in
          writer.field("path", input.path)
          writer.key("lines")
          writer.object { writer in
            writer.field("begin", place.start.line)
            writer.field("end", place.end.line)
          }
        }
      }
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: writer.finish())
    }
    return bytes
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .information: "minor"
    case .hint: "info"
    }
  }
}

/// A stable name for a piece of text; not for secrets.
enum Fingerprint {
  /// Two 64-bit FNV-1a hashes, one of them over the bytes in reverse, as 32 hexadecimal digits.
  static func hexadecimal(_ text: String) -> String {
    [Array(text.utf8), text.utf8.reversed()].map { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}
