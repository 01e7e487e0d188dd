import Linting
import SourceText

/// Workflow commands of GitHub Actions, which put findings beside the lines of a change.
struct GitHubReporter: FindingReporter {
  var language: MessageLanguage

  func piece(_ diagnostics: [Diagnostic], in input: Input) -> [UInt8] {
    let lines = Places(input.text.bytes)
    var text = ""
    for diagnostic in diagnostics {
      let place = FindingPlace(diagnostic.range, in: input, lines: lines)
      let command =
        switch diagnostic.severity {
        case .error: "error"
        case .warning: "warning"
        case .information, .hint: "notice"
        }
      text +=
        "::\(command) file=\(property(RepositoryPath.of(input.path))),line=\(place.start.line),col=\(place.start.column)"
      text += ",endLine=\(place.end.line),endColumn=\(place.end.column),title=\(property(diagnostic.rule))"
      text += "::\(data(diagnostic.message[language]))\n"
    }
    return Array(text.utf8)
  }

  func piece(_ unread: InputReader.Problem) -> [UInt8] {
    let path = property(RepositoryPath.of(unread.path))
    return Array("::error file=\(path),title=chugiai::\(data(unread.reason[language]))\n".utf8)
  }

  private func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: String(scalar)
      }
    }.joined()
  }

  private func property(_ text: String) -> String {
    data(text).unicodeScalars.map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }
}
