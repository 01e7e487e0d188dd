/// The notes of a paragraph as they are kept.
struct NoteList: RandomAccessCollection, Sendable {
  private enum Form: Sendable {
    case own([LintNote])
    case shelved(NoteShelf.Board, NoteShelf.Place)
  }

  private let form: Form

  /// - Parameter shelf: where they are put beside those of other paragraphs, for a text that is kept.
  init(_ notes: [LintNote], on shelf: inout NoteShelf?) {
    if let (board, place) = shelf?.put(notes) {
      form = .shelved(board, place)
    } else {
      // As long as they are, because they are kept.
      form = .own(notes.withUnsafeBufferPointer { Array($0) })
    }
  }

  private init() { form = .own([]) }

  static let none = NoteList()

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch form {
    case .own(let notes): notes.count
    case .shelved(_, let place): place.range.count
    }
  }

  subscript(position: Int) -> LintNote {
    switch form {
    case .own(let notes): notes[position]
    case .shelved(let board, let place):
      board.meanings.items.withUnsafeBufferPointer {
        board.notes[place.range.lowerBound + position].note($0)
      }
    }
  }

  /// Calls `body` with the number of every note and the note; for walks over all notes of a text.
  ///
  /// - Parameter share: of which keys.
  @inline(__always) func forEachNote(of share: KeyShare = .all, _ body: (Int, LintNote) -> Void) {
    switch form {
    case .own(let notes):
      notes.withUnsafeBufferPointer { notes in
        for item in notes.indices where share.isAll || share.holds(notes[item].key) {
          body(item, notes[item])
        }
      }
    case .shelved(let board, let place):
      board.meanings.items.withUnsafeBufferPointer { meanings in
        board.notes.withUnsafeBufferPointer { notes in
          let start = place.range.lowerBound
          for item in place.range {
            let note = notes[item].note(meanings)
            if share.isAll || share.holds(note.key) { body(item - start, note) }
          }
        }
      }
    }
  }
}
