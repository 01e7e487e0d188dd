import LanguageServerProtocol
import SourceText

/// A document that the client has opened and nobody has asked for yet.
struct UnreadDocument {
  let uri: DocumentURI
  let version: Int
  let languageID: String
  let text: [UInt8]
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
}
