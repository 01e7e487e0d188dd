package import JSONText

/// A completion that can be inserted before what is behind the cursor, or replace it. Both ranges start
/// alike.
package struct InsertReplaceEdit: Equatable, Sendable, JSONReadable, JSONWritable {
  package var newText: String
  package var insert: PositionRange
  package var replace: PositionRange

  package init(newText: String, insert: PositionRange, replace: PositionRange) {
    self.newText = newText
    self.insert = insert
    self.replace = replace
  }

  package init(json: JSONValue) throws(JSONMismatch) {
    newText = try json.field("newText")
    insert = try json.field("insert")
    replace = try json.field("replace")
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("newText", newText)
      $0.field("insert", insert)
      $0.field("replace", replace)
    }
  }
}
