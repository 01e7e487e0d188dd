/// The report for people.
enum ReportTable {
  static func lines(_ report: BenchmarkReport) -> [String] {
    var lines: [String] = []
    if !report.measurements.isEmpty {
      let width = report.measurements.map(\.name.count).max() ?? 0
      lines.append(
        pad("", width) + right("figure", 12) + right("min", 11) + right("median", 11) + right("max", 11)
          + right("n", 5) + right("MB/s", 9) + right("CPU", 11))
      for measurement in report.measurements { lines.append(line(measurement, width)) }
    }
    lines.append("")
    // Small texts and single runs say nothing about them.
    for goal in report.isQuick ? [] : Goal.all {
      guard let value = goal.value(report) else { continue }
      let verdict = goal.bound.holds(value) ? "met    " : "NOT MET"
      let sign = if case .atLeast = goal.bound { "≥" } else { "≤" }
      lines.append(
        "\(verdict) \(pad(goal.name, 62)) \(right(shown(value, goal.unit), 10))  goal \(sign) \(shown(goal.bound.number, goal.unit))"
      )
    }
    let steep = report.measurements.filter { $0.unit == .exponent && ($0.value ?? 0) > 1.05 }
    for measurement in report.isQuick ? [] : steep {
      lines.append("more than linear: \(measurement.name) \(measurement.value.map { fixed($0, 2) } ?? "")")
    }
    for note in report.notes { lines.append("note: \(note)") }
    for failure in report.failures { lines.append("FAILED: \(failure)") }
    return lines
  }

  static func lines(_ comparison: Comparison, tolerance: Double) -> [String] {
    let width = comparison.lines.map(\.name.count).max() ?? 0
    var lines = [
      pad("compared with the earlier run", width) + right("then", 12) + right("now", 12) + right("ratio", 8)
    ]
    for line in comparison.lines {
      lines.append(
        pad(line.name, width) + right(plain(line.old), 12) + right(plain(line.new), 12)
          + right(fixed(line.ratio, 2), 8) + (line.isRegression ? "  WORSE" : ""))
    }
    for name in comparison.missing { lines.append("\(name): not measured now") }
    lines.append(
      comparison.regressions.isEmpty
        ? "nothing is worse by more than \(fixed(tolerance * 100, 0)) %"
        : "\(comparison.regressions.count) worse by more than \(fixed(tolerance * 100, 0)) %")
    return lines
  }

  private static func line(_ measurement: Measurement, _ width: Int) -> String {
    guard let statistics = SampleStatistics(measurement.samples), let value = measurement.value else {
      return pad(measurement.name, width) + right("–", 12)
    }
    let unit: Goal.Unit =
      switch measurement.unit {
      case .seconds: .seconds
      case .bytes: .bytes
      case .exponent: .exponent
      }
    let figure = shown(value, unit) + (measurement.figure == .p95 ? " p95" : "")
    var line = pad(measurement.name, width) + right(figure, 12)
    for number in [statistics.minimum, statistics.median, statistics.maximum] {
      line += right(shown(number, unit), 11)
    }
    line += right("\(measurement.samples.count)", 5)
    let rate = measurement.textBytes.flatMap {
      measurement.unit == .seconds && value > 0 ? fixed(Double($0) / value / 1_000_000, 1) : nil
    }
    line += right(rate ?? "", 9)
    line += right(SampleStatistics(measurement.processorSeconds).map { shown($0.median, .seconds) } ?? "", 11)
    return line
  }

  // MARK: Numbers

  static func shown(_ value: Double, _ unit: Goal.Unit) -> String {
    switch unit {
    case .ratio: return fixed(value, value < 0.1 ? 3 : 2) + " ×"
    case .exponent: return fixed(value, 2)
    case .bytes: return fixed(value / 1_048_576, 1) + " MiB"
    case .seconds:
      if value >= 1 { return fixed(value, 2) + " s" }
      return value >= 0.001 ? fixed(value * 1000, 2) + " ms" : fixed(value * 1_000_000, 1) + " µs"
    }
  }

  private static func plain(_ value: Double) -> String {
    value >= 1000 ? fixed(value, 0) : fixed(value, value >= 1 ? 3 : 6)
  }

  /// Without `String(format:)`, which counts the width of "µs" in bytes.
  static func fixed(_ value: Double, _ places: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((abs(value) * Double(scale)).rounded())
    var digits = "\(whole % scale)"
    while digits.count < places { digits = "0" + digits }
    return (value < 0 && whole > 0 ? "-" : "") + "\(whole / scale)" + (places > 0 ? "." + digits : "")
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(width - text.count, 1)) + text
  }
}
