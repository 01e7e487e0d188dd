package import Extraction
import VietnameseText

extension EntityKind {
  /// What it is called in messages.
  package var name: LocalizedText {
    switch self {
    case .person: LocalizedText(vi: "người", en: "person")
    case .rank: LocalizedText(vi: "cấp bậc", en: "rank")
    case .position: LocalizedText(vi: "chức vụ", en: "position")
    case .organization: LocalizedText(vi: "cơ quan", en: "organization")
    case .location: LocalizedText(vi: "nơi chốn", en: "location")
    case .date: LocalizedText(vi: "ngày tháng", en: "date")
    case .abbreviation: LocalizedText(vi: "viết tắt", en: "abbreviation")
    case .document: LocalizedText(vi: "văn bản", en: "document")
    }
  }

  /// The kind that somebody calls so, in either language; in Vietnamese in any case, without marks too, and with anything
  /// between the words: `chuc-vu`.
  package init?(named name: String) {
    let words = Tokenizer.wordKeys(of: name)
    func isName(_ kind: EntityKind) -> Bool {
      let known = Tokenizer.wordKeys(of: kind.name.vietnamese)
      return known.count == words.count
        && zip(known, words).allSatisfy { $0 == $1 || $0.withoutMarks == $1 }
    }
    guard let kind = EntityKind(rawValue: name) ?? EntityKind.allCases.first(where: isName) else {
      return nil
    }
    self = kind
  }
}
