import Extraction
import Foundation
import SourceText
import Standoff
import TestSupport
import Testing

/// Labels of a file whose article was changed by another program find their words again.
struct AnchoringTests {
  private let old = """
    Đại tá Trần Văn Thử, Chỉ huy trưởng Bộ CHQS tỉnh Mẫu, thăm xã Thử.
    Hà Nội đón đoàn. Trần Văn Thử cảm ơn Hà Nội.
    Cuối ngày, Trần Văn Thử rời Hà Nội.
    """

  /// What the labels of `old` say in `new`: each occurrence of some words is labelled in `old`.
  private func moved(to new: String, _ given: [(EntityKind, String)]) -> (
    said: [String], starts: [Int], lost: [String]
  ) {
    let before = TextBuffer(old)
    var labels = Labels()
    for (kind, words) in given {
      var start = 0
      while let range = Self.next(words, in: before, from: start) {
        labels.judge(kind, at: range, .given, in: LabelledText(before))
        start = range.end
      }
    }
    let file = LabelsTests.read(labels.written(in: LabelledText(before)))
    let after = TextBuffer(new)
    var again = Labels(file, in: LabelledText(after))
    // Nothing of the file is lost, whether it was found or not.
    let rewritten = LabelsTests.read(again.written(in: LabelledText(after)))
    #expect(Set(rewritten.entities.map(\.number)) == Set(file.entities.map(\.number)))
    return (LabelsTests.said(again, of: after), again.all.map(\.range.start), again.lost.map(\.words))
  }

  private static func next(_ words: String, in text: TextBuffer, from start: Int) -> ByteRange? {
    let wanted = Array(words.utf8)
    return (start..<max(start, text.count - wanted.count + 1)).first {
      text.bytes[$0...].starts(with: wanted)
    }
    .map { ByteRange($0, $0 + wanted.count) }
  }

  private let given: [(EntityKind, String)] = [
    (.rank, "Đại tá"), (.person, "Trần Văn Thử"), (.location, "Hà Nội"), (.organization, "Bộ CHQS tỉnh Mẫu"),
  ]

  private let said = [
    "rank «Đại tá»", "person «Trần Văn Thử»", "organization «Bộ CHQS tỉnh Mẫu»", "location «Hà Nội»",
    "person «Trần Văn Thử»", "location «Hà Nội»", "person «Trần Văn Thử»", "location «Hà Nội»",
  ]

  @Test func aNewBeginning() {
    let moved = moved(to: "Tin trong ngày\n\n" + old, given)
    #expect(moved.said == said)
    #expect(moved.starts.first == "Tin trong ngày\n\n".utf8.count)
  }

  @Test func otherNormalFormAndLineEnds() {
    let new = old.decomposedStringWithCanonicalMapping.replacingOccurrences(of: "\n", with: "\r\n")
    #expect(moved(to: new, given).said == said)
  }

  /// The second of three equal names is gone: the first and the third stay where they are.
  @Test func oneOfSeveralIsGone() {
    let new = old.replacingOccurrences(of: "Trần Văn Thử cảm ơn", with: "Đồng chí cảm ơn")
    let moved = moved(to: new, given)
    #expect(moved.said == said.enumerated().filter { $0.offset != 4 }.map(\.element))
    #expect(moved.lost == ["Trần Văn Thử"])
  }

  @Test func anotherOfTheSameIsNotTaken() {
    let new = "Hà Nội, Hà Nội!\n" + old
    let shift = "Hà Nội, Hà Nội!\n".utf8.count
    #expect(moved(to: new, given).starts.allSatisfy { $0 >= shift })
  }

  @Test func aParagraphThatWasMoved() {
    let lines = old.components(separatedBy: "\n")
    let moved = moved(to: [lines[2], lines[0], lines[1]].joined(separator: "\n"), given)
    #expect(moved.said.sorted() == said.sorted())
    #expect(moved.lost.isEmpty)
  }

  /// Nothing around them says which of several equal words are meant: somebody has to look.
  @Test func aGuessIsToldAsOne() throws {
    let before = TextBuffer("Trần Thử đến. Sau đó mọi người nghe Lê Mẫu nói rất lâu. Hôm sau, Trần Thử về.")
    var labels = Labels()
    let second = LabelsTests.range("Trần Thử", in: before, from: 20)
    labels.judge(.person, at: second, .given, in: LabelledText(before))
    let file = labels.written(in: LabelledText(before))
    let moved = TextBuffer("Hôm sau, Trần Thử về. Trần Thử đến. Sau đó mọi người nghe Lê Mẫu nói rất lâu.")
    #expect(Labels(file, in: LabelledText(moved)).doubtful.count == 1)
    // With a neighbour that has moved as far it is no guess.
    labels.judge(.person, at: LabelsTests.range("Lê Mẫu", in: before), .given, in: LabelledText(before))
    let longer = TextBuffer("Tin: " + before.string(before.range))
    #expect(Labels(labels.written(in: LabelledText(before)), in: LabelledText(longer)).doubtful.isEmpty)
  }

  @Test func wordsThatAreNowhereAreKept() {
    let moved = moved(to: "Bài khác hẳn.", given)
    #expect(moved.said.isEmpty)
    #expect(moved.lost.count == said.count)
  }

  @Test func twoKindsAtOnePlaceStayThere() {
    let moved = moved(to: "Tin: " + old, [(.organization, "CHQS"), (.abbreviation, "CHQS")])
    #expect(moved.said == ["organization «CHQS»", "abbreviation «CHQS»"])
    #expect(Set(moved.starts).count == 1)
  }

  @Test func itsOwnCapitalsCount() {
    let before = TextBuffer("hà nội và Hà Nội")
    var labels = LabelsTests.labelled(before, [(.location, "Hà Nội")])
    let file = labels.written(in: LabelledText(before))
    let after = TextBuffer("Ở hà nội, hà nội và Hà Nội")
    #expect(LabelsTests.said(Labels(file, in: LabelledText(after)), of: after) == ["location «Hà Nội»"])
  }

  /// A place with a gap in it, which only other programs make, is not taken for one without, nor for one that is gone.
  @Test func gapsAreLeftAlone() {
    var problems: [BratFile.Problem] = []
    let source = "T1\tperson 0 4;9 12\tTrần Thử\n"
    var labels = Labels(
      BratFile(bytes: Array(source.utf8), problems: &problems),
      in: LabelledText(TextBuffer("Trần Văn Thử nói")))
    #expect(labels.all.isEmpty)
    #expect(labels.lost.isEmpty)
    #expect(LabelsTests.written(&labels, TextBuffer("Trần Văn Thử nói")) == source)
  }

  /// Brat wants no line end inside a piece; in a page it is a space of the prose.
  @Test(arguments: ["\n", "\r\n", "\n    ", "</b>\r\n\t<b>"])
  func linesOfAPageAreCutToo(end: String) {
    let source = Array("<p>Tin: Trần\(end)Văn <i\nlang=vi>Th</i\n>ử nói.</p>".utf8)
    let (trail, prose) = MaskTrail.mask(source, .html)
    let text = LabelledText(prose: TextBuffer(bytes: prose), source: source, map: trail.map)
    var labels = Labels()
    let name = ByteRange(
      LabelsTests.range("Trần", in: text.prose).start, LabelsTests.range("Thử", in: text.prose).end)
    labels.judge(.person, at: name, .given, in: text)
    let file = LabelsTests.read(labels.written(in: text))
    let scalars = Array(String(decoding: source, as: UTF8.self).unicodeScalars)
    let pieces = file.entities[0].spans.map { span in
      var piece = String.UnicodeScalarView()
      piece.append(contentsOf: scalars[span.start..<span.end])
      return String(piece)
    }
    // Inside a word nothing is cut, not even at the end of a line in a tag.
    #expect(pieces == ["Trần", "Văn", "Th</i\n>ử"])
    #expect(file.entities[0].words.split(whereSeparator: \.isWhitespace) == ["Trần", "Văn", "Thử"])
    let again = Labels(file, in: text)
    #expect(again.all.map(\.range) == labels.all.map(\.range))
    #expect(again.doubtful.isEmpty && again.lost.isEmpty)
  }

  @Test func theProseOfAFileWithMarkup() {
    let source = Array("<p>Đại tá <b>Trần</b> Văn&nbsp;Thử</p>".utf8)
    var prose = source
    let (trail, bytes) = MaskTrail.mask(source, .html)
    prose = bytes
    let text = LabelledText(prose: TextBuffer(bytes: prose), source: source, map: trail.map)
    let article = Article(TextBuffer(bytes: prose), reader: .shared)
    var labels = Labels()
    for entity in article.entities { labels.judge(entity.kind, at: entity.range, .given, in: text) }
    #expect(labels.all.contains { $0.kind == .person })
    let file = LabelsTests.read(labels.written(in: text))
    #expect(file.entities.contains { $0.words == "Trần Văn\u{A0}Thử" })
    #expect(Labels(file, in: text).all.map(\.range) == labels.all.map(\.range))
  }
}
