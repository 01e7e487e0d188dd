import Lexicon
import VietnameseText

/// Words beside and inside foreign names, and words that no name stands behind: what the table `words_around_names` has, by
/// role.
final class WordsAroundNames: Sendable {
  /// Last words of the foreign names of firms, papers, clubs and houses.
  let things: WordSet
  /// Firms of one word that their heads' posts end with: "Giám đốc điều hành Facebook |John Mauto|".
  let firms: WordSet
  /// Small words inside foreign names.
  let particles: WordSet
  /// After what somebody does, where he is from or what he does it to.
  let peoples: WordSet
  /// Behind these a capital says where something is, or when, and of which people, not who.
  let bearers: WordSet
  /// Before the foreign name of a make, a paper or a project.
  let makes: WordSet
  /// Behind these a foreign name is more often a place's.
  let whereabouts: WordSet
  /// Behind a post these say when somebody had it; its holder's name follows: "Đại tá |nghỉ hưu| Trần Thí Dụ".
  let tenures: WordPairs

  static let shared = WordsAroundNames()

  private init() {
    var words: [String: [String]] = [:]
    let table = LexiconTable.wordsAroundNames
    table.forEachRow { words[table.string($0, .role), default: []].append(table.string($0, .word)) }
    func set(_ role: String) -> WordSet { WordSet(words[role] ?? []) }
    things = set("thing")
    firms = set("firm")
    particles = set("particle")
    peoples = set("people")
    bearers = set("bearer")
    makes = set("make")
    whereabouts = set("whereabouts")
    tenures = WordPairs(words["tenure"] ?? [])
  }
}
