import Extraction
import SourceText
import Standoff

/// `brat`: the standoff format of the annotation tool of that name, in which labels are kept too. What an entity means is
/// a note.
struct BratReporter: AnnotationReporter {
  func piece(_ shown: ShownArticle, in input: Input) -> [UInt8] {
    let text = input.labelled
    var lines: [BratFile.Line] = []
    for (index, entity) in shown.entities.enumerated() {
      let (spans, words) = text.written(entity.range)
      if spans.isEmpty { continue }
      let number = index + 1
      lines.append(
        .entity(BratFile.Entity(number: number, type: entity.kind.rawValue, spans: spans, words: words)))
      if let value = entity.value {
        lines.append(.note(number: number, entity: number, text: OneLine.text(value)))
      }
    }
    return BratFile(lines: lines).bytes
  }

  /// What the files of one text are called in a folder, without `.txt` and `.ann`; a name relative to the folder,
  /// without a way out of it.
  static func fileStem(for path: String) -> String {
    var parts = path.split(separator: "/").filter { $0 != ".." && $0 != "." }.map(String.init)
    if parts.isEmpty || path == "-" { parts = ["stdin"] }
    let name = parts.joined(separator: "/")
    return name.hasSuffix(".txt") ? String(name.dropLast(4)) : name
  }
}
