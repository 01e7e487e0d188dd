import VietnameseText

/// Numbers written out in words, as speeches and solemn texts have them: mười lăm, hai nghìn không trăm hai mươi.
extension DateReader {
  /// The number that begins at `index`, 0…9999, and the token after it.
  func numberWords(at index: Int) -> (value: Int, end: Int)? {
    var total = 0
    var next = index
    var sawGroup = false
    if let digit = digitWord(at: next), words.has(paragraph[next + 1], .thousands) {
      total = digit * 1000
      next += 2
      sawGroup = true
    }
    if let digit = digitWord(at: next), words.has(paragraph[next + 1], .hundreds) {
      total += digit * 100
      next += 2
      sawGroup = true
    }
    if sawGroup, words.has(paragraph[next], .zero), let digit = digitWord(at: next + 1) {
      return (total + digit, next + 2)
    }
    if let rest = belowHundred(at: next) { return (total + rest.value, rest.end) }
    return sawGroup ? (total, next) : nil
  }

  private func digitWord(at index: Int) -> Int? {
    guard let value = words.value(paragraph[index], .number), value < 10 else { return nil }
    return value
  }

  private func belowHundred(at index: Int) -> (value: Int, end: Int)? {
    guard let first = words.value(paragraph[index], .number) else { return nil }
    if first == 10 {
      return onesAfterTens(at: index + 1).map { (10 + $0, index + 2) } ?? (10, index + 1)
    }
    guard first >= 1 else { return nil }
    if words.has(paragraph[index + 1], .tens) {
      let tens = first * 10
      return onesAfterTens(at: index + 2).map { (tens + $0, index + 3) } ?? (tens, index + 2)
    }
    return (first, index + 1)
  }

  /// The digit after mười or mươi. "năm" is none: it says "lăm" there, and begins the year otherwise.
  private func onesAfterTens(at index: Int) -> Int? {
    guard let value = digitWord(at: index), value > 0, paragraph[index].key != words.year else { return nil }
    return value
  }

  /// "mười lăm tháng tám", "sáu tháng đầu năm": the number before "tháng" is written out.
  func writtenOut(atMonth index: Int, notBefore floor: Int) -> DateExpression? {
    for start in [index - 3, index - 2, index - 1] where start >= max(floor, 0) {
      guard let number = numberWords(at: start), number.end == index else { continue }
      if let part = partOfYear(count: number.value, from: start, atMonth: index) { return part }
      guard (1...31).contains(number.value), context(before: start).contains(.strong),
        let atom = wordedAtom(day: number.value, atMonth: index)
      else { return nil }
      return DateExpression(tokens: start..<atom.end, detail: atom.detail, cue: "words")
    }
    return nil
  }
}
