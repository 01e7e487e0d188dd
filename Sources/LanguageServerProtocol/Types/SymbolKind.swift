import JSONText

/// What a symbol is, in the words of programming languages.
package enum SymbolKind: Int, Sendable, JSONReadable, JSONWritable {
  case file = 1
  case module, namespace, package, `class`, method, property, field, constructor, `enum`, interface, function
  case variable, constant, string, number, boolean, array, object, key, null, enumMember, `struct`, event
  case `operator`, typeParameter
}
