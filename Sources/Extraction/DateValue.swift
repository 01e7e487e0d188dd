/// A point or period of the calendar as an expression itself gives it, with nothing carried over from elsewhere.
package struct DateValue: Sendable, Hashable {
  /// ISO 8601, as far as the expression goes.
  package var iso8601: String { "" }
}
