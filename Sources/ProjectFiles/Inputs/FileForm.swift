/// What a file's name says of what is in it.
package enum FileForm: Sendable {
  case plain, markdown, html, word

  package init(path: String) {
    let name = path.lowercased()
    if [".md", ".markdown"].contains(where: name.hasSuffix) {
      self = .markdown
    } else if [".html", ".htm", ".xhtml"].contains(where: name.hasSuffix) {
      self = .html
    } else {
      self = name.hasSuffix(".docx") ? .word : .plain
    }
  }
}
