/// What the project wants to reach, as ratios within one run on one machine wherever a peer gives one.
struct Goal: Sendable {
  enum Bound: Equatable, Sendable {
    case atLeast(Double)
    case atMost(Double)

    var number: Double {
      switch self {
      case .atLeast(let number), .atMost(let number): number
      }
    }

    func holds(_ value: Double) -> Bool {
      switch self {
      case .atLeast(let number): value >= number
      case .atMost(let number): value <= number
      }
    }
  }

  enum Unit: Sendable { case ratio, seconds, bytes, exponent }

  var name: String
  var bound: Bound
  var unit = Unit.ratio
  /// Nil where what it needs was not measured.
  var value: @Sendable (BenchmarkReport) -> Double?

  /// How many times as fast `name` was as `peer`.
  private static func speed(_ name: String, over peer: String) -> @Sendable (BenchmarkReport) -> Double? {
    { report in
      guard let own = report[name], let other = report[peer], own > 0 else { return nil }
      return other / own
    }
  }

  private static func ratio(_ name: String, to peer: String) -> @Sendable (BenchmarkReport) -> Double? {
    speed(peer, over: name)
  }

  private static func figure(_ name: String) -> @Sendable (BenchmarkReport) -> Double? { { $0[name] } }

  static let all: [Goal] = [
    Goal(
      name: "annotate, one thread, speed over wc -w", bound: .atLeast(1),
      value: speed("files: annotate --jobs 1", over: "files: wc -w")),
    Goal(
      name: "annotate, one thread, speed over typos", bound: .atLeast(10),
      value: speed("files: annotate --jobs 1", over: "files: typos")),
    Goal(
      name: "check, one thread, speed over typos", bound: .atLeast(8),
      value: speed("files: check --jobs 1", over: "files: typos")),
    Goal(
      name: "annotate, many files, two threads over one", bound: .atLeast(1.8),
      value: speed("files: annotate --jobs 2", over: "files: annotate --jobs 1")),
    Goal(
      name: "check, many files, two threads over one", bound: .atLeast(1.8),
      value: speed("files: check --jobs 2", over: "files: check --jobs 1")),
    Goal(
      name: "annotate, one large file, two threads over one", bound: .atLeast(1.8),
      value: speed("file: annotate --jobs 2", over: "file: annotate --jobs 1")),
    keystroke("5k", 1), keystroke("50k", 0.25), keystroke("500k", 0.1), keystroke("5M", 0.05),
    request("hover"), request("tokens/range"), request("completion"),
    Goal(
      name: "open 5M characters", bound: .atMost(0.3), unit: .seconds,
      value: figure("server/5M: open → findings")),
    Goal(
      name: "memory with 5M characters open, to the text", bound: .atMost(6),
      value: { report in
        guard let memory = report["server/5M: peak memory"],
          let bytes = report.measurements.first(where: { $0.name == "server/5M: peak memory" })?.textBytes
        else { return nil }
        return memory / Double(bytes)
      }),
    Goal(
      name: "spawn → initialize answered", bound: .atMost(0.010), unit: .seconds,
      value: figure("server/start: spawn → initialize")),
    Goal(
      name: "idle memory", bound: .atMost(25 * 1_048_576), unit: .bytes,
      value: figure("server/start: idle memory")),
    Goal(
      name: "check of one article, whole process", bound: .atMost(0.015), unit: .seconds,
      value: figure("article: check")),
    Goal(
      name: "growth with articles", bound: .atMost(1.05), unit: .exponent,
      value: figure("growth/articles: exponent")),
    Goal(
      name: "growth with hostile texts, the worst", bound: .atMost(1.05), unit: .exponent,
      value: { report in
        // A key in such a text is another matter: what it takes at all hides how it grows.
        report.measurements.filter {
          $0.unit == .exponent && $0.name != "growth/articles: exponent" && !$0.name.hasPrefix("growth/keys")
        }.compactMap(\.value).max()
      }),
  ]

  private static func keystroke(_ size: String, _ bound: Double) -> Goal {
    Goal(
      name: "keystroke → findings p50 at \(size) characters, to rumdl's", bound: .atMost(bound),
      value: ratio("server/\(size): keystroke → findings", to: "server/\(size): rumdl keystroke → findings"))
  }

  private static func request(_ name: String) -> Goal {
    Goal(
      name: "\(name) at 500k characters, p95", bound: .atMost(0.002), unit: .seconds,
      value: figure("server/requests: \(name)"))
  }
}
