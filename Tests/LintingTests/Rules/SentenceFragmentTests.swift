import Linting
import TestSupport
import Testing

@Suite struct SentenceFragmentTests {
  private let rule = "style/sentence-fragment"

  @Test func openingPhrases() {
    expectFindings(
      "Thực hiện Kế hoạch huấn luyện năm 2025 của đơn vị⟦.⟧ Ngày 12/3, Đảng ủy xã ra nghị quyết.", rule: rule,
      severity: .information,
      fixed: "Thực hiện Kế hoạch huấn luyện năm 2025 của đơn vị, ngày 12/3, Đảng ủy xã ra nghị quyết.")
    expectFindings(
      "(BMT) - Nhằm hoàn thành tốt nhiệm vụ được giao trong năm nay⟦.⟧ Cán bộ xã ra quân.", rule: rule)
    expectFindings(
      "Trời mưa. Với lòng yêu nghề, mong muốn nâng cao chất lượng giáo dục⟦.⟧ Trong quá trình công tác anh có ba sáng kiến.",
      rule: rule)
  }

  /// Every first word of an opening phrase.
  @Test(arguments: [
    "Thực hiện", "Nhằm thi đua", "Hưởng ứng", "Hướng tới", "Quán triệt", "Căn cứ", "Thiết thực", "Tiếp tục",
    "Chào mừng", "Để nâng", "Với tinh", "Trong khí", "Nhân dịp", "Được sự", "Nằm trong", "Để thể",
  ])
  func openings(words: String) {
    let rest = "thần thi đua của thầy trò nhà trường"
    expectFindings("\(words) \(rest)⟦.⟧ Sáng 12/3, hội thi khai mạc.", rule: rule)
    expectNoFindings("\(words.lowercased()) \(rest). Sáng 12/3, hội thi khai mạc.", rule: rule)
  }

  /// Times and words behind a comma that begin no clause; what the fragment belongs to may be another one.
  @Test func insideTheFragment() {
    expectFindings(
      "Thực hiện chương trình ngày thứ bảy tình nguyện, ngày chủ nhật xanh⟦.⟧ Ban Chấp hành đoàn xã ra quân.",
      rule: rule)
    expectFindings(
      "Để thể hiện tình cảm, đồng thời động viên các em trước khi lên đường⟦.⟧ Đảng bộ xã đã tặng quà.",
      rule: rule)
    expectFindings(
      "Nằm trong khuôn khổ các hoạt động chào mừng năm học; 73 năm ngày truyền thống⟦.⟧ Sáng 12/3, hội thi khai mạc.",
      rule: rule)
    expectFindings(
      "Căn cứ chỉ tiêu và hướng dẫn của ban chỉ huy huyện Mẫu⟦.⟧ Nhằm tuyển chọn thanh niên có đủ điều kiện thực hiện nghĩa vụ năm 2019⟦.⟧ Sáng 12/3, xã khám sơ tuyển.",
      rule: rule)
    expectNoFindings(
      "Thực hiện Kế hoạch huấn luyện năm 2025 của đơn vị, ngày 12/3 đại đội ra quân. Ban Chỉ huy khen.",
      rule: rule)
  }

  @Test(arguments: [
    "Thực hiện Kế hoạch huấn luyện năm 2025, Đảng ủy xã đã ra nghị quyết. Ngày 12/3, hội thi khai mạc.",
    "Thực hiện tốt việc này là nhiệm vụ của mỗi người dân. Ngày 12/3, hội thi khai mạc.",
    "Nhằm vào tim. Ngày 12/3, trời mưa.",
    "(Thực hiện Kế hoạch huấn luyện năm 2025 của đơn vị. Ngày 12/3, trời mưa.)",
    "Bài học; Thực hiện Kế hoạch huấn luyện năm 2025 của đơn vị. Ngày 12/3, trời mưa.",
    "Thực hiện: Trần Thí Dụ và các cộng sự của chương trình. Ngày 12/3 phát sóng.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  /// A day that belongs to a document, one phrase behind another, and a time before the phrase.
  @Test func aroundTheFragment() {
    expectFindings(
      "Thực hiện Công văn số 12-CV/HU, ngày 19/9/2023 của Huyện ủy hướng dẫn thành lập chi bộ⟦.⟧ Chiều 12/3, xã họp.",
      rule: rule)
    expectFindings(
      "Thực hiện chương trình công tác Đoàn và phong trào năm 2023⟦.⟧ Chào mừng kỷ niệm ngày truyền thống của địa phương nhà⟦.⟧ Tối 12/3, xã mở hội diễn.",
      rule: rule)
    expectFindings(
      "Sáng ngày 9/6/2021, thực hiện kế hoạch tổ chức hoạt động hè năm 2021⟦.⟧ Đoàn xã Mẫu ra quân.",
      rule: rule)
    expectNoFindings(
      "Sáng ngày 9/6/2021, thực hiện kế hoạch hè năm 2021, Đoàn xã Mẫu ra quân. Đảng ủy xã khen.", rule: rule)
  }

  /// An occasion with which a sentence opens, a reason before "các", and a list inside.
  @Test(arguments: [
    "Hòa chung không khí thi đua của cả nước chào mừng ngày lễ⟦.⟧ Được sự đồng ý của nhà trường, sáng 12/3 liên đội ra quân.",
    "Thực hiện Kế hoạch của Ủy ban xã về tổ chức ngày hội⟦.⟧ Các tổ dân phố ra quân.",
    "Nhằm tuyên truyền cho đội viên, học sinh về truyền thống của quê hương⟦.⟧ Sáng 12/3, liên đội ra quân.",
    "Nhằm tuyển chọn thanh niên đủ tiêu chuẩn về sức khỏe, tuổi đời⟦.⟧ Sáng 12/3, xã khám sơ tuyển.",
    "Hôm nay, ngày 25/9/2018, được sự nhất trí của Đảng ủy xã Mẫu⟦.⟧ Chi bộ mầm non họp.",
  ])
  func occasions(text: String) { expectFindings(text, rule: rule) }

  @Test func wholeParagraphs() {
    expectFindings(
      "Nhân kỷ niệm 80 năm Ngày thành lập đơn vị và 35 năm ngày hội⟦.⟧\nSáng 12/3, liên đội ra quân.",
      rule: rule)
    expectNoFindings(
      "Nhân dịp này, bác Trần Thí Dụ gửi tặng bà con trong xóm một chiếc tivi.\nThực hiện nghiêm nội quy của đơn vị về giờ giấc. Các tổ phân công nhau.",
      rule: rule)
  }
}
