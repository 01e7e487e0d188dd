import Linting
import TestSupport
import Testing

@Suite struct PunctuationSpacingTests {
  private let rule = "style/punctuation-spacing"

  @Test func superfluous() {
    expectFindings("Các đồng chí⟦ ,⟧ đại biểu⟦ .⟧", rule: rule, fixed: "Các đồng chí, đại biểu.")
    expectFindings("Thủ tướng (⟦ TTg⟧⟦ )⟧ dự", rule: rule)
  }

  @Test func besideBrackets() {
    expectFindings(
      "Anh Trần Thí ⟦Dụ(⟧29 tuổi) và Hội (khóa XII⟦)thông⟧ qua.", rule: rule,
      fixed: "Anh Trần Thí Dụ (29 tuổi) và Hội (khóa XII) thông qua.")
    expectNoFindings("Nhà ở(1), số (nhà)ở, f(x)dx.", rule: rule)
  }

  @Test func shortWords() {
    expectFindings(
      "Kết luận sẽ ⟦rõ.Về⟧ việc này, ba lĩnh ⟦vực:chính⟧ trị.", rule: rule,
      fixed: "Kết luận sẽ rõ. Về việc này, ba lĩnh vực: chính trị.")
  }

  @Test func missing() {
    expectFindings(
      "Đồng chí Nguyễn Văn ⟦Mẫu,Cục⟧ trưởng.", rule: rule, fixed: "Đồng chí Nguyễn Văn Mẫu, Cục trưởng.")
    expectFindings("Sinh năm 1920⟦ ,⟧quê Hà Tĩnh", rule: rule, fixed: "Sinh năm 1920, quê Hà Tĩnh")
    expectFindings("Huấn luyện ⟦giỏi;kỷ⟧ luật nghiêm", rule: rule)
    expectFindings("Về tới ⟦tỉnh.Sáng⟧ nay", rule: rule, fixed: "Về tới tỉnh. Sáng nay")
  }

  @Test func onTheWrongSide() {
    expectFindings(
      "Bộ đội⟦ ,⟧công an⟦ ;⟧dân quân dự⟦ .⟧Sáng nay trời mưa.", rule: rule, severity: .information,
      fixed: "Bộ đội, công an; dân quân dự. Sáng nay trời mưa.")
    expectNoFindings("Nền tảng .NET và .Net, tệp .docx; giá ,5 và ;) cười.", rule: rule)
  }

  @Test func missingAroundBracketsAndColons() {
    expectFindings(
      "Thường trực ⟦họp(⟧kỳ họp chuyên đề), lần thứ ⟦11(⟧kỳ này).", rule: rule,
      fixed: "Thường trực họp (kỳ họp chuyên đề), lần thứ 11 (kỳ này).")
    expectFindings("Nội dung ⟦2:Quốc⟧ hội nghe báo cáo.", rule: rule)
    expectNoFindings(
      "hàm f(x), UBND(1), Luật(*), cán bộ(s), Điều 5(a), 5(A), lúc 8:30, xem https://mau.vn", rule: rule)
  }

  @Test func twoMarks() {
    expectFindings(
      "Đơn vị ra quân⟦.,⟧ tỉnh họp⟦,.⟧ Xã họp⟦;,⟧ huyện họp.", rule: rule, severity: .information,
      fixed: "Đơn vị ra quân, tỉnh họp. Xã họp, huyện họp.")
    expectNoFindings("Gồm TP., v.v.; hội viên...; xem ./. Dòng .,.,., hết./. Mục a.:", rule: rule)
  }

  @Test func namesAndDatesBesideMarks() {
    expectFindings("Về tới tỉnh Bình ⟦Định.Sáng⟧ nay trời mưa.", rule: rule, severity: .information)
    expectFindings("Đại biểu Quốc ⟦hội(⟧QH) họp chiều ⟦nay(⟧21/10).", rule: rule)
    expectNoFindings("Xem Dân.Vn, Tuổi Trẻ.Net hay Thông Tấn.Com Mẫu; ý này(1), bảng này(2,5).", rule: rule)
  }

  @Test func quotationMarksAndSlashes() {
    expectFindings(
      "Khẩu hiệu “⟦ Tất⟧ cả cho tuyến đầu⟦ ”⟧, danh hiệu “Vườn mẫu⟦”và⟧ cuộc vận ⟦động“⟧Nhà sạch”.",
      rule: rule,
      severity: .information,
      fixed: "Khẩu hiệu “Tất cả cho tuyến đầu”, danh hiệu “Vườn mẫu” và cuộc vận động “Nhà sạch”.")
    expectFindings(
      "Minh Mẫu ⟦Khoa/ Phòng⟧ Chính trị", rule: rule, severity: .hint, fixed: "Minh Mẫu Khoa/Phòng Chính trị")
    expectNoFindings("Bờ tre/ bãi mía/ dòng sông; 5 km/h; Khoa / Phòng.", rule: rule)
  }

  @Test func commaBeforeAnEllipsis() {
    expectFindings(
      "Có rau, quả⟦,…⟧ và hoa⟦,...⟧", rule: rule, severity: .hint, fixed: "Có rau, quả… và hoa...")
  }

  @Test func doubled() {
    expectFindings("Hết⟦..⟧ Rồi⟦,,⟧ thôi", rule: rule, fixed: "Hết. Rồi, thôi")
  }

  @Test(arguments: [
    "Lúc 8:30, tăng 3,5%; 17.870.567 lượt; điểm 18.5; tỷ số 2:1.",
    "TP.HCM, PGS.TS Trần Thí Dụ, T.Ư, Q.Bình Mẫu, tp.Vinh, QS,QP, L.A.D.",
    "Xem baomau.vn, www.baomau.gov.vn/Tin.Tuc, thu@mau.Vn, anh.Jpg",
    "Còn nữa... Còn nữa ... Thôi!!! Sao?? .NET, :) ;)",
    "Dòng cần điền ............ ngày .... tháng ....",
    "Kết thúc./.",
    "Mục 1) và a) và (b) hết.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func spaceOnTheWrongSideOfABracket() {
    expectFindings(
      "Kỳ họp thứ 11⟦( ⟧kỳ họp chuyên đề) bế mạc.", rule: rule, severity: .information,
      fixed: "Kỳ họp thứ 11 (kỳ họp chuyên đề) bế mạc.")
  }

  @Test func straightQuotationMarks() {
    expectFindings(
      "Các em hiểu truyền thống \"⟦ uống⟧ nước nhớ nguồn\" và \"Bộ đội Cụ Hồ⟦ \"⟧ hơn.", rule: rule,
      fixed: "Các em hiểu truyền thống \"uống nước nhớ nguồn\" và \"Bộ đội Cụ Hồ\" hơn.")
    expectNoFindings("Ống 24\" và 30 \" hàn \" nối.", rule: rule)
  }

  @Test func commaBeforeABracket() {
    expectFindings(
      "Dự lễ có ông Trần Thí Dụ⟦, (⟧sinh năm 1990) và bà Lê Thị Mẫu⟦, (⟧xã Mẫu, huyện Thí Dụ).", rule: rule,
      fixed: "Dự lễ có ông Trần Thí Dụ (sinh năm 1990) và bà Lê Thị Mẫu (xã Mẫu, huyện Thí Dụ).")
    expectNoFindings("Các mục gồm: súng, (1) đạn, (b) mìn.", rule: rule)
  }

  @Test func wordBehindAnEllipsis() {
    expectFindings(
      "Phòng Nội vụ, Huyện ⟦đoàn...đã⟧ ký kết.".replacing("⟦đoàn...đã⟧", with: "đoàn..⟦.đã⟧"), rule: rule,
      severity: .hint, fixed: "Phòng Nội vụ, Huyện đoàn... đã ký kết.")
    expectFindings("Các tổ chức, cá nhân⟦…trên⟧ địa bàn dự.", rule: rule, severity: .hint)
    expectNoFindings("Làm tại xã ngày…tháng…năm nay. Lúa, ngô... đã chín. Ông ấy...”", rule: rule)
  }

  /// An ellipsis that ends a sentence.
  @Test func sentencesBehindAnEllipsis() {
    expectFindings(
      "Họ lập nhiều chiến công khác⟦…Tại⟧ buổi lễ, mọi người ôn lại.", rule: "style/punctuation-spacing",
      severity: .hint, fixed: "Họ lập nhiều chiến công khác… Tại buổi lễ, mọi người ôn lại.")
    expectNoFindings("Ảnh: Trần Mẫu…Nguyễn Thí Dụ.", rule: "style/punctuation-spacing")
  }

  @Test func marksBehindNumbers() {
    expectFindings(
      "Tổng kết năm ⟦2023,triển⟧ khai nhiệm vụ năm ⟦2024.Đồng⟧ chí An dự.", rule: "style/punctuation-spacing",
      fixed: "Tổng kết năm 2023, triển khai nhiệm vụ năm 2024. Đồng chí An dự.")
    expectNoFindings(
      "1.Đại úy An; 2.Đại úy Bình; cao 3,5m; giá 2,tr; mục 12.Điều kiện", rule: "style/punctuation-spacing")
    expectFindings(
      "Họ băng bó cấp cứu⟦…Qua⟧ Hội thao, nhiều người trưởng thành.", rule: "style/punctuation-spacing",
      severity: .hint)
  }
}
