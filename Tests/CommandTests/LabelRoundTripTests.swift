import Foundation
import TestSupport
import Testing

/// Whoever accepts everything that is read has said nothing new: with these labels every format is as it was without any,
/// labels and reading agree, and accepting everything again changes no file.
@Suite struct LabelRoundTripTests {
  private static func articles() throws -> Scratch {
    let scratch = try Scratch()
    let folder = BuiltCommand.packageRoot.appendingPathComponent("Tests/Fixtures/articles")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where name.hasSuffix(".txt")
    {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      scratch.write(text, at: "bai/\(name)")
      let decomposed = text.decomposedStringWithCanonicalMapping
      scratch.write(decomposed.replacing("\n", with: "\r\n"), at: "bai/nfd-\(name)")
      // Every fourth word with markup around it or in it.
      func marked(_ change: (String) -> String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
          index % 4 > 0 || word.isEmpty || word.contains("\n") ? String(word) : change(String(word))
        }.joined(separator: " ")
      }
      scratch.write("---\ntitle: Tin\n---\n\n" + marked { "**\($0)**" }, at: "bai/\(name).md")
      let html = marked { "<b>\($0)</b>" }.replacing("à", with: "&agrave;")
      scratch.write("<p>" + html.replacing("\n", with: "</p>\r\n<p>") + "</p>\n", at: "bai/\(name).html")
    }
    return scratch
  }

  private static func files(_ scratch: Scratch) -> [String: Data?] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: scratch.path + "/bai")) ?? []
    return Dictionary(names.map { ($0, scratch.data("bai/" + $0)) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func acceptingEverythingChangesNothing() throws {
    let scratch = try Self.articles()
    let articles = Self.files(scratch)
    #expect(articles.count >= 8)
    let formats = ["text", "jsonl", "tsv", "conll", "html"]
    func annotated(_ more: [String]) throws -> [Data] {
      try formats.map { format in
        let result = try scratch.run(["annotate", "--format", format] + more + ["bai"])
        #expect(result.status == 0)
        return result.output
      }
    }
    let before = try annotated([])
    let accept = ["annotate", "--labels", "--format", "brat", "-o", ".", "bai"]
    #expect(try scratch.run(accept).status == 0)
    let labelled = Self.files(scratch)
    #expect(labelled.count == articles.count * 2)
    #expect(articles.allSatisfy { labelled[$0.key] == $0.value })
    for (format, (one, other)) in zip(formats, zip(before, try annotated(["--labels"]))) {
      #expect(one == other, "\(format)")
    }
    #expect(try scratch.run(["compare", "--reading", "bai"]).status == 0)
    #expect(try scratch.run(accept).status == 0)
    #expect(Self.files(scratch) == labelled)
  }
}
