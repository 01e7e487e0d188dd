import Lexicon
import VietnameseText

/// Finds people's names: by what stands before them (rank, post, đồng chí, Ảnh:), by their first word being a family
/// name and the others known from names, by what follows them, and by standing in a list of people.
///
/// It runs last. A capitalised word is the only trigger; everything else is looked at from there. What looks like a
/// name with nothing to say so is kept as `PersonDetail.isUnconfirmed`, for the article as a whole to decide.
struct PersonRecognizer: ~Copyable, Sendable {
  private let names: NameReader
  private let context: NameContext
  private let bylines: BylineReader
  private let swallowed: SwallowedNames
  private let linker = AttributeLinker()
  /// Lists of which a phrase may begin like a name and go on in small letters.
  private let openers =
    PhraseList.sentenceOpener.bit | PhraseList.notPerson.bit | PhraseList.title.bit | PhraseList.rank.bit
    | PhraseList.bodyHead.bit | PhraseList.body.bit | PhraseList.documentType.bit | PhraseList.bodyField.bit
  /// Kinds in whose mentions no name begins.
  private let nameless =
    EntityKind.rank.bit | EntityKind.position.bit | EntityKind.document.bit | EntityKind.date.bit
    | EntityKind.person.bit | EntityKind.organization.bit

  private let comma = SyllableKey(",")
  private let semicolon = SyllableKey(";")
  private let and = SyllableKey("và")
  private let colon = SyllableKey(":")
  private let slash = SyllableKey("/")
  private let ampersand = SyllableKey("&")
  private let chief = SyllableKey("trưởng")
  private let deputy = SyllableKey("phó")
  private let uncle = WordSet(["Bác", "Cụ"])

  init(gazetteer: Gazetteer) {
    names = NameReader(lexicon: NameLexicon(gazetteer: gazetteer))
    context = NameContext(gazetteer: gazetteer)
    bylines = BylineReader(names: names)
    swallowed = SwallowedNames(names: names, context: context)
  }

  /// What the scan remembers from one name to the next.
  private struct State {
    /// The token after the last person found, and how that person was found.
    var lastEnd = -1
    var lastWasByline = false
    var lastWasLone = false
    var lastWasForeign = false
    /// The token after a name that a street or school bears: "đường Lê Duẩn, Trần Phú".
    var namedEnd = -1
  }

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    // The tail first: there the place alone says that a name is a name.
    bylines.recognizeTail(paragraph, into: &mentions)
    swallowed.release(paragraph, &mentions)
    var state = State()
    var index = paragraph.next(.persons, from: 0)
    while index < paragraph.count {
      let next =
        passed(index, paragraph, mentions, &state) ?? read(at: index, in: paragraph, &mentions, &state)
      index = paragraph.next(.persons, from: next)
    }
    linker.link(paragraph, in: &mentions)
  }

  /// Where to go on after the capitalised word `index` when a look at it and its neighbours shows that no name begins
  /// there; nil where it takes more to say so. Four of five are passed: those inside a rank, a post, a body or a place,
  /// and single words that nothing leads to, most of them the first of their sentence. Says nothing that `read` would
  /// not.
  private func passed(
    _ index: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, _ state: inout State
  ) -> Int? {
    let kinds = mentions.kinds(at: index)
    if kinds & nameless != 0 { return mentions.end(ofKinds: nameless, from: index + 1) }
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
    if names.lexicon[paragraph[index]].contains(.syllable), paragraph[index].letterCase != .upper,
      paragraph.starts(.nameStopWord, at: index + 1)
    {
      return nil
    }
    // "Quyết định mới": none of its words.
    if let match = paragraph.match(.notPerson, at: index) { return index + match.count }
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
    if let place, context.outweighs(place, before: index, in: paragraph) {
      isAddressed = true
      mentions.remove(place)
    } else if let place, Int(place.firstToken) < index {
      return pass(place, paragraph, &state)
    }
    let cue = context.cue(before: index, in: paragraph, mentions)
    switch cue {
    case .rank, .honorific(isIntimate: true): isAddressed = true
    default: break
    }

    var run = names.run(from: index, in: paragraph, mentions)
    if let place, !isAddressed, !outgrows(place, run) { return pass(place, paragraph, &state) }
    // "Bác Hồ", "Quốc Khánh", "Điện Biên Phủ", "Nhân Dân"; "Chủ tịch Hồ Chí Minh" and "đồng chí Quốc Khánh" are people.
    if paragraph.starts(.notPerson, at: index), let match = paragraph.match(.notPerson, at: index),
      index + match.count >= run.end || match.count >= 3
    {
      var isCalled = isAddressed
      if case .post = cue { isCalled = true }
      if !isCalled || isUncle(index, paragraph) { return index + match.count }
    }
    if !isAddressed, !isCredit(run, cue, paragraph), context.isAddress(index, in: paragraph) {
      return index + 1
    }
    if case .named = cue {
      state.namedEnd = run.end
      return run.end
    }
    let separator = index - 1
    if state.namedEnd == separator, paragraph.is(separator, comma) || paragraph.is(separator, and),
      !context.isConfirmed(after: run.end, in: paragraph, mentions)
    {
      state.namedEnd = run.end
      return run.end
    }
    if case .label = cue {
      return takeByline(run, paragraph, &mentions, &state) ?? index + 1
    }
    let follows = state.lastEnd >= 0 && state.lastEnd == separator && isSeparator(separator, paragraph)
    if follows, state.lastWasByline {
      return takeByline(run, paragraph, &mentions, &state) ?? index + 1
    }
    guard let (accepted, flags, why) = judge(&run, cue, follows, paragraph, mentions, state) else {
      return index + 1
    }
    take(accepted, flags: flags, cue: why, paragraph, &mentions)
    if !flags.contains(.unconfirmed) {
      state.lastEnd = accepted.end
      state.lastWasByline = false
      state.lastWasLone = accepted.words == 1
      state.lastWasForeign = !accepted.isVietnamese
    }
    return accepted.end
  }

  /// Goes past a place, remembering whether it may have been a street that a person gave the name to.
  private func pass(_ place: Mention, _ paragraph: ParagraphText, _ state: inout State) -> Int {
    let first = Int(place.firstToken)
    if paragraph.starts(.placeHead, at: first) {
      state.namedEnd = Int(place.endToken)
    }
    return Int(place.endToken)
  }

  /// Whether the run is a longer name that only begins like the place: "Hà Giang Nam", "Thái Bình" in "Nguyễn Thái Bình".
  private func outgrows(_ place: Mention, _ run: NameReader.Run) -> Bool {
    run.end > Int(place.endToken) && place.tokens.count <= 2 && run.hasFamily && run.words >= 3
      && run.second.contains(.middle) && run.isKnownThroughout
  }

  /// "Ảnh: Anh Mẫu": in a credit the form of address is the name's first word.
  private func isCredit(_ run: NameReader.Run, _ cue: NameContext.Cue, _ paragraph: ParagraphText) -> Bool {
    guard case .label = cue else { return false }
    return run.words == 2 && (run.end >= paragraph.count || paragraph[run.end].isMark)
  }

  private func isUncle(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    context.isAny(of: uncle, index, paragraph)
  }

  private func isSeparator(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(index, comma) || paragraph.is(index, and) || paragraph.is(index, semicolon)
      || paragraph.is(index, slash) || paragraph.is(index, ampersand) || paragraph[index].isDash
  }
}

extension PersonRecognizer {
  private typealias Verdict = (NameReader.Run, PersonDetail.Flags, StaticString)

  /// Whether the run is a person, how much of it, and why.
  private func judge(
    _ run: inout NameReader.Run, _ cue: NameContext.Cue, _ follows: Bool, _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, _ state: State
  ) -> Verdict? {
    trim(&run, paragraph)
    if run.words < 3, exceeds(run, paragraph) { return nil }
    switch cue {
    case .rank:
      return run.words > 1 || isLoneName(run, paragraph) ? verdict(run, "after a rank") : nil
    case .honorific(let isIntimate):
      // "trưởng thôn Trung Tâm": more often the hamlet's name.
      if !run.head.contains(.certainFamily), run.words < 3,
        context.phrase(.namedAfter, endingAt: run.first, in: paragraph) != nil
      {
        return nil
      }
      if run.words > 1 { return isNameLike(run) ? verdict(run, "after a form of address") : nil }
      guard isLoneName(run, paragraph) else { return nil }
      if isIntimate { return verdict(run, "given name after a form of address") }
      // "liệt sĩ Kiệm": somebody's where the article has a Kiệm.
      return run.last.contains(.syllable) ? (run, .unconfirmed, "given name after a form of address") : nil
    case .post:
      return judgeAfterPost(&run, paragraph, mentions)
    case .none, .label, .named:
      break
    }
    if !run.head.contains(.certainFamily), opensSentence(run, paragraph) { return nil }
    if run.hasFamily, run.words >= 3, run.isVietnamese || run.head.contains(.certainFamily) {
      // "Hồ Nguyễn Văn Mẫu": the end of a place, and a name.
      if !run.head.contains(.certainFamily), run.words >= 4, fullName(after: run, paragraph) == run.first + 1
      {
        return nil
      }
      if run.head.contains(.certainFamily) { return verdict(run, "family name") }
      let isSupported =
        run.head.contains(.commonFamily) || context.isActor(before: run.end, in: paragraph)
      if run.isKnownThroughout, isSupported, run.second.contains(.middle) || run.words == 3 {
        return verdict(run, "family name and known syllables")
      }
    }
    if hasMinorityForm(run, paragraph) { return verdict(run, "family name of a minority") }
    if context.isConfirmed(after: run.end, in: paragraph, mentions), run.words >= 2,
      run.hasFamily || !run.isVietnamese || run.isKnownThroughout
    {
      return verdict(run, "before a post or a year of birth")
    }
    if (2...6).contains(run.words), !run.isUpper, context.isBirth(after: run.end, in: paragraph) {
      return verdict(run, "before a year of birth in brackets")
    }
    let opens = paragraph.is(run.first - 1, colon)
    if follows || opens, run.words >= 2, endsItem(run.end, paragraph),
      run.head.contains(.certainFamily) || run.hasFamily && run.isKnownThroughout
        || follows && state.lastWasForeign && !run.isVietnamese
    {
      return verdict(run, "in a list of people")
    }
    if follows, state.lastWasLone, run.words == 1, run.last.contains(.syllable),
      isLoneName(run, paragraph),
      !paragraph.is(run.first - 1, comma) || context.isActor(before: run.end, in: paragraph)
    {
      return verdict(run, "given name beside another")
    }
    if run.words == 2, run.head.contains(.certainFamily), run.isKnownThroughout,
      context.isActor(before: run.end, in: paragraph)
    {
      return verdict(run, "family name before a verb")
    }
    if run.words >= 2, run.words <= 4, run.foreign == run.words, !run.isUpper,
      context.isActor(before: run.end, in: paragraph)
    {
      return verdict(run, "foreign name before a verb")
    }
    return unconfirmed(run, paragraph)
  }

  private func verdict(_ run: NameReader.Run, _ why: StaticString) -> Verdict { (run, [], why) }

  /// After a post a name begins, but so may the rest of the post's body where that is unknown.
  private func judgeAfterPost(
    _ run: inout NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Verdict? {
    if run.hasFamily, run.words >= 2 { return verdict(run, "after a post") }
    // "… Quân ủy TƯ Trung Quốc Phạm Trường Long": the name proper begins at the family name.
    var index = run.first + 1
    while index < run.end - 1 {
      let rest = names.run(from: index, in: paragraph, mentions)
      if rest.head.contains(.certainFamily), rest.words >= 2 { return verdict(rest, "after a post") }
      index += 1
    }
    if run.words >= 2 {
      // "Chủ tịch Trung Quốc Tập Mẫu Bình": a country's post ends with the country, so what follows is its holder.
      let isForeign = run.words <= 4 && endsInCountry(run.first, paragraph, mentions)
      return !run.isVietnamese || run.isKnownThroughout || isForeign ? verdict(run, "after a post") : nil
    }
    // "Chủ tịch Hội", "Chính trị viên Đồn Biên phòng Sêrêpốk": the post goes on.
    if mentions.covers(run.first - 1, .organization) || paragraph.match(.bodyHead, at: run.first) != nil {
      return nil
    }
    let next = paragraph[run.end]
    let isClosed = !next.isWord || next.letterCase == .lower
    return isClosed && isLoneName(run, paragraph) && (run.last.contains(.syllable) || !run.isVietnamese)
      ? verdict(run, "after a post") : nil
  }

  private func endsInCountry(_ end: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    guard let place = mentions.mention(.location, at: end - 1), Int(place.endToken) == end,
      case .location(let detail) = place.detail
    else { return false }
    return detail.kind == .country
  }

  /// Where in the run, after its first word, a family name with two words or more begins: "Suối Hồ Nguyễn Văn Mẫu".
  private func fullName(after run: NameReader.Run, _ paragraph: ParagraphText) -> Int? {
    var index = run.first + 1
    while index + 2 < run.end {
      if names.lexicon[paragraph[index]].contains(.certainFamily) { return index }
      index += 1
    }
    return nil
  }

  /// "Từ Ninh Bình": a small word with the capital of the sentence, and a place.
  private func opensSentence(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard paragraph.starts(.sentenceOpener, at: run.first),
      paragraph.match(.sentenceOpener, at: run.first) != nil,
      paragraph.starts(.place, at: run.first + 1), let place = paragraph.match(.place, at: run.first + 1)
    else { return false }
    return run.first + 1 + place.count >= run.end
  }

  /// What only the article as a whole can say: kept where it may turn out to be somebody.
  private func unconfirmed(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Verdict? {
    if fullName(after: run, paragraph) != nil { return nil }
    let isPlausible =
      run.words >= 2 && run.words <= 4
      && (run.hasFamily && run.isKnownThroughout || !run.isVietnamese && run.words <= 3)
    if isPlausible { return (run, .unconfirmed, "like a name of the article") }
    // "Chiến dịch mở màn" tells nothing of a Chiến.
    if run.words == 1, run.last.contains(.syllable), !run.isUpper, !exceeds(run, .compound, paragraph),
      context.isActor(before: run.end, in: paragraph)
    {
      return (run, .unconfirmed, "like a given name of the article")
    }
    return nil
  }

  /// Leaves out the first word of a sentence that follows without a full stop, and whatever exceeds a name.
  private func trim(_ run: inout NameReader.Run, _ paragraph: ParagraphText) {
    guard run.isVietnamese, run.hasFamily else { return }
    while run.words > 5 || run.words > 3 && !run.last.contains(.syllable) && isSentence(after: run, paragraph)
    {
      run = names.cut(run, to: run.words - 1, in: paragraph)
    }
  }

  /// Whether what follows goes on like a sentence that the last word has begun, and not with a person's verb.
  private func isSentence(after run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    let next = paragraph[run.end]
    return next.isWord && next.letterCase == .lower && !context.isActor(before: run.end, in: paragraph)
  }

  private func isNameLike(_ run: NameReader.Run) -> Bool {
    run.hasFamily || !run.isVietnamese || run.head.contains(.prefix) || run.isKnownThroughout
      || run.words <= 4
  }

  /// Whether one word may be a given name here: "anh Kiệt nói", not "anh Bí thư", "ông Tổng giám đốc".
  private func isLoneName(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    let index = run.first
    if run.isUpper && run.words == 1 && !run.last.contains(.syllable) { return false }
    if exceeds(run, paragraph) || paragraph[index].key.letterCount == 1 { return false }
    // "các đồng chí Trưởng, phó các ban" are nobody's names.
    if paragraph.is(index, chief), paragraph.is(index + 2, deputy) { return false }
    return !isOnly(.title, index, run, paragraph) && !isOnly(.rank, index, run, paragraph)
      && !isOnly(.sentenceOpener, index, run, paragraph)
  }

  /// Whether the word is one of the list and none known from names.
  private func isOnly(
    _ list: PhraseList, _ index: Int, _ run: NameReader.Run, _ paragraph: ParagraphText
  ) -> Bool {
    !run.last.contains(.syllable) && paragraph.starts(list, at: index)
      && paragraph.match(list, at: index) != nil
  }

  /// Whether a phrase begins with the run and goes on after it in small letters: "Quyết định", "Ban Chỉ đạo",
  /// "Tổng cục", "Đoàn công tác".
  private func exceeds(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard paragraph[run.end].letterCase == .lower, paragraph[run.end].isWord,
      paragraph[run.first].starts & openers != 0
    else { return false }
    return exceeds(run, .sentenceOpener, paragraph) || exceeds(run, .notPerson, paragraph)
      || exceeds(run, .title, paragraph) || exceeds(run, .rank, paragraph)
      || exceeds(run, .bodyHead, paragraph) || exceeds(run, .body, paragraph)
      || exceeds(run, .documentType, paragraph) || exceeds(run, .bodyField, paragraph)
  }

  private func exceeds(_ run: NameReader.Run, _ list: PhraseList, _ paragraph: ParagraphText) -> Bool {
    guard paragraph.mayBegin(list, at: run.first), let match = paragraph.match(list, at: run.first) else {
      return false
    }
    return run.first + match.count > run.end
  }

  /// "Y Thanh Hà Niê Kđăm", "H'Bơ Khăp": a prefix and a clan, whichever way round.
  private func hasMinorityForm(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    guard run.words >= 2 else { return false }
    let lexicon = names.lexicon
    guard run.head.contains(.prefix) || run.head.contains(.certainFamily) && !run.isVietnamese else {
      return false
    }
    if run.head.contains(.certainFamily) { return true }
    var index = run.first + 1
    while index < run.end {
      if lexicon[paragraph[index]].contains(.certainFamily) { return true }
      index += 1
    }
    return false
  }

  /// Whether a list item can end here: at punctuation, at "và", at the paragraph's end.
  private func endsItem(_ end: Int, _ paragraph: ParagraphText) -> Bool {
    paragraph[end].isMark || paragraph.is(end, and)
  }

  private func takeByline(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions,
    _ state: inout State
  ) -> Int? {
    guard let run = bylines.accept(run, paragraph, mentions) else { return nil }
    take(run, flags: .byline, cue: "by-line", paragraph, &mentions)
    state.lastEnd = run.end
    state.lastWasByline = true
    return run.end
  }

  private func take(
    _ run: NameReader.Run, flags: PersonDetail.Flags, cue: StaticString, _ paragraph: ParagraphText,
    _ mentions: inout ParagraphMentions
  ) {
    bylines.add(run, flags: flags, cue: cue, paragraph, &mentions)
  }
}
