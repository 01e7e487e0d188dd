import Foundation
import Standoff
import TestSupport
import Testing

/// A text and a copy of it that is written otherwise.
struct CopyAlignmentTests {
  private static let text = "Đại tá Trần Thí Dụ\nthăm Huế 😀.\n\nHòa giải ở 🇻🇳 xã.\n"

  private static func scalars(_ text: String, _ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: Array(text.unicodeScalars)[range])
    return String(result)
  }

  @Test(arguments: [
    text, text.decomposedStringWithCanonicalMapping, text.replacing("\n", with: "\r\n"),
    text.replacing("\n", with: "\r").decomposedStringWithCanonicalMapping, "\u{FEFF}" + text,
    String(text.dropLast()), text + "\r\n\r\n",
  ])
  func wordsAreFoundInTheCopy(copy: String) throws {
    for (one, other) in [(Self.text, copy), (copy, Self.text)] {
      let alignment = try #require(CopyAlignment(from: Array(one.utf8), to: Array(other.utf8)))
      for words in ["Đại tá", "Trần Thí Dụ", "Huế", "😀", "Hòa", "🇻🇳 xã"] {
        func range(_ text: String) throws -> Range<Int> {
          let place = try #require(text.range(of: words))
          let scalars = text.unicodeScalars
          return scalars.distance(
            from: scalars.startIndex, to: place.lowerBound)..<scalars.distance(
              from: scalars.startIndex, to: place.upperBound)
        }
        #expect(alignment(try range(one)) == (try range(other)), "\(words)")
        #expect(Self.scalars(other, alignment(try range(one))) == words)
      }
    }
  }

  @Test(arguments: [
    "Đại tá Trần Thí Du\nthăm Huế 😀.\n\nHòa giải ở 🇻🇳 xã.\n",
    "Đại tá Trần Thí Dụ thăm Huế 😀.\n\nHòa giải ở 🇻🇳 xã.\n",
    "Đại tá Trần Thí Dụ\nthăm Huế 😀.\nHòa giải ở 🇻🇳 xã.\n",
    "Đại tá Trần Thí Dụ\nthăm Huế 😀.\n\nHoà giải ở 🇻🇳 xã.\n", "",
    text + "Hết",
  ])
  func anotherTextIsNoCopy(other: String) {
    #expect(CopyAlignment(from: Array(Self.text.utf8), to: Array(other.utf8)) == nil)
    #expect(CopyAlignment(from: Array(other.utf8), to: Array(Self.text.utf8)) == nil)
  }

  /// What ends inside a character takes all of it.
  @Test func partsOfCharacters() throws {
    let alignment = try #require(
      CopyAlignment(
        from: Array("a\u{1EA7}b".decomposedStringWithCanonicalMapping.utf8), to: Array("a\u{1EA7}b".utf8)))
    #expect(alignment(0..<2) == 0..<2)
    #expect(alignment(2..<4) == 1..<2)
    #expect(alignment(4..<5) == 2..<3)
    #expect(alignment(4..<9) == 2..<7)
  }

  @Test func bytesThatAreNoText() {
    #expect(CopyAlignment(from: [0xE1, 0x0A], to: [0xE1, 0x0D, 0x0A]) != nil)
    #expect(CopyAlignment(from: [], to: []) != nil)
  }
}
