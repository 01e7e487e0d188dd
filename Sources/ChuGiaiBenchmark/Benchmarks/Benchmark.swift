import Foundation

/// Something that can be asked for with `--only`.
struct Benchmark: Sendable {
  var name: String
  var summary: String
  var run: @Sendable (inout BenchmarkContext) throws -> Void

  /// In the order in which they run. Whole processes come first, while this one is still small: a child inherits the
  /// high-water mark of its parent's memory.
  static let all: [Benchmark] =
    [
      Benchmark(
        name: "article", summary: "`chugiai check` of one article, the whole process", run: EndToEnd.article),
      Benchmark(
        name: "server/start", summary: "spawn → initialize answered; idle memory", run: ServerLatency.start),
      Benchmark(
        name: "files", summary: "annotate and check of many articles, beside wc -w, typos and codespell",
        run: EndToEnd.manyFiles),
      Benchmark(
        name: "file", summary: "annotate and check of one large file, with one thread and with two",
        run: EndToEnd.oneFile),
    ]
    + ServerLatency.sizes.map { size in
      Benchmark(
        name: "server/\(size.name)",
        summary: "open, keystroke → findings, memory with \(size.characters) characters, beside rumdl",
        run: { try ServerLatency.editing(size, &$0) })
    } + [
      Benchmark(
        name: "server/requests", summary: "hover, tokens/range, completion in a text of 500,000 characters",
        run: ServerLatency.requests),
      Benchmark(
        name: "stages", summary: "decode, paragraphs, tokens, each recogniser, rules, folding, encoding",
        run: Stages.pipeline),
      Benchmark(name: "rules", summary: "each rule alone", run: Stages.rules),
      Benchmark(
        name: "growth/articles", summary: "time of a check against size, 1 KB to 100 MB",
        run: GrowthBenchmarks.articles),
      Benchmark(
        name: "growth/keys",
        summary: "time of a letter typed in each hostile text against size, 50 to 800 KB",
        run: { GrowthBenchmarks.keys(&$0) }),
    ]
    + HostileText.all.map { text in
      Benchmark(
        name: "growth/\(text.name)",
        summary: "time of a check against size with a hostile text, 80 KB to 10 MB",
        run: { GrowthBenchmarks.hostile(text, &$0) })
    }
}

/// What benchmarks work with and where they put what they found.
struct BenchmarkContext {
  var options: BenchmarkOptions
  var programs: Programs
  var scratch: ScratchFolder
  /// A copy makes the same texts again.
  var maker: ArticleMaker
  var report: BenchmarkReport

  mutating func add(_ measurement: Measurement) { report.measurements.append(measurement) }

  /// A wrong answer fails the run: what is fast and wrong must not look good.
  mutating func expect(_ isRight: Bool, _ what: @autoclosure () -> String) {
    if !isRight { report.failures.append(what()) }
  }

  mutating func note(_ text: String) {
    if !report.notes.contains(text) { report.notes.append(text) }
  }

  /// How often to repeat what takes about a second.
  func runs(_ usual: Int) -> Int { options.runs ?? (options.isQuick ? 1 : usual) }
}
