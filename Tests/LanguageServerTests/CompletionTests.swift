import Foundation
import JSONText
import Testing

private let article =
  "Sáng 10/2/2024, Thiếu tướng Nguyễn Văn Mẫu, Phó Tham mưu trưởng Quân khu, làm việc với Đại tá Trần Thí Dụ.\nTrung tâm Điều hành Mẫu (TTĐHM) khai trương.\n"

@Suite struct CompletionTests {
  /// Opens the article with `typed` on a line of its own and asks at its end.
  private func complete(
    _ typed: String, _ form: WrittenForm = .composed, capabilities: JSONValue = [:], after: String = ""
  ) -> (list: JSONValue, text: PlacedText, client: TestClient) {
    let text = PlacedText(article + typed + after, form)
    let client = TestClient(capabilities: capabilities)
    client.open(text.text)
    let whole = text.text as NSString
    let end = whole.length - (after as NSString).length
    let line = whole.substring(to: end).unicodeScalars.filter { $0 == "\n" }.count
    let start = whole.range(
      of: "\n", options: [.backwards, .literal], range: NSRange(location: 0, length: end))
    let list = client.request(
      "textDocument/completion",
      .document("untitled:a", [("position", .position(line, end - start.upperBound))]))
    return (list, text, client)
  }

  private func items(_ list: JSONValue) -> [JSONValue] { list["items"]?.array ?? [] }
  private func labels(_ list: JSONValue) -> [String] { items(list).compactMap { $0["label"]?.string } }

  /// The text with the item `label` taken.
  private func taking(_ label: String, _ result: (list: JSONValue, text: PlacedText, client: TestClient))
    -> String
  {
    guard let edit = items(result.list).first(where: { $0["label"]?.string == label })?["textEdit"] else {
      Issue.record("no “\(label)” among \(labels(result.list))")
      return ""
    }
    return result.text.applying([edit])
  }

  /// Who writes words means words; that they may be short is a code action.
  @Test(arguments: WrittenForm.allCases)
  func phrasesOfAbbreviationsAreWrittenInWords(form: WrittenForm) {
    for typed in ["Công tác quân sự q", "Công tác quan su q", "Công tác quân sự, quốc"] {
      let result = complete(typed, form)
      #expect(labels(result.list).first == "quân sự, quốc phòng", "\(typed): \(labels(result.list))")
      #expect(items(result.list).first?["detail"]?.string == "QSQP")
      #expect(
        taking("quân sự, quốc phòng", result).precomposedStringWithCanonicalMapping
          == form.apply(article + "Công tác quân sự, quốc phòng").precomposedStringWithCanonicalMapping,
        "\(typed)")
    }
    // The sense that was typed, not the likeliest of its letters.
    #expect(items(complete("Bộ Công Th", form).list).first?["label"]?.string == "Bộ Công Thương")
  }

  @Test(arguments: WrittenForm.allCases)
  func abbreviationsByTheirLetters(form: WrittenForm) {
    let result = complete("Công tác QS", form)
    let item = items(result.list).first { $0["label"]?.string == "QSQP" }
    #expect(item?["detail"]?.string == "quân sự, quốc phòng")
    #expect(item?["filterText"]?.string == "QSqp")
    #expect(result.list["isIncomplete"]?.bool == true)
    #expect(labels(complete("Công tác TTĐ", form).list).first == "TTĐHM", "the article's own come first")
    #expect(labels(complete("Tại Trung tam điều", form).list).first == "Trung tâm Điều hành Mẫu")
  }

  @Test(arguments: WrittenForm.allCases)
  func peopleOfTheArticle(form: WrittenForm) {
    for typed in ["Đồng chí Nguy", "Đồng chí nguyen van m", "Đồng chí Mẫ", "Đồng chí Văn M"] {
      let result = complete(typed, form)
      #expect(labels(result.list).first == "Nguyễn Văn Mẫu", "\(typed): \(labels(result.list))")
      let detail = items(result.list).first?["detail"]?.string ?? ""
      #expect(detail.precomposedStringWithCanonicalMapping == "Thiếu tướng, Phó Tham mưu trưởng Quân khu")
      #expect(
        taking(labels(result.list).first ?? "", result) == form.apply(article + "Đồng chí Nguyễn Văn Mẫu"))
    }
  }

  @Test(arguments: ["thieu tuo", "Thiếu tươ", "thiếu tướ", "Thieu tướng", "thieu t"])
  func accentsMayBeLeftOut(typed: String) {
    let result = complete("gặp " + typed)
    #expect(labels(result.list).first == "Thiếu tướng" || labels(result.list).contains("Thiếu tướng"))
    #expect(taking("Thiếu tướng", result) == article + "gặp Thiếu tướng")
  }

  @Test func accentsThatAreTypedHaveToBeRight() {
    #expect(!labels(complete("gặp thiều tư").list).contains("Thiếu tướng"))
    #expect(!labels(complete("gặp thiếu tự").list).contains("Thiếu tướng"))
    #expect(!labels(complete("gặp đai tá").list).contains("Đại tá") == false)
    #expect(!labels(complete("gặp đãi t").list).contains("Đại tá"))
  }

  @Test func capitalsAndNormalFormAreThoseOfWhatWasTyped() {
    #expect(taking("Thiếu tướng", complete("GẶP THIẾU TƯ")).hasSuffix("GẶP THIẾU TƯỚNG"))
    #expect(taking("thứ Bảy", complete("Thứ b")).hasSuffix("\nThứ Bảy"))
    let decomposed = complete("gặp Thiếu tươ", .decomposed)
    let expected = "gặp Thiếu tướng".decomposedStringWithCanonicalMapping
    #expect(Array(taking("Thiếu tướng", decomposed).utf8.suffix(expected.utf8.count)) == Array(expected.utf8))
  }

  @Test(arguments: WrittenForm.allCases)
  func placesPostsBodies(form: WrittenForm) {
    #expect(labels(complete("tỉnh Thanh H", form).list).first == "Thanh Hóa")
    #expect(labels(complete("tinh nghe", form).list).contains("Nghệ An"))
    #expect(labels(complete("giữ chức chính trị v", form).list).contains("Chính trị viên"))
    #expect(labels(complete("gửi Tổng cục Chính", form).list).contains("Tổng cục Chính trị"))
  }

  /// Enter takes the first item in many editors: it must not swallow a word.
  @Test(
    arguments: [
      "Hội nghị của", "Một số", "Đơn vị chủ trì", "Hiệu quả", "kết quả", "dự hội nghị", "Kế hoạch của tỉnh",
      "đồng chí ", "truy điệu liệt sĩ", "Cán bộ, chiến sĩ", "Bảo vệ Tổ quốc", "Vũ Thanh", "Phan Minh",
      "Bí thư",
      "Chủ tịch", "Quân khu", "Quân khu 4", "tháng", "thứ", "ngày", "Luật Sư", "Đảng bộ", "UBND",
      "tăng gia sản xuất",
      "liên quan t", "xã hội n", "đồng chí Nguyễn", "Trên", "Ban", "công tác", "Hội đồng", "vào Thủ",
    ])
  func whatIsWholeOpensNoList(typed: String) {
    #expect(labels(complete(typed).list).isEmpty, "“\(typed)”: \(labels(complete(typed).list))")
  }

  @Test(arguments: WrittenForm.allCases)
  func behindTheWordOfAUnitItsPlacesAlone(form: WrittenForm) {
    #expect(labels(complete("tỉnh Ngh", form).list).first == "Nghệ An")
    #expect(labels(complete("Bộ CHQS tỉnh N", form).list).prefix(2) == ["Nghệ An", "Ninh Bình"])
    for typed in ["thành phố H", "TP H", "Tp. H", "TP.H"] {
      let list = complete(typed, form).list
      #expect(labels(list).prefix(3) == ["Hà Nội", "Hải Phòng", "Hồ Chí Minh"], "\(typed): \(labels(list))")
    }
    #expect(taking("Hồ Chí Minh", complete("TP Hồ", form)) == form.apply(article + "TP Hồ Chí Minh"))
    #expect(labels(complete("huyện Nam Đ", form).list) == ["Nam Đàn", "Nam Đông"])
    let districts = items(complete("tỉnh Th", form).list).compactMap { $0["detail"]?.string }
    #expect(districts.allSatisfy { $0.hasPrefix("tỉnh") }, "\(districts)")
    #expect(districts.first == "tỉnh" && districts.last?.contains("đến") == true, "what is gone comes last")
  }

  @Test(arguments: WrittenForm.allCases)
  func behindAPostTheBodiesThatUsuallyFollow(form: WrittenForm) {
    for (typed, first) in [
      ("Bí thư T", "Bí thư Tỉnh ủy"), ("Bí thư Tỉnh", "Bí thư Tỉnh ủy"), ("Bí thư ", "Bí thư Tỉnh ủy"),
      ("Chủ tịch UB", "Chủ tịch UBND tỉnh"), ("Chủ tịch H", "Chủ tịch HĐND tỉnh"),
      ("Tư lệnh Q", "Tư lệnh Quân khu"), ("Chính ủy B", "Chính ủy Bộ CHQS tỉnh"),
      ("Giám đốc S", "Giám đốc Sở Y tế"), ("Hội đồng n", "Hội đồng nhân dân"), ("UBND t", "UBND tỉnh"),
    ] {
      #expect(
        labels(complete(typed, form).list).first == first, "\(typed): \(labels(complete(typed, form).list))")
    }
  }

  @Test func daysComeInTheOrderOfTheCalendar() {
    #expect(
      labels(complete("sáng thứ ").list) == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"])
    #expect(
      labels(complete("trong tháng ").list).prefix(4) == [
        "tháng Giêng", "tháng Một", "tháng Hai", "tháng Ba",
      ])
    #expect(labels(complete("Quân khu ").list).prefix(2) == ["Quân khu 1", "Quân khu 2"])
    #expect(items(complete("Quân khu 8").list).first?["detail"]?.string?.contains("đến 1976") ?? true)
  }

  @Test(arguments: WrittenForm.allCases)
  func dates(form: WrittenForm) {
    let whole = complete("vào 19/5/2024", form)
    #expect(labels(whole.list).prefix(2) == ["Chủ nhật, 19/5/2024", "ngày 19 tháng 5 năm 2024"])
    #expect(labels(whole.list).contains("19/5/2024 (12 tháng 4 năm Giáp Thìn)"))
    #expect(taking("Chủ nhật, 19/5/2024", whole) == form.apply(article + "vào Chủ nhật, 19/5/2024"))
    // The article's own year.
    #expect(labels(complete("vào ngày 19/5", form).list) == ["19/5/2024", "19 tháng 5"])
    for typed in ["vào ngày ", "vao ngay "] {
      #expect(labels(complete(typed, form).list).first == "ngày 10/2/2024", "\(typed)")
    }
    #expect(labels(complete("vào 31/2/2024", form).list).isEmpty, "there is no such day")
    #expect(labels(complete("lúc 8.30", form).list).isEmpty)
  }

  @Test func replacesTheWordWhereTheClientCan() {
    let able: JSONValue = [
      "textDocument": [
        "completion": ["completionItem": ["insertReplaceSupport": true, "labelDetailsSupport": true]]
      ]
    ]
    let result = complete("gặp Thiếu tư", capabilities: able, after: "ớng ấy")
    let item = items(result.list).first { $0["label"]?.string == "Thiếu tướng" }
    #expect(item?["textEdit"]?["insert"] == .range(2, 4, 2, 12))
    #expect(item?["textEdit"]?["replace"] == .range(2, 4, 2, 15))
    #expect(item?["labelDetails"]?["description"]?.string == "cấp tướng")
    let plain = complete("gặp Thiếu tư", after: "ớng ấy")
    let other = items(plain.list).first { $0["label"]?.string == "Thiếu tướng" }
    #expect(other?["textEdit"]?["range"] == .range(2, 4, 2, 12))
    #expect(other?["labelDetails"] == nil)
    #expect(other?["insertTextFormat"] == nil, "no snippets")
  }

  @Test func nothingWhereNothingIsTyped() {
    for typed in ["", "xong. ", "xong.  ", "!", "🎖", "(", "x"] {
      #expect(labels(complete(typed).list).isEmpty, "“\(typed)”: \(labels(complete(typed).list))")
    }
    let client = TestClient()
    client.open("")
    #expect(
      client.request("textDocument/completion", .document("untitled:a", [("position", .position(9, 9))]))[
        "items"]
        == [])
  }

  /// Names are refused by their keys before they are read: what is offered must be what reading them would offer.
  @Test(arguments: WrittenForm.allCases)
  func aNameIsOfferedByTheBeginningOfAnyOfItsWords(form: WrittenForm) {
    let names = [
      "Nguyễn Văn Mẫu", "Nguyễn Vân Mậu", "Trần Thí Dụ", "Lê Giả Định", "Đặng Đức Ví", "Dương Đông Ví Dụ",
      "Hoàng Hữu Thử", "Phạm Thị Tỷ", "H'Mẫu Niê", "Nông Quốc Ươm",
    ]
    let typed = [
      "Ng", "Nguyen", "nguyen v", "nguyen van", "nguyen van m", "van mau", "Vi", "vi d", "Du", "dong vi",
      "Duc", "ng", "nguye", "Nie", "mau n", "Uo", "Gia", "gia d", "Ty", "Tyx", "Thu", "Qu", "quoc uo",
      "nguyen van ",
    ]
    let text = names.map { "Đại tá \($0) phát biểu." }.joined(separator: "\n") + "\n"
    let client = TestClient()
    for (version, typed) in typed.enumerated() {
      let whole = form.apply(text + "gặp ") + typed
      client.open(whole, version: version)
      let start = whole.unicodeScalars.lastIndex(of: "\n") ?? whole.startIndex
      let place = JSONValue.position(names.count, whole[start...].utf16.count - 1)
      let list = client.request("textDocument/completion", .document("untitled:a", [("position", place)]))
      let offered = Set(labels(list).map(\.precomposedStringWithCanonicalMapping))
      let words = typed.split(separator: " ")
      for name in names {
        let starts = Self.beginnings(of: name)
        let isMeant = words.indices.contains { first in
          let ending = words[first...].joined(separator: " ") + (typed.hasSuffix(" ") ? " " : "")
          if first == words.count - 1 {
            // One word needs its capital, and may not be whole.
            guard words.count == 1, typed.first?.isUppercase == true else { return false }
            return starts.contains {
              $0.hasPrefix(ending.lowercased()) && $0.dropFirst(ending.count).first.map { $0 != " " } ?? false
            }
          }
          return starts.contains { $0.hasPrefix(ending) }
        }
        #expect(offered.contains(name) == isMeant, "“\(typed)”: \(name)")
      }
    }
  }

  /// What stands from each word of a name on, without marks between letters.
  private static func beginnings(of name: String) -> [String] {
    let words = folded(name).split(separator: " ")
    return words.indices.map { words[$0...].joined(separator: " ").replacing("'", with: " ") }
  }

  /// Small letters without accents.
  private static func folded(_ text: String) -> String {
    let scalars = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { !(0x300...0x36F).contains($0.value) }))
      .replacing("đ", with: "d")
  }

  @Test func noMoreThanOneCanRead() {
    let list = complete("gặp Phó T").list
    #expect(items(list).count == 15)
    #expect(list["isIncomplete"]?.bool == true)
    let order = items(list).compactMap { $0["sortText"]?.string }
    #expect(order == order.sorted() && Set(order).count == order.count)
  }

  @Test func theRestComesWhenItIsLookedAt() {
    let able: JSONValue = [
      "textDocument": ["completion": ["completionItem": ["documentationFormat": ["markdown"]]]]
    ]
    func resolved(_ typed: String, _ label: String) -> String {
      let result = complete(typed, capabilities: able)
      guard let item = items(result.list).first(where: { $0["label"]?.string == label }) else {
        Issue.record("no “\(label)”")
        return ""
      }
      #expect(item["documentation"] == nil)
      let full = result.client.request("completionItem/resolve", item)
      #expect(full["label"] == item["label"] && full["textEdit"] == item["textEdit"])
      #expect(full["documentation"]?["kind"]?.string == "markdown")
      return full["documentation"]?["value"]?.string ?? ""
    }
    #expect(resolved("gặp Thiếu tư", "Thiếu tướng").hasPrefix("**Thiếu tướng** · cấp bậc"))
    #expect(resolved("gặp Nguy", "Nguyễn Văn Mẫu").contains("- Phó Tham mưu trưởng Quân khu"))
    #expect(resolved("TTĐ", "TTĐHM").hasPrefix("**TTĐHM** · Trung tâm Điều hành Mẫu"))
    #expect(resolved("tỉnh Thanh H", "Thanh Hóa").contains("Quân khu 4"))
    #expect(resolved("chỉ huy trư", "Chỉ huy trưởng").contains("Cấp bậc cao nhất theo luật"))
  }

  @Test(
    arguments: [
      ["kind": 0, "row": 3], ["kind": 0, "row": -1], ["kind": 99, "row": 0],
      ["kind": 1, "row": 4_000_000_000],
      ["uri": "untitled:nowhere", "person": "x"], "junk", nil,
    ] as [JSONValue])
  func junkComesBackAsItWas(data: JSONValue) {
    let client = TestClient()
    let item = client.request("completionItem/resolve", ["label": "x", "data": data])
    #expect(item["label"]?.string == "x")
    #expect(item["documentation"] == nil)
  }
}
