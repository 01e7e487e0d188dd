import Extraction
import Linting
import SourceText

/// What an entity means, where that is more than it says itself.
enum HTMLTip {
  /// - Parameter text: the entity as it stands.
  /// - Returns: nil where nobody would learn anything.
  static func meaning(of entity: Entity, text: String, _ language: MessageLanguage) -> String? {
    guard var value = entity.value else { return nil }
    if value.hasPrefix("!") { value.removeFirst() }
    if entity.kind == .date { return date(value, language) }
    return value.isEmpty || OneLine.text(text) == value ? nil : value
  }

  /// Full dates with their weekday, which is what an editor looks up; of what is shorter the text says all.
  private static func date(_ value: String, _ language: MessageLanguage) -> String? {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    let days = ends.compactMap { day($0.prefix { $0 != "T" }, language) }
    return days.isEmpty || days.count != ends.count ? nil : days.joined(separator: " – ")
  }

  private static func day(_ value: Substring, _ language: MessageLanguage) -> String? {
    let numbers = value.split(separator: "-", omittingEmptySubsequences: false).compactMap { Int($0) }
    guard numbers.count == 3,
      let weekday = GregorianCalendar.weekday(year: numbers[0], month: numbers[1], day: numbers[2])
    else { return nil }
    let name = Weekday.name(weekday, language)
    let written = "\(numbers[2])/\(numbers[1])/\(numbers[0])"
    return language.say("\(name), \(written)", "\(name), \(value)")
  }
}
