import Linting
import ProjectFiles
import SourceText
import Standoff

/// A text as it was submitted, decoded and ready to be read.
///
/// `text` is what reports count in: the file as it stands (in UTF-8 where it was something else), or the text of a Word
/// file. `prose` is what is read: the same without markup.
struct Input: Sendable {
  /// What it is called in reports.
  var path: String
  /// What the system calls it, as `SystemPath` writes it; empty for the standard input.
  var file = ""
  var text: TextBuffer
  var encoding: TextEncoding
  /// Ranges of `text` for which the file had no character.
  var malformed: [Range<Int>] = []
  var form = Form.plain
  /// What the file took on the disk, in bytes.
  var fileSize = 0
  var isStandardInput = false
  /// What the file was when it was read, where it is to be mended.
  var stamp: FileStamp?
  /// The bytes as they came from the standard input, where they are to be mended and are not those of `text`.
  var original: [UInt8]?

  enum Form: Sendable {
    case plain
    case markup(MaskedText, isHTML: Bool)
    case word(WordDocument)
  }

  var fromStandardInput: Input {
    var input = self
    input.isStandardInput = true
    return input
  }

  func from(file: String) -> Input {
    var input = self
    input.file = file
    return input
  }

  var prose: TextBuffer {
    if case .markup(let mask, _) = form { return TextBuffer(bytes: mask.bytes) }
    return text
  }

  /// For labels, whose file counts in `text`.
  var labelled: LabelledText {
    guard case .markup(let mask, _) = form else { return LabelledText(text) }
    return LabelledText(prose: prose, source: text.bytes, map: mask.map)
  }

  /// The path's bytes, for an address: where the name is not UTF-8 those that the system knows it by.
  var uriPath: [UInt8] { file.isEmpty ? Array(path.utf8) : SystemPath.bytes(file) }

  /// Whether the bytes of `prose` may be written out as they are.
  var isValidUTF8: Bool { malformed.isEmpty || encoding != .utf8 && encoding != .utf8WithBOM }

  /// Whether ranges of `text` are ranges of the file's bytes.
  var countsInFile: Bool {
    if case .word = form { return false }
    return encoding == .utf8 || encoding == .utf8WithBOM
  }

  /// The encoding where a reader of reports should know of it.
  var unusualEncoding: TextEncoding? { encoding == .utf8 ? nil : encoding }

  /// Where in `text` a range of `prose` stands.
  func place(_ range: ByteRange) -> ByteRange {
    if case .markup(let mask, _) = form { return mask.sourceRange(of: range) }
    return range
  }

  /// Findings in `prose` as findings in `text`. A fix that would destroy markup is left out.
  func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard case .markup(let mask, let isHTML) = form, !mask.isIdentity || isHTML else { return diagnostics }
    return diagnostics.map { diagnostic in
      var moved = diagnostic
      moved.range = mask.sourceRange(of: diagnostic.range)
      moved.related = diagnostic.related.map {
        Diagnostic.Related(range: mask.sourceRange(of: $0.range), message: $0.message)
      }
      moved.fixes = diagnostic.fixes.compactMap { fix in
        var edits: [TextEdit] = []
        for edit in fix.edits {
          guard let range = mask.editableSourceRange(of: edit.range) else { return nil }
          edits.append(TextEdit(range: range, newText: isHTML ? XML.text(edit.newText) : edit.newText))
        }
        return Fix(title: fix.title, edits: edits, isSafe: fix.isSafe)
      }
      return moved
    }
  }

  /// The number of the paragraph of a Word file, from 1; nil for other files, where lines are enough.
  func wordParagraph(at offset: Int) -> Int? {
    guard case .word(let document) = form else { return nil }
    return document.paragraphNumber(at: offset) ?? max(document.paragraphs.count, 1)
  }
}
