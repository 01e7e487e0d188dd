import Linting

/// Every subcommand and its options. `--help`, completions and the man page read this table, so they cannot drift.
enum Subcommands {
  static let all: [SubcommandSpec] = [check, annotate, lsp]

  static let check = SubcommandSpec(
    name: "check",
    summary: LocalizedText(
      vi: "soát lỗi trong các bài viết", en: "find what is wrong in articles"),
    operands: "[PATH …]",
    options: [
      OptionSpec(
        name: "--format", value: .one("FORMAT"), choices: FindingFormat.allCases.map(\.rawValue),
        help: LocalizedText(vi: "dạng báo cáo (mặc định: text)", en: "report format (default: text)")),
      OptionSpec(
        name: "--fail-on", value: .one("SEVERITY"),
        choices: ["error", "warning", "information", "hint", "never"],
        help: LocalizedText(
          vi: "mức nhẹ nhất làm mã thoát bằng 1 (mặc định: warning)",
          en: "the lowest severity that makes the exit status 1 (default: warning)")),
      color, jobs, include, exclude, encoding, stdinFilename, language, help,
    ],
    examples: ["chugiai check bai-viet.txt", "chugiai check --format jsonl ban-thao/ > findings.jsonl"])

  static let annotate = SubcommandSpec(
    name: "annotate",
    summary: LocalizedText(
      vi: "chỉ ra người, cấp bậc, chức vụ, cơ quan, nơi chốn, ngày tháng, văn bản, chữ viết tắt",
      en: "list people, ranks, posts, bodies, places, dates, documents, abbreviations"),
    operands: "[PATH …]",
    options: [
      OptionSpec(
        name: "--format", value: .one("FORMAT"), choices: ["text", "jsonl"],
        help: LocalizedText(vi: "dạng kết quả (mặc định: text)", en: "output format (default: text)")),
      OptionSpec(
        name: "--explain",
        help: LocalizedText(
          vi: "ghi thêm bộ nhận dạng và dấu hiệu đã tìm ra mỗi mục",
          en: "say by which recogniser and cue each entity was found")),
      color, jobs, include, exclude, encoding, stdinFilename, language, help,
    ],
    examples: ["chugiai annotate --explain bai-viet.txt"])

  static let lsp = SubcommandSpec(
    name: "lsp",
    summary: LocalizedText(
      vi: "chạy máy chủ ngôn ngữ (LSP) cho trình soạn thảo", en: "run the language server for an editor"),
    options: [
      OptionSpec(
        name: "--position-encoding", value: .one("UNIT"), choices: ["utf-8", "utf-16", "utf-32"],
        help: LocalizedText(
          vi: "đơn vị đếm cột, cho trình soạn thảo không nói rõ (ALE: utf-8)",
          en: "what columns count, for clients that do not say (ALE: utf-8)")),
      OptionSpec(
        name: "--full-sync",
        help: LocalizedText(
          vi: "nhận cả bài sau mỗi lần sửa, thay vì từng chỗ sửa",
          en: "take the whole text at each change, not edits")),
      help,
    ])

  private static let color = OptionSpec(
    name: "--color", value: .one("WHEN"), choices: ["auto", "always", "never"],
    help: LocalizedText(vi: "tô màu (mặc định: auto)", en: "use colours (default: auto)"))
  private static let jobs = OptionSpec(
    name: "--jobs", short: "-j", value: .one("N"),
    help: LocalizedText(
      vi: "số luồng chạy song song (mặc định: số nhân máy)", en: "threads (default: all cores)"))
  private static let include = OptionSpec(
    name: "--include", value: .many("GLOB"),
    help: LocalizedText(
      vi: "chỉ lấy những tệp khớp mẫu trong thư mục", en: "of a folder, take only files that match"))
  private static let exclude = OptionSpec(
    name: "--exclude", value: .many("GLOB"),
    help: LocalizedText(
      vi: "bỏ qua những tệp khớp mẫu trong thư mục", en: "of a folder, leave out what matches"))
  private static let encoding = OptionSpec(
    name: "--encoding", value: .one("NAME"),
    help: LocalizedText(
      vi: "bảng mã của tệp, thay vì tự nhận ra: utf-8, utf-16le, tcvn3, vni, viscii, windows-1258 …",
      en: "the files' encoding, instead of detecting it: utf-8, utf-16le, tcvn3, vni, viscii, windows-1258 …")
  )
  private static let stdinFilename = OptionSpec(
    name: "--stdin-filename", value: .one("NAME"),
    help: LocalizedText(
      vi: "tên dùng cho bài đọc từ đầu vào chuẩn (-)",
      en: "what to call the text read from standard input (-)"))
  private static let language = OptionSpec(
    name: "--lang", value: .one("LANG"), choices: MessageLanguage.allCases.map(\.rawValue),
    help: LocalizedText(vi: "ngôn ngữ của thông báo", en: "language of messages"))
  private static let help = OptionSpec(
    name: "--help", short: "-h", help: LocalizedText(vi: "in trang này", en: "print this page"))
}
