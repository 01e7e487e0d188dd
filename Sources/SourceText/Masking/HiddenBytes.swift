/// What the analysis text of a block does not say of the file: the bytes for which others stand there.
struct HiddenBytes: Equatable, Sendable {
  /// A place where the two differ; UTF-8 bytes.
  struct Place: Equatable, Sendable {
    /// From the beginning of the block, in the analysis text.
    let offset: UInt32
    /// How many bytes of the analysis text stand there.
    let count: UInt32
    /// For how many of the file.
    let sourceCount: UInt32
  }

  /// In order, not overlapping.
  private(set) var places: [Place] = []
  /// Those of the file, one place after the other.
  private(set) var bytes: [UInt8] = []

  mutating func add(at offset: Int, count: Int, for source: some Collection<UInt8>) {
    places.append(
      Place(
        offset: UInt32(truncatingIfNeeded: offset), count: UInt32(truncatingIfNeeded: count),
        sourceCount: UInt32(truncatingIfNeeded: source.count)))
    bytes.append(contentsOf: source)
  }
}
