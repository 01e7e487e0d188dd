import Lexicon

/// The table of family names, read once for all who ask which words begin a person's name.
struct FamilyNames: @unchecked Sendable {
  struct Name {
    /// UTF-8, of the lexicon's table, which lives as long as the process. Some are several words: Rơ Chăm, Niê Kđăm.
    var bytes: UnsafeBufferPointer<UInt8>
    /// Hardly ever anything else where it has a capital letter: Nguyễn, Trần, Giàng.
    var isCertain: Bool
    /// Borne by so many that the table has their share of the people.
    var isCommon: Bool
    /// Opens a person's name where another capitalised word follows, and seldom the name of a body or field.
    var isOpening: Bool

    var isOneWord: Bool { !bytes.contains(UInt8(ascii: " ")) }
  }

  let all: [Name]

  static let shared = FamilyNames()

  private init() {
    let table = LexiconTable.familyNames
    var all: [Name] = []
    all.reserveCapacity(table.rowCount)
    table.readRows { _, cells in
      all.append(
        Name(
          bytes: cells[.name], isCertain: cells[.certain].equals("yes"), isCommon: !cells[.share].isEmpty,
          isOpening: cells[.opens].equals("yes")))
    }
    self.all = all
  }
}
