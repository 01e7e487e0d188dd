import Foundation
import TestSupport
import Testing

/// The invariants of Sources/README.md that the compiler does not see.
@Suite struct TidyTests {
  private static let root = BuiltCommand.packageRoot

  /// Every Swift file below `folder` but the generated ones, as its path from the root and its text.
  private static func sources(_ folder: String) -> [(path: String, text: String)] {
    let names = FileManager.default.subpaths(atPath: root.appendingPathComponent(folder).path) ?? []
    // A module that was renamed must not pass for one without faults.
    if names.isEmpty { Issue.record("there is nothing in \(folder)") }
    return names.filter { $0.hasSuffix(".swift") && !$0.contains("Generated/") }.sorted().compactMap { name in
      let path = folder + "/" + name
      return (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)).map { (path, $0) }
    }
  }

  @Test func theTopLevelIsWhatItIsSaidToBe() throws {
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.root.path).filter {
      !$0.hasPrefix(".")
    }
    #expect(found.sorted() == ["Editors", "Package.swift", "Protocol", "README.md", "Sources", "Tests"])
  }

  @Test func filesHaveOneJob() {
    let sources = Self.sources("Sources") + Self.sources("Tests")
    #expect(sources.count > 100)
    for (path, text) in sources {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 500, "\(path) has \(lines) lines: split it")
    }
  }

  @Test func theCoreNeitherPrintsNorTraps() {
    let core = [
      "SourceText", "VietnameseText", "Lexicon", "Extraction", "Linting", "JSONText",
      "LanguageServerProtocol",
    ]
    for module in core {
      for (path, text) in Self.sources("Sources/" + module) {
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          let code = line.drop { $0 == " " }
          if code.hasPrefix("//") { continue }
          for word in [" print(", "fatalError(", "precondition(", "preconditionFailure(", "try!", " as! "]
          where (" " + code).contains(word) {
            Issue.record("\(path):\(number + 1): \(word)")
          }
        }
      }
    }
  }

  @Test func everyFolderHasAMap() {
    for folder in ["Sources", "Sources/Lexicon/Data", "Tests", "Editors", "Protocol"] {
      let path = Self.root.appendingPathComponent(folder).appendingPathComponent("README.md").path
      #expect(FileManager.default.fileExists(atPath: path), "\(folder) lacks a README")
    }
  }

  @Test func theMapOfModulesIsTrue() throws {
    let map = try String(contentsOf: Self.root.appendingPathComponent("Sources/README.md"), encoding: .utf8)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    for folder in folders where !folder.hasPrefix(".") && folder != "README.md" {
      #expect(map.contains("| \(folder) |"), "Sources/README.md does not name \(folder)")
    }
    for module in ["Extraction", "Linting"] {
      let folders = try FileManager.default.contentsOfDirectory(
        atPath: Self.root.appendingPathComponent("Sources/\(module)").path)
      for folder in folders where !folder.contains(".") && folder != "Generated" {
        #expect(map.contains("`\(folder)`"), "Sources/README.md does not name \(module)/\(folder)")
      }
    }
  }

  @Test func noModuleHasTheNameOfATypeInsideIt() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    for folder in folders where !folder.contains(".") {
      for (path, text) in Self.sources("Sources/" + folder) {
        for keyword in ["struct", "class", "enum", "protocol", "actor"] {
          #expect(!text.contains("\(keyword) \(folder) "), "\(path) has a type of its module's name")
          #expect(!text.contains("\(keyword) \(folder):"), "\(path) has a type of its module's name")
        }
      }
    }
  }
}
