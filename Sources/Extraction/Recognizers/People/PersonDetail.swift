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
  /// A hash of the word before the last one, 0 where there is none: with `givenHash` it stands for the two words by which
  /// people are called, too.
  var middleHash: UInt16 = 0

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
    /// Another name of the person named before it: "Trần Thí Dụ (|Tư Mẫu|)".
    package static let alias = Flags(rawValue: 64)
    /// With words that are none of ours.
    static let foreign = Flags(rawValue: 128)
  }

  var isByline: Bool { flags.contains(.byline) }
  var isReplaced: Bool { flags.contains(.replaced) }
  var isUnconfirmed: Bool { flags.contains(.unconfirmed) }

  /// Calls `body` with what a mention with a cue says of names that are somebody's: of the whole name and of its short form.
  @inline(__always) func forEachName(_ body: (UInt64) -> Void) {
    body(nameHash)
    if hasShortForm { body(shortForm) }
    if words == 1 { body(lastName) }
  }

  /// What stands for the last two words among people of one given name; not what stands for a whole name (`nameHash`),
  /// which is hardly ever so small.
  var shortForm: UInt64 { UInt64(middleHash) }
  /// What stands for the last word alone among people who have it: by it foreigners are called.
  var lastName: UInt64 { UInt64(givenHash) }
  /// Whether the bearer of the name may be called by its last two words: "Thí Dụ" of Trần Thí Dụ.
  var hasShortForm: Bool { words > 2 && !isByline }
}
