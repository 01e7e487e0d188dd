import Linting
import TestSupport
import Testing

@Suite struct MalformedRomanTests {
  private let rule = "number/malformed-roman"

  @Test(arguments: [
    "Quốc hội khóa ⟦XVVI⟧ họp.", "Đại hội lần thứ ⟦XIIII⟧.", "Nghị quyết Trung ương 8 (khoá ⟦IIX⟧).",
    "thế kỷ ⟦VX⟧", "Kế hoạch quý ⟦V⟧/2023", "quý ⟦IIII⟧ năm nay", "Quý ⟦VI⟧ năm 2020",
    "Quốc hội khóa ⟦Xl⟧ họp",
    "Đại hội lần thứ ⟦ХІІІ⟧ của Đảng",
  ])
  func malformed(text: String) {
    expectFindings(text, rule: rule, severity: .error)
  }

  @Test(arguments: [
    "Đại hội lần thứ XIII, khóa XVI, thế kỷ XXI, quý IV/2023, khóa XXXIX.",
    "Anh Nguyễn Quý V. gửi thư; quý vị, quý khách; khóa Việt, khóa Vi tính.",
    "Khóa MC, khóa VIP, khóa CNTT, khóa VCCI, khóa IT.",
    "Vitamin C, VTV, XXX, IIII ngoài ngữ cảnh.",
    "lần thứ hai, khóa 11, thế kỷ thứ X",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func suggestions() {
    #expect(RomanSlip("XVVI")?.suggestions(upTo: 39).first == "XVI")
    #expect(RomanSlip("XIIII")?.suggestions(upTo: 39).first == "XIII")
    #expect(RomanSlip("IIX")?.suggestions(upTo: 39).contains("IX") == true)
    #expect(RomanSlip("khóa") == nil)
    #expect(RomanSlip("XXl")?.plain == "XXI")
    #expect(RomanSlip("XXI")?.value == 21)
  }
}
