/// The quick look that keeps mojibake detection cheap on clean text: pairs of bytes that Vietnamese in UTF-8
/// does not have, or has so rarely that a closer look at the line costs nothing.
///
/// It may stop on a clean line (a degree sign, a Czech name) and may pass over a garbled one without a single
/// odd letter; the detector makes up for the second with what the rest of the text showed.
enum MojibakeSignature {
  /// The first few bytes of `range` that have a suspicious pair in them or end with one; nil when there are
  /// none.
  static func first(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return pairs.withUnsafeBufferPointer { pairs in
      var place = range.lowerBound
      var before: UInt8 = 0
      var previous: UInt8 = 0
      while place < range.upperBound {
        // Sixteen bytes without a branch, then one look.
        let start = place
        let end = min(place + 16, range.upperBound)
        var isHit: UInt64 = 0
        while place < end {
          let byte = bytes[place]
          isHit |= pairs[Int(previous)] &>> UInt64(byte & 63)
          // A Latin-1 letter right after another one or after a, e: VNI and Windows-1258 do that.
          let isDouble = (before == 0xC3 && byte == 0xC3)
          let isMarked = previous == 0xC3 && (before | 0x20 == 0x61 || before | 0x20 == 0x65)
          isHit |= isDouble ? 1 : 0
          isHit |= isMarked ? marks &>> UInt64(byte & 31) : 0
          (before, previous) = (previous, byte)
          place += 1
        }
        if isHit & 1 == 1 { return start..<end }
      }
      return nil
    }
  }

  /// à á â ã è é ê ì ò, by the last five bits of their second byte.
  private static let marks: UInt64 = 0b0100_0001_0111_0000_1111

  /// For a first byte the second bytes (by their last six bits) that make the pair suspicious.
  private static let pairs: [UInt64] = {
    var pairs = [UInt64](repeating: 0, count: 256)
    /// Every second byte but those given.
    func suspect(_ first: Int, except seconds: [UInt8]) {
      pairs[first] = seconds.reduce(~0) { $0 & ~(1 << UInt64($1 & 63)) }
    }
    // U+0080–00BF but the no-break space.
    suspect(0xC2, except: [0xA0])
    // Latin-1 letters but those of Vietnamese: ÀÁÂÃ ÈÉÊ ÌÍ ÒÓÔÕ ÙÚ Ý and the small ones.
    let capitals: [UInt8] = [
      0x80, 0x81, 0x82, 0x83, 0x88, 0x89, 0x8A, 0x8C, 0x8D, 0x92, 0x93, 0x94, 0x95, 0x99, 0x9A, 0x9D,
    ]
    suspect(0xC3, except: capitals + capitals.map { $0 | 0x20 })
    suspect(0xC4, except: [0x82, 0x83, 0x90, 0x91, 0xA8, 0xA9])
    suspect(0xC5, except: [0xA8, 0xA9])
    suspect(0xC6, except: [0xA0, 0xA1, 0xAF, 0xB0])
    // ˆ ˜, € ™, U+FFFD, and â before what was a quote or a dash.
    pairs[0xCB] = 1 << 0x06 | 1 << 0x1C
    pairs[0xE2] = 1 << 0x02 | 1 << 0x04
    pairs[0xEF] = 1 << 0x3F
    pairs[0xA2] = 1 << 0x22
    return pairs
  }()
}
