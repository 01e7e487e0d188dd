import VietnameseText

/// Tells whether an unknown abbreviation is a known one with a slip of the keyboard.
enum AbbreviationSlips {
  /// Whether one insertion, deletion, change or swap of neighbours makes one out of the other.
  static func isOneSlip(_ left: [AbbreviationLetter], _ right: [AbbreviationLetter]) -> Bool {
    OneEdit.separates(left.map(\.letter), right.map(\.letter))
  }

  /// Whether only marks differ (HDND, HĐND), or two neighbours are swapped (QSPQ, QSQP): the slips that leave no doubt.
  static func isSurelySlip(_ left: [AbbreviationLetter], of right: [AbbreviationLetter]) -> Bool {
    guard left.count == right.count, let first = firstDifference(left, right, from: 0) else { return false }
    let differsInMarks = left.indices[first...].allSatisfy {
      Letters.withoutShape(left[$0].letter) == Letters.withoutShape(right[$0].letter)
    }
    return differsInMarks || isSwap(left, right)
  }

  /// Whether the two differ by two neighbours in the other order.
  static func isSwap(_ left: [AbbreviationLetter], _ right: [AbbreviationLetter]) -> Bool {
    guard left.count == right.count, let first = firstDifference(left, right, from: 0),
      first + 1 < left.count, left[first].letter == right[first + 1].letter,
      left[first + 1].letter == right[first].letter
    else { return false }
    return firstDifference(left, right, from: first + 2) == nil
  }

  /// Where two lists of as many letters first differ, whatever their case.
  private static func firstDifference(
    _ left: [AbbreviationLetter], _ right: [AbbreviationLetter], from start: Int
  ) -> Int? {
    (start..<left.count).first { left[$0].letter != right[$0].letter }
  }

  /// Whether `wrong`, which nothing explains, may be `right`, which the article uses more often.
  ///
  /// - Parameter isStrong: `right` is defined in the article or used several times in it.
  static func isSlip(_ wrong: [AbbreviationLetter], of right: [AbbreviationLetter], isStrong: Bool) -> Bool {
    guard min(wrong.count, right.count) >= 3, wrong != right else { return false }
    if isSurelySlip(wrong, of: right) { return true }
    guard isStrong, min(wrong.count, right.count) >= 4 else { return false }
    return isOneSlip(wrong, right)
  }

  /// The common entry of the table that `wrong` is one slip away from: a swap, a wrong or lost stroke, a letter too
  /// many or too few; nil where there is none or more than one.
  static func commonEntry(meantBy wrong: [AbbreviationLetter], in lexicon: AbbreviationLexicon)
    -> AbbreviationLexicon.Index?
  {
    guard (4...12).contains(wrong.count), wrong.allSatisfy(\.isUpper) else { return nil }
    var found: AbbreviationLexicon.Index?
    var isUnique = true
    func look(_ form: AbbreviationForm) {
      guard let index = lexicon.index(of: form), index != found,
        let entry = lexicon.entry(at: index), entry.isCommon, entry.letterCount >= 4
      else { return }
      if found == nil { found = index } else { isUnique = false }
    }
    for position in wrong.indices {
      var letters = wrong
      if position + 1 < wrong.count {
        letters.swapAt(position, position + 1)
        if letters != wrong { look(AbbreviationForm(letters: letters)) }
      }
      letters = wrong
      let other: UInt8? =
        switch wrong[position].letter {
        case 4: Letters.dStroke
        case Letters.dStroke: 4
        case 21: Letters.uHorn
        case Letters.uHorn: 21
        default: nil
        }
      if let other {
        letters[position].letter = other
        look(AbbreviationForm(letters: letters))
      }
      letters = wrong
      letters.remove(at: position)
      look(AbbreviationForm(letters: letters))
    }
    if found == nil {
      // A letter put in at each place: these are hundreds of tries, so no lists of letters are made.
      var before = AbbreviationForm.Beginning()
      for position in 0...wrong.count {
        for letter in lettersOfAbbreviations {
          var form = before
          form.add(AbbreviationLetter(letter, isUpper: true))
          for rest in wrong[position...] { form.add(rest) }
          look(form.form)
        }
        if position < wrong.count { before.add(wrong[position]) }
      }
    }
    return isUnique ? found : nil
  }

  private static let lettersOfAbbreviations: [UInt8] =
    Array(1...26) + [Letters.dStroke, Letters.uHorn, Letters.oHorn]
}
