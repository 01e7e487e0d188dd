import Lexicon
import VietnameseText

/// By-lines and photo credits: who wrote it, who took the picture. Pen names have mostly two words and no family name,
/// so their place says what they are: after a label, on a line of their own, or glued to the last sentence.
final class BylineReader: Sendable {
  let names: NameReader
  private let closers = ["thực", "tổng", "lược", "ghi", "biên", "theo", "dịch"].map { SyllableKey($0) }
  /// Of "t/h": tổng hợp.
  private let gathered = (SyllableKey("t"), SyllableKey("h"))
  private let and = SyllableKey("và")
  private let takes = SyllableKey("chụp")
  private let around = WordsAroundNames.shared
  private let labels = ["PV", "Theo", "Bài", "Tin", "Ảnh"].map { SyllableKey($0) }

  init(names: NameReader) { self.names = names }

  /// What stands before a by-line.
  enum Lead {
    /// "Ảnh:" or the like, so that a name which small places bear too is the person's.
    case label
    /// Another by-line and a comma or dash: "Ảnh: Thành Cường - |Văn Mịnh|".
    case byline
    /// Nothing that says so.
    case none
  }

  /// As much of `run` as a by-line takes; nil where it is none.
  func accept(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, after lead: Lead = .none
  ) -> NameReader.Run? {
    if lead == .label, isForeign(run, paragraph, mentions) { return run }
    let run = cut(run, paragraph, mentions)
    // "PHẠM MỊNH" on a line of its own
    let isLine =
      run.isUpper && run.isVietnamese && run.head.contains(.certainFamily) && run.words <= 3
      && run.first == 0 && run.end >= paragraph.count
    // "Bài: Trần Mẫu - |Ảnh|: Văn Mẫu"
    if run.words == 1, isLabel(run.first, paragraph) { return nil }
    guard run.isKnownThroughout || isLine || lead != .none && isPenName(run, paragraph),
      !isFurniture(run, paragraph)
    else { return nil }
    if run.words == 1 {
      // "Ảnh: H.T.": initials are nobody's name.
      return run.last.contains(.syllable) && !run.isUpper && paragraph[run.end].isMark
        && paragraph[run.first].key.letterCount != 1 ? run : nil
    }
    return isSomethingElse(run, paragraph, mentions, isLabelled: lead == .label) ? nil : run
  }

  /// Whether the run is a photographer's of another country, and no agency's: "Ảnh: Marc Maubud.", "Ảnh: Maubud Images".
  private func isForeign(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Bool {
    (2...3).contains(run.words) && run.foreign == run.words && !run.isUpper
      && (run.end >= paragraph.count || paragraph[run.end].isMark(".") || paragraph[run.end].isMark(")"))
      && run.tokens.allSatisfy {
        !paragraph[$0].isWord
          || paragraph[$0].letterCase == .capitalised && paragraph[$0].end &- paragraph[$0].start > 1
      }
      && !around.things.contains(paragraph[run.end - 1].key)
      && !mentions.covers(run.tokens, kinds: EntityKind.organization.bit | EntityKind.location.bit)
  }

  /// The run up to where a sentence, another name or a place begins that is glued to the by-line.
  private func cut(
    _ whole: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> NameReader.Run {
    var run = whole
    // The first word of the sentence that goes on without a full stop: "Ảnh: Thành Cường Chương trình được …".
    let next = paragraph[run.end]
    if run.words > 1, next.isWord, next.letterCase == .lower, next.gap != .none, !isCloser(run.end, paragraph)
    {
      run = names.cut(run, to: run.words - 1, in: paragraph)
    }
    var words = 1
    var index = names.wordEnd(run.first, in: paragraph)
    while index < run.end {
      let kind = names.lexicon[paragraph[index]]
      // Another name: "Ảnh: Thành Cường Nguyễn Văn Mẫu phát biểu".
      let isName = kind.contains(.certainFamily) && (run.words > words + 1 || !kind.contains(.syllable))
      if words >= 2, isName || mentions.covers(index, .location) {
        run = names.cut(run, to: words, in: paragraph)
        break
      }
      words += 1
      index = names.wordEnd(index, in: paragraph)
    }
    let isLong =
      run.head.contains(.certainFamily) || run.hasFamily && names.isMiddle(run.first + 1, in: paragraph)
    return names.cut(run, to: isLong ? 4 : 3, in: paragraph)
  }

  /// Whether the run is a heading, a signer's title or the buttons of a page.
  private func isFurniture(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    // "KẾ HOẠCH", "CHỈ THỊ": the heading of a document; "BỘ TRƯỞNG": who signs it.
    if run.isUpper,
      let words = paragraph.match(.documentType, at: run.first) ?? paragraph.match(.title, at: run.first),
      run.first + words.count >= run.end
    {
      return true
    }
    // "A A"
    return run.tokens.allSatisfy { paragraph[$0].key.letterCount <= 1 }
  }

  /// Whether the tables or other recognisers know the run as a place, a body or a word that is nobody's name.
  private func isSomethingElse(
    _ run: NameReader.Run, _ paragraph: ParagraphText, _ mentions: ParagraphMentions, isLabelled: Bool
  ) -> Bool {
    if paragraph.starts(.notPerson, at: run.first), let match = paragraph.match(.notPerson, at: run.first),
      match.count > 1
    {
      return true
    }
    if !isLabelled, paragraph.starts(.place, at: run.first),
      let match = paragraph.match(.place, at: run.first), run.first + match.count >= run.end
    {
      return true
    }
    if let place = mentions.mention(.location, from: run.first),
      Int(place.endToken) >= run.end,
      !isLabelled || !(paragraph[run.end].isMark("/") || place.tokens == run.tokens && run.words == 2)
    {
      return true
    }
    return mentions.covers(run.tokens, kinds: EntityKind.organization.bit)
  }

  /// Whether nothing but the name stands behind a label, and no other word: "Tin, ảnh: VĂN MỊNH", "Ảnh: Trần Văn Mịnh",
  /// but "Ảnh: MINH HỌA".
  private func isPenName(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    run.isVietnamese && (2...3).contains(run.words)
      && (run.head.contains(.certainFamily) || run.words == 2 && run.head.contains(.syllable))
      && (run.end >= paragraph.count || paragraph[run.end].isMark || paragraph.is(run.end, takes))
      && !paragraph.has(.compound, longerThan: run.end - run.first - 1, at: run.first)
  }

  private func isCloser(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    for key in closers where paragraph.is(index, key) { return true }
    return false
  }

  /// The by-line at the end of the paragraph: "… toàn diện. Hải Yến (tổng hợp)", "Trần Thanh", "XUÂN HOÀNG thực hiện".
  func recognizeTail(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    var end = withoutMarks(paragraph.count, paragraph)
    var isClosed = false
    if paragraph[end - 1].isMark(")"), let open = opening(before: end - 1, paragraph) {
      // "(Theo Thành Cường/VOV)" holds the by-line, "Thành Cường (tổng hợp)" comes after it.
      if isLabel(open + 1, paragraph), outlet(before: end - 1, paragraph, mentions) != nil {
        end -= 1
      } else if isSentenceEnd(open - 1, paragraph), addBracketed(open + 1, end - 1, paragraph, &mentions) {
        return
      } else {
        end = open
        isClosed = true
      }
    } else {
      var closer = end
      while closer > 0, closer > end - 3, paragraph[closer - 1].isWord,
        paragraph[closer - 1].letterCase == .lower
      {
        closer -= 1
      }
      if closer < end, isCloser(closer, paragraph) {
        end = closer
        isClosed = true
      } else if end > 3, paragraph.is(end - 1, gathered.1), paragraph[end - 2].isMark("/"),
        paragraph.is(end - 3, gathered.0), paragraph[end - 3].letterCase == .lower
      {
        // "Thành Cường t/h"
        end -= 3
        isClosed = true
      }
    }
    end = withoutMarks(end, paragraph)
    if let slash = outlet(before: end, paragraph, mentions) { end = slash }
    // Several names are by-lines only where the first of them opens a line or a sentence.
    var runs: [NameReader.Run] = []
    for _ in 0..<4 {
      guard end > 0, let start = start(before: end, paragraph) else { return }
      let before = paragraph[start - 1]
      let isLoud =
        isClosed && paragraph[start].letterCase == .upper && !before.isMark && before.letterCase == .lower
      let opens = start == 0 || isLoud || isSentenceEnd(start - 1, paragraph) || isLead(start, paragraph)
      let joins =
        before.isDash || before.isMark(",") || before.isMark("/") || before.isMark("&")
        || paragraph.is(start - 1, and)
      guard opens || joins else { return }
      let run = names.run(from: start, in: paragraph, mentions)
      guard run.end == end, run.words >= 2, run.words <= 4,
        let accepted = accept(
          run, paragraph, mentions, after: endsText(run, paragraph) ? .label : .none),
        accepted.end == end
      else { return }
      runs.append(accepted)
      if opens {
        for run in runs.reversed() {
          add(run, flags: .byline, cue: "by-line at the end", paragraph, &mentions)
        }
        return
      }
      end = start - 1
    }
  }

  /// Whether the run is two words known from names, straight behind the full stop of a long text that has nothing more: there
  /// it is who wrote it, whatever place is called so.
  private func endsText(_ run: NameReader.Run, _ paragraph: ParagraphText) -> Bool {
    run.words == 2 && run.end == paragraph.count && run.first > Self.longestStamp && run.isKnownThroughout
      && paragraph[run.first].gap == .space && paragraph[run.first - 1].isFinalMark
      // not "TP. Thanh Mẫu"
      && paragraph[run.first - 2].letterCase == .lower
  }

  /// The by-line in brackets behind the last sentence: "… toàn diện. (|Thành Cường|)".
  private func addBracketed(
    _ first: Int, _ end: Int, _ paragraph: ParagraphText, _ mentions: inout ParagraphMentions
  ) -> Bool {
    guard (2...3).contains(end - first), paragraph[first].isCapitalised else { return false }
    let run = names.run(from: first, in: paragraph, mentions)
    guard run.end == end, run.words == end - first, run.isKnownThroughout,
      let accepted = accept(run, paragraph, mentions), accepted.end == end
    else { return false }
    add(run, flags: .byline, cue: "by-line in brackets at the end", paragraph, &mentions)
    return true
  }

  /// The by-line that the stamp of a page follows, or whom the author writes for, at the text's end: "|Thành Cường| - Thứ Sáu,
  /// 28/06/2024 18:14", "|Thành Cường|•28/06/2024", "|Thành Cường| - Huyện đoàn Sơn Mẫu".
  func recognizeHead(_ paragraph: ParagraphText, into mentions: inout ParagraphMentions) {
    guard paragraph.count < Self.longestStamp, paragraph[0].isCapitalised,
      !mentions.isEmpty(.date) || !mentions.isEmpty(.organization)
    else {
      return
    }
    let run = names.run(from: 0, in: paragraph, mentions)
    let mark = paragraph[run.end]
    guard (2...4).contains(run.words), mark.isDash && mark.gap == .space || mark.isMark("\u{2022}"),
      mentions.covers(run.end + 1, .date) || isOffice(run.end + 1, paragraph, mentions),
      let accepted = accept(run, paragraph, mentions), accepted.end == run.end
    else { return }
    add(accepted, flags: .byline, cue: "by-line before a stamp", paragraph, &mentions)
  }

  /// Whether a body, and nothing else, fills the rest of the paragraph.
  private func isOffice(_ index: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions) -> Bool {
    guard let body = mentions.mention(.organization, from: index) else { return false }
    return Int(body.endToken) == withoutMarks(paragraph.count, paragraph)
  }

  /// In tokens: "Trần Thí Dụ - Thứ Sáu, ngày 28/06/2024 - 18:14 (GMT+7)".
  private static let longestStamp = 32

  /// The slash before the outlet that the author writes for: "Thành Cường|/VOV", "Thành Cường|/VOV - Trung tâm Tin".
  private func outlet(
    before end: Int, _ paragraph: ParagraphText, _ mentions: ParagraphMentions
  ) -> Int? {
    var slash = end - 2
    while slash > 0, slash > end - 8, !paragraph[slash].isMark("/") { slash -= 1 }
    guard slash > 0, paragraph[slash].isMark("/"), paragraph[slash].gap == .none,
      let outlet = mentions.mention(.organization, from: slash + 1)
    else { return nil }
    let next = Int(outlet.endToken)
    return next == end || paragraph[next].isDash ? slash : nil
  }

  /// The first of the two to four capitalised words that end at `end`.
  private func start(before end: Int, _ paragraph: ParagraphText) -> Int? {
    var start = end
    while start > 0, paragraph[start - 1].isWord, paragraph[start - 1].isCapitalised,
      start == end || paragraph[start].gap != .none
    {
      start -= 1
      if end - start > 6 { return nil }
    }
    while start < end, isLabel(start, paragraph) { start += 1 }
    return end - start >= 2 ? start : nil
  }

  private func isLabel(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    for key in labels where paragraph.is(index, key) { return true }
    return false
  }

  /// Whether only marks or a label stand between the paragraph's beginning and `start`, or between a bracket after a
  /// sentence and `start`.
  private func isLead(_ start: Int, _ paragraph: ParagraphText) -> Bool {
    var index = start - 1
    while index >= 0, paragraph[index].isMark || isLabel(index, paragraph) {
      if paragraph[index].isMark("("), isSentenceEnd(index - 1, paragraph) { return true }
      index -= 1
    }
    return index < 0
  }

  /// Any full stop, for a by-line is a name behind it; and the marks behind one: of a quotation, of "[…]", of "./.".
  private func isSentenceEnd(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let token = paragraph[index]
    return token.isFinalMark || token.isMark("\u{201D}") || token.isMark("\"") || token.isMark("]")
      || token.isMark("/")
  }

  private func withoutMarks(_ end: Int, _ paragraph: ParagraphText) -> Int {
    var end = end
    while end > 0, paragraph[end - 1].isMark, !paragraph[end - 1].isMark(")") { end -= 1 }
    return end
  }

  /// The bracket that opens what closes at `close`, at most eight tokens before it.
  private func opening(before close: Int, _ paragraph: ParagraphText) -> Int? {
    var index = close - 1
    while index >= 0, index > close - 8 {
      if paragraph[index].isMark("(") { return index }
      index -= 1
    }
    return nil
  }

  /// Adds a person, and takes back the places that only its syllables look like.
  func add(
    _ run: NameReader.Run, flags: PersonDetail.Flags, cue: StaticString, _ paragraph: ParagraphText,
    _ mentions: inout ParagraphMentions
  ) {
    let detail = names.detail(run, flags: flags, in: paragraph)
    guard mentions.add(.person, run.tokens, in: paragraph, cue: cue, detail: .person(detail)) else { return }
    let inside = EntityKind.location.bit | EntityKind.organization.bit | EntityKind.abbreviation.bit
    if flags.contains(.unconfirmed) || !mentions.covers(run.tokens, kinds: inside) { return }
    for kind in [EntityKind.location, .organization, .abbreviation] {
      var index = run.first
      while index < run.end {
        if let inner = mentions.mention(kind, at: index), Int(inner.firstToken) >= run.first,
          Int(inner.endToken) <= run.end
        {
          mentions.remove(inner)
        }
        index += 1
      }
    }
  }
}
