package import JSONText

/// Something that may be written.
///
/// Give `textEdit`, or else `insertText`: some clients do without the rule that the label is inserted.
package struct CompletionItem: Equatable, Sendable, JSONReadable, JSONWritable {
  package var label: String
  package var labelDetails: CompletionItemLabelDetails?
  package var kind: CompletionItemKind?
  package var tags: [CompletionItemTag]
  package var detail: String?
  package var documentation: MarkupContent?
  package var preselect: Bool
  package var sortText: String?
  /// What the client matches with what is typed; `nil` for the label.
  package var filterText: String?
  package var insertText: String?
  package var textEdit: CompletionTextEdit?
  package var additionalTextEdits: [TextEdit]
  package var commitCharacters: [String]?
  package var command: Command?
  package var data: JSONValue?

  package init(
    label: String, labelDetails: CompletionItemLabelDetails? = nil, kind: CompletionItemKind? = nil,
    tags: [CompletionItemTag] = [], detail: String? = nil, documentation: MarkupContent? = nil,
    preselect: Bool = false, sortText: String? = nil, filterText: String? = nil,
    insertText: String? = nil, textEdit: CompletionTextEdit? = nil, additionalTextEdits: [TextEdit] = [],
    commitCharacters: [String]? = nil, command: Command? = nil, data: JSONValue? = nil
  ) {
    self.label = label
    self.labelDetails = labelDetails
    self.kind = kind
    self.tags = tags
    self.detail = detail
    self.documentation = documentation
    self.preselect = preselect
    self.sortText = sortText
    self.filterText = filterText
    self.insertText = insertText
    self.textEdit = textEdit
    self.additionalTextEdits = additionalTextEdits
    self.commitCharacters = commitCharacters
    self.command = command
    self.data = data
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    label = try json.field("label")
    labelDetails = json.optionalField("labelDetails")
    kind = json.optionalField("kind")
    tags = json.elements("tags")
    detail = json.optionalField("detail")
    documentation = json.optionalField("documentation")
    preselect = json.flag("preselect")
    sortText = json.optionalField("sortText")
    filterText = json.optionalField("filterText")
    insertText = json.optionalField("insertText")
    textEdit = json.optionalField("textEdit")
    additionalTextEdits = json.elements("additionalTextEdits")
    commitCharacters = json.optionalField("commitCharacters")
    command = json.optionalField("command")
    data = json.optionalField("data")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("label", label)
      $0.field("labelDetails", labelDetails)
      $0.field("kind", kind)
      $0.list("tags", tags)
      $0.field("detail", detail)
      $0.field("documentation", documentation)
      $0.flag("preselect", preselect)
      $0.field("sortText", sortText)
      $0.field("filterText", filterText)
      $0.field("insertText", insertText)
      $0.field("textEdit", textEdit)
      $0.list("additionalTextEdits", additionalTextEdits)
      $0.field("commitCharacters", commitCharacters)
      $0.field("command", command)
      $0.field("data", data)
    }
  }
}
