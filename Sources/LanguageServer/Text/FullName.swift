import Extraction
import Lexicon
import SourceText
import VietnameseText

extension OrganizationDetail {
  /// Whether a table has it or its head.
  var isFromLexicon: Bool { row.offset != 0 }
}

/// What a body or a place is called when the abbreviations in it are written out as the article reads them: "Bộ CHQS
/// tỉnh" is the "Bộ Chỉ huy Quân sự tỉnh", and so is the "Bộ Chỉ huy Quân sự (CHQS) tỉnh" where the letters are
/// introduced.
struct FullName {
  /// On one line.
  let text: String
  /// Whether these are the article's own words: no letters had to be written out.
  let isWritten: Bool

  init(of occurrence: Article.Occurrence, in document: Snapshot) {
    self.init(of: occurrence, Self.abbreviations(in: occurrence, of: document), in: document)
  }

  /// A name that is as it stands.
  init(_ text: String) {
    self.text = text
    isWritten = true
  }

  /// The abbreviations inside a mention, in reading order.
  static func abbreviations(
    in occurrence: Article.Occurrence, of document: Snapshot
  ) -> [Article.Occurrence] {
    var abbreviations: [Article.Occurrence] = []
    document.article.forEachOccurrence(touching: occurrence.range) { other in
      if other.mention.kind == .abbreviation, occurrence.range.contains(other.range) {
        abbreviations.append(other)
      }
    }
    return abbreviations
  }

  /// - Parameter abbreviations: those inside it, in reading order.
  init(of occurrence: Article.Occurrence, _ abbreviations: [Article.Occurrence], in document: Snapshot) {
    // The letters of a paper in brackets behind a report ("BĐ") are its name, whatever else they stand for.
    if case .organization(let detail) = occurrence.mention.detail, !detail.isFromLexicon {
      text = OneLine.text(document.text(occurrence.range))
      isWritten = true
      return
    }
    var text = ""
    var isWritten = true
    var reached = occurrence.range.start
    for abbreviation in abbreviations where abbreviation.range.start >= reached {
      guard let expansion = document.article.value(of: abbreviation), !expansion.hasPrefix("!") else {
        continue
      }
      var before = document.text(ByteRange(reached, abbreviation.range.start))
      let rest = document.text(ByteRange(abbreviation.range.end, occurrence.range.end))
      reached = abbreviation.range.end
      // In brackets behind the words that they stand for: those are there already.
      if before.last == "(", rest.first == ")" {
        before.removeLast()
        text += before
        reached += 1
        continue
      }
      let front = text + before
      let isName =
        occurrence.mention.kind == .organization && !PlaceRows.isAdminWord(expansion)
        && front.split(whereSeparator: \.isWhitespace).last?.first?.isUppercase ?? true
      text = front + (isName ? expansion.prefix(1).uppercased() + expansion.dropFirst() : expansion)
      isWritten = false
      // The name goes on, so the full stop is that of the letters: "TP. Vinh".
      let isStopped = rest.first == "." && rest.count > 1
      if isStopped { reached += 1 }
      // "QK4", "TP.Vinh": what comes is a word of its own.
      if let next = rest.dropFirst(isStopped ? 1 : 0).first, next.isNumber || next.isLetter { text += " " }
    }
    text += document.text(ByteRange(reached, max(reached, occurrence.range.end)))
    text = OneLine.text(text)
    if !isWritten, case .organization(let detail) = occurrence.mention.detail, detail.list == .bodyHead {
      text = Self.withHead(of: detail.row, text)
    }
    self.text = text
    self.isWritten = isWritten
  }

  /// A name that begins as the table writes its head: "Bộ Chỉ huy Quân sự tỉnh", not "Bộ Chỉ huy quân sự tỉnh".
  private static func withHead(of row: LexiconTable.Row, _ text: String) -> String {
    let table = LexiconTable.bodyHeads
    let tokens = Tokenizer.tokens(of: text)
    for head in [table.string(row, .head)] + table.strings(row, .variants)
    where head.contains(where: \.isLowercase) {
      let words = Tokenizer.tokens(of: head)
      guard PostCeilings.writtenOut(head) == head, tokens.count >= words.count,
        zip(tokens, words).allSatisfy({ $0.key == $1.key }), let last = tokens.prefix(words.count).last
      else { continue }
      return head + String(decoding: Array(text.utf8).dropFirst(last.range.end), as: UTF8.self)
    }
    return text
  }
}
