import Linting
import SourceText

/// Carries out fixes in a text as it stands in its file, markup and all.
struct Mender: Sendable {
  var checker: Checker
  var reader: InputReader
  /// Whether fixes are carried out too that a person should look at.
  var includesUnsafe: Bool

  struct Outcome: Sendable {
    var input: Input
    /// What is still found.
    var remaining: [Diagnostic]
    var applied: Int
  }

  /// Why a text is only reported on; nil where it may be mended.
  static func obstacle(_ input: Input) -> LocalizedText? {
    if case .word = input.form {
      return LocalizedText(
        vi: "tệp Word không được sửa tự động, chỉ báo phát hiện",
        en: "Word files are not mended, only reported on")
    }
    if input.encoding != .utf8, input.encoding != .utf8WithBOM {
      let name = input.encoding.displayName
      return LocalizedText(
        vi: "bài viết bằng bảng mã \(name) không được sửa tự động; hãy chuyển sang UTF-8 trước",
        en: "a text in \(name) is not mended; convert it to UTF-8 first")
    }
    return nil
  }

  /// The fix of a finding that is to be carried out; nil where there is none.
  private func fix(of finding: Diagnostic) -> Fix? {
    finding.fixes.first { $0.isSafe } ?? (includesUnsafe ? finding.fixes.first : nil)
  }

  /// Whether there is something to mend.
  func mends(_ findings: [Diagnostic]) -> Bool { findings.contains { fix(of: $0) != nil } }

  /// Mends again and again until nothing is left to do: one mend may uncover the next.
  func mend(_ input: Input) -> Outcome {
    var input = input
    var findings = checker.check(input).located
    var applied = 0
    // Two rules that undo each other would go on for ever; no text of sense needs this many rounds.
    for _ in 0..<10 {
      let fixes = findings.compactMap(fix(of:))
      if fixes.isEmpty { break }
      let result = FixApplier.apply(fixes, to: input.text.bytes)
      guard result.applied > 0, result.bytes != input.text.bytes,
        case .success(let next) = utf8Reader.input(result.bytes, path: input.path)
      else { break }
      applied += result.applied
      input = next.from(file: input.file)
      findings = checker.check(input).located
    }
    return Outcome(input: input, remaining: findings, applied: applied)
  }

  /// A mend must not make the text look as if it were in another encoding.
  private var utf8Reader: InputReader {
    var reader = reader
    reader.encoding = .utf8
    return reader
  }
}
