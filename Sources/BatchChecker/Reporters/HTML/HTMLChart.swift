/// Simple charts, readable without colour and by a screen reader: every bar has its number.
enum HTMLChart {
  struct Bar {
    /// Markup.
    var label: String
    var count: Int
    /// One of the page's colours.
    var color: String
  }

  /// A table, so that labels wrap on a phone and keep their size.
  ///
  /// - Parameter isShort: whether the labels are single words.
  static func bars(_ title: String, _ rows: [Bar], isShort: Bool = false) -> String {
    guard let most = rows.map(\.count).max(), most > 0 else { return "" }
    var chart =
      "<figure><table class=\"bars\(isShort ? " few" : "")\"><caption>\(XML.text(title))</caption>\n"
    for row in rows {
      chart += "<tr><th scope=\"row\">\(row.label)</th>"
      chart += "<td><i style=\"--v:\(thousandths(row.count, of: most));--b:var(--\(row.color))\"></i>"
      chart += "\(row.count)</td></tr>\n"
    }
    return chart + "</table></figure>\n"
  }

  /// Counts on an axis that is true to time: what is empty is part of the picture.
  ///
  /// - Parameters:
  ///   - counts: by number of year or month.
  ///   - note: words below the title.
  static func timeline(
    _ title: String, note: String, _ counts: [Int: Int], label: (Int) -> String
  ) -> String {
    guard let first = counts.keys.min(), let last = counts.keys.max(), let most = counts.values.max() else {
      return ""
    }
    let span = max(last - first, 1)
    // Thousandths of the width, so that labels keep their size on a phone.
    func place(_ key: Int) -> Int { first == last ? 500 : 40 + (key - first) * 920 / span }
    func percent(_ place: Int) -> String { "\(place / 10).\(place % 10)%" }
    func height(_ count: Int) -> Int { max(count * 90 / most, 3) }
    var chart = "<figure class=\"wide\"><figcaption>\(XML.text(title))</figcaption>\(XML.text(note))"
    chart += "<svg class=\"time\" role=\"img\" aria-label=\"\(XML.attribute(title))\">\n"
    chart += "<line x1=\"0\" y1=\"122\" x2=\"100%\" y2=\"122\"/>\n"
    let width = min(max(500 / (span + 1), 2), 18)
    let sorted = counts.sorted { $0.key < $1.key }
    for (key, count) in sorted {
      chart += "<rect x=\"\(percent(place(key)))\" y=\"\(122 - height(count))\" width=\"\(width)\""
      chart += " height=\"\(height(count))\" transform=\"translate(-\(width / 2) 0)\">"
      chart += "<title>\(label(key)): \(count)</title></rect>\n"
    }
    // The fullest are named first, then those for which there is room: a label must not cover another.
    var named: [Int] = []
    for (key, count) in sorted.sorted(by: { $0.value != $1.value ? $0.value > $1.value : $0.key > $1.key })
    where named.allSatisfy({ abs(place($0) - place(key)) >= 110 }) {
      named.append(key)
      let at = percent(place(key))
      chart += "<text x=\"\(at)\" y=\"140\">\(label(key))</text>"
      chart += "<text x=\"\(at)\" y=\"\(122 - height(count) - 5)\" class=\"count\">\(count)</text>\n"
    }
    return chart + "</svg></figure>\n"
  }

  /// A part of a whole as CSS has it.
  private static func thousandths(_ part: Int, of whole: Int) -> String {
    let share = part * 1000 / max(whole, 1)
    if share >= 1000 { return "1" }
    let digits = "\(share)"
    return "." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
