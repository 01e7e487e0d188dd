import VietnameseText

/// FNV-1a over the keys of words, for notes: the same words give the same number in every case and normal form.
struct KeyHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ key: SyllableKey) { add(key.raw) }

  mutating func add(_ value: UInt64) {
    state = (state ^ value) &* 0x100_0000_01B3
    state ^= state >> 31
  }

  var value: UInt64 { state }
}

/// A set of words of which it is known at once that most others are not in it.
struct KeyFilter: Sendable {
  private var bits: UInt64 = 0

  init(_ keys: some Sequence<SyllableKey>) {
    for key in keys { bits |= Self.bit(key) }
  }

  @inline(__always) func mayHold(_ key: SyllableKey) -> Bool { bits & Self.bit(key) != 0 }

  @inline(__always) private static func bit(_ key: SyllableKey) -> UInt64 {
    1 &<< ((key.raw &* 0x9E37_79B9_7F4A_7C15) >> 58)
  }
}
