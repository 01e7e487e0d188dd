package import Extraction

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
}
