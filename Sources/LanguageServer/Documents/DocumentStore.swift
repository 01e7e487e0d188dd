import LanguageServerProtocol
import SourceText

/// The documents that the client has open. From `didOpen` to `didClose` their text is the client's, whatever the
/// file says.
struct DocumentStore {
  private(set) var open: [DocumentURI: Snapshot] = [:]
  /// Which have changed since their findings were last sent.
  private(set) var changed: [DocumentURI] = []

  subscript(uri: DocumentURI) -> Snapshot? { open[uri] }

  /// A document that is open already is taken anew: some clients do so to reload, even with the same version.
  mutating func open(_ document: consuming UnreadDocument) {
    let uri = document.uri
    let text = document.takeText()
    // What was there goes first, so that there are never two readings of a long text.
    open[uri] = nil
    open[uri] = Snapshot(
      uri: uri, version: document.version, languageID: document.languageID, text: text,
      settings: document.settings, encoding: document.encoding)
    markChanged(uri)
  }

  /// - Returns: whether the document is open.
  mutating func change(_ uri: DocumentURI, version: Int?, _ changes: [TextDocumentContentChange]) -> Bool {
    guard open[uri] != nil else { return false }
    for change in changes { open[uri]?.apply(change) }
    if let version { open[uri]?.version = version }
    markChanged(uri)
    return true
  }

  /// Whether somebody is writing in one of them, so that something may be held back.
  var isWritten: Bool { open.values.contains { $0.typing.place != nil } }

  /// Who writes has come to rest, in one document or in all.
  ///
  /// - Returns: whether something was held back.
  @discardableResult
  mutating func rest(_ uri: DocumentURI? = nil) -> Bool {
    var heldBack = false
    for uri in uri.map({ [$0] }) ?? Array(open.keys) {
      guard let document = open[uri], document.typing.place != nil else { continue }
      if document.holdsBack {
        heldBack = true
        markChanged(uri)
      }
      open[uri]?.rest()
    }
    return heldBack
  }

  mutating func setLabels(of uri: DocumentURI, _ labels: DocumentLabels?) {
    guard open[uri] != nil else { return }
    open[uri]?.labels = labels
    markChanged(uri)
  }

  /// To be called when the client has been told what it waits for.
  mutating func prepareForEdits(_ uris: [DocumentURI]) {
    for uri in uris { open[uri]?.prepareForEdits() }
  }

  /// Checks every document anew by what now holds for it.
  mutating func recheckAll(_ settings: (DocumentURI) -> DocumentSettings) {
    for uri in open.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      open[uri]?.recheck(settings(uri))
      markChanged(uri)
    }
  }

  mutating func close(_ uri: DocumentURI) -> Bool {
    changed.removeAll { $0 == uri }
    return open.removeValue(forKey: uri) != nil
  }

  mutating func takeChanged() -> [DocumentURI] {
    defer { changed = [] }
    return changed
  }

  private mutating func markChanged(_ uri: DocumentURI) {
    if !changed.contains(uri) { changed.append(uri) }
  }
}
