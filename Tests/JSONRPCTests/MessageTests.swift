import JSONRPC
import JSONText
import Testing

private func decode(_ text: String) -> Result<Message, MalformedMessage> {
  Result { () throws(MalformedMessage) in try Message(body: Array(text.utf8)) }
}

@Suite struct MessageTests {
  static let messages: [(String, Message)] = [
    (
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a/b\",\"params\":{\"x\":1}}",
      .request(id: .number(1), method: "a/b", params: ["x": 1])
    ),
    ("{\"method\":\"a\",\"id\":\"một\"}", .request(id: .string("một"), method: "a", params: nil)),
    ("{\"id\":2.0,\"method\":\"a\",\"params\":null}", .request(id: .number(2), method: "a", params: nil)),
    ("{\"id\":null,\"method\":\"a\"}", .request(id: .null, method: "a", params: nil)),
    ("{\"method\":\"a\",\"params\":[1]}", .notification(method: "a", params: [1])),
    ("{\"method\":\"a\",\"params\":\"junk\",\"more\":1}", .notification(method: "a", params: "junk")),
    ("{\"id\":3,\"result\":null}", .response(id: .number(3), .success(nil))),
    ("{\"id\":3,\"result\":[1],\"error\":null}", .response(id: .number(3), .success([1]))),
    (
      "{\"id\":3,\"error\":{\"code\":-32800,\"message\":\"thôi\",\"data\":1}}",
      .response(id: .number(3), .failure(ResponseError(.requestCancelled, "thôi", data: 1)))
    ),
    ("{\"id\":3,\"error\":\"junk\"}", .response(id: .number(3), .failure(ResponseError(.unknown, "")))),
  ]

  @Test(arguments: messages)
  func message(text: String, expected: Message) {
    #expect(decode(text) == .success(expected))
  }

  static let malformed: [(String, ErrorCode, RequestID)] = [
    ("", .parseError, .null), ("{\"id\":1,", .parseError, .null), ("{\"id\":1} x", .parseError, .null),
    ("[]", .invalidRequest, .null), ("[{\"id\":1,\"method\":\"a\"}]", .invalidRequest, .null),
    ("1", .invalidRequest, .null), ("\"a\"", .invalidRequest, .null), ("null", .invalidRequest, .null),
    ("{}", .invalidRequest, .null), ("{\"id\":7}", .invalidRequest, .number(7)),
    ("{\"id\":7,\"method\":5}", .invalidRequest, .number(7)),
    ("{\"id\":\"x\",\"method\":null}", .invalidRequest, .string("x")),
    ("{\"method\":{}}", .invalidRequest, .null), ("{\"id\":true,\"method\":\"a\"}", .invalidRequest, .null),
    ("{\"id\":1.5,\"method\":\"a\"}", .invalidRequest, .null),
    ("{\"id\":12345678901234567890123,\"method\":\"a\"}", .invalidRequest, .null),
    ("{\"result\":1}", .invalidRequest, .null),
  ]

  @Test(arguments: malformed)
  func malformedMessage(text: String, code: ErrorCode, id: RequestID) {
    guard case .failure(let malformed) = decode(text) else {
      Issue.record("was taken for a message")
      return
    }
    #expect(malformed.error.code == code)
    #expect(malformed.id == id)
  }

  @Test func theIdOfATooDeepMessageIsKept() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    for text in [
      "{\"id\":7,\"method\":\"a\",\"params\":\(deep)}", "{\"method\":\"a\",\"params\":\(deep),\"id\":7}",
    ] {
      guard case .failure(let malformed) = decode(text) else {
        Issue.record("was taken for a message")
        continue
      }
      #expect(malformed.id == .number(7))
      #expect(malformed.error.code == .invalidRequest)
    }
  }

  @Test func invalidUTF8IsAParseError() {
    let body = Array("{\"id\":1,\"method\":\"".utf8) + [0xFF] + Array("\"}".utf8)
    #expect(throws: MalformedMessage.self) { try Message(body: body) }
    do {
      _ = try Message(body: body)
    } catch {
      #expect(error.error.code == .parseError)
    }
  }

  static let encoded: [(EncodedMessage, String)] = [
    (
      .request(id: .string("s1"), method: "a/b", params: ["x"]),
      "{\"jsonrpc\":\"2.0\",\"id\":\"s1\",\"method\":\"a/b\",\"params\":[\"x\"]}"
    ),
    (.notification(method: "a", params: Int?.none), "{\"jsonrpc\":\"2.0\",\"method\":\"a\"}"),
    (.response(id: .number(1), result: "Huế"), "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":\"Huế\"}"),
    (.response(id: .number(1), result: Int?.none), "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":null}"),
    (
      .failure(id: .null, ResponseError(.parseError, "?")),
      "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"?\"}}"
    ),
  ]

  @Test(arguments: encoded)
  func encoding(message: EncodedMessage, expected: String) {
    #expect(String(decoding: message.body, as: UTF8.self) == expected)
    var framer = MessageFramer()
    #expect(framer.events(in: message.header + message.body) == [.body(message.body)])
  }
}
