import Extraction
import Lexicon
import Linting

/// What the tables tell about one of their rows, whether an article names it or a completion offers it. One file of
/// this folder a kind.
struct LexiconCard: Speaker {
  let language: MessageLanguage

  /// `2025-06-30` as 30/6/2025, `2023-11` as 11/2023, `1958` as it is.
  static func written(_ iso: String) -> String {
    iso.split(separator: "-").reversed().map { part in
      let figures = part.drop { $0 == "0" }
      return String(figures.isEmpty ? part : figures)
    }.joined(separator: "/")
  }

  /// Whether it says a day, not only a month or a year.
  static func isDay(_ iso: String) -> Bool { iso.split(separator: "-").count == 3 }

  /// "Có từ 1/7/2025", "Có từ năm 1955".
  func since(_ iso: String) -> String {
    say("Có từ \(Self.unit(iso))\(Self.written(iso))", "Since \(Self.written(iso))")
  }

  /// "Đến hết 30/6/2025", "Đến năm 1991".
  func until(_ iso: String) -> String {
    let isDay = Self.isDay(iso)
    return say(
      isDay ? "Đến hết \(Self.written(iso))" : "Đến \(Self.unit(iso))\(Self.written(iso))",
      "Until \(Self.written(iso))")
  }

  /// What Vietnamese says before a month or a year.
  private static func unit(_ iso: String) -> String {
    switch iso.split(separator: "-").count {
    case 1: "năm "
    case 2: "tháng "
    default: ""
    }
  }

  /// The day after the last day that `iso` allows: where a name ends on 30/6/2025, the next begins on 1/7/2025, and
  /// where it ends in 1989, in 1990.
  static func next(after iso: String) -> String {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return iso }
    guard let day = GregorianCalendar.dayNumber(year: parts[0], month: parts[1], day: parts[2]) else {
      return written(iso)
    }
    let next = GregorianCalendar.date(ofDay: day + 1)
    return "\(next.day)/\(next.month)/\(next.year)"
  }
}
