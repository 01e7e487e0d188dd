package import JSONText

/// The answer to `initialize`: what the server can do for this client.
package struct InitializeResult: Equatable, Sendable, JSONWritable {
  package var capabilities: ServerCapabilities
  package var serverInfo: ProgramInfo

  package init(capabilities: ServerCapabilities, serverInfo: ProgramInfo) {
    self.capabilities = capabilities
    self.serverInfo = serverInfo
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("capabilities", capabilities)
      $0.field("serverInfo", serverInfo)
    }
  }
}
