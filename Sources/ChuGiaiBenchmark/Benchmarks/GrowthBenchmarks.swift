import Linting
import SourceText

/// How the time of a check grows with the text; processor time, so that the exponents are good on a busy machine too.
enum GrowthBenchmarks {
  static func articles(_ context: inout BenchmarkContext) throws {
    var maker = context.maker
    let sizes =
      context.options.isQuick
      ? [1000, 10_000, 100_000] : [1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]
    let text = maker.text(size: sizes.last ?? 0)
    var points: [Growth.Point] = []
    for size in sizes {
      let piece = TextBuffer(bytes: Array(text.prefix(size)))
      let samples = times(of: piece, budget: context.options.isQuick ? 0.02 : 1)
      context.add(
        Measurement(
          "growth/articles: \(size) bytes", .seconds, samples, figure: .minimum, textBytes: piece.count))
      if let least = samples.min() { points.append(Growth.Point(size: Double(size), time: least)) }
    }
    if let exponent = Growth.exponent(points) {
      context.add(Measurement("growth/articles: exponent", .exponent, [exponent]))
    }
  }

  /// Sizes from 16 KB to 10 MB, or until one takes seconds: then the exponent says enough.
  ///
  /// What counts for it are those from 400 KB on. In a smaller text a second reading finds every word where the first
  /// has put it, so that even one pass over the bytes would seem to grow faster than they do.
  static func hostile(_ hostile: HostileText, _ context: inout BenchmarkContext) {
    let largest = context.options.isQuick ? 70_000 : 10_000_000
    var points: [Growth.Point] = []
    var size = 16_384
    var rates: (size: Int, samples: [Double]) = (0, [])
    while true {
      let text = TextBuffer(bytes: hostile.make(size, context.maker))
      let samples = times(of: text, budget: context.options.isQuick ? 0.01 : 0.1)
      guard let least = samples.min() else { break }
      if context.options.isQuick || size >= 400_000 {
        points.append(Growth.Point(size: Double(text.count), time: least))
      }
      rates = (text.count, samples)
      if size >= largest || least > 4 { break }
      size = min(size * 5, largest)
    }
    context.add(
      Measurement(
        "growth/\(hostile.name): \(rates.size) bytes", .seconds, rates.samples, figure: .minimum,
        textBytes: rates.size))
    if let exponent = Growth.exponent(points) {
      context.add(Measurement("growth/\(hostile.name): exponent", .exponent, [exponent]))
    }
  }

  /// Times of one check each, as many as fit the budget, at least one.
  private static func times(of text: TextBuffer, budget: Double) -> [Double] {
    let linter = Linter()
    var samples: [Double] = []
    let whole = Stopwatch()
    repeat {
      let watch = ProcessorStopwatch()
      let checked = CheckedArticle(text, linter: linter)
      // The findings are part of the work; the comparison keeps the optimiser from leaving it out.
      guard checked.diagnostics.count <= text.count + 64 else { return [] }
      samples.append(watch.seconds)
    } while whole.seconds < budget && samples.count < 1000
    return samples
  }
}
