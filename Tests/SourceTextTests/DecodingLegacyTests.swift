import SourceText
import Testing

/// One sentence and all 134 letters beyond ASCII, in the bytes of each encoding (made with the converters of
/// glibc and CPython).
@Suite struct DecodingLegacyTests {
  static let sentence =
    "Thiếu tướng Trần Thí Dụ, Phó Tư lệnh, kiểm tra sẵn sàng chiến đấu tại xã Đất Mẫu: quân và dân đều "
    + "vững vàng."

  static let sentences: [(TextEncoding, String)] = [
    (
      .tcvn3,
      """
      546869D5752074ADED6E67205472C76E205468DD2044F42C205068E32054AD206CD66E682C206B69D36D207472612073
      BD6E2073B56E6720636869D56E20AECA752074B9692078B720A7CA74204DC9753A207175A96E2076B52064A96E20AED2
      752076F76E672076B56E672E
      """
    ),
    (
      .vni,
      """
      54686965E1752074F6F4F96E6720547261E06E205468ED204475EF2C2050686FF92054F6206C65E46E682C206B6965E5
      6D20747261207361FC6E207361F86E672063686965E16E20F161E175207461EF69207861F520D161E174204D61E3753A
      20717561E26E207661F8206461E26E20F165E0752076F6F56E67207661F86E672E
      """
    ),
    (
      .viscii,
      """
      546869AA752074DFBE6E67205472A56E205468ED2044F82C205068F32054DF206CAE6E682C206B69AC6D207472612073
      C76E2073E06E6720636869AA6E20F0A4752074D5692078E320D0A474204DE7753A207175E26E2076E02064E26E20F0AB
      752076E66E672076E06E672E
      """
    ),
    (
      .windows1258,
      """
      546869EAEC752074FDF5EC6E67205472E2CC6E205468ED204475F22C205068F32054FD206CEAF26E682C206B69EAD26D
      207472612073E3DE6E2073E06E6720636869EAEC6E20F0E2EC75207461F269207861DE20D0E2EC74204DE2DE753A2071
      75E26E2076E02064E26E20F0EACC752076FDDE6E672076E06E672E
      """
    ),
  ]

  @Test(arguments: sentences) func sentenceIsReadWhenNamed(_ encoding: TextEncoding, _ hex: String) {
    let text = TextDecoder.decode(bytes(hex), as: encoding)
    #expect(String(decoding: text.utf8, as: UTF8.self).utf8.elementsEqual(Self.sentence.utf8))
    #expect(text.malformed.isEmpty)
    #expect(text.detection == .requested)
  }

  @Test(arguments: sentences) func sentenceIsDetected(_ encoding: TextEncoding, _ hex: String) {
    let text = TextDecoder.decode(bytes(hex))
    #expect(text.encoding == encoding)
    #expect(text.detection == .syllables)
    #expect(text.confidence > 0.8)
    #expect(text.utf8 == Array(Self.sentence.utf8))
    #expect(!text.isProbablyBinary)
  }

  static let small =
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
  static let capital =
    "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"

  static let alphabets: [(TextEncoding, String, String)] = [
    (
      .viscii, small,
      """
      E0E1E4E3D5E5A2A1C6C7A3E2A5A4A6E7A7E8E9EBA8A9EAABAAACADAEECEDEFEEB8F2F3F6F5F7F4B0AFB1B2B5BDB6BEB7
      DEFEF9FAFCFBF8DFD7D1D8E6F1CFFDD6DBDCF0
      """
    ),
    (
      .viscii, capital,
      """
      C0C1C4C380C58281020583C28584860687C8C9CB8889CA8B8A8C8D8ECCCD9BCE98D2D399A09AD4908F919293B4969597
      B394D9DA9C9D9EBFBBBABCFFB99FDD14191ED0
      """
    ),
    (
      .windows1258, small,
      """
      E0E161D261DE61F2E3E3CCE3ECE3D2E3DEE3F2E2E2CCE2ECE2D2E2DEE2F2E8E965D265DE65F2EAEACCEAECEAD2EADEEA
      F269CCED69D269DE69F26FCCF36FD26FDE6FF2F4F4CCF4ECF4D2F4DEF4F2F5F5CCF5ECF5D2F5DEF5F2F9FA75D275DE75
      F2FDFDCCFDECFDD2FDDEFDF279CC79EC79D279DE79F2F0
      """
    ),
    (
      .windows1258, capital,
      """
      C0C141D241DE41F2C3C3CCC3ECC3D2C3DEC3F2C2C2CCC2ECC2D2C2DEC2F2C8C945D245DE45F2CACACCCAECCAD2CADECA
      F249CCCD49D249DE49F24FCCD34FD24FDE4FF2D4D4CCD4ECD4D2D4DED4F2D5D5CCD5ECD5D2D5DED5F2D9DA55D255DE55
      F2DDDDCCDDECDDD2DDDEDDF259CC59EC59D259DE59F2D0
      """
    ),
    (
      .vni, small,
      """
      61F861F961FB61F561EF61EA61E861E961FA61FC61EB61E261E061E161E561E361E465F865F965FB65F565EF65E265E0
      65E165E565E365E4ECEDE6F3F26FF86FF96FFB6FF56FEF6FE26FE06FE16FE56FE36FE4F4F4F8F4F9F4FBF4F5F4EF75F8
      75F975FB75F575EFF6F6F8F6F9F6FBF6F5F6EF79F879F979FB79F5EEF1
      """
    ),
    (
      .vni, capital,
      """
      41D841D941DB41D541CF41CA41C841C941DA41DC41CB41C241C041C141C541C341C445D845D945DB45D545CF45C245C0
      45C145C545C345C4CCCDC6D3D24FD84FD94FDB4FD54FCF4FC24FC04FC14FC54FC34FC4D4D4D8D4D9D4DBD4D5D4CF55D8
      55D955DB55D555CFD6D6D8D6D9D6DBD6D5D6CF59D859D959DB59D5CED1
      """
    ),
    (
      .tcvn3, small,
      """
      B5B8B6B7B9A8BBBEBCBDC6A9C7CAC8C9CBCCD0CECFD1AAD2D5D3D4D6D7DDD8DCDEDFE3E1E2E4ABE5E8E6E7E9ACEAEDEB
      ECEEEFF3F1F2F4ADF5F8F6F7F9FAFDFBFCFEAE
      """
    ),
  ]

  @Test(arguments: alphabets)
  func everyLetterIsRead(_ encoding: TextEncoding, _ letters: String, _ hex: String) {
    #expect(letters.unicodeScalars.count == 67)
    let text = TextDecoder.decode(bytes(hex), as: encoding)
    #expect(text.utf8 == Array(letters.utf8))
    #expect(text.malformed.isEmpty)
  }

  /// ABC fonts have capitals without tones; the standard behind them, which converters write, has all.
  @Test func capitalsOfTCVN() {
    let capitals = TextDecoder.decode(bytes("A1A2A3A4A5A6A7"), as: .tcvn3)
    #expect(capitals.utf8 == Array("ĂÂÊÔƠƯĐ".utf8))
    // As glibc writes "TIẾNG VIỆT, LÒNG DÂN, HỌC TẬP, CỜ".
    let standard = bytes(
      "5449DA4E472056498C542C204C924E472044A24E2C20489643205486502C204398")
    #expect(
      TextDecoder.decode(standard, as: .tcvn3).utf8 == Array("TIẾNG VIỆT, LÒNG DÂN, HỌC TẬP, CỜ".utf8))
  }

  /// A headline in a capital font is typed with small letters wherever the code has no capital.
  @Test func headlineInACapitalFont() {
    let headline = TextDecoder.decode(
      bytes("48B5204EE9493A2043E94E472048DF412058B72048E949"), as: .tcvn3)
    #expect(headline.utf8 == Array("HÀ NỘI: CỘNG HÒA XÃ HỘI".utf8))
    let ordinary = TextDecoder.decode(
      bytes("55FB2062616E2078B72C2055424E442074D86E682C20EB20AEA97920FD206B69D56E"), as: .tcvn3)
    #expect(ordinary.utf8 == Array("Uỷ ban xã, UBND tỉnh, ở đây ý kiến".utf8))
  }

  @Test func quotesAndDashesOfWindowsStay() {
    // “quân đội” – 5 m²
    let tcvn = TextDecoder.decode(bytes("937175A96E20AEE969942096203520 6DB2"), as: .tcvn3)
    #expect(tcvn.utf8 == Array("“quân đội” – 5 m²".utf8))
    let vni = TextDecoder.decode(bytes("93717561E26E20F16FE469942096203520 6DB2"), as: .vni)
    #expect(vni.utf8 == Array("“quân đội” – 5 m²".utf8))
  }

  @Test func bytesWithoutAMeaningAreReported() {
    let text = TextDecoder.decode(bytes("61 81 62 8D"), as: .windows1252)
    #expect(text.utf8 == Array("a\u{FFFD}b\u{FFFD}".utf8))
    #expect(text.malformed == [1..<4, 5..<8])
  }

  @Test func westernTextIsNoVietnamese() {
    // "Die Straßen von Köln sind für Fußgänger schön." in Windows-1252
    let text = TextDecoder.decode(
      bytes("4469652053747261DF656E20766F6E204BF66C6E2073696E642066FC72204675DF67E46E67657220736368F66E2E"))
    #expect(text.encoding == .windows1252)
    #expect(text.detection == .fallback)
    #expect(text.utf8 == Array("Die Straßen von Köln sind für Fußgänger schön.".utf8))
  }

  /// Words of nothing but bytes above 0x7F: KOI8-R, GB18030, ISO 8859-7.
  @Test(
    arguments: [
      "F0D2C9D7C5D42C20CDC9D221 20F3C5C7CFC4CED120C8CFD2CFDBC1D120D0CFC7CFC4C1",
      "BDF1CCECCCECC6F8BADCBAC32CCED2C3C7C8A5B9ABD4B0A1A3", "CAE1EBE7ECDDF1E120EAFCF3ECE520F3DEECE5F1E1",
    ])
  func otherScriptsAreNotGuessed(_ hex: String) {
    let text = TextDecoder.decode(bytes(hex))
    #expect(text.detection == .unknown)
    #expect(text.isProbablyBinary)
    // Who names a table gets it.
    #expect(!TextDecoder.decode(bytes(hex), as: .windows1252).isProbablyBinary)
  }

  /// Rows of signs in Western text, and VNI of which nothing is a syllable: "ÑÖÔØ" are four such bytes.
  @Test(
    arguments: [
      "4C6520636166E9 A0A0A0A0A0A0A0A0A0A0A0A0A0A0 9797979797979797 A0 64E96AE020767520E0 20 4CE96F6E",
      "D1D6D4D84E474C20D1D6D4CFCB4B20D1D6D4D84E474C20D1D6D4CFCB4B20D1D6D4D84E474C",
      "939393 E9E8EAEB E9 20 61",
    ])
  func rowsOfSignsAreNoOtherScript(_ hex: String) {
    #expect(!TextDecoder.decode(bytes(hex)).isProbablyBinary)
  }

  /// VISCII writes "ường" with DF B6, which is a character of UTF-8 too.
  @Test func accidentalCharactersOfUTF8() {
    let text = TextDecoder.decode(
      bytes("F0DFB66E67207472DFB66E672C2074DFB66E672C207068DFB66E673B2062B520F0B5693B20B720F0E279"))
    #expect(text.encoding == .viscii)
    #expect(text.utf8 == Array("đường trường, tường, phường; bộ đội; ở đây".utf8))
  }

  @Test func namesThatPeopleWrite() {
    let names: [(String, TextEncoding?)] = [
      ("UTF-8", .utf8), ("utf8", .utf8), ("UTF-8 with BOM", .utf8WithBOM), ("utf_8_sig", .utf8WithBOM),
      ("UTF-16", .utf16LE), ("utf-16be", .utf16BE), ("TCVN3", .tcvn3), ("ABC", .tcvn3),
      ("TCVN3 (ABC)", .tcvn3), ("tcvn5712-1", .tcvn3), ("vni", .vni), ("VNI-Windows", .vni),
      ("VISCII", .viscii), ("cp1258", .windows1258), ("Windows-1258", .windows1258), ("latin1", .windows1252),
      ("", nil), ("klingon", nil), ("utf-8é", nil),
    ]
    for (name, encoding) in names { #expect(TextEncoding(name: name) == encoding, "\(name)") }
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(name: encoding.rawValue) == encoding)
      #expect(TextEncoding(name: encoding.displayName) == encoding)
    }
  }
}
