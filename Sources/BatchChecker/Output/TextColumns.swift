/// How much room text takes on a terminal.
enum TextColumns {
  /// The text cut where a cursor can stand: a base with its combining marks is one. Control characters become spaces.
  static func cells(_ text: Substring) -> [String] {
    text.map { character in
      let scalar = character.unicodeScalars.first?.value ?? 0x20
      return scalar < 0x20 || scalar == 0x7F ? " " : String(character)
    }
  }

  static func width(_ cells: some Sequence<String>) -> Int {
    cells.reduce(0) { $0 + width(ofCell: $1) }
  }

  /// Emoji and East Asian wide characters take two columns.
  private static func width(ofCell cell: String) -> Int {
    guard let scalar = cell.unicodeScalars.first else { return 0 }
    let value = scalar.value
    if value == 0x200B || value == 0xFEFF || value == 0xAD { return 0 }
    let isWide =
      (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
      || (0xAC00...0xD7A3).contains(value)
      || (0xF900...0xFAFF).contains(value) || (0xFE30...0xFE6F).contains(value)
      || (0xFF00...0xFF60).contains(value)
      || (0x1F300...0x1FAFF).contains(value) || (0x1F1E6...0x1F1FF).contains(value)
    return isWide ? 2 : 1
  }
}
