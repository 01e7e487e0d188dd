/// The notes of many paragraphs one behind the other, for a long text that is kept: memory of its own for those of each would
/// be a seventh more, and take time. What an edit replaces stays where it is until all paragraphs of a board are gone.
struct NoteShelf {
  /// Written to by the one thread that has the shelf, behind what others read. That nobody writes while somebody reads is not
  /// checked at each access, which would take longer than the access.
  final class Board: @unchecked Sendable {
    @exclusivity(unchecked) private(set) var notes: [ShortNote] = []

    fileprivate init() { notes.reserveCapacity(NoteShelf.room) }

    /// Puts notes behind the others.
    ///
    /// - Returns: what they have of `extra`; nil where one of them is not short: then none is there.
    fileprivate func append(_ fresh: [LintNote]) -> UInt16? {
      withUnsafeTemporaryAllocation(of: ShortNote.self, capacity: fresh.count) { short in
        var extra: UInt16 = 0
        for (item, note) in fresh.enumerated() {
          guard let one = ShortNote(note, &extra) else { return nil }
          short.initializeElement(at: item, to: one)
        }
        notes.append(contentsOf: short)
        return extra
      }
    }
  }

  /// Where on its board a paragraph's notes are.
  struct Place: Sendable {
    private let start: UInt16
    private let count: UInt16
    /// What those of them have that have any.
    let extra: UInt16

    fileprivate init(_ range: Range<Int>, extra: UInt16) {
      start = UInt16(truncatingIfNeeded: range.lowerBound)
      count = UInt16(truncatingIfNeeded: range.count)
      self.extra = extra
    }

    var range: Range<Int> { Int(start)..<(Int(start) + Int(count)) }
  }

  /// Of a board, in notes.
  fileprivate static let room = 1 << 10

  private var board = Board()

  /// - Returns: nil for notes that have to be kept by themselves.
  mutating func put(_ notes: [LintNote]) -> (Board, Place)? {
    if notes.count > Self.room / 4 { return nil }
    if board.notes.count + notes.count > Self.room { board = Board() }
    let start = board.notes.count
    guard let extra = board.append(notes) else { return nil }
    return (board, Place(start..<board.notes.count, extra: extra))
  }
}
