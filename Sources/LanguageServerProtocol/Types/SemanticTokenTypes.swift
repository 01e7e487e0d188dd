import JSONText

/// What a token is. Editors paint the standard ones without being told how; other names are allowed.
package struct SemanticTokenType: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let namespace = SemanticTokenType(rawValue: "namespace")
  package static let type = SemanticTokenType(rawValue: "type")
  package static let `class` = SemanticTokenType(rawValue: "class")
  package static let interface = SemanticTokenType(rawValue: "interface")
  package static let `struct` = SemanticTokenType(rawValue: "struct")
  package static let typeParameter = SemanticTokenType(rawValue: "typeParameter")
  package static let parameter = SemanticTokenType(rawValue: "parameter")
  package static let variable = SemanticTokenType(rawValue: "variable")
  package static let property = SemanticTokenType(rawValue: "property")
  package static let enumMember = SemanticTokenType(rawValue: "enumMember")
  package static let function = SemanticTokenType(rawValue: "function")
  package static let method = SemanticTokenType(rawValue: "method")
  package static let macro = SemanticTokenType(rawValue: "macro")
  package static let keyword = SemanticTokenType(rawValue: "keyword")
  package static let comment = SemanticTokenType(rawValue: "comment")
  package static let string = SemanticTokenType(rawValue: "string")
  package static let number = SemanticTokenType(rawValue: "number")
}

/// What is special about a token; as open as the types.
package struct SemanticTokenModifier: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let declaration = SemanticTokenModifier(rawValue: "declaration")
  package static let definition = SemanticTokenModifier(rawValue: "definition")
  package static let deprecated = SemanticTokenModifier(rawValue: "deprecated")
}
