public import Extraction
import Lexicon

/// What `chugiai.json` says. Paths are relative to the folder where the file stands.
public struct Configuration: Sendable, Hashable {
  /// What a rule is set to.
  public enum Level: Sendable, Hashable {
    case off
    case severity(Severity)

    /// `off` or the name of a severity.
    public init?(_ text: String) {
      if text == "off" {
        self = .off
      } else if let severity = Severity(rawValue: text) {
        self = .severity(severity)
      } else {
        return nil
      }
    }

    static let names = ["off"] + Severity.allCases.map(\.rawValue)
  }

  /// Levels for some paths only.
  public struct Override: Sendable, Hashable {
    /// Of files, or of folders for all that they hold.
    var paths: [PathPattern]
    /// By rule id or family, as `Configuration.rules`.
    public var rules: [String: Level]

    /// - Parameter paths: patterns as `.gitignore` has them, without `!`.
    public init(paths: [String], rules: [String: Level]) {
      (self.paths, self.rules) = (paths.map { PathPattern($0) }, rules)
    }
  }

  /// By rule id (`style/doubled-word`) or family (`style`). The id counts before its family.
  public var rules: [String: Level] = [:]
  /// In order; the last one that says something of a rule counts.
  public var overrides: [Override] = []
  /// Tab-separated files of abbreviations, the first before the next.
  public var glossaries: [String] = []
  /// A file of findings that are accepted.
  public var baseline: String?
  /// nil: as the user's environment says.
  public var language: MessageLanguage?
  /// Which files of a folder are articles, whatever their kind, or which folders hold articles of the usual kinds, as
  /// patterns of `.gitignore`; empty: all of the usual kinds.
  public var include: [String] = []
  /// Whether somebody labels the articles: then their labels are kept beside them.
  public var labels = false
  /// Files and folders that are passed over, as patterns of `.gitignore`; they count before `include`.
  public var exclude: [String] = []

  public init() {}

  /// What a rule is set to for a file; nil where nothing is said, so that the rule keeps its own severity.
  ///
  /// - Parameter path: relative to the configuration's folder; nil for a text without one.
  public func level(of rule: RuleInfo, path: String?) -> Level? {
    var level = rules[rule.id] ?? rules[String(rule.family)]
    guard let path else { return level }
    for override in overrides
    where override.paths.contains(where: { $0.matches(path) || $0.matchesFolder(above: path) }) {
      level = override.rules[rule.id] ?? override.rules[String(rule.family)] ?? level
    }
    return level
  }
}

extension Linter {
  /// The linter for one file of a project.
  ///
  /// - Parameters:
  ///   - path: relative to the configuration's folder; nil for a text without one.
  ///   - glossary: what the configuration's glossaries hold.
  public convenience init(
    configuration: Configuration, path: String? = nil, glossary: UserGlossary = UserGlossary()
  ) {
    let reader =
      glossary.isEmpty ? ArticleReader.shared : ArticleReader(gazetteer: .shared, userGlossary: glossary)
    self.init(configuration: configuration, path: path, reader: reader)
  }

  /// The same with a reader that is there already, so that files may share it.
  package convenience init(configuration: Configuration, path: String?, reader: ArticleReader) {
    var types: [any Rule.Type] = []
    var severities: [String: Severity] = [:]
    for type in RuleCatalog.types {
      switch configuration.level(of: type.info, path: path) {
      case .off: continue
      case .severity(let severity): severities[type.info.id] = severity
      case nil: break
      }
      types.append(type)
    }
    self.init(reader: reader, types: types, severities: severities)
  }
}
