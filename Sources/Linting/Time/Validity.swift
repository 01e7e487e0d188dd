import Extraction
import Lexicon
import VietnameseText

/// Until when the rows of the tables are valid.
struct Validity: Sendable {
  /// Day number of the last day of a row; nil for one without an end.
  static func lastDay(_ list: PhraseList, _ row: LexiconTable.Row) -> Int? {
    switch list {
    case .place: placeEnds[row].map { Int($0) }
    case .body: bodyEnds[row].map { Int($0) }
    case .adminWord: wordEnds[row].map { Int($0) }
    default: nil
    }
  }

  // Of 32 bits: with a row's number they take half the room that others would.
  private static let placeEnds = RowFacts(LexiconTable.places) { end(of: $0[.validTo]) }
  private static let bodyEnds = RowFacts(LexiconTable.bodies) { end(of: $0[.validTo]) }
  private static let wordEnds = RowFacts(LexiconTable.adminWords) { end(of: $0[.validTo]) }

  private static func end(of cell: UnsafeBufferPointer<UInt8>) -> Int32? {
    TableDay.last(cell).map { Int32(truncatingIfNeeded: $0) }
  }

  func ofBody(_ row: LexiconTable.Row) -> Former? { Former(.body, row) }
  func ofWord(_ row: LexiconTable.Row) -> Former? { Former(.adminWord, row) }

  /// "Huyện ủy", "Quận đoàn", "Thị ủy": the level is the head's first word.
  func ofHead(_ paragraph: LintParagraph, _ index: Int) -> Former? {
    let last = paragraph[index + 1].key
    guard last == committee || last == youth else { return nil }
    if paragraph[index].key == townWord { return town.flatMap { Former(.adminWord, $0) } }
    guard let word = paragraph.text.match(.adminWord, at: index), word.count == 1 else { return nil }
    return ofWord(word.row)
  }

  private let committee = SyllableKey("ủy")
  private let youth = SyllableKey("đoàn")
  private let townWord = SyllableKey("thị")
  /// The row of "thị xã".
  private let town: LexiconTable.Row?

  init() {
    town = Array("thị xã".utf8).withUnsafeBufferPointer { LexiconTable.adminWords.row(named: $0) }
  }

  /// A place's namesakes stand beside it in the table; the one that lasted longest decides, and one without an end
  /// decides that there is none.
  ///
  /// - Parameter word: the administrative word before the name.
  func ofPlace(_ row: LexiconTable.Row, word: LexiconTable.Row) -> Former? {
    guard Self.lastDay(.place, row) != nil, let last = Self.last[row] else { return nil }
    let unit = LexiconTable.adminWords.cell(word, .word)
    let best = unit.equals("tỉnh") ? last.province : unit.equals("thành phố") ? last.city : last.district
    return best == Last.none ? nil : Former(.place, best)
  }

  /// Of the namesakes of a place the one that lasted longest, by the level that is meant. A province is not kept alive by
  /// a district of its name, but a town (TP) may be of either level.
  private struct Last: Sendable {
    var province: LexiconTable.Row
    var city: LexiconTable.Row
    var district: LexiconTable.Row

    /// The row of the columns' names: an optional row would take twice the room, in a table with room for every place.
    static let none = LexiconTable.Row(offset: 0)
  }

  private static let last = RowFacts<Last>(LexiconTable.places) { cells in
    let namesakes = LexiconTable.places.namesakes(of: cells.row)
    return Last(
      province: last(of: namesakes) { $0.equals("province") },
      city: last(of: namesakes) { $0.equals("district") || $0.equals("city") },
      district: last(of: namesakes) { $0.equals("district") })
  }

  private static func last(
    of places: [LexiconTable.Row], where isMeant: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> LexiconTable.Row {
    var best: Former?
    for place in places where isMeant(LexiconTable.places.cell(place, .kind)) {
      guard let former = Former(.place, place) else { return Last.none }
      if best.map({ $0.lastDay < former.lastDay }) ?? true { best = former }
    }
    return best?.row ?? Last.none
  }
}
