import Extraction
import JSONText
import LanguageServerProtocol
import Linting
import SourceText

/// What tells the project something. The server does these itself, as commands, so that they hold at once: an edit of
/// a settings file would lie unsaved in some buffer, and the finding would stay.
extension ActionList {
  var uri: JSONValue { .string(document.uri.rawValue) }
  private var isFile: Bool { document.uri.filePath != nil }

  /// What this article says an abbreviation stands for, for the other articles.
  mutating func addGlossary(at offset: Int) {
    guard wants(.quickFix),
      let found = document.article.occurrences(at: offset).first(where: { $0.mention.kind == .abbreviation }),
      SameThing.phrase(of: found, in: document.article) != nil,
      let expansion = document.article.value(of: found), !expansion.hasPrefix("!")
    else { return }
    let letters = OneLine.text(document.text(found.range))
    let isKnown = document.article.facts.glossary.senses(of: found.mention).contains { sense in
      if case .userGlossary = sense.evidence { return true }
      return false
    }
    if isKnown { return }
    func entry(_ scope: JSONValue) -> [JSONValue] {
      [uri, ["scope": scope, "abbreviation": .string(letters), "expansion": .string(expansion)]]
    }
    if isFile {
      add(
        say(
          "Thêm “\(letters)” vào bảng chữ viết tắt của dự án", "Add “\(letters)” to the project's glossary"),
        .addToGlossary, entry("project"))
    }
    add(
      say("Thêm “\(letters)” vào bảng chữ viết tắt của bạn", "Add “\(letters)” to your glossary"),
      .addToGlossary, entry("user"))
  }

  /// For each finding: take it as right; for each rule: switch it off, and why it is there.
  mutating func addSilencing(of findings: [Finding]) {
    guard wants(.quickFix) else { return }
    var rules: Set<String> = []
    for finding in findings {
      let rule = finding.rule
      if isFile {
        let words = OneLine.text(document.text(finding.range)).prefix(40)
        add(
          say("Chấp nhận “\(words)” (ghi vào baseline)", "Accept “\(words)” (in the baseline)"),
          .acceptFinding,
          [uri, ["rule": .string(rule), "range": Self.json(document.positionRange(finding.range))]],
          fixing: finding)
      }
      guard rules.insert(rule).inserted else { continue }
      if isFile {
        add(
          say("Tắt quy tắc \(rule) (chugiai.json)", "Switch off the rule \(rule) (chugiai.json)"),
          .switchOffRule, [uri, .string(rule)], fixing: finding)
      }
      add(say("Vì sao? \(rule)", "Why? \(rule)"), .explainRule, [.string(rule)], fixing: finding)
    }
  }

  static func json(_ range: PositionRange) -> JSONValue {
    ["start": json(range.start), "end": json(range.end)]
  }

  static func json(_ position: Position) -> JSONValue {
    ["line": .integer(position.line), "character": .integer(position.character)]
  }
}
