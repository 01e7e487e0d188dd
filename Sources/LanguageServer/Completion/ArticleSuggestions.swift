import Extraction
import JSONText
import LanguageServerProtocol
import SourceText
import VietnameseText

/// What this article has named already: people, the posts that they hold, the abbreviations that it defines, and the
/// newsroom's own glossary.
///
/// A class, because a document is much to copy for every name that is looked at.
final class ArticleSuggestions {
  private let document: Snapshot
  private let typed: TypedText
  private let cursor: Int
  /// What the cursor is on.
  private let atCursor: [Article.Occurrence]

  init(document: Snapshot, typed: TypedText) {
    self.document = document
    self.typed = typed
    cursor = typed.endings.last?.range.end ?? 0
    atCursor = document.article.occurrences(at: cursor)
  }

  func add(to suggestions: inout SuggestionList) {
    var reader = WordReader()
    addPeople(&reader, to: &suggestions)
    addPosts(&reader, to: &suggestions)
    addDefinitions(to: &suggestions)
    addGlossary(to: &suggestions)
  }

  /// Most names begin with other letters than all endings, or would come behind those that are in the list; so a name is
  /// judged by its keys first, then by its length, and only then read.
  private func addPeople(_ reader: inout WordReader, to suggestions: inout SuggestionList) {
    let written = document.article.written
    // A closure that held the document would hold all its parts, once for each name.
    let uri = document.uri.rawValue
    document.article.facts.people.forEachEntry { person in
      guard let match = typed.name.match(person) else { return }
      let source: Suggestion.Source = person.pointee.isAuthor ? .author : .personHere
      guard
        suggestions.mayTake(
          source, typed.endings[match.ending], missingAccents: match.missingAccents, length: 0)
      else { return }
      let person = person.pointee
      if isBeingTyped(person) { return }
      addFromWords(
        of: person.name, written, as: source, from: (match, person.wordCount), &reader, to: &suggestions
      ) {
        let detail = ([person.rankMention].compactMap { $0 } + person.postMentions.prefix(2))
          .map { written.string(of: $0) }.joined(separator: ", ")
        return (
          detail.isEmpty ? nil : detail,
          ["uri": .string(uri), "person": .string(written.string(of: person.name))]
        )
      }
    }
  }

  /// There are many more of them, and where people fill the list hardly any is looked at.
  private func addPosts(_ reader: inout WordReader, to suggestions: inout SuggestionList) {
    let letters = typed.endings.reduce(UInt32(0)) { letters, ending in
      suggestions.mayTake(.postHere, ending, length: 0) ? letters | ending.firstLetter : letters
    }
    guard letters != 0 else { return }
    let written = document.article.written
    // Many hold the same post.
    var known: Set<UInt64> = []
    document.article.facts.people.forEachEntry { person in
      person.pointee.forEachHashedPost { post, hash in
        guard known.insert(hash).inserted else { return }
        var isPossible = false
        written.withBytes(of: post) { isPossible = Self.mayBegin($0, with: letters) }
        guard isPossible else { return }
        let holder = person.pointee.name
        addFromWords(of: post, written, as: .postHere, firstWordOnly: true, &reader, to: &suggestions) {
          (written.string(of: holder), nil)
        }
      }
    }
  }

  /// Whether the one mention of somebody is what is being typed now.
  private func isBeingTyped(_ person: PersonEntry) -> Bool {
    guard person.sightings.count == 1, let only = person.sightings.first else { return false }
    return atCursor.contains { $0.is(only) }
  }

  /// Memory for words of names, one name after another.
  private struct WordReader {
    private var words = FoldedText()
    private var tokens: [Token] = []

    /// How many accents `ending` leaves out of the words that begin at `start`; nil where it does not begin them.
    mutating func missingAccents(
      in ending: TypedText.Ending, _ text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
      // Nearly always the first word is another one already.
      let typed = ending.folded
      words.read(text, from: start, words: 1, tokens: &tokens)
      if words.letters.count < typed.letters.count {
        guard typed.letters.starts(with: words.letters) else { return nil }
        // Twice as many, because marks between spaces count.
        words.read(text, from: start, words: 2 * ending.words + 2, tokens: &tokens)
      }
      return words.missingAccents(in: typed)
    }
  }

  /// What the keys of a name say of it, and how many words it has.
  private typealias Match = (keys: TypedName.Match, words: Int)

  /// - Parameters:
  ///   - match: nil where no keys are known.
  ///   - more: detail and card.
  private func addFromWords(
    of mention: Sighting, _ written: WrittenWords, as source: Suggestion.Source, firstWordOnly: Bool = false,
    from match: Match? = nil, _ reader: inout WordReader, to suggestions: inout SuggestionList,
    _ more: @escaping () -> (detail: String?, card: JSONValue?)
  ) {
    var found: (ending: TypedText.Ending, start: Int, missing: Int)?
    written.withBytes(of: mention) {
      found = find(in: $0, as: source, firstWordOnly, from: match, &reader, suggestions)
    }
    guard let found else { return }
    let text = written.string(of: mention)
    let ending = found.ending
    suggestions.add(text, source, ending, missingAccents: found.missing) {
      let more = more()
      let rest = FoldedText(String(decoding: text.utf8.dropFirst(found.start), as: UTF8.self)).letters
      return Suggestion(
        source: source, text: text, detail: more.detail, ending: ending, missingAccents: found.missing,
        rest: String(decoding: rest.dropFirst(ending.folded.letters.count), as: UTF8.self), card: more.card)
    }
  }

  /// The longest ending that begins a word of `text`, and where; nil also where it would not be taken.
  private func find(
    in text: UnsafeBufferPointer<UInt8>, as source: Suggestion.Source, _ firstWordOnly: Bool,
    from match: Match?, _ reader: inout WordReader, _ suggestions: SuggestionList
  ) -> (ending: TypedText.Ending, start: Int, missing: Int)? {
    if let match, let place = match.keys.place,
      let start = Self.start(ofWord: place.word, of: match.words, in: text)
    {
      let ending = typed.endings[match.keys.ending]
      let isTaken = suggestions.mayTake(
        source, ending, missingAccents: place.missingAccents, length: text.count)
      return isTaken ? (ending, start, place.missingAccents) : nil
    }
    for place in (match?.keys.ending ?? 0)..<typed.endings.count {
      let ending = typed.endings[place]
      guard suggestions.mayTake(source, ending, length: text.count) else { return nil }
      let letter = ending.firstLetter
      var start = 0
      while let word = Self.wordStart(in: text, from: start, with: letter, firstWordOnly) {
        if let missing = reader.missingAccents(in: ending, text, from: word) {
          return (ending, word, missing)
        }
        if firstWordOnly { break }
        start = word + 1
      }
    }
    return nil
  }

  private func addDefinitions(to suggestions: inout SuggestionList) {
    let article = document.article
    article.facts.glossary.forEachDefined { places in
      for place in places {
        guard let paragraph = article.table[id: place.paragraph],
          Int(place.item) < paragraph.reading.definitions.count
        else { continue }
        let definition = paragraph.reading.definitions[Int(place.item)]
        if definition.kind == .withSlip { continue }
        let letters = definition.abbreviation.shifted(by: paragraph.range.start)
        if letters.start <= cursor, cursor <= letters.end { return }
        addAbbreviation(
          EntityCard.oneLine(article.text.string(letters)),
          EntityCard.oneLine(article.text.string(definition.phrase.shifted(by: paragraph.range.start))),
          as: .abbreviationHere, to: &suggestions)
        return
      }
    }
  }

  private func addGlossary(to suggestions: inout SuggestionList) {
    let glossary = document.article.reader.userGlossary
    if glossary.isEmpty { return }
    for entry in glossary.entries {
      addAbbreviation(entry.abbreviation, entry.expansion, as: .glossary, to: &suggestions)
    }
  }

  private func addAbbreviation(
    _ letters: String, _ expansion: String, as source: Suggestion.Source, to suggestions: inout SuggestionList
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
    _ text: String, as source: Suggestion.Source, detail: String?, words: FoldedText, leastWords: Int = 1,
    card: JSONValue?, to suggestions: inout SuggestionList
  ) {
    for ending in typed.endings where ending.words >= leastWords {
      guard let missing = words.missingAccents(in: ending.folded) else { continue }
      suggestions.add(
        Suggestion(
          source: source, text: text, detail: detail, ending: ending, missingAccents: missing,
          rest: String(decoding: words.letters.dropFirst(ending.folded.letters.count), as: UTF8.self),
          card: card))
      return
    }
  }

  /// Where the word `number` begins, in a text of `count` words of letters with single spaces between them; nil in any
  /// other.
  private static func start(
    ofWord number: Int, of count: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var words = 1
    var start = 0
    for offset in text.indices {
      let byte = text[offset]
      if byte == FoldedText.space {
        if words == number { start = offset + 1 }
        words += 1
      } else if byte < 0x80, (byte | 0x20) &- 0x61 >= 26 {
        return nil
      }
    }
    return words == count ? start : nil
  }

  /// Whether the first byte of `text` leaves open that its first letter is one of `letters`.
  private static func mayBegin(_ text: UnsafeBufferPointer<UInt8>, with letters: UInt32) -> Bool {
    guard let first = text.first, first < 0x80 else { return true }
    let letter = first | 0x20
    return letter < 0x61 || letter > 0x7A || letters & 1 << UInt32(letter - 0x61) != 0
  }

  /// The first word from `start` on that begins with one of `letters`; words begin after spaces.
  private static func wordStart(
    in text: UnsafeBufferPointer<UInt8>, from start: Int, with letters: UInt32, _ firstWordOnly: Bool
  ) -> Int? {
    var isStart = start == 0
    var offset = start
    while offset < text.count {
      if text[offset] == FoldedText.space {
        if firstWordOnly { return nil }
        isStart = true
      } else if isStart {
        isStart = false
        if letters & firstLetter(of: text, at: offset) != 0 { return offset }
      }
      offset &+= 1
    }
    return nil
  }

  /// The bit of the first letter of the word at `offset`, without accents; 0 for figures and the like.
  private static func firstLetter(of text: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    let byte = text[offset]
    if byte < 0x80 {
      let letter = byte | 0x20
      if letter >= 0x61, letter <= 0x7A { return 1 << UInt32(letter - 0x61) }
    }
    // Behind a quotation mark, perhaps.
    var first: UInt8 = 0
    LetterReader.forEachLetter(of: text, from: offset, to: min(offset + 9, text.count)) { letter, _ in
      if first == 0 { first = Letters.withoutShape(letter) }
    }
    return first > 0 && first <= 26 ? 1 << UInt32(first - 1) : 0
  }
}
