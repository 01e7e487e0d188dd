/// The notes of many paragraphs one behind the other, for a long text that is kept, in a third of the room that they have
/// while rules look at them. A long text has hundreds of thousands of them and says the same of the same words again and
/// again, so what they say is kept once. What an edit replaces stays where it is until all paragraphs of a board are gone.
struct NoteShelf {
  /// Where a note stands in its paragraph, and the number of what it says.
  struct ShelvedNote: Sendable {
    let meaning: UInt32
    let start: UInt16
    let length: UInt16

    /// - Returns: nil for a note behind the first 64 KB of its paragraph, or of a longer piece than that.
    fileprivate init?(_ note: LintNote, meaning: UInt32) {
      let (length, isInverted) = note.end.subtractingReportingOverflow(note.start)
      guard !isInverted, let start = UInt16(exactly: note.start), let length = UInt16(exactly: length) else {
        return nil
      }
      (self.meaning, self.start, self.length) = (meaning, start, length)
    }

    @inline(__always) func note(_ meanings: UnsafeBufferPointer<LintNote.Meaning>) -> LintNote {
      LintNote(meanings[Int(meaning)], from: UInt32(start), to: UInt32(start) + UInt32(length))
    }
  }

  /// What notes say, each once, by numbers. Written to by the one thread that has the shelf, behind what others read. That
  /// nobody writes while somebody reads is not checked at each access, which would take longer than the access.
  final class Meanings: @unchecked Sendable {
    @exclusivity(unchecked) fileprivate(set) var items: [LintNote.Meaning] = []
  }

  /// Written to like `Meanings`.
  final class Board: @unchecked Sendable {
    let meanings: Meanings
    @exclusivity(unchecked) fileprivate(set) var notes: [ShelvedNote] = []

    fileprivate init(_ meanings: Meanings) {
      self.meanings = meanings
      notes.reserveCapacity(NoteShelf.room)
    }
  }

  /// Where on its board a paragraph's notes are.
  struct Place: Sendable {
    private let start: UInt16
    private let count: UInt16

    fileprivate init(_ range: Range<Int>) {
      start = UInt16(truncatingIfNeeded: range.lowerBound)
      count = UInt16(truncatingIfNeeded: range.count)
    }

    var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
  }

  /// Of a board, in notes.
  private static let room = 1 << 11

  private let meanings = Meanings()
  private var numbers: [LintNote.Meaning: UInt32] = [:]
  private var board: Board

  init() { board = Board(meanings) }

  /// - Returns: nil for notes that have to be kept by themselves.
  mutating func put(_ notes: [LintNote]) -> (Board, Place)? {
    if notes.count > Self.room / 4 { return nil }
    if board.notes.count + notes.count > Self.room { board = Board(meanings) }
    let start = board.notes.count
    for note in notes {
      guard let shelved = ShelvedNote(note, meaning: number(of: note.meaning)) else {
        board.notes.removeSubrange(start...)
        return nil
      }
      board.notes.append(shelved)
    }
    return (board, Place(start..<board.notes.count))
  }

  private mutating func number(of meaning: LintNote.Meaning) -> UInt32 {
    if let number = numbers[meaning] { return number }
    let number = UInt32(truncatingIfNeeded: meanings.items.count)
    meanings.items.append(meaning)
    numbers[meaning] = number
    return number
  }
}
