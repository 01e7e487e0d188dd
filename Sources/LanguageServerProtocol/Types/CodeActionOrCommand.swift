package import JSONText

/// What is offered for a range: an action, or a bare command for clients without `codeActionLiteralSupport`.
package enum CodeActionOrCommand: Equatable, Sendable, JSONWritable {
  case action(CodeAction)
  case command(Command)

  package func write(to json: inout JSONWriter) {
    switch self {
    case .action(let action): action.write(to: &json)
    case .command(let command): command.write(to: &json)
    }
  }
}
