package import JSONText

/// A place in a document: line and character, both from 0. What a character is has been agreed on in
/// `initialize`.
package struct Position: Hashable, Sendable {
  package var line: Int
  package var character: Int

  package init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

extension Position: Comparable {
  package static func < (one: Position, other: Position) -> Bool {
    (one.line, one.character) < (other.line, other.character)
  }
}

extension Position: JSONReadable, JSONWritable {
  /// The largest number that the protocol allows.
  private static let maximum = 2_147_483_647

  /// Numbers below 0 count as 0, those above the maximum as the maximum, fractions as the integer below.
  package init(json: JSONValue) throws(JSONMismatch) {
    line = try Self.clamped(json, "line")
    character = try Self.clamped(json, "character")
  }

  private static func clamped(_ json: JSONValue, _ key: String) throws(JSONMismatch) -> Int {
    guard let number = json[key]?.number, !number.isNaN else {
      throw JSONMismatch(expected: "an integer", path: [key])
    }
    return Int(min(max(number, 0), Double(maximum)))
  }

  package func write(to json: inout JSONWriter) {
    json.object {
      $0.field("line", line)
      $0.field("character", character)
    }
  }
}
