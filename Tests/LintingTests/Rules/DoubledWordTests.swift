import Linting
import TestSupport
import Testing

@Suite struct DoubledWordTests {
  private let rule = "style/doubled-word"

  @Test func grammaticalWords() {
    expectFindings(
      "Ý kiến của ⟦của⟧ cử tri, và ⟦và⟧ của nhân dân.", rule: rule, severity: .warning,
      fixed: "Ý kiến của cử tri, và của nhân dân.")
    expectFindings("Các ⟦các⟧ đơn vị đã ⟦đã⟧ về đích.", rule: rule, fixed: "Các đơn vị đã về đích.")
    expectFindings("HỘI NGHỊ CỦA ⟦CỦA⟧ BAN CHỈ HUY", rule: rule)
  }

  @Test func threeTimes() {
    expectFindings(
      "Ý kiến của ⟦của⟧ ⟦của⟧ cử tri, các ⟦các⟧ ⟦các⟧ đơn vị.", rule: rule, severity: .warning,
      fixed: "Ý kiến của cử tri, các đơn vị.")
    expectNoFindings("Của của của của; ba ba ba; hay hay hay quá.", rule: rule)
  }

  @Test func halfWords() {
    expectFindings(
      "Các hoạt ⟦hoạt⟧ động, nạn ⟦nạn⟧ nhân đã doanh ⟦doanh⟧ nghiệp.", rule: rule, severity: .information,
      fixed: "Các hoạt động, nạn nhân đã doanh nghiệp.")
    expectFindings("Nhóm nghiên cứu ⟦cứu⟧, sửa chữa.", rule: rule, fixed: "Nhóm nghiên cứu, sửa chữa.")
    expectNoFindings("Người ta nói chung chung, rồi đi đi lại lại; cơ quan quan tâm.", rule: rule)
  }

  @Test func whatFollowsTells() {
    expectFindings(
      "Đến tỉnh ⟦tỉnh⟧ Bình Định, thành ⟦thành⟧ phố Huế; lãnh đạo Bộ ⟦Bộ⟧ Quốc phòng dự.", rule: rule,
      severity: .information)
    expectFindings(
      "Họ làm để ⟦để⟧ hoàn thành, không ⟦không⟧ để xảy ra; nâng cao ⟦cao⟧ chất lượng năm ⟦năm⟧ 2025.",
      rule: rule,
      severity: .information)
    expectFindings("Của toàn ⟦toàn⟧ quân; xây dựng lực ⟦lực⟧ lượng; làm bình ⟦bình⟧ phong.", rule: rule)
    expectNoFindings(
      """
      Phòng Phòng chống ma túy; Trở thành thành phố lớn; cán bộ cấp tỉnh tỉnh Bình Định; kế hoạch năm năm 2021 - 2025; Quân chủng phòng không \
      không quân; hút chân không không rõ; tiền để để dành.
      """, rule: rule)
  }

  /// The end of one word and the beginning of the next.
  @Test func wordsThatMeet() {
    expectNoFindings(
      """
      Họ phụng sự sự nghiệp cách mạng; máy tính tính ra nhanh; tiến hành hành quân; đội hình hình chữ V; Bộ đội đội \
      mưa tuần tra; Quân đội đội ngũ chỉnh tề; doanh thu thu phí.
      """, rule: rule)
    expectNoFindings(
      "Thiệt hại về tiền của của nhân dân; phụng sự sự phồn vinh; tin thời sự sự kiện.", rule: rule)
    expectNoFindings("Quân đội Tự do (QTD) do nước khác hậu thuẫn.", rule: rule)
  }

  @Test func namesThatEndSo() {
    expectNoFindings("Giải thưởng Lương Định Của của Ban Chấp hành.", rule: rule)
    expectNoFindings("Đoàn đến trụ sở sở Ngoại vụ tỉnh.", rule: rule)
  }

  @Test func otherWords() {
    expectFindings(
      "Góp phần xây dựng ⟦dựng⟧ quê hương.", rule: rule, severity: .information,
      fixed: "Góp phần xây dựng quê hương.")
  }

  @Test func particles() {
    expectFindings(
      "Bộ đội về ⟦về⟧ nhà ăn Tết.", rule: rule, severity: .information, fixed: "Bộ đội về nhà ăn Tết.")
    expectFindings("Sáng 6/7, tại ⟦tại⟧ Hà Nội; trong ⟦trong⟧ đó, thời hạn là ⟦là⟧ 5 năm.", rule: rule)
    expectFindings("Quà gửi tặng vào ⟦vào⟧ dịp Tết; ông là ⟦là⟧ thương binh.", rule: rule)
  }

  @Test func wordsOfTwoSyllables() {
    expectFindings(
      "Làm tốt công tác ⟦công tác⟧ dân vận.", rule: rule, severity: .information,
      fixed: "Làm tốt công tác dân vận.")
    expectFindings("Công tác ⟦công tác⟧ dân vận; các đơn vị ⟦đơn vị⟧ họp.", rule: rule)
  }

  @Test func halvesOfWords() {
    expectFindings(
      "Chú trọng công ⟦công⟧ tác kiểm tra; giao những nhiệm ⟦nhiệm⟧ vụ khó.", rule: rule,
      severity: .information)
    expectFindings(
      "Giải pháp để nâng ⟦nâng⟧ cao chất lượng; tỉnh đánh ⟦đánh⟧ giá cao.", rule: rule, severity: .information
    )
    expectNoFindings("Có trách nhiệm nhiệm vụ; thành công công tác.", rule: rule)
  }

  @Test func namesOfPostsAndBodies() {
    expectFindings(
      "Đồng chí Bí thư ⟦Bí thư⟧ Tỉnh ủy dự; UBND ⟦UBND⟧ tỉnh họp; Đại ⟦đại⟧ tá Trần Thí Dụ đến.", rule: rule,
      severity: .information,
      fixed: "Đồng chí Bí thư Tỉnh ủy dự; UBND tỉnh họp; Đại tá Trần Thí Dụ đến.")
    expectNoFindings("Ban Bí thư, Bí thư Tỉnh ủy; HĐND, HĐND tỉnh; Minh Anh Minh Anh.", rule: rule)
  }

  @Test func aroundAnAbbreviation() {
    expectFindings(
      "Công tác phòng thủ dân sự ⟦năm (PTDS) năm⟧ 2019.", rule: rule, severity: .warning,
      fixed: "Công tác phòng thủ dân sự (PTDS) năm 2019.")
    expectNoFindings("Hội đồng nhân dân tỉnh (HĐND tỉnh) tỉnh họp.", rule: rule)
    expectNoFindings("Ban Chỉ huy (BCH) huy động lực lượng; dân quân (DQ) quân sự.", rule: rule)
  }

  @Test(arguments: [
    "Ngày ngày, người người, nhà nhà thi đua; đồng lúa xanh xanh.",
    "Bé Na Na ở xã Sừng Sừng.",
    "Trong năm năm qua, bà ba ba lần về quê.",
    "Cử tri có ý kiến kiến nghị với cơ quan quan trọng này.",
    "Đại biểu biểu quyết thông qua; học sinh sinh viên cùng dự.",
    "Thiết bị bị hỏng; cuối cùng cùng về đích; hiện tại tại Hà Nội.",
    "Cán bộ của Của Lò trở thành thành viên.",
    "Ha ha ha ha.",
    "Khách Khách 177, Tổng Tổng 177",
    "Anh đã trở về về quê; như đã nêu trên trên địa bàn; hiện tại tại đây; kèm theo theo mẫu.",
    "Ngày ngày người người thi đua; từng bước, từng bước; Hà Nội Hà Nội; dần dần dần dần.",
    "Môn sinh học sinh học lớp 9 thích; rất nhiều rất nhiều hoa; đơn vị, đơn vị; Ban ban hành.",
  ])
  func reduplicationsNamesAndNeighbours(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func schools() {
    expectFindings("Liên đội trường ⟦trường⟧ Tiểu học Mẫu 2 viếng nghĩa trang.", rule: "style/doubled-word")
    expectNoFindings("Tại hội trường trường Tiểu học Mẫu 2 có lễ.", rule: "style/doubled-word")
  }

  @Test func nameBehindItsOwnNoun() {
    expectFindings(
      "Xã được hỗ trợ theo chương trình ⟦Chương trình⟧ “Mái ấm mẫu”.", rule: rule,
      fixed: "Xã được hỗ trợ theo chương trình “Mái ấm mẫu”.")
    expectNoFindings("Xã có chương trình Chương trình mẫu là tên một tờ báo.", rule: rule)
  }

  /// What English grammar doubles.
  @Test func englishInAQuotation() {
    expectNoFindings(
      "Ông nói: “I know that that man had had enough of it” và phóng viên ghi lại.", rule: rule)
  }

  @Test(arguments: [
    "Đoàn bắt đầu chuyến thăm ⟦chuyến thăm⟧ Việt Nam.", "Lễ khai mạc với sự ⟦với sự⟧ có mặt của lãnh đạo.",
    "Thủy thủ tàu ⟦tàu⟧ Mẫu Thử ra khơi.", "Nhà ở góc đường ⟦đường⟧ Lê Mẫu và ngõ nhỏ.",
    "Người vi phạm bị phạt hành ⟦hành⟧ chính.",
  ])
  func twoWordsAndNounsBeforeNames(text: String) {
    expectFindings(text, rule: rule, severity: .information)
  }

  @Test func pairsOnPurpose() {
    expectNoFindings("Ta đi từng bước từng bước. Họ đã cố gắng, cố gắng. Ông Mẫu và bà Mẫu.", rule: rule)
  }
}
