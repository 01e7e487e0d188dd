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
    var paragraph: WrittenOut.Surroundings?
    return uses(of: found).compactMap { use in
      let around =
        paragraph.flatMap { $0.range == use.paragraph.range ? $0 : nil }
        ?? WrittenOut.Surroundings(use.paragraph, in: document)
      paragraph = around
      return WrittenOut(use, in: around)?.edit
    }
  }

  /// The uses that can be written out, in reading order.
  func uses(of found: Article.Occurrence) -> [Article.Occurrence] {
    guard case .abbreviation(let own) = found.mention.detail else { return [] }
    return document.article.occurrences(of: own.form).filter { other in
      guard case .abbreviation(let detail) = other.mention.detail, !detail.isInNumber else { return false }
      return !other.paragraph.reading.definitions.contains { $0.abbreviation == other.mention.range }
    }
  }

  // MARK: Short

  /// An abbreviation that the article defines.
  struct Definition {
    var letters: String
    var words: [SyllableKey]
    /// Bytes of the article.
    var place: ByteRange
  }

  /// What paragraphs define by initials, in reading order.
  ///
  /// - Parameter heads: words with one of which the phrase has to begin; nil for any.
  private func definitions(
    inParagraphs part: Range<Int>, heads: Set<SyllableKey>? = nil
  ) -> [Definition] {
    var found: [Definition] = []
    let paragraphs = document.article.paragraphs
    for index in part.clamped(to: paragraphs.indices) {
      let paragraph = paragraphs[index]
      for definition in paragraph.reading.definitions where definition.kind == .initials {
        let phrase = definition.phrase.shifted(by: paragraph.range.start)
        if let heads, !heads.contains(firstKey(in: phrase)) { continue }
        let words = keys(in: phrase).map(\.key)
        guard words.count > 1 else { continue }
        let place = definition.abbreviation.shifted(by: paragraph.range.start)
        found.append(Definition(letters: document.text(place), words: words, place: place))
      }
    }
    return found
  }

  /// Words around `offset` that the article defines an abbreviation for, behind where it does.
  func phrase(around offset: Int) -> (definition: Definition, range: ByteRange)? {
    let article = document.article
    guard !article.paragraphs.isEmpty else { return nil }
    let index = article.paragraphIndex(atOrBefore: offset)
    let paragraph = article.paragraphs[index].range
    guard paragraph.start <= offset, offset <= paragraph.end else { return nil }
    let tokens = keys(in: paragraph)
    let heads = Set(tokens.prefix { $0.range.start <= offset }.map(\.key))
    for definition in definitions(inParagraphs: 0..<(index + 1), heads: heads)
    where definition.place.end < paragraph.end {
      for range in places(of: definition, in: tokens) where range.start <= offset && offset <= range.end {
        return (definition, range)
      }
    }
    return nil
  }

  /// What the abbreviation defined at `place` stands for, written short from there on.
  func abbreviate(definedAt place: Int) -> [Linting.TextEdit] {
    let article = document.article
    let index = article.paragraphIndex(atOrBefore: place)
    guard
      let definition = definitions(inParagraphs: index..<(index + 1)).first(where: { $0.place.start == place }
      )
    else { return [] }
    return article.paragraphs[index...].flatMap { places(of: definition, in: keys(in: $0.range)) }.map {
      Linting.TextEdit(range: $0, newText: definition.letters)
    }
  }

  /// Where the words stand among `tokens`, behind the definition.
  private func places(
    of definition: Definition, in tokens: [(key: SyllableKey, range: ByteRange)]
  ) -> [ByteRange] {
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

  private func firstKey(in range: ByteRange) -> SyllableKey {
    let inside = range.clamped(to: document.article.text.range)
    return document.bytes[inside.start..<inside.end].withUnsafeBufferPointer { SyllableKey(firstOf: $0) }
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
