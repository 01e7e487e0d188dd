import VietnameseText

/// How far apart two spellings are.
package enum Spelling {
  /// The number of changes between two short spellings, `limit` + 1 where there are more.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    guard abs(left.count - right.count) <= limit else { return limit + 1 }
    var row = Array(0...right.count)
    for (index, unit) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = min(min(above, row[column]) + 1, diagonal + (unit == right[column] ? 0 : 1))
        diagonal = above
      }
    }
    return min(row[right.count], limit + 1)
  }

  /// The one of `names` that is so near to `text` that it was probably meant; nil where none is.
  package static func nearest(_ text: String, among names: [String]) -> String? {
    let limit = max(1, min(3, text.utf8.count / 3))
    let own = Array(text.lowercased().utf8)
    if let near = names.first(where: { OneEdit.separates(own, Array($0.utf8)) }) { return near }
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(own, Array(name.utf8), limit: limit)
      if distance <= limit, distance < best?.distance ?? limit + 1 { best = (name, distance) }
    }
    if let best { return best.name }
    // The name without its family: "doubled-word"; another ending: "glossary" for "glossaries".
    let stem = own.prefix(max(5, own.count - 2))
    return names.first { $0.hasSuffix("/" + text) }
      ?? names.first { stem.count >= 5 && $0.utf8.starts(with: stem) }
  }
}
