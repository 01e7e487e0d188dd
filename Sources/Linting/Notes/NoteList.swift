/// The notes of a paragraph as they are kept. A long text has hundreds of thousands, so each takes no more room than nearly
/// all of them need: sixteen bytes.
struct NoteList: RandomAccessCollection, Sendable {
  private enum Form: Sendable {
    case own([ShortNote], extra: UInt16)
    case shelved(NoteShelf.Board, NoteShelf.Place)
    /// Of a paragraph where one of them needs more.
    case long([LintNote])
  }

  private let form: Form

  /// - Parameter shelf: where they are put beside those of other paragraphs, for a text that is kept.
  init(_ notes: [LintNote], on shelf: inout NoteShelf?) {
    if let (board, place) = shelf?.put(notes) {
      form = .shelved(board, place)
      return
    }
    var short: [ShortNote] = []
    short.reserveCapacity(notes.count)
    var extra: UInt16 = 0
    for note in notes {
      guard let one = ShortNote(note, &extra) else { break }
      short.append(one)
    }
    // As long as they are, because they are kept.
    form =
      short.count == notes.count
      ? .own(short, extra: extra) : .long(notes.withUnsafeBufferPointer { Array($0) })
  }

  private init() { form = .own([], extra: 0) }

  static let none = NoteList()

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch form {
    case .own(let notes, _): notes.count
    case .shelved(_, let place): place.range.count
    case .long(let notes): notes.count
    }
  }

  subscript(position: Int) -> LintNote {
    switch form {
    case .own(let notes, let extra): notes[position].note(extra: extra)
    case .shelved(let board, let place):
      board.notes[place.range.lowerBound + position].note(extra: place.extra)
    case .long(let notes): notes[position]
    }
  }

  /// Calls `body` with the number of every note and the note; for walks over all notes of a text.
  ///
  /// - Parameter share: of which keys.
  @inline(__always) func forEachNote(of share: KeyShare = .all, _ body: (Int, LintNote) -> Void) {
    switch form {
    case .own(let notes, let extra):
      notes.withUnsafeBufferPointer { Self.forEach($0, share, extra, body) }
    case .shelved(let board, let place):
      board.notes.withUnsafeBufferPointer {
        Self.forEach(UnsafeBufferPointer(rebasing: $0[place.range]), share, place.extra, body)
      }
    case .long(let notes):
      notes.withUnsafeBufferPointer { notes in
        for item in notes.indices where share.holds(notes[item].key) { body(item, notes[item]) }
      }
    }
  }

  @inline(__always) private static func forEach(
    _ notes: UnsafeBufferPointer<ShortNote>, _ share: KeyShare, _ extra: UInt16,
    _ body: (Int, LintNote) -> Void
  ) {
    if share.isAll {
      for item in notes.indices { body(item, notes[item].note(extra: extra)) }
    } else {
      for item in notes.indices where share.holds(notes[item].key) {
        body(item, notes[item].note(extra: extra))
      }
    }
  }
}
