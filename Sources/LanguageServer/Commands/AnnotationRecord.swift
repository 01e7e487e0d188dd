import Extraction
import JSONText
import LanguageServerProtocol
import SourceText

/// What the article holds, as one line of `chugiai annotate --format jsonl`, with its labels where it has some; offsets are UTF-8 bytes of the document as
/// it stands, with its markup.
struct AnnotationRecord {
  let document: Snapshot

  var line: String {
    let article = document.article
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("path", document.uri.filePath ?? document.uri.rawValue)
      writer.key("entities")
      writer.beginArray()
      for entity in document.entities(touching: article.text.range) {
        let place = document.sourceRange(entity.range)
        writer.object { writer in
          writer.field("kind", entity.kind.rawValue)
          writer.field("start", place.start)
          writer.field("end", place.end)
          writer.field("text", document.text(entity.range))
          if let value = entity.value { writer.field("value", value) }
        }
      }
      writer.endArray()
      writer.key("people")
      writer.beginArray()
      for person in article.people {
        writer.object { writer in
          writer.field("name", person.name)
          if let rank = person.rank { writer.field("rank", rank) }
          writer.field("positions", person.positions)
        }
      }
      writer.endArray()
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }
}
