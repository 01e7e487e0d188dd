package import Extraction
package import JSONText
package import Linting
package import SourceText

/// The records of `--format jsonl`: one line an article for `annotate`, one line a finding for `check`. Offsets are
/// UTF-8 bytes of the file as it stands.
package enum JSONLinesRecords {
  package static func write(
    _ article: Article, path: String, explains: Bool = false, to writer: inout JSONWriter
  ) {
    let text = article.text
    writer.object { writer in
      writer.field("path", path)
      writer.key("entities")
      writer.beginArray()
      for entity in article.entities {
        writer.object { writer in
          writer.field("kind", entity.kind.rawValue)
          writer.field("start", entity.range.start)
          writer.field("end", entity.range.end)
          writer.field("text", text.string(entity.range))
          if let value = entity.value { writer.field("value", value) }
          if explains {
            writer.field("recognizer", entity.evidence.recognizer)
            writer.field("cue", entity.evidence.cue)
          }
        }
      }
      writer.endArray()
      writer.key("people")
      writer.beginArray()
      for person in article.people {
        writer.object { writer in
          writer.field("name", person.name)
          if let rank = person.rank { writer.field("rank", rank) }
          writer.key("positions")
          writer.beginArray()
          for position in person.positions { writer.value(position) }
          writer.endArray()
        }
      }
      writer.endArray()
    }
    writer.newline()
  }

  package static func write(
    _ diagnostic: Diagnostic, path: String, text: TextBuffer, lines: LineIndex, language: MessageLanguage,
    to writer: inout JSONWriter
  ) {
    let position = lines.position(of: diagnostic.range.start, in: text.bytes, encoding: .utf32)
    writer.object { writer in
      writer.field("path", path)
      writer.field("rule", diagnostic.rule)
      writer.field("severity", diagnostic.severity.rawValue)
      writer.field("start", diagnostic.range.start)
      writer.field("end", diagnostic.range.end)
      writer.field("line", position.line + 1)
      writer.field("column", position.column + 1)
      writer.field("text", text.string(diagnostic.range))
      writer.field("message", diagnostic.message[language])
      writer.key("fixes")
      writer.beginArray()
      for fix in diagnostic.fixes {
        writer.object { writer in
          writer.field("title", fix.title[language])
          writer.key("edits")
          writer.beginArray()
          for edit in fix.edits {
            writer.object { writer in
              writer.field("start", edit.range.start)
              writer.field("end", edit.range.end)
              writer.field("newText", edit.newText)
            }
          }
          writer.endArray()
        }
      }
      writer.endArray()
    }
    writer.newline()
  }
}
