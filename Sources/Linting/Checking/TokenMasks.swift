package import Extraction
import Lexicon
import VietnameseText

/// Which tokens of a paragraph the rules have to look at: one bit a token and question, 64 tokens at a time; and the phrases
/// that they look for.
///
/// Most tokens are known words in small letters of which no rule wants anything. `ParagraphSweep` sorts them out once,
/// and a rule goes from one of its bits to the next.
package struct TokenMasks {
  enum Question: Int, CaseIterable, Sendable {
    /// A phrase of `PhraseList.rankTrap` may begin with this word, and the next one has a capital.
    case trap
    /// A word of which the tone mark has two places to stand.
    case tonePair
    /// A word with a capital that may be meant as a Roman numeral.
    case numeral
    case number
    case mark
    /// A mark with white space where there should be none, or none where there should be some.
    case oddSpacing
    /// A comma or semicolon before a word with a capital, behind which no other has one.
    case capitalBehind
    /// A word of `WordTraits.openings` with a capital.
    case opening
    /// A word in small letters that the lexicon does not know.
    case unknownWord
    /// A word whose tone mark stands elsewhere than most writers put it.
    case oddTone
    /// A word of somebody's name; see `addNames`.
    case name
  }

  private static let width = Question.allCases.count
  private var bits: [UInt64] = []
  /// The tokens of which there is anything to be said, in order; then some that mean nothing.
  private var candidates: [UInt32] = []
  private var phrases: [FoundPhrase] = []

  package init() {}

  /// How much room there is for tokens; grows with the longest paragraph.
  var tokenCapacity: Int { candidates.count }

  /// Makes room for `count` tokens and forgets what there was.
  mutating func reset(tokenCount count: Int) {
    let size = (count / 64 + 1) * Self.width
    if bits.count < size { bits.append(contentsOf: repeatElement(0, count: max(size - bits.count, 128))) }
    bits.withUnsafeMutableBufferPointer { $0[..<size].update(repeating: 0) }
    if candidates.count <= count {
      candidates.append(contentsOf: repeatElement(0, count: max(count + 1 - candidates.count, 512)))
    }
    phrases.removeAll(keepingCapacity: true)
  }

  /// What a sweep writes to.
  struct Memory {
    fileprivate let bits: UnsafeMutableBufferPointer<UInt64>
    let candidates: UnsafeMutableBufferPointer<UInt32>

    @inline(__always) func set(_ question: Question, _ token: Int) {
      let place = token / 64 &* TokenMasks.width &+ question.rawValue
      guard place < bits.count else { return }
      bits[place] |= 1 &<< UInt64(truncatingIfNeeded: token & 63)
    }
  }

  mutating func withMemory(_ body: (Memory, inout [FoundPhrase]) -> Void) {
    bits.withUnsafeMutableBufferPointer { bits in
      candidates.withUnsafeMutableBufferPointer { candidates in
        body(Memory(bits: bits, candidates: candidates), &phrases)
      }
    }
  }

  /// Adds the tokens of people's names, which a sweep knows nothing of.
  package mutating func addNames(of reading: ParagraphReading) {
    if reading.kinds & EntityKind.person.bit == 0 { return }
    bits.withUnsafeMutableBufferPointer { bits in
      let memory = Memory(bits: bits, candidates: UnsafeMutableBufferPointer(start: nil, count: 0))
      for mention in reading.mentions {
        guard case .person = mention.kind else { continue }
        for token in mention.tokens { memory.set(.name, token) }
      }
    }
  }

  /// What was found of the first `count` tokens, for as long as `body` runs.
  package func withView<Result>(tokenCount count: Int, _ body: (View) -> Result) -> Result {
    bits.withUnsafeBufferPointer { bits in
      phrases.withUnsafeBufferPointer { body(View(bits: bits, count: count, phrases: $0)) }
    }
  }

  /// Borrowed: it must not outlive the call that it was handed to.
  package struct View {
    fileprivate let bits: UnsafeBufferPointer<UInt64>
    fileprivate let count: Int
    fileprivate let phrases: UnsafeBufferPointer<FoundPhrase>

    @inline(__always) func has(_ question: Question, _ token: Int) -> Bool {
      guard token >= 0, token < count else { return false }
      let place = token / 64 &* TokenMasks.width &+ question.rawValue
      return place < bits.count && bits[place] &>> UInt64(truncatingIfNeeded: token & 63) & 1 != 0
    }

    /// The first token from `index` on with that bit; the number of tokens where there is none.
    @inline(__always) func next(_ question: Question, from index: Int) -> Int {
      let index = max(index, 0)
      guard index < count else { return count }
      var block = index / 64
      var skipped = UInt64(truncatingIfNeeded: index & 63)
      var place = block &* TokenMasks.width &+ question.rawValue
      while place < bits.count, block &* 64 < count {
        let rest = bits[place] &>> skipped
        if rest != 0 { return min(block &* 64 &+ Int(skipped) &+ rest.trailingZeroBitCount, count) }
        skipped = 0
        block &+= 1
        place &+= TokenMasks.width
      }
      return count
    }
  }

  /// The tokens with some bit, in order.
  struct Tokens: Sequence, IteratorProtocol {
    private let view: View
    private let question: Question
    private var place = 0

    @inline(__always) init(_ view: View, _ question: Question) {
      self.view = view
      self.question = question
    }

    @inline(__always) mutating func next() -> Int? {
      let token = view.next(question, from: place)
      guard token < view.count else { return nil }
      place = token &+ 1
      return token
    }
  }

  /// The phrases of a list, in order; one that begins before `first` is left out, and unless they may overlap one that
  /// begins inside the last that was handed out.
  struct Phrases: Sequence, IteratorProtocol {
    private let phrases: UnsafeBufferPointer<FoundPhrase>
    private let list: PhraseList
    private let mayOverlap: Bool
    private var place = 0
    private var token: Int

    @inline(__always) init(_ view: View, _ list: PhraseList, from first: Int, mayOverlap: Bool) {
      phrases = view.phrases
      self.list = list
      self.mayOverlap = mayOverlap
      token = first
    }

    @inline(__always) mutating func next() -> FoundPhrase? {
      while place < phrases.count {
        let phrase = phrases[place]
        place &+= 1
        if phrase.list == list, phrase.tokens.lowerBound >= token {
          if !mayOverlap { token = phrase.tokens.upperBound }
          return phrase
        }
      }
      return nil
    }
  }
}

/// A phrase that stands in a paragraph: the longest of its list that begins with its first token.
struct FoundPhrase: Sendable {
  let list: PhraseList
  let row: LexiconTable.Row
  private let first: UInt32
  private let count: UInt32

  init(_ list: PhraseList, _ row: LexiconTable.Row, first: Int, count: Int) {
    self.list = list
    self.row = row
    self.first = UInt32(truncatingIfNeeded: first)
    self.count = UInt32(truncatingIfNeeded: count)
  }

  var tokens: Range<Int> { Int(first)..<(Int(first) + Int(count)) }
}
