public import SourceText

/// One person of an article: every mention of one name, with what the text says of its holder.
public struct Person: Sendable, Hashable {
  /// The name as first written in full, line breaks and doubled spaces made one space; in capitals only where the
  /// text never writes it otherwise.
  public var name: String
  /// The rank as written, the last one given; nil where the text gives none.
  public var rank: String?
  /// The posts as written, each once, in the order in which they come; former and new ones without distinction.
  public var positions: [String]
  /// Every place where the person is named, by any form of the name, in reading order: UTF-8 bytes of the article's
  /// text.
  public var mentions: [ByteRange]
  /// Whether the person is named only as the author of the text or of a picture.
  public var isAuthor: Bool

  public init(
    name: String, rank: String? = nil, positions: [String] = [], mentions: [ByteRange] = [],
    isAuthor: Bool = false
  ) {
    self.name = name
    self.rank = rank
    self.positions = positions
    self.mentions = mentions
    self.isAuthor = isAuthor
  }
}
