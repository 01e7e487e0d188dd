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
  /// `"rules"` and `"glossaries"`, as in `chugiai.json`.
  var configuration = Configuration()
  /// What cannot be used.
  private(set) var problems: [LocalizedText] = []

  static let usualMaximum = 500
  static let keys = ["glossaries", "index", "language", "maximumFindings", "rules", "semanticTokens"]

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
