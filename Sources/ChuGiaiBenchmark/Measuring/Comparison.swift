import JSONText

/// A run against an earlier one.
struct Comparison: Equatable {
  struct Line: Equatable {
    var name: String
    var old: Double
    var new: Double
    var isRegression: Bool
    /// 1.1 for 10 % worse.
    var ratio: Double { new / old }
  }

  var lines: [Line] = []
  /// Measured then, not now.
  var missing: [String] = []

  enum Unreadable: Error, Equatable { case notJSON, notAReport, otherSizes }

  /// - Parameters:
  ///   - old: what `--json` wrote.
  ///   - tolerance: by what part of the old figure the new one may be worse.
  init(_ report: BenchmarkReport, with old: [UInt8], tolerance: Double) throws(Unreadable) {
    guard let json = try? JSONValue(parsing: old) else { throw .notJSON }
    guard let entries = json["measurements"]?.array else { throw .notAReport }
    // Times of small texts say nothing about those of large ones.
    guard (json["quick"]?.bool ?? false) == report.isQuick else { throw .otherSizes }
    for entry in entries {
      guard let name = entry["name"]?.string, let value = entry["value"]?.number, value > 0 else { continue }
      // A peer that became slower is no fault of ours.
      if Peer.owns(name) { continue }
      guard let now = report[name] else {
        missing.append(name)
        continue
      }
      lines.append(Line(name: name, old: value, new: now, isRegression: now > value * (1 + tolerance)))
    }
  }

  var regressions: [Line] { lines.filter(\.isRegression) }
}
