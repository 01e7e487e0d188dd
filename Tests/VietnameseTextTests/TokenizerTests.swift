import Foundation
import TestSupport
import Testing
import VietnameseText

private func tokens(_ text: String) -> [Token] {
  var tokens: [Token] = []
  Tokenizer.appendTokens(of: Array(text.utf8), to: &tokens)
  return tokens
}

private func surfaces(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return tokens(text).map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
}

@Suite struct TokenizerTests {
  @Test func wordsNumbersAndMarks() {
    #expect(surfaces("Ngày 19/2/2020, QK4.") == ["Ngày", "19", "/", "2", "/", "2020", ",", "QK", "4", "."])
    #expect(tokens("TW8").map(\.kind) == [.word, .number])
    #expect(surfaces("") == [])
    #expect(surfaces(" \n\t ") == [])
  }

  @Test(arguments: [
    ("hòa", "hoà"), ("HÒA", "hoà"), ("ủy", "uỷ"), ("Quý", "quý"), ("ĐƯỜNG", "đường"), ("Tiếng", "tiếng"),
    ("Đại", "Ðại"),
  ])
  func sameKey(_ pair: (String, String)) {
    #expect(SyllableKey(pair.0) == SyllableKey(pair.1))
    #expect(SyllableKey(pair.0.decomposedStringWithCanonicalMapping) == SyllableKey(pair.1))
    #expect(SyllableKey(pair.0) == SyllableKey(pair.1.decomposedStringWithCanonicalMapping))
  }

  @Test(arguments: [
    ("ma", "má"), ("ma", "mà"), ("da", "đa"), ("o", "ô"), ("an", "na"), ("1", "01"), ("-", "–"),
  ])
  func otherKey(_ pair: (String, String)) {
    #expect(SyllableKey(pair.0) != SyllableKey(pair.1))
  }

  @Test func mixedNormalForms() {
    // ê as one scalar with the tone as a mark: what Word and Windows-1258 write.
    #expect(SyllableKey("ti\u{EA}\u{301}ng") == SyllableKey("tiếng"))
    // The dot below before the circumflex, and after it.
    #expect(SyllableKey("e\u{323}\u{302}") == SyllableKey("ệ"))
    #expect(SyllableKey("e\u{302}\u{323}") == SyllableKey("ệ"))
    #expect(tokens("ti\u{EA}\u{301}ng").first?.flags == [.precomposed, .decomposed])
  }

  @Test func longWordsHaveKeysToo() {
    let long = "nghiêngngườihoànghôn"
    #expect(SyllableKey(long) == SyllableKey(long.uppercased()))
    #expect(SyllableKey(long) == SyllableKey(long.decomposedStringWithCanonicalMapping))
    #expect(!SyllableKey(long).isPacked)
    #expect(SyllableKey(long) != SyllableKey(long + "g"))
  }

  @Test func letterCases() {
    #expect(
      tokens("tỉnh Tỉnh TỈNH TTg A Đ").map(\.letterCase)
        == [.lower, .capitalised, .upper, .mixed, .capitalised, .capitalised])
    #expect(tokens("ĐẠI".decomposedStringWithCanonicalMapping).first?.letterCase == .upper)
  }

  @Test func gaps() {
    #expect(tokens("a b\nc\u{A0}d,e").map(\.gap) == [.none, .space, .lineBreak, .space, .none, .none])
    #expect(tokens("a  b").last?.flags == .wideGap)
    #expect(tokens("a\r\nb").map(\.gap) == tokens("a\nb").map(\.gap))
  }

  @Test func ignorableScalarsDoNotSplitWords() {
    #expect(surfaces("quân\u{AD}khu") == ["quân\u{AD}khu"])
    #expect(SyllableKey("tư\u{200B}ớng") == SyllableKey("tướng"))
    #expect(surfaces("\u{FEFF}Hà Nội\u{200B} ") == ["Hà", "Nội"])
  }

  @Test func anyBytesGiveTokens() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let bytes = (0..<300).map { _ in UInt8.random(in: 0...255, using: &random) }
      var tokens: [Token] = []
      Tokenizer.appendTokens(of: bytes, to: &tokens)
      var end: UInt32 = 0
      for token in tokens {
        #expect(token.start >= end && token.end > token.start)
        end = token.end
      }
      #expect(Int(end) <= bytes.count)
    }
  }

  @Test func keyArithmetic() {
    #expect(SyllableKey("tướng").with(.level) == SyllableKey("tương"))
    #expect(SyllableKey("Đường").withoutMarks == SyllableKey("duong"))
    #expect(SyllableKey("nghiêng").letterCount == 7)
    #expect(SyllableKey("tướng").tone == .acute)
    #expect(SyllableKey("123").isPacked == false)
  }

  @Test func theMemoChangesNothing() {
    let text = """
      Sáng 19/2/2020, “Đảng ủy” Quân khu 4–QK4… hòa/hoà, quân\u{AD}khu TTg × Đại\u{A0}tướng
      ĐẠI TƯỚNG nghiêngngườihoànghôn Привет 你好 c\u{327}a va\u{300}
      """
    var memo = WordMemo { token in (UInt32(truncatingIfNeeded: token.key.raw % 1000), token.key.raw) }
    for form in [text, text.decomposedStringWithCanonicalMapping, "🎖️" + text + text] {
      let bytes = Array(form.utf8)
      var plain: [Token] = []
      Tokenizer.appendTokens(of: bytes, to: &plain)
      for round in 0..<2 {
        // Rubbish of another text stands in the array, which may be too short or too long.
        var remembered = [Token](
          repeating: Token(start: 7, end: 9, key: .none, kind: .number), count: round * 3)
        let count = bytes.withUnsafeBufferPointer { Tokenizer.read($0, into: &remembered, memo: &memo) }
        #expect(count == plain.count)
        for (one, other) in zip(plain, remembered) {
          #expect(one.range == other.range && one.key == other.key && one.kind == other.kind)
          #expect(one.letterCase == other.letterCase && one.gap == other.gap)
          #expect(one.flags == other.flags.subtracting(.notSyllable))
          #expect(other.word == UInt32(truncatingIfNeeded: one.key.raw % 1000) && other.starts == one.key.raw)
        }
      }
    }
  }
}
