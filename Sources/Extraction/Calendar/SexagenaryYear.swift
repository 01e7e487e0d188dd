/// A year of the cycle of sixty (can chi): Giáp Tý is 1, Quý Hợi is 60.
package enum SexagenaryYear {
  private static let stems = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"]
  private static let branches = [
    "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi",
  ]

  /// The place in the cycle of a stem (1…10) with a branch (1…12); nil for one of the sixty pairs that do not exist
  /// (Giáp Sửu).
  package static func index(stem: Int, branch: Int) -> Int? {
    guard (1...10).contains(stem), (1...12).contains(branch), (stem - branch) % 2 == 0 else { return nil }
    // The only number below 60 that leaves these two remainders.
    return (6 * (stem - 1) - 5 * (branch - 1) + 60) % 60 + 1
  }

  /// The place in the cycle of the lunar year that begins in the solar year `year`.
  package static func index(ofYear year: Int) -> Int { ((year - 4) % 60 + 60) % 60 + 1 }

  /// "Giáp Thìn"; empty for a number outside 1…60.
  package static func name(_ index: Int) -> String {
    guard (1...60).contains(index) else { return "" }
    return stems[(index - 1) % 10] + " " + branches[(index - 1) % 12]
  }
}
