package import JSONText

/// The end: status 0 after `shutdown`, otherwise 1.
package struct ExitNotification: ClientNotification {
  package static let method = "exit"

  package init(json: JSONValue) {
  }
}
