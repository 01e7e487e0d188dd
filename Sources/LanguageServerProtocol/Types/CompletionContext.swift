package import JSONText

/// Why completion was asked for.
package struct CompletionContext: Equatable, Sendable, JSONReadable {
  /// `nil` when the reader asked.
  package var triggerCharacter: String?
  /// Whether an incomplete list is to be completed.
  package var isForIncompleteCompletions: Bool

  package init(json: JSONValue) {
    triggerCharacter = json.optionalField("triggerCharacter")
    isForIncompleteCompletions = json["triggerKind"]?.integer == 3
  }
}
