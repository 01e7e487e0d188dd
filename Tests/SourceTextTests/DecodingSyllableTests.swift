import SourceText
import Testing

@Suite struct DecodingSyllableTests {
  static func verdict(_ word: String) -> VietnameseSyllable.Verdict {
    var syllable = VietnameseSyllable()
    for scalar in word.unicodeScalars { syllable.append(scalar.value) }
    return syllable.verdict
  }

  static let valid = """
    a á ạ y ý ở ô ông ấy anh em oai oanh ướt ưu yêu yến yếm ỷ uỷ ủy uyên uống uyển êm ếch
    gì gìn già giá giống giếng giết giữ giặc gà ghế ghi gút quá quà quý quỳ quyết quốc quân quơ quần quýt quẳng
    quỳnh queo hòa hoà hóa hoá thủy thuỷ khỏe khoẻ hoàn toán khoét huỳnh luyện quyển khuỷu khuya ngoằn ngoèo
    nghiêng nghề nghĩ ngành ngoại nguyễn nguyệt người phường phép thuở thuế thuê tuần tuấn tuyến trường trưởng
    chiến chính sĩ sỹ kỷ kỉ kỳ ký lý mỹ vỹ hy đại đảng đồng đội lực lượng vũ trang xoáy xoong tuýp pin bíu
    tách sạch lịch ngoạch huệch huých suýt buýt đốc mưu rượu hươu chuối suối tuổi oẳn kìa mùa mưa lửa bịa
    """

  @Test(arguments: valid.split(whereSeparator: \.isWhitespace).map(String.init))
  func syllables(_ word: String) {
    #expect(Self.verdict(word) == .valid)
    #expect(Self.verdict(word.uppercased()) == .valid)
    #expect(Self.verdict(decomposed(word)) == .valid)
    #expect(Self.verdict(halfComposed(word)) == .valid)
  }

  @Test(arguments: [
    "tòan", "hòan", "qúan", "thúê", "tụê", "qúy", "qùa", "gìa", "hùynh", "đòan", "kiá", "oaì", "ngừơi",
  ])
  func toneOnTheWrongVowel(_ word: String) {
    #expect(Self.verdict(word) == .misplacedTone)
    #expect(Self.verdict(decomposed(word)) == .misplacedTone)
  }

  @Test(arguments: [
    "", "b", "ng", "qu", "ngh", "ca\u{301}\u{300}", "cat", "các\u{301}", "tàt", "tich", "ka", "ge",
    "nga\u{300}ch", "nge", "ghà",
    "ngha", "que\u{306}", "zô", "wa", "fá", "jê", "straße", "Köln", "xin chào", "tướngs", "nghiêngg", "aa",
    "eê",
    "qân", "tươg", "thiêu1", "ủyban", "\u{301}a", "🇻🇳", "đđ", "hoaà", "kỹn", "lynh", "hyêu",
  ])
  func noise(_ word: String) { #expect(Self.verdict(word) == .invalid) }

  @Test func caseOfWords() {
    func isOrdinary(_ word: String) -> Bool {
      var syllable = VietnameseSyllable()
      for scalar in word.unicodeScalars { syllable.append(scalar.value) }
      return syllable.hasOrdinaryCase
    }
    for word in ["đảng", "Đảng", "ĐẢNG", "Ô", "y", "Y"] { #expect(isOrdinary(word)) }
    for word in ["đẢng", "ĐẢng", "CộNG", "hÀ"] { #expect(!isOrdinary(word)) }
  }

  @Test func lettersGoApartAndTogether() {
    let letters = Set((DecodingLegacyTests.small + DecodingLegacyTests.capital).unicodeScalars.map(\.value))
    #expect(letters.count == 134)
    var found = 0
    for scalar in UInt32(0)...0x2FFF {
      guard let letter = VietnameseLetter(scalar) else {
        #expect(!letters.contains(scalar))
        continue
      }
      if scalar >= 0x80 {
        found += 1
        #expect(letters.contains(scalar))
      }
      #expect(letter.scalar == (letter.base == VietnameseLetter.foreign ? nil : scalar))
    }
    #expect(found == 134)
    #expect(VietnameseLetter(0x1EBF)?.adding(mark: 0x301) == nil)
    #expect(VietnameseLetter(0x61)?.adding(mark: 0x302)?.adding(mark: 0x301)?.scalar == 0x1EA5)
  }
}

/// NFD, by the composed letters' own tables: shape before tone, which is enough for words (tests of other
/// orders write them out).
func decomposed(_ word: String) -> String {
  var out = String.UnicodeScalarView()
  let shapes: [Unicode.Scalar: (Unicode.Scalar, Unicode.Scalar)] = [
    "ă": ("a", "\u{306}"), "â": ("a", "\u{302}"), "ê": ("e", "\u{302}"), "ô": ("o", "\u{302}"),
    "ơ": ("o", "\u{31B}"),
    "ư": ("u", "\u{31B}"),
  ]
  for scalar in halfComposed(word).unicodeScalars {
    if let (base, mark) = shapes[scalar] { out += [base, mark] } else { out.append(scalar) }
  }
  return String(out)
}

/// The tone apart, the shape in the letter ("Unicode tổ hợp").
func halfComposed(_ word: String) -> String {
  let marks: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"]
  var out = String.UnicodeScalarView()
  for scalar in word.unicodeScalars {
    guard let letter = VietnameseLetter(scalar.value), letter.tone > 0,
      let plain = VietnameseLetter(base: letter.base, tone: 0, isUppercase: letter.isUppercase).scalar
        .flatMap(Unicode.Scalar.init)
    else {
      out.append(scalar)
      continue
    }
    out += [plain, marks[Int(letter.tone) - 1]]
  }
  return String(out)
}
