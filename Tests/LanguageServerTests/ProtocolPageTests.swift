import Foundation
import JSONText
import TestSupport
import Testing

@testable import LanguageServer

/// `Protocol/README.md` names every method, notification and capability of the server, and no other.
@Suite struct ProtocolPageTests {
  /// The rows of the table in a section of the page: the name in the first cell, and the second cell.
  private static func rows(_ section: String) throws -> [(name: String, second: String)] {
    let page = try String(
      contentsOf: BuiltCommand.packageRoot.appendingPathComponent("Protocol/README.md"), encoding: .utf8)
    let text =
      try #require(
        page.components(separatedBy: "\n## \(section)\n").dropFirst().first, "no section \(section)"
      )
      .components(separatedBy: "\n## ").first ?? ""
    return text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| `") else { return nil }
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      guard let name = cells.first?.dropFirst().split(separator: "`").first else { return nil }
      var second = cells.count > 1 ? cells[1] : ""
      while second.last == " " { second.removeLast() }
      return (String(name), String(second))
    }
  }

  @Test func methodsAreThoseOfTheTable() throws {
    #expect(try Self.rows("Methods").map(\.name).sorted() == FeatureTable.handlers.keys.sorted())
  }

  @Test func notificationsAreThoseOfTheTable() throws {
    // Besides those in the table, which come from the client's own thread or end the server.
    let ours = Array(NotificationTable.handlers.keys) + ["$/cancelRequest", "exit"]
    #expect(try Self.rows("What the client tells").map(\.name).sorted() == ours.sorted())
  }

  /// Messages of which the server's sources name the type.
  @Test func whatTheServerSendsIsInTheTable() throws {
    let root = BuiltCommand.packageRoot.appendingPathComponent("Sources")
    func sources(_ folder: String) throws -> [String] {
      let path = root.appendingPathComponent(folder).path
      return try (FileManager.default.subpaths(atPath: path) ?? []).filter { $0.hasSuffix(".swift") }.map {
        try String(contentsOfFile: path + "/" + $0, encoding: .utf8)
      }
    }
    let server = try sources("LanguageServer").joined(separator: "\n")
    var sent: [String] = []
    for text in try sources("LanguageServerProtocol") {
      let isSent = ["ServerNotification {", "ServerRequest {"].contains(where: text.contains)
      guard isSent, let type = text.components(separatedBy: "struct ").dropFirst().first,
        let method = text.components(separatedBy: "method").dropFirst().first
      else { continue }
      let name = type.prefix { $0.isLetter }
      let quoted = method.split(separator: "\"")
      if server.contains(name + "("), quoted.count > 1 { sent.append(String(quoted[1])) }
    }
    #expect(sent.count > 8)
    #expect(try Self.rows("What the server says on its own").map(\.name).sorted() == sent.sorted())
  }

  @Test func capabilitiesAreThoseOfTheTable() throws {
    let rows = try Self.rows("Capabilities")
    #expect(Set(rows.map(\.name)).count == rows.count)
    let able = TestClient(capabilities: Self.everything).initializeResult["capabilities"]?.object
    #expect(rows.map(\.name).sorted() == (able?.members.map(\.key) ?? []).sorted())
    let plain = TestClient(capabilities: [:]).initializeResult["capabilities"]?.object
    let forAll = rows.filter { $0.second == "everyone" }.map(\.name)
    #expect(forAll.sorted() == (plain?.members.map(\.key) ?? []).sorted())
  }

  /// A client that can do all that the server makes a difference of.
  private static let everything: JSONValue = [
    "general": ["positionEncodings": ["utf-16"]],
    "window": ["workDoneProgress": true, "showDocument": ["support": true]],
    "workspace": [
      "applyEdit": true, "workspaceEdit": ["documentChanges": true, "resourceOperations": ["create"]],
      "workspaceFolders": true, "configuration": true, "executeCommand": [:],
    ],
    "textDocument": [
      "synchronization": ["willSaveWaitUntil": true, "dynamicRegistration": true],
      "diagnostic": ["dynamicRegistration": true], "completion": ["contextSupport": true],
      "codeAction": [
        "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix"]]],
        "resolveSupport": ["properties": ["edit"]], "dataSupport": true,
      ],
      "rename": ["prepareSupport": true], "inlayHint": ["resolveSupport": ["properties": ["tooltip"]]],
      "codeLens": [:], "documentLink": ["tooltipSupport": true], "linkedEditingRange": [:],
      "formatting": [:], "rangeFormatting": [:],
      "semanticTokens": ["requests": ["full": ["delta": true], "range": true], "tokenTypes": ["class"]],
    ],
    "experimental": ["chugiai": ["entities": true]],
  ]
}
