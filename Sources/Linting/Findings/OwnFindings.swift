import SourceText

/// What the rules find in a paragraph by itself, with ranges from the paragraph's beginning.
package struct OwnFindings: Sendable {
  private enum Form: Sendable {
    case plain([Diagnostic])
    case shelved(FindingShelf.Board, FindingShelf.Place)
  }

  private let form: Form

  static let none = OwnFindings([])

  init(_ findings: [Diagnostic]) { form = .plain(findings) }

  /// - Parameter shelf: where they are put beside those of other paragraphs, for a text that is kept; they are put together
  ///   again whenever somebody asks for them.
  init(_ findings: [Diagnostic], on shelf: inout FindingShelf?) {
    guard !findings.isEmpty, let (board, place) = shelf?.put(findings) else {
      form = .plain(findings)
      return
    }
    form = .shelved(board, place)
  }

  package var count: Int {
    switch form {
    case .plain(let findings): findings.count
    case .shelved(let board, let place): board.count(at: place)
    }
  }

  /// How many have a fix that is certain.
  var certainCount: Int {
    switch form {
    case .plain(let findings): findings.count(where: \.hasCertainFix)
    case .shelved(let board, let place): board.certainCount(at: place)
    }
  }

  func forEachSeverity(_ body: (Severity) -> Void) {
    switch form {
    case .plain(let findings):
      for item in findings.indices { body(findings[item].severity) }
    case .shelved(let board, let place): board.forEachSeverity(at: place, body)
    }
  }

  var all: [Diagnostic] {
    switch form {
    case .plain(let findings): findings
    case .shelved(let board, let place): board.findings(at: place)
    }
  }
}
