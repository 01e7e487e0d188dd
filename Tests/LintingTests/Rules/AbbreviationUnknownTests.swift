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
    "Bộ đội bắn tên lửa QXZT trúng đích.", "Tập đoàn QXZT và hãng QXZV ký kết.",
    "Xe bọc thép gồm nhiều chiếc QXZ-1.",
    "Theo QXZ Navy, hai bên diễn tập.", "Cô mua vàng QXZT.", "Hai bên bắt tay. Ảnh: QXZ",
  ])
  func namesAndDesignations(text: String) { expectNoFindings(text, rule: rule) }

  @Test(arguments: [
    "UBND xã và Quỹ xóa đói tạm (QXZT) họp; QXZT báo cáo.", "Khóa XIII, thế kỷ XX, loại I, II.",
    "HỘI NGHỊ SƠ KẾT CÔNG TÁC", "Đường dây B40, tàu HQ-011, súng AK.",
    "Công ty cổ phần đầu tư QXZT họp. Ông nói QXZT làm.", "Tổ chức không biên giới (QXZT) lên tiếng.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
