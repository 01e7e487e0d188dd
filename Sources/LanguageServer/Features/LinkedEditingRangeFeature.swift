import Extraction
import JSONRPC
import LanguageServerProtocol
import SourceText

/// The places that hold the name at the cursor byte for byte, to be typed in all at once: a person's full name, an
/// abbreviation.
enum LinkedEditingRangeFeature: DocumentFeature {
  typealias Request = LinkedEditingRangeRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.linkedEditingRangeProvider = true
  }

  static func answer(
    _ request: LinkedEditingRangeRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> LinkedEditingRanges? {
    let offset = document.offset(request.position)
    guard let renaming = Renaming(at: offset, in: document, for: client) else { return nil }
    let range = renaming.thing.mention.range
    let bytes = document.bytes
    let written = bytes[range.start..<range.end]
    // A mention over a line end would have to be typed with it.
    guard !written.contains(0x0A), !written.contains(0x0D) else { return nil }
    var inNumbers: Set<Int> = []
    if renaming.thing.mention.mention.kind == .abbreviation {
      document.article.forEachOccurrence(touching: document.article.text.range) { occurrence in
        guard case .abbreviation(let detail) = occurrence.mention.detail, detail.isInNumber else { return }
        inNumbers.insert(occurrence.range.start)
      }
    }
    let same = renaming.thing.ranges.filter {
      $0.length == range.length && bytes[$0.start..<$0.end].elementsEqual(written)
        && !inNumbers.contains($0.start) && document.isEditable($0)
    }
    guard same.count > 1 else { return nil }
    var cursor = document.cursor()
    // Names hold spaces, which the patterns of clients do not.
    return LinkedEditingRanges(
      ranges: same.sorted().map { cursor.range($0) }, wordPattern: #"[^\r\n\t,;:.()\[\]"“”]+"#)
  }
}
