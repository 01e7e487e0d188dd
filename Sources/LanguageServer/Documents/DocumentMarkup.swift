import Linting
import ProjectFiles
import SourceText

/// A document with markup: what the client has, and what is read of it. Requests are answered from the prose, and
/// `Snapshot` turns its places into the client's.
struct DocumentMarkup: Sendable {
  typealias Language = MaskTrail.Form

  let language: Language
  private var trail: MaskTrail

  /// - Parameter prose: gets the text to analyse.
  init(_ language: Language, source: [UInt8], prose: inout [UInt8]) {
    self.language = language
    (trail, prose) = MaskTrail.mask(source, language)
  }

  /// The way between the prose and the document.
  var map: MaskMap { trail.map }

  /// The text as the client has it. It is not kept beside the prose.
  func file(_ prose: [UInt8]) -> FileText { FileText(prose: prose, trail) }

  /// Takes over an edit of the document.
  ///
  /// - Parameters:
  ///   - range: bytes of the document.
  ///   - prose: as it was before the edit.
  /// - Returns: what has to be replaced in the prose; most of it may be as it was.
  mutating func replace(_ range: ByteRange, with text: [UInt8], in prose: [UInt8]) -> MaskTrail.Edit {
    trail.replace(range, with: text, in: prose)
  }

  // MARK: Findings

  /// What comments switch off.
  func suppressions(in prose: [UInt8]) -> Suppressions {
    Suppressions(map, prose: prose, file: file(prose))
  }

  /// The findings without the fixes that would destroy markup.
  func withSoundFixes(_ findings: [Finding]) -> [Finding] {
    if map.isIdentity { return findings }
    return findings.map { finding in
      var finding = finding
      finding.fixes.removeAll { fix in
        fix.edits.contains { map.editableSourceRange(of: $0.range) == nil }
      }
      return finding
    }
  }

  /// An edit of the prose as one of the document; nil where it would destroy markup.
  func edit(_ edit: Linting.TextEdit) -> Linting.TextEdit? {
    guard let range = map.editableSourceRange(of: edit.range) else { return nil }
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

extension MaskTrail.Form {
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
