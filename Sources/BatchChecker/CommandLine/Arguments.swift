import Linting

/// What was typed after a subcommand's name, sorted into options and operands but not yet understood.
struct Arguments: Sendable {
  var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// - Throws: `UsageError`, with words for a person.
  init(_ words: [String], for command: SubcommandSpec) throws(UsageError) {
    var index = 0
    var onlyOperands = false
    while index < words.count {
      let word = words[index]
      index += 1
      // A single dash is the standard input.
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
        continue
      }
      if word == "--" {
        onlyOperands = true
        continue
      }
      var name = word
      var attached: String?
      if word.hasPrefix("--"), let equals = word.firstIndex(of: "=") {
        name = String(word[..<equals])
        attached = String(word[word.index(after: equals)...])
      }
      // `-j4` is `-j 4`.
      if !word.hasPrefix("--"), word.unicodeScalars.count > 2, command.option(word) == nil {
        let short = String(String.UnicodeScalarView(word.unicodeScalars.prefix(2)))
        if command.option(short)?.takesValue == true {
          name = short
          attached = String(String.UnicodeScalarView(word.unicodeScalars.dropFirst(2)))
        }
      }
      guard let option = command.option(name) else {
        throw .unknownOption(name, command: command)
      }
      guard option.takesValue else {
        guard attached == nil else { throw .unexpectedValue(option) }
        values[option.name, default: []].append("")
        continue
      }
      var value = attached
      if value == nil, index < words.count {
        value = words[index]
        index += 1
      }
      guard let value else { throw .missingValue(option) }
      guard option.choices.isEmpty || option.choices.contains(value) else { throw .badValue(value, option) }
      values[option.name, default: []].append(value)
    }
    if let most = command.mostOperands, operands.count > most {
      throw .tooManyOperands(operands[most], command: command)
    }
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  /// The last value given.
  func value(_ name: String) -> String? { values[name]?.last }

  /// Every value given, in order.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// A whole number; nil where the option is absent.
  func number(_ name: String, in range: ClosedRange<Int>, option: OptionSpec?) throws(UsageError) -> Int? {
    guard let text = value(name) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw UsageError(
        LocalizedText(
          vi:
            "\(name) cần một số nguyên từ \(range.lowerBound) đến \(range.upperBound), không phải “\(text)”",
          en: "\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not ‘\(text)’"))
    }
    return number
  }
}
