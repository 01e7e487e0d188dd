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
  package static let `enum` = SemanticTokenType(rawValue: "enum")
  package static let interface = SemanticTokenType(rawValue: "interface")
  package static let `struct` = SemanticTokenType(rawValue: "struct")
  package static let typeParameter = SemanticTokenType(rawValue: "typeParameter")
  package static let parameter = SemanticTokenType(rawValue: "parameter")
  package static let variable = SemanticTokenType(rawValue: "variable")
  package static let property = SemanticTokenType(rawValue: "property")
  package static let enumMember = SemanticTokenType(rawValue: "enumMember")
  package static let event = SemanticTokenType(rawValue: "event")
  package static let function = SemanticTokenType(rawValue: "function")
  package static let method = SemanticTokenType(rawValue: "method")
  package static let macro = SemanticTokenType(rawValue: "macro")
  package static let keyword = SemanticTokenType(rawValue: "keyword")
  package static let modifier = SemanticTokenType(rawValue: "modifier")
  package static let comment = SemanticTokenType(rawValue: "comment")
  package static let string = SemanticTokenType(rawValue: "string")
  package static let number = SemanticTokenType(rawValue: "number")
  package static let regexp = SemanticTokenType(rawValue: "regexp")
  package static let `operator` = SemanticTokenType(rawValue: "operator")
  package static let decorator = SemanticTokenType(rawValue: "decorator")
}

/// What is special about a token; as open as the types.
package struct SemanticTokenModifier: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let declaration = SemanticTokenModifier(rawValue: "declaration")
  package static let definition = SemanticTokenModifier(rawValue: "definition")
  package static let readonly = SemanticTokenModifier(rawValue: "readonly")
  package static let `static` = SemanticTokenModifier(rawValue: "static")
  package static let deprecated = SemanticTokenModifier(rawValue: "deprecated")
  package static let abstract = SemanticTokenModifier(rawValue: "abstract")
  package static let async = SemanticTokenModifier(rawValue: "async")
  package static let modification = SemanticTokenModifier(rawValue: "modification")
  package static let documentation = SemanticTokenModifier(rawValue: "documentation")
  package static let defaultLibrary = SemanticTokenModifier(rawValue: "defaultLibrary")
}
