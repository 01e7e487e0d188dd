import SourceText

/// What was found in one paragraph: everything about it that the article as a whole is folded from.
///
/// It is immutable and knows no absolute offsets, so it is kept while its paragraph is pushed about by edits, and
/// shared between snapshots of an article.
package final class ParagraphReading: ReadingHolder, @unchecked Sendable {
  /// In reading order, outer before inner.
  package let mentions: [Mention]
  let definitions: [AbbreviationDefinition]
  /// Whose ranks and posts are whose, in the order in which they stand.
  package let attributes: [PersonAttribute]
  /// The kinds of the mentions, as bits.
  package let kinds: UInt8
  /// Of the longest mention, in tokens: what begins farther before a token does not lie over it.
  private let longest: Int

  init(
    mentions: [Mention], definitions: [AbbreviationDefinition], attributes: [PersonAttribute] = []
  ) {
    self.mentions = mentions
    self.definitions = definitions
    self.attributes = attributes
    var longest: Int32 = 0
    var kinds: UInt8 = 0
    for mention in mentions {
      longest = max(longest, mention.endToken &- mention.firstToken)
      kinds |= mention.kind.bit
    }
    self.longest = Int(longest)
    self.kinds = kinds
  }

  /// Whether one of the mentions that lie over the token satisfies `condition`, which gets its index too.
  ///
  /// - Complexity: O(log(mentions) + mentions that begin near the token).
  package func hasMention(over token: Int, where condition: (Int, Mention) -> Bool) -> Bool {
    mention(over: token, where: condition) != nil
  }

  /// Of the mentions that lie over the token the last, and innermost, that satisfies `condition`, which gets its index too.
  ///
  /// - Complexity: O(log(mentions) + mentions that begin near the token).
  package func mention(over token: Int, where condition: (Int, Mention) -> Bool) -> Mention? {
    var number = mentions.partitioningIndex { Int($0.firstToken) > token }
    while number > 0 {
      number -= 1
      let mention = mentions[number]
      if token - Int(mention.firstToken) >= longest { return nil }
      if token < Int(mention.endToken), condition(number, mention) { return mention }
    }
    return nil
  }

  static let empty = ParagraphReading(mentions: [], definitions: [])
}
