import Lexicon
import VietnameseText

/// Which tokens of some paragraphs each recogniser has to look at.
///
/// Most tokens are words in small letters that begin nothing. They are sorted out once for all recognisers, into one
/// bit a token and recogniser, and every recogniser goes from one of its bits to the next; stepping over all tokens
/// eight times took longer than reading what they say. What the word as it is written says stands in its `Token.note`,
/// what the phrases of the lexicon say is added where there are some.
struct TokenInterest: Sendable {
  /// Who looks. The number is that of the bit in `Token.note`.
  enum Reader: Int, CaseIterable {
    case dates, abbreviations, documents, ranks, locations, organizations, persons

    var bit: UInt8 { 1 << UInt8(rawValue) }
  }

  private static let readers = 8
  /// 64 tokens at a time, the bits of each reader in turn.
  private var bits: [UInt64] = []

  mutating func find(in tokens: TokenList, _ phrases: PhraseMatches, _ gate: borrowing TokenGate) {
    let count = tokens.count
    let size = (count / 64 + 1) * Self.readers
    if bits.count < size { bits.append(contentsOf: repeatElement(0, count: max(size, 256) - bits.count)) }
    bits.withUnsafeMutableBufferPointer { bits in
      tokens.withBuffer { Self.transpose($0, into: bits) }
      phrases.forEachHit { token, found in
        guard token < count else { return }
        let (place, bit) = (token / 64 &* Self.readers, UInt64(1) &<< UInt64(token & 63))
        var readers = gate.readers(of: found)
        while readers != 0 {
          bits[place &+ readers.trailingZeroBitCount] |= bit
          readers &= readers &- 1
        }
      }
    }
  }

  /// Turns the notes of 64 tokens at a time, eight bits each, into eight times 64 bits.
  private static func transpose(
    _ tokens: UnsafeBufferPointer<Token>, into bits: UnsafeMutableBufferPointer<UInt64>
  ) {
    var (first, place) = (0, 0)
    while first <= tokens.count, place &+ readers <= bits.count {
      for reader in 0..<readers { bits[place &+ reader] = 0 }
      let end = min(first &+ 64, tokens.count)
      var shift: UInt64 = 0
      var token = first
      while token < end {
        var notes: UInt64 = 0
        if token &+ 8 <= end {
          for index in 0..<8 { notes |= UInt64(tokens[token &+ index].note) &<< UInt64(index &* 8) }
        } else {
          for index in token..<end { notes |= UInt64(tokens[index].note) &<< UInt64((index &- token) &* 8) }
        }
        let turned = Self.turned(notes)
        for reader in 0..<readers {
          bits[place &+ reader] |= (turned &>> UInt64(reader &* 8) & 0xFF) &<< shift
        }
        shift &+= 8
        token &+= 8
      }
      first &+= 64
      place &+= readers
    }
  }

  /// Eight bytes of eight bits, lines and columns exchanged: of 2 × 2 bits first, then of 4 × 4 and of 8 × 8.
  @inline(__always) static func turned(_ square: UInt64) -> UInt64 {
    var (bits, swapped) = (square, UInt64(0))
    swapped = (bits ^ bits &>> 7) & 0x00AA_00AA_00AA_00AA
    bits ^= swapped ^ swapped &<< 7
    swapped = (bits ^ bits &>> 14) & 0x0000_CCCC_0000_CCCC
    bits ^= swapped ^ swapped &<< 14
    swapped = (bits ^ bits &>> 28) & 0x0000_0000_F0F0_F0F0
    return bits ^ swapped ^ swapped &<< 28
  }

  /// What was found, for as long as `body` runs.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(View(bits: $0, base: 0)) }
  }

  /// Borrowed: it must not outlive the call that it was handed to.
  struct View {
    fileprivate let bits: UnsafeBufferPointer<UInt64>
    /// The token that is counted as the first.
    fileprivate let base: Int

    /// The same of the tokens from `first` on, counted from there.
    func part(from first: Int) -> View { View(bits: bits, base: base &+ first) }

    /// The first token from `index` on that `reader` has to look at; `count` where there is none before it.
    @inline(__always)
    func next(_ reader: Reader, from index: Int, count: Int) -> Int {
      guard index >= 0, index < count else { return count }
      let (start, end) = (base &+ index, base &+ count)
      var block = start / 64
      var place = block &* TokenInterest.readers &+ reader.rawValue
      var skipped = UInt64(truncatingIfNeeded: start & 63)
      while place < bits.count {
        let rest = bits[place] &>> skipped
        if rest != 0 {
          return min(block &* 64 &+ Int(skipped) &+ rest.trailingZeroBitCount, end) &- base
        }
        skipped = 0
        block &+= 1
        if block &* 64 >= end { return count }
        place &+= TokenInterest.readers
      }
      return count
    }
  }
}
