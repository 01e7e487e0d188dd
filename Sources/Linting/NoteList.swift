/// The notes of a paragraph as they are kept. A long text has hundreds of thousands, so each takes no more room than nearly
/// all of them need: sixteen bytes.
package struct NoteList: RandomAccessCollection, Sendable {
  /// A note of the first 64 KB of a paragraph that is of less than 4 KB and has nothing `extra`.
  private struct Short: Sendable {
    let key: UInt64
    let variant: UInt32
    let start: UInt16
    /// The length of what it is about, and the topic below it.
    let lengthAndTopic: UInt16

    private static let topicBits: UInt16 = 4

    @inline(__always) init?(_ note: LintNote) {
      let (length, isInverted) = note.end.subtractingReportingOverflow(note.start)
      guard note.start <= UInt16.max, !isInverted, length < 1 << (16 - UInt32(Self.topicBits)),
        note.topic.rawValue < 1 << Self.topicBits, note.extra == 0
      else { return nil }
      key = note.key
      variant = note.variant
      start = UInt16(truncatingIfNeeded: note.start)
      lengthAndTopic = UInt16(truncatingIfNeeded: length) << Self.topicBits | UInt16(note.topic.rawValue)
    }

    @inline(__always) var note: LintNote {
      let topic = UInt8(truncatingIfNeeded: lengthAndTopic & (1 << Self.topicBits &- 1))
      let end = Int(start) &+ Int(lengthAndTopic &>> Self.topicBits)
      return LintNote(
        LintNote.Topic(rawValue: topic) ?? .tonePlacement, from: UInt32(start),
        to: UInt32(truncatingIfNeeded: end), key: key, variant: variant)
    }
  }

  private enum Form: Sendable {
    case short([Short])
    /// Of a paragraph where one of them needs more.
    case long([LintNote])
  }

  private let form: Form

  /// As long as they are, because they are kept.
  init(_ notes: [LintNote]) {
    var short: [Short] = []
    short.reserveCapacity(notes.count)
    for note in notes {
      guard let one = Short(note) else { break }
      short.append(one)
    }
    form =
      short.count == notes.count ? .short(short) : .long(notes.withUnsafeBufferPointer { Array($0) })
  }

  static let none = NoteList([])

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch form {
    case .short(let notes): notes.count
    case .long(let notes): notes.count
    }
  }

  package subscript(position: Int) -> LintNote {
    switch form {
    case .short(let notes): notes[position].note
    case .long(let notes): notes[position]
    }
  }

  /// Calls `body` with the number of every note and the note; for walks over all notes of a text.
  @inline(__always) func forEachNote(_ body: (Int, LintNote) -> Void) {
    switch form {
    case .short(let notes):
      notes.withUnsafeBufferPointer { notes in
        for item in notes.indices { body(item, notes[item].note) }
      }
    case .long(let notes):
      notes.withUnsafeBufferPointer { notes in
        for item in notes.indices { body(item, notes[item]) }
      }
    }
  }
}
