import Foundation
import JSONText
import TestSupport
import Testing

/// Servers of several windows that change one file: each finds what the others have written.
@Suite struct SharedProjectFileTests {
  @Test func rowsOfAllServersAreKept() throws {
    let folder = try TestFolder(["chugiai.json": "{}\n", "bai.txt": "Bài.\n"])
    let servers = try (0..<4).map { _ in try ServerProcess() }
    for server in servers {
      _ = server.initialize([
        "processId": nil, "rootUri": nil, "capabilities": [:], "workspaceFolders": [folder.asFolder],
      ])
      server.open("Bài.\n", uri: folder.uri("bai.txt"))
    }
    let letters = Array("ABCDEGHK")
    // All are asked before any has answered.
    for letter in letters {
      for (number, server) in servers.enumerated() {
        server.send([
          "jsonrpc": "2.0", "id": .string("\(letter)"), "method": "workspace/executeCommand",
          "params": [
            "command": "chugiai.addToGlossary",
            "arguments": [
              .string(folder.uri("bai.txt")),
              [
                "scope": "project", "abbreviation": .string("\(letter)X\(letters[number])"),
                "expansion": "cụm từ mẫu",
              ],
            ],
          ],
        ])
      }
    }
    for server in servers {
      for letter in letters {
        let answer = server.wait { $0["id"]?.string == "\(letter)" }
        #expect(answer?["result"]?["file"] != nil)
      }
    }
    let rows = try String(contentsOfFile: folder.path + "/glossary.tsv", encoding: .utf8)
      .split(separator: "\n")
    #expect(rows.count == servers.count * letters.count)
    #expect(Set(rows).count == rows.count)
    let settings = try String(contentsOfFile: folder.path + "/chugiai.json", encoding: .utf8)
    #expect(settings.components(separatedBy: "glossary.tsv").count == 2, "named once")
  }
}
