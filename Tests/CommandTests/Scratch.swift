import Foundation
import TestSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that is gone when the test is over, for files that only a test can make.
final class Scratch {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    // Foundation passes over what has no name in UTF-8.
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/rm")
    process.arguments = ["-rf", path]
    try? process.run()
    process.waitUntilExit()
  }

  /// - Parameter name: its bytes, whatever they are.
  func write(_ text: String, bytes name: [UInt8]) { write(Array(text.utf8), to: name) }

  func write(_ content: [UInt8], to name: [UInt8]) {
    let descriptor = open(cPath(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    defer { close(descriptor) }
    _ = content.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// Makes the folders that lead there too.
  func write(_ text: String, at name: String) { write(Array(text.utf8), at: name) }

  func write(_ content: [UInt8], at name: String) {
    let folder = url.appendingPathComponent(name).deletingLastPathComponent()
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    write(content, to: Array(name.utf8))
  }

  func makeFolder(bytes name: [UInt8]) { mkdir(cPath(name), 0o755) }

  func data(_ name: String) -> Data? { try? Data(contentsOf: url.appendingPathComponent(name)) }

  func read(bytes name: [UInt8]) -> String? {
    let descriptor = open(cPath(name), O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = Foundation.read(descriptor, &bytes, bytes.count)
    return String(validating: bytes.prefix(max(count, 0)), as: UTF8.self)
  }

  /// Hidden ones too.
  var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

  func run(_ arguments: [String], input: Data = Data(), environment: [String: String]? = nil) throws
    -> BuiltCommand.Result
  {
    guard let environment else { return try BuiltCommand.run(arguments, input: input, in: url) }
    return try BuiltCommand.run(arguments, input: input, in: url, environment: environment)
  }

  /// Runs a line of shell in which `$0` is the built command.
  func shell(_ line: String) throws -> BuiltCommand.Result {
    try BuiltCommand.run(["-c", line, BuiltCommand.url.path], program: "/bin/sh", in: url)
  }

  /// As somebody to whom permissions mean something: they mean nothing to root, as whom tests run in containers.
  func runAsNobody(_ arguments: [String]) throws -> BuiltCommand.Result {
    guard geteuid() == 0 else { return try run(arguments) }
    // Where the build is nobody else may look.
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("chugiai-" + UUID().uuidString)
    try FileManager.default.copyItem(at: BuiltCommand.url, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    return try BuiltCommand.run(
      ["--reuid=65534", "--regid=65534", "--clear-groups", copy.path] + arguments,
      program: "/usr/bin/setpriv",
      in: url)
  }

  private func cPath(_ name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [0x2F] + name).map { CChar(bitPattern: $0) } + [0]
  }
}
