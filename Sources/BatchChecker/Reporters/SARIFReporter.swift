import JSONText
import Linting
import ProjectFiles
import SourceText

/// SARIF 2.1.0, the format of code scanning services: the rules with their help, the findings with place and fixes.
struct SARIFReporter: FingerprintedReporter {
  var language: MessageLanguage
  /// The rules that run.
  var rules: [RuleInfo]
  private let indices: [String: Int]

  init(language: MessageLanguage, rules: [RuleInfo]) {
    self.language = language
    self.rules = rules
    indices = Dictionary(
      rules.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  var separator: String { "," }

  func opening() -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("name", "ChuGiai")
      writer.field("version", ProductVersion.current)
      writer.key("rules")
      writer.beginArray()
      for info in rules {
        writer.object { writer in
          writer.field("id", info.id)
          writer.key("shortDescription")
          Self.message(info.summary[language], to: &writer)
          if let page = RuleCatalog.page(for: info.id)?.markdown(language) {
            writer.key("help")
            writer.object { writer in
              // Whoever cannot show Markdown shows it as it stands, which reads as well.
              writer.field("text", page)
              writer.field("markdown", page)
            }
          }
          writer.key("defaultConfiguration")
          writer.object { $0.field("level", Self.level(info.severity)) }
        }
      }
      writer.endArray()
    }
    let driver = String(decoding: writer.finish(), as: UTF8.self)
    return """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":\(driver)},\
      "columnKind":"unicodeCodePoints","results":[
      """
  }

  /// How the run went, and what could not be read.
  func closing(_ summary: RunSummary) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("executionSuccessful", summary.unread.isEmpty && !Interruption.isRequested)
      if summary.unread.isEmpty { return }
      writer.key("toolExecutionNotifications")
      writer.beginArray()
      for problem in summary.unread {
        writer.object { writer in
          writer.field("level", "error")
          writer.key("message")
          Self.message(problem.reason[language], to: &writer)
          writer.key("locations")
          writer.beginArray()
          writer.object { writer in
            writer.key("physicalLocation")
            writer.object { Self.artifact(Array(problem.path.utf8), to: &$0) }
          }
          writer.endArray()
        }
      }
      writer.endArray()
    }
    return "],\"invocations\":[\(String(decoding: writer.finish(), as: UTF8.self))]}]}\n"
  }

  func piece(_ diagnostics: [Diagnostic], _ fingerprints: [String], in input: Input) -> [UInt8] {
    let lines = Places(input.text.bytes)
    var bytes: [UInt8] = []
    for (index, (diagnostic, fingerprint)) in zip(diagnostics, fingerprints).enumerated() {
      var writer = JSONWriter()
      writer.object { writer in
        writer.field("ruleId", diagnostic.rule)
        if let index = indices[diagnostic.rule] { writer.field("ruleIndex", index) }
        writer.field("level", Self.level(diagnostic.severity))
        writer.key("message")
        Self.message(diagnostic.message[language], to: &writer)
        writer.key("locations")
        writer.beginArray()
        Self.location(diagnostic.range, message: nil, input, lines, to: &writer)
        writer.endArray()
        writer.key("partialFingerprints")
        writer.object { $0.field("chugiai/v1", fingerprint) }
        if !diagnostic.related.isEmpty {
          writer.key("relatedLocations")
          writer.beginArray()
          for related in diagnostic.related {
            Self.location(related.range, message: related.message[language], input, lines, to: &writer)
          }
          writer.endArray()
        }
        if !diagnostic.fixes.isEmpty {
          writer.key("fixes")
          writer.beginArray()
          for fix in diagnostic.fixes { self.fix(fix, input, lines, to: &writer) }
          writer.endArray()
        }
      }
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: writer.finish())
    }
    return bytes
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }

  private static func message(_ text: String, to writer: inout JSONWriter) {
    writer.object { $0.field("text", text) }
  }

  private static func artifact(_ path: [UInt8], to writer: inout JSONWriter) {
    writer.key("artifactLocation")
    writer.object { $0.field("uri", URIPath.reference(path)) }
  }

  private static func region(
    _ range: ByteRange, _ input: Input, _ lines: Places, to writer: inout JSONWriter
  ) {
    let place = FindingPlace(range, in: input, lines: lines)
    writer.object { writer in
      writer.field("startLine", place.start.line)
      writer.field("startColumn", place.start.column)
      writer.field("endLine", place.end.line)
      writer.field("endColumn", place.end.column)
      // They are of the file; who mends by them must not count in another encoding.
      guard input.countsInFile else { return }
      writer.field("byteOffset", range.start)
      writer.field("byteLength", range.length)
    }
  }

  private static func location(
    _ range: ByteRange, message: String?, _ input: Input, _ lines: Places, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("physicalLocation")
      writer.object { writer in
        artifact(input.uriPath, to: &writer)
        writer.key("region")
        region(range, input, lines, to: &writer)
      }
      if let message {
        writer.key("message")
        Self.message(message, to: &writer)
      }
    }
  }

  private func fix(_ fix: Fix, _ input: Input, _ lines: Places, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("description")
      Self.message(fix.title[language], to: &writer)
      writer.key("properties")
      writer.object { $0.field("safe", fix.isSafe) }
      writer.key("artifactChanges")
      writer.beginArray()
      writer.object { writer in
        Self.artifact(input.uriPath, to: &writer)
        writer.key("replacements")
        writer.beginArray()
        for edit in fix.edits {
          writer.object { writer in
            writer.key("deletedRegion")
            Self.region(edit.range, input, lines, to: &writer)
            writer.key("insertedContent")
            Self.message(edit.newText, to: &writer)
          }
        }
        writer.endArray()
      }
      writer.endArray()
    }
  }
}

/// Paths as URI references.
enum URIPath {
  /// Relative to the working folder, as those want it who lay findings beside a repository's files; a path from the
  /// root is an address of its own.
  static func reference(_ path: [UInt8]) -> String {
    let encoded = encoded(path)
    return encoded.hasPrefix("/") ? "file://" + encoded : RepositoryPath.of(encoded)
  }

  /// Every byte that is not plain in a path is written `%E1`.
  static func encoded(_ path: [UInt8]) -> String {
    var text = ""
    for byte in path {
      let isPlain =
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~/".utf8.contains(byte)
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }
}
