import Linting
import SourceText

/// Options that more than one subcommand has.
enum Options {
  /// What both `check` and `annotate` take: which texts, how they are read, where the report goes.
  static let shared: [OptionSpec] = [
    output, quiet, config.rare, include.rare, exclude.rare, filesFrom.rare, encoding.rare, stdinFilename.rare,
    offsets.rare, color.rare, jobs.rare, language.rare, help,
  ]

  static let config = OptionSpec(
    name: "--config", value: .one("FILE"),
    help: LocalizedText(
      vi: "tệp thiết lập, thay cho chugiai.json gần nhất", en: "settings, instead of the nearest chugiai.json"
    ))
  static let include = OptionSpec(
    name: "--include", value: .many("GLOB"),
    help: LocalizedText(
      vi: "trong thư mục chỉ lấy tệp khớp mẫu, hay bài trong thư mục con khớp mẫu",
      en: "of a folder, take only files that match, or articles in folders that match"))
  static let exclude = OptionSpec(
    name: "--exclude", value: .many("GLOB"),
    help: LocalizedText(
      vi: "trong thư mục bỏ qua những gì khớp mẫu", en: "of a folder, leave out what matches"))
  static let filesFrom = OptionSpec(
    name: "--files-from", value: .many("FILE"),
    help: LocalizedText(
      vi: "đọc thêm những tệp mà FILE liệt kê, mỗi dòng một tệp (- là đầu vào chuẩn)",
      en: "read the files that FILE lists too, one a line (- is standard input)"))
  static let encoding = OptionSpec(
    name: "--encoding", value: .one("NAME"),
    help: LocalizedText(
      vi: "bảng mã, thay vì tự nhận ra: utf-8, utf-16le, tcvn3, vni, viscii, windows-1258 …",
      en: "the encoding, instead of detecting it: utf-8, utf-16le, tcvn3, vni, viscii, windows-1258 …"))
  static let stdinFilename = OptionSpec(
    name: "--stdin-filename", value: .one("NAME"),
    help: LocalizedText(
      vi: "tên của bài đọc từ đầu vào chuẩn (-)", en: "what to call the text of standard input (-)"))
  static let offsets = OptionSpec(
    name: "--offsets", value: .one("UNIT"), choices: PositionEncoding.allCases.map(\.rawValue),
    help: LocalizedText(
      vi: "đơn vị của vị trí trong jsonl, json, tsv (mặc định: utf-8)",
      en: "the unit of offsets in jsonl, json, tsv (default: utf-8)"))
  static let output = OptionSpec(
    name: "--output", short: "-o", value: .one("FILE"),
    help: LocalizedText(
      vi: "ghi vào FILE, trọn vẹn hoặc không gì cả", en: "write to FILE, whole or not at all"))
  static let quiet = OptionSpec(
    name: "--quiet", short: "-q",
    help: LocalizedText(
      vi: "chỉ ghi phát hiện và lỗi, không tổng kết", en: "write findings and errors only, no summary"))
  static let color = OptionSpec(
    name: "--color", value: .one("WHEN"), choices: ["auto", "always", "never"],
    help: LocalizedText(vi: "tô màu (mặc định: auto)", en: "use colours (default: auto)"))
  static let jobs = OptionSpec(
    name: "--jobs", short: "-j", value: .one("N"),
    help: LocalizedText(vi: "số luồng (mặc định: số nhân máy)", en: "threads (default: all cores)"))
  static let language = OptionSpec(
    name: "--lang", value: .one("LANG"), choices: MessageLanguage.allCases.map(\.rawValue),
    help: LocalizedText(vi: "ngôn ngữ của thông báo", en: "language of messages"))
  static let help = OptionSpec(
    name: "--help", short: "-h", help: LocalizedText(vi: "in trang này", en: "print this page"))
}
