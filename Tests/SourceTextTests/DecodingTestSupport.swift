/// Bytes written as hexadecimal digits; anything else between them is skipped.
func bytes(_ hex: String) -> [UInt8] {
  let digits = hex.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
  #if DEBUG
    precondition(digits.count.isMultiple(of: 2))
  #endif
  return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
}
