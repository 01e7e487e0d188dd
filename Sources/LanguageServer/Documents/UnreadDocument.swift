import LanguageServerProtocol
import SourceText

/// A document that the client has opened and nobody has asked for yet.
struct UnreadDocument {
  let uri: DocumentURI
  let version: Int
  let languageID: String
  private(set) var text: [UInt8]
  let settings: DocumentSettings
  let encoding: PositionEncoding

  init(_ item: TextDocumentItem, settings: DocumentSettings, encoding: PositionEncoding) {
    uri = item.uri
    version = item.version
    languageID = item.languageId
    text = item.text
    self.settings = settings
    self.encoding = encoding
  }

  /// Its text, of which nothing is left here: what is kept of a document with markup is another text, and a long one is not
  /// to be in memory twice.
  mutating func takeText() -> [UInt8] {
    defer { text = [] }
    return text
  }
}
