import Linting
import SourceText

/// How the time of a check grows with the text; processor time, so that the exponents are good on a busy machine too.
///
/// Texts of all sizes are measured alike, for otherwise the small ones look faster than they are: each sample is another
/// piece of one large text, because a second reading finds all words known; each begins with free memory given back to the
/// system, because what a small text needs would otherwise be there already, while the blocks of a large one come fresh
/// each time; and no figure is the least of a thousand for one size and of three for another.
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

  /// Sizes from 80 KB to 10 MB. In smaller texts what a check costs once hides how it grows.
  ///
  /// Every size is measured with the whole text, cut into pieces of that size, and by turns: a spell in which the machine is
  /// slow, which the median of many short samples hides and one long sample cannot, then takes from all sizes alike.
  static func hostile(_ hostile: HostileText, _ context: inout BenchmarkContext) {
    let sizes = context.options.isQuick ? [14_000, 70_000] : [80_000, 400_000, 2_000_000, 10_000_000]
    let text = TextBuffer(bytes: hostile.make(sizes.last ?? 0, context.maker))
    var samples = Array(repeating: [Double](), count: sizes.count)
    let watch = Stopwatch()
    repeat {
      for (place, size) in sizes.enumerated() {
        guard let time = timeOfPieces(size, of: text) else { return }
        samples[place].append(time)
        // The next size would take minutes, and this one says enough.
        if time > samples[0][0] * 4 { break }
      }
    } while samples[0].count < (context.options.isQuick ? 1 : 5) && watch.seconds < longest
    // What others do to a round only makes it longer.
    let points = zip(sizes, samples).compactMap { size, samples in
      samples.min().map { Growth.Point(size: Double(size), time: $0 * Double(size) / Double(text.count)) }
    }
    context.add(
      Measurement(
        "growth/\(hostile.name): \(sizes[points.count - 1]) bytes", .seconds, samples[points.count - 1],
        figure: .minimum, textBytes: text.count))
    if let exponent = Growth.exponent(points) {
      context.add(Measurement("growth/\(hostile.name): exponent", .exponent, [exponent]))
    }
  }

  /// A letter typed in the middle of each hostile text and taken back, from 50 to 800 KB. Most of them are one paragraph,
  /// which is read again; what is known of all its things must not be gone through once for each of them.
  static func keys(_ context: inout BenchmarkContext) {
    let sizes = context.options.isQuick ? [14_000, 70_000] : [50_000, 200_000, 800_000]
    for hostile in HostileText.all {
      var points: [Growth.Point] = []
      var samples: [Double] = []
      for size in sizes {
        samples = timesOfKeys(
          in: TextBuffer(bytes: hostile.make(size, context.maker)), hostile.name, &context)
        if let least = samples.min() { points.append(Growth.Point(size: Double(size), time: least)) }
      }
      context.add(
        Measurement(
          "growth/keys \(hostile.name): \(sizes.last ?? 0) bytes", .seconds, samples, figure: .minimum))
      // How something grows that takes no time to speak of is noise.
      if let slowest = points.last?.time, slowest > 0.005, let exponent = Growth.exponent(points) {
        context.add(Measurement("growth/keys \(hostile.name): exponent", .exponent, [exponent]))
      }
    }
  }

  private static func timesOfKeys(
    in text: TextBuffer, _ name: String, _ context: inout BenchmarkContext
  ) -> [Double] {
    var checked = CheckedArticle(text, linter: Linter())
    checked.prepareForEdits()
    let count = checked.findingCount
    let middle = text.scalarBoundary(atOrBefore: text.count / 2)
    var samples: [Double] = []
    for _ in 0..<(context.options.isQuick ? 1 : 4) {
      for (end, typed) in [(middle, [UInt8(0x78)]), (middle + 1, [])] {
        let watch = ProcessorStopwatch()
        checked.replace(ByteRange(middle, end), with: typed)
        let shown = checked.shown(atMost: 1000).count
        samples.append(watch.seconds)
        context.expect(shown <= 1000, "growth/keys \(name): \(shown) findings are shown")
      }
    }
    context.expect(
      checked.findingCount == count,
      "growth/keys \(name): \(count) findings, and \(checked.findingCount) when the letter was taken back")
    return samples
  }

  /// After so many seconds no other round is begun.
  private static let longest = 10.0

  /// The time of checking every piece of `size` bytes of a text, one after another.
  private static func timeOfPieces(_ size: Int, of whole: TextBuffer) -> Double? {
    let linter = Linter()
    var sum = 0.0
    var start = 0
    while start < whole.count {
      let end = whole.scalarBoundary(atOrBefore: min(start + size, whole.count))
      let text = TextBuffer(bytes: Array(whole.bytes[start..<max(end, start + 1)]))
      guard let time = time(of: text, linter) else { return nil }
      sum += time
      start = max(end, start + 1)
    }
    return sum
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
