import Linting
import ProjectFiles
import SourceText

/// A document with markup: what the client has, and what is read of it. Requests are answered from the prose, and
/// `Snapshot` turns its places into the client's.
struct DocumentMarkup: Sendable {
  enum Language: Sendable {
    case markdown, html
  }

  let language: Language
  /// The text as the client has it.
  private(set) var source: [UInt8]
  private(set) var mask: MaskedText

  init(_ language: Language, source: [UInt8]) {
    self.language = language
    self.source = source
    mask = Self.mask(source, language)
  }

  mutating func replace(_ range: ByteRange, with text: [UInt8]) {
    source.replaceSubrange(range.start..<range.end, with: text)
    mask = Self.mask(source, language)
  }

  private static func mask(_ source: [UInt8], _ language: Language) -> MaskedText {
    switch language {
    case .markdown: MarkdownMask.mask(source)
    case .html: HTMLMask.mask(source)
    }
  }

  // MARK: Findings

  /// The findings in the prose that no comment switches off, without the fixes that would destroy markup.
  func kept(_ findings: [Finding]) -> [Finding] {
    let kept = mask.comments.isEmpty ? findings : Suppressions(mask, source: source).apply(to: findings).kept
    if mask.isIdentity { return kept }
    return kept.map { finding in
      var finding = finding
      finding.fixes.removeAll { fix in
        fix.edits.contains { mask.editableSourceRange(of: $0.range) == nil }
      }
      return finding
    }
  }

  /// What is wrong in comments that switch findings off; ranges are the client's.
  func commentFindings(_ findings: [Finding]) -> [Finding] {
    mask.comments.isEmpty ? [] : Suppressions(mask, source: source).apply(to: findings).unused
  }

  /// An edit of the prose as one of the document; nil where it would destroy markup.
  func edit(_ edit: Linting.TextEdit) -> Linting.TextEdit? {
    guard let range = mask.editableSourceRange(of: edit.range) else { return nil }
    guard language == .html else { return Linting.TextEdit(range: range, newText: edit.newText) }
    var text = ""
    for scalar in edit.newText.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return Linting.TextEdit(range: range, newText: text)
  }
}

extension DocumentMarkup.Language {
  /// As the batch checker would take the file; of a document that is no file, what the client calls its language. nil for
  /// plain text.
  init?(path: String?, languageID: String) {
    switch path.map(FileForm.init(path:)) {
    case .markdown: self = .markdown
    case .html: self = .html
    case .plain, .word: return nil
    case nil:
      switch languageID.lowercased() {
      case "markdown": self = .markdown
      case "html", "xhtml": self = .html
      default: return nil
      }
    }
  }
}
