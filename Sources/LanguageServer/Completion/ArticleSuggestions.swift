import Extraction
import JSONText
import LanguageServerProtocol
import SourceText
import VietnameseText

/// What this article has named already: people, the posts that they hold, the abbreviations that it defines, and the
/// newsroom's own glossary.
struct ArticleSuggestions {
  let document: Snapshot
  let typed: TypedText

  func add(to suggestions: inout [Suggestion]) {
    addPeople(to: &suggestions)
    addDefinitions(to: &suggestions)
    addGlossary(to: &suggestions)
  }

  /// The folded first letters of the endings: a name none of whose words begins so needs no closer look.
  private var firstLetters: UInt32 {
    typed.endings.reduce(0) { set, ending in
      guard let first = ending.folded.letters.first, first >= 0x61, first <= 0x7A else { return set }
      return set | 1 << UInt32(first - 0x61)
    }
  }

  private func addPeople(to suggestions: inout [Suggestion]) {
    let wanted = firstLetters
    guard wanted != 0 else { return }
    let cursor = typed.endings.last?.range.end ?? 0
    document.article.forEachPersonEntry { person in
      let name = person.writtenName
      if Self.mayBegin(name, with: wanted), !isBeingTyped(person, cursor) {
        let detail = ([person.writtenRank].compactMap { $0 } + person.positions.prefix(2)).joined(
          separator: ", ")
        add(
          name, as: person.isAuthor ? .author : .personHere, detail: detail.isEmpty ? nil : detail,
          fromAnyWord: true, card: ["uri": .string(document.uri.rawValue), "person": .string(name)],
          to: &suggestions)
      }
      for position in person.positions where Self.mayBegin(position, with: wanted, firstWordOnly: true) {
        add(position, as: .postHere, detail: name, fromAnyWord: false, card: nil, to: &suggestions)
      }
    }
  }

  /// Whether the one mention of somebody is what is being typed now.
  private func isBeingTyped(_ person: PersonEntry, _ cursor: Int) -> Bool {
    guard person.sightings.count == 1, let only = person.sightings.first else { return false }
    return document.article.occurrences(at: cursor).contains { $0.is(only) }
  }

  private func addDefinitions(to suggestions: inout [Suggestion]) {
    let text = document.article.text
    var known: Set<AbbreviationForm> = []
    for paragraph in document.article.paragraphs {
      for definition in paragraph.reading.definitions where definition.kind != .withSlip {
        guard known.insert(definition.form).inserted else { continue }
        let place = definition.abbreviation.shifted(by: paragraph.range.start)
        if let cursor = typed.endings.last?.range.end, place.start <= cursor, cursor <= place.end { continue }
        addAbbreviation(
          EntityCard.oneLine(text.string(place)),
          EntityCard.oneLine(text.string(definition.phrase.shifted(by: paragraph.range.start))),
          as: .abbreviationHere, to: &suggestions)
      }
    }
  }

  private func addGlossary(to suggestions: inout [Suggestion]) {
    let glossary = document.article.reader.userGlossary
    if glossary.isEmpty { return }
    for entry in glossary.entries {
      addAbbreviation(entry.abbreviation, entry.expansion, as: .glossary, to: &suggestions)
    }
  }

  private func addAbbreviation(
    _ letters: String, _ expansion: String, as source: Suggestion.Source, to suggestions: inout [Suggestion]
  ) {
    let card: JSONValue = ["uri": .string(document.uri.rawValue), "abbreviation": .string(letters)]
    add(
      letters, as: source, detail: expansion, words: FoldedText(letters, joined: true), card: card,
      to: &suggestions)
    add(
      letters, as: source, detail: expansion, words: FoldedText(expansion), leastWords: 2, card: card,
      to: &suggestions)
  }

  private func add(
    _ text: String, as source: Suggestion.Source, detail: String?, fromAnyWord: Bool, card: JSONValue?,
    to suggestions: inout [Suggestion]
  ) {
    let folded = FoldedText(text)
    for ending in typed.endings {
      let starts = fromAnyWord ? folded.wordStarts : [0]
      for start in starts {
        guard let missing = folded.missingAccents(in: ending.folded, from: start) else { continue }
        suggestions.append(
          Suggestion(
            source: source, text: text, detail: detail, ending: ending, missingAccents: missing,
            rest: String(
              decoding: folded.letters.dropFirst(start + ending.folded.letters.count), as: UTF8.self),
            card: card))
        return
      }
    }
  }

  private func add(
    _ text: String, as source: Suggestion.Source, detail: String?, words: FoldedText, leastWords: Int = 1,
    card: JSONValue?, to suggestions: inout [Suggestion]
  ) {
    for ending in typed.endings where ending.words >= leastWords {
      guard let missing = words.missingAccents(in: ending.folded) else { continue }
      suggestions.append(
        Suggestion(
          source: source, text: text, detail: detail, ending: ending, missingAccents: missing,
          rest: String(decoding: words.letters.dropFirst(ending.folded.letters.count), as: UTF8.self),
          card: card))
      return
    }
  }

  /// Whether a word of `text` begins with one of `letters`, looking at first letters only.
  private static func mayBegin(_ text: String, with letters: UInt32, firstWordOnly: Bool = false) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isStart = true
      for offset in bytes.indices {
        if bytes[offset] == FoldedText.space {
          if firstWordOnly { return false }
          isStart = true
        } else if isStart {
          isStart = false
          var first: UInt8 = 0
          LetterReader.forEachLetter(of: bytes, from: offset, to: min(offset + 9, bytes.count)) { letter, _ in
            if first == 0 { first = Letters.withoutShape(letter) }
          }
          if first > 0, first <= 26, letters & 1 << UInt32(first - 1) != 0 { return true }
        }
      }
      return false
    }
  }
}
