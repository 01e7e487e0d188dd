import Extraction
import Linting
import ProjectFiles
import SourceText

/// Entities and people for a person at a terminal.
struct AnnotationText: AnnotationReporter {
  var style: TerminalStyle
  var language: MessageLanguage
  var explains = false
  var parallel = ParallelPieces()

  func piece(_ shown: ShownArticle, in input: Input) -> [UInt8] {
    let article = shown.article
    let lines = Places(input.text.bytes)
    var text = style.paint(SystemPath.onOneLine(input.path), .strong) + "\n"
    if let encoding = input.unusualEncoding {
      let line = LocalizedText(
        vi: "bảng mã: \(encoding.displayName)", en: "encoding: \(encoding.displayName)")
      text += "  " + style.paint(line[language], .dim) + "\n"
    }
    let entities = parallel.write(article.paragraphs.count) { part in
      Array(write(shown.entities(ofParagraphs: part), article, in: input, lines).utf8)
    }
    return Array(text.utf8) + entities + Array((people(article) + "\n").utf8)
  }

  private func write(_ entities: [Entity], _ article: Article, in input: Input, _ lines: Places) -> String {
    var text = ""
    for entity in entities {
      let position = FindingPlace.position(of: input.place(entity.range).start, in: input, lines: lines)
      text += "  \(position.line):\(position.column)  "
      text += style.paint(entity.kind.name[language], .information)
      text += "  " + OneLine.text(article.text.string(entity.range))
      if let value = entity.value { text += style.paint("  = " + value, .fix) }
      if explains { text += style.paint("  [\(entity.evidence.recognizer): \(entity.evidence.cue)]", .dim) }
      text += "\n"
    }
    return text
  }

  private func people(_ article: Article) -> String {
    var text = ""
    if !article.people.isEmpty {
      text += "  " + LocalizedText(vi: "Những người trong bài:", en: "People:")[language] + "\n"
      for person in article.people {
        text += "    " + style.paint(person.name, .strong)
        if let rank = person.rank { text += ", " + OneLine.text(rank) }
        if !person.positions.isEmpty {
          text += ": " + person.positions.map(OneLine.text).joined(separator: "; ")
        }
        text += "\n"
      }
    }
    return text
  }
}
