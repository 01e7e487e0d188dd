import Foundation
import TestSupport
import Testing

@testable import LanguageServer

/// `Protocol/README.md` names every method that the server answers, and no other.
@Suite struct ProtocolPageTests {
  @Test func methodsAreThoseOfTheTable() throws {
    let page = try String(
      contentsOf: BuiltCommand.packageRoot.appendingPathComponent("Protocol/README.md"), encoding: .utf8)
    let section =
      try #require(page.components(separatedBy: "\n## Methods\n").dropFirst().first)
      .components(separatedBy: "\n## ").first ?? ""
    let named = section.split(separator: "\n").compactMap { line -> String? in
      guard line.hasPrefix("| `") else { return nil }
      return line.dropFirst(3).split(separator: "`").first.map(String.init)
    }
    #expect(named.sorted() == FeatureTable.handlers.keys.sorted())
  }
}
