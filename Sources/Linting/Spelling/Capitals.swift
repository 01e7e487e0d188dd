import SourceText
import VietnameseText

/// Capitals of one text given to another.
enum Capitals {
  /// `word` with its first letter a capital.
  static func opening(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// `right` all in capitals where `written` is, all small where it has none, otherwise as it is.
  static func like(_ written: String, _ right: String) -> String {
    var (letters, hasSmall, hasCapital) = (0, false, false)
    for scalar in written.unicodeScalars {
      switch scalar {
      case "a"..."z": hasSmall = true
      case "A"..."Z": hasCapital = true
      case "\u{0}"..."\u{7F}", "\u{300}"..."\u{344}": continue
      default:
        // Each of these questions takes hundreds of instructions.
        let properties = scalar.properties
        if properties.isLowercase {
          hasSmall = true
        } else if properties.isUppercase {
          hasCapital = true
        } else if !properties.isAlphabetic {
          continue
        }
      }
      if hasSmall, hasCapital { return right }
      letters += 1
    }
    if letters == 0 { return right }
    if letters > 1, !hasSmall { return right.uppercased() }
    return hasCapital ? right : right.lowercased()
  }

  /// The letters of `written` with the capitals of `right`, word by word; white space and normal form stay as written.
  ///
  /// - Parameter words: a bit each of those that are to change: a body in a post is compared by itself, and the first word
  ///   of a sentence keeps its capital.
  static func of(_ right: String, givenTo written: String, where words: UInt32) -> String {
    let (model, source) = (Array(right.utf8), Array(written.utf8))
    var (models, tokens): ([Token], [Token]) = ([], [])
    Tokenizer.appendTokens(of: model, to: &models)
    Tokenizer.appendTokens(of: source, to: &tokens)
    models.removeAll(where: \.isMark)
    tokens.removeAll(where: \.isMark)
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 8)
    var place = 0
    var word = 0
    for (token, like) in zip(tokens, models) {
      let isWanted = token.isWord && words >> word & 1 != 0
      word += token.isWord ? 1 : 0
      if !isWanted || token.isCapitalised == like.isCapitalised
        || token.letterCase == .upper && token.range.length > 2
      {
        continue
      }
      result += source[place..<token.range.start]
      let letters = source[token.range.start..<token.range.end]
      let modelLetters = model[like.range.start..<like.range.end]
      if areAlikeButForTheFirst(token, like), rest(of: letters) == rest(of: modelLetters) {
        result += modelLetters
      } else {
        let text = String(decoding: letters, as: UTF8.self)
        result +=
          (like.isCapitalised ? opening(text) : text.lowercased()).utf8
      }
      place = token.range.end
    }
    return String(decoding: result + source[place...], as: UTF8.self)
  }

  /// Whether of two words with the same letters only the first letters may differ, by their case: nearly always.
  private static func areAlikeButForTheFirst(_ one: Token, _ other: Token) -> Bool {
    func isUsual(_ token: Token) -> Bool {
      (token.letterCase == .lower || token.letterCase == .capitalised) && !token.flags.contains(.foreign)
    }
    return one.key == other.key && isUsual(one) && isUsual(other)
  }

  /// What comes after the first scalar.
  private static func rest(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.dropFirst().drop { $0 & 0xC0 == 0x80 }
  }
}
