/// A note of the first 64 KB of a paragraph that is of less than 2 KB. What it has of `extra` all notes of the paragraph have
/// that have any.
struct ShortNote: Sendable {
  let key: UInt64
  private let variant: UInt32
  private let start: UInt16
  /// The length of what it is about, whether it has the paragraph's `extra`, and the topic.
  private let details: UInt16

  private static let topicBits: UInt16 = 4
  private static let extraBit: UInt16 = 1 << topicBits
  private static let lengthShift = topicBits + 1

  /// - Parameter extra: what the notes before it have; 0 for nothing.
  @inline(__always) init?(_ note: LintNote, _ extra: inout UInt16) {
    let (length, isInverted) = note.end.subtractingReportingOverflow(note.start)
    guard note.start <= UInt16.max, !isInverted, length < 1 << (16 - UInt32(Self.lengthShift)),
      note.topic.rawValue < 1 << Self.topicBits, note.extra == 0 || extra == 0 || note.extra == extra
    else { return nil }
    if note.extra != 0 { extra = note.extra }
    key = note.key
    variant = note.variant
    start = UInt16(truncatingIfNeeded: note.start)
    details =
      UInt16(truncatingIfNeeded: length) << Self.lengthShift | (note.extra == 0 ? 0 : Self.extraBit)
      | UInt16(note.topic.rawValue)
  }

  @inline(__always) func note(extra: UInt16) -> LintNote {
    let topic = UInt8(truncatingIfNeeded: details & (1 << Self.topicBits &- 1))
    let end = Int(start) &+ Int(details &>> Self.lengthShift)
    var note = LintNote(
      LintNote.Topic(rawValue: topic) ?? .tonePlacement, from: UInt32(start),
      to: UInt32(truncatingIfNeeded: end), key: key, variant: variant)
    if details & Self.extraBit != 0 { note.extra = extra }
    return note
  }
}
