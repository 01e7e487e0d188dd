/// A place where the reading of a file with markup may begin: nothing before it has a say in what follows but what the
/// stop itself knows.
struct MaskStop: Equatable, Sendable {
  /// What a reader remembers from one piece to the next.
  struct State: Equatable, Sendable {
    /// See `HTMLScanner`.
    var areQuotesBroken = false
    /// How many `<pre>` are open.
    var preformatted = 0
  }

  var source = 0
  /// How long the analysis text is up to here.
  var offset = 0
  var state = State()
  /// How far the reader has looked from here to the next stop; see `HTMLScanner.reach`.
  var reach = 0
  /// What the analysis text does not say of the file from here to the next stop.
  var hidden = HiddenBytes()
}

/// Reads a file with markup piece by piece, from left to right.
protocol MaskReader {
  /// - Parameter bytes: the file from the stop on; the reader counts places from there.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at stop: MaskStop)
  /// Where the next piece begins. Everything before it has been decided.
  var place: Int { get }
  var state: MaskStop.State { get }
  var builder: MaskBuilder { get set }
  mutating func readPiece()
  /// How far it has looked since it was asked last.
  mutating func takeReach() -> Int
}

extension MaskReader {
  /// Stops are that far apart at least, in bytes: what an edit costs to be masked again, more or less.
  private static var spacing: Int { 2048 }

  /// Reads the bytes to their end, or to the end of what is new.
  ///
  /// - Parameters:
  ///   - stop: where the bytes begin.
  ///   - isKnown: whether the rest is known already from a place of the file and a state on.
  /// - Returns: the stops on the way, the first one where the reader began.
  mutating func read(
    to end: Int, from stop: MaskStop, until isKnown: (Int, MaskStop.State) -> Bool
  ) -> [MaskStop] {
    var stops = [stop]
    while place < end {
      if place > 0, isKnown(stop.source + place, state) { break }
      if stop.source + place - stops[stops.count - 1].source >= Self.spacing {
        builder.copy(upTo: place)
        finish(&stops[stops.count - 1], from: stop.source)
        stops.append(MaskStop(source: stop.source + place, offset: builder.offset, state: state))
      }
      readPiece()
    }
    builder.copy(upTo: min(place, end))
    finish(&stops[stops.count - 1], from: stop.source)
    return stops
  }

  private mutating func finish(_ stop: inout MaskStop, from origin: Int) {
    stop.reach = origin + takeReach()
    stop.hidden = builder.takeHidden()
  }
}
