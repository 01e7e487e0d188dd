extension TokenList {
  /// Whether a sentence ends at the token: with a final mark, of full stops not that of "TP. Vinh" and "ThS. An", and none
  /// that is glued to what follows, as in "3.500" and "v.v.".
  ///
  /// Who must not be wrong in one of the two directions asks for more or for less, and says why.
  @inlinable public func endsSentence(at index: Int) -> Bool {
    let token = self[index]
    guard token.isFinalMark else { return false }
    guard token.isMark(".") else { return true }
    return self[index &+ 1].gap != .none && !isShortForm(index &- 1)
  }

  /// Whether the token is so short and has such capitals that a full stop behind it may be its own: "TP", "T", "ThS".
  @inlinable public func isShortForm(_ index: Int) -> Bool {
    let token = self[index]
    guard token.isCapitalised else { return false }
    // Of two letters only those without marks: "Hà." is a name at the end of a sentence.
    return token.key.letterCount == 1 || token.end &- token.start <= (token.letterCase == .mixed ? 3 : 2)
  }
}
