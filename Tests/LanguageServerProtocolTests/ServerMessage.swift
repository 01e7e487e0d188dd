import JSONText
import LanguageServerProtocol

/// Something that the server sends, with the JSON it must be.
struct ServerMessage: Sendable {
  enum Kind: Sendable { case response, request, notification }

  var kind: Kind
  var method: String
  var bytes: [UInt8]
  var expected: String

  static func response<Request: ClientRequest>(
    to _: Request.Type, _ value: Request.Response, _ expected: String
  ) -> ServerMessage {
    ServerMessage(kind: .response, method: Request.method, bytes: value.jsonBytes, expected: expected)
  }

  static func request<Request: ServerRequest>(_ request: Request, _ expected: String) -> ServerMessage {
    ServerMessage(kind: .request, method: Request.method, bytes: request.jsonBytes, expected: expected)
  }

  static func notification<Value: ServerNotification>(_ notification: Value, _ expected: String)
    -> ServerMessage
  {
    ServerMessage(
      kind: .notification, method: Value.method, bytes: notification.jsonBytes, expected: expected)
  }
}

/// The range within line 1 that most of the samples use, and its JSON.
let range = PositionRange(start: Position(line: 1, character: 2), end: Position(line: 1, character: 5))
let rangeJSON = #"{"start":{"line":1,"character":2},"end":{"line":1,"character":5}}"#
let uri = DocumentURI(rawValue: "file:///b%C3%A0i.txt")
let locationJSON = #"{"uri":"file:///b%C3%A0i.txt","range":\#(rangeJSON)}"#
