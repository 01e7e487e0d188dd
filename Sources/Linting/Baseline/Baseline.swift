import JSONText

/// Findings that are accepted: a project takes today's as given and is told of new ones only.
///
/// The file holds fingerprints by path, `{"version": 1, "findings": {"bai/mot.txt": ["0123456789abcdef-1"]}}`, so it
/// survives moved lines. Server and batch checker use the same ones.
public struct Baseline: Sendable, Hashable {
  /// By path, relative to the configuration's folder.
  public private(set) var fingerprints: [String: Set<String>] = [:]

  /// A baseline that accepts nothing.
  public init() {}

  /// nil for bytes that are no baseline.
  public init?(bytes: [UInt8]) {
    guard let value = try? JSONValue(parsing: bytes, maximumDepth: 8), value["version"]?.integer == 1,
      let findings = value["findings"]?.object
    else { return nil }
    for (path, list) in findings.members {
      fingerprints[path, default: []].formUnion((list.array ?? []).compactMap(\.string))
    }
  }

  public var isEmpty: Bool { fingerprints.isEmpty }

  /// Takes findings as given from now on, beside those that are accepted already.
  ///
  /// - Parameter path: of the article, relative to the configuration's folder.
  public mutating func accept(_ fingerprints: [String], in path: String) {
    if fingerprints.isEmpty { return }
    self.fingerprints[path, default: []].formUnion(fingerprints)
  }

  /// The findings of `path` that are not accepted.
  public func new(_ diagnostics: [Diagnostic], fingerprints: [String], in path: String) -> [Diagnostic] {
    guard let accepted = self.fingerprints[path] else { return diagnostics }
    return zip(diagnostics, fingerprints).filter { !accepted.contains($0.1) }.map(\.0)
  }

  /// The file, with paths and fingerprints in order, so that two versions compare line by line.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("version", 1)
      writer.key("findings")
      writer.object { writer in
        for path in fingerprints.keys.sorted() {
          writer.key(path)
          writer.beginArray()
          for fingerprint in fingerprints[path, default: []].sorted() { writer.value(fingerprint) }
          writer.endArray()
        }
      }
    }
    writer.newline()
    return writer.finish()
  }
}
