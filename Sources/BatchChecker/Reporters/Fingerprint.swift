import Linting
import SourceText

/// A stable name for a piece of text; not for secrets.
enum Fingerprint {
  /// Two 64-bit FNV-1a hashes, one of them over the bytes in reverse, as 32 hexadecimal digits.
  static func hexadecimal(_ text: String) -> String {
    [Array(text.utf8), text.utf8.reversed()].map { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Of findings in comments that silence, which stand in no paragraph of the article.
  static func ofComments(_ diagnostics: [Diagnostic], in input: Input) -> [String] {
    var counts: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      let name = hexadecimal(diagnostic.rule + "\u{0}" + input.text.string(diagnostic.range)).prefix(16)
      counts[String(name), default: 0] += 1
      return "\(name)-\(counts[String(name)] ?? 1)"
    }
  }
}
