import Foundation
import ProjectFiles
import TestSupport
import Testing

/// Programs that change one file at once: each finds what the others have written.
@Suite struct SharedFileTests {
  @Test func whatIsAcceptedMeanwhileIsKept() throws {
    let scratch = try Scratch()
    for name in ["a.txt", "b.txt"] { scratch.write("Bài \(name): anh của của tôi.\n", at: name) }
    let accept = ["check", "--baseline", "da-biet.json", "--accept"]
    #expect(try scratch.run(accept + ["b.txt:1"]).status == 0)
    let baseline = scratch.url.appendingPathComponent("da-biet.json")
    let other = try Data(contentsOf: baseline)
    try FileManager.default.removeItem(at: baseline)

    let process = Process()
    process.executableURL = BuiltCommand.url
    process.arguments = accept + ["a.txt:1"]
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try FolderLock.holding(foldersOf: [baseline.path]) {
      try process.run()
      // So long it waits for the folder, if it does.
      usleep(500_000)
      #expect(process.isRunning)
      #expect(!FileManager.default.fileExists(atPath: baseline.path))
      try other.write(to: baseline)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let left = try scratch.run(["check", "--format", "jsonl", "--baseline", "da-biet.json", "a.txt", "b.txt"])
    #expect(String(decoding: left.output, as: UTF8.self) == "")
    #expect(left.status == 0)
  }
}
