/// Which tokens of a paragraph the rules have to look at: one bit a token and question, 64 tokens at a time.
///
/// Most tokens are known words in small letters of which no rule wants anything. `ParagraphSweep` sorts them out once,
/// and a rule goes from one of its bits to the next.
package struct TokenMasks {
  package enum Question: Int, CaseIterable, Sendable {
    /// A phrase of `PhraseList.spellingSlip` may begin here; the same of `.spellingDoublet` and `.properCommon`.
    case slip, doublet, term
    /// A phrase of `PhraseList.rankTrap` may begin with this word.
    case trap
    /// A word of which the tone mark has two places to stand.
    case tonePair
    /// A word with a capital that may be meant as a Roman numeral.
    case numeral
    case number
    case mark
    /// A word in small letters that the lexicon does not know.
    case unknownWord
    /// A word with accented letters, all of them written as one scalar, and one with combining marks.
    case composed, decomposed
  }

  /// Those of 64 tokens.
  struct Block {
    var slip: UInt64 = 0
    var doublet: UInt64 = 0
    var term: UInt64 = 0
    var trap: UInt64 = 0
    var tonePair: UInt64 = 0
    var numeral: UInt64 = 0
    var number: UInt64 = 0
    var mark: UInt64 = 0
    var unknownWord: UInt64 = 0
    var composed: UInt64 = 0
    var decomposed: UInt64 = 0
  }

  private static let width = Question.allCases.count
  private var bits: [UInt64] = []

  package init() {}

  /// Makes room for `count` tokens.
  mutating func reset(tokenCount count: Int) {
    let size = (count / 64 + 1) * Self.width
    if bits.count < size { bits.append(contentsOf: repeatElement(0, count: max(size - bits.count, 128))) }
  }

  /// Takes over the block of the tokens from `first` on, a multiple of 64.
  @inline(__always) mutating func set(_ block: Block, from first: Int) {
    let place = first / 64 &* Self.width
    guard place &+ Self.width <= bits.count else { return }
    bits.withUnsafeMutableBufferPointer { bits in
      bits[place &+ Question.slip.rawValue] = block.slip
      bits[place &+ Question.doublet.rawValue] = block.doublet
      bits[place &+ Question.term.rawValue] = block.term
      bits[place &+ Question.trap.rawValue] = block.trap
      bits[place &+ Question.tonePair.rawValue] = block.tonePair
      bits[place &+ Question.numeral.rawValue] = block.numeral
      bits[place &+ Question.number.rawValue] = block.number
      bits[place &+ Question.mark.rawValue] = block.mark
      bits[place &+ Question.unknownWord.rawValue] = block.unknownWord
      bits[place &+ Question.composed.rawValue] = block.composed
      bits[place &+ Question.decomposed.rawValue] = block.decomposed
    }
  }

  /// What was found of the first `count` tokens, for as long as `body` runs.
  package func withView<Result>(tokenCount count: Int, _ body: (View) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(View(bits: $0, count: count)) }
  }

  /// Borrowed: it must not outlive the call that it was handed to.
  package struct View {
    fileprivate let bits: UnsafeBufferPointer<UInt64>
    fileprivate let count: Int

    /// The first token from `index` on with that bit; the number of tokens where there is none.
    @inline(__always) package func next(_ question: Question, from index: Int) -> Int {
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

    /// How many tokens have that bit, the first of them and the last; nil where none has.
    package func span(_ question: Question) -> (count: Int, first: Int, last: Int)? {
      var (found, first, last) = (0, 0, 0)
      var block = 0
      var place = question.rawValue
      while place < bits.count, block &* 64 < count {
        let own = bits[place]
        if own != 0 {
          if found == 0 { first = block &* 64 &+ own.trailingZeroBitCount }
          last = block &* 64 &+ 63 &- own.leadingZeroBitCount
          found &+= own.nonzeroBitCount
        }
        block &+= 1
        place &+= TokenMasks.width
      }
      return found > 0 ? (found, first, last) : nil
    }
  }

  /// The tokens with some bit, in order.
  package struct Tokens: Sequence, IteratorProtocol {
    private let view: View
    private let question: Question
    private var place = 0

    @inline(__always) init(_ view: View, _ question: Question) {
      self.view = view
      self.question = question
    }

    @inline(__always) package mutating func next() -> Int? {
      let token = view.next(question, from: place)
      guard token < view.count else { return nil }
      place = token &+ 1
      return token
    }
  }
}
