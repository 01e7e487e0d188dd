/// A value that can be written as JSON.
package protocol JSONWritable {
  /// Writes exactly one value.
  func write(to json: inout JSONWriter)
}

/// Writes JSON by appending to one byte array: raw UTF-8, no white space, `\u` for control characters only.
///
/// Commas are put where they belong; that objects and arrays are closed and that each key has a value is up
/// to the caller. For JSON Lines, call ``newline()`` after each value, hand on the ``bytes`` that have been written now
/// and then, and go on after ``removeAll()``, which keeps the memory.
package struct JSONWriter: Sendable {
  /// Number of bytes written.
  package private(set) var count = 0
  /// Longer than `count`, so that a token costs one check for space and a copy; an array that is appended to
  /// checks and updates itself for every comma and quote, which took four times as long.
  private var storage: [UInt8] = []
  private var needsComma = false

  package init(capacity: Int = 0) {
    if capacity > 0 { storage = [UInt8](repeating: 0, count: capacity) }
  }

  /// What has been written, copied.
  package var bytes: [UInt8] { Array(storage[..<count]) }

  /// What has been written, without a copy.
  package consuming func finish() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  /// What has been written, for as long as `body` runs.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    storage.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  /// Forgets what has been written and keeps the memory.
  package mutating func removeAll() {
    count = 0
    needsComma = false
  }

  // MARK: Structure

  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// The members that `body` writes, in braces.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  /// Ends a line of JSON Lines; the next value stands on its own.
  package mutating func newline() {
    append(0x0A)
    needsComma = false
  }

  // MARK: Keys

  /// A key that is written as it stands: no quotes, backslashes or control characters.
  mutating func key(_ name: StaticString) {
    let comma = needsComma
    withSpace(name.utf8CodeUnitCount + 4) { output in
      var output = output
      output.put(key: name, comma: comma)
      return output
    }
    needsComma = false
  }

  /// A key of which nothing is known.
  package mutating func key(_ name: String) {
    value(name)
    append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// The member `name`.
  package mutating func field<Value: JSONWritable>(_ name: StaticString, _ value: Value) {
    key(name)
    value.write(to: &self)
  }

  /// The member `name`, or nothing when there is no value: the protocols here tell a missing member from
  /// `null`.
  package mutating func field<Value: JSONWritable>(_ name: StaticString, _ value: Value?) {
    guard let value else { return }
    key(name)
    value.write(to: &self)
  }

  // The same for the commonest types, which spares the generic call.

  package mutating func field(_ name: StaticString, _ value: String) {
    let isContiguous: Void? = value.utf8.withContiguousStorageIfAvailable { field(name, utf8: $0) }
    if isContiguous == nil {
      key(name)
      self.value(value)
    }
  }

  package mutating func field(_ name: StaticString, _ value: Int) {
    let comma = needsComma
    withSpace(name.utf8CodeUnitCount + 25) { output in
      var output = output
      output.put(key: name, comma: comma)
      output.put(decimal: value)
      return output
    }
    needsComma = true
  }

  /// The member `name` with a string that is given by its bytes, as `value(utf8:)` takes them.
  package mutating func field(_ name: StaticString, utf8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count <= 1 << 12 else {
      key(name)
      value(utf8: text)
      return
    }
    let comma = needsComma
    needsComma = true
    // A control character takes six bytes.
    withSpace(name.utf8CodeUnitCount + 8 + 6 * text.count) { output in
      var output = output
      output.put(key: name, comma: comma)
      output.put(UInt8(ascii: "\""))
      output.put(escaped: text)
      output.put(UInt8(ascii: "\""))
      return output
    }
  }

  /// An object, or its first members: `opening`, a place in a text, and that text, as every record of something found in a
  /// text begins.
  ///
  /// - Parameters:
  ///   - opening: `{`, further members as they are to be written, and the key and colon of the first number.
  ///   - text: UTF-8, as `value(utf8:)` takes it.
  ///   - isWhole: whether the object ends there; else the caller goes on with further members and closes it.
  package mutating func span(
    _ opening: JSONPiece, start: Int, end: Int, text: UnsafeBufferPointer<UInt8>, isWhole: Bool
  ) {
    let comma = needsComma
    // A control character takes six bytes.
    let isShort = text.count <= 1 << 12
    withSpace(JSONPiece.longest + 96 + (isShort ? 6 * text.count : 0)) { output in
      var output = output
      if comma { output.put(UInt8(ascii: ",")) }
      output.put(opening)
      output.put(decimal: start, 7, ",\"end\":         ", decimal: end)
      guard isShort else { return output }
      output.put(9, of: ",\"text\":\"       ")
      output.put(escaped: text)
      output.put(UInt8(ascii: "\""))
      if isWhole { output.put(UInt8(ascii: "}")) }
      return output
    }
    needsComma = true
    if !isShort {
      field("text", utf8: text)
      if isWhole { endObject() }
    }
  }

  /// Four numbers with text around them, in one piece: of such there are thousands in one message.
  ///
  /// - Parameter texts: what comes before each number, and what after the last; as they are to be written.
  package mutating func value(
    _ numbers: SIMD4<Int>, between texts: (JSONPiece, JSONPiece, JSONPiece, JSONPiece, JSONPiece)
  ) {
    let comma = needsComma
    needsComma = true
    withSpace(1 + 5 * JSONPiece.longest + 4 * 20) { output in
      var output = output
      if comma { output.put(UInt8(ascii: ",")) }
      output.put(texts.0)
      output.put(decimal: numbers[0])
      output.put(texts.1)
      output.put(decimal: numbers[1])
      output.put(texts.2)
      output.put(decimal: numbers[2])
      output.put(texts.3)
      output.put(decimal: numbers[3])
      output.put(texts.4)
      return output
    }
  }

  /// Text that is right where it stands as it is: the same beginning of ten thousand records is put together once.
  ///
  /// - Parameter needsComma: whether a comma must come before the value or member after it.
  package mutating func verbatim(_ text: StaticString, needsComma: Bool) {
    let comma = self.needsComma
    text.withUTF8Buffer { text in
      withSpace(text.count + 1) { output in
        var output = output
        if comma { output.put(UInt8(ascii: ",")) }
        output.put(text)
        return output
      }
    }
    self.needsComma = needsComma
  }

  /// Members that were written before, with commas between them; what comes next needs one.
  package mutating func members(_ written: [UInt8]) {
    let comma = needsComma
    written.withUnsafeBufferPointer { written in
      withSpace(written.count + 1) { output in
        var output = output
        if comma, !written.isEmpty { output.put(UInt8(ascii: ",")) }
        output.put(written)
        return output
      }
    }
    needsComma = needsComma || !written.isEmpty
  }

  package mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    self.value(value)
  }

  // MARK: Values

  package mutating func null() { word("null") }

  package mutating func value(_ value: Bool) { word(value ? "true" : "false") }

  package mutating func value(_ value: Int) {
    let comma = needsComma
    withSpace(21) { output in
      var output = output
      if comma { output.put(UInt8(ascii: ",")) }
      output.put(decimal: value)
      return output
    }
    needsComma = true
  }

  /// JSON has no infinity and no NaN: they become `null`.
  package mutating func value(_ value: Double) {
    guard value.isFinite else { return null() }
    separate()
    for byte in value.description.utf8 { append(byte) }
    needsComma = true
  }

  package mutating func value(_ value: String) {
    let isContiguous: Void? = value.utf8.withContiguousStorageIfAvailable { self.value(utf8: $0) }
    if isContiguous == nil {
      Array(value.utf8).withUnsafeBufferPointer { self.value(utf8: $0) }
    }
  }

  /// A string given by its bytes, which must be UTF-8: they are escaped, not checked.
  package mutating func value(utf8 text: UnsafeBufferPointer<UInt8>) {
    let comma = needsComma
    needsComma = true
    if text.count <= 1 << 8 {
      // A control character takes six bytes.
      withSpace(3 + 6 * text.count) { output in
        var output = output
        if comma { output.put(UInt8(ascii: ",")) }
        output.put(UInt8(ascii: "\""))
        output.put(escaped: text)
        output.put(UInt8(ascii: "\""))
        return output
      }
      return
    }
    var at = JSONString.endOfPlainRun(text, from: 0)
    // Nearly every string is plain to its end.
    withSpace(at + 9) { output in
      var output = output
      if comma { output.put(UInt8(ascii: ",")) }
      output.put(UInt8(ascii: "\""))
      output.put(UnsafeBufferPointer(rebasing: text[0..<at]))
      if at == text.count { output.put(UInt8(ascii: "\"")) } else { output.put(escapeOf: text[at]) }
      return output
    }
    while at < text.count {
      let start = at + 1
      at = JSONString.endOfPlainRun(text, from: start)
      withSpace(at - start + 6) { output in
        var output = output
        output.put(UnsafeBufferPointer(rebasing: text[start..<at]))
        if at == text.count { output.put(UInt8(ascii: "\"")) } else { output.put(escapeOf: text[at]) }
        return output
      }
    }
  }

  /// An array of numbers, without a call for each: semantic tokens are thousands of them.
  package mutating func value(_ values: [Int]) {
    beginArray()
    for value in values { self.value(value) }
    endArray()
  }
}

// MARK: - Bytes

extension JSONWriter {
  private mutating func separate() {
    if needsComma { append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    append(bracket)
    needsComma = true
  }

  private mutating func word(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { text in
      withSpace(text.count) { output in
        var output = output
        output.put(text)
        return output
      }
    }
    needsComma = true
  }

  @inline(__always)
  private mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  /// Lets `body` write at most `size` bytes at the end; it returns the output behind the last of them.
  @inline(__always)
  private mutating func withSpace(_ size: Int, _ body: (JSONOutput) -> JSONOutput) {
    if storage.count - count < size { grow(by: size) }
    let start = count
    count += storage.withUnsafeMutableBufferPointer { storage in
      guard let base = storage.baseAddress else { return 0 }
      return body(JSONOutput(next: base + start)).next - (base + start)
    }
  }

  /// By an array and not `repeatElement`, which builds for debugging append byte by byte: half of the time of tests that
  /// write.
  private mutating func grow(by size: Int) {
    storage.append(contentsOf: [UInt8](repeating: 0, count: max(size, storage.count, 256)))
  }
}
