import Foundation
import TestSupport
import Testing

/// An editor that a test drives, if this machine has it.
struct EditorProgram: Sendable {
  let name: String
  let path: String?

  /// - Parameter places: files, looked for before the `PATH`; newer versions than the system's stand in
  ///   `.build/editors`, where `.ci/install` puts them.
  init(_ name: String, or places: [String] = []) {
    self.name = name
    let paths =
      places
      + (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
    path = paths.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Where `.ci/install` puts editors that are newer than the system's.
  static let newer = BuiltCommand.packageRoot.appendingPathComponent(".build/editors/bin").path

  /// Debian's Python, which has the modules that Debian packages.
  static let python = EditorProgram("python3", or: ["/usr/bin/python3"])

  /// Whether a missing editor is a failure, as in CI.
  static let isRequired = ProcessInfo.processInfo.environment["CHUGIAI_REQUIRE_EDITORS"] == "1"

  /// Whether the test can run; where it must, it runs and fails.
  var isWorthATry: Bool { path != nil || Self.isRequired }

  /// Runs the editor to its end.
  ///
  /// - Returns: its exit status and what it wrote to standard error; `nil` when it had to be ended after `seconds`.
  func run(
    _ arguments: [String], environment: [String: String], in folder: URL, seconds: Double
  ) throws -> (status: Int32, errors: String)? {
    let path = try #require(path, "\(name) is not installed")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let errors = folder.appendingPathComponent("stderr")
    try Data().write(to: errors)
    let handle = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    let deadline = Date().addingTimeInterval(seconds)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
    guard !process.isRunning else {
      process.terminate()
      return nil
    }
    return (process.terminationStatus, (try? String(contentsOf: errors, encoding: .utf8)) ?? "")
  }
}
