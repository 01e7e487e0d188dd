import Extraction
import JSONRPC
import LanguageServerProtocol
import SourceText

/// Paragraphs of more than one line.
enum FoldingRangeFeature: DocumentFeature {
  typealias Request = FoldingRangeRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.foldingRangeProvider = true
  }

  static func answer(
    _ request: FoldingRangeRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [FoldingRange] {
    var ranges: [FoldingRange] = []
    for paragraph in document.article.paragraphs {
      let first = document.line(of: paragraph.range.start)
      let last = document.line(of: max(paragraph.range.end - 1, paragraph.range.start))
      if last > first { ranges.append(FoldingRange(startLine: first, endLine: last)) }
    }
    if let limit = client.capabilities.foldingRangeLimit, limit >= 0, ranges.count > limit {
      ranges.removeLast(ranges.count - limit)
    }
    return ranges
  }
}
