import Extraction
import Lexicon
import VietnameseText

/// Finds which syllable was meant by a word that is none, by what stands beside it: of all syllables that are one slip of
/// the keyboard away from "chến" only "chiến" makes a word with "đấu".
struct MeantSyllable: Sendable {
  private let gazetteer: Gazetteer

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  enum Answer: Equatable {
    case one(SyllableKey)
    /// Several syllables make a word there.
    case several
  }

  /// - Parameters:
  ///   - before: the lexicon's number of the word in front; 0 where there is none.
  ///   - after: the same of the word behind.
  /// - Returns: nil where no syllable near to the word makes one with its neighbours.
  func answer(to key: SyllableKey, before: UInt32, after: UInt32) -> Answer? {
    guard key.isPacked, before != 0 || after != 0 else { return nil }
    // "bêtông", "ôtô" are words of elsewhere, and most of the words that no table has.
    guard (2...7).contains(key.letterCount), SyllableSlip.vowelGroup(key.letters) != nil else { return nil }
    var search = Search(gazetteer: gazetteer, written: key, before: before, after: after)
    search.tryMarks()
    // Plain letters may be a word of any language; lost marks, keys of an input method and what stands beside it make it
    // Vietnamese.
    if search.answer == nil { search.tryTyping() }
    if search.answer == nil, Self.isPlain(key) {
      search.tryDoubled()
      if search.answer == nil, SyllableShape(key.letters) == nil { search.tryEdits(onlySwaps: true) }
    } else if search.answer == nil {
      search.tryEdits()
    }
    return search.answer
  }

  /// Words of elsewhere that are keys of a frequent syllable: teen is tên.
  private static let foreign = WordSet([
    "been", "bis", "boong", "car", "cos", "hair", "las", "lee", "mar", "max", "moo", "noong", "sachs", "seen",
    "sex",
    "soong", "teen", "thoong", "tor", "xoong",
  ])

  /// The syllable that was meant by a word without telling neighbours: the only frequent one (`syllables`) that keys of an
  /// input method, a letter typed twice, another tone, other marks or one letter make of it.
  ///
  /// - Parameters:
  ///   - key: no syllable, and in a text with marks.
  ///   - isToneless: whether it lacks but a tone: mât.
  func alone(_ key: SyllableKey, isToneless: Bool) -> SyllableKey? {
    guard key.isPacked, (2...8).contains(key.letterCount) else { return nil }
    var search = Search(gazetteer: gazetteer, written: key, before: 0, after: 0, isAlone: true)
    if !Self.foreign.contains(key) { search.tryTyping() }
    // iốt, crôm
    if search.answer == nil, SyllableSlip.isForeign(key), key.letters.first != key.letters.dropFirst().first {
      return nil
    }
    if search.answer == nil { search.tryDoubled() }
    if search.answer == nil, SyllableSlip.vowelGroup(key.letters) == nil {
      search.tryEdits(onlySwaps: true)
    } else if search.answer == nil, !Self.isPlain(key) {
      search.tryTones()
      if search.answer == nil, !isToneless { search.tryMarks() }
      if search.answer == nil, !isToneless { search.tryEdits() }
    }
    if case .one(let right) = search.answer { return right }
    return nil
  }

  /// Whether a word has neither a tone nor a letter that only Vietnamese has.
  static func isPlain(_ key: SyllableKey) -> Bool {
    key.tone == .level && key.letters.allSatisfy { $0 <= Letters.z }
  }

  /// Works on packed keys, six bits a letter and the tone above them, because it tries hundreds of spellings.
  private struct Search {
    let gazetteer: Gazetteer
    let written: SyllableKey
    let before: UInt32
    let after: UInt32
    /// Whether frequent syllables are looked for instead of such as make a word with a neighbour.
    let isAlone: Bool
    private(set) var answer: Answer?

    init(
      gazetteer: Gazetteer, written: SyllableKey, before: UInt32, after: UInt32, isAlone: Bool = false
    ) {
      (self.gazetteer, self.written, self.before, self.after) = (gazetteer, written, before, after)
      self.isAlone = isAlone
    }

    private mutating func look(_ key: SyllableKey) {
      if isAlone {
        guard key != written, answer != .one(key), answer != .several,
          // The list of all syllables is made for the first word that gets so far.
          gazetteer.isRight(gazetteer.word(key)), SyllableSet.shared.isFrequent(key)
        else { return }
        answer = answer == nil ? .one(key) : .several
        return
      }
      let word = gazetteer.word(key)
      guard word != 0, key != written, answer != .one(key), answer != .several,
        gazetteer.has(.compound, word, after) || gazetteer.has(.compound, before, word)
      else { return }
      answer = answer == nil ? .one(key) : .several
    }

    /// The same letters with another tone: cụa.
    mutating func tryTones() {
      for tone in Tone.allCases { look(written.with(tone)) }
    }

    /// One of two same letters: ccủa, ttranh. Short words of plain letters end so in other languages: too, inn.
    mutating func tryDoubled() {
      let letters = written.letters
      let isPlain = MeantSyllable.isPlain(written)
      for place in letters.indices.dropFirst() where letters[place] == letters[place - 1] {
        if isPlain, letters.count < 5, place > 1 || VowelLetter.contains(letters[0]) { continue }
        var fewer = letters
        fewer.remove(at: place)
        look(SyllableKey(letters: fewer, tone: written.tone))
      }
    }

    /// The same letters with other shapes and another tone: hoach, lựơng, nghiêp.
    mutating func tryMarks() {
      tryShapes(written.withoutMarks.raw, from: 0)
    }

    private mutating func tryShapes(_ letters: UInt64, from start: Int) {
      guard start < written.letterCount else {
        for tone in Tone.allCases { look(SyllableKey(raw: letters).with(tone)) }
        return
      }
      tryShapes(letters, from: start + 1)
      let shift = UInt64(start * 6)
      let letter = (letters &>> shift) & 0x3F
      for shape in Self.shapes(of: UInt8(letter)) {
        tryShapes((letters & ~(0x3F &<< shift)) | (UInt64(shape) &<< shift), from: start + 1)
      }
    }

    private static func shapes(of letter: UInt8) -> [UInt8] {
      switch letter {
      case Letters.a: [Letters.aBreve, Letters.aCircumflex]
      case Letters.d: [Letters.dStroke]
      case Letters.e: [Letters.eCircumflex]
      case Letters.o: [Letters.oCircumflex, Letters.oHorn]
      case Letters.u: [Letters.uHorn]
      default: []
      }
    }

    /// One letter more, less or other, or two swapped, under the same tone: chến, tiếq, đnáh.
    mutating func tryEdits(onlySwaps: Bool = false) {
      let letters = written.with(.level).raw
      let tone = written.tone
      let count = written.letterCount
      for place in 0...count {
        let shift = UInt64(place * 6)
        let before = letters & ((1 &<< shift) &- 1)
        let rest = letters &>> shift
        if !onlySwaps {
          tryLetters(before, rest, shift, isLast: place == count)
        }
        if place + 1 < count {
          let (one, other) = (rest & 0x3F, (rest &>> 6) & 0x3F)
          let swapped: UInt64 = ((rest &>> 12) &<< 12) | (one &<< 6) | other
          look(SyllableKey(raw: before | (swapped &<< shift)).with(tone))
        }
      }
    }

    /// Another letter, one more or one less between two parts of the word.
    private mutating func tryLetters(_ before: UInt64, _ rest: UInt64, _ shift: UInt64, isLast: Bool) {
      let tone = written.tone
      for letter in 1...UInt64(Letters.uHorn) {
        let longer: UInt64 = (rest &<< 6) | letter
        look(SyllableKey(raw: before | (longer &<< shift)).with(tone))
        if !isLast {
          let changed: UInt64 = ((rest &>> 6) &<< 6) | letter
          look(SyllableKey(raw: before | (changed &<< shift)).with(tone))
        }
      }
      if !isLast { look(SyllableKey(raw: before | ((rest &>> 6) &<< shift)).with(tone)) }
    }

    /// The keys of an input method that was off, as Telex has them: dduowcj, thuwcj.
    mutating func tryTyping() {
      guard let typed = TelexKeys(written.letters, written.tone) else { return }
      look(SyllableKey(letters: typed.letters, tone: typed.tone))
    }
  }
}
