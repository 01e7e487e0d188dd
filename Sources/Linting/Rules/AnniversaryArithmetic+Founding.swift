import Extraction
import Lexicon
import SourceText
import VietnameseText

/// The year of a founding that everybody knows: "thành lập Quân đội nhân dân Việt Nam (22/12/1945 - 22/12/2025)".
extension AnniversaryArithmetic {
  /// Reports the first year of a bracket that is not that of the day which stands before it.
  ///
  /// - Returns: whether it has been reported.
  func checkFounding(
    _ mention: Mention, _ date: DateDetail, _ paragraph: LintParagraph, into findings: inout Findings
  ) -> Bool {
    let day = date.value.first
    guard let written = day.year, let days = Self.knownDays[day.month * 32 + day.day],
      let known = days.first(where: { isNamed($0.name, before: mention.tokens.lowerBound - 1, paragraph) }),
      known.year != written,
      let run = DateFigures(paragraph, mention).runs.first(where: { $0.value == written })
    else { return false }
    findings.report(
      Self.info, run.range,
      LocalizedText(
        vi: "Ngày này có từ năm \(known.year), không phải \(written)",
        en: "This day goes back to \(known.year), not to \(written)"),
      fixes: [.write(String(known.year), at: run.range, isSafe: false)])
    return true
  }

  /// Whether the last words of the day's name stand before the bracket.
  private func isNamed(_ name: [SyllableKey], before bracket: Int, _ paragraph: LintParagraph) -> Bool {
    var index = bracket - 1
    for word in name.reversed() {
      while index > 0, paragraph[index].isDash { index -= 1 }
      guard index >= 0, paragraph[index].key == word else { return false }
      index -= 1
    }
    return true
  }

  /// The days by month and day: the last words of their names, as many as tell them apart, and their years.
  private static let knownDays: [Int: [(name: [SyllableKey], year: Int)]] = {
    var days: [Int: [(name: [SyllableKey], year: Int)]] = [:]
    let table = LexiconTable.fixedDays
    table.forEachRow { row in
      let figures = table.string(row, .day).split(separator: "/").compactMap { Int($0) }
      let name = Tokenizer.wordKeys(of: table.string(row, .name))
      guard figures.count == 2, let year = Int(table.string(row, .since)), name.count > 2,
        founded.contains(name[1])
      else { return }
      days[figures[1] * 32 + figures[0], default: []].append((Array(name.dropFirst().suffix(4)), year))
    }
    return days
  }()

  /// "Ngày |thành| lập …", "Ngày |truyền| thống …": of other days the year depends on who counts.
  private static let founded = WordSet(["thành", "truyền", "thương", "chiến", "giải"])
}
