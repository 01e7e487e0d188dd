package import JSONText

/// What has become of an edit.
package struct ApplyEditResult: Equatable, Sendable, JSONReadable {
  package var applied: Bool

  package init(json: JSONValue) {
    applied = json.flag("applied")
  }
}
