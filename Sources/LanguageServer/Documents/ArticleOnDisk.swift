import ProjectFiles
import SourceText
import Standoff

/// The file of an open document, beside what the client has.
struct ArticleOnDisk {
  /// What the file has that the client keeps to itself.
  let form: DiskForm
  /// What the file says, read as the document is. Empty where there is none yet; nil where it says what the client has, and
  /// where it cannot be read.
  let other: LabelledText?

  init(of document: Snapshot, at path: String) {
    guard case .success(let bytes) = FileReader.bytes(ofFile: path) else {
      form = DiskForm()
      other = FileStatus.exists(path) ? nil : LabelledText(TextBuffer(bytes: []))
      return
    }
    let decoded = TextDecoder.decode(bytes)
    form = DiskForm(of: decoded.utf8, as: document.source)
    let text = form.edited(decoded.utf8)
    if text == document.source || decoded.isProbablyBinary {
      other = nil
    } else {
      let (prose, map) = document.read(text)
      other = LabelledText(prose: TextBuffer(bytes: prose), source: text, map: map, disk: form)
    }
  }
}
