/// Capitals of one text given to another.
package enum Capitals {
  /// `right` all in capitals where `written` is, all small where it has none, otherwise as it is.
  package static func like(_ written: String, _ right: String) -> String {
    let letters = written.unicodeScalars.filter { $0.properties.isAlphabetic }
    if letters.isEmpty { return right }
    if letters.count > 1, letters.allSatisfy({ !$0.properties.isLowercase }) { return right.uppercased() }
    if letters.allSatisfy({ !$0.properties.isUppercase }) { return right.lowercased() }
    return right
  }
}
