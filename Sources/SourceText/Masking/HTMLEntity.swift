/// Character references of HTML: `&agrave;`, `&#7879;`, `&#x1EC7;`, `&nbsp;`.
enum HTMLEntity {
  /// The character that the `&` at `place` starts a reference to, as UTF-8, and where the reference ends; nil
  /// when it is only a sign ("GD&ĐT").
  ///
  /// Known are the names of HTML 4 and the letters of Vietnamese that HTML 5 adds. As in browsers the Latin-1
  /// names and numbers need no semicolon, numbers 128–159 mean Windows-1252, and a number that is no
  /// character gives U+FFFD.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (utf8: [UInt8], end: Int)? {
    guard place >= 0, place + 2 < bytes.count, bytes[place] == UInt8(ascii: "&") else { return nil }
    return bytes[place + 1] == UInt8(ascii: "#") ? number(bytes, at: place + 2) : name(bytes, at: place + 1)
  }

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (utf8: [UInt8], end: Int)? {
    let isHex = bytes[start] | 0x20 == UInt8(ascii: "x")
    let digits = isHex ? start + 1 : start
    var value: UInt32 = 0
    var place = digits
    while place < bytes.count, let digit = digit(bytes[place], isHex: isHex) {
      // Anything above the last code point is equally wrong.
      value = min(value &* (isHex ? 16 : 10) &+ digit, 0x11_0000)
      place += 1
    }
    guard place > digits else { return nil }
    if place < bytes.count, bytes[place] == UInt8(ascii: ";") { place += 1 }
    if (0x80...0x9F).contains(value) { value = CodePage.windows1252[UInt8(truncatingIfNeeded: value)] }
    var utf8: [UInt8] = []
    UTF8Scan.append(value == 0 ? 0xFFFD : value, to: &utf8)
    return (utf8, place)
  }

  private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte) - 0x30
    case 0x41...0x46 where isHex: UInt32(byte) - 0x37
    case 0x61...0x66 where isHex: UInt32(byte) - 0x57
    default: nil
    }
  }

  private static func name(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (utf8: [UInt8], end: Int)? {
    var end = start
    // No name that is known is longer than eight letters.
    while end < bytes.count, end - start < 10, isAlphanumeric(bytes[end]) { end += 1 }
    guard end > start else { return nil }
    let isClosed = end < bytes.count && bytes[end] == UInt8(ascii: ";")
    guard let scalar = names[String(decoding: bytes[start..<end], as: UTF8.self)] else { return nil }
    if !isClosed {
      // "&copy=1" in a URL is no ©.
      let isUsedInURL = end < bytes.count && bytes[end] == UInt8(ascii: "=")
      let isOld = scalar < 0x100 || scalar == 0x22
      guard isOld, !isUsedInURL else { return nil }
    }
    var utf8: [UInt8] = []
    UTF8Scan.append(scalar, to: &utf8)
    return (utf8, isClosed ? end + 1 : end)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Code points by name, from the entity sets of HTML 4 (the 96 of Latin-1 in order from U+00A0).
  private static let names: [String: UInt32] = {
    let latin1 = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
      acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde
      Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute
      Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde
      auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute
      ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
      """
    var names: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "OElig": 0x152, "oelig": 0x153,
      "Scaron": 0x160, "scaron": 0x161, "Yuml": 0x178, "circ": 0x2C6, "tilde": 0x2DC, "ensp": 0x2002,
      "emsp": 0x2003, "thinsp": 0x2009, "zwnj": 0x200C, "zwj": 0x200D, "lrm": 0x200E, "rlm": 0x200F,
      "ndash": 0x2013, "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C,
      "rdquo": 0x201D, "bdquo": 0x201E, "dagger": 0x2020, "Dagger": 0x2021, "bull": 0x2022, "hellip": 0x2026,
      "permil": 0x2030, "prime": 0x2032, "lsaquo": 0x2039, "rsaquo": 0x203A, "euro": 0x20AC, "trade": 0x2122,
      "larr": 0x2190, "rarr": 0x2192, "minus": 0x2212, "le": 0x2264, "ge": 0x2265, "Abreve": 0x102,
      "abreve": 0x103, "Dstrok": 0x110, "dstrok": 0x111, "Itilde": 0x128, "itilde": 0x129, "Utilde": 0x168,
      "utilde": 0x169, "hyphen": 0x2010, "NewLine": 0x0A, "Tab": 0x09, "lowbar": 0x5F, "num": 0x23,
    ]
    for (place, name) in latin1.split(whereSeparator: \.isWhitespace).enumerated() {
      names[String(name)] = 0xA0 + UInt32(place)
    }
    return names
  }()
}
