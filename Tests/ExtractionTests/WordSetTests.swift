import Testing
import VietnameseText

@testable import Extraction

@Suite struct WordSetTests {
  @Test func holdsItsWordsAndNoOthers() {
    let words = ["tỉnh", "huyện", "xã", "phường", "TP", "thị", "và", "của", "khối", "nghiêng", "II", "XVI"]
    let others = ["tinh", "huyen", "xà", "phương", "TX", "thì", "vã", "cua", "khói", "nghiên", "I", "XV"]
    let set = WordSet(words)
    for word in words {
      #expect(set.contains(SyllableKey(word)))
      #expect(set.contains(SyllableKey(word.uppercased())))
    }
    for word in others { #expect(!set.contains(SyllableKey(word))) }
    #expect(!set.contains(.none))
  }

  @Test func mayBeEmpty() {
    #expect(!WordSet([String]()).contains(SyllableKey("xã")))
    #expect(!WordSet([SyllableKey.none]).contains(.none))
  }
}
