import JSONText

/// What was received: a message, or something that has to be answered with an error.
package enum Incoming: Equatable, Sendable {
  case message(Message)
  case malformed(MalformedMessage)
}

/// Turns a stream of bytes into messages, without input or output.
package struct MessageDecoder: Sendable {
  private var framer: MessageFramer

  package init(maximumBodyLength: Int = 64 << 20) {
    framer = MessageFramer(maximumBodyLength: maximumBodyLength)
  }

  /// What `bytes` completes, in order.
  package mutating func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [Incoming] {
    var received: [Incoming] = []
    decode(bytes, level: 0, into: &received)
    return received
  }

  package mutating func decode(_ bytes: [UInt8]) -> [Incoming] {
    bytes.withUnsafeBufferPointer { decode($0) }
  }

  /// What is left when the stream ends.
  package mutating func finish() -> Incoming? {
    framer.finish().map { _ in .malformed(MalformedMessage(.truncated)) }
  }

  private mutating func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, level: Int, into received: inout [Incoming]
  ) {
    var position = 0
    while let event = framer.next(in: bytes, at: &position) {
      switch event {
      case .failure(let failure): received.append(.malformed(MalformedMessage(failure)))
      case .body(let body): decode(body: body, level: level, into: &received)
      }
    }
  }

  private mutating func decode(body: [UInt8], level: Int, into received: inout [Incoming]) {
    do {
      received.append(Incoming(try JSONValue(parsing: body)))
    } catch {
      if error.reason == .trailingBytes, level < Self.maximumLevel, isStartOfHeader(body[error.offset...]) {
        // The length was given too large: behind the value stand the first bytes of the next message.
        decode(body: Array(body[..<error.offset]), level: level, into: &received)
        let rest = Array(body[error.offset...])
        rest.withUnsafeBufferPointer { decode($0, level: level + 1, into: &received) }
      } else {
        received.append(.malformed(MalformedMessage(notParsed: body, error)))
      }
    }
  }

  /// So many messages may be swallowed by one another's lengths. It bounds both the work and the calls.
  private static let maximumLevel = 16

  private func isStartOfHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    zip(bytes, LengthLineScanner.name).allSatisfy { lowercased($0) == $1 }
  }
}

extension Incoming {
  fileprivate init(_ json: JSONValue) {
    do {
      self = .message(try Message(json: json))
    } catch {
      self = .malformed(error)
    }
  }
}

extension MalformedMessage {
  fileprivate init(_ failure: MessageFramer.Failure) {
    switch failure {
    case .invalidHeader: self.init(.parseError, "a line of the message header is not \"Name: value\"")
    case .missingLength: self.init(.parseError, "the message header has no Content-Length")
    case .invalidLength: self.init(.parseError, "Content-Length is not a number of bytes")
    case .tooLarge: self.init(.invalidRequest, "the message is larger than is accepted")
    case .truncated: self.init(.parseError, "the stream ended inside a message")
    }
  }
}
