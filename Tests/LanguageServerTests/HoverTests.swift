import Foundation
import JSONText
import Testing

private let markdown: JSONValue = ["textDocument": ["hover": ["contentFormat": ["markdown", "plaintext"]]]]

private func hover(_ client: TestClient, _ line: Int, _ character: Int) -> JSONValue {
  client.request("textDocument/hover", .document("untitled:a", [("position", .position(line, character))]))
}

@Suite struct HoverTests {
  static let article =
    "🎖 Bộ Chỉ huy Quân sự (CHQS) tỉnh ra quân.\nThiếu tướng Nguyễn Văn Mẫu và Thiếu tuớng Trần Thí Dụ dự.\nBan CHQS xã."

  @Test func abbreviation() {
    let client = TestClient(capabilities: markdown)
    client.open(Self.article)
    let found = hover(client, 2, 5)
    let text = found["contents"]?["value"]?.string ?? ""
    #expect(text.hasPrefix("**CHQS** · Chỉ huy Quân sự"))
    #expect(text.contains("được giải nghĩa trong bài, dòng 1"))
    #expect(found["contents"]?["kind"]?.string == "markdown")
    #expect(found["range"] == .range(2, 4, 2, 8))
  }

  @Test func rank() {
    let client = TestClient(locale: "en-GB")
    client.open(Self.article)
    let right = hover(client, 1, 2)
    #expect(right["contents"]?["value"]?.string?.hasPrefix("Thiếu tướng · rank\n") == true)
    #expect(right["contents"]?["kind"]?.string == "plaintext")
    #expect(right["range"] == .range(1, 0, 1, 11))
    let wrong = hover(client, 1, 32)["contents"]?["value"]?.string ?? ""
    #expect(wrong.contains("“Thiếu tuớng” is misspelt; it is “Thiếu tướng”."))
  }

  @Test(arguments: [
    ("2/9/1945", "Chủ nhật, 2/9/1945", "26 tháng 7 năm Ất Dậu"),
    ("10/2/2024", "thứ Bảy, 10/2/2024", "ngày 1 tháng 1 năm Giáp Thìn"),
  ])
  func date(written: String, day: String, lunar: String) {
    let client = TestClient()
    client.open("Ngày \(written), cả nước vui mừng.")
    let text = hover(client, 0, 6)["contents"]?["value"]?.string ?? ""
    #expect(text.hasPrefix("\(written) · \(day)\n"), "\(text)")
    #expect(text.contains(lunar), "\(text)")
  }

  /// Periods have their first and last day; what has no year the day nearest to the article's own.
  @Test(arguments: [
    ("quý II/2025", "quý II/2025 · quý\nthứ Ba, 1/4/2025 – thứ Hai, 30/6/2025 (91 ngày)"),
    (
      "6 tháng cuối năm 2023",
      "6 tháng cuối năm 2023 · nửa năm\nthứ Bảy, 1/7/2023 – Chủ nhật, 31/12/2023 (184 ngày)"
    ),
    ("tháng 2/2024", "tháng 2/2024 · tháng\nthứ Năm, 1/2/2024 – thứ Năm, 29/2/2024 (29 ngày)"),
    ("năm 2024", "năm 2024 · năm"),
    ("2020-2025", "2020-2025 · khoảng thời gian"),
    (
      "28/4/2025 - 30/4/2025",
      "28/4/2025 - 30/4/2025 · khoảng thời gian\nthứ Hai, 28/4/2025 – thứ Tư, 30/4/2025 (3 ngày)"
    ),
    (
      "30/4/1975 - 30/4/2025",
      "30/4/1975 - 30/4/2025 · khoảng thời gian\nthứ Tư, 30/4/1975 – thứ Tư, 30/4/2025 (50 năm)"
    ),
    ("24/1", "24/1 · ngày, không ghi năm\nGần ngày của bài nhất: thứ Tư, 24/1/2024"),
    ("29/2", "29/2 · ngày, không ghi năm\nGần ngày của bài nhất: thứ Năm, 29/2/2024"),
    ("30/12", "30/12 · ngày, không ghi năm\nGần ngày của bài nhất: thứ Bảy, 30/12/2023"),
    ("31/4", "31/4 · ngày, không ghi năm\nKhông có ngày này."),
    (
      "22 đến 24/7",
      "22 đến 24/7 · khoảng thời gian, không ghi năm\nGần ngày của bài nhất: thứ Bảy, 22/7/2023 – thứ Hai, 24/7/2023 (3 ngày)"
    ),
    ("thứ Hai", "thứ Hai · ngày trong tuần\nGần ngày của bài: 15/1/2024; 22/1/2024"),
    (
      "mùng 3 tháng Giêng",
      "mùng 3 tháng Giêng · âm lịch, không ghi năm\nGần ngày của bài nhất: thứ Hai, 12/2/2024"
    ),
    (
      "rằm tháng Bảy năm Ất Tỵ",
      "rằm tháng Bảy năm Ất Tỵ · âm lịch\nDương lịch: thứ Bảy, 6/9/2025"
    ),
    // The last day of the year, be it the 29th; named after the Tết that it leads to.
    (
      "30 Tết",
      "30 Tết · âm lịch, không ghi năm\nGần ngày của bài nhất: thứ Sáu, 9/2/2024"
    ),
    (
      "30 Tết Ất Tỵ",
      "30 Tết Ất Tỵ · âm lịch\nTháng Chạp năm Giáp Thìn chỉ có 29 ngày, ngày cuối là thứ Ba, 28/1/2025."
    ),
    (
      "năm Giáp Thìn",
      "năm Giáp Thìn · năm âm lịch\n1904: 16/2/1904 – 3/2/1905\n1964: 13/2/1964 – 31/1/1965\n2024: 10/2/2024 – 28/1/2025"
    ),
  ])
  func datesInWords(written: String, card: String) {
    let client = TestClient()
    client.open("Quy Nhơn, ngày 18/1/2024.\nVào \(written) thì xong.")
    #expect(hover(client, 1, 6)["contents"]?["value"]?.string == card)
  }

  @Test func daysOfAList() {
    let client = TestClient(locale: "en")
    client.open("Các ngày 3, 5 và 9/4/2025.")
    #expect(
      hover(client, 0, 9)["contents"]?["value"]?.string
        == "3, 5 và 9/4/2025 · days\nThursday, 3/4/2025; Saturday, 5/4/2025; Wednesday, 9/4/2025"
    )
  }

  /// Without a day of the article nothing is said of the year.
  @Test func datesOfNoYear() {
    let client = TestClient(locale: "en")
    client.open("Ngày 24/1 và thứ Hai, quý V/2024 và tháng 13/2024.")
    #expect(hover(client, 0, 6)["contents"]?["value"]?.string == "24/1 · day, without a year")
    #expect(hover(client, 0, 13)["contents"]?["value"]?.string == "thứ Hai · day of the week")
    for place in [23, 38] {
      let text = hover(client, 0, place)["contents"]?["value"]?.string
      #expect(text?.contains("\n") != true, "\(text ?? "")")
    }
  }

  @Test func person() {
    let client = TestClient()
    client.open("Đại tá Trần Thí Dụ, Chỉ huy trưởng, dự lễ.\n\nĐồng chí Trần Thí Dụ phát biểu.")
    let text = hover(client, 2, 12)["contents"]?["value"]?.string ?? ""
    #expect(text.hasPrefix("Trần Thí Dụ · Đại tá\n"))
    #expect(text.contains("• Chỉ huy trưởng"))
    #expect(text.contains("Được nhắc 2 lần, lần đầu ở dòng 1."))
  }

  @Test(arguments: WrittenForm.allCases)
  func otherKinds(form: WrittenForm) {
    let text = PlacedText(
      "Đại tá Trần Thí Dụ, Chỉ huy trưởng Bộ CHQS tỉnh Bắc Giang, trả lời.\nThực hiện Nghị quyết số 28-NQ/TW khóa XI. Tổng cục Chính trị giới thiệu.",
      form)
    let client = TestClient()
    client.open(text.text)
    func card(_ words: String) -> String {
      let answer = client.ask("textDocument/hover", at: words, in: text, form)
      return (answer["result"]?["contents"]?["value"]?.string ?? "").precomposedStringWithCanonicalMapping
    }
    let post = card("Chỉ huy trưởng")
    #expect(post.contains("Cấp bậc cao nhất theo luật: Đại tá — Luật Sĩ quan QĐND Việt Nam"), "\(post)")
    #expect(post.contains("Trong bài: Trần Thí Dụ"), "\(post)")
    let place = card("Bắc Giang")
    #expect(place.hasPrefix("Bắc Giang · tỉnh\n"), "\(place)")
    #expect(place.contains("Đến hết 30/6/2025; từ 1/7/2025 thuộc Bắc Ninh"), "\(place)")
    let document = card("Nghị quyết số")
    #expect(document.hasPrefix("28-NQ/TW · Nghị quyết\n"), "\(document)")
    #expect(document.contains("Khóa XI (2011–2016)"), "\(document)")
    #expect(document.contains("Văn bản của Đảng"), "\(document)")
    let body = card("Tổng cục Chính trị")
    #expect(body.hasPrefix("Tổng cục Chính trị · quân đội\n"), "\(body)")
  }

  @Test func provincesThatWentIntoOne() {
    let client = TestClient(locale: "en")
    client.open("Tại tỉnh Bắc Ninh, diễn tập kết thúc.")
    let text = hover(client, 0, 10)["contents"]?["value"]?.string ?? ""
    #expect(text.contains("Took in Bắc Giang on 1/7/2025"), "\(text)")
  }

  /// The word before a name says which of its namesakes is meant.
  @Test(arguments: [
    ("tỉnh Sơn La", ["Sơn La · tỉnh"]), ("thành phố Sơn La", ["Sơn La · thành phố"]),
    ("TP Sơn La", ["Sơn La · thành phố"]), ("Sơn La", ["Sơn La · tỉnh", "Sơn La · thành phố"]),
    ("thành phố Hải Phòng", ["Hải Phòng · thành phố"]), ("huyện Nghĩa Hành", ["Nghĩa Hành · huyện"]),
    // There is a commune now, of which the table knows nothing.
    ("xã Nghĩa Hành", ["xã Nghĩa Hành · cấp xã"]),
    ("quần đảo Trường Sa", ["Trường Sa · đảo, quần đảo"]), ("đặc khu Trường Sa", ["Trường Sa · đặc khu"]),
    ("huyện đảo Trường Sa", ["Trường Sa · huyện"]),
  ])
  func namesakes(place: String, titles: [String]) {
    let client = TestClient()
    client.open("Hội nghị họp ở \(place) hôm qua.")
    let text = hover(client, 0, 15 + place.count - 2)["contents"]?["value"]?.string ?? ""
    #expect(text.split(separator: "\n").filter { $0.contains(" · ") }.map(String.init) == titles)
  }

  private func card(_ words: String, in text: String, locale: String = "vi") -> String {
    let client = TestClient(locale: .string(locale))
    client.open(text)
    let place = text.range(of: words)?.lowerBound.utf16Offset(in: text) ?? 0
    return hover(client, 0, place)["contents"]?["value"]?.string ?? ""
  }

  /// What was one was split, what was two was merged.
  @Test(arguments: [
    ("tỉnh Nghệ An", "vi", "Nghệ An · tỉnh\nĐịa bàn Quân khu 4\nTách ra từ Nghệ Tĩnh (1991)"),
    (
      "tỉnh Cà Mau", "en",
      "Cà Mau · tỉnh\nIn the area of Quân khu 9\nSplit off from Minh Hải (1/1/1997)\nTook in Bạc Liêu on 1/7/2025"
    ),
    ("tỉnh Hà Nam Ninh", "vi", "Hà Nam Ninh · tỉnh\nĐến năm 1991; tách thành Nam Hà, Ninh Bình"),
    (
      "tỉnh Thừa Thiên Huế", "vi",
      "Thừa Thiên Huế · tỉnh\nĐến hết 31/12/2024; từ 1/1/2025 là Huế\nĐịa bàn Quân khu 4\nTách ra từ Bình Trị Thiên (1989)"
    ),
    (
      "thành phố Hội An", "vi",
      "Hội An · thành phố\nĐến hết 30/6/2025; từ 1/7/2025 thuộc Đà Nẵng\nKhi đó thuộc Quảng Nam"
    ),
    ("huyện Nam Đàn", "vi", "Nam Đàn · huyện\nĐến hết 30/6/2025\nThuộc Nghệ An"),
    ("cửa khẩu Thử Mẫu", "vi", "cửa khẩu Thử Mẫu · cửa khẩu"),
  ])
  func places(name: String, locale: String, expected: String) {
    #expect(card(name, in: "Đoàn đến \(name) hôm qua.", locale: locale) == expected)
  }

  /// Every body that is coloured says at least what it is; its level only where the name says it.
  @Test(arguments: [
    (
      "Bộ CHQS tỉnh Nghệ An", "Bộ Chỉ huy Quân sự tỉnh Nghệ An · quân đội\nCấp tỉnh\nĐịa bàn Quân khu 4"
    ),
    (
      "Ban CHQS huyện Nam Đàn",
      "Ban Chỉ huy Quân sự huyện Nam Đàn · quân đội\nCấp huyện\nNam Đàn thuộc Nghệ An"
    ),
    ("Công an TP Vinh", "Công an thành phố Vinh · công an\nCấp huyện\nVinh thuộc Nghệ An"),
    (
      "Ban Tuyên giáo Tỉnh ủy Nghệ An",
      "Ban Tuyên giáo Tỉnh ủy Nghệ An · cơ quan Đảng\nCấp tỉnh\nĐịa bàn Quân khu 4"
    ),
    ("Trung đoàn 764", "Trung đoàn 764 · quân đội"),
    ("Phòng Tham mưu Bộ CHQS tỉnh", "Phòng Tham mưu Bộ Chỉ huy quân sự tỉnh · quân đội"),
    ("Thành ủy", "Thành ủy · cơ quan Đảng"),
    ("Bộ Quốc phòng Campuchia", "Bộ Quốc phòng Campuchia · cơ quan, tổ chức nước ngoài"),
  ])
  func bodies(name: String, expected: String) {
    #expect(card(name, in: "Hôm qua, \(name) họp.") == expected)
  }

  /// What was law is not said as if it still were.
  @Test(arguments: [
    ("15/7/2025", "Cấp bậc cao nhất theo luật trước đây: Trung tướng"),
    ("15/7/2020", "Cấp bậc cao nhất theo luật: Trung tướng"),
  ])
  func lawOfTheDay(day: String, expected: String) {
    let text = "Ngày \(day), Trung tướng Trần Thí Dụ, Tư lệnh Quân khu 4, dự."
    let found = card("Tư lệnh", in: text)
    #expect(found.contains(expected), "\(found)")
    #expect(!found.contains("Thượng tướng"), "\(found)")
  }

  @Test func aLawsSort() {
    let name = "Luật Sĩ quan Quân đội nhân dân Việt Nam"
    #expect(card("Luật", in: "Theo \(name).").hasPrefix("\(name) · Luật\n"))
  }

  @Test func nothingToSay() {
    let client = TestClient()
    client.open(Self.article)
    #expect(hover(client, 0, 1).isNull)
    #expect(hover(client, 99, 99).isNull)
    client.open("")
    #expect(hover(client, 0, 0).isNull)
  }

  @Test func theArticlesWordsAreNoMarkup() {
    let client = TestClient(capabilities: markdown)
    client.open("Trung tâm *Đổi_mới* (TTĐM) khai trương. TTĐM mở cửa.")
    let text = hover(client, 0, 25)["contents"]?["value"]?.string ?? ""
    #expect(!text.contains("*Đổi") || text.contains(#"\*Đổi"#))
  }
}
