import Lexicon
import SourceText
import VietnameseText

extension ArticleReader {
  /// Memory that reading uses again and again: the paragraphs that are being read side by side, and the words met so far.
  /// It is made by the reader that it serves.
  package struct Scratch: ScratchMemory {
    /// Those of all the paragraphs, one after another, behind each of them one that is no word. The rest means nothing.
    private var tokens: [Token] = []
    private var tokenCount = 0
    /// By paragraph.
    private var ranges: [ByteRange] = []
    private var tokenRanges: [Range<Int>] = []
    private var byteCount = 0
    private var phrases = PhraseMatches()
    private var interest = TokenInterest()
    /// By paragraph, and more.
    private var mentions: [ParagraphMentions] = []
    private var memo: WordMemo
    /// What people are put together in, and the paragraphs that have been read.
    var people = PersonFold.Memory()
    var paragraphs: [Article.Paragraph] = []

    /// So many paragraphs, or one that is longer than so many bytes, are read side by side. More would drive what is known
    /// of the first out of the caches before the last stage comes to it.
    private static let most = (paragraphs: 16, bytes: 6_000)

    init(memo: WordMemo) {
      self.memo = memo
    }

    package var tokenCapacity: Int { tokens.count }

    var isFull: Bool { ranges.count >= Self.most.paragraphs || byteCount >= Self.most.bytes }

    /// Forgets the paragraphs.
    mutating func begin() {
      ranges.removeAll(keepingCapacity: true)
      tokenRanges.removeAll(keepingCapacity: true)
      tokenCount = 0
      byteCount = 0
    }

    /// Cuts a paragraph into tokens.
    mutating func add(_ range: ByteRange, of text: UnsafeBufferPointer<UInt8>) {
      let inside = range.clamped(to: ByteRange(0, text.count))
      let bytes = UnsafeBufferPointer(rebasing: text[inside.start..<inside.end])
      let first = tokenCount
      tokenCount = Tokenizer.read(
        bytes, following: text.count - inside.end, into: &tokens, from: first, memo: &memo)
      ranges.append(range)
      tokenRanges.append(first..<max(tokenCount, first))
      byteCount += bytes.count
      // No phrase reaches over it into the next paragraph.
      if tokenCount < tokens.count { tokens[tokenCount] = .outside } else { tokens.append(.outside) }
      tokenCount += 1
    }

    /// Calls `body` with each token of a range of `text`, whose own range counts from the beginning of that. The tokens of
    /// the paragraphs are written over.
    mutating func forEachToken(
      of range: ByteRange, in text: UnsafeBufferPointer<UInt8>, _ body: (Token) -> Void
    ) {
      let inside = range.clamped(to: ByteRange(0, text.count))
      let bytes = UnsafeBufferPointer(rebasing: text[inside.start..<inside.end])
      let count = Tokenizer.read(bytes, following: text.count - inside.end, into: &tokens, memo: &memo)
      for place in 0..<count { body(tokens[place]) }
    }

    /// The same with the key of each word.
    mutating func forEachWord(
      of range: ByteRange, in text: UnsafeBufferPointer<UInt8>, _ body: (SyllableKey) -> Void
    ) {
      forEachToken(of: range, in: text) { if $0.isWord { body($0.key) } }
    }

    /// Finds the phrases and who has to look at what; then hands all paragraphs to `body`, with a place for the mentions
    /// of each.
    mutating func withParagraphs(
      of text: UnsafeBufferPointer<UInt8>, _ gazetteer: Gazetteer, _ gate: borrowing TokenGate,
      _ body: (ParagraphTexts, UnsafeMutableBufferPointer<ParagraphMentions>) -> Void
    ) {
      while mentions.count < ranges.count { mentions.append(ParagraphMentions()) }
      let count = tokenCount
      tokens.withUnsafeBufferPointer { buffer in
        let tokens = TokenList(buffer, count: count)
        phrases.find(in: tokens, gazetteer: gazetteer)
        interest.find(in: tokens, phrases, gate)
        phrases.withView(tokenCount: count) { phrases in
          interest.withView { interest in
            mentions.withUnsafeMutableBufferPointer { mentions in
              withUnsafeTemporaryAllocation(of: ParagraphText.self, capacity: ranges.count) { texts in
                for place in ranges.indices {
                  let (range, part) = (
                    ranges[place].clamped(to: ByteRange(0, text.count)), tokenRanges[place]
                  )
                  texts.initializeElement(
                    at: place,
                    to: ParagraphText(
                      bytes: UnsafeBufferPointer(rebasing: text[range.start..<range.end]),
                      tokens: tokens.part(part), phrases: phrases.part(part),
                      interest: interest.part(from: part.lowerBound)))
                }
                body(ParagraphTexts(texts: UnsafeBufferPointer(texts), ranges: ranges), mentions)
              }
            }
          }
        }
      }
    }
  }

  /// The paragraphs that are read side by side. Borrowed: it must not outlive the call that it was handed to.
  struct ParagraphTexts {
    fileprivate let texts: UnsafeBufferPointer<ParagraphText>
    /// Where they stand in the text.
    let ranges: [ByteRange]

    var count: Int { texts.count }
    @inline(__always) subscript(place: Int) -> ParagraphText { texts[place] }
  }
}
