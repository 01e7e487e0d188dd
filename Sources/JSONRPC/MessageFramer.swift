/// Cuts a stream of bytes into message bodies: `Content-Length: 17`, an empty line, 17 bytes of body, and so
/// on.
///
/// It does no input or output and knows no JSON. Header names are taken in any case, in any number and order,
/// with CRLF or LF. Nothing that arrives can end it: after a header that cannot be used it reports one
/// failure and goes on at the next well-formed `Content-Length` line, wherever that starts. Valid JSON
/// contains no such line (no raw line end inside a string, no such letters outside), so none is taken for a
/// header by mistake.
package struct MessageFramer: Sendable {
  package enum Event: Equatable, Sendable {
    case body([UInt8])
    case failure(Failure)
  }

  package enum Failure: Error, Equatable, Sendable {
    /// A line of the header is no `Name: value`, or longer than any header.
    case invalidHeader
    /// The header ended without `Content-Length`.
    case missingLength
    /// `Content-Length` has a value that is no number of bytes, or two different ones.
    case invalidLength
    /// The body would be larger than the limit. It is passed over, and nothing is allocated for it.
    case tooLarge
    /// The stream ended inside a message.
    case truncated
  }

  private enum State: Sendable {
    /// `hasFields` is false before the first line of a header.
    case header(length: Int?, hasFields: Bool)
    case body(length: Int)
    /// What comes is not wanted, but no more than `remaining` bytes of it.
    case skipping(remaining: Int)
  }

  /// In bytes.
  private let maximumBodyLength: Int
  private static let maximumLineLength = 8192

  private var state = State.header(length: nil, hasFields: false)
  /// The header line or the body, as far as it has arrived.
  private var partial: [UInt8] = []
  private var scanner = LengthLineScanner()

  package init(maximumBodyLength: Int = 64 << 20) {
    self.maximumBodyLength = maximumBodyLength
  }

  /// Reads `bytes` from `position`, which moves on, up to the next event; `nil` when all bytes have been
  /// read.
  package mutating func next(in bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Event? {
    while position < bytes.count {
      let event =
        switch state {
        case .header: readHeader(bytes, at: &position)
        case .body(let length): readBody(length, bytes, at: &position)
        case .skipping(let remaining): skip(remaining, bytes, at: &position)
        }
      if let event { return event }
    }
    return nil
  }

  /// To be called when the stream ends.
  package mutating func finish() -> Event? {
    defer { enter(.header(length: nil, hasFields: false)) }
    switch state {
    case .skipping: return nil
    case .header(_, hasFields: false) where partial.isEmpty: return nil
    case .header, .body: return .failure(.truncated)
    }
  }

  private mutating func enter(_ state: State) {
    self.state = state
    partial = []
  }

  private mutating func fail(_ failure: Failure, skipping remaining: Int = .max) -> Event {
    enter(.skipping(remaining: remaining))
    scanner = LengthLineScanner()
    return .failure(failure)
  }
}

// MARK: - Header

extension MessageFramer {
  private mutating func readHeader(_ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int) -> Event? {
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      partial.append(byte)
      if byte == 0x0A { return readLine() }
      if partial.count > Self.maximumLineLength { return rejectLine() }
    }
    return nil
  }

  private mutating func readLine() -> Event? {
    guard case .header(let known, let hasFields) = state else { return nil }
    let line = partial.dropLast(partial.dropLast().last == 0x0D ? 2 : 1)
    guard !line.isEmpty else { return endHeader(length: known, hasFields: hasFields) }
    guard let field = HeaderField(line) else { return rejectLine() }

    var length = known
    if field.isContentLength {
      guard let value = field.byteCount, known == nil || known == value else { return fail(.invalidLength) }
      length = value
    }
    enter(.header(length: length, hasFields: true))
    return nil
  }

  private mutating func endHeader(length: Int?, hasFields: Bool) -> Event? {
    guard hasFields else {
      // A client that ends its bodies with a line end; that is no header without a length.
      partial = []
      return nil
    }
    guard let length else { return fail(.missingLength) }
    guard length <= maximumBodyLength else { return fail(.tooLarge, skipping: length) }
    guard length > 0 else {
      enter(.header(length: nil, hasFields: false))
      return .body([])
    }
    enter(.body(length: length))
    partial.reserveCapacity(length)
    return nil
  }

  /// Gives the line up. It can be the rest of a body whose length was given too small, with the next header
  /// at its end, and so it is searched like what follows it.
  private mutating func rejectLine() -> Event {
    let line = partial
    let failure = fail(.invalidHeader)
    line.withUnsafeBufferPointer { line in
      var position = 0
      _ = skip(.max, line, at: &position)
    }
    return failure
  }
}

// MARK: - Body

extension MessageFramer {
  private mutating func readBody(
    _ length: Int, _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int
  ) -> Event? {
    let count = min(length - partial.count, bytes.count - position)
    partial.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[position..<position + count]))
    position += count
    guard partial.count == length else { return nil }
    let body = partial
    enter(.header(length: nil, hasFields: false))
    return .body(body)
  }

  private mutating func skip(
    _ remaining: Int, _ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int
  ) -> Event? {
    let start = position
    let end = bytes.count - start <= remaining ? bytes.count : start + remaining
    while position < end {
      let length = scanner.read(bytes[position])
      position += 1
      if let length {
        enter(.header(length: length, hasFields: true))
        return nil
      }
    }
    if position - start == remaining {
      enter(.header(length: nil, hasFields: false))
    } else if remaining != .max {
      state = .skipping(remaining: remaining - (position - start))
    }
    return nil
  }
}
