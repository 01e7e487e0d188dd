import Synchronization

/// Findings that have been written out for somebody, by paragraph, to be shown again after the next edit.
///
/// It is filled where findings are asked for, so it must be a new one for every state of an article: `without` makes it.
final class WrittenFindings: Sendable {
  private let paragraphs: Mutex<[UInt32: [PlacedFinding]]>

  init() { paragraphs = Mutex([:]) }

  private init(_ paragraphs: [UInt32: [PlacedFinding]]) { self.paragraphs = Mutex(paragraphs) }

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
  func findings(of id: UInt32, _ make: () -> [PlacedFinding]) -> [PlacedFinding] {
    if let known = paragraphs.withLock({ $0[id] }) { return known }
    let made = make()
    paragraphs.withLock { $0[id] = made }
    return made
  }
}
