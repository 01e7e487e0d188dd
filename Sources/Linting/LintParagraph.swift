package import Extraction
package import SourceText
package import VietnameseText

/// A paragraph as the rules see it, with its tokens still at hand. It borrows the bytes and must not outlive the call
/// that it was handed to.
package struct LintParagraph {
  package let text: ParagraphText
  package let reading: ParagraphReading
  package let sweep: ParagraphSweep

  package init(text: ParagraphText, reading: ParagraphReading, sweep: ParagraphSweep) {
    self.text = text
    self.reading = reading
    self.sweep = sweep
  }

  package var count: Int { text.count }
  @inline(__always) package subscript(index: Int) -> Token { text[index] }
  package func range(_ tokens: Range<Int>) -> ByteRange { text.range(tokens) }
  package func string(_ tokens: Range<Int>) -> String { text.string(tokens) }
  package func string(_ range: ByteRange) -> String { text.string(range) }

  /// The white space before a token; empty where there is none.
  package func gap(before index: Int) -> ByteRange {
    guard index > 0, index < count else { return ByteRange(0, 0) }
    return ByteRange(Int(text.tokens[index - 1].end), Int(text.tokens[index].start))
  }

  /// The mentions of one kind in reading order.
  package func mentions(_ kind: EntityKind) -> [Mention] { reading.mentions.filter { $0.kind == kind } }

  /// Whether a mention of one of `kinds` (bits) lies over the token.
  package func isInside(_ kinds: UInt8, token: Int) -> Bool {
    for mention in reading.mentions where mention.kind.bit & kinds != 0 && mention.tokens.contains(token) {
      return true
    }
    return false
  }
}

/// What the linter keeps of a paragraph.
package struct ParagraphLint: Sendable {
  /// With ranges from the paragraph's beginning.
  package var findings: [Diagnostic]
  package var notes: [LintNote]
  /// The topics of `notes`, one bit each.
  package var topics: UInt32
}

/// An article as the rules see it when they look at it as a whole: what was found, and the rules' own notes; no
/// tokens.
package struct LintArticle {
  package let article: Article
  package let lints: [ParagraphLint]
  /// What the article's abbreviations are, for the rules about them.
  let abbreviations: AbbreviationSurvey

  package init(article: Article, lints: [ParagraphLint]) {
    self.article = article
    self.lints = lints
    abbreviations = AbbreviationSurvey(article)
  }

  /// Calls `body` with every note of `topic` and the number of its paragraph, in reading order of the paragraphs.
  @inline(__always)
  package func forEachNote(_ topic: LintNote.Topic, _ body: (_ paragraph: Int, LintNote) -> Void) {
    for index in lints.indices where lints[index].topics & topic.bit != 0 {
      for note in lints[index].notes where note.topic == topic { body(index, note) }
    }
  }

  /// Whether there is a note of `topic` at all.
  package func hasNotes(_ topic: LintNote.Topic) -> Bool { lints.contains { $0.topics & topic.bit != 0 } }

  /// How many notes of `topic` there are.
  package func noteCount(_ topic: LintNote.Topic) -> Int {
    var count = 0
    forEachNote(topic) { _, _ in count += 1 }
    return count
  }

  /// A range of a paragraph as a range of the article's text.
  package func range(_ range: ByteRange, in paragraph: Int) -> ByteRange {
    paragraph < article.paragraphs.count
      ? range.shifted(by: article.paragraphs[paragraph].range.start) : ByteRange(0, 0)
  }

  package func string(_ range: ByteRange) -> String { article.text.string(range) }

  /// `newText` in the normal form of what stands at `range`, so that a fix does not bring in another one.
  package func inForm(_ newText: String, at range: ByteRange) -> String {
    let isDecomposed = string(range).unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
    return isDecomposed ? NormalForm.decomposed.apply(to: newText) : newText
  }
}

extension LintParagraph {
  /// A word's letters, capitals and tone place; nil for foreign words.
  package func spelling(_ index: Int) -> WordSpelling? {
    guard index >= 0, index < count else { return nil }
    let range = text.tokens[index].range.clamped(to: ByteRange(0, text.bytes.count))
    return WordSpelling(UnsafeBufferPointer(rebasing: text.bytes[range.start..<range.end]))
  }

  /// The letter that carries a word's tone mark; nil where there is none.
  package func toneIndex(_ index: Int) -> Int? {
    guard index >= 0, index < count else { return nil }
    let range = text.tokens[index].range.clamped(to: ByteRange(0, text.bytes.count))
    return WordSpelling.toneIndex(UnsafeBufferPointer(rebasing: text.bytes[range.start..<range.end]))
  }

  /// `newText` in the normal form that the paragraph is written in, so that a fix does not bring in another one.
  package func inForm(_ newText: String) -> String {
    sweep.traits.contains(.decomposed) && !sweep.traits.contains(.precomposed)
      ? NormalForm.decomposed.apply(to: newText) : newText
  }
}

extension WordSpelling {
  /// The word that stands at `range`.
  package init?(_ text: TextBuffer, _ range: ByteRange) {
    let inside = range.clamped(to: text.range)
    let word = text.bytes.withUnsafeBufferPointer {
      WordSpelling(UnsafeBufferPointer(rebasing: $0[inside.start..<inside.end]))
    }
    guard let word else { return nil }
    self = word
  }
}
