import VietnameseText

/// Other spellings of phrases: words that the press writes by their initials inside a longer name ("Văn phòng T.Ư Đảng",
/// "Tổng Biên tập Báo QĐND"). The table `short_forms` says which, so that no name has to be listed in all of them.
struct ShortForms {
  private var entries: [(words: [SyllableKey], forms: [[SyllableKey]])] = []

  /// How many spellings of one phrase are made at most, beside its own.
  private static let mostSpellings = 40

  /// - Parameter table: the table `short_forms`, or a newer text of it.
  init(_ table: LexiconTable) {
    typealias Column = LexiconColumn<LexiconTable.ShortForms>
    let (phrase, forms) = (Column.phrase.number, Column.forms.number)
    table.readRows { _, cells in
      guard cells.count > max(phrase, forms) else { return }
      let forms = cells[forms].split(separator: UInt8(ascii: "|")).map {
        PhraseIndex.words(of: .init(rebasing: $0))
      }
      entries.append((PhraseIndex.words(of: cells[phrase]), forms))
    }
  }

  /// The spellings of a phrase in which at least one of its parts is short.
  func spellings(of phrase: [SyllableKey]) -> [[SyllableKey]] {
    var spellings = [phrase]
    for entry in entries {
      for spelling in spellings where spellings.count <= Self.mostSpellings {
        guard let place = Self.place(of: entry.words, in: spelling) else { continue }
        for form in entry.forms {
          spellings.append(Array(spelling[..<place.lowerBound]) + form + spelling[place.upperBound...])
        }
      }
    }
    return Array(spellings.dropFirst())
  }

  private static func place(of words: [SyllableKey], in phrase: [SyllableKey]) -> Range<Int>? {
    guard !words.isEmpty, words.count <= phrase.count else { return nil }
    for start in 0...phrase.count - words.count
    where phrase[start..<start + words.count].elementsEqual(words) {
      return start..<start + words.count
    }
    return nil
  }
}
