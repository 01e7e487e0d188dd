import JSONText
import Testing

@testable import ChuGiaiBenchmark

@Suite struct BenchmarkReportTests {
  private func report(_ figures: [(String, Double)], isQuick: Bool = false) -> BenchmarkReport {
    BenchmarkReport(
      machine: "a machine", load: [0], isQuick: isQuick,
      measurements: figures.map { Measurement($0.0, .seconds, [$0.1]) })
  }

  @Test func aSlowerFigureIsARegressionBeyondTheTolerance() throws {
    let old = report([("a", 1), ("b", 1), ("c", 1), ("gone", 1)]).jsonBytes
    let new = report([("a", 1.19), ("b", 1.21), ("c", 0.1), ("fresh", 9)])
    let comparison = try Comparison(new, with: old, tolerance: 0.2)
    #expect(comparison.regressions.map(\.name) == ["b"])
    #expect(comparison.lines.map(\.name) == ["a", "b", "c"])
    #expect(comparison.missing == ["gone"])
    #expect(
      ReportTable.lines(comparison, tolerance: 0.2).contains { $0.hasPrefix("b") && $0.hasSuffix("WORSE") })
  }

  @Test func aPeerThatBecameSlowerIsNoRegression() throws {
    let old = report([("files: wc -w", 1), ("server/5k: rumdl keystroke → findings", 1), ("files: typos", 1)])
      .jsonBytes
    let new = report([("files: wc -w", 3), ("server/5k: rumdl keystroke → findings", 3), ("files: typos", 3)])
    #expect(try Comparison(new, with: old, tolerance: 0.2).lines.isEmpty)
    #expect(!Peer.owns("files: typosquat"))
    #expect(!Peer.owns("wc"))
  }

  @Test func whatIsNoReportOrOfOtherSizesIsRefused() throws {
    let new = report([("a", 1)])
    #expect(throws: Comparison.Unreadable.notJSON) {
      try Comparison(new, with: Array("{".utf8), tolerance: 0)
    }
    #expect(throws: Comparison.Unreadable.notAReport) {
      try Comparison(new, with: Array("[]".utf8), tolerance: 0)
    }
    let quick = report([("a", 1)], isQuick: true).jsonBytes
    #expect(throws: Comparison.Unreadable.otherSizes) { try Comparison(new, with: quick, tolerance: 0) }
  }

  @Test func figuresAreWhatTheMeasurementSays() {
    let samples = (1...100).map(Double.init)
    #expect(Measurement("a", .seconds, samples, figure: .p95).value == 95)
    #expect(Measurement("a", .seconds, samples, figure: .minimum).value == 1)
    #expect(Measurement("a", .bytes, samples, figure: .maximum).value == 100)
    #expect(Measurement("a", .seconds, samples).value == 50.5)
    #expect(Measurement("a", .seconds, []).value == nil)
  }

  @Test func goalsAreRatiosWithinTheRunAndSilentWhereNothingWasMeasured() throws {
    let goal = try #require(Goal.all.first { $0.name == "annotate, one thread, speed over wc -w" })
    #expect(goal.value(report([("files: annotate --jobs 1", 2)])) == nil)
    let value = try #require(goal.value(report([("files: annotate --jobs 1", 2), ("files: wc -w", 1)])))
    #expect(value == 0.5)
    #expect(!goal.bound.holds(value))
    let key = try #require(Goal.all.first { $0.name.contains("at 500k characters, to rumdl") })
    let typed = report([
      ("server/500k: keystroke → findings", 0.002), ("server/500k: rumdl keystroke → findings", 0.04),
    ])
    #expect(try key.bound.holds(#require(key.value(typed))))
  }

  @Test func theWorstHostileTextCounts() throws {
    let goal = try #require(Goal.all.first { $0.name == "growth with hostile texts, the worst" })
    var report = report([])
    report.measurements = [
      ("growth/articles: exponent", 9), ("growth/keys a: exponent", 9), ("growth/a: exponent", 1),
      ("growth/b: exponent", 1.4),
    ]
    .map { Measurement($0.0, .exponent, [$0.1]) }
    #expect(goal.value(report) == 1.4)
  }

  @Test func jsonHasFiguresGoalsAndFailures() throws {
    var report = report([("files: annotate --jobs 1", 2), ("files: wc -w", 4)])
    report.failures = ["a wrong answer"]
    let json = try JSONValue(parsing: report.jsonBytes)
    #expect(json["measurements"]?.array?.first?["value"]?.number == 2)
    #expect(json["goals"]?.array?.first?["met"]?.bool == true)
    #expect(json["failures"]?.array?.first?.string == "a wrong answer")
  }

  @Test func numbersForPeople() {
    #expect(ReportTable.shown(0.00065, .seconds) == "650.0 µs")
    #expect(ReportTable.shown(0.0125, .seconds) == "12.50 ms")
    #expect(ReportTable.shown(3.456, .seconds) == "3.46 s")
    #expect(ReportTable.shown(26_214_400, .bytes) == "25.0 MiB")
    #expect(ReportTable.fixed(-0.996, 2) == "-1.00")
    #expect(ReportTable.fixed(1.005, 0) == "1")
    #expect(ReportTable.fixed(.infinity, 2) == "inf")
  }
}
