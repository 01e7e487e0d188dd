import Foundation
import TestSupport
import Testing

/// `--fix`, `--diff` and the baseline on texts of every form: done once is done, and what may not be mended is said.
@Suite struct MendingTests {
  private static let article = """
    Sáng 31/6/2025, Thiếu tuớng Nguyễn Văn Mẫu thăm của của địa phương.

    Thứ Ba, 3/3/2025, Đại tá Lê Giả Định dự hội nghị .

    """

  private static func utf16(_ text: String, bigEndian: Bool) -> Data {
    var data = Data(bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE])
    for unit in text.utf16 {
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      data.append(contentsOf: bigEndian ? bytes : bytes.reversed())
    }
    return data
  }

  /// Forms that are mended, by file name.
  static let forms: [(name: String, content: Data)] = [
    ("lf.txt", Data(article.utf8)),
    ("crlf.txt", Data(article.replacing("\n", with: "\r\n").utf8)),
    ("bom.txt", Data([0xEF, 0xBB, 0xBF]) + Data(article.utf8)),
    ("nfd.txt", Data(article.decomposedStringWithCanonicalMapping.utf8)),
    ("khong-het-dong.txt", Data(article.trimmingCharacters(in: .newlines).utf8)),
    ("hong.txt", Data(article.utf8) + Data([0xFF, 0x20, 0xC3, 0x0A])),
    (
      "a.md",
      Data(
        ("---\ntitle: 31/6/2025\n---\n# Tin **của của** ta\n\n" + article + "\n```\n31/6/2025\n```\n").utf8)
    ),
    ("a.html", Data(("<!doctype html><p>" + article + "A &amp; B</p><script>31/6/2025</script>\n").utf8)),
  ]
  /// Forms that are only reported on.
  static let others: [(name: String, content: Data)] = [
    ("le.txt", utf16(article, bigEndian: false)), ("be.txt", utf16(article, bigEndian: true)),
    // TCVN3: the letters with marks of the article, one byte each.
    (
      "abc.txt",
      Data(tcvn3("Ngày 31/6/2025, Đại tá Lê Giả Định về thăm của của địa phương, dự hội nghị tổng kết."))
    ),
  ]

  private static func tcvn3(_ text: String) -> [UInt8] {
    let table: [Character: UInt8] = [
      "à": 0xB5, "Đ": 0xA7, "ạ": 0xB9, "á": 0xB8, "ê": 0xAA, "ả": 0xB6, "ị": 0xDE, "ề": 0xD2, "ă": 0xA8,
      "ủ": 0xF1, "đ": 0xAE, "ư": 0xAD, "ơ": 0xAC, "ự": 0xF9, "ộ": 0xE9, "ổ": 0xE6, "ế": 0xD5,
    ]
    return text.flatMap { character in table[character].map { [$0] } ?? Array(String(character).utf8) }
  }

  @Test(arguments: forms.indices, [[], ["--unsafe-fixes"]])
  func mendedOnceIsMended(_ index: Int, _ options: [String]) throws {
    let (name, content) = Self.forms[index]
    let scratch = try Scratch()
    scratch.write([UInt8](content), to: Array(name.utf8))
    let diff = try scratch.run(["check", "--diff"] + options + [name])
    #expect(diff.status == 1)
    #expect(scratch.data(name) == content, "--diff writes nothing")

    let first = try scratch.run(["check", "--fix"] + options + [name])
    let mended = try #require(scratch.data(name))
    #expect(mended != content)
    #expect(String(decoding: first.output, as: UTF8.self).contains("Đã sửa"))
    let text = String(decoding: mended, as: UTF8.self)
    #expect(text.contains("thăm của địa phương".decomposed(like: name)))
    // Where prose is not, nothing is mended.
    for kept in ["title: 31/6/2025", "```\n31/6/2025", "<script>31/6/2025", "A &amp; B"]
    where String(decoding: content, as: UTF8.self).contains(kept) { #expect(text.contains(kept)) }
    if name == "crlf.txt" { #expect(!text.replacing("\r\n", with: "").contains("\n")) }
    if name == "hong.txt" { #expect(mended.suffix(4) == content.suffix(4)) }

    let second = try scratch.run(["check", "--fix"] + options + [name])
    #expect(scratch.data(name) == mended)
    #expect(!String(decoding: second.output, as: UTF8.self).contains("Đã sửa"))
    #expect(try scratch.run(["check", "--diff"] + options + [name]).output.isEmpty)
    #expect(scratch.names == [name])

    // The difference says of every line what is done to it.
    scratch.write([UInt8](content), to: Array(name.utf8))
    scratch.write([UInt8](diff.output), to: Array("x.patch".utf8))
    let patched = try scratch.shell("command -v patch >/dev/null || exit 9; patch --binary -s -p0 < x.patch")
    if patched.status != 9 {
      #expect(patched.status == 0)
      #expect(scratch.data(name) == mended)
    }
  }

  @Test(arguments: others.indices) func whatIsNotMendedIsSaid(_ index: Int) throws {
    let (name, content) = Self.others[index]
    let scratch = try Scratch()
    scratch.write([UInt8](content), to: Array(name.utf8))
    for option in ["--fix", "--diff"] {
      let result = try scratch.run(["check", "--lang", "en", option, name])
      let errors = String(decoding: result.errors, as: UTF8.self)
      #expect(errors.hasPrefix("chugiai: \(name): a text in "), "\(errors)")
      #expect(errors.hasSuffix(" is not mended; convert it to UTF-8 first\n"), "\(errors)")
      #expect(result.status == 2)
      if option == "--fix" {
        #expect(String(decoding: result.output, as: UTF8.self).contains("date/impossible"))
      }
    }
    #expect(scratch.data(name) == content)
    #expect(try scratch.run(["check", "--fix", "--fail-on", "never", name]).status == 2)
    // Nothing was to be mended.
    #expect(try scratch.run(["check", "--fix", "--select", "document", name]).status == 0)
    // A filter hands on what it got.
    let filtered = try scratch.run(["check", "--fix", "--select", "style", "-"], input: content)
    #expect(filtered.status == 2)
    #expect(filtered.output == content)
  }

  /// Accepted today, they are accepted tomorrow: after lines have moved, from another folder, by whatever path.
  @Test func acceptedFindingsStayAccepted() throws {
    let scratch = try Scratch()
    for (name, content) in Self.forms + Self.others { scratch.write([UInt8](content), at: "bai/" + name) }
    let accepted = try scratch.run(["check", "--write-baseline", "--baseline", "da-biet.json", "bai"])
    #expect(accepted.status == 0)
    let baseline = try #require(scratch.data("da-biet.json"))
    func findings(_ arguments: String...) throws -> (status: Int32, text: String) {
      let result = try scratch.run(["check", "--format", "jsonl"] + arguments)
      return (result.status, String(decoding: result.output, as: UTF8.self))
    }
    #expect(try findings("bai").status == 1)
    for path in ["bai", "./bai/", scratch.path + "/bai", "bai/../bai"] {
      let again = try findings("--baseline", "da-biet.json", path)
      #expect(again.status == 0 && again.text.isEmpty, "\(path): \(again.text)")
    }
    let elsewhere = try scratch.shell(
      "cd bai && \"$0\" check --format jsonl --baseline ../da-biet.json lf.txt ../bai/crlf.txt")
    #expect(elsewhere.status == 0 && elsewhere.output.isEmpty)

    _ = try scratch.run(["check", "--write-baseline", "--baseline", "da-biet.json", "bai"])
    #expect(scratch.data("da-biet.json") == baseline)

    for name in ["lf.txt", "crlf.txt", "nfd.txt", "a.md"] {
      let old = try #require(scratch.data("bai/" + name))
      let lead = name == "a.md" ? "" : "Một đoạn viết thêm.\n\n".decomposed(like: name)
      let tail = "\nThêm ở cuối của của bài.\n".decomposed(like: name)
      scratch.write([UInt8](Data(lead.utf8) + old + Data(tail.utf8)), at: "bai/" + name)
      let moved = try findings("--baseline", "da-biet.json", "bai/" + name)
      // Only what is new.
      #expect(moved.text.split(separator: "\n").count == 1, "\(name): \(moved.text)")
      #expect(moved.text.contains("style/doubled-word"))
    }
  }
}

extension String {
  fileprivate func decomposed(like name: String) -> String {
    name == "nfd.txt" ? decomposedStringWithCanonicalMapping : self
  }
}
