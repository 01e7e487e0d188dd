import Extraction
import Foundation
import SourceText
import Standoff
import TestSupport
import Testing

/// A text with its labels marked, and what they say afterwards.
struct LabelsTests {
  /// What `labels` say of `text`, as `kind «words»`, refused ones with `not-` before.
  static func said(_ labels: Labels, of text: TextBuffer) -> [String] {
    labels.all.map { label in
      let words = text.string(label.range).precomposedStringWithCanonicalMapping
        .replacingOccurrences(of: "\r\n", with: "\n")
      return (label.judgement == .refused ? "not-" : "") + "\(label.kind.rawValue) «\(words)»"
    }
  }

  static func range(_ words: String, in text: TextBuffer, from start: Int = 0) -> ByteRange {
    let bytes = text.bytes
    let wanted = Array(words.utf8)
    guard
      let first = (start...max(start, bytes.count - wanted.count)).first(where: {
        bytes[$0...].starts(with: wanted)
      })
    else {
      Issue.record("“\(words)” is not in the text")
      return ByteRange(0, 0)
    }
    return ByteRange(first, first + wanted.count)
  }

  static func labelled(_ text: TextBuffer, _ given: [(EntityKind, String)]) -> Labels {
    var labels = Labels()
    for (kind, words) in given {
      labels.judge(kind, at: range(words, in: text), .given, in: LabelledText(text))
    }
    return labels
  }

  /// Replaces a part of a text, and labels follow.
  static func edit(
    _ text: inout TextBuffer, _ labels: inout Labels, _ range: ByteRange, _ new: some Collection<UInt8>,
    isWhole: Bool = false, read: (ByteRange) -> [Entity] = { _ in [] }
  ) {
    let edit = labels.edit(of: range, in: text, read: read)
    text.replace(range, with: new)
    labels.replace(edit, insertedCount: new.count, in: text, isWhole: isWhole, read: read)
  }

  static func written(_ labels: inout Labels, _ text: TextBuffer) -> String {
    String(decoding: labels.written(in: LabelledText(text)).bytes, as: UTF8.self)
  }

  static func read(_ file: BratFile) -> BratFile {
    var problems: [BratFile.Problem] = []
    let again = BratFile(bytes: file.bytes, problems: &problems)
    #expect(problems.isEmpty)
    return again
  }

  @Test(arguments: TextForm.allCases)
  func whatIsWrittenIsReadAgain(form: TextForm) {
    let text = TextBuffer(form.apply("Đại tá Trần Văn Thử\nở Quân\nkhu 0 😀 cùng Lê Thị Mẫu."))
    let wanted = ["Đại tá", "Trần Văn Thử", "Quân\nkhu 0", "Lê Thị Mẫu"].map(form.words)
    var labels = Self.labelled(
      text, Array(zip([EntityKind.rank, .person, .organization, .person], wanted)))
    labels.judge(.location, at: Self.range(wanted[2], in: text), .refused, in: LabelledText(text))
    let file = Self.read(labels.written(in: LabelledText(text)))
    let again = Labels(file, in: LabelledText(text))
    #expect(again.all.map(\.range) == labels.all.map(\.range))
    #expect(Self.said(again, of: text) == Self.said(labels, of: text))
    #expect(again.lost.isEmpty)
    // Offsets are code points, and an entity over a line end is in pieces.
    let scalars = Array(String(decoding: text.bytes, as: UTF8.self).unicodeScalars)
    for entity in file.entities {
      let pieces = entity.spans.map { span in
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[span.start..<span.end])
        return String(piece)
      }
      #expect(pieces.joined(separator: " ").unicodeScalars.elementsEqual(entity.words.unicodeScalars))
    }
    #expect(file.entities.contains { $0.spans.count == 2 && $0.type == "not-location" })
  }

  @Test func judgingTwiceIsJudgingOnce() {
    let text = TextBuffer("Đại tá Trần Văn Thử")
    var labels = Self.labelled(text, [(.person, "Trần Văn Thử")])
    let place = Self.range("Trần Văn Thử", in: text)
    let marked = LabelledText(text)
    let again = labels.judge(.person, at: place, .given, in: marked)
    #expect(!again)
    let refused = labels.judge(.person, at: place, .refused, in: marked)
    #expect(refused)
    #expect(Self.said(labels, of: text) == ["not-person «Trần Văn Thử»"])
    labels.judge(.rank, at: place, .given, value: "Đại tá", in: marked)
    #expect(Self.said(labels, of: text) == ["not-person «Trần Văn Thử»", "rank «Trần Văn Thử»"])
    let forgotten = (1...2).map { _ in labels.forget(.person, at: place) }
    #expect(forgotten == [true, false])
    #expect(Self.said(labels, of: text) == ["rank «Trần Văn Thử»"])
  }

  @Test func nothingAndPlacesOutsideAreNoLabels() {
    let text = TextBuffer("a  b")
    var labels = Labels()
    for range in [ByteRange(1, 3), ByteRange(2, 2), ByteRange(3, 9), ByteRange(-3, 1), ByteRange(90, 99)] {
      let isNew = labels.judge(.date, at: range, .given, in: LabelledText(text))
      #expect(!isNew, "\(range)")
    }
    #expect(labels.isEmpty)
  }

  @Test func linesOfOthersStay() {
    let text = TextBuffer("Đại tá Trần Văn Thử")
    let source =
      "T3\tEvent 0 6\tĐại tá\nT4\tperson 7 19\tTrần Văn Thử\nR1\tHolds Arg1:T4 Arg2:T3\n#1\tAnnotatorNotes T4\txem lại\nA1\tSure T3\n"
    var problems: [BratFile.Problem] = []
    let file = BratFile(bytes: Array(source.utf8), problems: &problems)
    var labels = Labels(file, in: LabelledText(text))
    #expect(labels.all.map(\.value) == ["xem lại"])
    let same = Self.written(&labels, text)
    #expect(same == source)
    labels.judge(.rank, at: Self.range("Đại tá", in: text), .given, value: "Đại tá", in: LabelledText(text))
    let more = Self.written(&labels, text)
    #expect(more == source + "T5\trank 0 6\tĐại tá\n#2\tAnnotatorNotes T5\tĐại tá\n")
    // What is said of a label goes with it, what is said of others does not.
    labels.forget(.person, at: Self.range("Trần Văn Thử", in: text))
    let less = Self.written(&labels, text)
    #expect(
      less
        == "T3\tEvent 0 6\tĐại tá\nA1\tSure T3\nT5\trank 0 6\tĐại tá\n#2\tAnnotatorNotes T5\tĐại tá\n")
  }

  /// Two programs, or two people, have said the same of one place, or one of them the opposite: the first counts, and what
  /// the other said is not thrown away.
  @Test func whatIsSaidTwiceStays() {
    let text = TextBuffer("Đại tá Trần Văn Thử")
    let source = "T4\tperson 7 19\tTrần Văn Thử\nT2\tnot-person 7 19\tTrần Văn Thử\nR1\tIs Arg1:T4 Arg2:T2\n"
    var problems: [BratFile.Problem] = []
    var labels = Labels(BratFile(bytes: Array(source.utf8), problems: &problems), in: LabelledText(text))
    #expect(Self.said(labels, of: text) == ["not-person «Trần Văn Thử»"])
    labels.judge(.rank, at: Self.range("Đại tá", in: text), .given, in: LabelledText(text))
    let written = Self.written(&labels, text)
    #expect(written == source + "T5\trank 0 6\tĐại tá\n")
  }

  @Test func theReadingAsLabelsHaveIt() {
    let article = Article("Đại tá Trần Văn Thử thăm Công ty Mẫu Không Có ngày 3-2-2021.")
    let text = LabelledText(article.text)
    func place(_ words: String) -> ByteRange { Self.range(words, in: article.text) }
    var labels = Labels()
    labels.judge(.rank, at: place("Đại tá"), .given, value: "Đại tá QĐND", in: text)
    labels.judge(.date, at: place("ngày 3-2-2021"), .refused, in: text)
    labels.judge(.date, at: place("3-2-2021"), .refused, in: text)
    labels.judge(.location, at: place("Mẫu Không Có"), .given, in: text)
    labels.judge(.document, at: place("thăm"), .refused, in: text)
    let all = labels.entities(over: article.entities, touching: article.text.range)
    #expect(all.first { $0.entity.kind == .rank }?.source == .accepted)
    #expect(all.first { $0.entity.kind == .rank }?.entity.value == "Đại tá QĐND")
    #expect(all.first { $0.entity.kind == .person }?.source == .proposed)
    #expect(all.first { $0.entity.kind == .location }?.source == .added)
    #expect(all.first { $0.entity.kind == .date }?.source == .refused)
    #expect(!all.contains { $0.entity.kind == .document })
    #expect(!article.entities(labelledBy: labels).contains { $0.kind == .date })
    #expect(article.entities(labelledBy: Labels()) == article.entities)
  }
}

extension TextForm {
  /// Words of a text as this form has them.
  func words(_ text: String) -> String {
    switch self {
    case .plain, .afterEmoji: text
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
    }
  }
}
