import Extraction
import Foundation
import Linting
import SourceText

/// Whole processes over files, as a desk runs them.
enum EndToEnd {
  /// Programs that are run in turn, so that what else the machine does hits all of them.
  private struct Contender {
    var name: String
    var command: [String]
    var environment: [String: String]?
    /// What it may end with; nil for anything but a signal.
    var statuses: Set<Int32>?
    var outcomes: [ChildProcess.Outcome] = []
    var output: [UInt8] = []
  }

  static func article(_ context: inout BenchmarkContext) throws {
    var maker = context.maker
    let text = maker.article(size: 4000)
    let path = try context.scratch.write(text, to: "article/bai.txt")
    let findings = CheckedArticle(TextBuffer(bytes: text)).diagnostics
    var contenders = [
      Contender(name: "check", command: [context.programs.chugiai, "check", "--format", "jsonl", path])
    ]
    try run(&contenders, times: context.runs(40) + 2, &context)
    // The first two fill the caches.
    contenders[0].outcomes.removeFirst(2)
    report(contenders, "article", textBytes: nil, &context)
    context.expect(
      lines(contenders[0].output) == findings.count,
      "article: check printed \(lines(contenders[0].output)) findings, the library has \(findings.count)")
  }

  static func manyFiles(_ context: inout BenchmarkContext) throws {
    var maker = context.maker
    let count = context.options.isQuick ? 60 : 3000
    var (bytes, paths): (Int, [String]) = (0, [])
    for index in 0..<count {
      let text = maker.article(size: 3600)
      bytes += text.count
      paths.append(try context.scratch.write(text, to: "many/\(index % 30)/bai-\(index).txt"))
    }
    let folder = context.scratch.file("many")
    var contenders = chugiai(context.programs.chugiai, folder)
    if let wc = context.programs[.wc] {
      contenders.append(
        Contender(
          name: "wc -w", command: [wc, "-w"] + paths, environment: ["LC_ALL": "C.UTF-8"], statuses: [0]))
    }
    if let typos = context.programs[.typos] {
      contenders.append(
        Contender(
          name: "typos", command: [typos, "--isolated", "--threads", "1", "--format", "brief", folder]))
    }
    if let codespell = context.programs[.codespell] {
      contenders.append(Contender(name: "codespell", command: [codespell, folder]))
    }
    noteMissing([.wc, .typos, .codespell], &context)
    try run(&contenders, times: context.runs(5) + 1, &context)
    for index in contenders.indices { contenders[index].outcomes.removeFirst() }
    report(contenders, "files", textBytes: bytes, &context)

    let texts = paths.map { try? [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))) }
    let library = Answers(texts.compactMap(\.self))
    check(contenders, "files", against: library, &context)
  }

  static func oneFile(_ context: inout BenchmarkContext) throws {
    var maker = context.maker
    let path: String
    let bytes: Int
    do {
      let text = maker.text(size: context.options.isQuick ? 500_000 : 100_000_000)
      path = try context.scratch.write(text, to: "one/bai.txt")
      bytes = text.count
    }
    var contenders = chugiai(context.programs.chugiai, path)
    if let wc = context.programs[.wc] {
      contenders.append(
        Contender(
          name: "wc -w", command: [wc, "-w", path], environment: ["LC_ALL": "C.UTF-8"], statuses: [0]))
    }
    try run(&contenders, times: context.runs(3), &context)
    report(contenders, "file", textBytes: bytes, &context)
    check(contenders, "file", against: nil, &context)
  }

  private static func chugiai(_ program: String, _ path: String) -> [Contender] {
    [("annotate", Set<Int32>([0])), ("check", [0, 1])].flatMap { subcommand, statuses in
      [1, 2].map { jobs in
        Contender(
          name: "\(subcommand) --jobs \(jobs)",
          command: [program, subcommand, "--jobs", "\(jobs)", "--format", "jsonl", path], statuses: statuses)
      }
    }
  }

  private static func run(_ contenders: inout [Contender], times: Int, _ context: inout BenchmarkContext)
    throws
  {
    for round in 0..<times {
      for index in contenders.indices {
        let contender = contenders[index]
        let outcome = try ChildProcess.run(
          contender.command, output: context.scratch.file("output"), environment: contender.environment)
        contenders[index].outcomes.append(outcome)
        let isRight = contender.statuses?.contains(outcome.status) ?? (outcome.status >= 0)
        context.expect(isRight, "\(contender.name) ended with status \(outcome.status)")
        if round == 0 { contenders[index].output = try context.scratch.read("output") }
      }
    }
  }

  private static func report(
    _ contenders: [Contender], _ benchmark: String, textBytes: Int?, _ context: inout BenchmarkContext
  ) {
    for contender in contenders {
      context.add(
        Measurement(
          "\(benchmark): \(contender.name)", .seconds, contender.outcomes.map(\.seconds),
          textBytes: textBytes,
          processorSeconds: contender.outcomes.map(\.processorSeconds)))
    }
    for contender in contenders where contender.command.first == context.programs.chugiai {
      // What is no more than this process's own mark says nothing.
      let peaks = contender.outcomes.filter { $0.peakMemory > $0.startersMemory }.map(\.peakMemory)
      if peaks.isEmpty { continue }
      context.add(
        Measurement(
          "\(benchmark): \(contender.name), peak memory", .bytes, peaks, figure: .maximum,
          textBytes: textBytes))
    }
  }

  private static func check(
    _ contenders: [Contender], _ benchmark: String, against library: Answers?,
    _ context: inout BenchmarkContext
  ) {
    for subcommand in ["annotate", "check"] {
      let outputs = contenders.filter { $0.name.hasPrefix(subcommand + " ") }
      guard let first = outputs.first else { continue }
      for other in outputs.dropFirst() {
        context.expect(
          other.output == first.output, "\(benchmark): \(other.name) does not print what \(first.name) prints"
        )
      }
      if subcommand == "check" {
        let found = lines(first.output)
        let wanted = library?.findings
        context.expect(
          found > 0 && (wanted == nil || found == wanted),
          "\(benchmark): check printed \(found) findings\(wanted.map { ", the library has \($0)" } ?? "")")
      } else {
        let found = occurrences(of: Array("{\"kind\":".utf8), in: first.output)
        let wanted = library?.entities
        context.expect(
          found > 0 && (wanted == nil || found == wanted),
          "\(benchmark): annotate printed \(found) entities\(wanted.map { ", the library has \($0)" } ?? "")")
      }
    }
  }

  static func noteMissing(_ peers: [Peer], _ context: inout BenchmarkContext) {
    for peer in peers where context.programs[peer] == nil {
      context.note("\(peer.rawValue) is not installed, so there are no ratios to it")
    }
  }

  static func lines(_ bytes: [UInt8]) -> Int { bytes.count { $0 == 0x0A } }

  static func occurrences(of piece: [UInt8], in bytes: [UInt8]) -> Int {
    var (count, offset) = (0, 0)
    while offset + piece.count <= bytes.count {
      if bytes[offset] == piece[0], bytes[offset..<(offset + piece.count)].elementsEqual(piece) { count += 1 }
      offset += 1
    }
    return count
  }
}

/// What the library finds, for the programs to be held to.
struct Answers: Equatable {
  var entities = 0
  var findings = 0

  init(_ texts: [[UInt8]]) {
    let linter = Linter()
    for text in texts {
      let checked = CheckedArticle(TextBuffer(bytes: text), linter: linter)
      entities += checked.article.entities.count
      findings += checked.diagnostics.count
    }
  }
}
