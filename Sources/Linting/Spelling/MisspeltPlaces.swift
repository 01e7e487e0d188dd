import Extraction
import Lexicon
import VietnameseText

/// Finds the province or district that a name with a wrong mark means. Made when the first text asks, because hardly
/// any does.
struct MisspeltPlaces: Sendable {
  static let shared = MisspeltPlaces()

  /// Rows by the name without any mark, or rather its hash.
  private var rows: [UInt64: [LexiconTable.Row]] = [:]

  private init() {
    let table = LexiconTable.places
    var tokens: [Token] = []
    rows.reserveCapacity(1 << 10)
    table.forEachRow { row in
      let sort = table.cell(row, .kind)
      guard sort.equals("province") || sort.equals("district") else { return }
      tokens.removeAll(keepingCapacity: true)
      Tokenizer.appendTokens(of: table.cell(row, .place), to: &tokens)
      rows[Self.plain(tokens.lazy.map(\.key)), default: []].append(row)
    }
  }

  /// The tokens of the name behind the administrative word.
  static func name(of mention: Mention, in paragraph: LintParagraph) -> Range<Int>? {
    let start = mention.tokens.lowerBound
    guard let word = paragraph.text.match(.adminWord, at: start) else { return nil }
    let name = (start + word.count)..<max(start + word.count, mention.tokens.upperBound)
    guard (2...4).contains(name.count),
      name.allSatisfy({ paragraph[$0].isWord && paragraph[$0].isCapitalised })
    else { return nil }
    return name
  }

  /// The name that is meant: it differs by marks alone, in one syllable, and nothing else of that spelling exists. A
  /// district must lie in the province that the text names behind it, where it names one.
  func right(_ name: Range<Int>, _ paragraph: LintParagraph, after mention: Mention) -> String? {
    let written = name.map { paragraph[$0].key }
    let table = LexiconTable.places
    guard let candidates = rows[Self.plain(written)] else { return nil }
    let level = paragraph.text.match(.adminWord, at: mention.tokens.lowerBound).map {
      LexiconTable.adminWords.string($0.row, .word)
    }
    let province = paragraph.reading.mentions.first {
      $0.kind == .location && !$0.isUnconfirmedPlace
        && (1...2).contains(Int($0.firstToken) - Int(mention.endToken))
    }
    var parent: String?
    if let province, case .location(let detail) = province.detail, detail.isFromLexicon {
      parent = table.string(detail.row, .place)
    }
    var found: String?
    for row in candidates {
      let right = table.string(row, .place)
      let keys = Self.keys(right)
      if keys == written { return nil }
      guard keys.count == written.count, zip(keys, written).filter({ $0 != $1 }).count == 1,
        // "huyện Vụ Bản", "thị xã …": another level is another place.
        level == nil || table.string(row, .admin) == level,
        parent == nil || table.string(row, .kind) == "province" || table.string(row, .parent) == parent
          || table.string(row, .successor) == parent
      else { continue }
      if let found, found != right { return nil }
      found = right
    }
    return found
  }

  private static func keys(_ text: String) -> [SyllableKey] { Tokenizer.tokens(of: text).map(\.key) }

  private static func plain(_ keys: some Sequence<SyllableKey>) -> UInt64 {
    var hash = KeyHash()
    for key in keys { hash.add(key.withoutMarks) }
    return hash.value
  }
}
