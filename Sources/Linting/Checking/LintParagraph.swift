package import Extraction
import Lexicon
import SourceText
import VietnameseText

/// A paragraph as the rules see it, with its tokens still at hand. It borrows the bytes and must not outlive the call
/// that it was handed to.
package struct LintParagraph {
  let text: ParagraphText
  let reading: ParagraphReading
  let sweep: ParagraphSweep
  let masks: TokenMasks.View

  package init(
    text: ParagraphText, reading: ParagraphReading, sweep: ParagraphSweep, masks: TokenMasks.View
  ) {
    self.text = text
    self.reading = reading
    self.sweep = sweep
    self.masks = masks
  }

  @inline(__always) var count: Int { text.tokens.count }
  @inline(__always) subscript(index: Int) -> Token { text.tokens[index] }
  func range(_ tokens: Range<Int>) -> ByteRange { text.range(tokens) }
  func string(_ tokens: Range<Int>) -> String { text.string(tokens) }
  func string(_ range: ByteRange) -> String { text.string(range) }

  /// The first token from `index` on that is to be looked at; `count` where there is none.
  @inline(__always) func next(_ question: TokenMasks.Question, from index: Int) -> Int {
    masks.next(question, from: index)
  }

  /// The tokens that are to be looked at.
  @inline(__always) func tokens(_ question: TokenMasks.Question) -> TokenMasks.Tokens {
    TokenMasks.Tokens(masks, question)
  }

  /// The phrases of `list`, one of `PhraseList.listed`, from the token `first` on. Each is the longest that begins with
  /// its first token, and none begins inside another unless they may overlap.
  @inline(__always)
  func phrases(
    _ list: PhraseList, from first: Int = 0, mayOverlap: Bool = false
  ) -> TokenMasks.Phrases {
    TokenMasks.Phrases(masks, list, from: first, mayOverlap: mayOverlap)
  }

  /// The white space before a token; empty where there is none.
  func gap(before index: Int) -> ByteRange {
    guard index > 0, index < count else { return ByteRange(0, 0) }
    return ByteRange(Int(text.tokens[index - 1].end), Int(text.tokens[index].start))
  }

  /// Whether a mention of one of `kinds` (bits) lies over the token. What may only be a place is none, because rules say the
  /// same of a paragraph whatever else the article says.
  func isInside(_ kinds: UInt8, token: Int) -> Bool {
    reading.kinds & kinds != 0
      && reading.hasMention(over: token) { _, mention in
        mention.kind.bit & kinds != 0 && !mention.isUnconfirmedPlace
      }
  }

  /// Whether the token is a word of somebody's name.
  @inline(__always) func isInName(_ token: Int) -> Bool { masks.has(.name, token) }
}

/// What the linter keeps of a paragraph.
package struct ParagraphLint: Sendable {
  package var findings: OwnFindings
  var notes: NoteList
  /// The topics and keys of `notes`.
  let hints: KeyHints

  /// The topics and keys of the notes that do not say the same as those of `other`, wherever they stand; nil where there
  /// are more or fewer, so that their numbers are others.
  func keys(thatDifferFrom other: ParagraphLint) -> Set<NoteIndex.Key>? {
    guard notes.count == other.notes.count else { return nil }
    var keys: Set<NoteIndex.Key> = []
    for (one, two) in zip(notes, other.notes) {
      if one.meaning == two.meaning { continue }
      keys.insert(NoteIndex.Key(one))
      keys.insert(NoteIndex.Key(two))
    }
    return keys
  }
}

extension LintParagraph {
  /// A word's letters, capitals and tone place; nil for foreign words.
  func spelling(_ index: Int) -> WordSpelling? {
    guard index >= 0, index < count else { return nil }
    let range = text.tokens[index].range.clamped(to: ByteRange(0, text.bytes.count))
    return WordSpelling(UnsafeBufferPointer(rebasing: text.bytes[range.start..<range.end]))
  }

  /// The letter that carries a word's tone mark; nil where there is none.
  func toneIndex(_ index: Int) -> Int? {
    guard index >= 0, index < count else { return nil }
    let range = text.tokens[index].range.clamped(to: ByteRange(0, text.bytes.count))
    return WordSpelling.toneIndex(UnsafeBufferPointer(rebasing: text.bytes[range.start..<range.end]))
  }

  /// `newText` in the normal form that the paragraph is written in, so that a fix does not bring in another one.
  func inForm(_ newText: String) -> String {
    sweep.traits.contains(.decomposed) && !sweep.traits.contains(.precomposed)
      ? NormalForm.decomposed.apply(to: newText) : newText
  }
}

extension WordSpelling {
  /// The word that stands at `range`.
  init?(_ text: TextBuffer, _ range: ByteRange) {
    let inside = range.clamped(to: text.range)
    let word = text.bytes.withUnsafeBufferPointer {
      WordSpelling(UnsafeBufferPointer(rebasing: $0[inside.start..<inside.end]))
    }
    guard let word else { return nil }
    self = word
  }
}
