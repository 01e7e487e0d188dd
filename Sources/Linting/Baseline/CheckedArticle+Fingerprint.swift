import Extraction
import SourceText
import VietnameseText

extension CheckedArticle {
  /// The fingerprint of every finding of `diagnostics`, in the same order: what stays the same when lines move, when
  /// other paragraphs change, and when the file changes its normal form, its case or its line ends.
  ///
  /// It is made from the rule, the words that are flagged, and the words of the paragraph around them; findings that
  /// are alike in all three are counted.
  public func fingerprints(of diagnostics: [Diagnostic]) -> [String] {
    var paragraphHashes: [Int: UInt64] = [:]
    var counts: [UInt64: Int] = [:]
    return diagnostics.map { diagnostic in
      let paragraph = article.paragraphIndex(atOrBefore: diagnostic.range.start)
      let around: UInt64
      if let known = paragraphHashes[paragraph] {
        around = known
      } else {
        around = paragraph < article.paragraphs.count ? hash(article.paragraphs[paragraph]) : 0
        paragraphHashes[paragraph] = around
      }
      var hash = KeyHash()
      for byte in diagnostic.rule.utf8 { hash.add(UInt64(byte)) }
      hash.add(self.hash(diagnostic.range))
      hash.add(around)
      counts[hash.value, default: 0] += 1
      let digits = String(hash.value, radix: 16)
      let padded = String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
      return "\(padded)-\(counts[hash.value] ?? 1)"
    }
  }

  /// With the words that the reader has met already: whoever wants fingerprints of everything asks for many paragraphs.
  private func hash(_ paragraph: Article.Paragraph) -> UInt64 {
    var hash = KeyHash()
    article.forEachToken(of: paragraph) { hash.add($0.key) }
    return hash.value
  }

  private func hash(_ range: ByteRange) -> UInt64 {
    let inside = range.clamped(to: article.text.range)
    var tokens: [Token] = []
    Tokenizer.appendTokens(of: Array(article.text.bytes[inside.start..<inside.end]), to: &tokens)
    var hash = KeyHash()
    for token in tokens { hash.add(token.key) }
    return hash.value
  }
}
