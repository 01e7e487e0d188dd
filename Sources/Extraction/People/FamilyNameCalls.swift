import Lexicon
import SourceText
import VietnameseText

// People whose names are written like ours and who are called by the family's, which comes first: "Tập Mẫu Bình … ông Tập".
extension PersonMerge {
  /// Whether somebody is called by the first word of the name, because of a post in China, Korea or Singapore, one that both
  /// have, or because all that follows speaks of nobody by the last word, as it would of one of ours.
  static func isCalledByFamily(_ full: PersonEntry, _ lone: PersonEntry, _ written: WrittenWords) -> Bool {
    guard full.words.count <= 3, full.words.count == 2 || !middles.contains(full.words[1]) else {
      return false
    }
    if full.posts.contains(where: { isAbroad($0, written) }) || lone.sharesPost(with: full, written) {
      return true
    }
    guard lone.sightings.count > 1, let first = lone.sightings.first, let introduced = full.sightings.first,
      written.paragraphs.isBefore(introduced, first)
    else { return false }
    return full.sightings.allSatisfy { sighting in
      guard case .person(let detail) = written.paragraphs.mention(sighting)?.detail else { return true }
      return detail.words > 1
    }
  }

  /// Words between family and given name that only names of ours have.
  private static let middles = WordSet(["Văn", "Thị"])

  /// Countries whose people are called by the family's name.
  private static let countries = WordPairs([
    "Trung Quốc", "Hàn Quốc", "Triều Tiên", "Đài Loan", "Hong Kong", "Hồng Kông",
  ])
  private static let singapore = SyllableKey("Singapore")

  /// Whether the words of a post name one of those countries.
  private static func isAbroad(_ post: WrittenWords.Phrase, _ written: WrittenWords) -> Bool {
    var tokens: [Token] = []
    written.withBytes(of: post.mention) { Tokenizer.appendTokens(of: $0, to: &tokens) }
    return tokens.indices.contains { index in
      tokens[index].key == singapore
        || index > 0 && countries.contains(tokens[index - 1].key, tokens[index].key)
    }
  }
}
