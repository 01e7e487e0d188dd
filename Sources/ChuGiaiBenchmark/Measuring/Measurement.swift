/// One line of the table. Less is better for every unit.
struct Measurement: Equatable {
  enum Unit: String { case seconds, bytes, exponent }
  /// Which of the samples' statistics is the figure that is compared with goals and with earlier runs.
  enum Figure: String { case minimum, median, p95, maximum }

  /// `benchmark: what`, with the peer's name in front for a peer's.
  var name: String
  var unit: Unit
  var samples: [Double]
  var figure: Figure
  /// Bytes of text that one sample dealt with; nil where a rate would mean nothing.
  var textBytes: Int?
  /// Processor time of the samples, where it was taken; it hardly depends on what else the machine does.
  var processorSeconds: [Double] = []

  init(
    _ name: String, _ unit: Unit = .seconds, _ samples: [Double], figure: Figure = .median,
    textBytes: Int? = nil, processorSeconds: [Double] = []
  ) {
    self.name = name
    self.unit = unit
    self.samples = samples
    self.figure = figure
    self.textBytes = textBytes
    self.processorSeconds = processorSeconds
  }

  /// Nil without samples.
  var value: Double? {
    guard let statistics = SampleStatistics(samples) else { return nil }
    return switch figure {
    case .minimum: statistics.minimum
    case .median: statistics.median
    case .p95: statistics.percentile(0.95)
    case .maximum: statistics.maximum
    }
  }
}
