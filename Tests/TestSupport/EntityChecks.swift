// A static build has no Testing module, and a build of the whole package must not need one.
#if canImport(Testing)
  package import Extraction
  import Foundation
  import SourceText
  package import Testing

  /// One way of writing the same text; an entity must be found in all of them.
  package enum TextForm: String, CaseIterable, Sendable {
    case plain
    case decomposed
    case afterEmoji
    case carriageReturns

    package func apply(_ text: String) -> String {
      switch self {
      case .plain: text
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .afterEmoji: "🇻🇳👨‍👩‍👧 🎖️\n\n" + text
      case .carriageReturns: text.replacingOccurrences(of: "\n", with: "\r\n")
      }
    }
  }

  /// Expects that reading the marked text finds exactly the marked entities of `kinds` where the marks stand, in every
  /// `TextForm`.
  ///
  /// Found but not marked fails too. Values are compared where the mark has one.
  package func expectEntities(
    _ marked: String, kinds: Set<EntityKind>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for form in TextForm.allCases {
      let marks = MarkedText(form.apply(marked))
      let article = Article(marks.text)
      let wanted = marks.expected.filter { kinds.contains($0.kind) }
      let found = article.entities.filter { kinds.contains($0.kind) }
      let isSame =
        wanted.count == found.count
        && zip(wanted, found).allSatisfy { mark, entity in
          mark.kind == entity.kind && mark.range == entity.range
            && (mark.value == nil || mark.value == entity.value ?? "")
        }
      if isSame { continue }
      func shown(_ kind: EntityKind, _ range: ByteRange, _ value: String?) -> String {
        "\(kind.rawValue) «\(article.text.string(range))» \(range)\(value.map { " = \($0)" } ?? "")"
      }
      let want = wanted.map { shown($0.kind, $0.range, $0.value) }.joined(separator: ", ")
      let got = found.map { shown($0.kind, $0.range, $0.value) }.joined(separator: ", ")
      Issue.record(
        "\(form.rawValue): \(marked)\n  expected \(want)\n  found    \(got)", sourceLocation: sourceLocation)
    }
  }

  /// Expects that reading `text` finds nothing of `kinds`, in every `TextForm`.
  package func expectNoEntities(
    _ text: String, kinds: Set<EntityKind>, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for form in TextForm.allCases {
      let article = Article(form.apply(text))
      for entity in article.entities where kinds.contains(entity.kind) {
        Issue.record(
          "\(form.rawValue): \(text)\n  found \(entity.kind.rawValue) «\(article.text.string(entity.range))»",
          sourceLocation: sourceLocation)
      }
    }
  }

  /// Expects that texts of `pieces` in any order, some of them several times, can be read: what is found has words, lies in
  /// the text and comes in reading order, and so it is when the same text is read again.
  package func expectReadable(
    anyOrderOf pieces: [String], seed: UInt64, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 1...25, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      let article = Article(text)
      let ranges = article.entities.map(\.range)
      let isSound =
        ranges == ranges.sorted() && ranges.allSatisfy { !$0.isEmpty && article.text.range.contains($0) }
        && ranges == Article(text).entities.map(\.range)
      #expect(isSound, "\(text): \(ranges)", sourceLocation: sourceLocation)
    }
  }
#endif
