/// Simple charts in SVG, readable without colour: every bar has its number.
enum HTMLChart {
  static func bars(_ title: String, _ rows: [(label: String, count: Int)]) -> String {
    guard let most = rows.map(\.count).max(), most > 0 else { return "" }
    let height = rows.count * 24 + 4
    var chart = open(title, width: 640, height: height)
    for (index, row) in rows.enumerated() {
      let y = index * 24
      let width = max(row.count * 340 / most, 2)
      chart += "<text x=\"220\" y=\"\(y + 17)\" text-anchor=\"end\">\(XML.text(row.label))</text>"
      chart += "<rect x=\"230\" y=\"\(y + 4)\" width=\"\(width)\" height=\"18\" rx=\"2\"/>"
      chart += "<text x=\"\(236 + width)\" y=\"\(y + 17)\">\(row.count)</text>\n"
    }
    return chart + "</svg></figure>\n"
  }

  static func timeline(_ title: String, _ years: [Int: Int]) -> String {
    guard let first = years.keys.min(), let last = years.keys.max(), let most = years.values.max() else {
      return ""
    }
    let span = max(last - first, 1)
    var chart = open(title, width: 640, height: 150)
    chart += "<line x1=\"20\" y1=\"110\" x2=\"620\" y2=\"110\"/>\n"
    var labelEnd = Int.min
    for (year, count) in years.sorted(by: { $0.key < $1.key }) {
      let x = 30 + (year - first) * 580 / span
      let height = max(count * 90 / most, 3)
      chart += "<rect x=\"\(x - 3)\" y=\"\(110 - height)\" width=\"6\" height=\"\(height)\">"
      chart += "<title>\(year): \(count)</title></rect>"
      // A label only where the one before leaves room.
      if labelEnd == .min || x - labelEnd > 42 {
        chart += "<text x=\"\(x)\" y=\"130\" text-anchor=\"middle\">\(year)</text>\n"
        labelEnd = x
      }
    }
    return chart + "</svg></figure>\n"
  }

  private static func open(_ title: String, width: Int, height: Int) -> String {
    "<figure><figcaption>\(XML.text(title))</figcaption>"
      + "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-label=\"\(XML.attribute(title))\">\n"
  }
}
