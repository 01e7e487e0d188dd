import Foundation

/// What several measurements of one thing come to.
struct SampleStatistics: Equatable {
  /// In ascending order, at least one.
  let sorted: [Double]

  /// Nil where there is no sample.
  init?(_ samples: [Double]) {
    guard !samples.isEmpty else { return nil }
    sorted = samples.sorted()
  }

  var minimum: Double { sorted[0] }
  var maximum: Double { sorted[sorted.count - 1] }
  var median: Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// The smallest sample that at least `share` (0…1) of all are not above.
  func percentile(_ share: Double) -> Double {
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank - 1, 0), sorted.count - 1)]
  }
}

/// How time grows with size.
enum Growth {
  struct Point: Equatable {
    var size: Double
    var time: Double
  }

  /// The exponent k of time ≈ c · sizeᵏ: the slope of the least-squares line through the logarithms. Nil with fewer
  /// than two different sizes, or where something is not positive.
  static func exponent(_ points: [Point]) -> Double? {
    guard points.allSatisfy({ $0.size > 0 && $0.time > 0 }) else { return nil }
    let x = points.map { log($0.size) }
    let y = points.map { log($0.time) }
    let count = Double(points.count)
    let (meanX, meanY) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    let spread = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) }
    guard points.count > 1, spread > 0 else { return nil }
    return zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) } / spread
  }
}
