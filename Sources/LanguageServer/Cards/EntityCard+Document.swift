import Extraction
import Lexicon

extension EntityCard {
  /// Type, issuer, year and term of a cited document.
  func document(_ detail: DocumentDetail) -> Markup {
    var text = Markup()
    let type = Self.sort(detail)
    text.title(
      detail.canonicalName(surface) ?? surface, note: type.isEmpty ? say("văn bản", "document") : type)
    if let row = detail.issuer {
      let issuer = LexiconTable.documentIssuers.string(row, .issuer)
      if !issuer.isEmpty { text.line(say("Cơ quan ban hành: \(issuer)", "Issued by: \(issuer)")) }
    }
    if let year = detail.year { text.line(say("Năm \(year)", "Year \(year)")) }
    if let term = term(detail) { text.line(term) }
    if detail.form == .law, let row = detail.type {
      let years = LexiconTable.laws.strings(row, .years)
      if !years.isEmpty {
        text.line(say("Các lần ban hành: ", "Versions: ") + years.joined(separator: ", "))
      }
    }
    switch detail.family {
    case .party: text.line(say("Văn bản của Đảng", "A document of the Party"))
    case .state: text.line(say("Văn bản nhà nước", "A document of the state"))
    case .law, .unknown: break
    }
    return text
  }

  /// What sort of document it is: of a law the first words of its name.
  private static func sort(_ detail: DocumentDetail) -> String {
    let name = String(decoding: detail.typeName, as: UTF8.self)
    guard detail.form == .law else { return name }
    var sort = ""
    let table = LexiconTable.documentTypes
    table.forEachRow { row in
      let type = table.string(row, .type)
      if type.count > sort.count, name == type || name.hasPrefix(type + " ") { sort = type }
    }
    return sort
  }

  /// "Khóa XIII (2021–2026)".
  private func term(_ detail: DocumentDetail) -> String? {
    let number = detail.term != 0 ? Int(detail.term) : detail.form == .congress ? Int(detail.ordinal) : 0
    guard number > 0 else { return nil }
    let roman = RomanNumeral.written(number)
    let body = detail.family == .law ? "national_assembly" : "party_congress"
    let table = LexiconTable.terms
    var years = ""
    table.forEachRow { row in
      if table.string(row, .body) == body, table.string(row, .term) == roman {
        years = "\(table.string(row, .from).prefix(4))–\(table.string(row, .to).prefix(4))"
      }
    }
    let whose =
      detail.family == .law
      ? say("Quốc hội khóa \(roman)", "National Assembly, term \(roman)")
      : say("Khóa \(roman)", "Term \(roman)")
    return years.isEmpty ? whose : "\(whose) (\(years))"
  }
}
