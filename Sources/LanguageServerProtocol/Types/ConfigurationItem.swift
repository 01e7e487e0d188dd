package import JSONText

/// The settings that are wanted.
package struct ConfigurationItem: Equatable, Sendable, JSONWritable {
  /// The document or folder that they are for.
  package var scopeURI: DocumentURI?
  package var section: String?

  package init(scopeURI: DocumentURI? = nil, section: String? = nil) {
    self.scopeURI = scopeURI
    self.section = section
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("scopeUri", scopeURI)
      $0.field("section", section)
    }
  }
}
