import Linting

/// Which rules run: those that `--select` names (all where it is absent) without those that `--ignore` names.
struct RuleSelection: Sendable {
  let types: [any Rule.Type]
  /// Whether no rule is left out.
  var isWhole: Bool { types.count == RuleCatalog.types.count }

  /// - Parameters: rules or families, several in one separated by commas; `all` is every rule.
  init(select: [String], ignore: [String]) throws(UsageError) {
    let selected = try Self.names(select)
    // `--select "$RULES"` of a variable that is not set must not become everything.
    if selected.isEmpty, !select.isEmpty {
      throw UsageError(
        LocalizedText(
          vi: "--select cần tên quy tắc hay họ quy tắc; xem chugiai rules",
          en: "--select needs rules or families of rules; see chugiai rules"))
    }
    let ignored = try Self.names(ignore)
    types = RuleCatalog.types.filter { type in
      (selected.isEmpty || selected.contains { Self.covers($0, type.info) })
        && !ignored.contains { Self.covers($0, type.info) }
    }
  }

  static func covers(_ name: String, _ info: RuleInfo) -> Bool {
    name == "all" || name == info.id || name == info.family
  }

  /// Every rule and family, for suggestions.
  static var known: [String] {
    var names: [String] = []
    for info in RuleCatalog.infos {
      if !names.contains(String(info.family)) { names.append(String(info.family)) }
    }
    return names.sorted() + RuleCatalog.infos.map(\.id).sorted()
  }

  private static func names(_ values: [String]) throws(UsageError) -> [String] {
    var names: [String] = []
    for value in values {
      for part in value.split(separator: ",") {
        let name = part.hasSuffix("/") ? String(part.dropLast()) : String(part)
        guard RuleCatalog.infos.contains(where: { covers(name, $0) }) else {
          throw .unknownRule(name, known: known)
        }
        names.append(name)
      }
    }
    return names
  }
}
