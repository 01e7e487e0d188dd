import Linting
package import SourceText

/// What the command line of `chugiai lsp` says, and what the server finds around it.
package struct ServerOptions: Equatable, Sendable {
  /// Forces one unit for columns, for clients that count in it without saying so (ALE counts bytes).
  package var positionEncoding: PositionEncoding?
  /// Asks the client for the whole text at each change instead of the edits, for clients whose edits are wrong.
  package var fullSync = false
  /// Where pages and lists for people are put; nil for nowhere.
  var results: ResultFolder?

  package init(
    positionEncoding: PositionEncoding? = nil, fullSync: Bool = false, results: ResultFolder? = nil
  ) {
    self.positionEncoding = positionEncoding
    self.fullSync = fullSync
    self.results = results
  }

  /// - Parameter arguments: what follows `lsp`.
  /// - Throws: `UsageError` for what is not an option.
  package init(arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      switch parts[0] {
      case "--position-encoding":
        let name = parts.count > 1 ? parts[1] : rest.popFirst() ?? ""
        guard let encoding = PositionEncoding(rawValue: name) else {
          let known = PositionEncoding.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError(
            message: LocalizedText(
              vi: "lsp: --position-encoding không nhận “\(name)”; chọn một trong: \(known)",
              en: "lsp: --position-encoding does not take ‘\(name)’; choose one of: \(known)"))
        }
        positionEncoding = encoding
      case "--full-sync": fullSync = true
      // What editors' client libraries add on their own: there is no other transport, and the process to watch is
      // named in `initialize`.
      case "--stdio": break
      case "--clientProcessId": if parts.count == 1 { _ = rest.popFirst() }
      default:
        let near = Spelling.nearest(parts[0], among: ["--position-encoding", "--full-sync"])
        throw UsageError(
          message: LocalizedText(
            vi: "lsp: không có tùy chọn \(argument)" + (near.map { ". Có phải ý bạn là \($0)?" } ?? ""),
            en: "lsp: there is no option \(argument)" + (near.map { ". Did you mean \($0)?" } ?? "")))
      }
    }
  }

  /// A command line that cannot be understood, in words for whoever wrote it into an editor's settings.
  package struct UsageError: Error {
    var message: LocalizedText
  }
}
