import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What no folder of files under version control can hold: pipes, names that are not UTF-8, files that cannot be read
/// or written. Whatever is wrong has a line, the rest is still done, and nothing half-written stays.
@Suite struct BadInputTests {
  private static let article = "Sáng 31/6/2025, Đại tá Lê Giả Định dự hội nghị.\n"

  #if os(Linux)
    @Test(arguments: ["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "html"])
    func aNameThatIsNotUTF8IsReadAndShown(_ format: String) throws {
      let scratch = try Scratch()
      scratch.write(Self.article, bytes: Array("b".utf8) + [0xE0] + Array("i.txt".utf8))
      let result = try scratch.run(["check", "--format", format, "."])
      #expect(result.status == 1)
      #expect(result.errors.isEmpty, "\(String(decoding: result.errors, as: UTF8.self))")
      let output = String(decoding: result.output, as: UTF8.self)
      let name = ["json", "jsonl", "gitlab"].contains(format) ? #"b\\xE0i.txt"# : #"b\xE0i.txt"#
      // An address has a way of its own to write any byte.
      #expect(output.contains(format == "sarif" ? "b%E0i.txt" : name), "\(output.prefix(400))")
    }

    @Test func aNameThatIsNotUTF8IsMendedInPlace() throws {
      let scratch = try Scratch()
      let name = Array("thô".utf8) + [0xF4, 0x2E] + Array("txt".utf8)
      scratch.write("Ngày 30/4 của của ta.\n", bytes: name)
      let result = try scratch.run(["check", "--fix", "--quiet", "."])
      #expect(result.status == 0)
      #expect(scratch.read(bytes: name) == "Ngày 30/4 của ta.\n")
    }

    @Test func settingsInAFolderOfSuchANameHold() throws {
      let scratch = try Scratch()
      let folder = Array("th".utf8) + [0xF4]
      scratch.makeFolder(bytes: folder)
      scratch.write(Self.article, bytes: folder + Array("/a.txt".utf8))
      scratch.write(#"{"rules": {"date": "off"}}"#, bytes: folder + Array("/chugiai.json".utf8))
      let result = try scratch.run(["check", "."])
      #expect(result.status == 0)
    }

    @Test func aListMayNameSuchFiles() throws {
      let scratch = try Scratch()
      let name = Array("b".utf8) + [0xE0] + Array(".txt".utf8)
      scratch.write(Self.article, bytes: name)
      let result = try scratch.run(
        ["check", "--format", "jsonl", "--files-from", "-"], input: Data(name + [0x0D, 0x0A, 0x0D, 0x0A]))
      #expect(result.status == 1)
      #expect(String(decoding: result.output, as: UTF8.self).contains(#""path":"b\\xE0.txt""#))
    }
  #endif

  @Test func aPipeInAFolderIsNotWaitedFor() throws {
    let scratch = try Scratch()
    scratch.write(Self.article, bytes: Array("a.txt".utf8))
    for name in ["b.txt", "c.docx"] { #expect(mkfifo(scratch.path + "/" + name, 0o644) == 0) }
    let result = try scratch.run(["check", "--lang", "en", "--format", "jsonl", "."])
    #expect(result.status == 2)
    #expect(
      String(decoding: result.errors, as: UTF8.self) == """
        chugiai: ./b.txt: no regular file (a pipe or a device), so it is left out
        chugiai: ./c.docx: no regular file (a pipe or a device), so it is left out

        """)
    #expect(String(decoding: result.output, as: UTF8.self).contains("date/impossible"))
  }

  @Test func aNameCannotColourTheTerminal() throws {
    let scratch = try Scratch()
    scratch.write(Self.article, bytes: Array("a\u{1B}[31m\n.txt".utf8))
    scratch.write("\u{0}\u{1}\u{2}", bytes: Array("b\u{1B}[31m.txt".utf8))
    let result = try scratch.run(["check", "."])
    #expect(String(decoding: result.output, as: UTF8.self).hasPrefix(#"./a\x1B[31m\x0A.txt"# + "\n"))
    #expect(!result.output.contains(0x1B))
    #expect(!result.errors.contains(0x1B))
  }

  @Test func whatMayNotBeReadOrWrittenIsSaid() throws {
    let scratch = try Scratch()
    scratch.write(Self.article, bytes: Array("a.txt".utf8))
    scratch.write("Việc của của ta.\n", bytes: Array("b.txt".utf8))
    scratch.write(Self.article, bytes: Array("c.txt".utf8))
    #expect(chmod(scratch.path + "/c.txt", 0) == 0)
    #expect(chmod(scratch.path, 0o555) == 0)
    defer { chmod(scratch.path, 0o755) }
    let before = scratch.names
    func run(_ words: String...) throws -> (status: Int32, errors: String) {
      let result = try scratch.runAsNobody(["check", "--lang", "en"] + words)
      return (result.status, String(decoding: result.errors, as: UTF8.self))
    }

    let plain = try run("a.txt", "c.txt")
    #expect(plain.status == 2)
    #expect(plain.errors == "chugiai: c.txt: permission denied\n")
    let fixed = try run("--fix", "b.txt", "a.txt")
    #expect(fixed.status == 2)
    #expect(fixed.errors == "chugiai: b.txt: cannot be written: permission denied\n")
    #expect(scratch.read(bytes: Array("b.txt".utf8)) == "Việc của của ta.\n")
    let accepted = try run("--write-baseline", "--baseline", "da-biet.json", "a.txt")
    #expect(accepted.status == 2)
    #expect(
      accepted.errors == "chugiai: da-biet.json: the results cannot be written: permission denied\n")
    let reported = try run("--output", "ra.txt", "a.txt")
    #expect(reported.status == 2)
    #expect(scratch.names == before)
  }

  @Test func aFileThatMayNotGrowLeavesTheOldOne() throws {
    let scratch = try Scratch()
    scratch.write(String(repeating: Self.article, count: 500), bytes: Array("a.txt".utf8))
    scratch.write("cũ", bytes: Array("ra.json".utf8))
    let result = try scratch.shell("ulimit -f 8; \"$0\" check --lang en --format json -o ra.json a.txt")
    #expect(result.status == 2)
    #expect(
      String(decoding: result.errors, as: UTF8.self)
        == "chugiai: ra.json: the results cannot be written: the file is larger than is allowed\n")
    #expect(scratch.read(bytes: Array("ra.json".utf8)) == "cũ")
    #expect(scratch.names == ["a.txt", "ra.json"])
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 makes the file: skipped")
  )
  func aWordFileThatUnpacksWithoutEndIsLeft() throws {
    // 120 MB of zeros in 120 KB, as Python's zipfile writes it.
    let scratch = try Scratch()
    let made = try scratch.shell(
      """
      python3 -c 'import zipfile; f = zipfile.ZipFile("a.docx", "w", zipfile.ZIP_DEFLATED)
      f.writestr("word/document.xml", bytes(120 << 20)); f.close()'
      """)
    #expect(made.status == 0)
    let result = try scratch.run(["check", "--lang", "en", "a.docx"])
    #expect(result.status == 2)
    #expect(
      String(decoding: result.errors, as: UTF8.self)
        == "chugiai: a.docx: larger than 100 MB, so it is not read; split it\n")
  }

  @Test func withoutUnzipAWordFileSaysWhatToDo() throws {
    let scratch = try Scratch()
    scratch.write("PK\u{3}\u{4}", bytes: Array("a.docx".utf8))
    let result = try scratch.run(["check", "a.docx"], environment: ["LC_ALL": "en_US", "PATH": "/nowhere"])
    #expect(result.status == 2)
    #expect(String(decoding: result.errors, as: UTF8.self).contains("takes the program unzip"))
  }

  @Test func whatIsNoTextIsNamed() throws {
    let scratch = try Scratch()
    let beginnings: [String: [UInt8]] = [
      "a.docx": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "b.txt": Array("%PDF-1.7\n".utf8),
      "c.txt": Array("{\\rtf1\\ansi}".utf8), "d.txt": [0x50, 0x4B, 3, 4, 0, 0], "e.docx": [],
    ]
    for (name, bytes) in beginnings { scratch.write(bytes, to: Array(name.utf8)) }
    let result = try scratch.run(["check", "--lang", "en", "."])
    #expect(result.status == 2)
    #expect(
      String(decoding: result.errors, as: UTF8.self) == """
        chugiai: ./a.docx: an old Word file (.doc), or one with a password; save it as .docx without one
        chugiai: ./b.txt: a PDF file; take its text out first, for example with pdftotext
        chugiai: ./c.txt: an RTF file; save it as .docx or .txt
        chugiai: ./d.txt: a zip archive; if it is a Word file its name must end in .docx, and it must be a \
        file, not standard input
        chugiai: ./e.docx: an empty file, no Word file

        """)
  }

  /// What is left of a text when its end is cut off, or nothing at all, is still a text.
  @Test(
    arguments: [
      [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0x41, 0x00, 0x42], [0x0A], [0x20],
    ] as [[UInt8]])
  func littleIsEnough(_ bytes: [UInt8]) throws {
    let scratch = try Scratch()
    scratch.write(bytes, to: Array("a.txt".utf8))
    for command in [["check"], ["check", "--fix"], ["annotate"]] {
      let result = try scratch.run(command + ["a.txt"])
      // Half a letter is a finding.
      let isCut = command[0] == "check" && bytes.last == 0x42
      #expect(result.status == (isCut ? 1 : 0), "\(String(decoding: result.errors, as: UTF8.self))")
    }
    #expect(scratch.data("a.txt") == Data(bytes))
  }
}
