import Extraction
import Linting
import SourceText
import VietnameseText

/// Edits that write abbreviations out, or short.
struct AbbreviationEdits {
  let document: Snapshot

  /// The abbreviation at `place` written out wherever it stands but where it is defined: there the letters stay,
  /// "… (CHQS)", and in numbers of documents.
  func expand(at place: Int) -> [Linting.TextEdit] {
    guard
      let found = document.article.occurrences(at: place).first(where: { $0.mention.kind == .abbreviation }),
      let expansion = document.article.value(of: found), !expansion.hasPrefix("!")
    else { return [] }
    return uses(of: found).map { Linting.TextEdit(range: $0, newText: expansion) }
  }

  /// The uses that can be written out.
  func uses(of found: Article.Occurrence) -> [ByteRange] {
    guard case .abbreviation(let own) = found.mention.detail else { return [] }
    var ranges: [ByteRange] = []
    document.article.forEachOccurrence(touching: document.article.text.range) { other in
      guard case .abbreviation(let detail) = other.mention.detail, detail.form == own.form,
        !detail.isInNumber,
        !other.paragraph.reading.definitions.contains(where: { $0.abbreviation == other.mention.range })
      else { return }
      ranges.append(other.range)
    }
    return ranges
  }

  // MARK: Short

  /// An abbreviation that the article defines.
  struct Definition {
    var letters: String
    var words: [SyllableKey]
    /// Bytes of the article.
    var place: ByteRange
  }

  var definitions: [Definition] {
    var found: [Definition] = []
    for paragraph in document.article.paragraphs {
      for definition in paragraph.reading.definitions where definition.kind == .initials {
        let place = definition.abbreviation.shifted(by: paragraph.range.start)
        let words = keys(in: definition.phrase.shifted(by: paragraph.range.start)).map(\.key)
        guard words.count > 1 else { continue }
        found.append(Definition(letters: document.text(place), words: words, place: place))
      }
    }
    return found
  }

  /// The words of one of `definitions` around `offset`, behind where they are defined.
  func phrase(around offset: Int, _ definitions: [Definition]) -> (definition: Definition, range: ByteRange)?
  {
    let article = document.article
    guard !definitions.isEmpty, !article.paragraphs.isEmpty else { return nil }
    let paragraph = article.paragraphs[article.paragraphIndex(atOrBefore: offset)].range
    guard paragraph.start <= offset, offset <= paragraph.end else { return nil }
    for definition in definitions where definition.place.end < paragraph.end {
      for range in places(of: definition, in: paragraph) where range.start <= offset && offset <= range.end {
        return (definition, range)
      }
    }
    return nil
  }

  /// What the abbreviation defined at `place` stands for, written short from there on.
  func abbreviate(definedAt place: Int) -> [Linting.TextEdit] {
    guard let definition = definitions.first(where: { $0.place.start == place }) else { return [] }
    return document.article.paragraphs.flatMap { places(of: definition, in: $0.range) }.map {
      Linting.TextEdit(range: $0, newText: definition.letters)
    }
  }

  /// Where the words stand in `range`, behind the definition.
  private func places(of definition: Definition, in range: ByteRange) -> [ByteRange] {
    guard range.end > definition.place.end else { return [] }
    let tokens = keys(in: range)
    let words = definition.words
    var found: [ByteRange] = []
    var index = 0
    while index + words.count <= tokens.count {
      guard tokens[index].range.start > definition.place.end,
        zip(words, tokens[index...]).allSatisfy({ $0 == $1.key }),
        // "… (CHQS)" once more is a definition again.
        !isBracket(tokens, index + words.count)
      else {
        index += 1
        continue
      }
      found.append(ByteRange(tokens[index].range.start, tokens[index + words.count - 1].range.end))
      index += words.count
    }
    return found
  }

  private func isBracket(_ tokens: [(key: SyllableKey, range: ByteRange)], _ index: Int) -> Bool {
    index < tokens.count && tokens[index].key == SyllableKey(mark: "(")
  }

  private func keys(in range: ByteRange) -> [(key: SyllableKey, range: ByteRange)] {
    let inside = range.clamped(to: document.article.text.range)
    var tokens: [Token] = []
    document.bytes[inside.start..<inside.end].withUnsafeBufferPointer {
      Tokenizer.appendTokens(of: $0, to: &tokens)
    }
    return tokens.map { ($0.key, $0.range.shifted(by: inside.start)) }
  }
}
