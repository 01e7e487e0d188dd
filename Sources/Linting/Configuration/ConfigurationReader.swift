import JSONText
public import SourceText

/// Something in `chugiai.json` that cannot be used. The rest of the file still applies.
public struct ConfigurationProblem: Sendable, Hashable {
  /// UTF-8 bytes of the file.
  public var range: ByteRange
  /// From 1; columns in code points.
  public var line: Int
  public var column: Int
  public var message: LocalizedText
  /// What was probably meant.
  public var suggestion: String?
}

extension Configuration {
  /// Reads the bytes of a `chugiai.json`. Total: whatever cannot be used is reported in `problems` and left out.
  public init(bytes: [UInt8], problems: inout [ConfigurationProblem]) {
    self.init()
    var reader = ConfigurationReader(bytes: bytes)
    if Self.isBlank(bytes) { reader.reportEmpty() } else { reader.read(into: &self) }
    problems.append(contentsOf: reader.problems)
  }

  /// Whether there is nothing but white space.
  package static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}

private struct ConfigurationReader {
  let bytes: [UInt8]
  let lines: LineIndex
  var problems: [ConfigurationProblem] = []

  init(bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineIndex(bytes)
  }

  private static let keys = [
    "$schema", "rules", "overrides", "glossaries", "baseline", "language", "include", "exclude", "labels",
  ]

  /// More likely than that nothing was to be set, saving has failed; nobody may miss settings without knowing it.
  mutating func reportEmpty() {
    report(
      ByteRange(0, 0),
      LocalizedText(
        vi: "Tệp này rỗng nên không thiết lập gì; nếu đúng ý thì ghi {}",
        en: "This file is empty, so nothing is set; if that is meant, write {}"))
  }

  mutating func read(into result: inout Configuration) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes, maximumDepth: 32)
    } catch {
      report(
        ByteRange(error.offset, min(error.offset + 1, bytes.count)),
        LocalizedText(vi: "Không phải JSON hợp lệ từ chỗ này", en: "No valid JSON from here on"))
      return
    }
    guard let object = value.object else {
      report(ByteRange(0, bytes.count), Self.expected("{ … }", "{ … }"))
      return
    }
    for (key, value) in object.members {
      let path: [JSONLocator.Step] = [.member(key)]
      switch key {
      case "$schema": break
      case "rules": result.rules = rules(value, path)
      case "overrides": result.overrides = overrides(value, path)
      case "glossaries": result.glossaries = strings(value, path)
      case "include": result.include = patterns(value, path)
      case "exclude": result.exclude = patterns(value, path)
      case "baseline": result.baseline = string(value, path)
      case "labels": result.labels = flag(value, path)
      case "language":
        guard let name = string(value, path) else { break }
        result.language = MessageLanguage(rawValue: name)
        if result.language == nil { unknownValue(name, path, MessageLanguage.allCases.map(\.rawValue)) }
      default: unknownKey(key, path, Self.keys)
      }
    }
  }

  private mutating func rules(_ value: JSONValue, _ path: [JSONLocator.Step]) -> [String: Configuration.Level]
  {
    guard let object = value.object else {
      report(path, Self.expected("{ \"quy tắc\": \"mức\" }", "{ \"rule\": \"level\" }"))
      return [:]
    }
    let infos = RuleCatalog.infos
    let names = infos.map(\.id) + Set(infos.map { String($0.family) }).sorted()
    var result: [String: Configuration.Level] = [:]
    for (key, value) in object.members {
      let place = path + [.member(key)]
      guard names.contains(key) else {
        unknownRule(key, place, names)
        continue
      }
      guard let text = value.string, let level = Configuration.Level(text) else {
        unknownValue(value.string ?? "", place, Configuration.Level.names)
        continue
      }
      result[key] = level
    }
    return result
  }

  private mutating func overrides(_ value: JSONValue, _ path: [JSONLocator.Step]) -> [Configuration.Override]
  {
    guard let elements = value.array else {
      report(path, Self.expected("[ … ]", "[ … ]"))
      return []
    }
    var result: [Configuration.Override] = []
    for (index, element) in elements.enumerated() {
      let place = path + [.element(index)]
      guard let object = element.object else {
        report(
          place, Self.expected("{ \"paths\": […], \"rules\": {…} }", "{ \"paths\": […], \"rules\": {…} }"))
        continue
      }
      var override = Configuration.Override(paths: [], rules: [:])
      for (key, value) in object.members {
        let inner = place + [.member(key)]
        switch key {
        case "paths": override.paths = patterns(value, inner).map { PathPattern($0) }
        case "rules": override.rules = rules(value, inner)
        default: unknownKey(key, inner, ["paths", "rules"])
        }
      }
      if override.paths.isEmpty {
        report(
          place,
          LocalizedText(
            vi: "Mục này thiếu “paths” nên không có tác dụng", en: "Without “paths” this has no effect"))
      } else {
        result.append(override)
      }
    }
    return result
  }

  private mutating func strings(_ value: JSONValue, _ path: [JSONLocator.Step]) -> [String] {
    guard let elements = value.array else {
      report(path, Self.expected("[ \"…\" ]", "[ \"…\" ]"))
      return []
    }
    var result: [String] = []
    for (index, element) in elements.enumerated() {
      if let text = string(element, path + [.element(index)]) { result.append(text) }
    }
    return result
  }

  /// Patterns for paths, without those that ask for what no list here does.
  private mutating func patterns(_ value: JSONValue, _ path: [JSONLocator.Step]) -> [String] {
    guard let elements = value.array else { return strings(value, path) }
    var result: [String] = []
    for (index, element) in elements.enumerated() {
      let place = path + [.element(index)]
      guard let text = string(element, place) else { continue }
      if PathPattern.isNegated(text) {
        report(place, PathPattern.cannotBeNegated)
      } else {
        result.append(text)
      }
    }
    return result
  }

  private mutating func string(_ value: JSONValue, _ path: [JSONLocator.Step]) -> String? {
    if let text = value.string { return text }
    report(path, Self.expected("chuỗi \"…\"", "a string \"…\""))
    return nil
  }

  private mutating func flag(_ value: JSONValue, _ path: [JSONLocator.Step]) -> Bool {
    if let flag = value.bool { return flag }
    report(path, Self.expected("true hay false", "true or false"))
    return false
  }

  // MARK: Problems

  private static func expected(_ vietnamese: String, _ english: String) -> LocalizedText {
    LocalizedText(vi: "Chỗ này phải là \(vietnamese)", en: "\(english) is expected here")
  }

  private mutating func unknownKey(_ key: String, _ path: [JSONLocator.Step], _ known: [String]) {
    report(
      path, LocalizedText(vi: "Không có khóa “\(key)”", en: "There is no key “\(key)”"), isKey: true,
      suggestion: Spelling.nearest(key, among: known))
  }

  private mutating func unknownRule(_ key: String, _ path: [JSONLocator.Step], _ known: [String]) {
    report(
      path, LocalizedText(vi: "Không có quy tắc “\(key)”", en: "There is no rule “\(key)”"), isKey: true,
      suggestion: Spelling.nearest(key, among: known))
  }

  private mutating func unknownValue(_ value: String, _ path: [JSONLocator.Step], _ known: [String]) {
    let list = known.joined(separator: ", ")
    report(
      path, LocalizedText(vi: "Giá trị phải là một trong: \(list)", en: "The value must be one of: \(list)"),
      suggestion: value.isEmpty ? nil : Spelling.nearest(value, among: known))
  }

  private mutating func report(
    _ path: [JSONLocator.Step], _ message: LocalizedText, isKey: Bool = false, suggestion: String? = nil
  ) {
    let place = JSONLocator.place(of: path, in: bytes)
    let range = place.map { isKey && !$0.key.isEmpty ? $0.key : $0.value } ?? 0..<0
    report(ByteRange(range.lowerBound, range.upperBound), message, suggestion: suggestion)
  }

  private mutating func report(_ range: ByteRange, _ message: LocalizedText, suggestion: String? = nil) {
    let position = lines.position(of: range.start, in: bytes, encoding: .utf32)
    var message = message
    if let suggestion {
      message.vietnamese += "; có phải “\(suggestion)”?"
      message.english += "; did you mean “\(suggestion)”?"
    }
    problems.append(
      ConfigurationProblem(
        range: range, line: position.line + 1, column: position.column + 1, message: message,
        suggestion: suggestion))
  }
}
