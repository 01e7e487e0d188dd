/// Hashes in the order in which they came, each once, and the place of each.
///
/// In one article there is a handful of nearly everything, which is gone through faster than a dictionary is made; when
/// they are more, there is one.
struct HashedList: Sendable {
  private(set) var hashes: [UInt64] = []
  private var places: [UInt64: Int]?

  private static let few = 16

  var count: Int { hashes.count }
  var isEmpty: Bool { hashes.isEmpty }

  mutating func reserveCapacity(_ count: Int) { hashes.reserveCapacity(count) }

  func place(of hash: UInt64) -> Int? {
    if let places { return places[hash] }
    for place in hashes.indices where hashes[place] == hash { return place }
    return nil
  }

  func contains(_ hash: UInt64) -> Bool { place(of: hash) != nil }

  /// Adds a hash that is not there; its place is the number of those before it.
  mutating func append(_ hash: UInt64) {
    places?[hash] = hashes.count
    hashes.append(hash)
    guard places == nil, hashes.count > Self.few else { return }
    places = Dictionary(hashes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes out the hash at `place`; the last one takes its place.
  mutating func swapRemove(at place: Int) {
    guard place < hashes.count, let last = hashes.last else { return }
    places?[hashes[place]] = nil
    if place < hashes.count - 1 { places?[last] = place }
    hashes[place] = last
    hashes.removeLast()
  }

  mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    places = nil
  }
}
