import VietnameseText

/// Puts together what a compound stands for from its parts: HĐND-UBND, NĐ-CP, PGS.TS, and UBMTTQVN without a sign.
struct AbbreviationParts {
  private let glossary: Glossary

  init(glossary: Glossary) {
    self.glossary = glossary
  }

  /// The sense of `spelling`; nil where a part is unknown.
  func compose(_ spelling: String, _ context: AbbreviationContext) -> Glossary.Sense? {
    let expansion =
      spelling.unicodeScalars.contains { Self.signs.contains($0) }
      ? joined(spelling, context) : glued(AbbreviationLetter.read(spelling))
    return expansion.map { Glossary.Sense(expansion: $0, evidence: .composed) }
  }

  private static let signs: [Unicode.Scalar] = ["-", "‐", "‑", "‒", "–", "—", "−", "&", "."]

  private func joined(_ spelling: String, _ context: AbbreviationContext) -> String? {
    var result = ""
    var part = ""
    var isFirst = true
    func expand() -> String? {
      let place: AbbreviationLexicon.Place? =
        context == .documentType ? (isFirst ? .type : .issuer) : context == .documentIssuer ? .issuer : nil
      return glossary.expansion(of: AbbreviationForm(part), inNumberAs: place)
    }
    for scalar in spelling.unicodeScalars {
      guard Self.signs.contains(scalar) else {
        if scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered {
          part.unicodeScalars.append(scalar)
        }
        continue
      }
      guard let meaning = expand() else { return nil }
      result += meaning
      result += scalar == "&" ? " và " : scalar == "." ? ", " : " - "
      part = ""
      isFirst = false
    }
    guard let meaning = expand() else { return nil }
    return result + meaning
  }

  /// Cuts letters without signs into the fewest known parts, one of them of three letters or more: two letters fit
  /// together by chance.
  private func glued(_ letters: [AbbreviationLetter]) -> String? {
    guard (5...14).contains(letters.count) else { return nil }
    // best[n]: the expansions of the first n letters in the fewest parts.
    var best: [(parts: [String], longest: Int)?] = [([], 0)]
    for end in 1...letters.count {
      var choice: (parts: [String], longest: Int)?
      for start in 0..<end where end - start >= 2 {
        guard let before = best[start], before.parts.count < 3,
          before.parts.count + 1 < choice?.parts.count ?? 4,
          let meaning = glossary.expansion(
            of: AbbreviationForm(letters: letters[start..<end]), inNumberAs: nil)
        else { continue }
        choice = (before.parts + [meaning], max(before.longest, end - start))
      }
      best.append(choice)
    }
    guard let whole = best[letters.count], whole.parts.count > 1, whole.longest >= 3 else { return nil }
    return whole.parts.joined(separator: " ")
  }
}
