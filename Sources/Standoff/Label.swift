package import Extraction
package import SourceText

/// What somebody has said of one place of an article: that it is an entity of a kind, or that it is none.
package struct Label: Sendable, Hashable {
  package enum Judgement: Sendable, Hashable {
    case given
    /// What was read here is none. It is kept so that nobody is asked again.
    case refused
  }

  package var kind: EntityKind
  package var judgement: Judgement
  /// UTF-8 bytes of what is read of the article.
  package var range: ByteRange
  /// As `Entity.value`; nil where nothing is noted.
  package var value: String?
  /// What stood there when it was last looked at, on one line: by this it is found again when the text has changed.
  package internal(set) var words: String
  /// Of its line, `T1`.
  package internal(set) var number: Int

  package var place: Labels.Place { Labels.Place(kind: kind, range: range) }

  /// The type of its line: the name of the kind, with `not-` before it for what was refused.
  var type: String { judgement == .refused ? "not-" + kind.rawValue : kind.rawValue }

  /// What a type means; nil for one that is not ours.
  static func meaning(ofType type: String) -> (kind: EntityKind, judgement: Judgement)? {
    if let kind = EntityKind(rawValue: type) { return (kind, .given) }
    guard type.hasPrefix("not-"), let kind = EntityKind(rawValue: String(type.dropFirst(4))) else {
      return nil
    }
    return (kind, .refused)
  }

  /// Reading order: by the beginning, the longer first, then by kind; of two of one kind at a place, the older.
  static func precedes(_ left: Label, _ right: Label) -> Bool {
    (left.range.start, right.range.end, left.kind.bit, left.number)
      < (right.range.start, left.range.end, right.kind.bit, right.number)
  }
}
