/// What is to be analysed of a file with markup, and the way back to the file.
///
/// The analysis text is the file's prose: markup is taken out, entities are the characters they mean, and what
/// stands in a sentence without being prose (code, a URL) is one U+FFFC. Everything else is byte for byte the
/// file (in HTML, line ends are spaces), so that only the places where the two differ need to be kept. Offsets
/// of the analysis text are called `offset`, those of the file `source`.
package struct MaskedText: Sendable {
  /// The text to analyse, UTF-8 as far as the file was.
  package let bytes: [UInt8]
  package let map: MaskMap

  init(bytes: [UInt8], map: MaskMap) {
    self.bytes = bytes
    self.map = map
  }

  package var comments: [MaskMap.Comment] { map.comments }
  package var isIdentity: Bool { map.isIdentity }
  package func sourceRange(of range: ByteRange) -> ByteRange { map.sourceRange(of: range) }
  package func editableSourceRange(of range: ByteRange) -> ByteRange? { map.editableSourceRange(of: range) }
}
