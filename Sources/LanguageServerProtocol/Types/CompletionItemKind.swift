import JSONText

/// What a completion item is, in the words of programming languages.
package enum CompletionItemKind: Int, Sendable, JSONReadable, JSONWritable {
  case text = 1
  case method, function, constructor, field, variable, `class`, interface, module, property, unit, value
  case `enum`, keyword, snippet, color, file, reference, folder, enumMember, constant, `struct`, event
  case `operator`, typeParameter
}
