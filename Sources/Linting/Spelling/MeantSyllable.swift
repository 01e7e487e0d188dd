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
    // Plain letters may be a word of any language; only lost marks and keys of an input method make it Vietnamese.
    if search.answer == nil, Self.isPlain(key) {
      search.tryTyping()
    } else if search.answer == nil {
      search.tryEdits()
    }
    return search.answer
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
    private(set) var answer: Answer?

    init(gazetteer: Gazetteer, written: SyllableKey, before: UInt32, after: UInt32) {
      (self.gazetteer, self.written, self.before, self.after) = (gazetteer, written, before, after)
    }

    private mutating func look(_ key: SyllableKey) {
      let word = gazetteer.word(key)
      guard word != 0, key != written, answer != .one(key), answer != .several,
        gazetteer.has(.compound, word, after) || gazetteer.has(.compound, before, word)
      else { return }
      answer = answer == nil ? .one(key) : .several
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
    mutating func tryEdits() {
      let letters = written.with(.level).raw
      let tone = written.tone
      let count = written.letterCount
      for place in 0...count {
        let shift = UInt64(place * 6)
        let before = letters & ((1 &<< shift) &- 1)
        let rest = letters &>> shift
        for letter in 1...UInt64(Letters.uHorn) {
          let longer: UInt64 = (rest &<< 6) | letter
          look(SyllableKey(raw: before | (longer &<< shift)).with(tone))
          if place < count {
            let changed: UInt64 = ((rest &>> 6) &<< 6) | letter
            look(SyllableKey(raw: before | (changed &<< shift)).with(tone))
          }
        }
        if place < count { look(SyllableKey(raw: before | ((rest &>> 6) &<< shift)).with(tone)) }
        if place + 1 < count {
          let (one, other) = (rest & 0x3F, (rest &>> 6) & 0x3F)
          let swapped: UInt64 = ((rest &>> 12) &<< 12) | (one &<< 6) | other
          look(SyllableKey(raw: before | (swapped &<< shift)).with(tone))
        }
      }
    }

    /// The keys of an input method that was off, as Telex has them: dduowcj, thuwcj.
    mutating func tryTyping() {
      guard let typed = TelexKeys(written.letters) else { return }
      look(SyllableKey(letters: typed.letters, tone: typed.tone))
    }
  }
}
