import JSONText
import Linting
import SourceText

/// GitLab's code quality report.
struct GitLabReporter: FingerprintedReporter {
  var language: MessageLanguage
  var separator: String { "," }

  func opening() -> String { "[" }
  func closing(_ summary: RunSummary) -> String { "]\n" }

  func piece(_ diagnostics: [Diagnostic], _ fingerprints: [String], in input: Input) -> [UInt8] {
    let lines = Places(input.text.bytes)
    var bytes: [UInt8] = []
    // Those of the baseline are of one file each; here they must differ across the whole report.
    let file = Fingerprint.hexadecimal(RepositoryPath.of(input.path)).prefix(16)
    for (index, (diagnostic, fingerprint)) in zip(diagnostics, fingerprints).enumerated() {
      let place = FindingPlace(diagnostic.range, in: input, lines: lines)
      var writer = JSONWriter()
      writer.object { writer in
        writer.field("description", diagnostic.message[language])
        writer.field("check_name", diagnostic.rule)
        writer.field("fingerprint", "\(fingerprint)-\(file)")
        writer.field("severity", Self.severity(diagnostic.severity))
        writer.key("location")
        writer.object { writer in
          writer.field("path", RepositoryPath.of(input.path))
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
