import Testing

@testable import Linting

/// What a long open text keeps of its notes.
@Suite struct NoteShelfTests {
  private static func note(_ number: Int, from start: UInt32 = 65_535, to end: UInt32 = 131_070) -> LintNote {
    let topics: [LintNote.Topic] = [.capitals, .tonePlacement, .former, .mojibake]
    var note = LintNote(
      topics[number % 4], from: start, to: end, key: 0xFEDC_BA98_7654_3210 &+ UInt64(number / 3),
      variant: .max)
    note.extra = UInt16(number % 2) * .max
    return note
  }

  private static func isSame(_ one: LintNote, _ two: LintNote) -> Bool {
    one.meaning == two.meaning && one.start == two.start && one.end == two.end
  }

  @Test func notesComeBackAsTheyWereFromEveryBoard() {
    var shelf: NoteShelf? = NoteShelf()
    let paragraphs = (0..<300).map { first in (first..<first + 40).map { Self.note($0 % 50) } }
    let lists = paragraphs.map { NoteList($0, on: &shelf) }
    for (notes, list) in zip(paragraphs, lists) {
      #expect(list.count == notes.count)
      #expect(zip(notes, list).allSatisfy(Self.isSame))
      for share in KeyShare.parts(2) {
        let meant = notes.indices.filter { share.holds(notes[$0].key) }
        var found: [Int] = []
        list.forEachNote(of: share) { item, note in
          found.append(item)
          #expect(Self.isSame(note, notes[item]))
        }
        #expect(found == meant)
      }
    }
  }

  /// Otherwise a text with a hundred thousand notes would take as much as they do, only somewhere else.
  @Test func whatIsSaidAgainTakesNoFurtherRoom() throws {
    var shelf = NoteShelf()
    let put = shelf.put([Self.note(0), Self.note(1)])
    let (board, _) = try #require(put)
    for start in UInt32(1)..<100 { _ = shelf.put([Self.note(0, from: start, to: start + 2), Self.note(1)]) }
    #expect(board.meanings.items.count == 2)
  }

  @Test(arguments: [(65_536, 65_540), (0, 65_536), (5, 4)] as [(UInt32, UInt32)])
  func whatHasNoRoomIsKeptByItself(start: UInt32, end: UInt32) throws {
    var shelf = NoteShelf()
    let put = shelf.put([Self.note(0)])
    let (board, _) = try #require(put)
    let notes = [Self.note(0), Self.note(1, from: start, to: end)]
    #expect(shelf.put(notes) == nil)
    #expect(board.notes.count == 1)
    var kept: NoteShelf? = shelf
    let list = NoteList(notes, on: &kept)
    #expect(list.count == notes.count && zip(notes, list).allSatisfy(Self.isSame))
  }
}
