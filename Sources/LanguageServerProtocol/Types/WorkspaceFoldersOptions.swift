package import JSONText

/// Whether the server takes several folders, and wants to hear of changes.
package struct WorkspaceFoldersOptions: Equatable, Sendable, JSONWritable {
  package var supported: Bool
  package var changeNotifications: Bool

  package init(supported: Bool, changeNotifications: Bool) {
    self.supported = supported
    self.changeNotifications = changeNotifications
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("supported", supported)
      $0.field("changeNotifications", changeNotifications)
    }
  }
}
