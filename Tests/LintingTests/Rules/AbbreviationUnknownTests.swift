import Extraction
import Linting
import TestSupport
import Testing

@Suite struct AbbreviationUnknownTests {
  private let rule = "abbreviation/unknown"

  @Test func firstPlaceOnly() {
    expectFindings("Đoàn làm việc với ⟦QXZT⟧. Sau đó, QXZT báo cáo.", rule: rule, severity: .information)
  }

  @Test func glossaryOfTheProject() {
    var problems: [UserGlossary.Problem] = []
    let glossary = UserGlossary(bytes: Array("QXZT\tquỹ xã\t\n".utf8), problems: &problems)
    expectNoFindings(
      "Đoàn làm việc với QXZT.", rule: rule,
      linter: Linter(configuration: Configuration(), glossary: glossary))
  }

  @Test(arguments: [
    "UBND xã và Quỹ xóa đói tạm (QXZT) họp; QXZT báo cáo.", "Khóa XIII, thế kỷ XX, loại I, II.",
    "HỘI NGHỊ SƠ KẾT CÔNG TÁC", "Đường dây B40, tàu HQ-011, súng AK.",
    "Công ty cổ phần đầu tư QXZT họp. Ông nói QXZT làm.", "Tổ chức không biên giới (QXZT) lên tiếng.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
