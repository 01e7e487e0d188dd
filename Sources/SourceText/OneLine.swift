/// A text that must stay on one line.
package enum OneLine {
  /// `text` with each run of white space as one space, and none at its ends.
  package static func text(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
