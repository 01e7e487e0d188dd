import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import SourceText

/// The outline: the people with their posts first, then the other kinds, each thing once at its first mention.
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
    // Most things are named again in the same bytes, and then no strings are made.
    var spellings: Set<Int> = []
    var seen: Set<String> = []
    let bytes = document.bytes
    document.article.forEachOccurrence(touching: document.article.text.range) { occurrence in
      let kind = occurrence.mention.kind
      guard kinds.contains(kind), spellings.insert(hash(of: kind, occurrence.range, bytes)).inserted else {
        return
      }
      let name = OneLine.text(document.text(occurrence.range))
      guard !name.isEmpty, seen.insert(kind.rawValue + "\t" + name.lowercased()).inserted else { return }
      let range = cursor.range(occurrence.range)
      byKind[kind, default: []].append(
        DocumentSymbol(
          name: name, detail: document.article.value(of: occurrence), kind: symbolKind(kind), range: range,
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

  /// 64 bits: of a million spellings no two share one in all likelihood.
  private static func hash(of kind: EntityKind, _ range: ByteRange, _ bytes: [UInt8]) -> Int {
    var hasher = Hasher()
    hasher.combine(kind)
    bytes.withUnsafeBytes {
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: $0[range.start..<range.end]))
    }
    return hasher.finalize()
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
    let isVietnamese = client.language == .vietnamese
    switch kind {
    case .person: return isVietnamese ? "Người" : "People"
    case .rank: return isVietnamese ? "Cấp bậc" : "Ranks"
    case .position: return isVietnamese ? "Chức vụ" : "Posts"
    case .organization: return isVietnamese ? "Cơ quan, đơn vị" : "Bodies"
    case .location: return isVietnamese ? "Địa danh" : "Places"
    case .date: return isVietnamese ? "Ngày tháng" : "Dates"
    case .abbreviation: return isVietnamese ? "Chữ viết tắt" : "Abbreviations"
    case .document: return isVietnamese ? "Văn bản" : "Documents"
    }
  }
}
