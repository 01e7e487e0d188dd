// A static build has no Testing module, and a build of the whole package must not need one.
#if canImport(Testing)
  import Foundation
  package import Linting
  package import SourceText
  package import Testing

  /// A text with the places of the expected findings in double square brackets: `của ⟦của⟧ cử tri`.
  package struct FindingMarks: Sendable {
    package var bytes: [UInt8] = []
    package var ranges: [ByteRange] = []

    package init(_ marked: String) {
      var open: [Int] = []
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "⟦": open.append(bytes.count)
        case "⟧":
          if let start = open.popLast() { ranges.append(ByteRange(start, bytes.count)) }
        default: bytes.append(contentsOf: String(scalar).utf8)
        }
      }
      ranges.sort()
    }
  }

  /// Expects that `rule` finds exactly the marked places, in every `TextForm`; found but not marked fails too.
  ///
  /// - Parameters:
  ///   - fixed: the text after the first fix of every finding of the rule, where the case is about that.
  ///   - forms: for the few texts that have no decomposed form.
  package func expectFindings(
    _ marked: String, rule: String, severity: Severity? = nil, fixed: String? = nil,
    linter: Linter = Linter(),
    forms: [TextForm] = TextForm.allCases,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard RuleCatalog.infos.contains(where: { $0.id == rule }) else {
      // It would find nothing, which is just what a negative case expects.
      Issue.record("there is no rule \(rule)", sourceLocation: sourceLocation)
      return
    }
    for form in forms {
      let marks = FindingMarks(form.apply(marked))
      let text = TextBuffer(bytes: marks.bytes)
      let found = CheckedArticle(text, linter: linter).diagnostics.filter { $0.rule == rule }
      if found.map(\.range) != marks.ranges {
        let want = marks.ranges.map { "«\(text.string($0))»" }.joined(separator: " ")
        let got = found.map { "«\(text.string($0.range))» \($0.message.english)" }.joined(separator: " ")
        Issue.record(
          "\(form.rawValue): \(marked)\n  expected \(want)\n  found    \(got)", sourceLocation: sourceLocation
        )
        continue
      }
      if let severity, let other = found.first(where: { $0.severity != severity }) {
        Issue.record(
          "\(form.rawValue): \(marked)\n  is \(other.severity), not \(severity)",
          sourceLocation: sourceLocation
        )
      }
      guard let fixed else { continue }
      let result = FixApplier.apply(found.compactMap(\.fixes.first), to: marks.bytes).bytes
      let got = String(decoding: result, as: UTF8.self)
      // A fix may not bring another normal form into the text, so the scalars are compared, not the characters.
      if Array(got.unicodeScalars) != Array(form.apply(fixed).unicodeScalars) {
        Issue.record(
          "\(form.rawValue): \(marked)\n  fixed «\(got)»\n  not   «\(form.apply(fixed))»",
          sourceLocation: sourceLocation)
      }
    }
  }

  /// Expects that `rule` has nothing to say of `text`, in every `TextForm`.
  package func expectNoFindings(
    _ text: String, rule: String, linter: Linter = Linter(), sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectFindings(text, rule: rule, linter: linter, sourceLocation: sourceLocation)
  }
#endif
