import Linting
import ProjectFiles

extension OutputStream {
  /// Tells a person something, in a line that names the program, as those of others do.
  ///
  /// - Parameters:
  ///   - path: of what it is about, as `SystemPath` writes it; nil where it is about the run.
  ///   - line: of that file, from 1; 0 where the whole of it is meant.
  func tell(
    _ message: LocalizedText, _ language: MessageLanguage, of path: String? = nil, line: Int = 0
  ) {
    let place = path.map { SystemPath.onOneLine($0) + (line > 0 ? ":\(line): " : ": ") } ?? ""
    write("chugiai: \(place)\(message[language])\n")
  }
}
