package import SourceText

/// What the comments of a Markdown or HTML file switch off:
///
///     <!-- chugiai-disable-next-line style/doubled-word -->
///     <!-- chugiai-disable date, rank/above-post --> … <!-- chugiai-enable -->
///     <!-- chugiai-disable-file abbreviation -->
///
/// Rules are named by id or family, parted by spaces or commas; without a name all are meant. Lines are those of the file.
/// A comment that switches nothing off, or nothing on again, is itself reported. Plain text has no comments and is never
/// asked for any.
package struct Suppressions: Sendable {
  private enum Action: String {
    case nextLine = "chugiai-disable-next-line"
    case line = "chugiai-disable-line"
    case file = "chugiai-disable-file"
    case disable = "chugiai-disable"
    case enable = "chugiai-enable"
  }

  /// Rules by id or family; none: all of them.
  private struct Rules {
    var names: [String]

    func has(_ rule: String) -> Bool {
      names.isEmpty || names.contains { Self.name($0, covers: rule) }
    }

    /// Whether all of `others` are among them.
    func covers(_ others: Rules) -> Bool {
      names.isEmpty || !others.names.isEmpty && others.names.allSatisfy(has)
    }

    /// Whether some rule is among both.
    func meets(_ others: Rules) -> Bool {
      names.isEmpty || others.names.contains(where: has) || names.contains(where: others.has)
    }

    private static func name(_ name: String, covers rule: String) -> Bool {
      name == rule || rule.hasPrefix(name + "/")
    }
  }

  private struct Directive {
    var action: Action
    var rules: Rules
    /// Where findings are switched off: bytes of the analysis text.
    var range: ByteRange
    /// The comment in the file.
    var source: ByteRange
    /// Of a `disable`: what an `enable` behind it has switched on again, from an offset of the analysis text on.
    var enabled: [(rules: Rules, from: Int)] = []

    func switchesOff(_ finding: Diagnostic) -> Bool { switchesOff(finding.rule, at: finding.range.start) }

    func switchesOff(_ rule: String, at offset: Int) -> Bool {
      range.contains(offset) && rules.has(rule)
        && !enabled.contains { $0.from <= offset && $0.rules.has(rule) }
    }
  }

  private var directives: [Directive] = []
  /// Comments with names that are none, and those that switch on what is not off.
  private var mistakes: [Diagnostic] = []

  /// - Parameter source: the bytes of the file that `masked` was made from.
  package init(_ masked: MaskedText, source: [UInt8]) {
    self.init(masked.map, prose: masked.bytes, file: FileText(source))
  }

  /// - Parameters:
  ///   - map: between the file and its text, with the comments.
  ///   - prose: the analysis text of `file`.
  package init(_ map: MaskMap, prose: [UInt8], file: FileText) {
    if map.comments.isEmpty { return }
    let infos = RuleCatalog.infos
    let known = infos.map(\.id) + Set(infos.map { String($0.family) }).sorted()
    let lines = FileLines(map: map, prose: prose, file: file)
    for comment in map.comments {
      let content = comment.content.clamped(to: ByteRange(0, file.count))
      let text = String(decoding: file.piece(content)[content], as: UTF8.self)
      var words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
      guard let first = words.first, first.hasPrefix("chugiai-") else { continue }
      words.removeFirst()
      guard let action = Action(rawValue: first) else {
        misname(first, Self.actions, comment.source)
        continue
      }
      // What follows "--" is a note for people.
      if let note = words.firstIndex(of: "--") { words.removeSubrange(note...) }
      for word in words where !known.contains(word) { misname(word, known, comment.source) }
      let names = words.filter(known.contains)
      if names.isEmpty, !words.isEmpty { continue }
      add(action, Rules(names: names), comment, lines)
    }
  }

  private static let actions: [String] = [
    Action.nextLine.rawValue, Action.line.rawValue, Action.file.rawValue, Action.disable.rawValue,
    Action.enable.rawValue,
  ]

  private mutating func add(
    _ action: Action, _ rules: Rules, _ comment: MaskMap.Comment, _ lines: FileLines
  ) {
    let end = lines.prose.count + 1
    let range: ByteRange
    switch action {
    case .file: range = ByteRange(0, end)
    case .disable: range = ByteRange(comment.offset, end)
    case .line: range = lines.own(of: comment)
    case .nextLine: range = lines.next(after: comment)
    case .enable:
      if !enable(rules, from: comment.offset, end) { tellNothingIsOff(comment.source) }
      return
    }
    directives.append(Directive(action: action, rules: rules, range: range, source: comment.source))
  }

  /// - Parameter end: where the range of a `disable` ends that has not been ended.
  /// - Returns: whether anything was off.
  private mutating func enable(_ rules: Rules, from offset: Int, _ end: Int) -> Bool {
    var wasOff = false
    for index in directives.indices
    where directives[index].action == .disable && directives[index].range.end == end
      && rules.meets(directives[index].rules)
    {
      wasOff = true
      if rules.covers(directives[index].rules) {
        directives[index].range.end = max(offset, directives[index].range.start)
      } else {
        directives[index].enabled.append((rules, offset))
      }
    }
    return wasOff
  }

  private mutating func tellNothingIsOff(_ source: ByteRange) {
    mistakes.append(
      Self.report(
        source,
        LocalizedText(
          vi: "Ghi chú này không bật lại quy tắc nào: trước nó không có quy tắc nào như vậy đang tắt",
          en: "This comment switches nothing on again: no such rule is off before it")))
  }

  private static func report(_ source: ByteRange, _ message: LocalizedText, _ fixes: [Fix] = []) -> Diagnostic
  {
    Diagnostic(
      rule: UnusedSuppression.info.id, severity: UnusedSuppression.info.severity, range: source,
      message: message, fixes: fixes)
  }

  private mutating func misname(_ name: String, _ known: [String], _ source: ByteRange) {
    let suggestion = Spelling.nearest(name, among: known)
    mistakes.append(
      Self.report(
        source,
        LocalizedText(
          vi: "Không có quy tắc “\(name)”" + (suggestion.map { "; có phải “\($0)”?" } ?? ""),
          en: "There is no rule “\(name)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? ""))))
  }

  /// Whether no comment is meant for the checker.
  package var isEmpty: Bool { directives.isEmpty && mistakes.isEmpty }

  /// Where something is switched off: bytes of the analysis text, in order and apart from each other.
  package var ranges: [ByteRange] {
    var merged: [ByteRange] = []
    for range in directives.map(\.range).sorted() {
      if let last = merged.last, range.start <= last.end {
        merged[merged.count - 1] = ByteRange(last.start, max(last.end, range.end))
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  package func switchesOff(_ finding: Diagnostic) -> Bool { directives.contains { $0.switchesOff(finding) } }

  /// The same of what `rule` says at an offset of the analysis text.
  package func switchesOff(_ rule: String, at offset: Int) -> Bool {
    directives.contains { $0.switchesOff(rule, at: offset) }
  }

  /// Sorts out what is switched off.
  ///
  /// - Parameter findings: with ranges of the analysis text.
  /// - Returns: what remains, with ranges of the analysis text, and the comments that switched nothing off, with ranges
  ///   of the file.
  package func apply(to findings: [Diagnostic]) -> (kept: [Diagnostic], unused: [Diagnostic]) {
    var isUsed = [Bool](repeating: false, count: directives.count)
    let kept = findings.filter { finding in
      var isOff = false
      for (index, directive) in directives.enumerated() where directive.switchesOff(finding) {
        isUsed[index] = true
        isOff = true
      }
      return !isOff
    }
    let unused = zip(directives, isUsed).filter { !$0.1 }.map { directive, _ in
      Self.report(
        directive.source,
        LocalizedText(vi: "Ghi chú này không tắt phát hiện nào", en: "This comment switches nothing off"),
        [.replace(directive.source, with: "", isSafe: false, vi: "Xóa ghi chú", en: "Delete the comment")])
    }
    return (kept, unused + mistakes)
  }
}
