import Foundation
import JSONText

/// Arguments → exit status.
enum BenchmarkCommand {
  static func run(_ arguments: [String]) -> Int32 {
    let options: BenchmarkOptions
    do {
      options = try BenchmarkOptions(arguments)
    } catch {
      return fail(error.message)
    }
    switch options.action {
    case .help:
      write(BenchmarkOptions.help, to: 1)
      return 0
    case .list:
      let width = Benchmark.all.map(\.name.count).max() ?? 0
      for benchmark in Benchmark.all {
        write(ReportTable.pad(benchmark.name, width) + "  " + benchmark.summary + "\n", to: 1)
      }
      return 0
    case .run: break
    }
    do {
      return try measure(options)
    } catch {
      return fail("\(error)")
    }
  }

  private static func measure(_ options: BenchmarkOptions) throws -> Int32 {
    let wanted = Benchmark.all.filter { options.wants($0.name) }
    guard !wanted.isEmpty else { return fail("no benchmark has that name; --list shows them") }
    // Read before the long run, so that a wrong path is told at once.
    let earlier = try options.compare.map { try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))) }
    let maker = ArticleMaker(articles: try articles(options), seed: 2025)
    guard !maker.isEmpty else { return fail("there are no articles to make texts from") }
    var context = BenchmarkContext(
      options: options, programs: try Programs(options), scratch: try ScratchFolder(), maker: maker,
      report: BenchmarkReport(
        machine: Machine.description, load: [Machine.load()].compactMap(\.self), isQuick: options.isQuick))
    for benchmark in wanted {
      write("\(benchmark.name) …\n", to: 2)
      do {
        try benchmark.run(&context)
      } catch {
        context.report.failures.append("\(benchmark.name): \(error)")
      }
    }
    context.report.load += [Machine.load()].compactMap(\.self)
    if let busiest = context.report.load.max(), busiest > 0.1 {
      context.note(
        "others kept up to \(ReportTable.fixed(busiest * 100, 0)) % of the processors busy: ratios are rough, times are not to be trusted"
      )
    }
    return try tell(context.report, options, earlier: earlier)
  }

  private static func tell(_ report: BenchmarkReport, _ options: BenchmarkOptions, earlier: [UInt8]?) throws
    -> Int32
  {
    let table: Int32 = options.json == "-" ? 2 : 1
    write("\(report.machine)\n" + ReportTable.lines(report).joined(separator: "\n") + "\n", to: table)
    if let path = options.json {
      let bytes = report.jsonBytes
      if path == "-" {
        write(String(decoding: bytes, as: UTF8.self), to: 1)
      } else {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
      }
    }
    var status: Int32 = report.failures.isEmpty ? 0 : 2
    if let earlier {
      let comparison = try Comparison(report, with: earlier, tolerance: options.tolerance)
      write(
        ReportTable.lines(comparison, tolerance: options.tolerance).joined(separator: "\n") + "\n", to: table)
      if status == 0, !comparison.regressions.isEmpty { status = 1 }
    }
    return status
  }

  private static func articles(_ options: BenchmarkOptions) throws -> [[UInt8]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder =
      options.articles.map { URL(fileURLWithPath: $0) }
      ?? root.appendingPathComponent("Tests/Fixtures/articles")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }
      .sorted()
      .map { [UInt8](try Data(contentsOf: folder.appendingPathComponent($0))) }
  }

  private static func fail(_ message: String) -> Int32 {
    write("chugiai-benchmark: \(message)\n", to: 2)
    return 2
  }

  private static func write(_ text: String, to descriptor: Int32) {
    FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(Data(text.utf8))
  }
}
