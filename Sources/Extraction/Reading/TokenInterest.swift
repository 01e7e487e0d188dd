import Lexicon
import VietnameseText

/// Which tokens of some paragraphs each recogniser has to look at.
///
/// Most tokens are words in small letters that begin nothing. They are sorted out once for all recognisers, into one
/// byte a token with one bit a recogniser, and every recogniser goes from one of its bits to the next, eight tokens at a
/// time. What the word as it is written says stands in its `Token.note`, what the phrases of the lexicon say is added where
/// there are some.
struct TokenInterest: Sendable {
  /// Who looks. The number is that of the bit in `Token.note`.
  enum Reader: Int, CaseIterable {
    case dates, abbreviations, documents, ranks, locations, organizations, persons

    var bit: UInt8 { 1 << UInt8(rawValue) }
  }

  /// By token; behind the last of them eight for nobody, so that eight can be read at any.
  private var bits: [UInt8] = []

  mutating func find(in tokens: TokenList, _ phrases: PhraseMatches, _ gate: borrowing TokenGate) {
    let size = tokens.count + 8
    if bits.count < size { bits.append(contentsOf: repeatElement(0, count: max(size, 512) - bits.count)) }
    bits.withUnsafeMutableBufferPointer { bits in
      tokens.withBuffer { tokens in
        for token in tokens.indices { bits[token] = tokens[token].note }
      }
      for place in (size - 8)..<size { bits[place] = 0 }
      phrases.withHits { hits, found in
        for hit in hits where Int(hit) < tokens.count && Int(hit) < found.count {
          bits[Int(hit)] |= gate.readers(of: UInt64(found[Int(hit)].lists))
        }
      }
    }
  }

  /// What was found, for as long as `body` runs.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(View(bits: $0, base: 0)) }
  }

  /// Borrowed: it must not outlive the call that it was handed to.
  struct View {
    fileprivate let bits: UnsafeBufferPointer<UInt8>
    /// The token that is counted as the first.
    fileprivate let base: Int

    /// The same of the tokens from `first` on, counted from there.
    func part(from first: Int) -> View { View(bits: bits, base: base &+ first) }

    /// The first token from `index` on that `reader` has to look at; `count` where there is none before it.
    @inline(__always)
    func next(_ reader: Reader, from index: Int, count: Int) -> Int {
      next(reader, from: index, count: count) { _ in 0 }
    }

    /// The same without the tokens over which a mention of `kinds` (bits) lies.
    ///
    /// - Parameter cover: the kinds that lie over each token; eight more bytes at least can be read behind the last.
    @inline(__always)
    func next(
      _ reader: Reader, from index: Int, count: Int, outside kinds: UInt8, _ cover: UnsafeBufferPointer<UInt8>
    ) -> Int {
      guard cover.count >= count &+ 8, let first = cover.baseAddress else { return count }
      let raw = UnsafeRawPointer(first)
      return next(reader, from: index, count: count) { token in
        let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: token, as: UInt64.self))
        let over = eight & Self.eightTimes(kinds)
        // The highest bit of each byte that is not zero.
        let low = Self.eightTimes(0x7F)
        return (((over & low) &+ low | over) & ~low) &>> UInt64(7 &- reader.rawValue)
      }
    }

    /// - Parameter passed: of each of eight tokens, from a given one on, the bit of `reader` where it is passed.
    @inline(__always)
    private func next(_ reader: Reader, from index: Int, count: Int, _ passed: (Int) -> UInt64) -> Int {
      guard index >= 0, index < count, base >= 0, let first = bits.baseAddress else { return count }
      let (raw, last) = (UnsafeRawPointer(first), min(base &+ count, bits.count &- 7))
      var place = base &+ index
      while place < last {
        let eight = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        var hits = eight & Self.eightTimes(reader.bit)
        if hits != 0 { hits &= ~passed(place &- base) }
        if hits != 0 { return min(place &- base &+ hits.trailingZeroBitCount / 8, count) }
        place &+= 8
      }
      return count
    }

    @inline(__always) private static func eightTimes(_ byte: UInt8) -> UInt64 {
      UInt64(byte) &* 0x0101_0101_0101_0101
    }
  }
}
