package import Lexicon
import SourceText
import VietnameseText

/// Finds every mention of a military or police rank, with a name beside it or without ("phong quân hàm Thiếu tướng").
///
/// A right rank counts wherever it stands; what only looks like one (Hạ sĩ quan, Thượng tọa, đường Đại tướng …) is in
/// the table of traps, and the longer phrase wins. A rank written wrong (Trung tương) or one that does not exist
/// (Thiếu đô đốc) is also an ordinary word or a name somewhere, so it needs a neighbour that only a rank has: a name
/// after it, or "hàm", "cấp bậc" before it.
struct RankRecognizer: ~Copyable, Sendable {
  /// Lists whose phrases begin ranks.
  let mask: UInt64
  /// hàm, bậc, lon: the words after which a rank must come.
  private let before = (SyllableKey("hàm"), SyllableKey("bậc"), SyllableKey("lon"))
  private let promotion = (SyllableKey("từ"), SyllableKey("lên"))
  private let according = SyllableKey("theo")
  private let slips = RankSlips()
  private let gazetteer: Gazetteer
  /// Offices of the old dynasties, rows of the table of ranks.
  private let offices: RowSet

  init(gazetteer: Gazetteer) {
    var offices: Set<LexiconTable.Row> = []
    LexiconTable.ranks.forEachRow { row in
      if LexiconTable.ranks.string(row, .force) == "lịch sử" { offices.insert(row) }
    }
    self.offices = RowSet(offices)
    self.gazetteer = gazetteer
    mask =
      PhraseList.rank.bit | PhraseList.rankMisspelling.bit | PhraseList.rankNonexistent.bit
  }

  /// The words with which common ranks end; see `RankSlips`.
  var lastWords: (SyllableKey, SyllableKey, SyllableKey, SyllableKey) { slips.lastWords }

  func recognize(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    let count = paragraph.count
    var index = paragraph.next(.ranks, from: 0)
    while index < count {
      var next = index + 1
      if paragraph.tokens[index].starts & mask == 0 {
        if index > 0, mayBeSlip(paragraph, at: index - 1) {
          addSlip(paragraph, at: index - 1, into: &mentions)
        }
      } else if paragraph.has(mask, at: index) || mayBeSlip(paragraph, at: index) {
        next = max(index + recognize(paragraph, at: index, into: &mentions), next)
      }
      index = paragraph.next(.ranks, from: next)
    }
  }

  /// - Returns: how many tokens are dealt with.
  private func recognize(_ paragraph: ParagraphText, at index: Int, into mentions: inout ParagraphMentions)
    -> Int
  {
    guard paragraph.has(mask, at: index) else { return addSlip(paragraph, at: index, into: &mentions) }
    let rank = paragraph.match(.rank, at: index)
    let unreal = paragraph.match(.rankNonexistent, at: index)
    if rank == nil, unreal == nil {
      if let wrong = paragraph.match(.rankMisspelling, at: index),
        !isTrap(paragraph, index..<(index + wrong.count))
      {
        return addMisspelling(wrong, in: paragraph, at: index, into: &mentions)
      }
      return addSlip(paragraph, at: index, into: &mentions)
    }
    let longestRank = max(rank?.count ?? 0, unreal?.count ?? 0)
    if isTrap(paragraph, index..<(index + longestRank)) { return longestRank }
    if let unreal, unreal.count > rank?.count ?? 0 {
      let range = index..<(index + unreal.count)
      if isRankPlace(paragraph, range) {
        let detail = RankDetail(row: unreal.row, form: .nonexistent)
        mentions.add(.rank, range, in: paragraph, cue: "rank that does not exist", detail: .rank(detail))
        return unreal.count
      }
    }
    if let rank {
      let match = withoutBody(rank, in: paragraph, at: index)
      let range = index..<(index + match.count)
      guard isMention(paragraph, range, match.row) else { return match.count }
      let form: RankDetail.Form = isWellWritten(paragraph, range, match.row) ? .valid : .misspelled
      let detail = RankDetail(row: match.row, form: form)
      mentions.add(.rank, range, in: paragraph, cue: "rank", detail: .rank(detail))
      return match.count
    }
    return longestRank
  }

  /// Whether a phrase that only looks like a rank, or holds one in a name, covers all of `range`: đại tướng quân,
  /// đường Đại tướng.
  private func isTrap(_ paragraph: ParagraphText, _ range: Range<Int>) -> Bool {
    for start in max(range.lowerBound - Self.longestLeadIn, 0)...range.lowerBound
    where paragraph.starts(.rankTrap, at: start) {
      guard let trap = paragraph.match(.rankTrap, at: start), start + trap.count >= range.upperBound else {
        continue
      }
      // "Thiếu tướng Quân đội nhân dân Việt Nam" is no "tướng quân".
      let last = start + trap.count - 1
      if last < range.upperBound || !paragraph.has(.compound, longerThan: 1, at: last) { return true }
    }
    return false
  }

  /// The most words that a trap has before the rank inside it: Khu tưởng niệm Đại tướng.
  private static let longestLeadIn = 3

  /// "Phó Đô đốc Hải quân Mỹ", "Thiếu tướng Cảnh sát biển": what goes on after a branch is a body's name, and the
  /// rank ends before the branch.
  private func withoutBody(_ match: Gazetteer.Match, in paragraph: ParagraphText, at index: Int)
    -> Gazetteer.Match
  {
    guard match.count > 2 else { return match }
    let next = paragraph[index + match.count]
    guard next.isWord, next.gap == .space else { return match }
    if next.letterCase != .lower {
      // The navy of a country; a name has one more capital.
      guard let place = paragraph.match(.place, at: index + match.count),
        !paragraph[index + match.count + place.count].isCapitalised
      else { return match }
    }
    return paragraph.match(.rank, at: index, limit: match.count - 2) ?? match
  }

  /// Whether the marks of a rank are right, which its key does not tell: no tone on the wrong letter (Đaị tá), no
  /// Icelandic Ð for Đ.
  private func isWellWritten(
    _ paragraph: ParagraphText, _ range: Range<Int>, _ row: LexiconTable.Row
  ) -> Bool {
    // Nearly always it is written as in the table.
    let (bytes, usual) = (paragraph.range(range), LexiconTable.ranks.cell(row, .rank))
    if bytes.length == usual.count, usual.elementsEqual(paragraph.bytes[bytes.start..<bytes.end]) {
      return true
    }
    for index in range where paragraph[index].isWord {
      var syllable = VietnameseSyllable()
      var offset = Int(paragraph[index].start)
      let end = Int(paragraph[index].end)
      while offset < end, let (scalar, length) = Scalars.decode(paragraph.bytes, at: offset) {
        if scalar == 0xD0 || scalar == 0xF0 { return false }
        if !Scalars.isIgnorable(scalar) { syllable.append(scalar) }
        offset += length
      }
      if syllable.verdict == .misplacedTone { return false }
    }
    return true
  }

  /// Whether a phrase that is a rank by its letters is one here.
  private func isMention(_ paragraph: ParagraphText, _ range: Range<Int>, _ row: LexiconTable.Row) -> Bool {
    // The offices are common words too (tiết chế, đô thống): they need a capital and a name.
    if offices.contains(row) {
      return paragraph[range.lowerBound].isCapitalised && nameFollows(paragraph, range.upperBound)
    }
    return !isPartOfName(paragraph, range)
  }

  /// "Lê Trung Tá": a given name, not a rank with a name before it.
  private func isPartOfName(_ paragraph: ParagraphText, _ range: Range<Int>) -> Bool {
    let first = paragraph[range.lowerBound]
    let last = paragraph[range.upperBound - 1]
    let previous = paragraph[range.lowerBound - 1]
    guard range.count == 2, first.letterCase == .capitalised, last.letterCase == .capitalised,
      first.gap == .space, previous.letterCase == .capitalised
    else { return false }
    return !nameFollows(paragraph, range.upperBound)
  }

  private func addMisspelling(
    _ match: Gazetteer.Match, in paragraph: ParagraphText, at index: Int,
    into mentions: inout ParagraphMentions
  ) -> Int {
    let range = index..<(index + match.count)
    let isAmbiguous = !LexiconTable.rankMisspellings.string(match.row, .ambiguous).isEmpty
    guard isAmbiguous ? isRankPlace(paragraph, range) : isLikelyPlace(paragraph, range),
      let row = rankRow(named: LexiconTable.rankMisspellings.string(match.row, .rank))
    else { return 1 }
    let detail = RankDetail(row: row, form: .misspelled)
    mentions.add(.rank, range, in: paragraph, cue: "misspelt rank of the table", detail: .rank(detail))
    return match.count
  }

  /// What `addSlip` asks first: most words that ranks begin with are others here.
  @inline(__always) private func mayBeSlip(_ paragraph: ParagraphText, at first: Int) -> Bool {
    paragraph[first].isCapitalised || isAfterCue(paragraph, first)
  }

  /// A rank of two syllables of which one is right and the other a slip that no table has.
  @discardableResult
  private func addSlip(_ paragraph: ParagraphText, at first: Int, into mentions: inout ParagraphMentions)
    -> Int
  {
    let left = paragraph[first]
    let right = paragraph[first + 1]
    guard mayBeSlip(paragraph, at: first), left.isWord, right.isWord, right.gap == .space,
      right.letterCase == .lower || left.letterCase == .upper, !mentions.covers(first, .rank),
      isRankPlace(paragraph, first..<(first + 2)), let name = slips.meant(left.key, right.key),
      !isTrap(paragraph, first..<(first + 2)), let row = rankRow(named: name)
    else { return 1 }
    let detail = RankDetail(row: row, form: .misspelled)
    mentions.add(.rank, first..<(first + 2), in: paragraph, cue: "slip in a rank", detail: .rank(detail))
    return 2
  }

  private func rankRow(named name: String) -> LexiconTable.Row? {
    var tokens = Tokenizer.tokens(of: name)
    gazetteer.annotate(&tokens)
    return gazetteer.longestMatch(.rank, in: tokens, at: 0)?.row
  }

  /// Whether only a rank can stand there.
  private func isRankPlace(_ paragraph: ParagraphText, _ range: Range<Int>) -> Bool {
    if isAfterCue(paragraph, range.lowerBound) { return true }
    guard paragraph[range.lowerBound].isCapitalised else { return false }
    if nameFollows(paragraph, range.upperBound) { return true }
    let before = paragraph[range.lowerBound - 1].key
    let after = paragraph[range.upperBound]
    // "thăng từ Trung tượng lên Thượng tường cho …", "Đại tương, Bộ trưởng …", "theo Thiếu tưởng, …"
    if before == promotion.1 || before == promotion.0 && after.key == promotion.1 { return true }
    return after.isMark(",")
      && (before == according || paragraph.match(.title, at: range.upperBound + 1) != nil)
  }

  /// Whether a rank may well stand there: for forms that are no words of their own.
  private func isLikelyPlace(_ paragraph: ParagraphText, _ range: Range<Int>) -> Bool {
    paragraph[range.lowerBound].isCapitalised || isAfterCue(paragraph, range.lowerBound)
      || paragraph[range.upperBound].isCapitalised
  }

  private func isAfterCue(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let key = paragraph[index - 1].key
    return key == before.0 || key == before.1 || key == before.2
  }

  /// Whether two words with capitals come, the shape of a name.
  private func nameFollows(_ paragraph: ParagraphText, _ index: Int) -> Bool {
    let first = paragraph[index]
    let second = paragraph[index + 1]
    return first.isWord && first.isCapitalised && first.gap != .none && second.isWord && second.isCapitalised
      && second.gap != .none
      && (paragraph.starts(.familyName, at: index) || !paragraph.starts(.bodyHead, at: index))
      && paragraph.match(.title, at: index) == nil
  }
}

package struct RankDetail: Sendable, Hashable {
  package enum Form: UInt8, Sendable {
    case valid
    /// A rank of the table, written wrong.
    case misspelled
    /// Made like a rank, but none: Thiếu đô đốc.
    case nonexistent
  }

  /// Of the table of ranks: the rank that is meant; of `nonexistent` ones, of the table of those.
  package var row: LexiconTable.Row
  package var form: Form

  /// The rank as the tables write it; with `!` before it where the text writes it wrong or what it says does not
  /// exist.
  var value: String {
    switch form {
    case .valid: LexiconTable.ranks.string(row, .rank)
    case .misspelled: "!" + LexiconTable.ranks.string(row, .rank)
    case .nonexistent: "!" + LexiconTable.rankNonexistent.string(row, .suggestion)
    }
  }
}
