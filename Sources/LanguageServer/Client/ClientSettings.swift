import JSONText
import Linting

/// What the client wants, from `initializationOptions` and from its settings (section `chugiai`).
///
/// Clients send `null`, lists and junk here: what is missing or wrong counts as not said, and what is wrong is told once.
struct ClientSettings: Sendable, Equatable {
  /// `"language": "vi" | "en"`.
  var language: MessageLanguage?
  /// `"semanticTokens": "custom" | "standard"`. Only before `initialize` is answered can it change anything.
  var tokenNames: TokenLegend.Names?
  /// `"maximumFindings": 500`: of one document.
  var maximumFindings = Self.usualMaximum
  /// `"index": true`: whether the articles of the folders are read.
  var indexesFolders = true
  /// `"hints": ["date", "abbreviation"]`: which stand between the words.
  var hints = HintKinds.usual
  /// `"rules"` and `"glossaries"`, as in `chugiai.json`.
  var configuration = Configuration()
  /// What cannot be used.
  private(set) var problems: [LocalizedText] = []

  static let usualMaximum = 500
  static let keys = [
    "glossaries", "hints", "index", "language", "maximumFindings", "rules", "semanticTokens",
  ]

  init() {}

  /// `initializationOptions`; they may stand inside a member `chugiai`.
  init(json: JSONValue?) {
    self.init()
    if let json { apply(json["chugiai"] ?? json) }
  }

  /// These settings with what `json`, the section `chugiai`, says of them.
  func with(section json: JSONValue) -> ClientSettings {
    var result = self
    result.problems = []
    result.apply(json)
    return result
  }

  /// The section `chugiai` of what came with `workspace/didChangeConfiguration`; nil where it is about other things.
  static func section(ofPushed settings: JSONValue?) -> JSONValue? {
    if let section = settings?["chugiai"] { return section }
    let members = settings?.object?.members ?? []
    return members.contains { keys.contains($0.key) } ? settings : nil
  }

  private mutating func apply(_ json: JSONValue) {
    if json.isNull { return }
    guard let object = json.object else { return report("chugiai", "{ … }") }
    for (key, value) in object.members where !value.isNull {
      switch key {
      case "language":
        language = value.string.flatMap(MessageLanguage.init) ?? language
        if value.string.flatMap(MessageLanguage.init) == nil { report(key, "\"vi\", \"en\"") }
      case "semanticTokens":
        tokenNames = value.string.flatMap(TokenLegend.Names.init) ?? tokenNames
        if value.string.flatMap(TokenLegend.Names.init) == nil { report(key, "\"custom\", \"standard\"") }
      case "maximumFindings":
        if let number = value.integer, number > 0 { maximumFindings = number } else { report(key, "1 …") }
      case "index":
        if let flag = value.bool { indexesFolders = flag } else { report(key, "true, false") }
      case "hints":
        let kinds = value.array?.map { $0.string.flatMap(HintKinds.init(name:)) }
        if let kinds, !kinds.contains(nil) {
          hints = HintKinds(kinds.compactMap(\.self))
        } else {
          report(key, "[" + HintKinds.names.map { "\"\($0.name)\"" }.joined(separator: ", ") + "]")
        }
      case "rules", "glossaries": configure(key, value)
      default:
        problems.append(
          LocalizedText(vi: "chugiai: không có thiết lập “\(key)”", en: "chugiai: no setting “\(key)”"))
      }
    }
  }

  /// Has the reader of `chugiai.json` read what is written as there.
  private mutating func configure(_ key: String, _ value: JSONValue) {
    var found: [ConfigurationProblem] = []
    let part: JSONValue = .object(JSONObject([(key: key, value: value)]))
    let read = Configuration(bytes: part.jsonBytes, problems: &found)
    if key == "rules" { configuration.rules = read.rules } else { configuration.glossaries = read.glossaries }
    problems += found.map {
      LocalizedText(
        vi: "chugiai.\(key): \($0.message.vietnamese)", en: "chugiai.\(key): \($0.message.english)")
    }
  }

  private mutating func report(_ key: String, _ expected: String) {
    problems.append(
      LocalizedText(
        vi: "chugiai.\(key): giá trị phải là \(expected)", en: "chugiai.\(key): \(expected) is expected"))
  }
}

/// Which hints are shown between the words of an article.
struct HintKinds: OptionSet, Sendable {
  let rawValue: UInt8

  /// The weekday of a date, and its year where it is not written.
  static let date = Self(rawValue: 1)
  /// What an abbreviation stands for.
  static let abbreviation = Self(rawValue: 1 << 1)
  /// The same of those that every newsroom uses (UBND).
  static let commonAbbreviation = Self(rawValue: 1 << 2)

  static let usual: Self = [.date, .abbreviation]

  static let names: [(name: String, kinds: Self)] = [
    ("date", .date), ("abbreviation", .abbreviation), ("commonAbbreviation", .commonAbbreviation),
  ]

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(name: String) {
    guard let kinds = Self.names.first(where: { $0.name == name })?.kinds else { return nil }
    self = kinds
  }
}
