import Extraction
import SourceText

/// `brat`: the standoff format of the annotation tool of that name. Offsets are code points of the text; an entity
/// that goes over a line end is in pieces (`T1	person 3 9;10 14	…`), as brat wants it; what an entity means is a note.
struct BratReporter: AnnotationReporter {
  func piece(_ article: Article, in input: Input) -> [UInt8] {
    let scale = OffsetScale(input.text.bytes, .utf32)
    var text = ""
    for (index, entity) in article.entities.enumerated() {
      var spans: [String] = []
      var words: [String] = []
      for part in Self.parts(of: entity.range, in: article.text.bytes) {
        let place = input.place(part)
        spans.append("\(scale(place.start)) \(scale(place.end))")
        words.append(OneLine.text(article.text.string(part)))
      }
      if spans.isEmpty { continue }
      text += "T\(index + 1)\t\(entity.kind.rawValue) \(spans.joined(separator: ";"))"
      text += "\t\(words.joined(separator: " "))\n"
      if let value = entity.value {
        text += "#\(index + 1)\tAnnotatorNotes T\(index + 1)\t\(OneLine.text(value))\n"
      }
    }
    return Array(text.utf8)
  }

  /// The range cut at line ends, without the spaces beside them.
  private static func parts(of range: ByteRange, in bytes: [UInt8]) -> [ByteRange] {
    var parts: [ByteRange] = []
    var start = range.start
    for offset in range.start...range.end {
      let isEnd = offset == range.end
      guard isEnd || offset < bytes.count && (bytes[offset] == 0x0A || bytes[offset] == 0x0D) else {
        continue
      }
      var part = ByteRange(start, offset)
      while part.start < part.end, bytes[part.start] == 0x20 || bytes[part.start] == 0x09 { part.start += 1 }
      while part.start < part.end, bytes[part.end - 1] == 0x20 || bytes[part.end - 1] == 0x09 {
        part.end -= 1
      }
      if !part.isEmpty { parts.append(part) }
      start = offset + 1
    }
    return parts
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
