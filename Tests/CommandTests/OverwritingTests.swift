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

/// Nobody's work is written over: no report in the place of an article or of what is read besides, no mended article in
/// the place of one that has changed, and who could read a file still can.
@Suite struct OverwritingTests {
  private static let article = "Đoàn đã về của của ta.\n"

  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    scratch.write("Bài một.\n", at: "a.txt")
    scratch.write(article, at: "b.txt")
    scratch.write("ABCX\tAn Bình Cát Xuyên\n", at: "g.tsv")
    scratch.write(#"{"glossaries": ["g.tsv"], "baseline": "nen.json"}"#, at: "chugiai.json")
    scratch.write("b.txt\n", at: "danh-sach")
    scratch.write("Bài ba.\n", at: "luu/c.md")
    let accepted = try scratch.run(["check", "--write-baseline", "luu/c.md"])
    #expect(accepted.status == 0)
    return scratch
  }

  @Test(
    arguments: [
      ["check", "-o", "a.txt", "b.txt"], ["check", "--format", "json", "-o", "chugiai.json", "b.txt"],
      ["check", "-o", "g.tsv", "b.txt"], ["check", "--format", "json", "-o", "nen.json", "b.txt"],
      ["check", "-o", "danh-sach", "--files-from", "danh-sach"], ["annotate", "-o", "luu/c.md", "b.txt"],
      ["annotate", "--format", "jsonl", "-o", "lien-ket", "b.txt"],
      ["annotate", "--format", "brat", "-o", "luu", "b.txt", "a.txt"], ["compare", "-o", "a.txt", "x", "y"],
      ["check", "--config", "khac.json", "--format", "json", "-o", "khac.json", "b.txt"],
    ])
  func aReportTakesNobodysPlace(_ arguments: [String]) throws {
    let scratch = try Self.scratch()
    scratch.write("Một bài khác tên này.\n", at: "luu/b.txt")
    scratch.write("{}\n", at: "khac.json")
    for folder in ["x", "y"] {
      scratch.write(Self.article, at: folder + "/b.txt")
      scratch.write("T1\tdate 0 4\tĐoàn\n", at: folder + "/b.ann")
    }
    #expect(symlink("a.txt", scratch.path + "/lien-ket") == 0)
    let names = [
      "a.txt", "b.txt", "g.tsv", "chugiai.json", "nen.json", "danh-sach", "luu/c.md", "luu/b.txt",
      "khac.json",
    ]
    let before = names.map { scratch.data($0) }
    let result = try scratch.run(arguments)
    #expect(result.status == 2)
    #expect(String(decoding: result.errors, as: UTF8.self).contains("ghi đè thì mất"))
    #expect(names.map { scratch.data($0) } == before)
  }

  /// What was written by the same command yesterday is no loss.
  @Test(
    arguments: [
      ["check"], ["check", "--statistics"], ["check", "--diff"], ["check", "--format", "html"],
      ["check", "--format", "jsonl"], ["check", "--format", "json"], ["check", "--format", "sarif"],
      ["check", "--format", "github"], ["check", "--format", "gitlab"], ["check", "--format", "junit"],
      ["check", "--format", "checkstyle"], ["check", "--select", "date"], ["annotate"],
      ["annotate", "--format", "html"], ["annotate", "--format", "jsonl"], ["annotate", "--format", "conll"],
      ["annotate", "--format", "tsv"],
    ], ["vi", "en"])
  func aReportMayBeWrittenAgain(_ command: [String], _ language: String) throws {
    let scratch = try Scratch()
    scratch.write("Đại tá Lê Giả Định đã về của của ta.\n", at: "b")
    for _ in 0..<2 {
      let result = try scratch.run(command + ["--lang", language, "-o", "ra.txt", "b"])
      #expect(result.errors.isEmpty, "\(String(decoding: result.errors, as: UTF8.self))")
    }
  }

  /// Yesterday's report in the folder of the articles: it is no article, and today's takes its place.
  @Test(
    arguments: [
      ["check", "--format", "html"], ["check"], ["check", "-q"], ["check", "--statistics"],
      ["check", "--format", "sarif"], ["check", "--format", "github"], ["check", "--format", "junit"],
      ["annotate", "--format", "html"], ["annotate"], ["annotate", "--format", "jsonl"],
    ], ["vi", "en"])
  func aReportIsNoArticle(_ command: [String], _ language: String) throws {
    let scratch = try Scratch()
    scratch.write("Đại tá Lê Giả Định đã về của của ta.\n", at: "b.txt")
    let arguments = command + ["--lang", language, "-o", "ra.html", "."]
    var reports: [Data?] = []
    for _ in 0..<2 {
      let result = try scratch.run(arguments)
      #expect(result.errors.isEmpty && result.status < 2, "\(String(decoding: result.errors, as: UTF8.self))")
      reports.append(scratch.data("ra.html"))
    }
    #expect(reports[0] == reports[1])
    // Whoever names it has it read.
    let named = try scratch.run(["check", "--format", "junit", "ra.html"])
    #expect(String(decoding: named.output, as: UTF8.self).contains("<testsuite name=\"ra.html\""))
    let alone = try Scratch()
    alone.write(try #require(reports[0].map { String(decoding: $0, as: UTF8.self) }), at: "ra.txt")
    #expect(try alone.run(["check", "."]).status == 2)
  }

  /// Words as a report has them make no report of an article.
  @Test(
    arguments: [
      "Tổng kết mùa khô\n\nĐã sửa 12 cây cầu, đắp 3 km đường.\n",
      "Tin vắn\n\nĐã đọc 40 cuốn sách, các em vui.\n",
      "Một năm\n\nĐã đọc 40 bài, không có gì phải sửa.\n", "12 lính gác\nĐã đọc 2 bài: 3 lỗi\n",
      "Lịch\n  7:30  người dân  tập trung\n", "Lịch\n  7:30  người  tập trung\nHọp ở xã.\n",
      "{\"id\": 1, \"text\": \"Bài\"}\n", "--- Hết ---\n",
    ])
  func anArticleIsNoReport(_ text: String) throws {
    let scratch = try Scratch()
    scratch.write(text, at: "a.txt")
    scratch.write(Self.article, at: "b")
    let result = try scratch.run(["check", "-o", "a.txt", "b"])
    #expect(result.status == 2)
    #expect(scratch.read(bytes: Array("a.txt".utf8)) == text)
    let read = try scratch.run(["check", "--format", "junit", "--fail-on", "never", "."])
    #expect(String(decoding: read.output, as: UTF8.self).contains("a.txt\""))
  }

  @Test func whatHasChangedMeanwhileStays() throws {
    let scratch = try Scratch()
    let count = 4000
    scratch.write(
      String(repeating: "Sáng 3-2-2021, Đại tá Lê Giả Định thăm TP Vinh.\n\n", count: count) + Self.article,
      at: "a.txt")
    // Another program adds a line every few milliseconds; none of them may be lost.
    let result = try scratch.shell(
      """
      "$0" check --fix --quiet --lang en a.txt > ra & run=$!
      n=0; while kill -0 $run 2> /dev/null; do echo "Thêm." >> a.txt; n=$((n + 1)); sleep 0.01; done
      wait $run; status=$?; echo $n > so; exit $status
      """)
    #expect(result.status == 2)
    #expect(
      String(decoding: result.errors, as: UTF8.self)
        == "chugiai: a.txt: cannot be written: another program has just changed this file, so it is left as it is; run again\n"
    )
    let text = String(decoding: try #require(scratch.data("a.txt")), as: UTF8.self)
    let added = Int(String(decoding: try #require(scratch.data("so")), as: UTF8.self).dropLast())
    #expect(text.split(separator: "\n").count { $0 == "Thêm." } == added)
    #expect(text.contains(Self.article))
    #expect(scratch.names == ["a.txt", "ra", "so"])
  }

  #if os(Linux)
    /// As somebody who is in the article's group, and who is not: then the file itself is written.
    @Test(
      .enabled(if: geteuid() == 0, "only root may give files away: skipped"),
      arguments: [["--groups=1"], ["--clear-groups"]])
    func groupAndPermissionsStay(_ groups: [String]) throws {
      let scratch = try Scratch()
      scratch.write(Self.article, at: "a.txt")
      #expect(chmod(scratch.path, 0o777) == 0 && chmod(scratch.path + "/a.txt", 0o660) == 0)
      #expect(chown(scratch.path + "/a.txt", 65534, 1) == 0)
      let copy = scratch.path + "/chugiai"
      try FileManager.default.copyItem(at: BuiltCommand.url, to: URL(fileURLWithPath: copy))
      let result = try BuiltCommand.run(
        ["--reuid=65534", "--regid=65534"] + groups + [copy, "check", "--fix", "a.txt"],
        program: "/usr/bin/setpriv", in: scratch.url)
      #expect(result.status == 0)
      #expect(scratch.read(bytes: Array("a.txt".utf8)) == "Đoàn đã về của ta.\n")
      var status = stat()
      #expect(stat(scratch.path + "/a.txt", &status) == 0)
      #expect(status.st_uid == 65534 && status.st_gid == 1 && status.st_mode & 0o7777 == 0o660)
      #expect(scratch.names == ["a.txt", "chugiai"])
    }

    @Test(
      .enabled(
        if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"),
        "python3 sets the attribute: skipped"))
    func extendedAttributesStay() throws {
      let scratch = try Scratch()
      scratch.write(Self.article, at: "a.txt")
      // 9 where the file system has none.
      let result = try scratch.shell(
        """
        python3 -c 'import os; os.setxattr("a.txt", "user.nguon", b"TTX")' 2> /dev/null || exit 9
        "$0" check --fix a.txt > ra && python3 -c 'import os; print(os.getxattr("a.txt", "user.nguon").decode())'
        """)
      if result.status == 9 { return }
      #expect(result.status == 0)
      #expect(String(decoding: result.output, as: UTF8.self) == "TTX\n")
      #expect(scratch.read(bytes: Array("a.txt".utf8)) == "Đoàn đã về của ta.\n")
    }
  #endif
}
