package import JSONText

/// A place to go to, for clients that know links.
package struct LocationLink: Equatable, Sendable, JSONWritable {
  /// What is underlined; `nil` for the word at the position.
  package var originSelectionRange: PositionRange?
  package var targetURI: DocumentURI
  /// Everything about the target, for a preview.
  package var targetRange: PositionRange
  /// The target's name, within `targetRange`.
  package var targetSelectionRange: PositionRange

  package init(
    originSelectionRange: PositionRange? = nil, targetURI: DocumentURI, targetRange: PositionRange,
    targetSelectionRange: PositionRange
  ) {
    self.originSelectionRange = originSelectionRange
    self.targetURI = targetURI
    self.targetRange = targetRange
    self.targetSelectionRange = targetSelectionRange
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("originSelectionRange", originSelectionRange)
      $0.field("targetUri", targetURI)
      $0.field("targetRange", targetRange)
      $0.field("targetSelectionRange", targetSelectionRange)
    }
  }
}
