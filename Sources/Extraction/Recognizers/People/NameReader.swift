import Lexicon
import SourceText
import VietnameseText

/// Reads how far a name goes from its first word, and what shape it has. Whether it is a person's is for others to say.
final class NameReader: Sendable {
  let lexicon: NameLexicon
  /// Kinds that a name never reaches into.
  private let stops =
    EntityKind.rank.bit | EntityKind.position.bit | EntityKind.date.bit | EntityKind.document.bit
  /// Words between family and given name that no name ends with.
  private let unfinished = [SyllableKey("Văn"), SyllableKey("Thị")]
  let anh = SyllableKey("Anh")
  private let samdech = SyllableKey("Samdech")
  /// Small words that are no part of a foreign name.
  private let particles = WordSet(["những", "các", "người", "một", "và", "là"])
  /// Small words that are.
  private let nobiliary = WordSet([
    "al", "el", "bin", "ibn", "von", "van", "der", "den", "de", "da", "del", "della", "di", "dos", "du", "la",
  ])
  /// Lists whose phrases begin something new after a name.
  private let elseBits =
    PhraseList.sentenceOpener.bit | PhraseList.title.bit | PhraseList.rank.bit | PhraseList.honorific.bit

  init(lexicon: NameLexicon) { self.lexicon = lexicon }

  /// A run of capitalised words that could be one name.
  struct Run {
    var first: Int
    /// The token after the last one.
    var end: Int
    /// Words, each of H'Bơ and Vla-đi-mia being one.
    var words = 0
    /// How many of the words after the first are known from names.
    var known = 0
    /// The class of the first word, and of the second.
    var head: NameLexicon.WordClass = []
    var second: NameLexicon.WordClass = []
    var isUpper = false
    /// Whether every word could be a syllable of the language (foreign names have words that could not).
    var isVietnamese = true
    /// How many words could not be one.
    var foreign = 0
    var last: NameLexicon.WordClass = []

    var tokens: Range<Int> { first..<max(first, end) }
    var hasFamily: Bool { head.contains(.family) }
    /// Whether the first word, too, is one known from names.
    var isKnownThroughout: Bool {
      known == words - 1 && (head.contains(.syllable) || head.contains(.family))
    }
  }

  /// The longest run of at most `limit` words from `first`, which must be a capitalised word.
  func run(
    from first: Int, limit: Int = 6, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Run {
    var run = Run(first: first, end: first)
    run.head = lexicon[paragraph[first]]
    if run.head.contains(.prefix), paragraph.starts(.familyName, at: first),
      let family = paragraph.match(.familyName, at: first), family.count > 1
    {
      run.head.formUnion([.family, .certainFamily])
    }
    // "Nguyển Văn Mẫu": a slip, which whoever reads the names of the article will see.
    if run.head.isEmpty, lexicon.slips.contains(paragraph[first]) {
      run.head = [.family, .certainFamily, .misspeltFamily]
    }
    run.isUpper = paragraph[first].letterCase == .upper
    // "Samdech Akka Moha Sena Padei Techo Hun Sen": as long as our neighbours' titles are.
    let limit = paragraph.is(first, samdech) ? limit + 3 : limit
    var index = first
    while run.words < limit {
      if run.words > 0, !goesOn(run, at: index, in: paragraph, mentions) {
        if let word = afterParticles(run, in: paragraph) {
          index = word
        } else {
          guard run.words == 1, isSmallMiddle(after: run, in: paragraph) else { break }
        }
      }
      let end = wordEnd(index, of: run, in: paragraph)
      let kind = lexicon[paragraph[index]]
      if run.words > 0, !kind.isDisjoint(with: [.syllable, .family, .prefix]) { run.known += 1 }
      if run.words == 1 { run.second = kind }
      run.last = kind
      if end > index + 1 || !kind.contains(.syllable) && !paragraph.isSyllable(index) {
        run.isVietnamese = false
        run.foreign += 1
      }
      run.words += 1
      run.end = end
      index = end
    }
    // "Nicholas II"
    if run.foreign == run.words, paragraph[run.end].letterCase == .upper, paragraph[run.end].gap == .space,
      !run.isUpper,
      isCalled(run.first, in: paragraph), RomanNumeral.read(paragraph[run.end], in: paragraph) != nil
    {
      run.end += 1
    }
    // "Nguyển Văn Mẫu": a slip, which whoever reads the names of the article will see.
    if run.words >= 3, run.head.isEmpty, run.known == run.words - 1, lexicon.slips.contains(paragraph[first])
    {
      run.head = [.family, .misspeltFamily]
    }
    // "Nguyễn Văn hiến": a slip, since no name ends so.
    if run.words == 2, run.head.contains(.family), unfinished.contains(paragraph[run.end - 1].key),
      paragraph[run.end].letterCase == .lower, lexicon[paragraph[run.end]].contains(.syllable),
      paragraph[run.end].gap == .space, !paragraph[run.end + 1].isWord
    {
      run.words += 1
      run.known += 1
      run.last = lexicon[paragraph[run.end]]
      run.end += 1
    }
    return run
  }

  /// "Trần văn Mẫu": a slip, since no name goes on so.
  private func isSmallMiddle(after run: Run, in paragraph: ParagraphText) -> Bool {
    let (middle, given) = (paragraph[run.end], paragraph[run.end + 1])
    return run.hasFamily && !run.isUpper && middle.letterCase == .lower && unfinished.contains(middle.key)
      && middle.gap == .space && given.letterCase == .capitalised && given.gap == .space
      && lexicon[given].contains(.syllable)
  }

  /// The word that small words lead to inside a foreign name: "Maushar al-|Samplad|", "Maula von der |Sampen|".
  private func afterParticles(_ run: Run, in paragraph: ParagraphText) -> Int? {
    guard run.foreign == run.words, !run.isUpper else { return nil }
    var index = run.end
    while index < run.end + 2, paragraph[index].letterCase == .lower, paragraph[index].gap == .space,
      nobiliary.contains(paragraph[index].key)
    {
      index += 1
    }
    guard index > run.end else { return nil }
    if paragraph[index].isDash, paragraph[index].gap == .none { index += 1 }
    let word = paragraph[index]
    return word.isWord && word.letterCase == .capitalised && word.flags.contains(.notSyllable) ? index : nil
  }

  /// The run without its last words, down to `words` of them.
  func cut(_ run: Run, to words: Int, in paragraph: ParagraphText) -> Run {
    guard words < run.words else { return run }
    var shorter = Run(first: run.first, end: run.first)
    shorter.head = words < 3 && run.head.contains(.misspeltFamily) ? [] : run.head
    shorter.isUpper = run.isUpper
    var index = run.first
    while shorter.words < words, index < run.end {
      let kind = lexicon[paragraph[index]]
      if shorter.words > 0, !kind.isDisjoint(with: [.syllable, .family, .prefix]) { shorter.known += 1 }
      if shorter.words == 1 { shorter.second = kind }
      shorter.last = kind
      let end = wordEnd(index, of: shorter, in: paragraph)
      if end > index + 1 || !kind.contains(.syllable) && !paragraph.isSyllable(index) {
        shorter.isVietnamese = false
        shorter.foreign += 1
      }
      shorter.words += 1
      shorter.end = end
      index = end
    }
    return shorter
  }

  /// Whether the run takes the word at `index`.
  private func goesOn(
    _ run: Run, at index: Int, in paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    let token = paragraph[index]
    guard token.isWord, token.isCapitalised, token.gap != .none else { return false }
    let isInitials = token.letterCase == .upper
    if run.isUpper ? !(isInitials || token.range.length <= 2) : isInitials { return false }
    let kinds = mentions.kinds(at: index)
    if kinds & stops != 0 { return false }
    if kinds & (EntityKind.organization.bit | EntityKind.location.bit) != 0 {
      // "Trần Đình |Sở| về nơi an nghỉ": no office is without a name of its own, and hardly anybody is called Trần Đình.
      if let body = mentions.mention(.organization, at: index), Int(body.firstToken) >= index,
        body.tokens.count > 1 || run.words != 2 || !run.head.contains(.certainFamily)
          || !run.second.contains(.middle)
      {
        return false
      }
      if run.words >= 2, let place = mentions.mention(.location, at: index), Int(place.firstToken) >= index,
        run.words >= 3 || place.tokens.count > 2
      {
        return false
      }
    }
    // "Nguyễn Văn Mẫu Feedback": words of the page around the text.
    if run.words >= 3, run.hasFamily, run.isVietnamese, wordEnd(index, in: paragraph) == index + 1,
      !paragraph.isSyllable(index)
    {
      return false
    }
    // "NGUYỄN VĂN MẪU THĂM QUÂN KHU": in capitals only the word itself says that it is a verb.
    if run.isUpper, run.words >= 3, paragraph.starts(.nameStopWord, at: index),
      paragraph.match(.nameStopWord, at: index) != nil
    {
      return false
    }
    return !beginsSomethingElse(at: index, after: run, in: paragraph)
  }

  /// Whether a new sentence, a title or an address begins at `index`, as after a caption without a full stop.
  private func beginsSomethingElse(at index: Int, after run: Run, in paragraph: ParagraphText) -> Bool {
    if paragraph[index].starts & elseBits == 0 { return false }
    if run.words == 2, run.head.contains(.family), unfinished.contains(paragraph[index - 1].key) {
      return false
    }
    return beginsPhrase(.sentenceOpener, at: index, after: run, in: paragraph)
      || beginsPhrase(.title, at: index, after: run, in: paragraph)
      || beginsPhrase(.rank, at: index, after: run, in: paragraph)
      || beginsPhrase(.honorific, at: index, after: run, in: paragraph)
  }

  private func beginsPhrase(
    _ list: PhraseList, at index: Int, after run: Run, in paragraph: ParagraphText
  ) -> Bool {
    guard let match = paragraph.match(list, at: index) else { return false }
    // "Thành Cường Kỷ niệm", "Nguyễn Văn Mẫu Phó Bí thư": the words after the first are not capitalised as in a
    // name. Where everything is in capitals nothing says so but the phrase itself.
    if match.count > 1 { return run.isUpper || paragraph[index + 1].letterCase == .lower || list == .title }
    guard list == .sentenceOpener || list == .honorific, run.words >= 2 else { return false }
    let next = paragraph[index + 1]
    // "đồng chí Trần Đình Sở về": hardly anybody is called Trần Đình.
    if list == .sentenceOpener, run.words == 2, run.second.contains(.middle),
      isCalled(run.first, in: paragraph),
      run.head.contains(.certainFamily), next.letterCase == .lower
    {
      return false
    }
    if list == .sentenceOpener, lexicon[paragraph[index]].contains(.syllable) {
      // Both a name and an opener: "Nguyễn Thị Minh Hằng đã", "Phạm Minh Chính trân trọng"; "Hằng năm" opens.
      // So "Thái Thanh Quý đã"; "Thành Cường Hằng năm" has no family name.
      let isFull = run.words == 2 && run.second.contains(.middle)
      if isFull, run.head.contains(.certainFamily) { return false }
      if run.head.contains(.certainFamily) || isFull && run.hasFamily,
        paragraph.starts(.nameStopWord, at: index + 1)
      {
        return false
      }
    }
    // "Đỗ Hoàng Anh Mẫu" has a word more, which "Thành Cường Anh Mẫu" may not.
    if list == .honorific, run.words == 2, paragraph.is(index, anh),
      run.head.contains(.certainFamily)
        || isCalled(run.first, in: paragraph)
          && lexicon[next].contains(.syllable) && next.letterCase == .capitalised
          && !paragraph[index + 2].isCapitalised
    {
      return false
    }
    // "Thành Cường Tại hội nghị", "Thành Cường Ông Trần Thí Dụ"
    return list == .honorific ? next.isCapitalised : next.isNumber || next.isWord && next.letterCase == .lower
  }

  /// Whether a form of address, a rank or a post stands straight before the name: "Thạc sĩ |Cổ Mẫu Anh Dụ|".
  private func isCalled(_ first: Int, in paragraph: ParagraphText) -> Bool {
    paragraph[first].gap == .space
      && paragraph.hasEnding(
        PhraseList.honorific.bit | PhraseList.rank.bit | PhraseList.title.bit, at: first - 1)
  }

  /// The token after the word at `index`, which `run` takes: with its stop where it is the initial inside a foreign name,
  /// "Mary |T.| Sample".
  private func wordEnd(_ index: Int, of run: Run, in paragraph: ParagraphText) -> Int {
    let end = wordEnd(index, in: paragraph)
    guard run.words > 0, run.foreign == run.words, end == index + 1,
      paragraph[index].end &- paragraph[index].start == 1, paragraph[end].isMark("."),
      paragraph[end].gap == .none, paragraph[end + 1].letterCase == .capitalised,
      paragraph[end + 1].gap == .space, !paragraph.isSyllable(end + 1)
    else { return end }
    return end + 1
  }

  /// The token after the word that begins at `index`: after the hyphens and apostrophes of Vla-đi-mia and H'Bơ.
  func wordEnd(_ index: Int, in paragraph: ParagraphText) -> Int {
    let isLetter = paragraph[index].end &- paragraph[index].start == 1
    let word = isLetter ? afterInitials(index, in: paragraph) : index
    var end = word + 1
    while paragraph[end].isMark, paragraph[end].gap == .none, paragraph[end + 1].isWord {
      // "Ksor H' Blâm": typed with a space after the prefix.
      guard
        paragraph[end + 1].gap == .none
          || isApostrophe(paragraph[end]) && paragraph[end + 1].isCapitalised
            && paragraph[end - 1].range.length == 1 && paragraph[end - 1].isCapitalised
      else { break }
      if isApostrophe(paragraph[end]) {
        // K', H', Bh': what stands before it is short.
        guard paragraph[end - 1].range.length <= 4 else { break }
      } else if paragraph[end].isDash {
        // Pu-tin and Jong-un, but not Mẫu-Phó.
        guard paragraph[end + 1].letterCase == .lower || !paragraph.isSyllable(end - 1) else { break }
        // "Maukinthi-những lãnh tụ": a dash without its spaces.
        if particles.contains(paragraph[end + 1].key), !paragraph.isSyllable(end - 1) { break }
        // A title in lower case after an unspaced dash.
        if paragraph.starts(.title, at: end + 1), paragraph.match(.title, at: end + 1) != nil { break }
      } else {
        break
      }
      end += 2
    }
    // "N.Mẫu": the initials of one of ours are no part of the word.
    if word > index, end == word + 1,
      paragraph.isSyllable(word) || paragraph[word].letterCase != .capitalised
    {
      return index + 1
    }
    return end
  }

  /// The word that initials lead to without a space: Pu-tin in "V.Pu-tin", Mi-khai-lốp in "X.V.Mi-khai-lốp"; `index`
  /// itself where there are none.
  private func afterInitials(_ index: Int, in paragraph: ParagraphText) -> Int {
    var word = index
    while word < index + 6, paragraph[word].end &- paragraph[word].start == 1,
      paragraph[word + 1].isMark("."),
      paragraph[word + 1].gap == .none, paragraph[word + 2].isWord, paragraph[word + 2].gap == .none,
      paragraph[word + 2].isCapitalised
    {
      word += 2
    }
    // "N.V.M." is nothing but initials.
    return paragraph[word].end &- paragraph[word].start == 1 ? index : word
  }

  /// Whether the word is Văn or Thị, which no name ends with.
  func isMiddle(_ index: Int, in paragraph: ParagraphText) -> Bool {
    unfinished.contains(paragraph[index].key)
  }

  private func isApostrophe(_ token: Token) -> Bool {
    token.isMark("'") || token.isMark("\u{2019}") || token.isMark("`") || token.isMark("\u{2BC}")
      || token.isMark("\u{2018}")
  }
}

extension NameReader {
  /// What a mention of `run` remembers of the name.
  func detail(_ run: Run, flags: PersonDetail.Flags, in paragraph: ParagraphText) -> PersonDetail {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var given: UInt64 = hash
    var middle: UInt64 = 0
    for index in run.tokens where paragraph[index].isWord {
      // "Nicholas II" is Nicholas.
      if index == run.end - 1, index > run.first, paragraph[index].letterCase == .upper, !run.isUpper {
        break
      }
      hash = (hash ^ paragraph[index].key.raw) &* 0x100_0000_01B3
      hash ^= hash >> 29
      // Of Pu-tin both parts, of Văn Mẫu, V.Putin and al-Assad the last word.
      if paragraph[index].gap != .none || index == run.first || paragraph[index - 1].isMark(".")
        || nobiliary.contains(paragraph[index - 2].key) && paragraph[index - 1].isDash
      {
        if index > run.first { middle = given }
        given = 0xCBF2_9CE4_8422_2325
      }
      given = (given ^ paragraph[index].key.raw) &* 0x100_0000_01B3
      given ^= given >> 29
    }
    var flags = flags
    if run.isUpper { flags.insert(.upperCase) }
    if run.hasFamily { flags.insert(.hasFamily) }
    if run.foreign == run.words { flags.insert(.foreign) }
    if run.head.contains(.misspeltFamily) { flags.insert(.misspeltFamily) }
    return PersonDetail(
      nameHash: hash, givenHash: UInt32(truncatingIfNeeded: given),
      words: UInt8(clamping: run.words), flags: flags, middleHash: UInt16(truncatingIfNeeded: middle))
  }
}
