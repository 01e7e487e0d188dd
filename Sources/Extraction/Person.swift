/// One person of an article: every mention of one name, with what the text says of its holder.
public struct Person: Sendable, Hashable {
  /// The name as first written in full.
  public var name: String
  /// The rank as written, the last one given; nil where the text gives none.
  public var rank: String?
  /// The posts as written, each once, in the order in which they come; former and new ones without distinction.
  public var positions: [String]

  public init(name: String, rank: String? = nil, positions: [String] = []) {
    self.name = name
    self.rank = rank
    self.positions = positions
  }
}
