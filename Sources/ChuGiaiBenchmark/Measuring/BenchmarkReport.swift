import JSONText

/// Everything that one run found out.
struct BenchmarkReport: Equatable {
  var machine: String
  /// How much of the processors others used before and after the run, 0…1.
  var load: [Double]
  var isQuick: Bool
  var measurements: [Measurement] = []
  /// Answers that were wrong and what could not be run: each one fails the run.
  var failures: [String] = []
  /// What was left out and why.
  var notes: [String] = []

  subscript(name: String) -> Double? { measurements.first { $0.name == name }?.value }
}

extension BenchmarkReport: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("version", 1)
      json.field("machine", machine)
      json.field("load", load)
      json.field("quick", isQuick)
      json.key("measurements")
      json.beginArray()
      for measurement in measurements {
        guard let statistics = SampleStatistics(measurement.samples), let value = measurement.value else {
          continue
        }
        json.object { json in
          json.field("name", measurement.name)
          json.field("unit", measurement.unit.rawValue)
          json.field("value", value)
          json.field("figure", measurement.figure.rawValue)
          json.field("minimum", statistics.minimum)
          json.field("median", statistics.median)
          json.field("maximum", statistics.maximum)
          json.field("samples", measurement.samples.count)
          if let bytes = measurement.textBytes { json.field("textBytes", bytes) }
          if let processor = SampleStatistics(measurement.processorSeconds) {
            json.field("processorSeconds", processor.median)
          }
        }
      }
      json.endArray()
      json.key("goals")
      json.beginArray()
      for goal in isQuick ? [] : Goal.all {
        guard let value = goal.value(self) else { continue }
        json.object { json in
          json.field("name", goal.name)
          json.field("value", value)
          json.field("bound", goal.bound.number)
          json.field("met", goal.bound.holds(value))
        }
      }
      json.endArray()
      json.field("notes", notes)
      json.field("failures", failures)
    }
    json.newline()
  }
}
