import Extraction
import JSONRPC
import LanguageServerProtocol
import Linting
import SourceText
import Standoff

/// The weekday of a full date and the date in ISO 8601, and what an abbreviation stands for at its first use where the
/// article does not say it; what somebody has noted of them where that is another.
enum InlayHintFeature: DocumentFeature {
  typealias Request = InlayHintRequest

  static func offer(in capabilities: inout ServerCapabilities, to client: Client) {
    capabilities.inlayHintProvider = ResolveOptions()
  }

  static func answer(
    _ request: InlayHintRequest, about document: Snapshot, for client: Client
  ) throws(ResponseError) -> [InlayHint] {
    let range = document.byteRange(request.range)
    var hints: [InlayHint] = []
    var cursor = document.cursor()
    // What a number of a document is made of stays together: 12-NQ/TU.
    var numberEnd = 0
    document.article.forEachOccurrence(touching: range) { occurrence in
      let text: String?
      let label = document.labels?.labels.label(occurrence.mention.kind, at: occurrence.range)
      if label?.judgement == .refused { return }
      let value = label?.value.flatMap { $0 == document.article.value(of: occurrence) ? nil : $0 }
      switch occurrence.mention.detail {
      case .date(let detail): text = value ?? day(detail.value, client)
      case .document:
        numberEnd = max(numberEnd, occurrence.range.end)
        text = nil
      case .abbreviation where occurrence.range.start >= numberEnd:
        text = value ?? (document.article.isFirstUse(occurrence) ? expansion(occurrence, document) : nil)
      default: text = nil
      }
      guard let text else { return }
      hints.append(
        InlayHint(position: cursor.range(occurrence.range).end, label: text, paddingLeft: true))
    }
    return hints
  }

  private static func day(_ value: DateValue, _ client: Client) -> String? {
    guard value.form == .point, !value.flags.contains(.lunar), let year = value.first.year,
      let weekday = GregorianCalendar.weekday(year: year, month: value.first.month, day: value.first.day)
    else { return nil }
    return [Weekday.name(weekday, client.language), value.iso8601].compactMap(\.self).joined(separator: " · ")
  }

  private static func expansion(_ occurrence: Article.Occurrence, _ document: Snapshot) -> String? {
    guard SameThing.phrase(of: occurrence, in: document.article) == nil,
      let expansion = document.article.value(of: occurrence), !expansion.hasPrefix("!")
    else { return nil }
    return expansion
  }
}
