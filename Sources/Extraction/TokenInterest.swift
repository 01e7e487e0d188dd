import Lexicon
import VietnameseText

/// Which tokens of a paragraph each recogniser has to look at.
///
/// Most tokens are words in small letters that begin nothing. They are sorted out once for all recognisers, into one
/// bit a token and recogniser, and every recogniser goes from one of its bits to the next; stepping over all tokens
/// eight times took longer than reading what they say.
struct TokenInterest: Sendable {
  /// Who looks.
  enum Reader: Int, CaseIterable {
    case dates, abbreviations, documents, ranks, locations, organizations, persons
  }

  private static let readers = 8
  /// 64 tokens at a time, the bits of each reader in turn.
  private var bits: [UInt64] = []

  mutating func find(in paragraph: ParagraphText, _ gate: TokenGate) {
    let count = paragraph.count
    let size = (count / 64 + 1) * Self.readers
    if bits.count < size { bits.append(contentsOf: repeatElement(0, count: size - bits.count)) }
    bits.withUnsafeMutableBufferPointer { bits in
      paragraph.tokens.withBuffer { tokens in
        let found = paragraph.found
        guard found.count >= count else { return }
        var first = 0
        while first <= count {
          var looks = Looks()
          var bit: UInt64 = 1
          for index in first..<min(first &+ 64, count) {
            gate.look(tokens[index], found[index], bit, &looks)
            bit &<<= 1
          }
          let place = first / 64 * Self.readers
          bits[place] = looks.dates
          bits[place &+ 1] = looks.abbreviations
          bits[place &+ 2] = looks.documents
          bits[place &+ 3] = looks.ranks
          bits[place &+ 4] = looks.locations
          bits[place &+ 5] = looks.organizations
          bits[place &+ 6] = looks.persons
          first &+= 64
        }
      }
    }
  }

  /// The bits of 64 tokens.
  struct Looks {
    var dates: UInt64 = 0
    var abbreviations: UInt64 = 0
    var documents: UInt64 = 0
    var ranks: UInt64 = 0
    var locations: UInt64 = 0
    var organizations: UInt64 = 0
    var persons: UInt64 = 0
  }

  /// What was found, for as long as `body` runs.
  func withView<Result>(_ body: (View) -> Result) -> Result {
    bits.withUnsafeBufferPointer { body(View(bits: $0)) }
  }

  /// Borrowed: it must not outlive the call that it was handed to.
  struct View {
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    static var nothing: View { View(bits: UnsafeBufferPointer(start: nil, count: 0)) }

    /// The first token from `index` on that `reader` has to look at; `count` where there is none before it.
    @inline(__always)
    func next(_ reader: Reader, from index: Int, count: Int) -> Int {
      guard index >= 0, index < count else { return count }
      var block = index / 64
      var place = block &* TokenInterest.readers &+ reader.rawValue
      var skipped = UInt64(truncatingIfNeeded: index & 63)
      while place < bits.count {
        let rest = bits[place] &>> skipped
        if rest != 0 {
          return min(block &* 64 &+ Int(skipped) &+ rest.trailingZeroBitCount, count)
        }
        skipped = 0
        block &+= 1
        if block &* 64 >= count { return count }
        place &+= TokenInterest.readers
      }
      return count
    }
  }
}
