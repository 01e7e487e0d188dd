import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import SourceText

/// The outline: the people with their posts first, then the other kinds, each thing once at its first mention,
/// a body or place by its fullest name.
enum DocumentSymbolFeature: DocumentFeature {
  typealias Request = DocumentSymbolRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.documentSymbolProvider = true
  }

  static func answer(
    _ request: DocumentSymbolRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> DocumentSymbolResponse {
    let groups = groups(of: document, client)
    if client.capabilities.hierarchicalDocumentSymbols { return .tree(groups) }
    return .list(
      groups.flatMap { group in
        group.children.map {
          SymbolInformation(
            name: $0.name, kind: $0.kind, containerName: group.name,
            location: Location(uri: document.uri, range: $0.range))
        }
      })
  }

  /// Kinds that an outline is worth having for; ranks and posts stand with their people.
  private static let kinds: [EntityKind] = [.organization, .location, .date, .abbreviation, .document]

  /// A group for each kind that the document mentions.
  static func groups(of document: Snapshot, _ client: Client) -> [DocumentSymbol] {
    var byKind: [EntityKind: [DocumentSymbol]] = [:]
    // People come in the order in which they are first named, the others as they stand.
    var cursor = document.cursor()
    byKind[.person] = document.article.people.compactMap { person in
      guard let first = person.mentions.first, !person.name.isEmpty else { return nil }
      let range = cursor.range(first)
      let detail = ([person.rank].compactMap { $0 } + person.positions).joined(separator: ", ")
      return DocumentSymbol(
        name: person.name, detail: detail.isEmpty ? nil : detail, kind: symbolKind(.person), range: range,
        selectionRange: range)
    }
    var spellings = Spellings(of: kinds, in: document)
    document.article.forEachOccurrence(touching: document.article.text.range) { spellings.add($0) }
    var things: [Thing] = []
    var numbers: [ThingName.Key: Int] = [:]
    for spelling in spellings.all {
      let name = ThingName(of: spelling.first, spelling.abbreviations, in: document)
      if name.written.isEmpty { continue }
      if let number = numbers[name.key] {
        things[number].add(name)
      } else {
        numbers[name.key] = things.count
        things.append(Thing(first: spelling.first, name))
      }
    }
    let dates = DateWords(language: client.language, articleDay: nil)
    for thing in things {
      let range = cursor.range(thing.first.range)
      let kind = thing.first.mention.kind
      byKind[kind, default: []].append(
        DocumentSymbol(
          name: thing.name, detail: detail(of: thing, in: document, dates), kind: symbolKind(kind),
          range: range,
          selectionRange: range))
    }
    let whole = document.positionRange(document.article.text.range)
    return ([.person] + kinds).compactMap { kind in
      guard let symbols = byKind[kind], let first = symbols.first else { return nil }
      return DocumentSymbol(
        name: title(kind, client), detail: "\(symbols.count)", kind: .namespace, range: whole,
        selectionRange: first.selectionRange, children: symbols)
    }
  }

  /// What stands beside a name: what letters stand for, which weekday a day is, how else a body or place is written.
  private static func detail(of thing: Thing, in document: Snapshot, _ dates: DateWords) -> String? {
    switch thing.first.mention.detail {
    case .organization, .location:
      let others = thing.others.prefix(mostSpellings)
      return others.isEmpty ? nil : others.joined(separator: ", ")
    case .date(let date): return dates.day(date.value).map(dates.name)
    default: return document.article.value(of: thing.first)
    }
  }

  private static let mostSpellings = 3

  /// Something that the article names, in one way or several.
  private struct Thing {
    let first: Article.Occurrence
    private var names: [ThingName]

    init(first: Article.Occurrence, _ name: ThingName) {
      self.first = first
      names = [name]
    }

    mutating func add(_ name: ThingName) { names.append(name) }

    private var isNamed: Bool { first.mention.kind == .organization || first.mention.kind == .location }

    /// As it stands first; a body and a place in full, in the article's own words where it has them.
    var name: String {
      guard isNamed else { return names[0].written }
      var best = names[0]
      for name in names.dropFirst() where isFuller(name, best) { best = name }
      return best.name.text
    }

    private func isFuller(_ one: ThingName, _ other: ThingName) -> Bool {
      let (first, second) = (rank(one), rank(other))
      return first != second ? first > second : one.name.text.count > other.name.text.count
    }

    /// Headlines in capitals are nobody's name, and words that stand there are better than what letters stand for.
    private func rank(_ name: ThingName) -> Int {
      (name.written.contains(where: \.isLowercase) ? 2 : 0) + (name.name.isWritten ? 1 : 0)
    }

    /// The other ways in which it is written, each once.
    var others: [String] {
      var seen: Set = [name.lowercased()]
      return names.compactMap { seen.insert($0.written.lowercased()).inserted ? $0.written : nil }
    }
  }

  /// Icons that editors show; they know no people.
  static func symbolKind(_ kind: EntityKind) -> SymbolKind {
    switch kind {
    case .person: .class
    case .rank: .enumMember
    case .position: .interface
    case .organization: .module
    case .location: .package
    case .date: .event
    case .abbreviation: .key
    case .document: .file
    }
  }

  private static func title(_ kind: EntityKind, _ client: Client) -> String {
    switch kind {
    case .person: client.say("Người", "People")
    case .rank: client.say("Cấp bậc", "Ranks")
    case .position: client.say("Chức vụ", "Posts")
    case .organization: client.say("Cơ quan, đơn vị", "Bodies")
    case .location: client.say("Địa danh", "Places")
    case .date: client.say("Ngày tháng", "Dates")
    case .abbreviation: client.say("Chữ viết tắt", "Abbreviations")
    case .document: client.say("Văn bản", "Documents")
    }
  }
}
