import Extraction
import JSONText
import LanguageServerProtocol
import SourceText
import VietnameseText

/// What this article has named already: people, the posts that they hold, the abbreviations that it defines, and the
/// newsroom's own glossary.
///
/// A class, because a document is expensive to copy for every name that is looked at.
final class ArticleSuggestions {
  private let document: Snapshot
  private let written: WrittenWords
  private let typed: TypedText
  private let cursor: Int
  /// What the cursor is on.
  private let atCursor: [Article.Occurrence]
  private var reader = WordReader()

  init(document: Snapshot, typed: TypedText) {
    self.document = document
    self.typed = typed
    written = document.article.written
    cursor = typed.endings.last?.range.end ?? 0
    atCursor = document.article.occurrences(at: cursor)
  }

  func add(to suggestions: inout SuggestionList) {
    addPeople(to: &suggestions)
    addPosts(to: &suggestions)
    addDefinitions(to: &suggestions)
    addGlossary(to: &suggestions)
  }

  /// Somebody of whom the keys of the name say that it may be what is typed.
  private struct Candidate {
    /// As a suggestion; perhaps it turns out that more accents are left out, or that a shorter ending is meant.
    var order: UInt64
    var match: TypedName.Match
    var place: PeopleIndex.Place
  }

  /// Most names begin with other letters than all endings, or would come behind those that are in the list; so a name is
  /// judged by its keys first, then by its length, and only then read, the best first.
  private func addPeople(to suggestions: inout SuggestionList) {
    let people = document.article.facts.people
    var candidates: [Candidate] = []
    people.forEachPlace { place, person in
      guard let match = typed.name.match(person),
        typed.endings[match.ending].mayBegin(
          .person, isWhole: match.isWhole, missingAccents: match.missingAccents)
      else { return }
      let order = Suggestion.order(
        typed.endings[match.ending], Self.source(person.pointee.isAuthor),
        missingAccents: match.missingAccents, length: written.byteCount(of: person.pointee.name))
      if suggestions.mayTake(order) {
        candidates.append(Candidate(order: order, match: match, place: place))
      }
    }
    // Of two who are called alike the first one counts, and sorting leaves them so.
    candidates.sort { $0.order < $1.order }
    for candidate in candidates {
      guard suggestions.mayTake(candidate.order), let person = people[candidate.place] else { return }
      if !isBeingTyped(person) { add(person, candidate.match, to: &suggestions) }
    }
  }

  private static func source(_ isAuthor: Bool) -> Suggestion.Source { isAuthor ? .author : .personHere }

  private func add(
    _ person: PersonEntry, _ match: TypedName.Match, to suggestions: inout SuggestionList
  ) {
    let source = Self.source(person.isAuthor)
    written.withBytes(of: person.name) { name in
      guard
        let found = find(in: name, as: source, from: (match, person.wordCount), suggestions)
          ?? findByReading(in: name, as: source, sort: .person, from: match.ending, suggestions)
      else { return }
      suggestions.add(name, found.order, found.ending) { [self] text in
        let detail = ([person.rankMention].compactMap { $0 } + person.postMentions.prefix(2))
          .map { written.string(of: $0) }.joined(separator: ", ")
        return suggestion(
          text, found, as: source, detail: detail.isEmpty ? nil : detail,
          card: ["uri": .string(document.uri.rawValue), "person": .string(text)])
      }
    }
  }

  /// There are many more of them, and where people fill the list hardly any is looked at.
  private func addPosts(to suggestions: inout SuggestionList) {
    let letters = typed.endings.reduce(UInt32(0)) { letters, ending in
      suggestions.mayTake(Suggestion.order(ending, .postHere, length: 0))
        && ending.mayBegin(.post, isWhole: false, missingAccents: 0)
        ? letters | ending.firstLetter : letters
    }
    guard letters != 0 else { return }
    // Many hold the same post: by their hashes, some of those that have been looked at.
    var known = [UInt64](repeating: 0, count: 1 << 10)
    document.article.facts.people.forEachPost { holder, post, hash in
      let place = Int(truncatingIfNeeded: hash) & (known.count &- 1)
      if known[place] == hash, hash != 0 { return }
      known[place] = hash
      written.withBytes(of: post) { text in
        guard Self.mayBegin(text, with: letters),
          let found = findByReading(
            in: text, as: .postHere, sort: .post, firstWordOnly: true, suggestions),
          !found.ending.hasOtherCapitals(than: text)
        else { return }
        suggestions.add(text, found.order, found.ending) { [self] text in
          suggestion(text, found, as: .postHere, detail: written.string(of: holder), card: nil)
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

    /// How many accents `ending` leaves out of the words that begin at `start`; nil where it does not begin them, or may
    /// not.
    mutating func missingAccents(
      in ending: TypedText.Ending, _ text: UnsafeBufferPointer<UInt8>, from start: Int,
      _ sort: TypedText.Ending.Sort
    ) -> Int? {
      // Nearly always the first word is another one already.
      let typed = ending.folded
      words.read(text, from: start, words: 1, tokens: &tokens)
      if words.letters.count < typed.letters.count {
        guard typed.letters.starts(with: words.letters) else { return nil }
        // Twice as many, because marks between spaces count.
        words.read(text, from: start, words: 2 * ending.words + 2, tokens: &tokens)
      }
      guard let missing = words.missingAccents(in: typed) else { return nil }
      let isWhole =
        words.letters.count == typed.letters.count || words.letters[typed.letters.count] == FoldedText.space
      return ending.mayBegin(sort, isWhole: isWhole, missingAccents: missing) ? missing : nil
    }

    /// The letters of the words from `start` on, without the first of them.
    mutating func letters(_ text: String, from start: Int, without first: Int) -> String {
      var text = text
      text.withUTF8 {
        words.read(UnsafeBufferPointer(rebasing: $0.dropFirst(start)), tokens: &tokens)
      }
      return String(decoding: words.letters.dropFirst(first), as: UTF8.self)
    }
  }

  /// What was typed, and the place in a text of the word that it begins.
  private struct Found {
    var ending: TypedText.Ending
    var start: Int
    var missingAccents: Int
    /// As a suggestion.
    var order: UInt64
  }

  /// - Parameter card: for `completionItem/resolve`.
  private func suggestion(
    _ text: String, _ found: Found, as source: Suggestion.Source, detail: String?, card: JSONValue?
  ) -> Suggestion {
    Suggestion(
      source: source, text: text, detail: detail, ending: found.ending, missingAccents: found.missingAccents,
      rest: reader.letters(text, from: found.start, without: found.ending.folded.letters.count), card: card)
  }

  /// Where a name has the word that its keys tell of; nil where the name has to be read.
  ///
  /// - Parameter match: what the keys say, and how many words there are.
  private func find(
    in name: UnsafeBufferPointer<UInt8>, as source: Suggestion.Source,
    from match: (keys: TypedName.Match, words: Int), _ suggestions: SuggestionList
  ) -> Found? {
    guard let place = match.keys.place,
      let start = Self.start(ofWord: place.word, of: match.words, in: name)
    else { return nil }
    let ending = typed.endings[match.keys.ending]
    return Found(
      ending: ending, start: start, missingAccents: place.missingAccents,
      order: Suggestion.order(ending, source, missingAccents: place.missingAccents, length: name.count))
  }

  /// The longest ending that begins a word of `text`, and where; nil also where it would not be taken.
  ///
  /// - Parameter first: the longest ending that may.
  private func findByReading(
    in text: UnsafeBufferPointer<UInt8>, as source: Suggestion.Source, sort: TypedText.Ending.Sort,
    from first: Int = 0, firstWordOnly: Bool = false, _ suggestions: SuggestionList
  ) -> Found? {
    for ending in typed.endings.dropFirst(first) {
      guard suggestions.mayTake(Suggestion.order(ending, source, length: text.count)) else { return nil }
      let letter = ending.firstLetter
      var start = 0
      while let word = Self.wordStart(in: text, from: start, with: letter, firstWordOnly) {
        if let missing = reader.missingAccents(in: ending, text, from: word, sort) {
          return Found(
            ending: ending, start: word, missingAccents: missing,
            order: Suggestion.order(ending, source, missingAccents: missing, length: text.count))
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
          let definition = paragraph.reading.definition(Int(place.item))
        else { continue }
        if definition.kind == .withSlip { continue }
        let letters = definition.abbreviation.shifted(by: paragraph.range.start)
        if letters.start <= cursor, cursor <= letters.end { return }
        addAbbreviation(
          OneLine.text(article.text.string(letters)),
          OneLine.text(article.text.string(definition.phrase.shifted(by: paragraph.range.start))),
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

  /// By its letters the abbreviation, by the words that it stands for these words: whoever has written them so far means
  /// to, and to make them short is a code action.
  private func addAbbreviation(
    _ letters: String, _ expansion: String, as source: Suggestion.Source, to suggestions: inout SuggestionList
  ) {
    let card: JSONValue = ["uri": .string(document.uri.rawValue), "abbreviation": .string(letters)]
    if let last = typed.endings.last, last.mayBeLetters {
      add(
        letters, as: source, FoldedText(letters, joined: true), last, detail: expansion, card,
        to: &suggestions)
    }
    guard typed.endings.contains(where: { $0.words > 1 }) else { return }
    let words = FoldedText(expansion)
    let isName =
      expansion.utf8.withContiguousStorageIfAvailable { TypedText.Ending.isCapital($0, at: 0) } ?? true
    for ending in typed.endings where ending.words > 1 {
      guard let missing = words.missingAccents(in: ending.folded) else { continue }
      let next = words.letters.dropFirst(ending.folded.letters.count).first ?? FoldedText.space
      guard
        ending.mayBegin(
          isName ? .name : .phrase, isWhole: next == FoldedText.space, missingAccents: missing)
      else { continue }
      add(expansion, as: .phraseHere, words, ending, detail: letters, card, to: &suggestions)
      return
    }
  }

  private func add(
    _ text: String, as source: Suggestion.Source, _ words: FoldedText, _ ending: TypedText.Ending,
    detail: String?, _ card: JSONValue?, to suggestions: inout SuggestionList
  ) {
    guard let missing = words.missingAccents(in: ending.folded) else { return }
    suggestions.add(
      Suggestion(
        source: source, text: text, detail: detail, ending: ending, missingAccents: missing,
        rest: String(decoding: words.letters.dropFirst(ending.folded.letters.count), as: UTF8.self),
        card: card))
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
