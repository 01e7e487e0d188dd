import JSONRPC
import JSONText
import TestSupport
import Testing

private func framed(_ body: String, announcing extra: Int = 0) -> String {
  "Content-Length: \(body.utf8.count + extra)\r\n\r\n\(body)"
}

private func request(_ id: Int) -> String { "{\"id\":\(id),\"method\":\"m\"}" }

@Suite struct MessageDecoderTests {
  /// Ids of the messages that were received, and error codes of what was not a message.
  private func outcome(_ stream: [UInt8], by size: Int = .max) -> [Int] {
    var decoder = MessageDecoder()
    var received: [Incoming] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      received += decoder.decode(Array(stream[start..<min(stream.count, start.addingClamped(size))]))
    }
    if let last = decoder.finish() { received.append(last) }
    return received.map {
      switch $0 {
      case .message(.request(id: .number(let id), _, _)): id
      case .message: 0
      case .malformed(let malformed): malformed.error.code.rawValue
      }
    }
  }

  static let streams: [(String, [Int])] = [
    (framed(request(1)) + framed(request(2)), [1, 2]),
    (framed("{") + framed(request(2)), [-32700, 2]),
    (framed("") + framed(request(2)), [-32700, 2]),
    (framed("[\(request(1))]") + framed(request(2)), [-32600, 2]),
    ("Content-Length: x\r\n\r\n{}" + framed(request(2)), [-32700, 2]),
    ("Content-Length: 3221225472\r\n\r\n{}" + framed(request(2)), [-32600, 2]),
    // Lengths in characters instead of bytes, and lengths that reach into the next header or message.
    (
      "Content-Length: 30\r\n\r\n{\"id\":1,\"method\":\"Thủ đô Hà Nội\"}" + framed(request(2)),
      [-32700, -32700, 2]
    ),
    (framed(request(1), announcing: 2) + "\r\n" + framed(request(2)), [1, 2]),
    (framed(request(1), announcing: 5) + framed(request(2)), [1, 2]),
    (framed(request(1), announcing: 25) + framed(request(2)), [1, 2]),
    (
      framed(request(1), announcing: framed(request(2)).utf8.count) + framed(request(2)) + framed(request(3)),
      [1, 2, 3]
    ),
    (framed(request(1), announcing: 3) + "ju}}" + framed(request(2)), [-32700, -32700, 2]),
    (framed(request(1)) + "Content-Le", [1, -32700]),
  ]

  @Test(arguments: streams)
  func stream(text: String, expected: [Int]) {
    for size in [1, 2, 13, .max] { #expect(outcome(Array(text.utf8), by: size) == expected) }
  }

  @Test func invalidUTF8IsAnsweredAndPassed() {
    let bad = Array("Content-Length: 4\r\n\r\n\"".utf8) + [0xC3, 0x28] + Array("\"".utf8)
    #expect(outcome(bad + Array(framed(request(2)).utf8)) == [-32700, 2])
  }

  @Test func messagesThatSwallowOneAnotherEndSomewhere() {
    // Each announces everything that follows. The chain is bounded, and what comes after it is read again.
    let stream = String(repeating: "Content-Length: 10000\r\n\r\n{}", count: 400)
    let padding = String(repeating: " ", count: 20_000)
    #expect(outcome(Array((stream + padding + "\n" + framed(request(2))).utf8)).last == 2)
  }

  @Test func anyBytesAreDecodedWithoutATrap() {
    var random = SeededGenerator(seed: 8)
    let stream = Array(
      (framed(request(1)) + framed("{\"id\":2,\"result\":[\"Huế\"]}") + framed(request(3))).utf8)
    var intact = 0
    for _ in 0..<5_000 {
      var bytes = stream
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
        case 1: bytes.remove(at: Int.random(in: bytes.indices, using: &random))
        default:
          bytes.insert(
            .random(in: 0...255, using: &random), at: Int.random(in: bytes.indices, using: &random))
        }
      }
      let whole = outcome(bytes)
      #expect(outcome(bytes, by: 3) == whole)
      if whole.contains(3) { intact += 1 }
    }
    #expect(intact > 1_500)
  }
}

extension Int {
  fileprivate func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
