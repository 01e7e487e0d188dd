package import JSONText

/// Runs one of the commands that the server has named in its capabilities.
package struct ExecuteCommandRequest: ClientRequest {
  package static let method = "workspace/executeCommand"
  package typealias Response = JSONValue

  package var command: String
  package var arguments: [JSONValue]

  package init(json: JSONValue) throws(JSONMismatch) {
    command = try json.field("command")
    arguments = json["arguments"]?.array ?? []
  }
}
