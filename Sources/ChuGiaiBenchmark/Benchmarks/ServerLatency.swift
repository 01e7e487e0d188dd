import Foundation
import JSONText
import Linting
import SourceText

/// The server as an editor meets it: another process, bytes in, bytes out.
enum ServerLatency {
  struct Size {
    var name: String
    var characters: Int
    var keystrokes: Int
  }

  static let sizes = [
    Size(name: "5k", characters: 5000, keystrokes: 300),
    Size(name: "50k", characters: 50_000, keystrokes: 200),
    Size(name: "500k", characters: 500_000, keystrokes: 60),
    Size(name: "5M", characters: 5_000_000, keystrokes: 20),
  ]

  private static let uri = "file:///chugiai-benchmark/bai.md"

  static func start(_ context: inout BenchmarkContext) throws {
    var (seconds, memory): ([Double], [Double]) = ([], [])
    for round in 0..<(context.runs(30) + 2) {
      let client = try LanguageClient([context.programs.chugiai, "lsp"])
      context.expect(client.capabilities["hoverProvider"] != nil, "server/start: the server offers no hover")
      if round >= 2 {
        seconds.append(client.startSeconds)
        if round < 5 {
          usleep(200_000)
          if let now = Machine.memory(of: client.process)?.now { memory.append(now) }
        }
      }
      let status = try client.shutDown()
      context.expect(status == 0, "server/start: the server ended with status \(status)")
    }
    context.add(Measurement("server/start: spawn → initialize", .seconds, seconds))
    context.add(Measurement("server/start: idle memory", .bytes, memory, figure: .maximum))
  }

  // MARK: Editing

  private static func opening(_ text: [UInt8]) -> [UInt8] {
    LanguageClient.notification(
      "textDocument/didOpen",
      [
        "textDocument": [
          "uri": .string(uri), "languageId": "markdown", "version": 1,
          "text": .string(String(decoding: text, as: UTF8.self)),
        ]
      ])
  }

  static func editing(_ size: Size, _ context: inout BenchmarkContext) throws {
    var maker = context.maker
    let text = maker.text(
      characters: context.options.isQuick ? min(size.characters, 50_000) : size.characters)
    let keystrokes = context.options.isQuick ? 6 : size.keystrokes
    let checked = CheckedArticle(TextBuffer(bytes: text)).diagnostics.count
    var sessions = [("", [context.programs.chugiai, "lsp"])]
    if let rumdl = context.programs[.rumdl] { sessions.append(("rumdl ", [rumdl, "server", "--no-config"])) }
    EndToEnd.noteMissing([.rumdl], &context)
    // Two halves each, in turn.
    var latencies: [String: [Double]] = [:]
    var opens: [String: [Double]] = [:]
    var peaks: [Double] = []
    for half in 0..<2 {
      for (name, command) in sessions {
        let session = try EditingSession(command, text: text, seed: UInt64(half))
        opens[name, default: []].append(session.openSeconds)
        latencies[name, default: []] += try session.type(keystrokes / 2, of: name)
        if name.isEmpty {
          let (found, after) = (session.findingsAtOpen, session.lastFindings)
          context.expect(
            found > 0 && found <= checked && after == found,
            "server/\(size.name): \(found) findings on opening, \(after) after editing, the library has \(checked)"
          )
          if let memory = Machine.memory(of: session.client.process)?.peak { peaks.append(memory) }
        }
      }
    }
    for (name, _) in sessions {
      context.add(
        Measurement(
          "server/\(size.name): \(name)open → findings", .seconds, opens[name] ?? [], textBytes: text.count))
      let samples = latencies[name] ?? []
      context.add(Measurement("server/\(size.name): \(name)keystroke → findings", .seconds, samples))
      context.add(
        Measurement("server/\(size.name): \(name)keystroke → findings p95", .seconds, samples, figure: .p95))
    }
    if !peaks.isEmpty {
      context.add(
        Measurement(
          "server/\(size.name): peak memory", .bytes, peaks, figure: .maximum, textBytes: text.count))
    }
  }

  // MARK: Requests

  static func requests(_ context: inout BenchmarkContext) throws {
    var maker = context.maker
    let text = maker.text(characters: context.options.isQuick ? 20_000 : 500_000)
    let count = context.options.isQuick ? 4 : 100
    let edited = EditedText(text)
    let client = try LanguageClient([context.programs.chugiai, "lsp"])
    try client.send(opening(text))
    _ = try client.findings(of: uri, version: 1)
    let document: JSONValue = ["uri": .string(uri)]
    let ranks = edited.places(of: "Đại tá", limit: count)
    context.expect(!ranks.isEmpty, "server/requests: the text has no rank to ask for")

    var (hovers, tokens, completions): ([Double], [Double], [Double]) = ([], [], [])
    for place in ranks {
      let position: JSONValue = ["line": .integer(place.line), "character": .integer(place.column + 1)]
      let hover = try client.ask("textDocument/hover", ["textDocument": document, "position": position])
      context.expect(hover.message["result"]?["contents"] != nil, "server/requests: no hover over a rank")
      hovers.append(hover.latency)

      let end = min(place.line + 60, edited.lineCount - 1)
      let range: JSONValue = [
        "start": ["line": .integer(place.line), "character": 0],
        "end": ["line": .integer(end), "character": 0],
      ]
      let answer = try client.ask(
        "textDocument/semanticTokens/range", ["textDocument": document, "range": range])
      context.expect(
        answer.message["result"]?["data"]?.array?.isEmpty == false,
        "server/requests: no tokens for a page of text")
      tokens.append(answer.latency)

      guard client.capabilities["completionProvider"] != nil else { continue }
      let completion = try client.ask(
        "textDocument/completion", ["textDocument": document, "position": position])
      context.expect(completion.message["result"] != nil, "server/requests: completion gives no answer")
      completions.append(completion.latency)
    }
    context.add(Measurement("server/requests: hover", .seconds, hovers, figure: .p95))
    context.add(Measurement("server/requests: tokens/range", .seconds, tokens, figure: .p95))
    if completions.isEmpty {
      context.note("the server offers no completion")
    } else {
      context.add(Measurement("server/requests: completion", .seconds, completions, figure: .p95))
    }
    let status = try client.shutDown()
    context.expect(status == 0, "server/requests: the server ended with status \(status)")
  }

  /// One text open in one server, with keys typed into it and taken back.
  private final class EditingSession {
    let client: LanguageClient
    let openSeconds: Double
    let findingsAtOpen: Int
    private(set) var lastFindings: Int
    private let text: EditedText
    private var numbers: SeededNumbers
    private var version = 1

    init(_ command: [String], text: [UInt8], seed: UInt64) throws {
      self.text = EditedText(text)
      numbers = SeededNumbers(seed: seed)
      client = try LanguageClient(command)
      let message = ServerLatency.opening(text)
      let start = try client.send(message)
      let (count, seconds) = try client.findings(of: ServerLatency.uri, version: 1)
      openSeconds = seconds - start
      (findingsAtOpen, lastFindings) = (count, count)
    }

    /// Types a letter somewhere and takes it back, by turns; ends with the text as it was.
    func type(_ count: Int, of name: String) throws -> [Double] {
      var latencies: [Double] = []
      for _ in 0..<max(count / 2, 1) {
        let place = text.place(near: numbers.below(text.bytes.count))
        for isInsertion in [true, false] { latencies.append(try change(at: place, isInsertion: isInsertion)) }
      }
      return latencies
    }

    private func change(at place: EditedText.Place, isInsertion: Bool) throws -> Double {
      version += 1
      let message = LanguageClient.notification(
        "textDocument/didChange",
        [
          "textDocument": ["uri": .string(ServerLatency.uri), "version": .integer(version)],
          "contentChanges": [client.wantsWholeText ? whole(place, isInsertion) : part(place, isInsertion)],
        ])
      let start = try client.send(message)
      let (count, seconds) = try client.findings(of: ServerLatency.uri, version: version)
      lastFindings = count
      return seconds - start
    }

    private func part(_ place: EditedText.Place, _ isInsertion: Bool) -> JSONValue {
      let (line, column) = (JSONValue.integer(place.line), place.column)
      return [
        "range": [
          "start": ["line": line, "character": .integer(column)],
          "end": ["line": line, "character": .integer(isInsertion ? column : column + 1)],
        ], "text": isInsertion ? "x" : "",
      ]
    }

    private func whole(_ place: EditedText.Place, _ isInsertion: Bool) -> JSONValue {
      var bytes = text.bytes
      if isInsertion { bytes.insert(0x78, at: place.offset) }
      return ["text": .string(String(decoding: bytes, as: UTF8.self))]
    }
  }
}
