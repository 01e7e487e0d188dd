import JSONText

/// Changes one member of JSON text and leaves all else as somebody wrote it, white space with it.
enum JSONEdit {
  /// `text` with the member `key` of the object at `path` set to `value`, which is JSON; objects that are missing on
  /// the way are made. Nil for text that is no JSON object, or where something else stands on the way.
  static func set(_ key: String, to value: String, at path: [String] = [], in text: [UInt8]) -> [UInt8]? {
    guard let root = try? JSONValue(parsing: text, maximumDepth: 32), root.object != nil else { return nil }
    var steps: [JSONLocator.Step] = []
    for (index, name) in path.enumerated() {
      steps.append(.member(name))
      guard let place = JSONLocator.place(of: steps, in: text) else {
        // The rest of the way is made in one piece.
        let inner = path[(index + 1)...].reversed().reduce("{ \(quoted(key)): \(value) }") {
          "{ \(quoted($1)): \($0) }"
        }
        return set(name, to: inner, at: Array(path[..<index]), in: text)
      }
      guard text[place.value.lowerBound] == UInt8(ascii: "{") else { return nil }
    }
    if let place = JSONLocator.place(of: steps + [.member(key)], in: text) {
      return replacing(place.value, by: value, in: text)
    }
    guard let object = JSONLocator.place(of: steps, in: text) else { return nil }
    return insert("\(quoted(key)): \(value)", intoObjectEndingAt: object.value.upperBound, text)
  }

  /// `text` with `value` at the end of the array that is the member `key`, unless it is in it, or with that member made.
  static func append(_ value: String, toArray key: String, in text: [UInt8]) -> [UInt8]? {
    guard let root = try? JSONValue(parsing: text, maximumDepth: 32), root.object != nil else { return nil }
    guard let place = JSONLocator.place(of: [.member(key)], in: text) else {
      return set(key, to: "[\(value)]", in: text)
    }
    guard let array = root[key]?.array, text[place.value.lowerBound] == UInt8(ascii: "[") else { return nil }
    if let value = try? JSONValue(parsing: Array(value.utf8)), array.contains(value) { return text }
    let end = lastSolid(before: place.value.upperBound - 1, in: text)
    return replacing(end..<end, by: (array.isEmpty ? "" : ", ") + value, in: text)
  }

  static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.value(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func replacing(_ range: Range<Int>, by value: String, in text: [UInt8]) -> [UInt8] {
    Array(text[..<range.lowerBound]) + Array(value.utf8) + Array(text[range.upperBound...])
  }

  /// - Parameter end: behind the closing brace.
  private static func insert(_ member: String, intoObjectEndingAt end: Int, _ text: [UInt8]) -> [UInt8]? {
    // The root's place goes to the end of the text: back to its brace.
    var brace = end - 1
    while brace > 0, text[brace] != UInt8(ascii: "}") { brace -= 1 }
    guard brace > 0 else { return nil }
    let last = lastSolid(before: brace, in: text)
    let isEmpty = last > 0 && text[last - 1] == UInt8(ascii: "{")
    let gap = text[last..<brace]
    let comma = isEmpty ? "" : ","
    guard let lineStart = gap.lastIndex(of: 0x0A) else {
      return replacing(last..<brace, by: "\(comma) \(member) ", in: text)
    }
    let indent = String(decoding: text[(lineStart + 1)..<brace], as: UTF8.self)
    return replacing(last..<last, by: "\(comma)\n\(indent)  \(member)", in: text)
  }

  /// Behind the last byte before `offset` that is no white space.
  private static func lastSolid(before offset: Int, in text: [UInt8]) -> Int {
    var end = offset
    while end > 0, [0x20, 0x09, 0x0A, 0x0D].contains(text[end - 1]) { end -= 1 }
    return end
  }
}
