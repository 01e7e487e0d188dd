import SourceText
import TestSupport
import Testing

@Suite struct DecodingMojibakeTests {
  static let sentence = "Đại tá Lê Giả Định, Chỉ huy trưởng Bộ CHQS tỉnh, làm việc tại xã Đất Mẫu"

  /// The sentence as it looks after each accident.
  static let garbled: [(Mojibake, String)] = [
    (
      .tcvn3,
      "§¹i t¸ Lª Gi¶ §Þnh, ChØ huy tr\u{AD}ëng Bé CHQS tØnh, lµm viÖc t¹i x· §Êt MÉu"
    ),
    (
      .vni,
      "Ñaïi taù Leâ Giaû Ñònh, Chæ huy tröôûng Boä CHQS tænh, laøm vieäc taïi xaõ Ñaát Maãu"
    ),
    (
      .viscii,
      "ÐÕi tá Lê Giä Ð¸nh, Chï huy trß·ng Bµ CHQS tïnh, làm vi®c tÕi xã Ð¤t Mçu"
    ),
    (
      .windows1258,
      "Ðaòi tá Lê GiaÒ Ðiònh, ChiÒ huy trýõÒng Bôò CHQS tiÒnh, làm viêòc taòi xaÞ Ðâìt MâÞu"
    ),
    (
      .utf8AsWindows1252,
      "Ä\u{90}áº¡i tÃ¡ LÃª Giáº£ Ä\u{90}á»‹nh, Chá»‰ huy trÆ°á»Ÿng Bá»™ CHQS tá»‰nh, lÃ\u{A0}m viá»‡c táº¡i xÃ£ Ä\u{90}áº¥t Máº«u"
    ),
    (
      .utf8AsWindows1252,
      "Ä\u{90}áº¡i tÃ¡ LÃª Giáº£ Ä\u{90}á»\u{8B}nh, Chá»\u{89} huy trÆ°á»\u{9F}ng Bá»\u{99} CHQS tá»\u{89}nh, lÃ\u{A0}m viá»\u{87}c táº¡i xÃ£ Ä\u{90}áº¥t Máº«u"
    ),
    (
      .utf8AsWindows1252,
      "Ã„Â\u{90}Ã¡ÂºÂ¡i tÃƒÂ¡ LÃƒÂª GiÃ¡ÂºÂ£ Ã„Â\u{90}Ã¡Â»â€¹nh, ChÃ¡Â»â€° huy trÃ†Â°Ã¡Â»Å¸ng BÃ¡Â»â„¢ CHQS tÃ¡Â»â€°nh, lÃƒÂ\u{A0}m viÃ¡Â»â€¡c tÃ¡ÂºÂ¡i xÃƒÂ£ Ã„Â\u{90}Ã¡ÂºÂ¥t MÃ¡ÂºÂ«u"
    ),
    (
      .utf8AsWindows1250,
      "Ä\u{90}áşˇi tĂˇ LĂŞ GiáşŁ Ä\u{90}á»‹nh, Chá»‰ huy trĆ°á»źng Bá»™ CHQS tá»‰nh, lĂ\u{A0}m viá»‡c táşˇi xĂŁ Ä\u{90}áşĄt Máş«u"
    ),
    (
      .utf8AsLatin2,
      "Ä\u{90}áşĄi tĂĄ LĂŞ GiáşŁ Ä\u{90}áť\u{8B}nh, Cháť\u{89} huy trĆ°áť\u{9F}ng Báť\u{99} CHQS táť\u{89}nh, lĂ\u{A0}m viáť\u{87}c táşĄi xĂŁ Ä\u{90}áşĽt MáşŤu"
    ),
  ]

  @Test(arguments: garbled) func aWholeLine(_ kind: Mojibake, _ text: String) {
    expectRepair(text, [(kind, Self.sentence)])
    // The comma and what follows ASCII stay outside.
    expectRepair("- " + text + ".\r\n", [(kind, Self.sentence)])
  }

  /// A document put together from a clean part, a garbled one and another clean one.
  @Test(arguments: garbled) func aLineAmongCleanOnes(_ kind: Mojibake, _ text: String) {
    let clean = "Bộ Quốc phòng và Ủy ban nhân dân tỉnh 🇻🇳 hòa/hoà, Y Thí Niê, 100 m²."
    expectRepair(clean + "\n" + text + "\n" + clean, [(kind, Self.sentence)])
    let decomposed = decomposed(clean)
    expectRepair(decomposed + "\r\n" + text + "\r\n" + decomposed, [(kind, Self.sentence)])
  }

  /// A garbled quotation inside a clean sentence: only it is repaired.
  @Test(arguments: garbled) func aRunInsideALine(_ kind: Mojibake, _ text: String) {
    expectRepair("Bộ tư lệnh cho biết: " + text + " (theo Ủy ban).", [(kind, Self.sentence)])
  }

  /// The ABC fonts have a capital font for headlines, whose text has small letters where a tone is.
  @Test func headlinesOfTCVN3() {
    expectRepair(
      "CéNG HßA X\u{B7} HéI CHñ NGHÜA VIÖT NAM, Hµ Néi",
      [(.tcvn3, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, Hà Nội")])
    expectRepair(
      "Hµ NéI, TØNH ñY vµ TØnh ñy", [(.tcvn3, "HÀ NỘI, TỈNH ỦY và Tỉnh ủy")])
  }

  @Test func twoAccidentsInOneLine() {
    expectRepair(
      "Qu©n ®éi nh©n d©n" + " của Ủy ban, " + "bá»™ Ä‘á»™i",
      [(.tcvn3, "Quân đội nhân dân"), (.utf8AsWindows1252, "bộ đội")])
  }

  /// One word alone proves little; where the document has the encoding elsewhere it counts.
  @Test func aShortLineGoesWithTheDocument() {
    let short = "nh©n d©n"
    expectRepair(short, [])
    let long = "§¹i t¸ Lª Gi¶ §Þnh, ChØ huy tr\u{AD}ëng Bé CHQS tØnh, lµm viÖc t¹i x· §Êt MÉu"
    expectRepair(long + "\n" + short, [(.tcvn3, Self.sentence), (.tcvn3, "nhân dân")])
    let bytes = Array((long + "\n" + short).utf8)
    let line = ByteRange(bytes.count - short.utf8.count, bytes.count)
    #expect(MojibakeDetector.kinds(in: bytes, line).isEmpty)
    #expect(MojibakeDetector.kinds(in: bytes, ByteRange(0, line.start)) == [.tcvn3])
    #expect(MojibakeDetector.spans(in: bytes, line, known: []).isEmpty)
    #expect(MojibakeDetector.spans(in: bytes, line, known: [.tcvn3]).map(\.range) == [line])
  }

  /// A reader that has no character for a byte writes U+FFFD; one letter at most may have stood there.
  @Test func lostBytes() {
    let line = spans("Ä\u{FFFD}áº£ng á»§y, Ä‘Æ°á»\u{FFFD}ng, quyá»\u{FFFD}n")
    #expect(line.map { String(decoding: $0.repaired, as: UTF8.self) } == ["Đảng ủy, đường, quyền"])
    #expect(line.map(\.isCertain) == [false])
    // về, vọ, vỏ, vờ: nobody can tell.
    let open = spans("bá»™ Ä‘á»™i vá»\u{FFFD}")
    #expect(open.map { String(decoding: $0.repaired, as: UTF8.self) } == ["bộ đội v\u{FFFD}"])
    #expect(open.map(\.isCertain) == [false])
  }

  /// The soft hyphen is ư in TCVN3, and gets lost.
  @Test func lostSoftHyphens() {
    let line = spans("ThiÕu tíng, níc nhµ")
    #expect(line.map { String(decoding: $0.repaired, as: UTF8.self) } == ["Thiếu tướng, nước nhà"])
    #expect(line.map(\.isCertain) == [false])
  }

  /// à is C3 A0, and the no-break space A0 becomes a plain one.
  @Test func lostNoBreakSpaces() {
    let line = spans("bá»™ Ä‘á»™i lÃ  con, lÃ m vÃ  vá»\u{81} lÃ , má»‡t")
    #expect(
      line.map { String(decoding: $0.repaired, as: UTF8.self) } == ["bộ đội là con, làm và về là, mệt"])
  }

  @Test func punctuationOnly() {
    expectRepair("Itâ€™s", [(.utf8AsWindows1252, "It’s")])
  }

  @Test(arguments: clean.split(separator: "\n").map(String.init)) func cleanText(_ line: String) {
    expectRepair(line, [])
    expectRepair(decomposed(line), [])
    expectRepair(halfComposed(line), [])
    expectRepair(line.uppercased(), [])
    // All of the other clean lines around it change nothing.
    expectRepair(Self.clean + "\n" + line, [])
  }

  /// Good text with letters that garbling makes too.
  static let clean = """
    Die Straßen von Köln sind für Fußgänger schön, größere Änderungen möchten wir später überprüfen.
    Thủ tướng Đức Gerhard Schröder và Ngoại trưởng Jürgen Müller thăm Hà Nội; ông Günther Tür, bà Käthe Bär.
    Où est la bibliothèque ? L'élève a été reçu à l'hôtel, où il a goûté le gâteau ; ça, où, là, dès août.
    Le français à Hanoï: où, Thaï, Laï, Noël, naïve, où.
    El niño comió piñas en España; ¿dónde está el año? ¡Olé! Ñuñoa, Mañana.
    São Paulo, João, ação, coração não, mãe, pão, irmã, avô; à noite há três lições.
    Příliš žluťoučký kůň úpěl ďábelské ódy. Ông Václav Dvořák, Škoda, Plzeň, Dvořáková.
    Nhà văn Milan Kundera (Séc), cầu thủ Petr Čech, Tomáš Rosický, Luka Modrić, Zlatan Ibrahimović
    Türkiye, İstanbul, Erdoğan, gün, yüz, dün, bütün, Atatürk, Özil, Güler, Ünal; Łódź, Wałęsa, Kraków, Gdańsk
    Ås, Ålesund, Ørsted, Søren Kierkegaard, Bjørn, Håkan, Malmö, Göteborg, Åbo, Øystein, blå, rødt, på, små, få, hår
    Icelandic: Þór Guðmundsson, Sigurðsson, það, við, ætlar, ég, þú, Reykjavík.
    Hungarian: Győr, Pécs, Szőke, Gyöngyös, tíz, hét, öt, nő, kő, fű, tűz, hűtő, Orbán, Nagy László, tó, só, ló, hó
    Pinyin: lǎo shī, Lǐ, lǜ, nǚ, Lù Xùn, Máo Zédōng, Dèng, hǎo, nín hǎo ma; lü, nü
    Diện tích 100 m², 200 m², khoảng 30°C, 5 km², 12 m³, ±5%, góc 45°, ×3, ÷ 2, ½ số, ¼, ¾, µm, 5 µg, §5, ¶ 6, © 2024 Báo, ®, ™
    « Quân đội » và «nhân dân» «lá»… «Â», “NGÃ” «SÔNG» · mục 1 · mục 2 • điểm ‘Ä‘
    BAN CHQS XÃ ĐẮK LẮK; KRÔNG BÔNG, KRÔNG PẮK; CƯ M'GAR; Ê ĐÊ, Ba Na, Xơ Đăng, Giẻ-Triêng, H'Mông, Mnông, Blô, Ksơr, Y Blô Êban
    Các ông Niê Thuật, Y Thanh Hà Niê Kđăm, Ksor Phước, Hà Sơn Nhin, K'Bôi, Ka Sô Liễng, Đinh Văn Măng, Rơ Ô H'Ní
    Ðồng Nai, Ðảng bộ, Ðại tá, Tày Ðăm (gõ nhầm chữ Ð)
    THỦ TƯỚNG ÓC EO Ý TÔI À Ừ Ồ, ấy à, ù ơi ú ớ, í ới, ỳ ạch, ò ó o, ô, ê, ơ, ư, â, ă
    hòa hoà thủy thuỷ khỏe khoẻ qúy tòan Hùynh tụê CỘNG HÕA số sỂ 05 ngừơi hùynh
    naïve façade café résumé Beyoncé Chloë Brontë coöperate über El Niño piñata smörgåsbord Zoë Citroën déjà vu
    ông Kôn Plông, Đắk Glei, Đăk Tô, Măng Ri, Tu Mơ Rông, Ngọk Tụ, Pô Kô, Văn Lem, Đăk Mốt, Ia Ơ, Ia Pếch
    Hai nước Lào: Xiêng Khoảng, Xay-xổm-bun, Phông-xa-lỳ, Sảm-nưa; Campuchia: Tà Keo, Xiêm Riệp, Pô-sát, Công-pông Chàm
    100ºF, 1ª, 2º, ¿?, ¡!, £5, ¥6, ¢, ¤, ¦, ¬, ¯, ¨, ´, ¸
    Biểu thức À-ÖØ-öø-ÿ, [A-Za-zÀ-ÿ]
    Số tiền 5€, „Zitat“, ‚Ä‘, ›x‹, Œuvre, œil, Ÿ, Žižek, Šimić, ƒ
    """

  @Test func anyBytesGiveAResult() {
    let pieces: [[UInt8]] = [
      Array("Qu©n ".utf8), Array("®éi".utf8), Array("Ã¡".utf8), Array("áº\u{FFFD}".utf8), Array("à".utf8),
      [0xC3],
      [0xE1, 0xBB], [0x0A], [0x20], Array("Ñaûng".utf8), Array("\u{AD}".utf8), [0xFF], Array("Đảng".utf8),
      Array("«»”".utf8), Array("👩‍🚒".utf8), Array("Ã".utf8), Array("e\u{302}\u{301}".utf8), [0x00],
    ]
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).flatMap { _ in
        pieces.randomElement(using: &generator) ?? []
      }
      var end = 0
      for span in MojibakeDetector.spans(in: bytes) {
        #expect(span.range.start >= end && span.range.end <= bytes.count && !span.range.isEmpty)
        #expect(Array(bytes[span.range.start..<span.range.end]) != span.repaired)
        #expect(String(validating: span.repaired, as: UTF8.self) != nil)
        #expect(!span.repaired.contains(0xFF))
        end = span.range.end
      }
    }
  }

  /// Longer than any line of text: looked at in pieces, with nothing lost at their ends.
  @Test func aLineWithoutAnEnd() {
    let unit = "Qu©n ®éi "
    let bytes = Array(String(repeating: unit, count: 20_000).utf8)
    let spans = MojibakeDetector.spans(in: bytes)
    let repaired = spans.reduce(0) { $0 + $1.repaired.count }
    #expect(repaired + spans.count == "Quân đội ".utf8.count * 20_000)
  }

  private func spans(_ text: String) -> [MojibakeSpan] { MojibakeDetector.spans(in: Array(text.utf8)) }

  private func expectRepair(
    _ text: String, _ expected: [(Mojibake, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let spans = spans(text)
    #expect(spans.map(\.kind) == expected.map(\.0), sourceLocation: sourceLocation)
    #expect(
      spans.map { String(decoding: $0.repaired, as: UTF8.self) } == expected.map(\.1),
      sourceLocation: sourceLocation)
    #expect(!spans.contains { !$0.isCertain }, sourceLocation: sourceLocation)
  }
}
