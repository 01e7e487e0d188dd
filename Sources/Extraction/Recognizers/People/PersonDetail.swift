/// What is known of one place where a person is named.
package struct PersonDetail: Sendable, Hashable {
  /// A hash of the name's words, the same for all spellings that have equal `SyllableKey`s: upper and lower case,
  /// every normal form, tòng and toòng tone placement.
  package var nameHash: UInt64
  /// The same for the last word alone, by which people are called afterwards.
  var givenHash: UInt32
  /// How many words the name has, each H'Bơ and Vla-đi-mia being one.
  package var words: UInt8
  package var flags: Flags

  package struct Flags: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The author of the text or of a picture.
    static let byline = Flags(rawValue: 1)
    /// Written in capitals throughout.
    static let upperCase = Flags(rawValue: 2)
    /// Begins with a family name (or one of the words that stand in its place).
    static let hasFamily = Flags(rawValue: 4)
    /// Looks like a name, but nothing around it says so: it counts only where the article has the same name with a
    /// cue. See `ArticleFacts.states`.
    static let unconfirmed = Flags(rawValue: 8)
    /// Begins with what is no family name but looks like one that is: Nguyển.
    package static let misspeltFamily = Flags(rawValue: 16)
    /// Somebody takes this one's place, so that a pronoun after it means another. See `Succession`.
    static let replaced = Flags(rawValue: 32)
  }

  var isByline: Bool { flags.contains(.byline) }
  var isReplaced: Bool { flags.contains(.replaced) }
  var isUnconfirmed: Bool { flags.contains(.unconfirmed) }
}
