package import Extraction
package import Linting
import SourceText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The settings that hold for a file or folder: `chugiai.json` found upward from it, with the glossaries and the
/// baseline that it names. Batch checker and server load them here, so that both check alike.
package struct Project: Sendable {
  /// Something in one of the project's files that cannot be used.
  package struct Problem: Sendable, Hashable {
    package var path: String
    /// From 1; 0 where the whole file is meant.
    package var line: Int
    package var column: Int
    package var message: LocalizedText

    package init(path: String, line: Int, column: Int, message: LocalizedText) {
      self.path = path
      self.line = line
      self.column = column
      self.message = message
    }
  }

  package var configuration = Configuration()
  /// The absolute path of `chugiai.json`; nil where there is none.
  package var file: String?
  package var glossary = UserGlossary()
  package var baseline = Baseline()
  package var problems: [Problem] = []
  /// Absolute paths of all files that were looked for, those that are not there too: when one of them changes, the
  /// project has to be loaded again.
  package private(set) var files: [String] = []
  private var baselineFolder: String?

  package static let fileName = "chugiai.json"

  /// Loads the settings for `path`, a file or a folder.
  ///
  /// - Parameters:
  ///   - explicit: a settings file to use instead of the one that would be found.
  ///   - userGlossary: the user's own glossary; it comes after the project's. nil: `chugiai/glossary.tsv` in the
  ///     user's configuration folder, where there is one.
  package init(near path: String, explicit: String? = nil, userGlossary: String? = nil) {
    if let found = explicit.map(Self.absolute) ?? Self.find(from: path) {
      file = found
      files.append(found)
      switch FileReader.bytes(ofFile: found) {
      case .success(let bytes):
        var problems: [ConfigurationProblem] = []
        configuration = Configuration(bytes: bytes, problems: &problems)
        self.problems = problems.map {
          Problem(path: found, line: $0.line, column: $0.column, message: $0.message)
        }
      case .failure(let problem): problems.append(Self.unreadable(found, problem))
      }
    }
    for name in configuration.glossaries { readGlossary(resolve(name), isRequired: true) }
    if let own = userGlossary.map(Self.absolute) {
      readGlossary(own, isRequired: true)
    } else if let own = Self.ownGlossary {
      readGlossary(own, isRequired: false)
    }
    if let name = configuration.baseline {
      let path = resolve(name)
      files.append(path)
      // A baseline that is not there yet is about to be written.
      if case .success(let bytes) = FileReader.bytes(ofFile: path) {
        if let read = Baseline(bytes: bytes) {
          baseline = read
        } else {
          problems.append(
            Problem(
              path: path, line: 0, column: 0,
              message: LocalizedText(vi: "Tệp này không phải baseline", en: "This file is no baseline")))
        }
      }
    }
  }

  /// The folder that the configuration's paths are relative to.
  package var folder: String? { file.map(FilePath.folder) }

  /// A baseline that is named apart from the settings: without `chugiai.json`, paths count from its folder.
  package mutating func use(_ baseline: Baseline, ofFile path: String) {
    self.baseline = baseline
    baselineFolder = FilePath.folder(of: Self.absolute(path))
  }

  /// `path` relative to the project's folder, as overrides and baseline name it; as it is where it lies outside.
  package func relative(_ path: String) -> String {
    guard let folder = folder ?? baselineFolder else { return path }
    let absolute = Self.absolute(path)
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return absolute.hasPrefix(prefix) ? String(absolute.dropFirst(prefix.count)) : path
  }

  /// The absolute path of the baseline that the configuration names.
  package var baselinePath: String? { configuration.baseline.map(resolve) }

  /// A path of the configuration as an absolute one.
  package func resolve(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    return FilePath.joined(folder ?? SystemPath.workingFolder ?? "/", path)
  }

  /// The `chugiai.json` nearest to `path`, going upward; nil where there is none.
  package static func find(from path: String) -> String? {
    var folder = absolute(path)
    if case .folder = FileStatus(folder) {} else { folder = FilePath.folder(of: folder) }
    // Each step makes the path shorter, so this ends.
    while !folder.isEmpty {
      let candidate = FilePath.joined(folder, fileName)
      if FileStatus.exists(candidate) { return candidate }
      let parent = FilePath.folder(of: folder)
      if parent == folder { return nil }
      folder = parent
    }
    return nil
  }

  /// Adds the entries of one more file, behind those that are there.
  ///
  /// - Parameter isRequired: whether it is a problem that the file is not there.
  package mutating func readGlossary(_ path: String, isRequired: Bool) {
    files.append(path)
    let bytes: [UInt8]
    switch FileReader.bytes(ofFile: path) {
    case .success(let read): bytes = read
    case .failure(let problem):
      if isRequired { problems.append(Self.unreadable(path, problem)) }
      return
    }
    var found: [UserGlossary.Problem] = []
    glossary = glossary.merging(UserGlossary(bytes: bytes, problems: &found))
    for problem in found {
      problems.append(
        Problem(path: path, line: problem.line, column: 1, message: Self.message(problem.reason)))
    }
  }

  private static func message(_ reason: UserGlossary.Problem.Reason) -> LocalizedText {
    switch reason {
    case .noExpansion:
      LocalizedText(
        vi:
          "Thiếu phần giải thích: viết chữ viết tắt, một dấu tab (không phải dấu cách), rồi phần giải thích",
        en: "No expansion: write the abbreviation, a tab (not spaces) and the expansion")
    case .notAnAbbreviation:
      LocalizedText(vi: "Ô đầu phải là chữ viết tắt", en: "The first cell must be an abbreviation")
    case .tooManyCells:
      LocalizedText(
        vi: "Thừa ô: một dòng chỉ có chữ viết tắt, phần giải thích và ghi chú",
        en: "Too many cells: a line has an abbreviation, its expansion and a note")
    case .repeated(let line):
      LocalizedText(vi: "Đã có ở dòng \(line)", en: "It stands in line \(line) already")
    case .notUTF8: LocalizedText(vi: "Dòng này không phải UTF-8", en: "This line is not UTF-8")
    }
  }

  private static func unreadable(_ path: String, _ problem: FileReader.Problem) -> Problem {
    let reason = problem.reason
    return Problem(
      path: path, line: 0, column: 0,
      message: LocalizedText(
        vi: "Không đọc được tệp này: \(reason.vietnamese)",
        en: "This file cannot be read: \(reason.english)"))
  }

  /// The path of the user's own glossary, whether it is there or not; nil where no home is known.
  package static var ownGlossary: String? {
    let environment = ProcessInfo.processInfo.environment
    if let folder = environment["XDG_CONFIG_HOME"], !folder.isEmpty {
      return folder + "/chugiai/glossary.tsv"
    }
    return environment["HOME"].map { $0 + "/.config/chugiai/glossary.tsv" }
  }

  private static func absolute(_ path: String) -> String {
    let whole =
      path.hasPrefix("/")
      ? path : FilePath.joined(SystemPath.workingFolder ?? "/", path)
    return FilePath.standardized(whole)
  }
}
