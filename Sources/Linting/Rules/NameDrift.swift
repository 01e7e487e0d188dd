import Extraction
import Lexicon
import SourceText
import VietnameseText

/// # Một người hai cách viết tên
///
/// Tên của một người được viết hai cách chỉ khác một dấu hoặc một chữ: Nguyễn Thị Mẫu Thịnh và Nguyễn Thị Mẫu Thinh.
///
/// Chỉ coi là một người khi hai tên cùng chức vụ, hoặc một tên đứng trơ không chức vụ trong khi tên kia lặp lại. Sĩ và
/// Sỹ khác nhau chỉ được nhắc ở mức thông tin.
///
/// Hai tên cùng họ, cùng các tiếng nhưng khác thứ tự (Trần Anh Tuấn, Trần Tuấn Anh), không cùng đứng trong một đoạn, cũng
/// được nhắc ở mức thông tin.
///
/// ## Vì sao
/// Viết sai tên là lỗi phải đính chính.
///
/// ## Nguồn
/// So các tên trong chính bài viết.
///
/// ## Ví dụ
/// - Sai: `Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, dự họp. Đồng chí Nguyễn Văn Hùng phát biểu. Đồng chí ⟦Nguyễn Văn Hung⟧, Bí thư Huyện ủy, kết luận.`
/// - Đúng: `Đồng chí Nguyễn Văn Hùng, Bí thư Huyện ủy, và đồng chí Nguyễn Văn Hưng, Chủ tịch UBND huyện, dự họp.`
///
/// # One person's name spelt in two ways
///
/// A person's name is spelt in two ways that differ by one mark or letter. Two names are taken for one person only
/// where they share a post, or one stands without any while the other comes again. Sĩ and Sỹ are information only; so are
/// two names of the same syllables in another order, which never stand in one paragraph.
///
/// ## Why
/// A misspelt name calls for a correction in print.
///
/// ## Source
/// The names of the article itself, compared.
struct NameDrift: Rule {
  static let info = RuleInfo(
    id: "entity/name-drift", severity: .warning,
    summary: LocalizedText(vi: "Tên một người viết hai cách", en: "One person's name spelt in two ways"))

  let trigger = RuleTrigger(kinds: [.person])

  init(gazetteer: Gazetteer) {}

  // MARK: Syllables that have changed places

  let topics: [LintNote.Topic] = [.nameOrder]
  func need(of topic: LintNote.Topic) -> NoteNeed { .variants }

  /// "Trần Anh Tuấn" and "Trần Tuấn Anh" have other given names, so they are two people to the people's index.
  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    for mention in paragraph.reading.mentions where mention.kind == .person {
      let tokens = mention.tokens
      guard (3...4).contains(tokens.count), tokens.allSatisfy({ paragraph[$0].letterCase == .capitalised })
      else { continue }
      var order = KeyHash()
      var words: UInt64 = 0
      for token in tokens.dropFirst() {
        order.add(paragraph[token].key)
        var word = KeyHash()
        word.add(paragraph[token].key)
        words &+= word.value
      }
      var key = KeyHash()
      key.add(paragraph[tokens.lowerBound].key)
      key.add(words)
      findings.note(
        LintNote(
          .nameOrder, mention.range, key: key.value, variant: UInt32(truncatingIfNeeded: order.value &>> 33)))
    }
  }

  /// Two orders, never in one paragraph: who stands side by side in a list is two people.
  func verdict(
    on key: NoteIndex.Key, _ places: [NoteIndex.Place], in article: LintArticle
  ) -> NoteVerdict? {
    let ways = VariantFold.ways(places)
    guard ways.count == 2, let usual = ways[0].first else { return nil }
    let paragraphs = Set(ways[0].map(\.sighting.paragraph))
    if ways[1].contains(where: { paragraphs.contains($0.sighting.paragraph) }) { return nil }
    return NoteVerdict(model: usual.sighting, value: Int(usual.variant))
  }

  func judge(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle
  ) -> Severity? { Int(note.variant) == verdict.value ? nil : .information }

  func report(
    _ note: LintNote, at sighting: Sighting, by verdict: NoteVerdict, in article: LintArticle,
    into findings: inout Findings
  ) {
    guard let model = verdict.model else { return }
    let range = article.range(note.range, of: sighting.paragraph)
    let (text, name) = (article.string(range), article.inForm(article.string(ofNote: model), at: range))
    findings.report(
      Self.info, range,
      LocalizedText(
        vi: "Tên viết “\(text)”, chỗ khác trong bài là “\(name)”: có phải một người?",
        en: "The name is “\(text)” here and “\(name)” elsewhere: one person?"),
      fixes: [.write(Capitals.like(text, name), at: range, isSafe: false)])
  }

  // MARK: Marks and letters

  let looksAtPeople = true

  /// One full name under which the article writes a person.
  private struct Name {
    var hash: UInt64
    var words: UInt8
    /// Whether the family name is none that is known.
    var isMisspelt: Bool
    /// Whether the article says that somebody is also called so: "tên gọi khác là Phạm Mẫu".
    var isAlias: Bool
    var places: [TextPlace]
  }

  func check(person: LintPerson, in article: LintArticle, into findings: inout PlacedFindings) {
    guard hasSeveralNames(person, article) else { return }
    var names: [Name] = []
    for sighting in person.sightings {
      guard let mention = article.article.table.mention(sighting), case .person(let detail) = mention.detail,
        detail.words >= 2
      else { continue }
      let place = TextPlace(paragraph: sighting.paragraph, range: mention.range)
      if let index = names.firstIndex(where: { $0.hash == detail.nameHash }) {
        names[index].places.append(place)
        names[index].isAlias = names[index].isAlias || detail.flags.contains(.alias)
      } else {
        names.append(
          Name(
            hash: detail.nameHash, words: detail.words,
            isMisspelt: detail.flags.contains(.misspeltFamily), isAlias: detail.flags.contains(.alias),
            places: [place]))
      }
    }
    names.removeAll(where: \.isAlias)
    if names.count > 1 { report(names, article, into: &findings) }
  }

  /// Whether somebody is called by more than one full name, as hardly anybody is.
  private func hasSeveralNames(_ person: LintPerson, _ article: LintArticle) -> Bool {
    var first: UInt64?
    for sighting in person.sightings {
      guard case .person(let detail) = article.article.table.mention(sighting)?.detail, detail.words >= 2
      else {
        continue
      }
      if let first, first != detail.nameHash { return true }
      first = detail.nameHash
    }
    return false
  }

  private func report(_ names: [Name], _ article: LintArticle, into findings: inout PlacedFindings) {
    let ordered = names.enumerated().sorted { left, right in
      if left.element.isMisspelt != right.element.isMisspelt { return right.element.isMisspelt }
      return left.element.places.count != right.element.places.count
        ? left.element.places.count > right.element.places.count : left.offset < right.offset
    }.map(\.element)
    guard let main = ordered.first, let first = main.places.first else { return }
    let name = article.string(first)
    let right = Tokenizer.wordKeys(of: name)
    for other in ordered.dropFirst() where other.words == main.words {
      for place in other.places {
        let text = article.string(place)
        let keys = Tokenizer.wordKeys(of: text)
        let different = zip(keys, right).filter { $0 != $1 }
        guard keys.count == right.count, different.count == 1, let pair = different.first else { continue }
        // Marks make another name of it for sure; a letter may be another person's.
        let isMark = pair.0.withoutMarks == pair.1.withoutMarks
        findings.report(
          Self.info, place,
          LocalizedText(
            vi: "Tên viết “\(text)”, chỗ khác trong bài là “\(name)”",
            en: "The name is “\(text)” here and “\(name)” elsewhere"),
          severity: isMark ? .warning : .information,
          fixes: [.write(Capitals.like(text, name), at: place.range, isSafe: false)],
          related: [(first, LocalizedText(vi: "Tên ở chỗ khác", en: "The name elsewhere"))])
      }
    }
  }
}
