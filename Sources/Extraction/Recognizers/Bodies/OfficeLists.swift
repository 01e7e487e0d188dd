import Lexicon
import SourceText
import VietnameseText

/// Offices that share one head: "các Bộ Quốc phòng, |Công an| và |Y tế|", "các sở: |Tài chính|, |Nội vụ|", "các phòng Tham mưu,
/// |Chính trị|", and units that share it: "Trung đoàn 123, |456|", "Phòng PA01, |PA02|".
struct OfficeLists: Sendable {
  private let capitals = CapitalWords.shared
  private let heads = WordSet(["bộ", "sở", "phòng"])
  private let plurals = WordSet(["các", "những", "hai", "ba", "bốn", "năm"])
  /// First words of offices whose own name has a comma: Văn hóa, Thể thao và Du lịch; Lao động, Thương binh và Xã hội.
  private let wholes = WordSet(["văn", "lao"])
  private let and = SyllableKey("và")
  private let staff = (SyllableKey("tham"), SyllableKey("mưu"))
  private let politics = (SyllableKey("chính"), SyllableKey("trị"))
  private let levels = WordSet([
    "tỉnh", "thành", "TP", "TP.", "huyện", "quận", "xã", "phường", "thị", "địa", "trung",
  ])
  private static let bodies = PhraseList.body.bit | PhraseList.bodyHead.bit

  /// Whether several ministries or departments are named, the noun of which stands at `index`.
  func begin(_ paragraph: ParagraphText, at index: Int) -> Bool {
    heads.contains(paragraph[index].key) && paragraph[index].letterCase != .upper
      && (plurals.contains(paragraph[index - 1].key)
        || paragraph[index - 1].isNumber && paragraph[index - 1].gap != .none
        || isStaff(paragraph, at: index))
  }

  /// Whether the noun is said once of what every staff has: "phòng Tham mưu, |Chính trị|, |Hậu cần - Kỹ thuật|".
  private func isStaff(_ paragraph: ParagraphText, at noun: Int) -> Bool {
    paragraph.is(noun + 1, staff.0) && paragraph.is(noun + 2, staff.1) && paragraph[noun + 1].isCapitalised
      && paragraph[noun + 3].isMark(",") && paragraph[noun + 4].isCapitalised
      && paragraph.is(noun + 4, politics.0) && paragraph.is(noun + 5, politics.1)
      && (paragraph[noun + 6].isMark(",") || paragraph[noun + 6].key == and)
  }

  /// Adds the offices from `index` on, which is behind the first one or behind the bare noun.
  func add(
    _ paragraph: ParagraphText, from index: Int, noun: Int, _ fields: FieldGrammar,
    into mentions: inout ParagraphMentions
  ) {
    guard let head = paragraph.match(.bodyHead, at: noun, limit: 1) else { return }
    var next = index
    while let start = itemStart(paragraph, at: next, isFirst: next == noun + 1) {
      // "…, Thanh tra Chính phủ, …" is read by itself.
      if paragraph.has(Self.bodies, at: start), let other = longer(paragraph, at: start) {
        next = start + other
        if paragraph.is(next, and) { return }
        continue
      }
      guard let end = itemEnd(paragraph, fields, at: start), !mentions.covers(start, .location) else {
        return
      }
      let detail = OrganizationDetail(list: .bodyHead, row: head.row, sort: .state, isBare: false)
      mentions.add(
        .organization, start..<end, in: paragraph, cue: "further office", detail: .organization(detail))
      next = end
    }
  }

  /// The token behind the joint at `index`; nil where none stands there.
  private func itemStart(_ paragraph: ParagraphText, at index: Int, isFirst: Bool) -> Int? {
    let joint = paragraph[index]
    let isJoint = isFirst ? joint.isMark(":") : joint.key == and || joint.isMark(",") || joint.isMark(";")
    let start = joint.isMark(",") && paragraph[index + 1].key == and ? index + 2 : index + 1
    return isJoint && paragraph[start].isWord && paragraph[start].isCapitalised
      && paragraph[start].gap != .none
      ? start : nil
  }

  /// The length of the body that has a name or a head of its own.
  private func longer(_ paragraph: ParagraphText, at index: Int) -> Int? {
    let field = paragraph.match(.bodyField, at: index)?.count ?? 0
    let body = max(
      paragraph.match(.body, at: index)?.count ?? 0, paragraph.match(.bodyHead, at: index)?.count ?? 0)
    return body > max(field, 1) ? body : nil
  }

  private func itemEnd(_ paragraph: ParagraphText, _ fields: FieldGrammar, at index: Int) -> Int? {
    var end = index
    if let field = paragraph.match(.bodyField, at: index) {
      end += field.count
      // "Tài chính, |Kế hoạch| và Đầu tư": an office of the district has both, here they are two.
      if !wholes.contains(paragraph[index].key) {
        end = (index..<end).first { paragraph[$0].isMark(",") } ?? end
      }
    } else if paragraph[index].letterCase == .upper, let letters = fields.initialism(paragraph, at: index) {
      end = letters
    }
    guard end > index, !paragraph.starts(.title, at: index) || paragraph.match(.title, at: index) == nil,
      paragraph.match(.rank, at: index) == nil
    else { return nil }
    // "Tài chính - |Kế hoạch|"
    while paragraph[end].isDash, paragraph[end + 1].isWord,
      let field = paragraph.match(.bodyField, at: end + 1)
    {
      end += 1 + field.count
    }
    let after = paragraph[end]
    if after.isMark || end >= paragraph.count { return after.isDash && after.gap == .none ? nil : end }
    // "Kỹ thuật |Bộ CHQS tỉnh|": whose they all are.
    if after.isCapitalised, paragraph.has(Self.bodies, at: end), paragraph.match(.bodyField, at: end) == nil {
      return end
    }
    // "Công an |tỉnh|", "Nội vụ |Trần Thí Dụ|": it has an owner or a holder of its own.
    return after.letterCase == .lower && !levels.contains(after.key) ? end : nil
  }

  /// Adds the further numbers of units behind the first one, which stands at `unit`: "Lữ đoàn 123, |456| kiểm tra", "các Quân khu 1, |3|
  /// và |5|".
  func addUnits(
    _ paragraph: ParagraphText, _ unit: Range<Int>, _ first: OrganizationDetail, _ fields: FieldGrammar,
    into mentions: inout ParagraphMentions
  ) {
    let last = unit.upperBound - 1
    let isPlural = plurals.contains(paragraph[unit.lowerBound - 1].key)
    // "các Quân khu: |1|, |2|"
    let isAnnounced = isPlural && paragraph[unit.upperBound].isMark(":")
    guard first.sort == .military,
      isAnnounced
        || paragraph[last].isNumber && paragraph[last].gap == .space
          && (isPlural || paragraph.digits(last) == 3)
    else {
      return
    }
    var next = unit.upperBound
    while paragraph[next].isMark(",") || paragraph[next].key == and
      || isAnnounced && next == unit.upperBound
    {
      let number = next + 1
      guard isPlural ? paragraph.digits(number) < 4 : paragraph.digits(number) == 3,
        paragraph[number].isNumber, paragraph[number].gap == .space, !mentions.covers(number, .date),
        !fields.isCount(paragraph, number), !isThing(paragraph, at: number + 1)
      else { return }
      mentions.add(
        .organization, number..<number + 1, in: paragraph, cue: "further unit", detail: .organization(first))
      next = number + 1
    }
  }

  /// Adds the further codes of offices of the police behind the first one, which ends before `index`: "Phòng PA01, |PA02| và
  /// |PA03|".
  func addCodes(
    _ paragraph: ParagraphText, from index: Int, _ first: OrganizationDetail,
    into mentions: inout ParagraphMentions
  ) {
    let length = paragraph[index - 2].range.length
    guard isCode(paragraph, at: index - 2, length: length) else { return }
    var next = index
    while paragraph[next].isMark(",") || paragraph[next].key == and,
      paragraph[next + 1].gap == .space, isCode(paragraph, at: next + 1, length: length)
    {
      // Some codes are in the table of bodies; those are read by themselves.
      if !paragraph.has(Self.bodies, at: next + 1) {
        var detail = first
        detail.isBare = false
        mentions.add(
          .organization, next + 1..<next + 3, in: paragraph, cue: "further office by its code",
          detail: .organization(detail))
      }
      next += 3
    }
  }

  /// Whether capitals and two figures stand there: "PC01", "A05".
  private func isCode(_ paragraph: ParagraphText, at index: Int, length: Int) -> Bool {
    let (letters, number) = (paragraph[index], paragraph[index + 1])
    return letters.isWord && letters.isCapitalised && letters.range.length == length && length < 3
      && number.isNumber && number.gap == .none && paragraph.digits(index + 1) == 2
  }

  /// Whether what the number counts may stand there.
  private func isThing(_ paragraph: ParagraphText, at index: Int) -> Bool {
    guard paragraph[index].isWord, paragraph[index].letterCase == .lower else {
      return paragraph[index].isMark("%")
    }
    return paragraph.match(.unitAfterFraction, at: index) != nil
  }
}
