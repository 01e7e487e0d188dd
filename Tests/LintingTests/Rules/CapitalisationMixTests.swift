import Linting
import TestSupport
import Testing

@Suite struct CapitalisationMixTests {
  private let rule = "entity/capitalisation-mix"

  @Test func atATieTheOfficialWay() {
    expectFindings("Lực lượng ⟦công an nhân dân⟧ và Công an nhân dân Mẫu.", rule: "entity/capitalisation-mix")
    expectFindings("Tại thành phố Sơn La. Họ ở ⟦Thành phố Sơn La⟧.", rule: "entity/capitalisation-mix")
    expectFindings("Họ ở ⟦Thành phố Sơn La⟧ rồi về thành phố Sơn La.", rule: "entity/capitalisation-mix")
    expectNoFindings("Tại Thành phố Hồ Chí Minh.", rule: "entity/capitalisation-mix")
  }

  /// Once each, in whichever order: the form of the tables is never the one to mend.
  @Test(arguments: [
    "Bộ Tư lệnh ⟦quân khu⟧ 5 họp. Bộ Tư lệnh Quân khu 5 chỉ đạo.",
    "Bộ Tư lệnh Quân khu 5 chỉ đạo. Bộ Tư lệnh ⟦quân khu⟧ 5 họp.",
    "Lãnh đạo ⟦Ngân hàng nhà nước⟧ họp. Chiều nay, Ngân hàng Nhà nước chỉ đạo.",
    "⟦Ban thường vụ Tỉnh ủy⟧ kết luận. Ban Thường vụ Tỉnh ủy họp.",
    "⟦Bộ chỉ huy quân sự tỉnh⟧ họp. Theo Bộ Chỉ huy Quân sự tỉnh, đây là việc lớn.",
    "Bảo vệ lãnh thổ của ⟦tổ quốc⟧. Đây là lãnh thổ của Tổ quốc.",
    "Họ quê ở ⟦miền nam⟧. Bộ đội vào miền Nam.",
  ])
  func atATieNeverAwayFromTheTables(text: String) {
    expectFindings(text, rule: rule, severity: .information)
  }

  /// Where nothing says which is right, or where most of the article departs from the tables, both forms are named.
  @Test func withoutADirection() {
    expectFindings(
      "Theo ⟦Bộ Công an⟧, đây là việc lớn. Lãnh đạo bộ Công an nói. Cán bộ bộ Công an dự.", rule: rule,
      severity: .hint,
      fixed: "Theo Bộ Công an, đây là việc lớn. Lãnh đạo bộ Công an nói. Cán bộ bộ Công an dự.")
    expectFindings(
      "Cán bộ nói với cơ quan công an. Anh đến cơ quan ⟦Công an⟧ nhờ giúp.", rule: rule, severity: .hint)
  }

  /// A name is not compared with the common noun that it begins with.
  @Test(arguments: [
    "Đối tượng bị cơ quan Công an huyện Mẫu bắt. Theo cơ quan công an, đối tượng đã nhận tội.",
    "Lực lượng hải quân tuần tra. Lực lượng Hải quân nhân dân Việt Nam huấn luyện.",
    "Tàu cảnh sát biển đến. Tàu Cảnh sát biển 8001 ra khơi.",
    "Lãnh đạo huyện ủy dự. Lãnh đạo Huyện ủy Mẫu Thử phát biểu.",
    "Kỷ luật Bí thư Ban cán sự đảng Bộ Công Thương. Ông làm việc ở Đảng bộ tỉnh.",
    "Đại tá Lê Thí Dụ, Cục trưởng Cục An ninh mạng (Bộ Công an), nói. Đại tá Lê Thí Dụ - Cục trưởng An ninh mạng - Ảnh: L.H.",
  ])
  func namesAndCommonNouns(text: String) { expectNoFindings(text, rule: rule) }

  @Test func wordsThatBeginLikeATerm() {
    expectNoFindings(
      "Uỷ ban Điều tra nói. Uỷ ban điều tra nói.\n\nXem Chương trình; xem chương trình.", rule: rule)
  }

  @Test func namesOfBodies() {
    expectFindings(
      "Đoàn của Quân khu 4 đến thăm. Tư lệnh Quân khu 4 dự, Chính ủy ⟦Quân Khu 4⟧ phát biểu.", rule: rule,
      severity: .information,
      fixed: "Đoàn của Quân khu 4 đến thăm. Tư lệnh Quân khu 4 dự, Chính ủy Quân khu 4 phát biểu.")
  }

  /// Once each: small letters are right where the table has them, whichever comes first.
  @Test func atATieTheTableSays() {
    expectFindings(
      "Ông là Tư lệnh ⟦Quân Khu 5⟧, trước đó là Tham mưu trưởng Quân khu 5.", rule: rule,
      fixed: "Ông là Tư lệnh Quân khu 5, trước đó là Tham mưu trưởng Quân khu 5.")
    expectFindings(
      "Tham mưu trưởng Quân khu 5 dự. Tư lệnh ⟦Quân Khu 5⟧ phát biểu.", rule: rule)
  }

  /// The body in a post is compared by itself, and the first word of a sentence keeps its capital.
  @Test func onlyWhatDiffersIsMended() {
    expectFindings(
      """
      Ông là Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam, rồi Phó Tổng Tham mưu trưởng ⟦Quân đội Nhân dân \
      Việt Nam⟧, nay là ⟦Phó Tổng tham mưu trưởng Quân đội nhân dân Việt Nam⟧.
      """, rule: rule,
      fixed: """
        Ông là Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam, rồi Phó Tổng Tham mưu trưởng Quân đội nhân dân \
        Việt Nam, nay là Phó Tổng Tham mưu trưởng Quân đội nhân dân Việt Nam.
        """)
    expectFindings(
      "Ông là phó Giám đốc Sở Y tế, bà là phó Giám đốc Sở Y tế. ⟦Phó giám đốc Sở Y tế⟧ dự.", rule: rule,
      fixed: "Ông là phó Giám đốc Sở Y tế, bà là phó Giám đốc Sở Y tế. Phó Giám đốc Sở Y tế dự.")
  }

  /// The capital of a sentence says nothing of a name, whichever way of writing it comes first.
  @Test func theFirstWordOfASentence() {
    expectFindings(
      """
      Ảnh ⟦quân khu 4⟧. Đoàn của Quân khu 4 đến, cán bộ Quân khu 4 dự. Quân khu 4 làm tốt, lãnh đạo Quân khu 4 nói.
      """, rule: rule,
      fixed: """
        Ảnh Quân khu 4. Đoàn của Quân khu 4 đến, cán bộ Quân khu 4 dự. Quân khu 4 làm tốt, lãnh đạo Quân khu 4 nói.
        """)
  }

  /// "Bí Thư" is nobody's style, even where most of the article has it.
  @Test func oddCapitalsOfTitles() {
    expectFindings(
      "Ông Lê Dụ, ⟦Bí Thư Huyện ủy⟧; ông Lê Mẫu, ⟦Bí Thư Huyện ủy⟧; ông Lê Thí, Bí thư Huyện ủy.", rule: rule,
      fixed: "Ông Lê Dụ, Bí thư Huyện ủy; ông Lê Mẫu, Bí thư Huyện ủy; ông Lê Thí, Bí thư Huyện ủy.")
  }

  @Test func termsInOneContext() {
    expectFindings(
      "Chính sách hậu phương Quân đội. Quỹ hậu phương Quân đội và hậu phương ⟦quân đội⟧.", rule: rule)
    expectFindings("Tại các trường THPT và các ⟦Trường⟧ THPT khác.", rule: rule)
  }

  /// A place is reported once, whether the article or the official name says that it is wrong.
  @Test func officialNames() {
    expectFindings(
      "Cán bộ của ⟦Bộ quốc phòng⟧ dự.", rule: rule, severity: .hint, fixed: "Cán bộ của Bộ Quốc phòng dự.")
    expectFindings(
      "Đoàn Bộ Quốc phòng đến. Lãnh đạo Bộ Quốc phòng dự; cán bộ ⟦Bộ quốc phòng⟧ họp.", rule: rule,
      severity: .information,
      fixed: "Đoàn Bộ Quốc phòng đến. Lãnh đạo Bộ Quốc phòng dự; cán bộ Bộ Quốc phòng họp.")
    // What most of the article has does not make it right.
    expectFindings(
      "Đoàn ⟦Bộ quốc phòng⟧ đến. Lãnh đạo ⟦Bộ quốc phòng⟧ dự; cán bộ Bộ Quốc phòng họp.", rule: rule,
      severity: .information)
    expectFindings("Có ⟦Giáo hội phật giáo Việt Nam⟧ tỉnh dự.", rule: rule)
  }

  @Test func fieldsThatAreCommonNouns() {
    expectFindings(
      "Nhiệm vụ quốc phòng, an ninh. Kiến thức quốc phòng cho cán bộ. Công tác quốc phòng tốt. Quản lý về ⟦Quốc phòng⟧, kết hợp chặt chẽ.",
      rule: rule)
    expectNoFindings(
      "Nhiệm vụ quốc phòng, an ninh. Kiến thức quốc phòng. Công tác quốc phòng. Ngày hội Quốc phòng toàn dân, Tạp chí Quốc phòng Việt Nam. Mời vào chuyên mục Quốc phòng an ninh xem.",
      rule: rule)
  }

  @Test func peopleAndPlaces() {
    expectFindings(
      "Đồng chí Trần Thí Bình dự.\n\nSau đó, ông ⟦Trần Thí bình⟧ cho biết như vậy.", rule: rule,
      severity: .information,
      fixed: "Đồng chí Trần Thí Bình dự.\n\nSau đó, ông Trần Thí Bình cho biết như vậy.")
    expectFindings(
      "Đoàn về huyện ⟦Tây sơn⟧ và tỉnh Ninh Thuận.", rule: rule,
      fixed: "Đoàn về huyện Tây Sơn và tỉnh Ninh Thuận.")
    expectNoFindings(
      "Đồng chí Trần Thí Bình dự.\n\nSau đó, ông Trần Thí bình luận như vậy. Huyện Tây Sơn và thành phố Vinh họp.",
      rule: rule)
  }

  @Test func capitalsOfNobodysStyle() {
    expectFindings(
      "Phó ⟦Chủ Tịch⟧ UBND tỉnh và Tổng Giám đốc Trần Thí Dụ đến ⟦Quân Khu⟧ 5.", rule: rule,
      severity: .information, fixed: "Phó Chủ tịch UBND tỉnh và Tổng Giám đốc Trần Thí Dụ đến Quân khu 5.")
    expectFindings(
      "Cán bộ Bộ ⟦Tư Lệnh⟧ Cảnh sát biển, Bộ ⟦Tư Lệnh⟧ Thủ đô, ⟦Ủy Ban⟧ nhân dân xã. Họ bầu Ban ⟦Chấp Hành⟧.",
      rule: rule)
    expectFindings("Ông ở Hội ⟦Cựu Chiến Binh⟧ tỉnh, bà ở Hội ⟦Phụ Nữ⟧ xã.", rule: rule)
    expectNoFindings("Ông dự họp Đoàn Đại biểu Quốc hội tỉnh; bà là Trưởng Ban Chỉ đạo của tỉnh.", rule: rule)
    expectNoFindings(
      "Trưởng Đoàn ĐBQH tỉnh; Trưởng Ban Tổ chức Tỉnh ủy; Phó Tổng Biên tập báo; Liên Hợp Quốc; ông Nguyễn Quốc Hội.",
      rule: rule)
  }

  @Test func bodiesBehindTheHeadOfATitle() {
    expectNoFindings("Ban Dân vận Tỉnh ủy họp.\n\nĐồng chí Trưởng ban Dân vận Tỉnh ủy dự.", rule: rule)
    expectNoFindings("Cán bộ Ủy viên Trung ương Đảng dự.\n\nCác cơ quan ở trung ương dự.", rule: rule)
  }

  @Test func officialCapitals() {
    expectFindings(
      "Kỷ niệm 80 năm ⟦Cách mạng Tháng tám⟧; tặng ⟦Huân chương lao động⟧ hạng Ba.", rule: rule,
      severity: .information,
      fixed: "Kỷ niệm 80 năm Cách mạng Tháng Tám; tặng Huân chương Lao động hạng Ba.")
    expectFindings("Chúc mừng dịp ⟦Tết nguyên đán⟧.", rule: rule, severity: .hint)
    expectNoFindings("CÁCH MẠNG THÁNG TÁM; Cách mạng tháng Tám; Đảng, Nhà nước.", rule: rule)
  }

  @Test func behindAComma() {
    expectFindings(
      "Sáng nay, ⟦Đồng⟧ chí Trần Thí Dụ dự. Thứ ba, ⟦Trên⟧ cơ sở đó, xã họp. Một là, tiếp tục thi đua.",
      rule: rule,
      fixed: "Sáng nay, đồng chí Trần Thí Dụ dự. Thứ ba, trên cơ sở đó, xã họp. Một là, tiếp tục thi đua.")
    expectNoFindings("Thứ ba, Đảng bộ xã họp. Thứ hai, Bộ trưởng đến thăm.", rule: rule)
  }

  @Test func afterASemicolon() {
    expectFindings(
      "Dự có lãnh đạo huyện; ⟦Các⟧ đồng chí trong chi bộ.", rule: rule,
      fixed: "Dự có lãnh đạo huyện; các đồng chí trong chi bộ.")
    expectNoFindings("Dự có: Các đồng chí; Các đại biểu; Các cháu thiếu nhi; Các cụ.", rule: rule)
  }

  /// Where other items have small letters, those with a capital are slips.
  @Test func someItemsWithCapitals() {
    expectFindings(
      "Xã giữ vững an ninh; phát huy dân chủ; ⟦Tăng⟧ cường đoàn kết; đổi mới cách làm; ⟦Xây⟧ dựng nông thôn mới.",
      rule: rule,
      fixed:
        "Xã giữ vững an ninh; phát huy dân chủ; tăng cường đoàn kết; đổi mới cách làm; xây dựng nông thôn mới."
    )
    expectNoFindings(
      "Xã có ba việc: Tăng cường đoàn kết; Đổi mới cách làm; Xây dựng nông thôn mới.", rule: rule)
    expectNoFindings(
      "Xã bàn về ngân sách; Đề án thu phí; đất đai; Anh hùng Lao động; đường sá; Công an các xã; nhà ở.",
      rule: rule)
  }

  @Test(arguments: [
    "Bí thư Tỉnh ủy Chẩu Văn Mẫu động viên.\n\nDự có ông Lê Thí Dụ, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh.",
    "QUÂN KHU 4 TRAO GIẢI\n\nQuân khu 4 vừa trao giải. Tư lệnh Quân khu 4 dự.",
    "Theo Luật Đất đai, theo luật định.",
    "Người dân xã An Mẫu. Hội nghị của xã.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func itemsThatAllHaveCapitals() {
    expectNoFindings(
      "Các môn thi gồm: Thi đội ngũ; Ném lựu đạn trúng đích; Tháo lắp súng; Chạy vũ trang 800 m; Các tư thế vận động.",
      rule: "entity/capitalisation-mix")
  }

  @Test func officialCapitalsOfPortals() {
    expectFindings(
      "Ngày ⟦thành Lập⟧ quân đội, ⟦Câu Lạc bộ⟧ và ⟦Hội chữ thập đỏ⟧ hưởng ứng lời kêu gọi ⟦Thi đua Ái Quốc⟧.",
      rule: "entity/capitalisation-mix",
      fixed: "Ngày thành lập quân đội, Câu lạc bộ và Hội Chữ thập đỏ hưởng ứng lời kêu gọi Thi đua ái quốc.")
  }

  @Test func namesThatLackACapital() {
    expectFindings(
      "Trung tá ⟦Đỗ thế Mẫu⟧ dự. Đồng chí Đỗ Thế Mẫu phát biểu.", rule: rule, severity: .information,
      fixed: "Trung tá Đỗ Thế Mẫu dự. Đồng chí Đỗ Thế Mẫu phát biểu.")
    expectFindings(
      "Cán bộ xã Mẫu Sơn ra quân. Sáng nay, xã ⟦Mẫu sơn⟧ sẽ tổ chức lễ.", rule: rule, severity: .information,
      fixed: "Cán bộ xã Mẫu Sơn ra quân. Sáng nay, xã Mẫu Sơn sẽ tổ chức lễ.")
    expectNoFindings("Cán bộ xã Mẫu Sơn ra quân. Sáng nay, xã Mẫu sẽ tổ chức lễ.", rule: rule)
  }

  @Test(arguments: [
    "Đồng chí Trần Thí Dụ, Phó Bí thư ⟦Huyện Ủy⟧ dự.",
    "Có mặt đồng chí ⟦Chỉ Huy Trưởng⟧ Ban Chỉ huy quân sự huyện.",
    "Ủy ban ⟦Mặt trận tổ quốc⟧ Việt Nam xã họp.", "Kỷ niệm 78 ⟦năm Quốc Khánh⟧.",
    "Như kịch bản đề ra, ⟦Qua⟧ hai ngày mọi việc đã xong.",
    "Ngày 7-3, ⟦Nhân⟧ dịp Tháng Thanh niên, xã ra quân.",
  ])
  func whatNobodyWrites(text: String) { expectFindings(text, rule: rule, severity: .information) }

  /// What a law writes, what houses do and what the article does are one finding where they mean the same words.
  @Test func oneFindingForTheSameWords() {
    expectFindings("Chuyến thăm của ⟦Đảng cộng sản Việt Nam⟧ thành công.", rule: rule, severity: .information)
    expectFindings(
      "Thanh niên bảo vệ ⟦tổ quốc⟧. Họ yêu Tổ quốc, nhớ Tổ quốc và bảo vệ Tổ quốc.", rule: rule,
      severity: .information)
    expectFindings("Thanh niên ⟦bảo vệ tổ quốc⟧.", rule: rule, severity: .hint)
    expectFindings(
      "Lịch sử của Quân đội nhân dân Việt Nam, của Quân đội nhân dân Việt Nam và của ⟦quân đội nhân dân Việt Nam⟧.",
      rule: rule, severity: .information)
    expectFindings(
      "Lực lượng QĐND ⟦việt nam⟧ và truyền thống của QĐND Việt Nam.", rule: rule, severity: .information)
  }

  @Test func lawsAndForces() {
    expectFindings(
      "Truyền thống của ⟦quân đội nhân dân Việt Nam⟧ và Quân đội nhân dân ⟦việt Nam⟧; ⟦Luật nghĩa vụ quân sự⟧; đường ⟦Trường sơn⟧.",
      rule: rule, severity: .information,
      fixed:
        "Truyền thống của Quân đội nhân dân Việt Nam và Quân đội nhân dân Việt Nam; Luật Nghĩa vụ quân sự; đường Trường Sơn."
    )
    expectNoFindings("Quân đội nhân dân Việt Nam, thực hiện nghĩa vụ quân sự ở Trường Sơn.", rule: rule)
  }

  @Test func capitalsThatStand() {
    expectNoFindings("Ngoài anh Sang, Theo và Qua cùng đến. Năm nay, Nhân dân xã vui.", rule: rule)
  }

  /// Titles and sorts of bodies, whoever's they are; the tables decide at a tie.
  @Test(arguments: [
    "Ông An, ⟦Phó chủ tịch⟧ UBND xã Mẫu, dự cùng Phó Chủ tịch HĐND tỉnh Lê Thí Dụ và Phó Chủ tịch UBND huyện.",
    "Ông An, Phó Chủ tịch UBND xã Mẫu, dự cùng ⟦Phó chủ tịch⟧ HĐND tỉnh.",
    "Quân của ⟦Bộ tư lệnh⟧ Quân khu 1 về Bộ Tư lệnh Quân khu 2 và Bộ Tư lệnh Quân khu 3.",
    "Anh ở ⟦Trại Tạm giam⟧ số 1, chị ở Trại tạm giam số 2, cô ở Trại tạm giam số 3.",
    "Ông An, ⟦Bí Thư⟧ Huyện ủy Mẫu, gặp Bí thư Thành ủy Mẫu.",
  ])
  func headsOfPostsAndBodies(text: String) { expectFindings(text, rule: rule, severity: .information) }

  /// Where the tables write as the rarer way does, or both "Trưởng ban" and "Trưởng Ban" are right.
  @Test(arguments: [
    "Ông An, ⟦Phó Chủ tịch⟧ UBND xã Mẫu, Phó chủ tịch HĐND tỉnh và Phó chủ tịch UBND huyện Mẫu.",
    "Có Trưởng ban Nội chính Trung ương và ⟦Trưởng Ban⟧ Tuyên giáo Trung ương.",
  ])
  func headsWithoutADirection(text: String) { expectFindings(text, rule: rule, severity: .hint) }

  /// Alone it is what somebody is, not what he is called.
  @Test(arguments: [
    "Các phó chủ tịch xã họp. Ông An, Phó Chủ tịch UBND tỉnh, dự.",
    "Ông An làm Trưởng ban, bà Bình là Trưởng Ban Tuyên giáo Tỉnh ủy.",
    "CHÁNH VĂN PHÒNG UBND TỈNH NÓI. Theo Chánh Văn phòng UBND tỉnh, đây là việc lớn.",
  ])
  func headsThatAreNoNames(text: String) { expectNoFindings(text, rule: rule) }
}
