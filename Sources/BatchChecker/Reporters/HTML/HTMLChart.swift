/// Simple charts in SVG, readable without colour: every bar has its number.
enum HTMLChart {
  /// - Parameter rows: `color` is the name of one of the page's colours.
  static func bars(_ title: String, _ rows: [(label: String, count: Int, color: String)]) -> String {
    guard let most = rows.map(\.count).max(), most > 0 else { return "" }
    let height = rows.count * 24 + 4
    var chart = open(title, width: 640, height: height)
    for (index, row) in rows.enumerated() {
      let y = index * 24
      let width = max(row.count * 340 / most, 2)
      chart += "<text x=\"220\" y=\"\(y + 17)\" text-anchor=\"end\">\(XML.text(row.label))</text>"
      chart += "<rect x=\"230\" y=\"\(y + 4)\" width=\"\(width)\" height=\"18\" rx=\"2\""
      chart += " style=\"fill:var(--\(row.color))\"/>"
      chart += "<text x=\"\(236 + width)\" y=\"\(y + 17)\">\(row.count)</text>\n"
    }
    return chart + "</svg></figure>\n"
  }

  static func timeline(_ title: String, _ years: [Int: Int]) -> String {
    guard let first = years.keys.min(), let last = years.keys.max(), let most = years.values.max() else {
      return ""
    }
    let span = max(last - first, 1)
    func place(_ year: Int) -> Int { first == last ? 320 : 30 + (year - first) * 580 / span }
    var chart = open(title, width: 640, height: 150)
    chart += "<line x1=\"15\" y1=\"116\" x2=\"625\" y2=\"116\"/>\n"
    // Years in which nothing happens are part of the picture, so the axis is true to time and bars get thin.
    let width = min(max(560 / (span + 1), 2), 18)
    for (year, count) in years.sorted(by: { $0.key < $1.key }) {
      let height = max(count * 84 / most, 3)
      let left = place(year) - width / 2
      chart += "<rect x=\"\(left)\" y=\"\(116 - height)\" width=\"\(width)\" height=\"\(height)\""
      chart += " style=\"fill:var(--date)\"><title>\(year): \(count)</title></rect>\n"
    }
    // The fullest years are named first, then those for which there is room: a label must not cover another.
    var named: [Int] = []
    for (year, count) in years.sorted(by: { $0.value != $1.value ? $0.value > $1.value : $0.key > $1.key })
    where named.allSatisfy({ abs(place($0) - place(year)) >= 40 }) {
      named.append(year)
      let top = 116 - max(count * 84 / most, 3) - 5
      chart += "<text x=\"\(place(year))\" y=\"134\" text-anchor=\"middle\">\(year)</text>"
      chart +=
        "<text x=\"\(place(year))\" y=\"\(top)\" text-anchor=\"middle\" class=\"count\">\(count)</text>\n"
    }
    return chart + "</svg></figure>\n"
  }

  private static func open(_ title: String, width: Int, height: Int) -> String {
    "<figure><figcaption>\(XML.text(title))</figcaption>"
      + "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(XML.attribute(title))\">\n"
  }
}
