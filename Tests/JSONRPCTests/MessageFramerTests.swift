import JSONRPC
import TestSupport
import Testing

/// One stream of bytes and what the framer makes of it: `"body"` for a body, a failure for a failure.
struct FramingCase: Sendable, CustomTestStringConvertible {
  enum Expected: Equatable {
    case body(String)
    case failure(MessageFramer.Failure)
  }

  var name: String
  var stream: String
  var expected: [Expected]

  init(_ name: String, _ stream: String, _ expected: [Expected]) {
    self.name = name
    self.stream = stream
    self.expected = expected
  }

  var testDescription: String { name }
}

private func framed(_ body: String) -> String {
  "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
}

private let probe = framed("{\"id\":9}")
private let found = FramingCase.Expected.body("{\"id\":9}")

@Suite struct MessageFramerTests {
  static let cases: [FramingCase] = [
    FramingCase("nothing", "", []),
    FramingCase("one message", framed("{}"), [.body("{}")]),
    FramingCase(
      "two messages in one write", framed("{\"a\":\"Hà Nội 😀\"}") + probe,
      [.body("{\"a\":\"Hà Nội 😀\"}"), found]),
    FramingCase("empty body", framed("") + probe, [.body(""), found]),
    FramingCase("lower-case name", "content-length: 2\r\n\r\n{}", [.body("{}")]),
    FramingCase("upper-case name", "CONTENT-LENGTH:2\r\n\r\n{}", [.body("{}")]),
    FramingCase("blanks around the value", "Content-Length:  \t 2 \t\r\n\r\n{}", [.body("{}")]),
    FramingCase("blank before the colon", "Content-Length : 2\r\n\r\n{}", [.body("{}")]),
    FramingCase("leading zeros", "Content-Length: 0002\r\n\r\n{}", [.body("{}")]),
    FramingCase(
      "content type", "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n" + probe, [found]),
    FramingCase("many headers", String(repeating: "X-Header: a: b\r\n", count: 5000) + probe, [found]),
    FramingCase("an empty value", "X-Header:\r\n" + probe, [found]),
    FramingCase(
      "line feeds only", "Content-Length: 2\n\n{}Content-Length: 2\nA: b\n\n[]", [.body("{}"), .body("[]")]),
    FramingCase("mixed line ends", "Content-Length: 2\n\r\n{}" + probe, [.body("{}"), found]),
    FramingCase("line ends between messages", framed("{}") + "\r\n\n" + probe + "\n", [.body("{}"), found]),
    FramingCase("the same length twice", "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", [.body("{}")]),
    FramingCase(
      "two different lengths", "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}" + probe,
      [.failure(.invalidLength), found]),
    FramingCase("no number", "Content-Length: abc\r\n\r\n{}" + probe, [.failure(.invalidLength), found]),
    FramingCase(
      "number and more", "Content-Length: 2x\r\n\r\n{}" + probe, [.failure(.invalidLength), found]),
    FramingCase("negative", "Content-Length: -5\r\n\r\n{}" + probe, [.failure(.invalidLength), found]),
    FramingCase("signed", "Content-Length: +2\r\n\r\n{}" + probe, [.failure(.invalidLength), found]),
    FramingCase("hexadecimal", "Content-Length: 0x2\r\n\r\n{}" + probe, [.failure(.invalidLength), found]),
    FramingCase("no value", "Content-Length:\r\n\r\n{}" + probe, [.failure(.invalidLength), found]),
    FramingCase("no length", "Content-Type: a\r\n\r\n{}" + probe, [.failure(.missingLength), found]),
    FramingCase(
      "23 digits", "Content-Length: 12345678901234567890123\r\n\r\n{}" + probe, [.failure(.tooLarge), found]),
    FramingCase("3 GB", "Content-Length: 3221225472\r\n\r\n{}" + probe, [.failure(.tooLarge), found]),
    FramingCase(
      "one byte too large", "Content-Length: 1001\r\n\r\n{}" + probe, [.failure(.tooLarge), found]),
    FramingCase(
      "a large body is passed over",
      framed("\"" + String(repeating: "C", count: 5000) + "\"") + "\r\n" + probe,
      [.failure(.tooLarge), found]),
    FramingCase(
      "two large bodies",
      framed(String(repeating: "c", count: 5000)) + framed(String(repeating: "0", count: 1001)) + probe,
      [.failure(.tooLarge), .failure(.tooLarge), found]),
    FramingCase("no header", "{\"id\":1}\n" + probe, [.failure(.invalidHeader), found]),
    FramingCase("no colon", "Content-Length\r\n\r\n{}" + probe, [.failure(.invalidHeader), found]),
    FramingCase("NUL", "\0\0\n\0" + probe, [.failure(.invalidHeader), found]),
    FramingCase(
      "length too small", "Content-Length: 1\r\n\r\n{\"a\":1}" + probe,
      [.body("{"), .failure(.invalidHeader), found]),
    FramingCase(
      "length too small, body of lines", "Content-Length: 1\r\n\r\n{\n\"a\": 1\n}\n" + probe,
      [.body("{"), .failure(.invalidHeader), found]),
    FramingCase(
      "an endless line", String(repeating: "x", count: 100_000) + probe, [.failure(.invalidHeader), found]),
    FramingCase(
      "bad name before a good one", "Cont{}\nCContent-LContent-Length: 2\r\n\r\n{}",
      [.failure(.invalidHeader), .body("{}")]),
    FramingCase(
      "bad length line after a bad header", "{}\nContent-Length: 2 2\r\n\r\n{}" + probe,
      [.failure(.invalidHeader), found]),
    FramingCase(
      "CR is no hyphen", "{}\nContent\rLength: 2\r\n\r\n{}" + probe, [.failure(.invalidHeader), found]),
    FramingCase("end in a header", "Content-Len", [.failure(.truncated)]),
    FramingCase("end after a header line", "Content-Length: 5\r\n", [.failure(.truncated)]),
    FramingCase("end in a body", "Content-Length: 5\r\n\r\n{", [.failure(.truncated)]),
    FramingCase("end in what is passed over", "Content-Length: -1\r\n\r\n{", [.failure(.invalidLength)]),
  ]

  private func events(_ stream: String, by size: Int) -> [FramingCase.Expected] {
    var framer = MessageFramer(maximumBodyLength: 1000)
    let bytes = Array(stream.utf8)
    var events: [MessageFramer.Event] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      events += framer.events(in: Array(bytes[start..<min(start + size, bytes.count)]))
    }
    if let event = framer.finish() { events.append(event) }
    return events.map {
      switch $0 {
      case .body(let body): .body(String(decoding: body, as: UTF8.self))
      case .failure(let failure): .failure(failure)
      }
    }
  }

  @Test(arguments: cases)
  func stream(_ framing: FramingCase) {
    #expect(events(framing.stream, by: .max) == framing.expected)
  }

  @Test(arguments: cases, [1, 2, 3, 7, 64])
  func streamInPieces(_ framing: FramingCase, size: Int) {
    #expect(events(framing.stream, by: size) == framing.expected)
  }

  @Test func theDefaultLimitTakesALargeArticle() {
    var framer = MessageFramer()
    let body = [UInt8](repeating: 0x20, count: 20_000_000)
    let events = framer.events(in: Array("Content-Length: 20000000\r\n\r\n".utf8) + body)
    #expect(events == [.body(body)])
  }

  /// Whatever comes before, a well-formed message that follows garbage with a line end is found.
  @Test func aMessageAfterAnyGarbageIsFound() {
    var random = SeededGenerator(seed: 7)
    let pieces = [
      "Content-Length:", " ", "\r\n", "\n", "7", "-", "{\"a\":1}", "c", "Content-", "X: y", "\0", "é",
      "99999",
    ]
    for round in 0..<5_000 {
      var garbage = ""
      for _ in 0..<Int.random(in: 0..<12, using: &random) {
        garbage += pieces.randomElement(using: &random) ?? ""
      }
      // A header that announces more than follows takes the probe for its body: give it what it asked for.
      let stream = garbage + "\r\n\r\n" + String(repeating: " ", count: 1000) + "\n" + probe
      let size = [1, 5, Int.max].randomElement(using: &random) ?? 1
      #expect(events(stream, by: size).last == found, "round \(round): \(garbage.debugDescription)")
    }
  }
}
