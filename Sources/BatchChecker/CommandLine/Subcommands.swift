import Linting

/// Every subcommand and its options. `--help`, completions and the man page read this table, so they cannot drift.
enum Subcommands {
  static let all: [SubcommandSpec] = [check, annotate, compare, lsp, rules, explain, completions, man, help]

  static func named(_ name: String) throws(UsageError) -> SubcommandSpec {
    guard let command = all.first(where: { $0.name == name }) else { throw .unknownCommand(name) }
    return command
  }

  private static let pathsAbout = LocalizedText(
    vi:
      "PATH là tệp (đọc bất kể tên gì), thư mục (đọc .txt .md .html .docx ở mọi tầng, trừ tệp ẩn và những gì .gitignore loại ra), hoặc - là đầu vào chuẩn. Mỗi bài theo chugiai.json gần nhất phía trên nó.",
    en:
      "PATH is a file (read whatever its name), a folder (.txt .md .html .docx at any depth, but nothing hidden or that .gitignore leaves out), or - for standard input. Each article follows the chugiai.json nearest above it."
  )

  private static let labelsAbout = LocalizedText(
    vi:
      "Với --labels: không lấy những mục đã bị bỏ, lấy thêm những mục do người gắn; nhãn nằm trong bai.ann cạnh bai.txt, bai.md.ann cạnh bai.md. Khi ghi dạng brat vào đúng chỗ của bài (-o . với đường dẫn tính từ thư mục này), tệp nhãn được thêm mọi mục đọc được mà chưa ai xét, mọi dòng đã có vẫn giữ; ở chỗ khác, tệp .ann đã có nhãn khác thì không bị ghi đè.",
    en:
      "With --labels what was refused is left out and what was added comes in; labels are in bai.ann beside bai.txt, bai.md.ann beside bai.md. Where brat's format is written to the articles' own place (-o . with paths from this folder), all that is read and not judged yet is put to the label file, and every line in it stays; elsewhere an .ann that holds other labels is not replaced."
  )
  private static let annotateAbout = LocalizedText(
    vi: pathsAbout.vietnamese + " " + labelsAbout.vietnamese,
    en: pathsAbout.english + " " + labelsAbout.english)

  static let check = SubcommandSpec(
    name: "check",
    summary: LocalizedText(
      vi: "soát lỗi trong các bài viết", en: "find what is wrong in articles"),
    operands: "PATH …",
    options: [
      OptionSpec(
        name: "--format", value: .one("FORMAT"), choices: FindingFormat.allCases.map(\.rawValue),
        help: LocalizedText(vi: "dạng báo cáo (mặc định: text)", en: "report format (default: text)")),
      OptionSpec(
        name: "--select", value: .many("RULE"),
        help: LocalizedText(
          vi: "chỉ dùng những quy tắc hay họ này: a,b", en: "use only these rules or families: a,b")),
      OptionSpec(
        name: "--ignore", value: .many("RULE"),
        help: LocalizedText(
          vi: "không dùng những quy tắc hay họ này", en: "leave out these rules or families")),
      OptionSpec(
        name: "--fail-on", value: .one("SEVERITY"),
        choices: ["error", "warning", "information", "hint", "never"],
        help: LocalizedText(
          vi: "mức nhẹ nhất làm mã thoát bằng 1 (mặc định: warning)",
          en: "lowest severity that makes the exit status 1 (default: warning)")),
      OptionSpec(
        name: "--fix",
        help: LocalizedText(vi: "sửa những lỗi sửa chắc đúng, ghi vào tệp", en: "mend what is safe to mend")),
      OptionSpec(
        name: "--unsafe-fixes",
        help: LocalizedText(
          vi: "với --fix, --diff: sửa cả những chỗ cần người xem lại",
          en: "with --fix, --diff: also mends that a person should look at")
      ).rare,
      OptionSpec(
        name: "--diff",
        help: LocalizedText(
          vi: "in những gì --fix sẽ sửa, không ghi", en: "print what --fix would do, write nothing")),
      OptionSpec(
        name: "--statistics",
        help: LocalizedText(vi: "chỉ đếm phát hiện theo quy tắc", en: "only count findings by rule")),
      OptionSpec(
        name: "--baseline", value: .one("FILE"),
        help: LocalizedText(
          vi: "bỏ qua những phát hiện FILE đã ghi nhận", en: "leave out findings that FILE accepts")),
      OptionSpec(
        name: "--write-baseline",
        help: LocalizedText(
          vi: "ghi nhận mọi phát hiện hiện có vào baseline", en: "accept all present findings")),
      OptionSpec(
        name: "--accept", value: .many("PLACE"),
        help: LocalizedText(
          vi: "ghi nhận riêng phát hiện ở TỆP:DÒNG:CỘT (hay theo fingerprint) vào baseline",
          en: "accept the one finding at FILE:LINE:COLUMN (or by its fingerprint)")
      ).rare,
      OptionSpec(
        name: "--show-config",
        help: LocalizedText(vi: "in thiết lập đang có hiệu lực", en: "print the settings that hold")
      ).rare,
      OptionSpec(
        name: "--watch",
        help: LocalizedText(vi: "soát lại mỗi khi tệp thay đổi", en: "check again whenever a file changes")),
    ] + Options.shared,
    about: pathsAbout, reports: .findings,
    examples: [
      "chugiai check bai-viet.txt", "chugiai check --fix --select style ban-thao/",
    ])

  static let annotate = SubcommandSpec(
    name: "annotate",
    summary: LocalizedText(
      vi: "chỉ ra người, cấp bậc, chức vụ, cơ quan, nơi chốn, ngày tháng, văn bản, chữ viết tắt",
      en: "list people, ranks, posts, bodies, places, dates, documents, abbreviations"),
    operands: "PATH …",
    options: [
      OptionSpec(
        name: "--format", value: .one("FORMAT"), choices: AnnotationFormat.allCases.map(\.rawValue),
        help: LocalizedText(
          vi: "dạng kết quả (mặc định: text; brat nhiều bài cần --output THƯ-MỤC)",
          en: "output format (default: text; brat of several texts needs --output FOLDER)")),
      OptionSpec(
        name: "--labels",
        help: LocalizedText(
          vi: "theo cả nhãn do người gắn, trong tệp .ann cạnh mỗi bài",
          en: "as labelled by people, in the .ann file beside each article")),
      OptionSpec(
        name: "--jsonl-input",
        help: LocalizedText(
          vi: "mỗi dòng đầu vào là {\"id\", \"text\"}, mỗi dòng đầu ra là một kết quả",
          en: "each line of input is {\"id\", \"text\"}, one line out for each")),
      OptionSpec(
        name: "--explain",
        help: LocalizedText(
          vi: "ghi thêm bộ nhận dạng và dấu hiệu đã tìm ra mỗi mục",
          en: "say by which recogniser and cue each entity was found")),
    ] + Options.shared,
    about: annotateAbout, reports: .done,
    examples: [
      "chugiai annotate --explain bai-viet.txt", "chugiai annotate --labels --format brat -o . ban-thao/",
      "chugiai annotate --jsonl-input < bai.jsonl > muc.jsonl",
    ])

  private static let compareAbout = LocalizedText(
    vi:
      "So hai người gắn nhãn: A và B là hai thư mục có tệp .ann (hay hai tệp .ann), tệp cùng tên ở cùng chỗ đi với nhau; tệp chỉ một bên có thì được nêu ra mà không tính. Với --reading: so nhãn nằm cạnh mỗi bài với những gì máy đọc; bài chưa có tệp nhãn không tính. “Trùng” là cùng loại, cùng chỗ bắt đầu và kết thúc; nhãn ghi hai lần chỉ tính một. Độ chính xác: trong những gì B (máy) có, phần A (nhãn) cũng có; độ phủ thì ngược lại. F1 = 2 × trùng / (A + B), thước đo thường dùng cho nhãn trong văn bản; hai bên cùng không có gì thì bằng 1. “F1 chồng” chỉ cần hai nhãn cùng loại chồng lên nhau. Mục đã bỏ (not-…) không phải là nhãn.",
    en:
      "Two people: A and B are two folders of .ann files (or two .ann files), of which those with the same name in the same place belong together; files that only one side has are told and not counted. With --reading: the labels beside each article against what the program reads; articles without a label file are not counted. Same means the same kind from the same place to the same place; a label written twice counts once. Precision: what share of what B (the program) has A (the labels) has too; recall the other way round. F1 = 2 × same / (A + B), the customary measure for spans; it is 1 where both sides have nothing. For overlap F1 it is enough that two labels of a kind overlap. What was refused (not-…) is no label."
  )

  static let compare = SubcommandSpec(
    name: "compare",
    summary: LocalizedText(
      vi: "so nhãn của hai người, hay nhãn với những gì máy đọc, kèm F1",
      en: "compare two people's labels, or labels with what is read; gives F1"),
    operands: "A B | --reading PATH …",
    options: [
      OptionSpec(
        name: "--reading",
        help: LocalizedText(
          vi: "so nhãn cạnh mỗi bài với những gì máy đọc trong bài",
          en: "compare the labels beside articles with what is read")),
      OptionSpec(
        name: "--format", value: .one("FORMAT"), choices: ComparisonReport.Format.allCases.map(\.rawValue),
        help: LocalizedText(vi: "dạng báo cáo (mặc định: text)", en: "report format (default: text)")),
      OptionSpec(
        name: "--kind", value: .many("KIND"),
        help: LocalizedText(
          vi: "chỉ so những loại này: person,date hay nguoi,ngay-thang",
          en: "compare only these kinds: person,date")),
      OptionSpec(
        name: "--statistics",
        help: LocalizedText(vi: "chỉ in bảng, không kể từng chỗ khác", en: "the table only, no differences")
      ),
      OptionSpec(
        name: "--fail-under", value: .one("F1"),
        help: LocalizedText(
          vi: "mã thoát chỉ bằng 1 khi F1 chung dưới mức này, như 0,9",
          en: "exit status 1 only where F1 of all is below this, such as 0.9")),
      Options.output,
      OptionSpec(
        name: "--quiet", short: "-q",
        help: LocalizedText(vi: "chỉ kể những chỗ khác, không in bảng", en: "differences only, no table")),
      Options.config.rare, Options.include.rare, Options.exclude.rare, Options.filesFrom.rare,
      Options.encoding.rare, Options.color.rare, Options.jobs.rare, Options.language.rare, Options.help,
    ],
    about: compareAbout, reports: .differences,
    examples: [
      "chugiai compare nhan-cua-an/ nhan-cua-binh/", "chugiai compare --reading ban-thao/",
    ])

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
      Options.help,
    ])

  static let rules = SubcommandSpec(
    name: "rules",
    summary: LocalizedText(vi: "liệt kê các quy tắc", en: "list the rules"),
    mostOperands: 0,
    options: [
      OptionSpec(
        name: "--format", value: .one("FORMAT"), choices: ["text", "jsonl"],
        help: LocalizedText(vi: "dạng kết quả (mặc định: text)", en: "output format (default: text)")),
      Options.language, Options.help,
    ])

  static let explain = SubcommandSpec(
    name: "explain",
    summary: LocalizedText(vi: "nói rõ một quy tắc", en: "tell what a rule is about"),
    operands: "RULE", options: [Options.language, Options.help],
    examples: ["chugiai explain style/doubled-word"])

  static let completions = SubcommandSpec(
    name: "completions",
    summary: LocalizedText(
      vi: "in tệp gợi ý lệnh cho bash, zsh, fish", en: "print completions for bash, zsh, fish"),
    operands: "bash|zsh|fish", mostOperands: 1, options: [Options.language, Options.help],
    examples: ["source <(chugiai completions bash)"])

  static let man = SubcommandSpec(
    name: "man",
    summary: LocalizedText(vi: "in trang hướng dẫn (roff)", en: "print the manual page (roff)"),
    mostOperands: 0,
    options: [Options.language, Options.help],
    examples: ["chugiai man > chugiai.1 && man ./chugiai.1"])

  static let help = SubcommandSpec(
    name: "help",
    summary: LocalizedText(
      vi: "in mọi tùy chọn của một lệnh", en: "print all options of a command"),
    operands: "[COMMAND]", mostOperands: 1, options: [Options.language, Options.help],
    examples: ["chugiai help check"])
}
