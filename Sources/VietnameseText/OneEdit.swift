/// One slip of the keyboard.
package enum OneEdit {
  /// Whether one change makes `left` into `right`: a unit more, less or different, or two neighbours swapped. Equal
  /// spellings are not one change apart.
  ///
  /// - Parameters:
  ///   - left: letter numbers as in `LetterInfo`, or bytes.
  ///   - right: the same.
  package static func separates(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard abs(left.count - right.count) <= 1, left != right else { return false }
    var prefix = 0
    while prefix < left.count, prefix < right.count, left[prefix] == right[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < left.count - prefix, suffix < right.count - prefix,
      left[left.count - 1 - suffix] == right[right.count - 1 - suffix]
    {
      suffix += 1
    }
    let leftRest = left[prefix..<(left.count - suffix)]
    let rightRest = right[prefix..<(right.count - suffix)]
    if leftRest.count <= 1, rightRest.count <= 1 { return true }
    return leftRest.count == 2 && rightRest.count == 2 && leftRest.first == rightRest.last
      && leftRest.last == rightRest.first
  }
}
