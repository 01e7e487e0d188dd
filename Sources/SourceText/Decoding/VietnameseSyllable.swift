/// Reads one word letter by letter and says whether Vietnamese spelling allows it as a syllable.
///
/// Used to tell text from noise: bytes read in the right encoding give valid syllables, in a wrong one they
/// do not. It knows spelling, not vocabulary ("phẻng" is valid). Allocates nothing.
///
///     VietnameseSyllable.verdict(of: "hoà".unicodeScalars.lazy.map(\.value))  // .valid, as is "hòa"
package struct VietnameseSyllable: Sendable {
  package enum Verdict: Sendable {
    case valid
    /// The letters and the tone are possible, the tone stands on the wrong vowel: tòan, qúy, thúê.
    case misplacedTone
    case invalid
  }

  private typealias Letter = VietnameseLetter

  /// Five bits a letter, the first letter lowest.
  private var letters: UInt64 = 0
  private var count = 0
  private var tone: UInt8 = 0
  private var tonePlace = 0
  private var isBroken = false
  private var uppercaseCount = 0
  private var isFirstUppercase = false

  package init() {}

  var isEmpty: Bool { count == 0 && !isBroken }

  /// Whether the case is one that words have: all small, all capital, or only the first capital.
  package var hasOrdinaryCase: Bool {
    uppercaseCount == 0 || uppercaseCount == count || (uppercaseCount == 1 && isFirstUppercase)
  }

  /// Adds a code point of the word: a composed letter, or a combining mark (NFD and half-composed text).
  /// Anything else makes the word invalid.
  package mutating func append(_ scalar: UInt32) {
    guard !isBroken else { return }
    guard let letter = Letter(scalar) else { return appendMark(scalar) }
    guard count < 7, letter.base != Letter.foreign else {
      isBroken = true
      return
    }
    letters |= UInt64(letter.base) &<< UInt64(count * 5)
    if letter.tone != 0 { setTone(letter.tone, at: count) }
    if letter.isUppercase {
      uppercaseCount += 1
      if count == 0 { isFirstUppercase = true }
    }
    count += 1
  }

  private mutating func appendMark(_ mark: UInt32) {
    guard count > 0 else {
      isBroken = true
      return
    }
    let last = VietnameseLetter(base: letter(count - 1), tone: 0, isUppercase: false)
    guard let marked = last.adding(mark: mark) else {
      isBroken = true
      return
    }
    letters &= ~(31 &<< UInt64((count - 1) * 5))
    letters |= UInt64(marked.base) &<< UInt64((count - 1) * 5)
    if marked.tone != 0 { setTone(marked.tone, at: count - 1) }
  }

  private mutating func setTone(_ newTone: UInt8, at place: Int) {
    if tone != 0 { isBroken = true }
    tone = newTone
    tonePlace = place
  }

  private func letter(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: letters &>> UInt64(place * 5) & 31)
  }

  // MARK: Verdict

  package var verdict: Verdict {
    guard !isBroken, count > 0 else { return .invalid }
    guard let onset = onsetLength() else { return .invalid }
    let rimeLength = count - onset
    guard rimeLength > 0, rimeLength <= 4 else { return .invalid }
    let rime = UInt32(truncatingIfNeeded: letters &>> UInt64(onset * 5)) & (1 &<< UInt32(rimeLength * 5) - 1)
    guard Self.isRime(rime) else { return .invalid }
    // yêu, quyết, quỳnh; elsewhere y stands alone (mỹ) and the others have i.
    if rimeLength > 1, letter(onset) == Letter.y, onset > 0, letter(0) != Letter.q { return .invalid }

    let last = letter(count - 1)
    let isStopped =
      last == Letter.c || last == Letter.p || last == Letter.t
      || (last == Letter.h && letter(count - 2) == Letter.c)
    if isStopped { guard tone == 2 || tone == 5 else { return .invalid } }
    return tone == 0 || canCarryTone(tonePlace, from: onset) ? .valid : .misplacedTone
  }

  /// How many letters the initial consonant has, 0 when there is none; nil when it cannot stand before what
  /// follows (ca but not ka, nghe but not nge, qu always with u).
  private func onsetLength() -> Int? {
    let first = letter(0)
    if isVowel(first) { return 0 }
    let second = count > 1 ? letter(1) : 0
    let third = count > 2 ? letter(2) : 0
    let length: Int
    switch (first, second) {
    case (Letter.q, Letter.u):
      // The tone of qu- is never on u, so u belongs to the consonant.
      return 2
    case (Letter.q, _): return nil
    case (Letter.g, Letter.i):
      // gì, gìn: i is the vowel; già: it is not; giếng: it is both, and "êng" is no rime by itself.
      return count > 2 && isVowel(third) && third != Letter.eCircumflex ? 2 : 1
    case (Letter.n, Letter.g): length = third == Letter.h ? 3 : 2
    case (Letter.c, Letter.h), (Letter.g, Letter.h), (Letter.k, Letter.h), (Letter.n, Letter.h),
      (Letter.p, Letter.h), (Letter.t, Letter.h), (Letter.t, Letter.r):
      length = 2
    default: length = 1
    }
    guard length < count else { return nil }
    let next = letter(length)
    let isBeforeFront = next == Letter.e || next == Letter.eCircumflex || next == Letter.i || next == Letter.y
    switch (first, length) {
    case (Letter.c, 1), (Letter.g, 1): return isBeforeFront ? nil : length
    case (Letter.k, 1): return isBeforeFront ? length : nil
    case (Letter.n, 2) where second == Letter.g: return isBeforeFront ? nil : length
    case (Letter.n, 3), (Letter.g, 2): return isBeforeFront && next != Letter.y ? length : nil
    default: return length
    }
  }

  /// Whether spelling puts the tone on that letter. Open oa, oe, uy have two spellings, both right: hòa, hoà.
  private func canCarryTone(_ place: Int, from onset: Int) -> Bool {
    guard place >= onset else { return false }
    var vowels = 0
    var shaped = -1
    while onset + vowels < count, isVowel(letter(onset + vowels)) {
      if Letter.shapedVowelBases &>> UInt32(letter(onset + vowels)) & 1 == 1 { shaped = onset + vowels }
      vowels += 1
    }
    if shaped >= 0 { return place == shaped }
    let isOpen = onset + vowels == count
    switch vowels {
    case 1: return place == onset
    case 2:
      if !isOpen { return place == onset + 1 }
      let (first, second) = (letter(onset), letter(onset + 1))
      let isFree =
        (first == Letter.o && (second == Letter.a || second == Letter.e))
        || (first == Letter.u && second == Letter.y)
      return place == onset || (isFree && place == onset + 1)
    default: return place == onset + 1
    }
  }

  private func isVowel(_ base: UInt8) -> Bool { VietnameseLetter.vowelBases &>> UInt32(base) & 1 == 1 }

  // MARK: Rimes

  private static func isRime(_ key: UInt32) -> Bool {
    let index = rimes.partitioningIndex { $0 >= key }
    return index < rimes.count && rimes[index] == key
  }

  /// What can follow an initial consonant, without tones; those that only follow qu (yn, yt …) included.
  private static let rimes: [UInt32] = {
    let list = """
      a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
      e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
      i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
      o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on
      ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
      u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych
      uyên uyêt uyn uynh uyp uyt uyu
      ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
      y ych yêm yên yêng yêt yêu yn ynh yp yt yu
      """
    var keys: [UInt32] = []
    var key: UInt32 = 0
    var shift: UInt32 = 0
    for scalar in list.unicodeScalars {
      if let letter = VietnameseLetter(scalar.value) {
        key |= UInt32(letter.base) &<< shift
        shift += 5
      } else if shift > 0 {
        keys.append(key)
        (key, shift) = (0, 0)
      }
    }
    keys.append(key)
    return keys.sorted()
  }()
}
