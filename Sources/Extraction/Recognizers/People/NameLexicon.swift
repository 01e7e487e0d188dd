import Lexicon
import VietnameseText

/// What single words can be in a name, looked up by the lexicon's number of the word.
final class NameLexicon: Sendable {
  struct WordClass: OptionSet, Sendable {
    let rawValue: UInt8

    /// Can begin a full name.
    static let family = WordClass(rawValue: 1)
    /// A family name that is hardly ever anything else where it has a capital letter: Nguyễn, Trần, Giàng.
    static let certainFamily = WordClass(rawValue: 2)
    /// Occurs in given or middle names.
    static let syllable = WordClass(rawValue: 4)
    /// Occurs between family and given name: Văn, Thị, Đức.
    static let middle = WordClass(rawValue: 8)
    /// Stands before the given name among some peoples (A, Y, K', H', Ka), or begins a family name of several words.
    static let prefix = WordClass(rawValue: 16)
    /// A family name that one meets often enough to trust it without anything beside it.
    static let commonFamily = WordClass(rawValue: 32)
    /// No family name that is known, but like one. See `slips`.
    static let misspeltFamily = WordClass(rawValue: 64)
  }

  private let classes: [WordClass]
  /// Of the certain family names.
  let slips: FamilyNameSlips

  init(gazetteer: Gazetteer) {
    var classes = [WordClass](repeating: [], count: gazetteer.lastFirstWord + 1)
    var certainNames: [SyllableKey] = []
    func add(_ word: UInt32, _ new: WordClass) {
      let number = Int(word)
      if number == 0 { return }
      if number >= classes.count {
        classes.append(contentsOf: repeatElement([], count: number + 1 - classes.count))
      }
      classes[number].formUnion(new)
    }
    for name in FamilyNames.shared.all {
      if name.isOneWord {
        var kind = WordClass.family
        if name.isCertain {
          kind.formUnion([.certainFamily, .commonFamily])
          certainNames.append(SyllableKey(firstOf: name.bytes))
        }
        if name.isCommon { kind.insert(.commonFamily) }
        add(gazetteer.word(name.bytes), kind)
      } else {
        // Of Rơ Chăm and Niê Kđăm the reader asks for the whole phrase.
        var kind = WordClass.prefix
        name.bytes.forEachPart(between: UInt8(ascii: " ")) {
          add(gazetteer.word($0), kind)
          kind = .syllable
        }
      }
    }
    LexiconTable.nameWords.readRows { _, cells in
      add(
        gazetteer.word(cells[.syllable]), cells[.kind].equals("given") ? .syllable : [.syllable, .middle])
    }
    for prefix in ["A", "Y", "K", "H", "Ka"] { add(gazetteer.word(prefix), .prefix) }
    self.classes = classes
    slips = FamilyNameSlips(of: certainNames)
  }

  /// The words of given and middle names by their keys, for names of which only the keys are left. Made when two names are
  /// first alike.
  static let words: WordSet = {
    var words: [String] = []
    LexiconTable.nameWords.forEachRow { words.append(LexiconTable.nameWords.string($0, .syllable)) }
    return WordSet(words)
  }()

  @inline(__always) subscript(token: Token) -> WordClass {
    let number = Int(token.word)
    return number < classes.count ? classes[number] : []
  }
}
