import Extraction
import SourceText
import Standoff
import TestSupport
import Testing

/// Labels whose own words are mended, letter by letter or everywhere at once.
struct LabelMendingTests {
  /// An article that is typed in, one edit a letter.
  private struct Desk {
    var text: TextBuffer
    var labels: Labels

    init(_ text: String, _ given: [(EntityKind, String)]) {
      self.text = TextBuffer(text)
      labels = LabelsTests.labelled(self.text, given)
    }

    var said: [String] { LabelsTests.said(labels, of: text) }

    func end(of words: String) -> Int { LabelsTests.range(words, in: text).end }
    func start(of words: String) -> Int { LabelsTests.range(words, in: text).start }

    mutating func type(_ words: String, at offset: Int) {
      var offset = offset
      for scalar in words.unicodeScalars {
        let bytes = Array(String(scalar).utf8)
        edit(ByteRange(offset, offset), bytes)
        offset += bytes.count
      }
    }

    /// - Returns: where the cursor is then.
    @discardableResult
    mutating func backspace(_ count: Int, from offset: Int) -> Int {
      var offset = offset
      for _ in 0..<count {
        let start = text.scalarBoundary(atOrBefore: offset - 1)
        edit(ByteRange(start, offset), [])
        offset = start
      }
      return offset
    }

    mutating func edit(_ range: ByteRange, _ new: [UInt8], isWhole: Bool = false) {
      LabelsTests.edit(&text, &labels, range, new, isWhole: isWhole)
    }

    mutating func save() { _ = labels.written(in: LabelledText(text)) }
  }

  private static let name = "Phan Mẫu Vật"
  private func desk() -> Desk { Desk("Thượng tá Phan Mẫu Vật nói.", [(.person, Self.name)]) }

  @Test(arguments: [
    (1, "c", "Phan Mẫu Vậc"), (1, "t", "Phan Mẫu Vật"), (3, "Vật", "Phan Mẫu Vật"), (3, "Tố", "Phan Mẫu Tố"),
    (7, "Thị", "Phan Thị"), (12, "Phan Mẫu Vật", "Phan Mẫu Vật"),
  ])
  func itsEnd(count: Int, typed: String, now: String) {
    for isSaved in [false, true] {
      var desk = desk()
      let cursor = desk.backspace(count, from: desk.end(of: Self.name))
      if isSaved { desk.save() }
      desk.type(typed, at: cursor)
      #expect(desk.said == ["person «\(now)»"])
    }
  }

  @Test func itsBeginning() {
    var desk = desk()
    let start = desk.start(of: Self.name)
    desk.edit(ByteRange(start, start + 1), [])
    desk.type("P", at: start)
    #expect(desk.said == ["person «Phan Mẫu Vật»"])
    desk.type("ạm", at: desk.backspace(2, from: start + 4))
    #expect(desk.said == ["person «Phạm Mẫu Vật»"])
    desk.type("Trần", at: desk.backspace(4, from: start + "Phạm".utf8.count))
    #expect(desk.said == ["person «Trần Mẫu Vật»"])
  }

  /// The last letter of a new word comes before the space behind it.
  @Test func whatIsTypedBesideItIsNotOfIt() {
    var desk = desk()
    desk.type("ông ", at: desk.start(of: Self.name))
    #expect(desk.said == ["person «Phan Mẫu Vật»"])
    desk.type(" và vợ, (", at: desk.end(of: Self.name))
    #expect(desk.said == ["person «Phan Mẫu Vật»"])
    desk.edit(ByteRange(desk.start(of: "ông") - 1, desk.start(of: "ông") - 1), Array(" đồng chí".utf8))
    #expect(desk.said == ["person «Phan Mẫu Vật»"])
  }

  /// Never half a word, whatever stands beside it.
  @Test func aWordThatRunsIntoItBelongsToIt() {
    var desk = desk()
    let end = desk.end(of: Self.name)
    desk.edit(ByteRange(end, end + 1), [])
    #expect(desk.said == ["person «Phan Mẫu Vậtnói»"])
    desk.type(" ", at: end)
    #expect(desk.said == ["person «Phan Mẫu Vật»"])
  }

  @Test func whatIsUndoneComesBack() {
    for isSaved in [false, true] {
      for (taken, count) in [("Vật ", 0), ("Vật", 0), (" Vật", 0), ("Phan ", 0), ("tá Phan", 0)]
        as [(String, Int)]
      {
        var desk = desk()
        let range = LabelsTests.range(taken, in: desk.text)
        desk.edit(range, [])
        if isSaved { desk.save() }
        desk.edit(ByteRange(range.start, range.start), Array(taken.utf8))
        #expect(desk.said == ["person «Phan Mẫu Vật»"], "\(taken) \(count)")
      }
    }
  }

  /// A part of a word that somebody has written into the file stays one.
  @Test func aPartOfAWordStaysOne() {
    var desk = Desk("Thượng tá Phan nói.", [(.person, "Ph")])
    desk.type("x", at: desk.end(of: "Phan"))
    #expect(desk.said == ["person «Ph»"])
  }

  @Test func theFirstNumberOfADay() {
    var desk = Desk("Ngày 15/3/2025.", [(.date, "15/3/2025")])
    desk.type("26", at: desk.backspace(2, from: desk.end(of: "15")))
    #expect(desk.said == ["date «26/3/2025»"])
  }

  // MARK: Everywhere

  private let article = """
    Thượng tá Phan Mẫu Vật nói. Đại tá Phan Thị Thử cười.

    Sau đó Phan Mẫu Vật về 🎖️ Hà Nội, còn Phan Thị Thử ở lại.
    """

  /// One edit from the first place to the last, and one that is a whole text.
  @Test(arguments: [
    ("Phan", "Phạm"), ("Vật", "Vặt"), ("Phan Mẫu Vật", "Lê Thị Tố"), ("Mẫu", "Mận Văn"), ("Thử", "Thừ"),
    ("Phan Thị", "Thị"), ("Hà Nội", "TP Hà Nội"), (".", " !"), ("Phan", "phan"),
  ])
  func searchAndReplace(old: String, new: String) {
    let names = ["Phan Mẫu Vật", "Phan Thị Thử", "Hà Nội"]
    let wanted = names.map { $0 == "Hà Nội" ? $0 : $0.replacing(old, with: new) }
    for form in TextForm.allCases {
      for isWhole in [false, true] {
        var text = TextBuffer(form.apply(article))
        var labels = Labels()
        for name in names {
          for range in LabelledText(text).places(of: form.words(name)) {
            labels.judge(name == "Hà Nội" ? .location : .person, at: range, .given, in: LabelledText(text))
          }
        }
        let before = labels.all.map(\.place)
        #expect(before.count == 5)
        let source = String(decoding: text.bytes, as: UTF8.self)
        let bytes = Array(source.replacing(form.words(old), with: form.words(new)).utf8)
        let old = text.bytes
        func difference(_ old: [UInt8], _ new: [UInt8]) -> (ByteRange, [UInt8]) {
          var start = zip(old, new).prefix(while: { $0 == $1 }).count
          while start > 0, new[start] & 0xC0 == 0x80 || old[start] & 0xC0 == 0x80 { start -= 1 }
          let most = min(old.count, new.count) - start
          var end = zip(old.reversed(), new.reversed()).prefix(most).prefix(while: { $0 == $1 }).count
          while end > 0, new[new.count - end] & 0xC0 == 0x80 { end -= 1 }
          return (ByteRange(start, old.count - end), Array(new[start..<(new.count - end)]))
        }
        var (range, inserted) = difference(old, bytes)
        if isWhole { (range, inserted) = (text.range, bytes) }
        LabelsTests.edit(&text, &labels, range, inserted, isWhole: isWhole)
        let said = labels.all.map { OneLine.text(text.string($0.range)) }
        let all = [wanted[0], wanted[1], wanted[0], "Hà Nội", wanted[1]].map { OneLine.text(form.words($0)) }
        #expect(said == all, "\(form) \(isWhole)")
        // And undone.
        (range, inserted) = isWhole ? (text.range, old) : difference(bytes, old)
        LabelsTests.edit(&text, &labels, range, inserted, isWhole: isWhole)
        #expect(labels.all.map(\.place) == before)
      }
    }
  }

  /// In time that goes with what is replaced.
  @Test func aLongArticle() {
    let paragraph = "Thượng tá Phan Mẫu Vật nói với Đại tá Lê Thị Thử ở Hà Nội về việc ấy.\n\n"
    var text = TextBuffer(String(repeating: paragraph, count: 3000))
    var labels = Labels()
    let whole = LabelledText(text)
    for name in ["Phan Mẫu Vật", "Lê Thị Thử", "Hà Nội"] {
      for range in whole.places(of: name) { labels.judge(.person, at: range, .given, in: whole) }
    }
    let clock = ContinuousClock()
    let new = Array(String(decoding: text.bytes, as: UTF8.self).replacing("Phan", with: "Phạm").utf8)
    let time = clock.measure {
      LabelsTests.edit(&text, &labels, text.range, new, isWhole: true)
    }
    #expect(time < .seconds(20))
    #expect(labels.all.count == 9000)
    #expect(
      labels.all.allSatisfy { ["Phạm Mẫu Vật", "Lê Thị Thử", "Hà Nội"].contains(text.string($0.range)) })
    #expect(labels.reworded.isEmpty)
  }

  @Test func whatNobodyCanSayIsTold() {
    var desk = Desk("Đại tá Lê Thử nói.", [(.rank, "Đại tá"), (.person, "Lê Thử")])
    let range = LabelsTests.range("Đại tá Lê Thử", in: desk.text)
    desk.edit(range, Array("Thiếu tướng quân đội ông Vũ".utf8))
    #expect(!desk.labels.reworded.isEmpty)
    desk.edit(
      ByteRange(range.start, range.start + "Thiếu tướng quân đội ông Vũ".utf8.count),
      Array("Đại tá Lê Thử".utf8))
    #expect(desk.said == ["rank «Đại tá»", "person «Lê Thử»"])
    #expect(desk.labels.reworded.isEmpty)
  }

  // MARK: Values

  private func day(_ text: TextBuffer) -> (ByteRange) -> [Entity] {
    { [words = text.string(text.range)] _ in
      // "3/3" is read as such, whatever stands beside it.
      guard words.hasPrefix("Ngày "), let last = words.last, last.isNumber else { return [] }
      return [
        Entity(
          kind: .date, range: ByteRange("Ngày ".utf8.count, words.utf8.count),
          value: "!" + words.dropFirst(5),
          evidence: Entity.Evidence(recognizer: "test", cue: "test"))
      ]
    }
  }

  private func edited(value: String?, _ edits: [(String, String)]) -> (Labels, TextBuffer) {
    var text = TextBuffer("Ngày 15/3")
    var labels = Labels()
    labels.judge(.date, at: ByteRange(6, text.count), .given, value: value, in: LabelledText(text))
    for (old, new) in edits {
      let range = LabelsTests.range(old, in: text)
      let edit = labels.edit(of: range, in: text, read: day(text))
      text.replace(range, with: Array(new.utf8))
      labels.replace(edit, insertedCount: new.utf8.count, in: text, read: day(text))
    }
    return (labels, text)
  }

  @Test func aValueThatWasReadIsReadAgain() {
    var (labels, text) = edited(value: "!15/3", [("15", "16")])
    #expect(labels.all.map(\.value) == ["!16/3"])
    #expect(labels.reworded.isEmpty)
    (labels, text) = edited(value: "!15/3", [("3", "x")])
    #expect(labels.all.map(\.value) == [nil], "nothing is read there")
    #expect(LabelsTests.written(&labels, text) == "T1\tdate 5 9\t15/x\n")
    (labels, text) = edited(value: "!15/3", [("3", "x"), ("x", "4")])
    #expect(LabelsTests.written(&labels, text).hasSuffix("\tAnnotatorNotes T1\t!15/4\n"))
  }

  @Test func aValueOfAPersonIsKeptAndTold() {
    let (labels, _) = edited(value: "2024-03-15", [("15", "16")])
    #expect(labels.all.map(\.value) == ["2024-03-15"])
    #expect(labels.reworded.count == 1)
    let (undone, _) = edited(value: "2024-03-15", [("15", "16"), ("16", "15")])
    #expect(undone.all.map(\.value) == ["2024-03-15"])
    #expect(undone.reworded.isEmpty)
  }

  // MARK: Edit and undo

  /// Whatever is edited, one step after the other, and undone in the same way or letter by letter: all labels are as before.
  @Test(arguments: 0..<200)
  func undone(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = [
      "Đại tá", "Trần Văn Thử", "Quân khu 0", "Hà Nội,", "Lê Thị Mẫu.", "và", "😀", "\r\n\r\n", "e\u{301}m",
      "15/3/2025",
    ]
    func some(_ count: Int) -> String {
      (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    var text = TextBuffer(some(25))
    var labels = Labels()
    for number in 0..<12 {
      let start = Int.random(in: 0..<text.count, using: &generator)
      let found = TestTokens.ranges(of: text).filter { $0.end > start }.prefix(
        Int.random(in: 1...4, using: &generator))
      guard let first = found.first, let last = found.last else { continue }
      var range = ByteRange(first.start, last.end)
      // A part of a word, now and then.
      let cut = text.scalarBoundary(atOrBefore: range.end - 1)
      if number == 0, seed % 2 == 0, last.length > 2, text.bytes[cut - 1] != 0x20 { range.end = cut }
      labels.judge(
        EntityKind.allCases[number % 8], at: range, .given, value: "\(number)", in: LabelledText(text))
    }
    let before = labels.all
    let whole = text.bytes
    var undo: [(ByteRange, [UInt8])] = []
    // What is typed again letter by letter is what was only taken out.
    let isByLetters = seed % 2 == 1
    for _ in 0..<(isByLetters ? 1 : Int.random(in: 1...4, using: &generator)) {
      let start = text.scalarBoundary(atOrBefore: Int.random(in: 0...text.count, using: &generator))
      let end = text.scalarBoundary(
        atOrBefore: min(start + Int.random(in: 0...20, using: &generator), text.count))
      let new =
        !isByLetters && Bool.random(using: &generator)
        ? Array(some(Int.random(in: 1...2, using: &generator)).utf8) : []
      undo.append((ByteRange(start, start + new.count), Array(text.bytes[start..<end])))
      LabelsTests.edit(&text, &labels, ByteRange(start, end), new)
      if Bool.random(using: &generator) { _ = labels.written(in: LabelledText(text)) }
    }
    for (range, old) in undo.reversed() {
      if isByLetters {
        LabelsTests.edit(&text, &labels, range, [])
        var place = range.start
        for scalar in String(decoding: old, as: UTF8.self).unicodeScalars {
          let bytes = Array(String(scalar).utf8)
          LabelsTests.edit(&text, &labels, ByteRange(place, place), bytes)
          place += bytes.count
        }
      } else {
        LabelsTests.edit(&text, &labels, range, old)
      }
    }
    #expect(text.bytes == whole)
    let (now, wanted) = (LabelsTests.said(labels, of: text), before.map { text.string($0.range) })
    if isByLetters {
      // Of the same words at two places the first that is whole again may be taken.
      for label in before where LabelledText(text).places(of: label.words).count == 1 {
        #expect(labels.label(label.kind, at: label.range)?.value == label.value, "\(now) \(label.words)")
      }
    } else {
      #expect(labels.all.map(\.place) == before.map(\.place), "\(now) \(wanted)")
      #expect(labels.all.map(\.value) == before.map(\.value))
    }
  }
}

private enum TestTokens {
  /// Words and numbers, by white space and marks.
  static func ranges(of text: TextBuffer) -> [ByteRange] {
    var result: [ByteRange] = []
    var start: Int?
    for (offset, byte) in (text.bytes + [0x20]).enumerated() {
      let isWord = byte >= 0x80 || byte >= 0x30 && byte < 0x3A || byte >= 0x41 && byte < 0x7B
      if isWord, start == nil { start = offset }
      if !isWord, let first = start {
        result.append(ByteRange(first, offset))
        start = nil
      }
    }
    return result
  }
}
