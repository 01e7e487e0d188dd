import Linting
import TestSupport
import Testing

@Suite struct UnfinishedParagraphTests {
  private let rule = "style/unfinished-paragraph"
  private let long =
    "Để bảo đảm an toàn cho người dân trên địa bàn, với phương châm lấy phòng ngừa là chính, tuần qua Công an xã"

  @Test func cutShort() {
    expectFindings("\(long) ⟦đã⟧\n\nCác đại biểu dự.", rule: rule, severity: .information)
    expectFindings("\(long) và các đoàn thể chính trị - xã ⟦h⟧", rule: rule)
  }

  @Test func withoutAFullStop() {
    let more =
      "Cùng ngày, các tổ công tác đến từng nhà, phát tờ rơi và hướng dẫn bà con cách dùng bình chữa cháy"
    expectFindings(
      "\(long) ra quân. \(more) cho mọi người ⟦dân⟧", rule: rule, severity: .information,
      fixed: "\(long) ra quân. \(more) cho mọi người dân.")
    expectNoFindings("\(long) ra quân. \(more) cho mọi người dân.", rule: rule)
    expectFindings("\(long) ra quân! \(more) cho mọi người ⟦dân⟧", rule: rule)
    expectFindings("\(long) ra quân. \(more) tại xã ⟦Mẫu⟧", rule: rule)
    expectFindings(
      "\(long) ra quân. \(more) giai đoạn 2020-⟦2025⟧", rule: rule,
      fixed: "\(long) ra quân. \(more) giai đoạn 2020-2025.")
    expectFindings("\(long) ra quân. \(more) (từ 1/3 đến 2/4⟦)⟧", rule: rule)
    expectNoFindings("\(long) ra quân. \(more) năm 2025. Trần Thí Dụ", rule: rule)
    expectNoFindings("\(long) ra quân. Ảnh: \(more) năm 2025", rule: rule)
    expectNoFindings("\(long) TP. Vinh, \(more) cho mọi người dân", rule: rule)
  }

  @Test(arguments: [
    "Công an quận đã", "Bài và ảnh: Trần Thí Dụ", "Đại biểu dự lễ khai giảng năm học mới tại trường",
  ])
  func shortOnes(text: String) {
    expectNoFindings(text, rule: rule)
  }
}
