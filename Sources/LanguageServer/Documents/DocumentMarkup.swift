import Linting
import ProjectFiles
import SourceText

/// A document with markup: what the client has, and what is read of it. Requests are answered from the prose, and
/// `Snapshot` turns its places into the client's.
struct DocumentMarkup: Sendable {
  typealias Language = MaskTrail.Form

  let language: Language
  /// The text as the client has it; nil while it is the prose itself, which need not be kept twice.
  private(set) var source: [UInt8]?
  private var trail: MaskTrail

  /// - Parameter prose: gets the text to analyse.
  init(_ language: Language, source: [UInt8], prose: inout [UInt8]) {
    self.language = language
    (trail, prose) = MaskTrail.mask(source, language)
    self.source = Self.isProse(trail) ? nil : source
  }

  private static func isProse(_ trail: MaskTrail) -> Bool { trail.form == .markdown && trail.map.isIdentity }

  /// The way between the prose and the document.
  var map: MaskMap { trail.map }

  /// Takes over an edit of the document.
  ///
  /// - Returns: what has to be replaced in the prose; most of it may be as it was. Nil where the document is its own
  ///   prose: then the edit is to be made there, and told to `proseHasChanged`.
  mutating func replace(_ range: ByteRange, with text: [UInt8]) -> MaskTrail.Edit? {
    guard var bytes = source.take() else { return nil }
    bytes.replaceSubrange(range.start..<range.end, with: text)
    let edit = trail.replace(range, insertedCount: text.count, in: bytes)
    if !Self.isProse(trail) { source = bytes }
    return edit
  }

  /// - Parameter prose: the prose after the edit, which is the document.
  /// - Returns: what has to be replaced in it because the edit has made markup; nil where it has not.
  mutating func proseHasChanged(
    _ range: ByteRange, insertedCount: Int, _ prose: [UInt8]
  ) -> MaskTrail.Edit? {
    let edit = trail.replace(range, insertedCount: insertedCount, in: prose)
    if Self.isProse(trail) { return nil }
    source = prose
    return (ByteRange(edit.range.start, edit.range.end + insertedCount - range.length), edit.text)
  }

  // MARK: Findings

  /// What comments switch off.
  func suppressions(in prose: [UInt8]) -> Suppressions {
    Suppressions(map, prose: prose, source: source ?? prose)
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
