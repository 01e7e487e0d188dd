package import JSONText

/// A message that was received. `params` is `null` when there were none.
package enum Message: Equatable, Sendable {
  case request(id: RequestID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  case response(id: RequestID, Result<JSONValue, ResponseError>)
}

/// Bytes that are no message. Whoever reads them answers with `error` to `id`.
package struct MalformedMessage: Error, Equatable, Sendable {
  /// The id of the request, `null` where it could not be found.
  package var id: RequestID
  package var error: ResponseError

  package init(id: RequestID = .null, _ code: ErrorCode, _ message: String) {
    self.id = id
    self.error = ResponseError(code, message)
  }
}

// MARK: - Receiving

extension Message {
  /// Reads the body of one message.
  ///
  /// Members other than `id`, `method`, `params`, `result` and `error` do not matter, `jsonrpc` neither: what
  /// leaves it out is answered all the same. `params` may be of any kind; whether it fits is known to the
  /// method.
  package init(body: [UInt8]) throws(MalformedMessage) {
    let json: JSONValue
    do {
      json = try JSONValue(parsing: body)
    } catch {
      throw MalformedMessage(notParsed: body, error)
    }
    self = try Message(json: json)
  }

  /// Reads a message that has been parsed.
  init(json: JSONValue) throws(MalformedMessage) {
    guard let object = json.object else {
      let batch = json.array == nil ? "" : "; batches are not part of the Language Server Protocol"
      throw MalformedMessage(.invalidRequest, "a message is an object\(batch)")
    }

    let id: RequestID?
    do {
      id = try object["id"].map { json throws(JSONMismatch) in try RequestID(json: json) }
    } catch {
      throw MalformedMessage(.invalidRequest, "id: \(error)")
    }

    if let method = object["method"] {
      guard let method = method.string else {
        throw MalformedMessage(id: id ?? .null, .invalidRequest, "method: expected a string")
      }
      let params = object["params"] ?? .null
      self =
        id.map { .request(id: $0, method: method, params: params) }
        ?? .notification(method: method, params: params)
    } else if let error = json["error"] {
      self = .response(id: id ?? .null, .failure(ResponseError(json: error)))
    } else if let id, let result = object["result"] {
      self = .response(id: id, .success(result))
    } else {
      throw MalformedMessage(
        id: id ?? .null, .invalidRequest, "a message has a method, or an id with a result or an error")
    }
  }
}

extension MalformedMessage {
  init(notParsed body: [UInt8], _ error: JSONError) {
    switch error.reason {
    case .tooDeep:
      // Well-formed as far as anybody knows, so somebody waits for the answer: look for the id without
      // parsing.
      let place = JSONLocator.place(of: [.member("id")], in: body)
      let id = place.flatMap { try? RequestID(json: JSONValue(parsing: Array(body[$0.value]))) }
      self.init(id: id ?? .null, .invalidRequest, "nested too deeply at byte \(error.offset) of the message")
    case .invalidUTF8:
      self.init(.parseError, "invalid UTF-8 in the string at byte \(error.offset) of the message")
    default:
      self.init(.parseError, "not JSON at byte \(error.offset) of the message: \(error.reason)")
    }
  }
}

// MARK: - Sending

/// The body of a message that is to be sent, as JSON in UTF-8.
package struct EncodedMessage: Sendable {
  package let body: [UInt8]

  /// What goes before the body.
  package var header: [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) }

  package static func request<Params: JSONWritable>(
    id: RequestID, method: String, params: Params?
  ) -> EncodedMessage {
    EncodedMessage {
      $0.field("id", id)
      $0.field("method", method)
      $0.field("params", params)
    }
  }

  /// - Parameter size: about how many bytes `params` will take: a long message is not moved while it is written then.
  package static func notification<Params: JSONWritable>(
    method: String, params: Params?, size: Int = 0
  ) -> EncodedMessage {
    EncodedMessage(size: size) {
      $0.field("method", method)
      $0.field("params", params)
    }
  }

  /// The answer to a request. A result that is `nil` is `null`: an answer always has one.
  package static func response<Value: JSONWritable>(id: RequestID, result: Value) -> EncodedMessage {
    EncodedMessage {
      $0.field("id", id)
      $0.key("result")
      result.write(to: &$0)
    }
  }

  package static func failure(id: RequestID, _ error: ResponseError) -> EncodedMessage {
    EncodedMessage {
      $0.field("id", id)
      $0.field("error", error)
    }
  }

  private init(size: Int = 0, members: (inout JSONWriter) -> Void) {
    var writer = JSONWriter(capacity: 512 + size)
    writer.object {
      $0.field("jsonrpc", "2.0")
      members(&$0)
    }
    body = writer.finish()
  }
}
