import JSONText

/// What ``Position/character`` counts.
package struct PositionEncodingKind: RawRepresentable, Hashable, Sendable, JSONReadable, JSONWritable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let utf8 = PositionEncodingKind(rawValue: "utf-8")
  /// What every client must take, and means when it says nothing.
  package static let utf16 = PositionEncodingKind(rawValue: "utf-16")
  package static let utf32 = PositionEncodingKind(rawValue: "utf-32")
}
