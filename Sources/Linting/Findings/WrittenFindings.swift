package import Extraction
package import SourceText
import Synchronization

/// A finding that has been written out: the same object until an edit may have changed what it says. Whoever shows it
/// again and again keeps beside it what they have made of it.
package final class WrittenFinding: Sendable {
  let placed: PlacedFinding
  private let shown = Mutex<(any AnyObject & Sendable)?>(nil)

  init(_ placed: PlacedFinding) { self.placed = placed }

  package var rule: String { placed.finding.rule }
  package var severity: Severity { placed.finding.severity }
  package var message: LocalizedText { placed.finding.message }
  /// Other places that it is about, wherever their paragraphs are.
  package var related: [(place: TextPlace, message: LocalizedText)] { placed.related }

  /// What `make` has made of the finding when it was first asked for.
  package func shown<Form: AnyObject & Sendable>(_ make: () -> Form) -> Form {
    if let known = shown.withLock({ $0 }) as? Form { return known }
    let made = make()
    shown.withLock { $0 = made }
    return made
  }
}

/// A finding at the place where it is now.
package struct ShownFinding: Sendable {
  package let written: WrittenFinding
  /// Where its paragraph begins.
  let start: Int

  /// Bytes of the article's text.
  package var range: ByteRange { written.placed.finding.range.shifted(by: start) }
}

/// Findings that have been written out for somebody, by paragraph, to be shown again after the next edit.
///
/// It is filled where findings are asked for, so it must be a new one for every state of an article: `without` makes it.
final class WrittenFindings: Sendable {
  private let paragraphs: Mutex<[UInt32: [WrittenFinding]]>

  init() { paragraphs = Mutex([:]) }

  private init(_ paragraphs: [UInt32: [WrittenFinding]]) { self.paragraphs = Mutex(paragraphs) }

  /// The same without what an edit may have changed.
  func without(_ touched: Set<UInt32>) -> WrittenFindings {
    var kept = paragraphs.withLock { $0 }
    if touched.count > kept.count {
      kept = kept.filter { !touched.contains($0.key) }
    } else {
      for id in touched { kept.removeValue(forKey: id) }
    }
    return WrittenFindings(kept)
  }

  /// The findings of a paragraph; made by `make` where nobody has asked for them yet.
  func findings(of id: UInt32, _ make: () -> [WrittenFinding]) -> [WrittenFinding] {
    if let known = paragraphs.withLock({ $0[id] }) { return known }
    let made = make()
    paragraphs.withLock { $0[id] = made }
    return made
  }
}
