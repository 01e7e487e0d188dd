/// The single-byte tables, and the way back for the three through which UTF-8 gets misread.
///
/// Checked against the converters of glibc (VISCII, TCVN) and CPython (cp1252, cp1250, cp1258, iso8859-2).
struct CodePage: Sendable {
  /// The code point of each byte; ``undefined`` where the page has none.
  let scalars: [UInt32]
  private let inverse: [UInt8]
  static let undefined: UInt32 = 0xFFFF_FFFF

  /// - Parameters:
  ///   - upperHalf: bytes 0x80–0xFF, sixteen a row; `_` for a byte without a character.
  ///   - lowerHalf: bytes below 0x80 that are not ASCII.
  private init(_ upperHalf: String, lowerHalf: [UInt8: Unicode.Scalar] = [:]) {
    var scalars = Array(UInt32(0)...0x7F)
    for scalar in upperHalf.unicodeScalars where scalar != "\n" {
      scalars.append(scalar == "_" ? Self.undefined : scalar.value)
    }
    for (byte, scalar) in lowerHalf { scalars[Int(byte)] = scalar.value }
    self.scalars = scalars
    inverse = Self.inverse(of: scalars)
    let undefined = scalars.indices.filter { scalars[$0] == Self.undefined }.map {
      UInt8(truncatingIfNeeded: $0)
    }
    undefinedBytes = undefined.count < 16 ? undefined : []
  }

  @inline(__always)
  subscript(byte: UInt8) -> UInt32 {
    Int(byte) < scalars.count ? scalars[Int(byte)] : Self.undefined
  }

  static let windows1252 = CodePage(
    """
    €_‚ƒ„…†‡ˆ‰Š‹Œ_Ž_
    _‘’“”•–—˜™š›œ_žŸ
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯
    °±²³´µ¶·¸¹º»¼½¾¿
    ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ
    ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß
    àáâãäåæçèéêëìíîï
    ðñòóôõö÷øùúûüýþÿ
    """)

  static let windows1250 = CodePage(
    """
    €_‚_„…†‡_‰Š‹ŚŤŽŹ
    _‘’“”•–—_™š›śťžź
    \u{A0}ˇ˘Ł¤Ą¦§¨©Ş«¬\u{AD}®Ż
    °±˛ł´µ¶·¸ąş»Ľ˝ľż
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ
    ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß
    ŕáâăäĺćçčéęëěíîď
    đńňóôőö÷řůúűüýţ˙
    """)

  static let latin2 = CodePage(
    """
    ________________
    ________________
    \u{A0}Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u{AD}ŽŻ
    °ą˛ł´ľśˇ¸šşťź˝žż
    ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎ
    ĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß
    ŕáâăäĺćçčéęëěíîď
    đńňóôőö÷řůúűüýţ˙
    """)

  /// What the ABC fonts have: capitals without tones only.
  static let tcvn3 = CodePage(
    """
    ________________
    ________________
    _ĂÂÊÔƠƯĐăâêôơưđ_
    _____àảãáạ_ằẳẵắ_
    ______ặầẩẫấậè_ẻẽ
    éẹềểễếệìỉ___ĩíịò
    _ỏõóọồổỗốộờởỡớợù
    _ủũúụừửữứựỳỷỹýỵ_
    """)

  /// TCVN 5712 in full, capitals with tones included: a superset of `tcvn3` that few fonts have but that
  /// converters write. Its capitals take the places of quotes and dashes (`LegacyDecoder` says which it is).
  static let tcvn5712 = CodePage(
    """
    ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ
    ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ
    _____àảãáạẲằẳẵắẴ
    ẮẦẨẪẤỀặầẩẫấậèỂẻẽ
    éẹềểễếệìỉỄẾỒĩíịò
    Ổỏõóọồổỗốộờởỡớợù
    ỖủũúụừửữứựỳỷỹýỵỐ
    """,
    lowerHalf: [
      0x01: "Ú", 0x02: "Ụ", 0x04: "Ừ", 0x05: "Ử", 0x06: "Ữ", 0x11: "Ứ", 0x12: "Ự", 0x13: "Ỳ", 0x14: "Ỷ",
      0x15: "Ỹ", 0x16: "Ý", 0x17: "Ỵ",
    ])

  static let viscii = CodePage(
    """
    ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ
    ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
    Õắằặấầẩậẽẹếềểễệố
    ồổỗỠƠộờởịỰỨỪỬơớƯ
    ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ
    ĐứÒÓÔạỷừửÙÚỹỵÝỡư
    àáâãảăữẫèéêẻìíĩỉ
    đựòóôõỏọụùúũủýợỮ
    """,
    lowerHalf: [0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"])

  static let windows1258 = CodePage(
    """
    €_‚ƒ„…†‡ˆ‰_‹Œ___
    _‘’“”•–—˜™_›œ__Ÿ
    \u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯
    °±²³´µ¶·¸¹º»¼½¾¿
    ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏ
    ĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ß
    àáâăäåæçèéêë\u{301}íîï
    đñ\u{323}óôơö÷øùúûüư₫ÿ
    """)

  // MARK: The way back

  /// The byte that this page shows as `scalar`. The C1 controls go back to themselves, since readers show an
  /// undefined byte as the control of the same number.
  @inline(__always)
  func byte(of scalar: UInt32) -> UInt8? {
    if scalar < 0xA0 { return UInt8(truncatingIfNeeded: scalar) }
    guard scalar < inverse.count else { return nil }
    let byte = inverse[Int(scalar)]
    return byte == 0 ? nil : byte
  }

  /// The bytes that the page has no character for. (ISO 8859-2 lacks 32, but its readers keep those as
  /// controls.)
  let undefinedBytes: [UInt8]

  private static func inverse(of scalars: [UInt32]) -> [UInt8] {
    // The highest character of the pages that are read backwards is ™.
    var inverse = [UInt8](repeating: 0, count: 0x2123)
    for (byte, scalar) in scalars.enumerated() where byte >= 0x80 && scalar < 0x2123 {
      inverse[Int(scalar)] = UInt8(truncatingIfNeeded: byte)
    }
    return inverse
  }
}
