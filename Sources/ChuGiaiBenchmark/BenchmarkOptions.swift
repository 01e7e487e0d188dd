/// What the command line of `chugiai-benchmark` says.
struct BenchmarkOptions: Equatable {
  enum Action: Equatable { case run, list, help }

  var action = Action.run
  /// Smaller texts and one run of each: for the answers, not for the times.
  var isQuick = false
  /// Names of benchmarks, or how they begin; empty for all.
  var only: [String] = []
  /// How often the whole-process measurements are repeated; nil for what suits the size.
  var runs: Int?
  /// Where the figures are written as JSON; `-` for standard output.
  var json: String?
  /// An earlier `--json` to be compared with.
  var compare: String?
  /// By what part of the old figure a new one may be worse.
  var tolerance = 0.2
  /// The command to measure; nil for the one that was built beside this.
  var command: String?
  /// A folder in which peers are looked for before `PATH`.
  var peers: String?
  /// A folder of articles to make texts from, instead of those that the project ships.
  var articles: String?

  struct UsageError: Error, Equatable { var message: String }

  init(_ arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
        String.init)
      var inline = parts.count > 1 ? parts[1] : nil
      func value() throws(UsageError) -> String {
        defer { inline = nil }
        guard let value = inline ?? rest.popFirst(), !value.isEmpty else {
          throw UsageError(message: "\(parts[0]) needs a value")
        }
        return value
      }
      switch parts[0] {
      case "--help", "-h": action = .help
      case "--list": action = .list
      case "--quick": isQuick = true
      case "--only": only += try value().split(separator: ",").map(String.init)
      case "--runs": runs = Int(try Self.number(try value(), in: 1...1000, for: parts[0]))
      case "--json": json = try value()
      case "--compare": compare = try value()
      case "--tolerance": tolerance = try Self.number(try value(), in: 0...100, for: parts[0])
      case "--chugiai": command = try value()
      case "--peers": peers = try value()
      case "--articles": articles = try value()
      default: throw UsageError(message: "unknown argument \(argument); --help tells which there are")
      }
      if inline != nil { throw UsageError(message: "\(parts[0]) takes no value") }
    }
  }

  private static func number(
    _ text: String, in range: ClosedRange<Double>, for option: String
  ) throws(UsageError) -> Double {
    guard let number = Double(text), range.contains(number) else {
      throw UsageError(
        message: "\(option): \(text) is not a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// Whether the benchmark `name` is to be run: `server` asks for `server/start` too.
  func wants(_ name: String) -> Bool {
    only.isEmpty || only.contains { name == $0 || name.hasPrefix($0 + "/") }
  }

  static let help = """
    usage: chugiai-benchmark [options]

    Measures chugiai, beside peers where they are installed (wc, typos, codespell, rumdl), on texts that it makes from
    the articles of the project, and checks the answers on the way.

      --only NAME        this benchmark, or those whose names begin with NAME/ (several: A,B or again)
      --list             print the names and what they measure
      --quick            small texts, one run: for the answers, not for the times
      --runs N           how often processes are run
      --json FILE        write the figures as JSON too (- for standard output, the table then goes to standard error)
      --compare FILE     compare with an earlier --json; a figure that is worse by more than the tolerance fails
      --tolerance PART   0.2 allows 20 % more
      --chugiai FILE     the command to measure (default: the one beside this)
      --peers FOLDER     look for peers there before PATH
      --articles FOLDER  make texts from these .txt files (default: Tests/Fixtures/articles)

    Build both statically before measuring what a release is like:
      swift build -c release -Xswiftc -static-stdlib

    Exit status: 0, 1 for a regression against --compare, 2 for a wrong answer or something that could not be run.

    """
}
