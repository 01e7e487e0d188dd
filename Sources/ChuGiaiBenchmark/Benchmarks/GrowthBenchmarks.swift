import Linting
import SourceText

/// How the time of a check grows with the text; processor time, so that the exponents are good on a busy machine too.
///
/// Texts of all sizes are measured alike, for otherwise the small ones look faster than they are: each sample is another
/// piece of one large text, because a second reading finds all words known; each begins with free memory given back to the
/// system, because what a small text needs would otherwise be there already, while the blocks of a large one come fresh
/// each time; and the figure is the median, because the least of a thousand is lower than the least of three.
enum GrowthBenchmarks {
  static func articles(_ context: inout BenchmarkContext) throws {
    var maker = context.maker
    let sizes =
      context.options.isQuick
      ? [1000, 10_000, 100_000] : [1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]
    let text = TextBuffer(bytes: maker.text(size: sizes.last ?? 0))
    var points: [Growth.Point] = []
    for size in sizes {
      let samples = times(size, of: text, budget: context.options.isQuick ? 0.02 : 1)
      let measurement = Measurement(
        "growth/articles: \(size) bytes", .seconds, samples, textBytes: min(size, text.count))
      context.add(measurement)
      if let time = measurement.value { points.append(Growth.Point(size: Double(size), time: time)) }
    }
    if let exponent = Growth.exponent(points) {
      context.add(Measurement("growth/articles: exponent", .exponent, [exponent]))
    }
  }

  /// Sizes from 80 KB to 10 MB, or until one takes seconds: then the exponent says enough. In smaller texts what a check
  /// costs once hides how it grows.
  static func hostile(_ hostile: HostileText, _ context: inout BenchmarkContext) {
    let sizes = context.options.isQuick ? [14_000, 70_000] : [80_000, 400_000, 2_000_000, 10_000_000]
    let text = TextBuffer(bytes: hostile.make(sizes.last ?? 0, context.maker))
    var points: [Growth.Point] = []
    var largest: Measurement?
    for size in sizes {
      let samples = times(size, of: text, budget: context.options.isQuick ? 0.01 : 0.3)
      let measurement = Measurement(
        "growth/\(hostile.name): \(size) bytes", .seconds, samples, textBytes: min(size, text.count))
      guard let time = measurement.value else { break }
      points.append(Growth.Point(size: Double(size), time: time))
      largest = measurement
      if time > 4 { break }
    }
    if let largest { context.add(largest) }
    if let exponent = Growth.exponent(points) {
      context.add(Measurement("growth/\(hostile.name): exponent", .exponent, [exponent]))
    }
  }

  /// Times of one check each of pieces of `size` bytes, one after another and then from the beginning, as many as fit the
  /// budget, at least three where that takes seconds and not minutes.
  private static func times(_ size: Int, of whole: TextBuffer, budget: Double) -> [Double] {
    let linter = Linter()
    var samples: [Double] = []
    var start = 0
    let watch = Stopwatch()
    repeat {
      let end = whole.scalarBoundary(atOrBefore: min(start + size, whole.count))
      let text = TextBuffer(bytes: Array(whole.bytes[start..<max(end, start)]))
      start = end + size <= whole.count ? end : 0
      guard let time = time(of: text, linter) else { return [] }
      samples.append(time)
    } while samples.count < 3 && watch.seconds < 3 || watch.seconds < budget && samples.count < 1000
    return samples
  }

  private static func time(of text: TextBuffer, _ linter: Linter) -> Double? {
    FreeMemory.giveBack()
    let watch = ProcessorStopwatch()
    let checked = CheckedArticle(text, linter: linter)
    // The findings are part of the work; the comparison keeps the optimiser from leaving it out.
    guard checked.diagnostics.count <= text.count + 64 else { return nil }
    return watch.seconds
  }
}
