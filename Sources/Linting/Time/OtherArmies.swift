import Extraction
import Lexicon
import VietnameseText

/// Whether a passage speaks of forces other than the army and police of Vietnam today.
struct OtherArmies: Sendable {
  /// Made when somebody first asks.
  static let shared = OtherArmies()

  private let phrases = PhraseSet(
    """
    ngụy|nguỵ|Mỹ|VNCH|triều|vua|chính quyền Sài|quân Pháp|quân đội Sài|chế độ cũ|Cộng hòa Sài|thực dân|phát xít|\
    nước ngoài|nhà Trần|nhà Lê|nhà Nguyễn|nhà Lý|Liên Xô|Tây Sơn|Việt Nam Cộng
    """)

  /// Whether the words of the paragraph say so, or it names a foreign country.
  func areMeant(in paragraph: LintParagraph) -> Bool {
    // In small letters a word of two is another one: "thẩm mỹ".
    Self.namesAbroad(paragraph.reading.mentions)
      || phrases.stands(in: paragraph, 0..<paragraph.count) { index in
        paragraph[index].isCapitalised || paragraph[index].key.letterCount > 2
      }
  }

  /// Whether the two paragraphs before, or the headline, name a foreign country.
  func areMeant(in article: LintArticle, before id: UInt32) -> Bool {
    let paragraphs = article.article.table.items
    let index = min(article.index(id), paragraphs.count)
    if let first = paragraphs.first, Self.namesAbroad(first.reading.mentions.prefix(Self.reach)) {
      return true
    }
    return paragraphs[max(index - 2, 0)..<index].contains {
      Self.namesAbroad($0.reading.mentions.prefix(Self.reach))
    }
  }

  /// In mentions: more than a paragraph of an article has, and an endless line is not gone through for each of its ranks.
  private static let reach = 256

  private static func namesAbroad(_ mentions: some Sequence<Mention>) -> Bool {
    mentions.contains { mention in
      // In a list the kind is that of the first item, so the table is asked.
      guard case .location(let detail) = mention.detail, detail.isFromLexicon else { return false }
      return abroad[detail.row] != nil
    }
  }

  /// The places that are not in Vietnam.
  private static let abroad = RowFacts<Bool>(LexiconTable.places) { cells in
    let (name, kind) = (cells[.place], cells[.kind])
    let isAbroad =
      kind.starts(with: "foreign".utf8) || kind.elementsEqual("capital".utf8)
      || kind.elementsEqual("country".utf8) && !name.starts(with: "Việt Nam".utf8)
    return isAbroad ? true : nil
  }
}
