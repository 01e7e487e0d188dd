import Extraction
import SourceText
import Standoff
import TestSupport
import Testing

/// Labels follow the text that is edited under them.
struct LabelEditTests {
  private static let sentence = "Đại tá Trần Văn Thử đến thăm Quân khu 0 tại Hà Nội."

  /// The labels after `old` in the sentence was replaced by `new`.
  private func labels(
    replacing old: String, with new: String,
    _ given: [(EntityKind, String)] = [
      (.rank, "Đại tá"), (.person, "Trần Văn Thử"), (.organization, "Quân khu 0"), (.location, "Hà Nội"),
    ]
  ) -> [String] {
    var text = TextBuffer(Self.sentence)
    var labels = LabelsTests.labelled(text, given)
    let range = LabelsTests.range(old, in: text)
    LabelsTests.edit(&text, &labels, range, Array(new.utf8))
    return LabelsTests.said(labels, of: text)
  }

  private static let all = [
    "rank «Đại tá»", "person «Trần Văn Thử»", "organization «Quân khu 0»", "location «Hà Nội»",
  ]

  @Test func whatComesBehindMoves() {
    #expect(labels(replacing: "đến thăm", with: "vừa đến thăm và làm việc với") == Self.all)
    #expect(labels(replacing: "Đại tá", with: "Hôm qua, Đại tá") == Self.all)
  }

  @Test func whatIsTypedInsideBelongsToTheLabel() {
    #expect(labels(replacing: "Văn", with: "Văn Quang")[1] == "person «Trần Văn Quang Thử»")
    #expect(labels(replacing: "Quân khu 0", with: "Binh đoàn 0")[2] == "organization «Binh đoàn 0»")
  }

  @Test func whatIsTypedAtItsEndsDoesNot() {
    var text = TextBuffer("Hà Nội.")
    var labels = LabelsTests.labelled(text, [(.location, "Hà Nội")])
    for (place, typed) in [(0, "ở "), ("ở Hà Nội".utf8.count, ", nay")] {
      LabelsTests.edit(&text, &labels, ByteRange(place, place), Array(typed.utf8))
    }
    #expect(text.string(text.range) == "ở Hà Nội, nay.")
    #expect(LabelsTests.said(labels, of: text) == ["location «Hà Nội»"])
  }

  @Test func whatIsTakenOutIsGone() {
    #expect(labels(replacing: " Trần Văn Thử đến", with: "") == [Self.all[0], Self.all[2], Self.all[3]])
    #expect(labels(replacing: "Trần Văn Thử", with: "") == [Self.all[0], Self.all[2], Self.all[3]])
  }

  @Test func anEndThatIsTakenOutShortensIt() {
    #expect(labels(replacing: "Thử đến", with: "đến")[1] == "person «Trần Văn»")
    #expect(labels(replacing: "tại Hà", with: "")[3] == "location «Nội»")
    #expect(labels(replacing: "ử đến th", with: "")[1] == "person «Trần Văn»", "no half of two words")
  }

  /// What is in the file is what is known from then on.
  @Test func spaceAtAnEndGoesWhenItIsWritten() {
    var text = TextBuffer(Self.sentence)
    var labels = LabelsTests.labelled(
      text, [(.person, "Trần Văn Thử"), (.person, "Trần Văn"), (.location, "Hà Nội")])
    let range = LabelsTests.range("Thử đến", in: text)
    LabelsTests.edit(&text, &labels, range, [])
    let file = labels.written(in: LabelledText(text))
    #expect(LabelsTests.said(labels, of: text) == ["person «Trần Văn»", "location «Hà Nội»"])
    #expect(Labels(file, in: LabelledText(text)).all == labels.all)
    #expect(file.entities.count == 2, "of one kind there is one at a place")
  }

  @Test func oneChangeForTwoThatLieApart() {
    // As a client sends it that sends whole texts: all between the two changes is new.
    #expect(
      labels(
        replacing: "Trần Văn Thử đến thăm Quân khu 0 tại", with: "Trần Văn Thử thăm Quân khu 0 ở") == Self.all
    )
    #expect(
      labels(replacing: "Văn Thử đến thăm Quân", with: "Văn Thử vừa thăm Quân") == Self.all)
  }

  /// A client that sends whole texts says nothing of what went where.
  @Test func ofTwoPlacesInAWholeTextOneIsDoubtful() {
    func doubtful(_ old: String, _ new: String, isWhole: Bool) -> [String] {
      var text = TextBuffer(old)
      var labels = LabelsTests.labelled(text, [(.person, "Trần Văn Thử")])
      let range = text.range
      LabelsTests.edit(&text, &labels, range, Array(new.utf8), isWhole: isWhole)
      #expect(LabelsTests.said(labels, of: text) == ["person «Trần Văn Thử»"])
      return labels.doubtful.map(\.words)
    }
    let (one, other) = ("Trần Văn Thử nói.\n\n", "Hôm qua trời mưa, Trần Văn Thử ở nhà.\n\n")
    #expect(doubtful(one + other, other + one, isWhole: true) == ["Trần Văn Thử"])
    #expect(doubtful(one + other, other + one, isWhole: false).isEmpty)
    #expect(doubtful(one + "Trời mưa.\n", "Trời mưa.\n" + one, isWhole: true).isEmpty)
  }

  @Test func cutAndPasteTakesLabelsAlong() {
    var text = TextBuffer("Đại tá Trần Văn Thử nói.\n\nHôm qua trời mưa.\n")
    var labels = LabelsTests.labelled(text, [(.rank, "Đại tá"), (.person, "Trần Văn Thử")])
    let moved = LabelsTests.range("Đại tá Trần Văn Thử nói.\n\n", in: text)
    let words = Array(text.bytes[moved.start..<moved.end])
    LabelsTests.edit(&text, &labels, moved, [])
    #expect(labels.all.isEmpty)
    let end = text.count
    LabelsTests.edit(&text, &labels, ByteRange(end, end), words)
    #expect(LabelsTests.said(labels, of: text) == ["rank «Đại tá»", "person «Trần Văn Thử»"])
  }

  @Test func undoGivesBackWhatWasTakenOut() {
    var text = TextBuffer(Self.sentence)
    var labels = LabelsTests.labelled(text, [(.person, "Trần Văn Thử"), (.location, "Hà Nội")])
    let before = labels.all.map(\.range)
    let whole = text.bytes
    LabelsTests.edit(&text, &labels, text.range, [])
    LabelsTests.edit(&text, &labels, ByteRange(0, 0), whole)
    #expect(labels.all.map(\.range) == before)
  }

  /// Whatever is edited, labels stay in the text and in order, and those that no edit touched say what they said.
  @Test(arguments: 0..<20)
  func anyEdits(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = [
      "Đại tá", "Trần Văn Thử", "Quân khu 0", "Hà Nội", "Lê Thị Mẫu", "và", "😀", "\r\n\r\n", "e\u{301}",
    ]
    var text = TextBuffer(
      (0..<40).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " "))
    var labels = Labels()
    let marked = LabelledText(text)
    for entity in 0..<30 {
      let start = Int.random(in: 0..<text.count, using: &generator)
      let range = ByteRange(
        text.scalarBoundary(atOrBefore: start),
        text.scalarBoundary(atOrBefore: start + Int.random(in: 1...20, using: &generator)))
      labels.judge(
        EntityKind.allCases[entity % 8], at: range, entity % 3 == 0 ? .refused : .given, in: marked)
    }
    for _ in 0..<60 {
      let start = text.scalarBoundary(atOrBefore: Int.random(in: 0...text.count, using: &generator))
      let end = text.scalarBoundary(
        atOrBefore: min(start + Int.random(in: 0...12, using: &generator), text.count))
      let range = ByteRange(start, end)
      let new =
        Bool.random(using: &generator) ? Array((words.randomElement(using: &generator) ?? "").utf8) : []
      let untouched = labels.all.filter { $0.range.end < range.start || $0.range.start > range.end }
      let before = untouched.map { text.string($0.range) }
      LabelsTests.edit(&text, &labels, range, new)
      #expect(labels.all.allSatisfy { !$0.range.isEmpty && text.range.contains($0.range) })
      let delta = new.count - range.length
      for (label, words) in zip(untouched, before) {
        let place = label.range.start > range.end ? label.range.shifted(by: delta) : label.range
        // What it had lost before may have come back.
        #expect(labels.all.contains { $0.kind == label.kind && $0.range.intersects(place) })
        #expect(text.string(place) == words)
      }
      #expect(zip(labels.all, labels.all.dropFirst()).allSatisfy { $0.range.start <= $1.range.start })
    }
    let file = LabelsTests.read(labels.written(in: LabelledText(text)))
    // Bytes of one letter that an edit has cut in two are no words to find again; everything else is.
    #expect(
      Labels(file, in: LabelledText(text)).all.count + Labels(file, in: LabelledText(text)).lost.count
        == file.entities.count)
  }
}
