/// Capitals of one text given to another.
enum Capitals {
  /// `right` all in capitals where `written` is, all small where it has none, otherwise as it is.
  static func like(_ written: String, _ right: String) -> String {
    var (letters, hasSmall, hasCapital) = (0, false, false)
    for scalar in written.unicodeScalars {
      switch scalar {
      case "a"..."z": hasSmall = true
      case "A"..."Z": hasCapital = true
      case "\u{0}"..."\u{7F}", "\u{300}"..."\u{344}": continue
      default:
        // Each of these questions takes hundreds of instructions.
        let properties = scalar.properties
        if properties.isLowercase {
          hasSmall = true
        } else if properties.isUppercase {
          hasCapital = true
        } else if !properties.isAlphabetic {
          continue
        }
      }
      if hasSmall, hasCapital { return right }
      letters += 1
    }
    if letters == 0 { return right }
    if letters > 1, !hasSmall { return right.uppercased() }
    return hasCapital ? right : right.lowercased()
  }
}
