package import SourceText

/// What the comments of a Markdown or HTML file switch off:
///
///     <!-- chugiai-disable-next-line style/doubled-word -->
///     <!-- chugiai-disable date, rank/above-post --> … <!-- chugiai-enable -->
///     <!-- chugiai-disable-file abbreviation -->
///
/// Rules are named by id or family, parted by spaces or commas; without a name all are meant. A comment that switches
/// nothing off is itself reported. Plain text has no comments and is never asked for any.
package struct Suppressions: Sendable {
  private enum Action: String {
    case nextLine = "chugiai-disable-next-line"
    case line = "chugiai-disable-line"
    case file = "chugiai-disable-file"
    case disable = "chugiai-disable"
    case enable = "chugiai-enable"
  }

  private struct Directive {
    /// Empty: all rules.
    var names: [String]
    /// Where findings are switched off: bytes of the analysis text.
    var range: ByteRange
    /// The comment in the file.
    var source: ByteRange

    func switchesOff(_ finding: Diagnostic) -> Bool {
      range.contains(finding.range.start)
        && (names.isEmpty || names.contains { $0 == finding.rule || finding.rule.hasPrefix($0 + "/") })
    }
  }

  private var directives: [Directive] = []
  private var misnamed: [Diagnostic] = []

  /// - Parameter source: the bytes of the file that `masked` was made from.
  package init(_ masked: MaskedText, source: [UInt8]) {
    self.init(masked.comments, prose: masked.bytes, source: source)
  }

  /// - Parameters:
  ///   - prose: the analysis text of `source`.
  package init(_ comments: [MaskMap.Comment], prose: [UInt8], source: [UInt8]) {
    if comments.isEmpty { return }
    let infos = RuleCatalog.infos
    let known = infos.map(\.id) + Set(infos.map { String($0.family) }).sorted()
    for comment in comments {
      let content = comment.content.clamped(to: ByteRange(0, source.count))
      let text = String(decoding: source[content.start..<content.end], as: UTF8.self)
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
      add(action, names, comment, prose)
    }
  }

  private static let actions: [String] = [
    Action.nextLine.rawValue, Action.line.rawValue, Action.file.rawValue, Action.disable.rawValue,
    Action.enable.rawValue,
  ]

  private mutating func add(
    _ action: Action, _ names: [String], _ comment: MaskMap.Comment, _ bytes: [UInt8]
  ) {
    let end = bytes.count + 1
    switch action {
    case .file:
      directives.append(Directive(names: names, range: ByteRange(0, end), source: comment.source))
    case .disable:
      directives.append(
        Directive(names: names, range: ByteRange(comment.offset, end), source: comment.source))
    case .enable:
      for index in directives.indices
      where directives[index].range.end == end && directives[index].range.start > 0 {
        if names.isEmpty || directives[index].names == names {
          directives[index].range.end = max(comment.offset, directives[index].range.start)
        }
      }
    case .line:
      directives.append(
        Directive(names: names, range: Self.line(at: comment.offset, bytes), source: comment.source))
    case .nextLine:
      directives.append(
        Directive(names: names, range: Self.nextLine(after: comment.offset, bytes), source: comment.source))
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func line(at offset: Int, _ bytes: [UInt8]) -> ByteRange {
    var start = min(max(offset, 0), bytes.count)
    var end = start
    while start > 0, !isBreak(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    return ByteRange(start, end)
  }

  /// The first line after the comment's own that is not blank.
  private static func nextLine(after offset: Int, _ bytes: [UInt8]) -> ByteRange {
    var place = line(at: offset, bytes).end
    while place < bytes.count, isBreak(bytes[place]) || bytes[place] == 0x20 || bytes[place] == 0x09 {
      place += 1
    }
    return line(at: place, bytes)
  }

  private mutating func misname(_ name: String, _ known: [String], _ source: ByteRange) {
    let suggestion = Spelling.nearest(name, among: known)
    misnamed.append(
      Diagnostic(
        rule: UnusedSuppression.info.id, severity: UnusedSuppression.info.severity, range: source,
        message: LocalizedText(
          vi: "Không có quy tắc “\(name)”" + (suggestion.map { "; có phải “\($0)”?" } ?? ""),
          en: "There is no rule “\(name)”" + (suggestion.map { "; did you mean “\($0)”?" } ?? ""))))
  }

  /// Whether no comment is meant for the checker.
  package var isEmpty: Bool { directives.isEmpty && misnamed.isEmpty }

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
      Diagnostic(
        rule: UnusedSuppression.info.id, severity: UnusedSuppression.info.severity, range: directive.source,
        message: LocalizedText(
          vi: "Ghi chú này không tắt phát hiện nào", en: "This comment switches nothing off"),
        fixes: [
          .replace(directive.source, with: "", isSafe: false, vi: "Xóa ghi chú", en: "Delete the comment")
        ])
    }
    return (kept, unused + misnamed)
  }
}
