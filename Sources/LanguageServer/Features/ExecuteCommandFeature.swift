import JSONRPC
import JSONText
import LanguageServerProtocol

/// The server's own commands; see `ServerCommand`.
enum ExecuteCommandFeature: ServerFeature {
  typealias Request = ExecuteCommandRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.executeCommandProvider = ExecuteCommandOptions(
      commands: ServerCommand.all(for: client).map(\.rawValue))
  }

  static func answer(_ request: ExecuteCommandRequest, by server: Server) throws(ResponseError) -> JSONValue {
    guard let client = server.client, let command = ServerCommand(rawValue: request.command) else {
      throw ResponseError(.invalidParams, "\(method): no command \(request.command)")
    }
    return try CommandRunner(server: server, client: client).run(command, request.arguments)
  }
}
