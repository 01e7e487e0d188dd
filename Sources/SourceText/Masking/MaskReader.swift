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
}

/// Reads a file with markup piece by piece, from left to right.
protocol MaskReader {
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

  /// Reads to the end of the file or of what is new.
  ///
  /// - Parameter isKnown: whether the rest is known already from a place and state on.
  /// - Returns: the stops on the way, the first one where the reader began.
  mutating func read(
    to end: Int, from stop: MaskStop, until isKnown: (Int, MaskStop.State) -> Bool = { _, _ in false }
  ) -> [MaskStop] {
    var stops = [stop]
    while place < end {
      if place > stop.source, isKnown(place, state) { break }
      if place - stops[stops.count - 1].source >= Self.spacing {
        stops[stops.count - 1].reach = takeReach()
        builder.copy(upTo: place)
        stops.append(MaskStop(source: place, offset: builder.offset, state: state))
      }
      readPiece()
    }
    builder.copy(upTo: min(place, end))
    stops[stops.count - 1].reach = takeReach()
    return stops
  }
}
