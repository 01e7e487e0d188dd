import Lexicon
import VietnameseText

/// Finds people's names: by what stands before them (rank, post, đồng chí, Ảnh:), by their first word being a family
/// name and the others known from names, by what follows them, and by standing in a list of people.
///
/// It runs last. A capitalised word is the only trigger; everything else is looked at from there. What looks like a
/// name with nothing to say so is kept as `PersonDetail.isUnconfirmed`, for the article as a whole to decide.
struct PersonRecognizer: ~Copyable, Sendable {
  let names: NameReader
  let cues: NameCues
  private let bearers: NameBearers
  let aliases = NameAliases()
  let followers = NameFollowers()
  let capitals = CapitalWords.shared
  private let bylines: BylineReader
  private let swallowed: SwallowedNames
  private let linker = AttributeLinker()
  private let succession = Succession()
  /// Lists of which a phrase may begin like a name and go on in small letters.
  let openers =
    PhraseList.sentenceOpener.bit | PhraseList.notPerson.bit | PhraseList.title.bit | PhraseList.rank.bit
    | PhraseList.bodyHead.bit | PhraseList.body.bit | PhraseList.documentType.bit | PhraseList.bodyField.bit
  /// Kinds in whose mentions no name begins.
  private let nameless =
    EntityKind.rank.bit | EntityKind.position.bit | EntityKind.document.bit | EntityKind.date.bit
    | EntityKind.person.bit | EntityKind.organization.bit

  let comma = SyllableKey(",")
  private let semicolon = SyllableKey(";")
  let and = SyllableKey("và")
  let colon = SyllableKey(":")
  private let slash = SyllableKey("/")
  let source = SyllableKey("Theo")
  private let ampersand = SyllableKey("&")
  let chief = SyllableKey("trưởng")
  let deputy = SyllableKey("phó")
  /// First words of trung đoàn, lữ đoàn …, and their last one.
  let units = (WordSet(["tiểu", "trung", "lữ", "sư", "quân"]), SyllableKey("đoàn"))
  /// Of two: "Cả Mẫu và Dụ", "Hai Bộ".
  let pairs = WordSet(["Cả", "Hai"])
  let nation = SyllableKey("Việt")
  let halfRanks = WordSet(["Đại", "Thượng", "Trung", "Thiếu"])
  let uncle = WordSet(["Bác", "Cụ"])
  private let house = SyllableKey("nhà")
  private let now = WordSet(["Hiện", "Nay", "Riêng"])
  let leader = SyllableKey("Hồ")
  private let leaderGiven = SyllableKey("Minh")
  private let spokenOf = WordSet(["là", "theo", "của", "tụ", "bởi", "với", "như"])
  let lady = SyllableKey("Thị")
  let man = SyllableKey("Văn")
  let tan = SyllableKey("tân")
  let around = WordsAroundNames.shared
  let director = SyllableKey("đốc")
  let general = SyllableKey("tổng")
  /// Last words of "Giám đốc điều hành" and the like.
  let offices = WordSet(["hành", "chính", "thuật"])
  /// Between these and who it is the firm may stand.
  let executives = WordSet(["CEO", "CFO"])
  /// Last words of đối tượng, nghi phạm, bị can, bị cáo, hung thủ.
  let suspects = WordSet(["tượng", "phạm", "can", "cáo", "thủ"])
  /// What leads to who says something: "Theo bác sĩ |Dụ|,".
  let speakers = WordSet(["Theo", "theo", "lời", "với"])
  let fined = SyllableKey("phạt")
  let human = SyllableKey("Người")
  let whose = SyllableKey("của")
  private let many = WordSet(["trăm", "nghìn", "ngàn", "vạn", "chục", "nhiều", "những", "đông"])

  init(gazetteer: Gazetteer) {
    names = NameReader(lexicon: NameLexicon(gazetteer: gazetteer))
    cues = NameCues()
    bearers = cues.bearers
    bylines = BylineReader(names: names)
    swallowed = SwallowedNames(names: names, cues: cues)
  }

  /// What the scan remembers from one name to the next.
  struct State {
    /// The token after the last person found, and how that person was found.
    var lastEnd = -1
    var lastWasByline = false
    var lastWasLone = false
    var lastWasForeign = false
    /// Whether it has two words, and nothing but those says that it is a name.
    var lastWasShort = false
    /// Whether the list began behind "các Nghệ sĩ Nhân dân:", where names need no family name.
    var isOfHonoured = false
    /// Whether the list began behind "các anh", "các bị cáo", so that family names of no table may follow.
    var isOfAddressed = false
    /// The token after a given name that the article may turn out to have: "do Mẫu và Dụ thực hiện".
    var lastMaybeEnd = -1
    /// The token after a name that a street or school bears: "đường Lê Duẩn, Trần Phú".
    var namedEnd = -1

    mutating func remember(_ run: NameReader.Run, isUnconfirmed: Bool) {
      if !isUnconfirmed {
        lastEnd = run.end
        lastWasByline = false
        lastWasLone = run.words == 1
        lastWasForeign = !run.isVietnamese
        lastWasShort = run.words == 2 && run.isVietnamese && !run.isUpper
      } else if run.words == 1 {
        lastMaybeEnd = run.end
      }
    }
  }

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    // The tail first: there the place alone says that a name is a name.
    bylines.recognizeTail(paragraph, into: &mentions)
    bylines.recognizeHead(paragraph, into: &mentions)
    swallowed.release(paragraph, &mentions)
    var state = State()
    var index = mentions.next(.persons, from: 0, in: paragraph, outside: nameless)
    while index < paragraph.count {
      let next =
        passed(index, paragraph, mentions, &state) ?? read(at: index, in: paragraph, &mentions, &state)
      index = mentions.next(.persons, from: next, in: paragraph, outside: nameless)
    }
    linker.link(paragraph, in: &mentions)
  }

  /// Where to go on after the capitalised word `index` when a look at it and its neighbours shows that no name begins
  /// there; nil where it takes more to say so. Most are passed: those inside a place, and single words that nothing leads
  /// to, most of them the first of their sentence. Says nothing that `read` would not.
  private func passed(
    _ index: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ state: inout State
  ) -> Int? {
    let kinds = mentions.kinds(at: index)
    // The second letter of "Đ/C Trần Thí Dụ", of "Th.S Trần Thí Dụ".
    if paragraph[index].gap == .none, paragraph[index].key.letterCount == 1,
      paragraph.is(index - 1, slash) || paragraph.hasEnding(PhraseList.honorific.bit, at: index)
    {
      return index + 1
    }
    // "ThS Trần Thí Dụ": no word of the name.
    if paragraph[index].flags.contains(.notSyllable), paragraph.starts(.honorific, at: index),
      let degree = paragraph.match(.honorific, at: index)
    {
      return index + degree.count
    }
    if isLedTo(index, paragraph, mentions, state) { return nil }
    if kinds & EntityKind.location.bit != 0 {
      guard let place = mentions.mention(.location, at: index) else { return nil }
      let end = Int(place.endToken)
      if Int(place.firstToken) == index, goesOn(end, paragraph) || names.isMiddle(end - 1, in: paragraph) {
        return nil
      }
      return pass(place, paragraph, &state)
    }
    if goesOn(index + 1, paragraph) || paragraph[index].end &- paragraph[index].start == 1 { return nil }
    // "|Mẫu| lao xuống nước", "khi |Mẫu| đến"; most words with which a sentence opens are none that anybody is called.
    if mayBeCalled(index, paragraph), !paragraph.has(.compound, longerThan: 1, at: index),
      !paragraph.has(PhraseList.sentenceOpener.bit, at: index) || !capitals.beginsSentence(paragraph, index)
        || paragraph.starts(.nameStopWord, at: index + 1) || leadsToAnother(index, paragraph)
        || leadsToNickname(index + 1, paragraph)
    {
      return nil
    }
    // "Quyết định mới": none of its words.
    if paragraph.mayBegin(.notPerson, at: index), let match = paragraph.match(.notPerson, at: index) {
      return index + match.count
    }
    return index + 1
  }

  /// Whether something stands before the word `index` that a name, or what looks like one, comes after.
  private func isLedTo(
    _ index: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ state: State
  ) -> Bool {
    let before = index - 1
    if before < 0 { return false }
    return mentions.kinds(at: before) & (EntityKind.rank.bit | EntityKind.position.bit) != 0
      || paragraph.hasEnding(Self.introducing, at: before) || state.lastEnd == before
      || state.namedEnd == before || paragraph[before].isNumber || paragraph.is(before, colon)
      || (state.lastEnd >= 0 && state.lastEnd == before - 1 || state.lastMaybeEnd == before)
        && paragraph.is(before, and)
      || state.lastMaybeEnd == before && paragraph.is(before, comma)
  }

  /// Whether a name that has come to the token `index` may go on there: with a word with a capital, or with a mark that
  /// joins two parts of a word.
  private func goesOn(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let token = paragraph[index]
    if token.isWord { return token.isCapitalised }
    return token.isMark && token.gap == .none && paragraph[index + 1].isWord
      && paragraph[index + 1].gap == .none
  }

  /// Lists after whose phrases a name may be a person's, or is none.
  private static let introducing =
    PhraseList.honorific.bit | PhraseList.title.bit | PhraseList.namedAfter.bit | PhraseList.placeHead.bit

  /// Reads a name at the capitalised word `index` if there is one; gives the token to go on with.
  private func read(
    at index: Int, in paragraph: ParagraphText, _ mentions: inout ParagraphMentions, _ state: inout State
  ) -> Int {
    let place = mentions.mention(.location, at: index)
    var isAddressed = false
    if let place, cues.outweighs(place, before: index, in: paragraph) {
      isAddressed = true
      mentions.remove(place)
    } else if let place, Int(place.firstToken) < index {
      return pass(place, paragraph, &state)
    }
    let cue = cues.cue(before: index, in: paragraph, mentions)
    switch cue {
    case .rank, .honorific(isIntimate: true): isAddressed = true
    default: break
    }

    var run = names.run(from: index, in: paragraph, mentions)
    if let place, !isAddressed || isLand(place, run, paragraph), !outgrows(place, run),
      !isAuthor(place, run, cue, paragraph), !isNamedAnh(run, cue, paragraph),
      !aliases.isNicknameInBrackets(run, after: state.lastEnd, in: paragraph)
    {
      return pass(place, paragraph, &state)
    }
    if let end = fixedEnd(run, cue, isAddressed, paragraph) {
      guard isLeader(run, end, paragraph, state) else { return end }
      take(run, flags: [], cue: "leader by his name", paragraph, &mentions)
      state.lastEnd = end
      return end
    }
    if !isAddressed, !isCredit(run, cue, paragraph), !isInnerAnh(index, paragraph),
      cues.isAddress(index, in: paragraph)
    {
      return index + 1
    }
    if isHousehold(run, cue, paragraph) {
      take(run, flags: .unconfirmed, cue: "whose house it is", paragraph, &mentions)
      return run.end
    }
    if isBorne(run, cue, paragraph, mentions, state) {
      state.namedEnd = run.end
      return run.end
    }
    if case .label = cue {
      return takeByline(run, after: .label, paragraph, &mentions, &state) ?? index + 1
    }
    let follows = follows(index, paragraph, state)
    if follows, state.lastWasByline {
      return takeByline(run, after: .byline, paragraph, &mentions, &state) ?? index + 1
    }
    if isSmallWord(index, run, cue, paragraph) { return index + 1 }
    guard
      let (accepted, flags, why) = verdict(&run, cue, follows, paragraph, mentions, &state)
    else { return index + 1 }
    let alias: PersonDetail.Flags = isAlias(index, flags, paragraph, state) ? .alias : []
    take(accepted, flags: flags.union(alias), cue: why, paragraph, &mentions)
    state.remember(accepted, isUnconfirmed: flags.contains(.unconfirmed))
    return accepted.end
  }

  /// Whether the capital of the first word is the sentence's and not the name's: "|Theo| Mauhn Maunedy", "|Hiện| Mẫu đã".
  private func isSmallWord(
    _ index: Int, _ run: NameReader.Run, _ cue: NameCues.Cue, _ paragraph: ParagraphText
  ) -> Bool {
    if !run.isVietnamese, run.words > 1, paragraph.isSyllable(index), run.first == index,
      !paragraph.isSyllable(index + 1), paragraph.match(.sentenceOpener, at: index)?.count == 1,
      capitals.beginsSentence(paragraph, index)
    {
      return true
    }
    guard run.words == 2, case .none = cue else { return false }
    return now.contains(paragraph[index].key) && capitals.beginsSentence(paragraph, index)
  }

  private func verdict(
    _ run: inout NameReader.Run, _ cue: NameCues.Cue, _ follows: Bool, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, _ state: inout State
  ) -> Verdict? {
    if !follows { state.isOfAddressed = cues.opensAddressed(run.first, in: paragraph) }
    let verdict = judge(&run, cue, follows, paragraph, mentions, state)
    if let verdict, !verdict.1.contains(.unconfirmed) { return verdict }
    return honoured(run, follows, paragraph, &state) ?? verdict
  }

  /// The end of a fixed phrase that is nobody: "Bác Hồ", "Quốc Khánh", "Điện Biên Phủ", "Nhân Dân"; "Chủ tịch Hồ Chí Minh"
  /// and "đồng chí Quốc Khánh" are people.
  @inline(__always)
  private func fixedEnd(
    _ run: NameReader.Run, _ cue: NameCues.Cue, _ isAddressed: Bool, _ paragraph: ParagraphText
  ) -> Int? {
    let index = run.first
    guard paragraph.starts(.notPerson, at: index), let match = paragraph.match(.notPerson, at: index),
      index + match.count >= run.end || match.count >= 3
    else { return nil }
    var isCalled = isAddressed
    // Of foreign ones the table says that they are no people's: "Chủ tịch Mauxelona".
    if case .post = cue, run.isVietnamese { isCalled = true }
    return !isCalled || paragraph.is(index, anyOf: uncle) ? index + match.count : nil
  }

  /// Whether Hồ Chí Minh himself is spoken of, without a title: "dân tộc là |Hồ Chí Minh|", "Theo |Hồ Chí Minh|"; not a
  /// street, a school or the city.
  private func isLeader(
    _ run: NameReader.Run, _ end: Int, _ paragraph: ParagraphText, _ state: State
  ) -> Bool {
    guard run.words == 3, end == run.end, paragraph.is(run.first, leader),
      paragraph.is(run.end - 1, leaderGiven)
    else {
      return false
    }
    let before = run.first - 1
    return before >= 0 && spokenOf.contains(paragraph[before].key)
      || state.lastEnd >= 0 && state.lastEnd == before && isSeparator(before, paragraph)
  }

  /// Whether it may be who lives there: "khám xét nhà |Trần Văn Mẫu|".
  private func isHousehold(
    _ run: NameReader.Run, _ cue: NameCues.Cue, _ paragraph: ParagraphText
  ) -> Bool {
    guard case .named = cue else { return false }
    return run.words == 3 && run.head.contains(.certainFamily) && paragraph.is(run.first - 1, house)
      && paragraph[run.first - 1].letterCase == .lower
  }

  /// Whether the name is that of a street or school, or goes on a list of such names: "đường Lê Duẩn, Trần Phú".
  @inline(__always)
  private func isBorne(
    _ run: NameReader.Run, _ cue: NameCues.Cue, _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ state: State
  ) -> Bool {
    if case .named = cue { return !followers.isAged(after: run.end, in: paragraph) }
    if bearers.isStreet(run, in: paragraph, mentions) { return true }
    let separator = run.first - 1
    return state.namedEnd == separator && (paragraph.is(separator, comma) || paragraph.is(separator, and))
      && !followers.isConfirmed(after: run.end, in: paragraph, mentions)
  }

  /// Whether a name at `index` is separated from the last person by nothing but what separates the people of a list.
  @inline(__always)
  private func follows(_ index: Int, _ paragraph: ParagraphText, _ state: State) -> Bool {
    let separator = index - 1
    // "Trần Thí Dụ, và Lê Giả Định" has two separators.
    let isDouble = paragraph.is(separator, and) && paragraph.is(separator - 1, comma)
    let end = isDouble ? separator - 1 : separator
    return state.lastEnd >= 0 && isSeparator(separator, paragraph)
      && (state.lastEnd == end
        || state.lastEnd < end && paragraph[end - 1].isMark(")")
          && isBracket(state.lastEnd..<end, paragraph))
  }

  /// Whether the tokens are one pair of brackets with what stands in it: "Trần Thị Dụ |(xã Sơn Mẫu)| và …".
  private func isBracket(_ tokens: Range<Int>, _ paragraph: ParagraphText) -> Bool {
    tokens.count <= Self.longestHome && paragraph[tokens.lowerBound].isMark("(")
      && !tokens.dropLast().contains { paragraph[$0].isMark(")") }
  }

  /// In tokens: "(xã Sơn Mẫu, huyện Mường Thí, tỉnh Nghệ An)".
  private static let longestHome = 16

  /// "Ảnh: Anh Mẫu": in a credit the form of address is the name's first word.
  private func isCredit(_ run: NameReader.Run, _ cue: NameCues.Cue, _ paragraph: ParagraphText) -> Bool {
    guard case .label = cue else { return false }
    return run.words == 2 && (run.end >= paragraph.count || paragraph[run.end].isMark)
  }

  /// "nhạc sĩ |Anh Mẫu|", "người |Anh Sơn|": inside a sentence who is addressed so is "anh".
  private func isInnerAnh(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, names.anh) && paragraph[index].gap == .space && paragraph[index - 1].isWord
      && (paragraph[index - 1].letterCase == .lower || capitals.beginsSentence(paragraph, index - 1))
      && names.lexicon[paragraph[index + 1]].contains(.syllable)
  }

  /// Whether a number or "các" stands before the form of address that ends at `end`.
  func isMany(before end: Int, _ paragraph: ParagraphText) -> Bool {
    guard let address = paragraph.phrase(.honorific, endingAt: end), address.start > 0 else {
      return false
    }
    return paragraph[address.start - 1].isNumber || many.contains(paragraph[address.start - 1].key)
  }

  private func isSeparator(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, comma) || paragraph.is(index, and) || paragraph.is(index, semicolon)
      || paragraph.is(index, slash) || paragraph.is(index, ampersand) || paragraph[index].isDash
  }

  private func takeByline(
    _ run: NameReader.Run, after lead: BylineReader.Lead, _ paragraph: ParagraphText,
    _ mentions: inout ParagraphMentions,
    _ state: inout State
  ) -> Int? {
    guard let run = bylines.accept(run, paragraph, mentions, after: lead) else { return nil }
    take(run, flags: .byline, cue: "by-line", paragraph, &mentions)
    state.lastEnd = run.end
    state.lastWasByline = true
    return run.end
  }

  /// Whether what begins at `index` is another name of the last person: "Trần Thí Dụ |(Tư Mẫu)|", "Trần Thí Dụ, tức |Tư
  /// Mẫu|", "… bí danh |Tư Mẫu|".
  private func isAlias(
    _ index: Int, _ flags: PersonDetail.Flags, _ paragraph: ParagraphText, _ state: State
  ) -> Bool {
    state.lastEnd > 0 && state.lastEnd < index && index - state.lastEnd <= NameAliases.longest
      && !state.lastWasByline && !flags.contains(.unconfirmed)
      && aliases.isJoint(between: state.lastEnd, and: index, in: paragraph)
  }

  private func take(
    _ run: NameReader.Run, flags: PersonDetail.Flags, cue: StaticString, _ paragraph: ParagraphText,
    _ mentions: inout ParagraphMentions
  ) {
    var flags = flags
    var start = run.first
    while mentions.covers(start - 1, .rank) { start -= 1 }
    if succession.isReplaced(at: start, in: paragraph) { flags.insert(.replaced) }
    bylines.add(run, flags: flags, cue: cue, paragraph, &mentions)
  }
}
