import Foundation
import JSONRPC
import JSONText
import LanguageServerProtocol
import TestSupport
import Testing

@testable import LanguageServer

/// Documents that are edited at random say the same as documents that are opened as they have become: the same text,
/// highlighting, entities, people and findings, after every edit.
///
/// `CHUGIAI_EDITS` sets how many edits there are altogether; CI has ten thousand.
@Suite struct RandomEditTests {
  enum Form: String, CaseIterable, Sendable {
    case composed, decomposed, emoji, markdown
    /// Markdown that has markup now and then: without, the text is its own prose.
    case rarelyMarkdown

    var isMarkdown: Bool { self == .markdown || self == .rarelyMarkdown }

    func apply(_ text: String) -> String {
      switch self {
      case .rarelyMarkdown: text
      case .composed: text.precomposedStringWithCanonicalMapping
      case .decomposed: text.decomposedStringWithCanonicalMapping
      case .markdown: text.replacingOccurrences(of: "CH", with: "**C**H")
      case .emoji: "🎖️👨‍👩‍👧 " + text.replacingOccurrences(of: ", ", with: " 🇻🇳, ")
      }
    }
  }

  static let combinations = Unit.allCases.flatMap { unit in Form.allCases.map { (unit, $0) } }
  static let count =
    ProcessInfo.processInfo.environment["CHUGIAI_EDITS"].flatMap { Int($0) }.map {
      $0 / combinations.count + 1
    }
    ?? 120

  @Test(arguments: combinations) func edited(_ unit: Unit, _ form: Form) {
    var random = SeededGenerator(seed: UInt64(unit.rawValue.utf8.count * 31 + form.rawValue.utf8.count))
    let edited = Editor(unit, form)
    let fresh = Editor(unit, form)
    var lines = Lines(form.apply(Self.article), unit)
    edited.open(lines.text)
    for number in 1...Self.count {
      // Short again where it has grown, so that every edit costs about the same.
      if lines.text.utf8.count > 1000 {
        lines = Lines(form.apply(Self.article), unit)
        edited.change([["text": .string(lines.text)]], number)
      } else {
        var changes: [JSONValue] = []
        for _ in 0...random.below(8) / 7 { changes.append(lines.edit(&random, form)) }
        edited.change(changes, number)
      }
      fresh.open(lines.text, version: number)
      #expect(edited.text == Array(lines.text.utf8), "the text after edit \(number)")
      for method in Editor.methods {
        let (one, other) = (edited.ask(method), fresh.ask(method))
        guard one == other else {
          Issue.record(
            """
            \(method) after edit \(number) of \(unit), \(form):
            edited \(String(decoding: one, as: UTF8.self))
            opened \(String(decoding: other, as: UTF8.self))
            text   \(lines.text.debugDescription)
            """)
          return
        }
      }
    }
  }

  /// Many paragraphs, because an edit reads its neighbours anew, and short ones, so that it is done soon.
  static let article = """
    Bộ CHQS tỉnh Mẫu

    Sáng 31/4/2024, Đại tá Trần Thí Dụ\r
    Chi bộ của của xã.\r
    \r
    Bộ Chỉ huy quân sự (CHQS).
    Bà Lê Giả Định, Thiếu tuớng.

    QĐ số 12/QĐ-UBND
    Thứ Ba, 3/3/2025.
    UBND, HĐND.
    Ông Dụ và bà Định.

    TP Vinh, thế kỷ XIIII
    Chi bộ của của xã.
    Hết.

    """

  static let pieces = [
    "a", " ", ",", ".", "\n", "\r\n", "\r", "\n\n", "Đại tá ", "Trần Thí Dụ", "(CHQS)", "CHQS ", "QĐ",
    " số 5",
    "31/2/2025", "Thứ Hai, ", "của ", "của của ", "TP Vinh", "\u{301}", "\u{303}\u{323}", "ở",
    "Ủy ban nhân dân (UBND)",
    "🎖", "👨‍👩‍👧", "\u{200D}", "\u{FE0F}", "\u{0}", "(", ")", "-", "1", "/", "thế kỷ XIIII", "ông Dụ",
    "Thủ tướng ",
  ]
}

extension RandomEditTests.Form {
  /// What is typed.
  var pieces: [String] {
    if self == .rarelyMarkdown { return RandomEditTests.pieces + ["`", "**", "<b>", "&amp;"] }
    guard self == .markdown else { return RandomEditTests.pieces }
    return RandomEditTests.pieces + [
      "`", "**", "*", "```\n", "# ", "[a](b)", "](", "<b>", "&amp;", "<!-- chugiai-disable style -->", "-->",
      "---\n",
    ]
  }
}

/// What columns count.
enum Unit: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  func count(_ scalar: Unicode.Scalar) -> Int {
    switch self {
    case .utf8: UTF8.width(scalar)
    case .utf16: UTF16.width(scalar)
    case .utf32: 1
    }
  }
}

/// The client's own idea of the text: scalars, counted one by one.
private struct Lines {
  private var scalars: [Unicode.Scalar]
  private let unit: Unit

  init(_ text: String, _ unit: Unit) {
    scalars = Array(text.unicodeScalars)
    self.unit = unit
  }

  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Makes a random change, and says it as a client does.
  mutating func edit(_ random: inout SeededGenerator, _ form: RandomEditTests.Form) -> JSONValue {
    var start = random.below(scalars.count + 1)
    var end = min(start + (random.below(3) == 0 ? random.below(12) : 0), scalars.count)
    // Between the two halves of a line end there is no position.
    while isInsideLineEnd(start) { start -= 1 }
    while isInsideLineEnd(end) { end += 1 }
    let piece = form.apply(form.pieces[random.below(form.pieces.count)])
    let inserted = random.below(4) == 0 ? "" : piece
    let change: JSONValue = [
      "range": ["start": position(start), "end": position(end)], "text": .string(inserted),
    ]
    scalars.replaceSubrange(start..<end, with: inserted.unicodeScalars)
    return change
  }

  private func isInsideLineEnd(_ index: Int) -> Bool {
    index > 0 && index < scalars.count && scalars[index - 1] == "\r" && scalars[index] == "\n"
  }

  private func position(_ index: Int) -> JSONValue {
    var line = 0
    var column = 0
    for place in 0..<index {
      let scalar = scalars[place]
      if scalar == "\n" || scalar == "\r" && !(place + 1 < scalars.count && scalars[place + 1] == "\n") {
        line += 1
        column = 0
      } else if scalar != "\r" {
        column += unit.count(scalar)
      }
    }
    return .position(line, column)
  }
}

/// A server in this process with one document, whose answers are compared as they would go out.
private final class Editor {
  static let methods = [
    "textDocument/semanticTokens/range", "chugiai/entities", "textDocument/publishDiagnostics",
  ]
  private static let uri: JSONValue = "untitled:a"

  private final class Outbox {
    var messages: [[UInt8]] = []
  }

  private let server: Server
  private let outbox = Outbox()
  private let language: JSONValue
  /// The last findings.
  private var published: [UInt8] = []

  init(_ unit: Unit, _ form: RandomEditTests.Form) {
    language = form.isMarkdown ? "markdown" : "x"
    let outbox = outbox
    server = Server(options: ServerOptions(), ledger: RequestLedger(), aside: Aside { _ in }) {
      outbox.messages.append($0.body)
    }
    let capabilities: JSONValue = [
      "general": ["positionEncodings": [.string(unit.rawValue)]],
      "textDocument": ["publishDiagnostics": ["relatedInformation": true]],
    ]
    send(.request(id: .number(0), method: "initialize", params: ["capabilities": capabilities]))
  }

  private func send(_ message: Message) {
    outbox.messages = []
    _ = server.receive(.message(message))
    server.idle()
  }

  private func notify(_ method: String, _ params: JSONValue) {
    send(.notification(method: method, params: params))
    published = outbox.messages.last ?? []
  }

  func open(_ text: String, version: Int = 0) {
    let item: JSONValue = [
      "uri": Self.uri, "languageId": language, "version": .integer(version), "text": .string(text),
    ]
    notify("textDocument/didOpen", ["textDocument": item])
  }

  func change(_ changes: [JSONValue], _ version: Int) {
    let document: JSONValue = ["uri": Self.uri, "version": .integer(version)]
    notify("textDocument/didChange", ["textDocument": document, "contentChanges": .array(changes)])
    // Two edits that happen to follow on each other look like keys, and what is being written waits for a save.
    send(.notification(method: "textDocument/didSave", params: ["textDocument": ["uri": Self.uri]]))
    published = outbox.messages.last ?? published
  }

  func ask(_ method: String) -> [UInt8] {
    if method == "textDocument/publishDiagnostics" { return published }
    var params: [(key: String, value: JSONValue)] = [("textDocument", ["uri": Self.uri])]
    if method.hasSuffix("range") { params.append(("range", .range(0, 0, 999_999, 0))) }
    send(.request(id: .number(1), method: method, params: .object(JSONObject(params))))
    return outbox.messages.first ?? []
  }

  var text: [UInt8]? { server.documents[.init(rawValue: "untitled:a")]?.source }
}
