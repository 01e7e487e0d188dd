import SourceText
import TestSupport
import Testing

@Suite struct DecodingUnicodeTests {
  static let texts = [
    "Đại tá Lê Giả Định, Chỉ huy trưởng.\r\nBộ CHQS tỉnh 🇻🇳 họp.\r\n",
    // The same in NFD and half composed.
    "Đa\u{323}i ta\u{301} Le\u{302} Gia\u{309} Đi\u{323}nh 👩‍🚒", "tư\u{301}c tướng hoà\u{A0}hòa",
    "plain ASCII", "",
  ]

  @Test(arguments: texts) func plainUTF8KeepsItsBytesAndItsStorage(_ text: String) {
    let bytes = Array(text.utf8)
    let decoded = TextDecoder.decode(bytes)
    #expect(decoded.utf8 == bytes)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.detection == .validUTF8)
    #expect(decoded.confidence == 1)
    #expect(decoded.malformed.isEmpty)
    bytes.withUnsafeBufferPointer { before in
      decoded.utf8.withUnsafeBufferPointer { after in #expect(before.baseAddress == after.baseAddress) }
    }
  }

  @Test(arguments: texts) func byteOrderMarkOfUTF8Stays(_ text: String) {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let decoded = TextDecoder.decode(bytes)
    #expect(decoded.utf8 == bytes)
    #expect(decoded.encoding == .utf8WithBOM)
    #expect(decoded.detection == .byteOrderMark)
  }

  @Test(arguments: texts, [true, false]) func utf16WithAMark(_ text: String, _ bigEndian: Bool) {
    let decoded = TextDecoder.decode(utf16("\u{FEFF}" + text, bigEndian: bigEndian))
    #expect(decoded.utf8 == Array(text.utf8))
    #expect(decoded.encoding == (bigEndian ? .utf16BE : .utf16LE))
    #expect(decoded.detection == .byteOrderMark)
    #expect(decoded.malformed.isEmpty)
  }

  @Test(arguments: texts.filter { !$0.isEmpty }, [true, false])
  func utf16WithoutAMark(_ text: String, _ bigEndian: Bool) {
    let bytes = utf16(text + texts16Tail, bigEndian: bigEndian)
    let decoded = TextDecoder.decode(bytes)
    #expect(decoded.utf8 == Array((text + texts16Tail).utf8))
    #expect(decoded.encoding == (bigEndian ? .utf16BE : .utf16LE))
    #expect(decoded.detection == .zeroBytes)
    #expect(!decoded.isProbablyBinary)
  }

  @Test func aMarkWinsOverTheOrderAskedFor() {
    let decoded = TextDecoder.decode(utf16("\u{FEFF}Đảng ủy", bigEndian: true), as: .utf16LE)
    #expect(decoded.utf8 == Array("Đảng ủy".utf8))
    #expect(decoded.encoding == .utf16BE)
  }

  @Test func loneSurrogatesAndOddLengths() {
    // "a", a high surrogate alone, "b", a low one alone, a pair the wrong way round, half a unit.
    let decoded = TextDecoder.decode(bytes("FFFE 6100 3DD8 6200 00DE 00DE3DD8 63"))
    let replacement = "\u{FFFD}"
    #expect(decoded.utf8 == Array(["a", "b", "", "", "", ""].joined(separator: replacement).utf8))
    #expect(decoded.malformed == [1..<4, 5..<8, 8..<11, 11..<14, 14..<17])
    #expect(TextDecoder.decode([0xFF, 0xFE]).utf8.isEmpty)
    #expect(TextDecoder.decode([0xFE, 0xFF, 0x41]).malformed == [0..<3])
    #expect(TextDecoder.decode([], as: .utf16BE).utf8.isEmpty)
  }

  @Test func malformedRunsAreKeptAndReported() {
    let text = Array("Đồng chí ".utf8) + [0xC4, 0xFF, 0x80] + Array("Trần Thí Dụ 🎖".utf8).dropLast()
    let decoded = TextDecoder.decode(text)
    #expect(decoded.utf8 == text)
    #expect(decoded.encoding == .utf8)
    #expect(decoded.detection == .mostlyUTF8)
    #expect(decoded.malformed == [13..<16, text.count - 3..<text.count])
    #expect(decoded.confidence < 1 && decoded.confidence > 0.5)
  }

  @Test func onlyTheLastCharacterIsCut() {
    let text = Array("Dong chi \u{1EA1}".utf8).dropLast()
    #expect(TextDecoder.decode(Array(text)).malformed == [9..<11])
    #expect(TextDecoder.decode(Array(text)).encoding == .utf8)
  }

  /// What Unicode 3.9 (table 3-7) forbids, each between two letters.
  @Test(arguments: [
    "80", "BF", "C0AF", "C1BF", "C2", "E080AF", "E0A0", "E1BA", "EDA080", "EDBFBF", "F0808080", "F08FBFBF",
    "F09F98", "F4908080", "F5808080", "FE", "FF",
  ])
  func forbiddenSequences(_ hex: String) {
    let bad = bytes(hex)
    #expect(!UTF8Scan.isCleanText(bad))
    let text = Array("Đ".utf8) + bad + Array("ảĐ".utf8)
    let decoded = TextDecoder.decode(text, as: .utf8)
    #expect(decoded.malformed == [2..<2 + bad.count])
    #expect(decoded.utf8 == text)
    // The same where the fast check works in blocks.
    #expect(!UTF8Scan.isCleanText([UInt8](repeating: 0x20, count: 63) + text))
    #expect(!UTF8Scan.isCleanText(Array(String(repeating: "ế", count: 50).utf8) + bad))
  }

  /// Wherever a text is cut for two threads, they find what one would.
  @Test(arguments: ["", "80", "BF80", "C2", "E1BA", "F09F98", "EDA080", "80808080"])
  func partsAreAsCleanAsTheWhole(_ hex: String) {
    let (start, end) = (Array("aế🇻🇳đ".utf8), Array("ế🪖Đại".utf8))
    for text in [start + bytes(hex) + end, bytes(hex) + start, start + end + bytes(hex)] {
      let isClean = UTF8Scan.isCleanText(text)
      #expect(isClean == hex.isEmpty)
      for place in 0...(text.count + 1) {
        text.withUnsafeBytes { text in
          let cut = UTF8Scan.cut(text, near: place)
          #expect(cut >= min(place, text.count) && cut <= min(place + 3, text.count))
          let parts = [text[..<cut], text[cut...]].map(UnsafeRawBufferPointer.init(rebasing:))
          #expect(parts.allSatisfy(UTF8Scan.isCleanText) == isClean)
        }
      }
    }
  }

  @Test func everyCodePointIsAccepted() {
    var all: [UInt8] = []
    for value in UInt32(1)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let start = all.count
      UTF8Scan.append(value, to: &all)
      if value % 997 == 0 || value < 0x2000 {
        #expect(Array(all[start...]) == Array(String(Character(scalar)).utf8))
      }
    }
    #expect(UTF8Scan.isCleanText(all))
    all.withUnsafeBufferPointer { buffer in
      var place = 0
      var count = 0
      while place < buffer.count {
        let (scalar, length) = UTF8Scan.scalar(buffer, at: place, end: buffer.count)
        if scalar == nil { break }
        place += length
        count += 1
      }
      #expect(count == 0x10FFFF - 0x800)
    }
  }

  /// The fast check goes by blocks of 64 bytes, and looks closer where a block holds characters that Vietnamese does not
  /// write: whatever stands in one, and wherever it is broken, it says what Unicode says.
  @Test func longTextsAreJudgedAsShortOnesAre() {
    var generator = SeededGenerator(seed: 64)
    let characters = [
      "a", " ", "đ", "ế", "ộ", "“", "…", "😀", "\u{FEFF}", "\u{D7FF}", "\u{800}", "\u{10FFFF}",
    ]
    for round in 0..<300 {
      // Some of them plain but for one character.
      let known = round % 3 == 0 ? characters.count : 7
      var bytes: [UInt8] = []
      let count = Int.random(in: 60...300, using: &generator)
      while bytes.count < count {
        bytes += Array(characters[Int.random(in: 0..<known, using: &generator)].utf8)
      }
      #expect(UTF8Scan.isCleanText(bytes))
      for _ in 0..<40 {
        var broken = bytes
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: broken[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: broken.remove(at: place)
        default: broken.removeLast(bytes.count - place)
        }
        let isText = String(validating: broken, as: UTF8.self) != nil && !broken.contains(0)
        #expect(UTF8Scan.isCleanText(broken) == isText)
      }
    }
  }

  @Test func binaryFilesAreNamed() {
    let picture = bytes("89504E47 0D0A1A0A 0000000D 49484452 00000100")
    let archive = bytes("504B0304 14000600 08000000 2100")
    let zeros = [UInt8](repeating: 0, count: 100)
    for file in [picture, archive, zeros, Array("%PDF-1.7 text".utf8), bytes("FFFE000041000000")] {
      let decoded = TextDecoder.decode(file)
      #expect(decoded.isProbablyBinary)
      #expect(decoded.utf8 == file)
    }
  }

  @Test func aStrayZeroByteIsNoPicture() {
    let text = Array(String(repeating: "Bộ đội hành quân. ", count: 40).utf8) + [0]
    let decoded = TextDecoder.decode(text)
    #expect(!decoded.isProbablyBinary)
    #expect(decoded.utf8 == text)
    #expect(decoded.malformed.isEmpty)
  }

  @Test func anyBytesGiveAResult() {
    var generator = SeededGenerator(seed: 20)
    for round in 0..<4000 {
      let count = Int.random(in: 0...80, using: &generator)
      // Bytes of all values, of letters mostly, and of broken UTF-8.
      let bytes = (0..<count).map { _ -> UInt8 in
        switch round % 3 {
        case 0: UInt8.random(in: 0...255, using: &generator)
        case 1: Bool.random(using: &generator) ? 0x61 : UInt8.random(in: 0x80...0xFF, using: &generator)
        default: [0xE1, 0xBA, 0xBB, 0xC4, 0xF0, 0xED, 0x20, 0x00, 0x41].randomElement(using: &generator) ?? 0
        }
      }
      let decoded = TextDecoder.decode(bytes)
      for encoding in TextEncoding.allCases {
        let text = TextDecoder.decode(bytes, as: encoding)
        if encoding != .utf8 && encoding != .utf8WithBOM {
          #expect(String(validating: text.utf8, as: UTF8.self) != nil)
        }
        var end = 0
        for range in text.malformed {
          #expect(range.lowerBound >= end && range.upperBound <= text.utf8.count && !range.isEmpty)
          end = range.upperBound
        }
      }
      if decoded.encoding == .utf8 && !decoded.isProbablyBinary {
        #expect(decoded.utf8 == bytes)
        #expect(decoded.malformed.isEmpty == (String(validating: bytes, as: UTF8.self) != nil))
      }
      #expect(
        UTF8Scan.isCleanText(bytes) == (String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0))
      )
    }
  }
}

/// Enough plain text for an order to show when the sample itself is short or far from Latin.
private let texts16Tail = " Cơ quan quân sự địa phương báo cáo."

private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    bigEndian
      ? [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)]
      : [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
  }
}
