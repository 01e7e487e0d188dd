import Extraction
import Linting
import ProjectFiles
import SourceText
import Standoff

/// What `compare` says.
struct ComparisonReport {
  enum Format: String, CaseIterable { case text, json, jsonl }

  var format: Format
  var language: MessageLanguage
  var style: TerminalStyle
  /// What the two sides are called on the command line; nil where labels are held against what is read.
  var names: (first: String, second: String)?
  var hasTable = true
  var hasDifferences = true

  func bytes(_ comparison: Comparison) -> [UInt8] {
    switch format {
    case .text: Array(text(comparison).utf8)
    case .json: ComparisonRecords.whole(comparison, names: names, hasDifferences: hasDifferences)
    case .jsonl: ComparisonRecords.lines(comparison, names: names, hasDifferences: hasDifferences)
    }
  }

  // MARK: For people

  private func say(_ vi: String, _ en: String) -> String { language.say(vi, en) }

  private func text(_ comparison: Comparison) -> String {
    var parts: [String] = []
    if hasTable { parts.append(heading(comparison) + "\n" + table(comparison)) }
    if hasTable, comparison.isSame {
      parts.append(say("Không có chỗ nào khác nhau.\n", "There are no differences.\n"))
    }
    if hasDifferences {
      for form in Comparison.Form.allCases {
        let differences = comparison.differences.filter { $0.form == form }
        if differences.isEmpty { continue }
        parts.append(
          style.paint(title(form), .strong) + " (\(differences.count))\n"
            + differences.map { "  " + line($0) + "\n" }.joined())
      }
    }
    for (files, title) in [
      (comparison.onlyFirst, say("Tệp chỉ có ở A, không tính", "Files that only A has, not counted")),
      (
        comparison.onlySecond,
        names == nil
          ? say("Bài chưa có tệp nhãn, không tính", "Articles without a label file, not counted")
          : say("Tệp chỉ có ở B, không tính", "Files that only B has, not counted")
      ),
    ] where !files.isEmpty {
      parts.append(
        style.paint(title, .strong) + " (\(files.count))\n"
          + files.map { "  \(SystemPath.onOneLine($0))\n" }.joined())
    }
    return parts.joined(separator: "\n")
  }

  /// What is compared with what.
  private func heading(_ comparison: Comparison) -> String {
    let count = comparison.articles
    let articles = say("\(count) bài", count == 1 ? "one article" : "\(count) articles")
    guard let names else {
      let open = comparison.unjudged
      let unjudged = say(
        "\(open) mục máy đọc chưa ai xét, tính như không có nhãn\n",
        open == 1
          ? "one entity that is read has not been judged and counts as not labelled\n"
          : "\(open) entities that are read have not been judged and count as not labelled\n")
      return say(
        "\(articles): nhãn do người gắn, so với những gì máy đọc\n",
        "\(articles): labels that people gave, against what is read\n") + (open > 0 ? unjudged : "")
        + besides(comparison)
    }
    let (first, second) = (SystemPath.onOneLine(names.first), SystemPath.onOneLine(names.second))
    return say("\(articles), A: \(first), B: \(second)\n", "\(articles), A: \(first), B: \(second)\n")
  }

  /// What the table has no row for.
  private func besides(_ comparison: Comparison) -> String {
    let count = comparison.besides.values.reduce(0, +)
    if count == 0 { return "" }
    let list = comparison.besides.sorted { $0.key < $1.key }.map { "\(name(ofKind: $0)) \($1)" }
      .joined(separator: ", ")
    return say(
      "\(count) nhãn thuộc loại khác hay gián đoạn, máy không đọc nên không tính: \(list)\n",
      (count == 1 ? "one label is" : "\(count) labels are")
        + " of other kinds or with gaps, which are not read, and not counted: \(list)\n")
  }

  private var firstName: String { names == nil ? say("nhãn", "labels") : "A" }
  private var secondName: String { names == nil ? say("máy", "read") : "B" }

  private func table(_ comparison: Comparison) -> String {
    var rows = [
      [
        "", firstName, secondName, say("trùng", "same"), say("chính xác", "precision"),
        say("độ phủ", "recall"), "F1", say("F1 chồng", "overlap F1"),
      ]
    ]
    func row(_ name: String, _ tally: Agreement.Tally) -> [String] {
      [name, "\(tally.first)", "\(tally.second)", "\(tally.same)"]
        + [tally.precision, tally.recall, tally.f1, tally.overlapF1].map(share)
    }
    let kinds = Self.inOrder(comparison.tallies)
    for (kind, tally) in kinds { rows.append(row(name(ofKind: kind), tally)) }
    rows.append(row(say("tất cả", "all"), comparison.all))
    func width(_ cell: String) -> Int { TextColumns.width(TextColumns.cells(cell[...])) }
    let widths = rows[0].indices.map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.enumerated().map { index, row in
      let cells = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - width(cell))
        return column == 0 ? cell + space : space + cell
      }
      let line = cells.joined(separator: "  ")
      return (index == 0 || index == rows.count - 1 ? style.paint(line, .strong) : line) + "\n"
    }.joined()
  }

  /// Kinds of ours in their order, then others by name.
  static func inOrder(_ tallies: [String: Agreement.Tally]) -> [(String, Agreement.Tally)] {
    func place(_ kind: String) -> Int {
      EntityKind(rawValue: kind).flatMap { EntityKind.allCases.firstIndex(of: $0) } ?? Int.max
    }
    return tallies.sorted { (place($0.key), $0.key) < (place($1.key), $1.key) }.map { ($0.key, $0.value) }
  }

  /// With three places; 1 stands where everything is the same, and nowhere else.
  private func share(_ share: Double) -> String {
    let rounded = Int((share * 1000).rounded())
    let thousandths = share < 1 ? min(rounded, 999) : rounded
    let rest = "\(thousandths % 1000)"
    return "\(thousandths / 1000)" + say(",", ".") + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private func name(ofKind kind: String) -> String {
    EntityKind(rawValue: kind)?.name[language] ?? kind
  }

  private func title(_ form: Comparison.Form) -> String {
    switch form {
    case .missing:
      names == nil ? say("Có nhãn, máy không đọc ra", "Labelled, not read") : say("Chỉ A có", "Only A has")
    case .extra:
      names == nil ? say("Máy đọc ra, không có nhãn", "Read, not labelled") : say("Chỉ B có", "Only B has")
    case .kind: say("Cùng chỗ, khác loại", "Same place, other kind")
    case .extent: say("Cùng loại, khác chỗ bắt đầu hay kết thúc", "Same kind, other beginning or end")
    }
  }

  private func line(_ difference: Comparison.Difference) -> String {
    var place = SystemPath.onOneLine(difference.path)
    if let position = difference.position {
      place += ":\(position.line):\(position.column)"
    } else if !difference.name.isEmpty {
      place += ":\(difference.name)"
    }
    func kind(_ side: Comparison.Side) -> String {
      style.paint(name(ofKind: side.entity.type), .information)
    }
    func words(_ side: Comparison.Side) -> String {
      let cells = TextColumns.cells(side.words[...])
      let shown = cells.count > Self.mostWords ? cells.prefix(Self.mostWords - 1) + ["…"] : cells[...]
      return say("“\(shown.joined())”", "‘\(shown.joined())’")
    }
    switch (difference.first, difference.second) {
    case (let first?, let second?) where difference.form == .kind:
      return "\(place)  \(firstName): \(kind(first)), \(secondName): \(kind(second))  \(words(first))"
    case (let first?, let second?):
      return "\(place)  \(kind(first))  \(firstName): \(words(first)), \(secondName): \(words(second))"
    case (let side?, nil), (nil, let side?):
      // Those that have not it.
      let other = difference.first == nil ? firstName : secondName
      let refused =
        names == nil ? say("(đã bỏ)", "(refused)") : say("(\(other) đã bỏ)", "(refused by \(other))")
      return "\(place)  \(kind(side))  \(words(side))" + (difference.isRefused ? "  \(refused)" : "")
    case (nil, nil): return place
    }
  }

  /// So many characters of an entity are shown.
  private static let mostWords = 120
}
