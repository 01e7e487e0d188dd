package import Foundation

/// The `chugiai` that was built together with the tests, for tests that run it as a person would.
package enum BuiltCommand {
  /// Where it is. SwiftPM puts it beside the test bundle.
  package static let url: URL = {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = bundle.deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appendingPathComponent("chugiai")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return packageRoot.appendingPathComponent(".build/debug/chugiai")
  }()

  /// The checkout that the tests were built from.
  package static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package struct Result: Sendable {
    package var status: Int32
    package var output: Data
    package var errors: Data
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - program: what runs instead, given the command among its arguments.
  ///   - folder: the working folder.
  ///   - environment: instead of the tests' own; a fixed one keeps answers the same on every machine.
  package static func run(
    _ arguments: [String], program: String? = nil, input: Data = Data(), in folder: URL = packageRoot,
    environment: [String: String] = ["LC_ALL": "vi_VN.UTF-8", "PATH": "/usr/bin:/bin", "COLUMNS": "100"]
  ) throws -> Result {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    // Files instead of pipes: a pipe that nobody empties while the other is read would block the child.
    func file(_ name: String, _ content: Data = Data()) throws -> URL {
      let url = scratch.appendingPathComponent(name)
      try content.write(to: url)
      return url
    }
    let (inputFile, outputFile, errorFile) = (try file("in", input), try file("out"), try file("err"))
    let process = Process()
    process.executableURL = program.map { URL(fileURLWithPath: $0) } ?? url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try Data(contentsOf: outputFile),
      errors: try Data(contentsOf: errorFile))
  }
}
