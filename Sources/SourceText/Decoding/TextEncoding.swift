/// The encodings in which articles arrive.
///
/// Inside ChuGiai all text is UTF-8; this names what a file was before it was decoded, for `--encoding`
/// and for the line that says what was detected.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  case utf8WithBOM = "utf-8-bom"
  case utf16LE = "utf-16le"
  case utf16BE = "utf-16be"
  /// TCVN 5712, the code of the ABC fonts (.VnTime), used by government offices before Unicode.
  case tcvn3
  /// VNI-Windows (fonts VNI-Times …): a vowel followed by a mark.
  case vni
  case viscii
  /// Microsoft's Vietnamese code page: letters followed by combining tones.
  case windows1258 = "windows-1258"
  /// Western European, also what bytes are read as when nothing Vietnamese is found in them.
  case windows1252 = "windows-1252"

  /// The name to show to a person.
  package var displayName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithBOM: "UTF-8 (BOM)"
    case .utf16LE: "UTF-16LE"
    case .utf16BE: "UTF-16BE"
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    case .viscii: "VISCII"
    case .windows1258: "Windows-1258"
    case .windows1252: "Windows-1252"
    }
  }

  /// Text in this encoding, without a byte order mark; nil for the old ones, which nothing is written in.
  package func bytes(of text: String) -> [UInt8]? {
    switch self {
    case .utf8, .utf8WithBOM: Array(text.utf8)
    case .utf16LE: text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16BE: text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    case .tcvn3, .vni, .viscii, .windows1258, .windows1252: nil
    }
  }

  /// Reads a name as people write it: case, spaces and `- _ . ( )` do not count, so `UTF8`, `utf-8`,
  /// `TCVN3 (ABC)` and `cp1258` are all understood. Returns nil for any other name.
  ///
  /// `utf-16` without an order means little-endian; a byte order mark in the file wins over the name
  /// anyway (``TextDecoder``).
  package init?(name: String) {
    var key = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        key.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: " "),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        continue
      default: return nil
      }
    }
    switch key {
    case "utf8", "unicode", "ascii", "usascii": self = .utf8
    case "utf8bom", "utf8sig", "utf8withbom": self = .utf8WithBOM
    case "utf16", "utf16le", "ucs2", "ucs2le": self = .utf16LE
    case "utf16be", "ucs2be": self = .utf16BE
    case "tcvn3", "abc", "tcvn3abc", "tcvn", "tcvn5712", "tcvn57121", "vn3": self = .tcvn3
    case "vni", "vniwin", "vniwindows", "vnitimes": self = .vni
    case "viscii", "viscii11", "rfc1456": self = .viscii
    case "windows1258", "cp1258", "win1258", "1258", "xcp1258": self = .windows1258
    case "windows1252", "cp1252", "win1252", "1252", "latin1", "iso88591", "ansi": self = .windows1252
    default: return nil
    }
  }
}
