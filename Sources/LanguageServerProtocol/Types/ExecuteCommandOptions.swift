package import JSONText

/// The commands that the server runs.
package struct ExecuteCommandOptions: Equatable, Sendable, JSONWritable {
  package var commands: [String]

  package init(commands: [String]) {
    self.commands = commands
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("commands", commands)
    }
  }
}
