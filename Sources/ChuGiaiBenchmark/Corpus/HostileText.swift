/// Texts that no newsroom writes and that find what is slower than linear.
struct HostileText: Sendable {
  var name: String
  /// About so many bytes of it.
  var make: @Sendable (_ size: Int, ArticleMaker) -> [UInt8]

  private init(_ name: String, repeating unit: String) {
    self.name = name
    let unit = Array(unit.utf8)
    make = { size, _ in
      var text: [UInt8] = []
      text.reserveCapacity(size + unit.count)
      while text.count < size { text += unit }
      return text
    }
  }

  /// - Parameter unit: the n-th piece, so that no two are alike.
  private init(_ name: String, numbered unit: @escaping @Sendable (Int) -> String) {
    self.name = name
    make = { size, _ in
      var text: [UInt8] = []
      var index = 0
      while text.count < size {
        text += unit(index).utf8
        index += 1
      }
      return text
    }
  }

  private init(_ name: String, _ make: @escaping @Sendable (Int, ArticleMaker) -> [UInt8]) {
    self.name = name
    self.make = make
  }

  /// Three syllables and more, another one for each number.
  private static func word(_ number: Int) -> String {
    let syllables = ["An", "Bình", "Cao", "Dương", "Gia", "Hà", "Kim", "Lâm", "Minh", "Nam"]
    var (rest, words) = (number, [String]())
    repeat {
      words.append(syllables[rest % 10])
      rest /= 10
    } while rest > 0
    return words.joined(separator: " ")
  }

  /// Letters that spell the number, all of them capitals.
  private static func initials(_ number: Int) -> String {
    var (rest, letters) = (number, "")
    for _ in 0..<5 {
      letters.unicodeScalars.append(Unicode.Scalar(UInt8(0x41 + rest % 26)))
      rest /= 26
    }
    return letters
  }

  static let all: [HostileText] = [
    HostileText("one-line") { size, maker in
      var maker = maker
      return maker.text(size: size).map { $0 == 0x0A ? 0x20 : $0 }
    },
    HostileText("opening-brackets", repeating: "("),
    HostileText("brackets-around-words", repeating: "Bộ (Quốc ( phòng "),
    HostileText("quotes", repeating: "“"),
    HostileText("spaces-inside-quotes", repeating: "“ Tất cả ” và "),
    HostileText("capital-letters", repeating: "QUANDOINHANDANVIETNAM"),
    HostileText("capital-words", repeating: "Nguyễn Văn Mẫu Thử Thí Dụ "),
    HostileText("upper-case", repeating: "QUÂN ĐỘI NHÂN DÂN "),
    HostileText("initials", repeating: "UBND HĐND QSQP "),
    HostileText("digits", repeating: "1234567890"),
    HostileText("dates", repeating: "12/12/"),
    HostileText("date-words", repeating: "ngày 1 tháng 2 năm "),
    HostileText("day-lists", repeating: "1, 2 và "),
    HostileText("combining-marks", repeating: "\u{301}"),
    HostileText("one-letter-with-marks", repeating: "a\u{301}\u{302}\u{323}"),
    HostileText("hyphens", repeating: "a-"),
    HostileText("posts", repeating: "Phó Chủ tịch kiêm "),
    HostileText("bodies", repeating: "Ban Chỉ huy Quân sự "),
    HostileText("places", repeating: "tỉnh Bình Sơn, "),
    HostileText("former-places", repeating: "tỉnh Hà Tây, "),
    HostileText("ranks", repeating: "Đại tá, "),
    HostileText("documents", repeating: "Nghị quyết số "),
    HostileText("document-codes", repeating: "1/NQ-"),
    HostileText("line-breaks", repeating: "\n"),
    HostileText("short-lines", repeating: "a\n"),
    HostileText("spaces", repeating: " "),
    HostileText("wrapped-lines", repeating: "Ủy ban nhân dân và Hội đồng nhân dân\n"),
    HostileText("line-returns", repeating: "a\r"),
    HostileText("table-cells", repeating: "| Đại tá "),
    HostileText("headings", numbered: { "# Hội \(word($0))\n\n" }),
    HostileText("tags", numbered: { "<b id=\($0)>Hà Nội</b> " }),
    HostileText("one-person", repeating: "Đại tá Nguyễn Thí Dụ nói. "),
    HostileText("malformed", { size, _ in [UInt8](repeating: 0xC3, count: size) }),
    HostileText("people", numbered: { "Đại tá Nguyễn \(word($0)) phát biểu.\n" }),
    HostileText("people-of-one-line", numbered: { "ông Trần \(word($0)), " }),
    HostileText("posts-of-one", numbered: { "Đại tá Nguyễn Thí Dụ, Chủ tịch UBND xã \(word($0)).\n" }),
    HostileText("ranks-of-one", numbered: { "\($0 % 2 == 0 ? "Đại" : "Thượng") tá Nguyễn Thí Dụ nói.\n" }),
    HostileText(
      "ranks-of-one-life",
      numbered: { "Năm \(1900 + $0 % 100), \($0 % 2 == 0 ? "Đại" : "Thượng") tá Nguyễn Thí Dụ về nước. " }),
    HostileText("posts-stated", repeating: "giữ chức vụ Bí thư và nói, "),
    HostileText("posts-taken", repeating: "cho thôi giữ chức vụ Bí thư, "),
    HostileText("posts-in-a-row", repeating: "Phó Chủ tịch, Bí thư Huyện ủy, "),
    HostileText("posts-of-a-narrator", repeating: "tôi giữ chức vụ Bí thư Huyện ủy và nói, "),
    HostileText("posts-of-heirs", repeating: "thay ông Trần Thí Dụ giữ chức vụ Bí thư xong, "),
    HostileText("posts-of-a-life", repeating: "; nguyên Bí thư Huyện ủy"),
    HostileText("ranks-conferred", repeating: "được phong Đại tá năm 1984, "),
    HostileText("ranks-given", repeating: "thăng quân hàm Đại tá cho mọi người, "),
    HostileText("ranks-given-to", numbered: { "thăng quân hàm Đại tá cho ông Trần \(word($0)), " }),
    HostileText("ranks-unreal", repeating: "Đại tướng tá Trần Thí Dụ "),
    HostileText("capitals-odd", repeating: "Chủ Tịch UBND "),
    HostileText("openings", repeating: "Tại buổi lễ hội. Thực hiện Kế hoạch; "),
    HostileText("capitals-behind-commas", repeating: "Thứ nhất, Đồng chí "),
    HostileText("two-spellings", numbered: { $0 % 2 == 0 ? "hòa " : "hoà " }),
    HostileText("definitions", numbered: { "Hội \(word($0)) (\(initials($0))).\n" }),
    HostileText("abbreviations", numbered: { "\(initials($0)) " }),
    HostileText("unknown-words", numbered: { "\(initials($0).lowercased()) " }),
  ]
}
