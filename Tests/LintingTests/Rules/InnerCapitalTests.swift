import Linting
import TestSupport
import Testing

@Suite struct InnerCapitalTests {
  private let rule = "style/inner-capital"

  @Test func strayCapitals() {
    expectFindings(
      "Đồng chí ⟦TRần⟧ Thí Dụ và bà ⟦NGUyễn⟧ Thị Mẫu.", rule: rule, severity: .warning,
      fixed: "Đồng chí Trần Thí Dụ và bà Nguyễn Thị Mẫu.")
    expectFindings("Theo “⟦ĐẠi⟧ biểu” (⟦QUốc⟧), ⟦THường⟧ trực.", rule: rule)
    expectFindings("Bắt ⟦LLê⟧ Thí Dụ.", rule: rule, fixed: "Bắt Lê Thí Dụ.")
  }

  @Test func capitalsInside() {
    expectFindings(
      "Chúng ⟦tôI⟧ ⟦cÓ⟧ ⟦hàNh⟧ động, ông ⟦NguyỄn⟧ Thí Dụ ⟦chốnG⟧ trả.", rule: rule, severity: .warning,
      fixed: "Chúng tôi có hành động, ông Nguyễn Thí Dụ chống trả.")
    expectNoFindings("Điện thoại iPhone, mua ở eBay, quỹ VinaCapital, học TOEFLi.", rule: rule)
  }

  @Test func wordsRunTogether() {
    expectFindings("Dự họp có ⟦ôngTrần⟧ Thí Dụ; ⟦tỉnhQuảng⟧ Mẫu.", rule: rule, severity: .warning)
    expectFindings("Đến ⟦TPHồ⟧ Chí Minh, gặp đại biểu ⟦QHNguyễn⟧ Thị Mẫu.", rule: rule)
    expectFindings("⟦NguyễnVăn⟧ Mẫu ở ⟦HàTĩnh⟧.", rule: rule)
  }

  @Test func wordsGluedToMarks() {
    expectFindings("Dự họp có (⟦TRần⟧ Thí Dụ,⟦NGuyễn⟧ Giả Định”.", rule: rule)
  }

  @Test func whatIsWrittenSo() {
    expectNoFindings(
      "Quyết định của TTg, QyĐ, CTr; VinFast, YouTube, McDonald, VnExpress.", rule: rule)
    expectNoFindings("Xem BáoMẫu.vn, #TựHàoViệtNam, @ĐoànMẫu, H'Mông, K’Mẫu, VNĐ/kWh, HàTĩnh-2.", rule: rule)
    expectNoFindings("HĐND tỉnh, UBND TP.HCM, huyện Đắk Lắk, Đức, Ấn Độ.", rule: rule)
  }
}
