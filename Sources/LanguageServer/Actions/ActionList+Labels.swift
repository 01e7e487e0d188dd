import Extraction
import JSONText
import LanguageServerProtocol
import Linting
import SourceText
import Standoff
import VietnameseText

/// What an annotator can say of the entities at the cursor, or of the words that are selected. The server does it and
/// writes it beside the article, so that it holds at once.
extension ActionList {
  mutating func addLabels(at range: ByteRange) {
    guard document.settings.keepsLabels, document.labels != nil, wants(CodeActionFeature.label) else {
      return
    }
    let touching = document.labelledEntities(touching: range)
    let marked = trimmed(range)
    let (selected, isCursor) = meant(by: marked, touching)
    let here =
      isCursor
      ? document.labelledEntities(innermostAt: marked.isEmpty ? range : marked)
      : touching.filter { $0.entity.range == selected }
    let present = here.filter { $0.source != .refused }
    // What was refused may come back, but that is nobody's first wish.
    for item in present + here.filter({ $0.source == .refused }) { addJudgements(of: item) }
    if let first = present.first {
      addOtherMeanings(of: first)
      addOtherKinds(
        of: first, except: present.filter { $0.entity.range == first.entity.range }.map(\.entity.kind))
    }
    if !selected.isEmpty, selected.length < Self.longestSelection, !isLineOfSeveral(marked, touching) {
      let given = present.filter { $0.entity.range == selected }.map(\.entity.kind)
      addExtents(selected, touching)
      // Letters may be both an abbreviation and what it stands for; anything else is one thing.
      for kind in EntityKind.allCases
      where given.isEmpty || given.count == 1 && given.contains(.abbreviation) != (kind == .abbreviation) {
        let name = kind.name[language]
        let words = words(selected)
        addLabel(
          say("Gắn nhãn \(name): “\(words)”", "Label as \(name): “\(words)”"), .given, kind, selected)
      }
    }
    addAcceptance(at: range)
  }

  private mutating func addJudgements(of item: LabelledEntity) {
    let (kind, range) = (item.entity.kind, item.entity.range)
    let name = kind.name[language]
    let words = words(range)
    let isRepeated = document.article.text.hasOther(like: range)
    switch item.source {
    case .proposed:
      addLabel(say("Nhận nhãn \(name): “\(words)”", "Accept \(name): “\(words)”"), .given, kind, range)
      if isRepeated {
        addLabel(
          say("Nhận nhãn \(name) ở mọi chỗ “\(words)”", "Accept \(name) for every “\(words)”"), .given, kind,
          range,
          everywhere: true)
      }
    case .accepted, .added:
      addLabel(
        say("Gỡ nhãn \(name): “\(words)”", "Take the label \(name) off “\(words)”"), .none, kind, range)
      if isRepeated {
        addLabel(
          say("Gắn nhãn \(name) cho mọi chỗ “\(words)”", "Label every “\(words)” as \(name)"), .given, kind,
          range, everywhere: true)
        addLabel(
          say("Gỡ nhãn \(name) ở mọi chỗ “\(words)”", "Take the label \(name) off every “\(words)”"), .none,
          kind,
          range, everywhere: true)
      }
    case .refused:
      addLabel(
        say("Nhận lại nhãn \(name): “\(words)”", "Accept \(name) after all: “\(words)”"), .given, kind, range
      )
      addLabel(
        say("Xét lại nhãn \(name): “\(words)”", "Ask again whether “\(words)” is a \(name)"), .none, kind,
        range)
      guard isRepeated else { break }
      addLabel(
        say("Nhận lại nhãn \(name) ở mọi chỗ “\(words)”", "Accept \(name) after all for every “\(words)”"),
        .given,
        kind, range, everywhere: true)
      addLabel(
        say(
          "Xét lại nhãn \(name) ở mọi chỗ “\(words)”", "Ask again of every “\(words)” whether it is a \(name)"
        ),
        .none, kind, range, everywhere: true)
    }
    // Only what is read can be refused: what was added is taken off.
    guard item.source == .proposed || item.source == .accepted else { return }
    addLabel(
      say("Từ chối: “\(words)” không phải \(name)", "Refuse: “\(words)” is no \(name)"), .refused, kind, range
    )
    if isRepeated {
      addLabel(
        say("Từ chối nhãn \(name) ở mọi chỗ “\(words)”", "Refuse \(name) for every “\(words)”"), .refused,
        kind,
        range,
        everywhere: true)
    }
  }

  /// What else the letters of an abbreviation may stand for.
  private mutating func addOtherMeanings(of item: LabelledEntity) {
    guard item.entity.kind == .abbreviation,
      let found = document.article.occurrences(at: item.entity.range.start).first(where: {
        $0.mention.kind == .abbreviation && $0.range == item.entity.range
      })
    else { return }
    var said: Set<String> = [item.entity.value ?? ""]
    for sense in document.article.facts.glossary.senses(of: found.mention)
    where said.count <= Self.mostMeanings && said.insert(sense.expansion).inserted {
      addLabel(
        say(
          "Nhận nhãn viết tắt với nghĩa: \(sense.expansion)", "Accept the abbreviation as: \(sense.expansion)"
        ),
        .given, .abbreviation, item.entity.range, value: sense.expansion)
    }
  }

  private static let mostMeanings = 6

  /// What one kind is taken for more often than for others. For the rest there is the way over the refusal, after which the
  /// words may be labelled as anything.
  private static func likely(_ kind: EntityKind) -> [EntityKind] {
    switch kind {
    case .person: [.organization, .location]
    case .rank: [.position]
    case .position: [.rank, .organization]
    case .organization: [.position, .location, .person]
    case .location: [.organization, .person]
    case .date: [.document]
    case .abbreviation: [.organization, .location]
    case .document: [.organization, .date]
    }
  }

  /// - Parameter known: what there is already in the same place, which it need not become.
  private mutating func addOtherKinds(of item: LabelledEntity, except known: [EntityKind]) {
    let (name, words) = (item.entity.kind.name, words(item.entity.range))
    for kind in Self.likely(item.entity.kind) where !known.contains(kind) {
      addLabel(
        say(
          "Đổi “\(words)” từ \(name.vietnamese) thành \(kind.name.vietnamese)",
          "Change “\(words)” from \(name.english) to \(kind.name.english)"), .given, kind,
        item.entity.range, instead: item.entity)
    }
  }

  /// The selection as the right extent of something that lies over a part of it, inside or around it.
  private mutating func addExtents(_ selected: ByteRange, _ touching: [LabelledEntity]) {
    for item in touching where item.source != .refused {
      let range = item.entity.range
      guard range.intersects(selected), range != selected else { continue }
      let name = item.entity.kind.name[language]
      let (old, new) = (words(range), words(selected))
      addLabel(
        say("Sửa phạm vi \(name) “\(old)” thành “\(new)”", "Correct \(name) “\(old)” to “\(new)”"), .given,
        item.entity.kind, selected, instead: item.entity)
    }
  }

  private mutating func addAcceptance(at range: ByteRange) {
    let line = document.lineRange(at: range.start)
    let left = document.labelledEntities(touching: line).count { $0.source == .proposed }
    if left > 1 {
      addLabelCommand(
        say("Nhận \(left) nhãn còn lại trong đoạn này", "Accept the \(left) labels left in this paragraph"),
        .acceptLabels,
        [
          uri,
          [
            "range": Self.json(document.positionRange(line)),
            "words": .string(OneLine.text(document.text(line))),
          ],
        ])
    }
    if document.labelTally.left > 0 {
      addLabelCommand(
        say("Nhận mọi nhãn còn lại trong bài", "Accept all labels left in this article"), .acceptLabels, [uri]
      )
    }
    // Where nothing is left it says so.
    addLabelCommand(
      say("Tới mục chưa xem tiếp theo", "Go to the next one nobody has looked at"), .showNextProposal,
      [uri, ["position": Self.json(document.positionRange(ByteRange(range.end, range.end)).start)]])
    // The last, so that nobody takes it for the next thing to do.
    if let count = document.labels?.acceptedAtOnceCount, count > 0 {
      addLabelCommand(
        say("Gỡ lại \(count) nhãn vừa nhận cùng lúc", "Take back the \(count) labels accepted at once"),
        .takeBackLabels, [uri])
    }
  }

  // MARK: Commands

  private mutating func addLabel(
    _ title: String, _ judgement: LabelJudgement, _ kind: EntityKind, _ range: ByteRange,
    value: String? = nil,
    everywhere: Bool = false, instead: Entity? = nil
  ) {
    var wish: [(key: String, value: JSONValue)] = [
      ("judgement", .string(judgement.rawValue)), ("kind", .string(kind.rawValue)),
      ("range", Self.json(document.positionRange(range))),
      ("words", .string(OneLine.text(document.text(range)))),
    ]
    if let value { wish.append(("value", .string(value))) }
    if everywhere { wish.append(("everywhere", .bool(true))) }
    if let instead {
      wish.append(
        (
          "instead",
          [
            "kind": .string(instead.kind.rawValue), "range": Self.json(document.positionRange(instead.range)),
            "words": .string(OneLine.text(document.text(instead.range))),
          ]
        ))
    }
    addLabelCommand(title, .label, [uri, .object(JSONObject(wish))])
  }

  private mutating func addLabelCommand(
    _ title: String, _ command: ServerCommand, _ arguments: [JSONValue]
  ) {
    add(
      CodeAction(
        title: title, kind: CodeActionFeature.label,
        command: Command(title: title, command: command.rawValue, arguments: arguments)))
  }

  // MARK: Words

  /// What somebody means who has selected `range`: whole words, and whether the entity around them.
  ///
  /// A part of a word stands for the word, unless an entity is just that. One word at most may be a cursor: some editors
  /// send the letter under it (Helix, YouCompleteMe), some the word (ALE).
  ///
  /// - Parameter touching: the entities that touch it.
  /// - Returns: the words to label, empty for none; and whether the entities around the cursor are meant.
  private func meant(by range: ByteRange, _ touching: [LabelledEntity]) -> (ByteRange, isCursor: Bool) {
    if range.isEmpty { return (range, true) }
    if range.length >= Self.longestSelection || touching.contains(where: { $0.entity.range == range }) {
      return (range, false)
    }
    let lines = ByteRange(document.lineRange(at: range.start).start, document.lineRange(at: range.end).end)
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(document.bytes[lines.start..<lines.end]), to: &tokens)
    tokens = tokens.filter { $0.range.shifted(by: lines.start).intersects(range) }
    guard let first = tokens.first, let last = tokens.last, tokens.contains(where: { !$0.isMark }) else {
      return (ByteRange(range.start, range.start), true)
    }
    let words = ByteRange(Int(first.start), Int(last.end)).shifted(by: lines.start)
    if tokens.count > 1 { return (words, false) }
    let isInside = touching.contains { $0.entity.range.contains(range) }
    return (words != range && isInside ? ByteRange(range.start, range.start) : words, isInside)
  }

  /// Whether `range` is a line with several entities in it, and so none itself: Kate asks about that when nothing is selected.
  private func isLineOfSeveral(_ range: ByteRange, _ touching: [LabelledEntity]) -> Bool {
    range == trimmed(document.lineRange(at: range.start))
      && touching.count { range.contains($0.entity.range) && range != $0.entity.range } > 1
  }

  private func words(_ range: ByteRange) -> String {
    let text = OneLine.text(document.text(range))
    return text.count > 40 ? text.prefix(39) + "…" : text
  }

  /// `range` without white space at its ends.
  private func trimmed(_ range: ByteRange) -> ByteRange {
    let bytes = document.bytes
    var range = range.clamped(to: document.article.text.range)
    func isSpace(_ offset: Int) -> Bool { bytes[offset] == 0x20 || (0x09...0x0D).contains(bytes[offset]) }
    while range.start < range.end, isSpace(range.start) { range.start += 1 }
    while range.start < range.end, isSpace(range.end - 1) { range.end -= 1 }
    return range
  }
}

extension TextBuffer {
  /// Whether the bytes of `range` stand somewhere else too.
  fileprivate func hasOther(like range: ByteRange) -> Bool {
    guard !range.isEmpty, range.length <= ActionList.longestSelection, self.range.contains(range) else {
      return false
    }
    return bytes.withUnsafeBufferPointer { bytes in
      let words = bytes[range.start..<range.end]
      let first = words[range.start]
      var place = 0
      while place <= bytes.count - range.length {
        if bytes[place] == first, place != range.start,
          bytes[place..<(place + range.length)].elementsEqual(words)
        {
          return true
        }
        place += 1
      }
      return false
    }
  }
}
