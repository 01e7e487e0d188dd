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
