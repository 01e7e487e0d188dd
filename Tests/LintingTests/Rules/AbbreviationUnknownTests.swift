import Extraction
import Linting
import TestSupport
import Testing

@Suite struct AbbreviationUnknownTests {
  private let rule = "abbreviation/unknown"

  @Test func firstPlaceOnly() {
    expectFindings("Đoàn làm việc với ⟦QXTK⟧. Sau đó, QXTK báo cáo.", rule: rule, severity: .information)
  }

  @Test func glossaryOfTheProject() {
    var problems: [UserGlossary.Problem] = []
    let glossary = UserGlossary(bytes: Array("QXTK\tquỹ xã\t\n".utf8), problems: &problems)
    expectNoFindings(
      "Đoàn làm việc với QXTK.", rule: rule,
      linter: Linter(configuration: Configuration(), glossary: glossary))
  }

  @Test(arguments: [
    "Bộ đội bắn tên lửa QXTK trúng đích.", "Tập đoàn QXTK và hãng QXTV ký kết.",
    "Xe bọc thép gồm nhiều chiếc QXT-1.",
    "Theo QXT Navy, hai bên diễn tập.", "Cô mua vàng QXTK.", "Hai bên bắt tay. Ảnh: QXT",
  ])
  func namesAndDesignations(text: String) { expectNoFindings(text, rule: rule) }

  /// Letters with which no word of Vietnamese begins, sites, credits, offices behind a document's number, numbered models.
  @Test(arguments: [
    "Xã nhận hỗ trợ từ QXTF.", "Xã nhận thư từ QWK.", "QXT.VN - Chiều 5/12, xã họp.", "Tác giả: QXTK",
    "Bà con gặt lúa. Ảnh: V.QXT.", "Xã nhận văn bản số 2729/UBND - QXTK.", "Máy bay QX 17 rơi.",
    "Đảng QXTK thắng cử.", "Xã mở gói thầu QXTK.",
  ])
  func foreignAndCredits(text: String) { expectNoFindings(text, rule: rule) }

  @Test func ownWordsStay() {
    expectFindings("Năm nay xã có 12 ⟦QXTK⟧ mới. Từ 2025 ⟦QXTN⟧ 2026 không đổi.", rule: rule)
  }

  @Test(arguments: [
    "UBND xã và Quỹ xóa đói tạm (QXTK) họp; QXTK báo cáo.", "Khóa XIII, thế kỷ XX, loại I, II.",
    "HỘI NGHỊ SƠ KẾT CÔNG TÁC", "Đường dây B40, tàu HQ-011, súng AK.",
    "Công ty cổ phần đầu tư QXTK họp. Ông nói QXTK làm.", "Tổ chức không biên giới (QXTK) lên tiếng.",
  ])
  func others(text: String) { expectNoFindings(text, rule: rule) }
}
