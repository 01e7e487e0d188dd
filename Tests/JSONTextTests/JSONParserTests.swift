import JSONText
import TestSupport
import Testing

private func parse(_ text: String) throws -> JSONValue {
  try JSONValue(parsing: Array(text.utf8))
}

private func reason(_ bytes: [UInt8]) -> JSONError.Reason? {
  do {
    _ = try JSONValue(parsing: bytes)
    return nil
  } catch {
    return error.reason
  }
}

@Suite struct JSONParserTests {
  static let values: [(String, JSONValue)] = [
    ("null", nil), (" true\n", true), ("false", false),
    ("0", 0), ("-0", 0), ("-17", -17), ("9223372036854775807", .integer(.max)),
    ("-9223372036854775808", .integer(.min)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
    ("1.5", 1.5), ("-2.5e3", -2500), ("1E2", 100),
    ("12345678901234567890123", .number(1.2345678901234568e22)),
    ("1e999", .number(.infinity)), ("-1e999", .number(-.infinity)), ("1e-999", 0),
    ("\"\"", ""), ("\"Hà Nội\"", "Hà Nội"),
    ("\"Ha\u{300} No\u{323}\u{302}i\"", "Ha\u{300} No\u{323}\u{302}i"),
    ("\"😀 \\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "😀 \" \\ / \u{8}\u{C}\n\r\t"),
    ("\"\\u0048\\u00e0\\u1ed9 \\uD83D\\uDE00\"", "Hàộ 😀"),
    ("\"dài hơn tám byte, rồi mới thoát\\n và còn nữa\"", "dài hơn tám byte, rồi mới thoát\n và còn nữa"),
    ("[]", []), ("[ ]", []), ("{}", [:]), ("{ }", [:]), ("[1,[2,[3]],{}]", [1, [2, [3]], [:]]),
    ("{\"a\":{\"b\":[{\"c\":null}]},\"d\":1}", ["a": ["b": [["c": nil]]], "d": 1]),
    ("\u{FEFF}[1]", [1]),
  ]

  @Test(arguments: values)
  func value(text: String, expected: JSONValue) throws {
    #expect(try parse(text) == expected)
  }

  @Test func stringsKeepTheirNormalForm() throws {
    // `==` on strings would take the two for equal.
    #expect(try parse("\"à\"") != parse("\"a\u{300}\""))
  }

  static let malformed: [(String, JSONError.Reason)] = [
    ("", .unexpectedEnd), ("  ", .unexpectedEnd), ("[", .unexpectedEnd), ("[1", .unexpectedEnd),
    ("[1,", .unexpectedEnd), ("{\"a\"", .unexpectedEnd), ("{\"a\":", .unexpectedEnd),
    ("\"abc", .unexpectedEnd),
    ("\"abc\\", .unexpectedEnd), ("[1,]", .unexpectedByte), ("{,}", .unexpectedByte),
    ("{a:1}", .unexpectedByte),
    ("{\"a\" 1}", .unexpectedByte), ("[1 2]", .unexpectedByte), ("[1}", .unexpectedByte),
    ("]", .unexpectedByte),
    ("nul", .unexpectedByte), ("NaN", .unexpectedByte), ("'a'", .unexpectedByte), ("1 2", .trailingBytes),
    ("{}x", .trailingBytes), ("01", .invalidNumber), ("-", .invalidNumber), ("-x", .invalidNumber),
    ("1.", .invalidNumber), ("1e", .invalidNumber), ("1e+", .invalidNumber), ("+1", .unexpectedByte),
    (".5", .unexpectedByte), ("\"\\x\"", .invalidEscape), ("\"\\u12\"", .invalidEscape),
    ("\"\\u12g4\"", .invalidEscape), ("\"a\nb\"", .controlCharacter), ("\"\0\"", .controlCharacter),
    ("{\0}", .unexpectedByte),
  ]

  @Test(arguments: malformed)
  func malformedText(text: String, expected: JSONError.Reason) {
    #expect(reason(Array(text.utf8)) == expected)
  }

  /// A half of a surrogate pair becomes one U+FFFD, so that the string keeps its length in UTF-16.
  @Test(arguments: [
    ("\"\\ud83d\"", "\u{FFFD}"), ("\"\\udc00x\"", "\u{FFFD}x"), ("\"\\ud83d\\ud83d\\ude00\"", "\u{FFFD}😀"),
    ("\"\\ud83d\\n\"", "\u{FFFD}\n"), ("\"\\ud83d\\u0041\"", "\u{FFFD}A"), ("\"\\ud83dx\"", "\u{FFFD}x"),
  ])
  func loneSurrogate(text: String, expected: String) throws {
    #expect(try parse(text).string == expected)
  }

  @Test(
    arguments: [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80]] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    #expect(reason([quote] + bytes + [quote]) == .invalidUTF8)
    #expect(reason([quote] + bytes + Array("\\n".utf8) + [quote]) == .invalidUTF8)
    #expect(reason(bytes) == .unexpectedByte)
  }

  /// Long strings are kept as bytes; they are read by the same rules.
  @Test func longStringsAreReadLikeShortOnes() throws {
    let filler = String(repeating: "Đoàn công tác thăm xã.\\n", count: 2000)
    let read = String(repeating: "Đoàn công tác thăm xã.\n", count: 2000)
    for (text, expected) in Self.values where text.hasPrefix("\"") {
      let value = try parse("\"\(filler)" + text.dropFirst())
      let whole = read + (expected.string ?? "")
      #expect(value.string.map { Array($0.utf8) } == Array(whole.utf8), "\(text)")
      #expect(value.utf8 == Array(whole.utf8), "\(text)")
      #expect(value == .string(whole), "\(text)")
    }
    for (text, expected) in Self.malformed where text.hasPrefix("\"") {
      #expect(reason(Array(("\"\(filler)" + text.dropFirst()).utf8)) == expected, "\(text)")
    }
    for bytes in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80]] as [[UInt8]] {
      #expect(reason(Array("\"\(filler)".utf8) + bytes + Array("\"".utf8)) == .invalidUTF8)
      #expect(reason(Array("\"".utf8) + bytes + Array("\(filler)\"".utf8)) == .invalidUTF8)
    }
  }

  @Test func theLastOfTwoEqualKeysCounts() throws {
    let value = try parse("{\"a\":1,\"b\":2,\"a\":3}")
    #expect(value["a"] == 3)
    #expect(value == ["a": 3, "b": 2])
  }

  @Test func depthIsLimited() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(repeating: UInt8(ascii: "["), count: depth) + Array(repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(throws: Never.self) { try JSONValue(parsing: nested(512)) }
    #expect(reason(nested(513)) == .tooDeep)
    #expect(reason(nested(100_000)) == .tooDeep)
    #expect(reason(Array(String(repeating: "{\"a\":", count: 100_000).utf8)) == .tooDeep)
    #expect(throws: Never.self) { try JSONValue(parsing: nested(20), maximumDepth: 20) }
  }

  /// What ends one byte early is an error that says so, and never a value.
  @Test func everyPrefixOfAMessageIsAnError() throws {
    let text = "{\"a\":[1.5e3,true,null,\"h\\u00e0\\n😀\"],\"b\":{\"c\":-0}}"
    let bytes = Array(text.utf8)
    for length in bytes.indices {
      #expect(reason(Array(bytes[..<length])) != nil, "\(length)")
    }
  }

  /// Random bytes, and messages with random bytes changed: a value or an error, and a value can be written
  /// and read.
  @Test func anyBytesAreAValueOrAnError() throws {
    var random = SeededGenerator(seed: 5)
    let message = Array(
      "{\"id\":1,\"params\":{\"text\":\"Hà Nội \\ud83d\\ude00\",\"n\":[1,-2.5e3,true,null]}}".utf8)
    let alphabet = Array("{}[]\",:\\ud83d0123456789.eE+-tfn \n\u{00}é".utf8)
    var parsed = 0
    for round in 0..<20_000 {
      var bytes = message
      if round.isMultiple(of: 4) {
        bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? 0
        }
      } else {
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
        }
      }
      guard let value = try? JSONValue(parsing: bytes) else { continue }
      parsed += 1
      if !"\(value)".contains("inf") { #expect(try JSONValue(parsing: value.jsonBytes) == value) }
    }
    #expect(parsed > 500)
  }
}
