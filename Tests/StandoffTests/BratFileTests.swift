import Standoff
import TestSupport
import Testing

struct BratFileTests {
  private func read(_ text: String) -> (file: BratFile, problems: [BratFile.Problem]) {
    var problems: [BratFile.Problem] = []
    return (BratFile(bytes: Array(text.utf8), problems: &problems), problems)
  }

  @Test func entitiesAndNotes() {
    let (file, problems) = read(
      "T1\tperson 3 16\tNguyễn Văn Mẫu\n#1\tAnnotatorNotes T1\tai đó\nT2\tlocation 20 23;24 28\tHà Nội\n")
    #expect(problems.isEmpty)
    #expect(
      file.entities == [
        BratFile.Entity(number: 1, type: "person", spans: [BratFile.Span(3, 16)], words: "Nguyễn Văn Mẫu"),
        BratFile.Entity(
          number: 2, type: "location", spans: [BratFile.Span(20, 23), BratFile.Span(24, 28)], words: "Hà Nội"),
      ])
    #expect(file.lines.contains(.note(number: 1, entity: 1, text: "ai đó")))
  }

  @Test(arguments: [
    "T1\tperson 3 16\tNguyễn Văn Mẫu\n#1\tAnnotatorNotes T1\tai đó\n",
    "R1\tHolds Arg1:T1 Arg2:T2\nA1\tNegation T1\n*\tEquiv T1 T2\nE1\tEvent:T3 Arg:T1\nN1\tReference T1 Q:881\tx\n",
    "T1\trank 0 2\tạ\r\n#1\tAnnotatorNotes T1\tai đó\r\nR1\tHolds Arg1:T1 Arg2:T2\r\n",
    "T1\tPERSON 0 3;9 12\tabc abc\n#2\tNote R1\tnhận xét\nchẳng phải gì\n",
  ])
  func whatIsWrittenIsWhatWasRead(text: String) {
    let (file, problems) = read(text)
    #expect(String(decoding: file.bytes, as: UTF8.self) == text)
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    "T1 person 3 16 tên", "T1\tperson 3\ttên", "T1\tperson 16 3\ttên", "T1\tperson 3 3\ttên",
    "Tx\tperson 3 9\ttên",
    "T1\tperson 5 9;3 4\ttên", "T1\tperson 3 9;\ttên", "T1\tperson -3 9\ttên",
    "T1\tperson 3 99999999999\ttên",
    "T1\tperson 3 9", "T",
  ])
  func aLineThatIsNoEntityIsToldAndKept(line: String) {
    let (file, problems) = read("T7\trank 0 2\tạ\n" + line + "\n")
    #expect(file.entities.map(\.number) == [7])
    #expect(problems.map(\.line) == [2] && problems[0].reason == .malformed)
    #expect(String(decoding: file.bytes, as: UTF8.self).hasSuffix(line + "\n"))
  }

  @Test func aSecondEntityOfOneNameIsToldAndKept() {
    let (file, problems) = read("T1\trank 0 2\tạ\nT1\trank 4 6\tạ\n")
    #expect(file.entities.count == 1)
    #expect(problems.map(\.line) == [2] && problems[0].reason == .repeated)
    #expect(file.bytes.count == "T1\trank 0 2\tạ\nT1\trank 4 6\tạ\n".utf8.count)
  }

  @Test func otherLineEndsAndMarksAtTheBeginning() {
    let (file, problems) = read("\u{FEFF}T1\trank 0 2\tạ\r\n\r\nT2\trank 4 6\tạ")
    #expect(problems.isEmpty)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "T1\trank 0 2\tạ\r\nT2\trank 4 6\tạ\r\n")
  }

  @Test func bytesThatAreNoUTF8AreKept() {
    let bytes = Array("T1\trank 0 2\t".utf8) + [0xE1, 0x0A] + Array("#x\t".utf8) + [0xFF, 0x0A]
    var problems: [BratFile.Problem] = []
    #expect(BratFile(bytes: bytes, problems: &problems).bytes == bytes)
    #expect(problems.map(\.line) == [1])
  }

  @Test func anyBytesAreRead() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [UInt8] = Array("T1#A\t ;0 9person\n\r".utf8) + [0xC3, 0xA0, 0xFF]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &generator)]
      }
      var problems: [BratFile.Problem] = []
      let file = BratFile(bytes: bytes, problems: &problems)
      var again: [BratFile.Problem] = []
      #expect(BratFile(bytes: file.bytes, problems: &again) == file)
    }
  }
}
