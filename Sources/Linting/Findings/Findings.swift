import SourceText

/// What the rules have found so far, and what they have written down for the look at the whole article.
package struct Findings {
  package private(set) var all: [Diagnostic] = []
  private(set) var notes: [LintNote] = []

  package init() {}

  mutating func report(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Reports a finding of `rule` with its usual severity, or with `severity` where the case is less clear.
  mutating func report(
    _ rule: RuleInfo, _ range: ByteRange, _ message: LocalizedText, severity: Severity? = nil,
    fixes: [Fix] = [], related: [Diagnostic.Related] = []
  ) {
    all.append(
      Diagnostic(
        rule: rule.id, severity: severity ?? rule.severity, range: range, message: sharing(message, rule),
        fixes: fixes, related: related))
  }

  /// The words of the finding before, where it is of the same rule and says the same: a text with a million stray brackets
  /// has them once and not a million times.
  private func sharing(_ message: LocalizedText, _ rule: RuleInfo) -> LocalizedText {
    let last = all.count - 1
    guard last >= 0, all[last].rule == rule.id, all[last].message == message else { return message }
    return all[last].message
  }

  mutating func note(_ note: LintNote) { notes.append(note) }

  /// Forgets what was said of letters where `rule` has found that they were spoiled: "luyá»‡n" has no tone mark in the
  /// wrong place, and a fix of one would make it past mending. What is plain ASCII was not spoiled.
  ///
  /// - Parameter bytes: the paragraph.
  mutating func trustASCIIOnly(in bytes: UnsafeBufferPointer<UInt8>, whereFound rule: RuleInfo) {
    guard all.contains(where: { $0.rule == rule.id }) else { return }
    func isTrusted(_ range: ByteRange) -> Bool {
      let inside = range.clamped(to: ByteRange(0, bytes.count))
      return bytes[inside.start..<inside.end].allSatisfy { $0 < 0x80 }
    }
    all.removeAll { $0.rule != rule.id && !isTrusted($0.range) }
    notes.removeAll { $0.topic != .mojibake && !isTrusted($0.range) }
  }

  /// Hands out everything and keeps the room for notes.
  ///
  /// - Parameter shelf: for the notes of a text that is kept.
  mutating func takeAll(_ shelf: inout NoteShelf?) -> (findings: [Diagnostic], notes: NoteList) {
    let kept = notes.isEmpty ? .none : NoteList(notes, on: &shelf)
    notes.removeAll(keepingCapacity: true)
    let found = all
    all = []
    return (found, kept)
  }
}

/// One small fact about a paragraph's tokens that a rule needs when it looks at the whole article.
///
/// What `key` and `variant` mean is defined by the topic; facts with one key are compared by their variants.
package struct LintNote: Sendable {
  package enum Topic: UInt8, Sendable {
    /// A syllable whose tone mark has two right places; `variant` 0 is the old place (hòa), 1 the new one (hoà).
    case tonePlacement
    /// A word with two right spellings; `key` is the pair, `variant` the spelling.
    case doublet
    /// A name or term with capitals; `key` is its words, `variant` its capitals.
    case capitals
    /// A whole paragraph; `key` is a hash of its words.
    case paragraphWords
    /// Which normal forms the paragraph has; `variant` 1 composed, 2 decomposed, 3 both.
    case normalForm
    /// An abbreviation; `key` is its letters, `variant` a hash of how they are joined.
    case abbreviationForm
    /// How a date separates its parts; `variant` is the mark.
    case dateSeparator
    /// A paragraph that speaks of promoting somebody.
    case promotion
    /// A plenum's resolution; `key` is the plenum's number, `variant` 1 where its term is given.
    case plenum
    /// A place or body that has ceased to exist; `key` is its words, `variant` its list and row.
    case former
    /// How a rank before a name is written; `key` is the rank.
    case rankStyle
    /// A body without the capitals of its official name; `key` is its row.
    case unofficialCapitals
    /// A capital inside an ordinary word: "Chủ Tịch".
    case oddCapital
    /// A person's name, with the word behind it or without; `variant` 1 where the last word has no capital.
    case personCapitals
    /// A person's full name; `key` is its words in any order behind the family name, `variant` a hash of their order.
    case nameOrder
    /// A quotation mark without its partner in the paragraph; `variant` is how it stands (`QuotationMarks.Stray`).
    case strayQuote
    /// A rank that does not exist; `key` is its row.
    case unrealRank
    /// A rank beside a post that is above it; `key` holds both rows.
    case abovePost
    /// A paragraph with odd letters; `variant` has a bit for each kind of mojibake that it shows by itself.
    case mojibake

    var bit: UInt32 { 1 << UInt32(rawValue) }
  }

  /// What a note says wherever it stands.
  package struct Meaning: Sendable, Hashable {
    // In this order it has room in sixteen bytes.
    var key: UInt64
    package var variant: UInt32
    /// Something more that the rule wants to know again, by the topic: `LintNote.isSaid`, `LintNote.firstDay`.
    var extra: UInt16 = 0
    var topic: Topic

    /// Most keys are hashes already.
    package func hash(into hasher: inout Hasher) {
      hasher.combine(key ^ UInt64(variant) &<< 24 ^ UInt64(topic.rawValue) &<< 56)
    }
  }

  var meaning: Meaning
  /// Bytes from the paragraph's beginning.
  var start: UInt32
  var end: UInt32

  var topic: Topic { meaning.topic }
  var key: UInt64 { meaning.key }
  package var variant: UInt32 {
    get { meaning.variant }
    set { meaning.variant = newValue }
  }
  var extra: UInt16 {
    get { meaning.extra }
    set { meaning.extra = newValue }
  }

  init(_ topic: Topic, _ range: ByteRange, key: UInt64 = 0, variant: UInt32) {
    self.init(
      topic, from: UInt32(truncatingIfNeeded: range.start), to: UInt32(truncatingIfNeeded: range.end),
      key: key, variant: variant)
  }

  @inline(__always)
  init(_ topic: Topic, from start: UInt32, to end: UInt32, key: UInt64, variant: UInt32) {
    self.init(Meaning(key: key, variant: variant, topic: topic), from: start, to: end)
  }

  @inline(__always) init(_ meaning: Meaning, from start: UInt32, to end: UInt32) {
    self.meaning = meaning
    self.start = start
    self.end = end
  }

  var range: ByteRange { ByteRange(Int(start), Int(end)) }
}
