import Linting

/// One option of the command line, as data: the parser, `--help`, the shell completions and the man page are all made
/// from these.
struct OptionSpec: Sendable {
  enum Value: Sendable {
    /// A switch.
    case none
    /// One value; the last one counts.
    case one(String)
    /// A value each time it is given; all count.
    case many(String)
  }

  /// With its dashes: `--format`.
  var name: String
  /// One letter with its dash, `-q`; empty where there is none.
  var short = ""
  var value: Value = .none
  /// The values that are allowed; empty where any is.
  var choices: [String] = []
  var help: LocalizedText
  /// Whether `--help` leaves it to `chugiai help`.
  var isRare = false

  var rare: OptionSpec {
    var option = self
    option.isRare = true
    return option
  }

  /// `help`, with the values that are allowed where the placeholder does not tell them.
  var helpWithChoices: LocalizedText {
    if choices.isEmpty || placeholderTellsChoices { return help }
    let list = choices.joined(separator: ", ")
    return LocalizedText(vi: "\(help.vietnamese): \(list)", en: "\(help.english): \(list)")
  }

  private var placeholderTellsChoices: Bool { choices.joined().utf8.count <= 16 }

  var takesValue: Bool {
    if case .none = value { false } else { true }
  }

  /// What stands for the value in help: `FILE`.
  var placeholder: String {
    switch value {
    case .none: ""
    case .one(let placeholder), .many(let placeholder):
      choices.isEmpty || !placeholderTellsChoices ? placeholder : choices.joined(separator: "|")
    }
  }
}

/// A subcommand of `chugiai`, as data.
struct SubcommandSpec: Sendable {
  var name: String
  var summary: LocalizedText
  /// What follows the options: `[PATH …]`; empty where nothing does.
  var operands = ""
  /// How many of them it takes at most; nil for as many as there are.
  var mostOperands: Int?
  var options: [OptionSpec] = []
  /// What `chugiai help` and the manual page say beyond the summary.
  var about = LocalizedText(vi: "", en: "")
  /// What its exit status tells.
  var reports = Report.nothing
  /// Lines that show it in use.
  var examples: [String] = []

  enum Report { case nothing, done, findings, differences }

  func option(_ name: String) -> OptionSpec? {
    options.first { $0.name == name || (!$0.short.isEmpty && $0.short == name) }
  }
}
