import Linting
import ProjectFiles
import SourceText

/// The findings that `--accept` names, each by where it stands or by its fingerprint.
struct AcceptedPlaces: Sendable {
  enum Place: Sendable, Hashable {
    /// `bai/mot.txt:3:9`, or without the column all of a line. Of a Word file the line is a paragraph, as in reports.
    case position(path: String, line: Int, column: Int?)
    /// `0123456789abcdef-1`, as in `jsonl`.
    case fingerprint(String)
  }

  /// As they were typed, in that order.
  let names: [String]
  private let places: [Place]

  init(_ names: [String]) throws(UsageError) {
    self.names = names
    var places: [Place] = []
    for name in names {
      guard let place = Self.place(name) else {
        throw UsageError(
          LocalizedText(
            vi:
              "--accept cần TỆP:DÒNG:CỘT, TỆP:DÒNG, hay dấu vân (fingerprint) của phát hiện, không phải “\(name)”",
            en: "--accept takes FILE:LINE:COLUMN, FILE:LINE, or a finding's fingerprint, not ‘\(name)’"))
      }
      places.append(place)
    }
    self.places = places
  }

  /// The files that are named, each once.
  var paths: [String] {
    var known: Set<String> = []
    return places.compactMap { place in
      if case .position(let path, _, _) = place, known.insert(path).inserted { path } else { nil }
    }
  }

  /// Which of the places (as indices of `names`) name each finding of a text.
  ///
  /// - Returns: the fingerprints of the findings that are named, and what names them.
  func named(_ found: Checker.Result, in input: Input) -> (fingerprints: [String], places: Set<Int>) {
    let lines = Places(input.text.bytes)
    let path = Self.plain(input.path)
    var fingerprints: [String] = []
    var used: Set<Int> = []
    for (finding, fingerprint) in zip(found.located, found.fingerprints) {
      let position = FindingPlace.position(of: finding.range.start, in: input, lines: lines)
      let hits = places.indices.filter { index in
        switch places[index] {
        case .fingerprint(let name): name == fingerprint
        case .position(let file, let line, let column):
          line == position.line && (column ?? position.column) == position.column && Self.plain(file) == path
        }
      }
      if hits.isEmpty { continue }
      fingerprints.append(fingerprint)
      used.formUnion(hits)
    }
    return (fingerprints, used)
  }

  static let nothing = LocalizedText(
    vi: "không có phát hiện nào ở đây", en: "there is no finding here")

  private static func plain(_ path: String) -> Substring {
    var path = SystemPath.readable(path)[...]
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return path
  }

  private static func place(_ name: String) -> Place? {
    if isFingerprint(name) { return .fingerprint(name) }
    // From the end: a name may have colons too.
    var parts = name.split(separator: ":", omittingEmptySubsequences: false)
    var numbers: [Int] = []
    while parts.count > 1, numbers.count < 2, let number = Int(parts[parts.count - 1]), number > 0 {
      numbers.insert(number, at: 0)
      parts.removeLast()
    }
    let path = parts.joined(separator: ":")
    guard let line = numbers.first, !path.isEmpty else { return nil }
    return .position(path: path, line: line, column: numbers.count > 1 ? numbers[1] : nil)
  }

  private static func isFingerprint(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts[0].utf8.count == 16 && parts[0].allSatisfy(\.isHexDigit)
      && Int(parts[1]) != nil
  }
}
