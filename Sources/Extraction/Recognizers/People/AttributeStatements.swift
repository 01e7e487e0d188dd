import Lexicon
import SourceText
import VietnameseText

/// Ranks and posts that a sentence states of somebody: "giữ chức vụ", "được bổ nhiệm làm", "ông là", "được phong quân
/// hàm", "thăng quân hàm từ … lên … cho A". The holder is the nearest person before it in the sentence; a pronoun is
/// the person named last.
final class AttributeStatements: Sendable {
  private let subjects: StatementSubjects
  private let forms: StatementForms
  private let receivers = StatementReceivers()
  private let words = StatementWords.shared
  private let copula = SyllableKey("là")
  private let making = SyllableKey("làm")
  private let conferring = ConferringWords()
  private let from = SyllableKey("từ")
  private let up = SyllableKey("lên")
  private let down = SyllableKey("xuống")
  private let perfect = WordSet(["đã", "vừa", "cũng"])
  private let deciding = WordSet(["có", "quyết", "ký", "ban", "yêu", "nhấn", "phê", "giao", "trao", "đề"])

  init(signs: AttributeSigns) {
    subjects = StatementSubjects(signs: signs)
    forms = StatementForms(subjects: subjects)
  }

  /// What has been stated so far, for what goes on behind it.
  private struct Course {
    /// The holders of the item before, and the token behind that item.
    var holders: [Int32] = []
    var holderEnd = -1
    var relation = PersonAttribute.Relation.stated
    /// The token behind the last rank that was given to the people named behind it.
    var grantEnd = -1
    var sentence = StatementSentence()
    /// Whether the paragraph is a line of somebody's life, as far as nobody else is named in it.
    var isLife = false
  }

  /// - Parameter found: the attributes that chains have given, ordered by mention; those of statements are appended.
  func link(
    _ items: inout [AttributeLinker.Item], _ paragraph: ParagraphText, _ mentions: ParagraphMentions,
    _ found: inout [PersonAttribute]
  ) {
    let chained = found.indices
    var course = Course()
    course.isLife = !items.isEmpty && words.isLifeLine(paragraph)
    for index in items.indices {
      let item = items[index]
      if item.kind == .person {
        course.holders = []
        course.isLife = false
        continue
      }
      guard !item.isTaken, !item.isHeading else {
        if item.kind == .position, item.isTaken,
          paragraph.is(item.first - 1, copula) || paragraph.is(item.first - 1, making)
        {
          // "Ông A là Bí thư Huyện ủy; Chủ tịch …; …"
          course.holders = people(with: item, in: found[chained])
          course.holderEnd = item.end
        }
        continue
      }
      let people: [Int32]
      if item.kind == .rank {
        people = holders(ofRank: index, items, paragraph, mentions, &course, &found)
      } else {
        people = holders(ofPost: index, items, paragraph, mentions, &course)
      }
      guard !people.isEmpty else { continue }
      items[index].isTaken = true
      for person in people {
        found.append(
          PersonAttribute(
            person: person, mention: Int32(item.first), kind: item.kind, relation: course.relation))
      }
      course.holders = people
      course.holderEnd = item.end
    }
  }

  /// The holders of a rank that is stated; how it is stated goes to `course`. A rank given to people named behind it goes to
  /// `found` at once.
  private func holders(
    ofRank index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, _ course: inout Course, _ found: inout [PersonAttribute]
  ) -> [Int32] {
    let item = items[index]
    if isOfLife(item, course, paragraph) {
      course.relation = .stated
      return [PersonAttribute.carriedOver]
    }
    let isReduced = receivers.isReduced(item.first, paragraph)
    let isConferred = isReduced || isRanked(item.first, paragraph)
    if !isConferred, !course.holders.isEmpty,
      forms.goesOn(from: course.holderEnd, to: item.first, paragraph, mentions)
    {
      course.holderEnd = item.end
      // "được phong Trung tướng năm 1984, Thượng tướng năm 1988"; but "năm 2012: Thiếu tướng, Tư lệnh Quân đoàn 1"
      // among posts of long ago.
      let before = items[index - 1]
      return before.kind == .rank && before.isTaken && before.end < item.first ? course.holders : []
    }
    let isReceived = isGivenOn(item, paragraph) || isConferred && receivers.isAnnounced(item.end, paragraph)
    // "phong quân hàm Đại tá cho ông A, |Thượng tá| cho ông B"
    guard isConferred || isReceived && paragraph.isOneSentence(course.grantEnd, item.first),
      !isOldRank(item, paragraph)
    else { return [] }
    if isReceived {
      receivers.promote(items, index, isReduced ? .reduced : .promoted, paragraph, &found)
      course.grantEnd = item.end
      return []
    }
    if receivers.isGiven(away: item.first, paragraph) { return [] }
    let people = subjects.people(before: item.first, items, index, in: &course.sentence, paragraph, mentions)
    guard let person = people.first else { return [] }
    // Of the person whom the sentence names it is news, of "ông" a life told.
    let isNews = paragraph.isOneSentence(Int(person), item.first)
    course.relation = !isNews ? .stated : isReduced ? .reduced : .promoted
    return people
  }

  /// The holders of a post that is stated.
  private func holders(
    ofPost index: Int, _ items: [AttributeLinker.Item], _ paragraph: ParagraphText,
    _ mentions: ParagraphMentions, _ course: inout Course
  ) -> [Int32] {
    let item = items[index]
    let goesOn =
      !course.holders.isEmpty && forms.goesOn(from: course.holderEnd, to: item.first, paragraph, mentions)
      && !isActor(item, paragraph)
    let people: [Int32]
    if goesOn, !receivers.isActedOn(item.first, paragraph) {
      people = course.holders
    } else if let range = receivers.range(items, index, paragraph) {
      people = range.filter { items[$0].kind == .person }.map { Int32(items[$0].first) }
    } else if goesOn {
      people = course.holders
    } else if isOfLife(item, course, paragraph) {
      people = [PersonAttribute.carriedOver]
    } else if !receivers.isHandedOn(item.first, paragraph),
      forms.isStated(item.first, paragraph)
        || (forms.isOfAnotherTime(item.first, paragraph) || forms.isMoved(item, paragraph))
          && hasPerson(before: index, items)
        || forms.isAfterDegree(index, items, paragraph)
    {
      let found = subjects.people(
        before: item.first, items, index, in: &course.sentence, paragraph, mentions)
      // "ông A có hai con |đều là| Giám đốc": "đều" is said of several.
      people =
        found.count == 1 && forms.isSaidOfAll(item.first, paragraph)
        ? subjects.counted(before: item.first, items, index, paragraph) : found
    } else {
      let person =
        subjects.mourned(before: item.first, items, index, paragraph)
        ?? subjects.formerly(before: item.first, items, index, paragraph)
      people = person.map { [$0] } ?? []
    }
    if !people.isEmpty { course.relation = .stated }
    return people
  }

  /// Whether the post begins a clause about whoever has it: "…, giữ chức Phó Tư lệnh; |Bộ trưởng| quyết định …".
  private func isActor(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    guard paragraph[item.first - 1].isMark(";") else { return false }
    let verb = perfect.contains(paragraph[item.end].key) ? item.end + 1 : item.end
    return deciding.contains(paragraph[verb].key)
  }

  /// Whether the item is a part of its own in a line of somebody's life: "02/2003 - 03/2006: Cán bộ Sở Nội vụ, |Phó Giám đốc
  /// Sở|; |Thiếu tướng| (02/2006)."
  private func isOfLife(_ item: AttributeLinker.Item, _ course: Course, _ paragraph: ParagraphText) -> Bool {
    let before = paragraph[item.first - 1]
    return course.isLife && (before.isMark(":") || before.isMark(",") || before.isMark(";"))
      && (item.end >= paragraph.count || paragraph[item.end].isMark)
  }

  /// Whether the people who get the item are named behind it: "Đại tá cho ông A".
  func isGivenOn(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    receivers.isRankReceiver(item.end, paragraph)
  }

  /// Whose the item is by what is known, which is ordered by mention.
  private func people(
    with item: AttributeLinker.Item, in known: ArraySlice<PersonAttribute>
  ) -> [Int32] {
    let mention = Int32(item.first)
    return known[known.partitioningIndex { $0.mention >= mention }...].prefix { $0.mention == mention }
      .map(\.person)
  }

  /// Whether somebody is named not far before the item.
  private func hasPerson(before index: Int, _ items: [AttributeLinker.Item]) -> Bool {
    items[max(index - Self.reach, 0)..<index].contains { $0.kind == .person }
  }

  /// In ranks, posts and names.
  private static let reach = 8

  private func isRanked(_ first: Int, _ paragraph: ParagraphText) -> Bool {
    conferring.contain(paragraph[first - 1]) || conferring.contain(paragraph[first - 2])
  }

  /// The first rank of "từ Đại tá lên Thiếu tướng".
  private func isOldRank(_ item: AttributeLinker.Item, _ paragraph: ParagraphText) -> Bool {
    paragraph.is(item.first - 1, from) && (paragraph.is(item.end, up) || paragraph.is(item.end, down))
  }
}
