public import SourceText

/// How much a finding weighs. `error` is only for what cannot be (31/4), `warning` for what is very likely wrong,
/// `information` and `hint` for style and for what somebody may want to know.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case error
  case warning
  case information
  case hint

  private var weight: Int {
    switch self {
    case .error: 3
    case .warning: 2
    case .information: 1
    case .hint: 0
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  /// What people read.
  package var name: LocalizedText {
    switch self {
    case .error: LocalizedText(vi: "lỗi", en: "error")
    case .warning: LocalizedText(vi: "cảnh báo", en: "warning")
    case .information: LocalizedText(vi: "lưu ý", en: "information")
    case .hint: LocalizedText(vi: "gợi ý", en: "hint")
    }
  }
}

/// One replacement in a text.
public struct TextEdit: Sendable, Hashable {
  /// UTF-8 bytes of the text as it stands.
  public var range: ByteRange
  /// What stands there afterwards; empty takes the range out.
  public var newText: String

  public init(range: ByteRange, newText: String) {
    self.range = range
    self.newText = newText
  }
}

/// A way to mend a finding.
public struct Fix: Sendable, Hashable {
  /// What it does, for a menu: "Sửa thành “Đại tá”".
  public var title: LocalizedText
  /// In reading order, not overlapping.
  public var edits: [TextEdit]
  /// Whether it may be applied without a person looking: it is the only sensible mend and changes no fact.
  public var isSafe: Bool

  public init(title: LocalizedText, edits: [TextEdit], isSafe: Bool) {
    self.title = title
    self.edits = edits
    self.isSafe = isSafe
  }
}

/// Something in a text that is wrong, likely wrong, or worth a look.
public struct Diagnostic: Sendable, Hashable {
  /// `family/name`, such as `date/impossible`.
  public var rule: String
  /// As the rule reports it, or as the configuration sets it.
  public var severity: Severity
  /// UTF-8 bytes of the text as it stands.
  public var range: ByteRange
  public var message: LocalizedText
  /// The likeliest first; empty where nobody can know.
  public var fixes: [Fix]
  /// Other places that the finding is about: the definition, the other rank of the same person.
  public var related: [Related]

  /// Another place of the same text, and what it has to do with the finding.
  public struct Related: Sendable, Hashable {
    /// UTF-8 bytes of the text as it stands.
    public var range: ByteRange
    public var message: LocalizedText

    public init(range: ByteRange, message: LocalizedText) {
      self.range = range
      self.message = message
    }
  }

  public init(
    rule: String, severity: Severity, range: ByteRange, message: LocalizedText, fixes: [Fix] = [],
    related: [Related] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.message = message
    self.fixes = fixes
    self.related = related
  }
}

extension Diagnostic {
  /// Whether it may be mended without a person looking.
  package var hasCertainFix: Bool { fixes.contains(where: \.isSafe) }

  /// The same finding in a text where its paragraph begins `distance` bytes further on.
  func shifted(by distance: Int) -> Diagnostic {
    if distance == 0 { return self }
    var moved = self
    moved.range = range.shifted(by: distance)
    for fix in moved.fixes.indices {
      for edit in moved.fixes[fix].edits.indices {
        moved.fixes[fix].edits[edit].range = moved.fixes[fix].edits[edit].range.shifted(by: distance)
      }
    }
    for index in moved.related.indices {
      moved.related[index].range = moved.related[index].range.shifted(by: distance)
    }
    return moved
  }
}
