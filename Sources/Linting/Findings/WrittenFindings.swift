package import Extraction
package import SourceText
import Synchronization

/// A finding that has been written out: the same object until an edit may have changed what it says. Whoever shows it
/// again and again keeps beside it what they have made of it.
package final class WrittenFinding: Sendable {
  let placed: PlacedFinding
  private let form = Mutex<(any AnyObject & Sendable)?>(nil)

  init(_ placed: PlacedFinding) { self.placed = placed }

  package var rule: String { placed.finding.rule }
  package var severity: Severity { placed.finding.severity }
  package var message: LocalizedText { placed.finding.message }
  /// Other places that it is about, wherever their paragraphs are.
  package var related: [(place: TextPlace, message: LocalizedText)] { placed.related }

  /// What `make` has made of the finding when it was first asked for. (Not generic: nobody specialises that for another
  /// module, and it is asked for every finding at every key.)
  package func form(_ make: () -> any AnyObject & Sendable) -> any AnyObject & Sendable {
    if let known = form.withLock({ $0 }) { return known }
    let made = make()
    form.withLock { $0 = made }
    return made
  }
}

/// A finding at the place where it is now.
package struct ShownFinding: Sendable {
  package let written: WrittenFinding
  /// Where its paragraph begins.
  package let start: Int

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
