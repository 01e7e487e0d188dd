import SourceText

/// Where the places of a text stand in a copy of it: the same but for line ends, the Unicode normal form, a byte order mark at
/// the beginning or line ends behind the last line.
package struct CopyAlignment: Sendable {
  /// A character that takes another number of code points in the one than in the other.
  private struct Step: Sendable {
    var place: Range<Int>
    var copy: Range<Int>
  }

  /// In order.
  private var steps: [Step] = []

  /// - Returns: nil where the two differ in anything else.
  ///
  /// - Complexity: O(n), some ten nanoseconds a character.
  package init?(from text: [UInt8], to copy: [UInt8]) {
    // One character is the same in every normal form, and so is where it ends.
    var characters = String(decoding: text, as: UTF8.self)[...]
    var others = String(decoding: copy, as: UTF8.self)[...]
    var (place, other) = (0, 0)
    let mark: Character = "\u{FEFF}"
    if characters.first == mark, others.first != mark {
      characters.removeFirst()
      steps.append(Step(place: 0..<1, copy: 0..<0))
      place = 1
    } else if others.first == mark, characters.first != mark {
      others.removeFirst()
      steps.append(Step(place: 0..<0, copy: 0..<1))
      other = 1
    }
    var (left, right) = (characters.makeIterator(), others.makeIterator())
    while true {
      switch (left.next(), right.next()) {
      case (nil, nil): return
      case (let character?, let same?):
        guard character == same || Self.isLineEnd(character) && Self.isLineEnd(same) else { return nil }
        let (length, otherLength) = (character.unicodeScalars.count, same.unicodeScalars.count)
        if length != otherLength {
          steps.append(Step(place: place..<place + length, copy: other..<other + otherLength))
        }
        place += length
        other += otherLength
      case (let character?, nil), (nil, let character?):
        guard Self.isLineEnd(character) else { return nil }
      }
    }
  }

  private static func isLineEnd(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  /// The place in the copy of a place in the text, in code points of each. What begins or ends inside a character that is
  /// written otherwise there takes all of it.
  package func callAsFunction(_ place: Range<Int>) -> Range<Int> {
    let start = moved(place.lowerBound, isEnd: false)
    return start..<max(start, moved(place.upperBound, isEnd: true))
  }

  private func moved(_ offset: Int, isEnd: Bool) -> Int {
    let next = steps.partitioningIndex { $0.place.lowerBound > offset }
    guard next > 0 else { return offset }
    let step = steps[next - 1]
    if offset >= step.place.upperBound { return step.copy.upperBound + offset - step.place.upperBound }
    return isEnd && offset > step.place.lowerBound ? step.copy.upperBound : step.copy.lowerBound
  }
}
