import Linting
import TestSupport
import Testing

@Suite struct RankMisspelledTests {
  private let rule = "rank/misspelled"

  @Test(arguments: [
    ("⟦Trung tương⟧ Trần Thí Dụ dự.", "Trung tướng Trần Thí Dụ dự."),
    ("⟦Thuợng tá⟧ Nguyễn Văn Mẫu chủ trì.", "Thượng tá Nguyễn Văn Mẫu chủ trì."),
    (
      "Trao quyết định thăng quân hàm ⟦thiếu tuớng⟧ cho cán bộ.",
      "Trao quyết định thăng quân hàm thiếu tướng cho cán bộ."
    ),
    ("⟦Đai úy⟧ Lê Giả Định", "Đại úy Lê Giả Định"),
  ])
  func misspelt(marked: String, fixed: String) {
    expectFindings(marked, rule: rule, severity: .warning, fixed: fixed)
  }

  @Test(arguments: [
    "Trung tướng Trần Thí Dụ và Thiếu uý Lê Giả Định, Thượng uý Nguyễn Văn Mẫu.",
    "Thượng tọa Thích Minh Mẫu, Đại đức Thích Tâm Ví dự lễ.",
    "Trung tâm và Thiếu nhi xã; chiến sĩ trẻ; hạ sĩ quan; các tướng lĩnh.",
    "Tình cảm trung ương và địa phương, thiếu tá túc, đại tu.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func whereOnlyARankCanStand() {
    expectFindings("Thăng cấp bậc hàm từ ⟦Trung tượng⟧ lên ⟦Thượng tường⟧ cho ông Trần Văn Mẫu.", rule: rule)
    expectFindings(
      "Sau đó, ⟦Đại tương⟧, Bộ trưởng Trần Văn Mẫu chủ trì; theo ⟦Thiếu tưởng⟧, việc đã xong.", rule: rule)
    expectNoFindings("Làng làm tương. Đại tương, nước mắm đều ngon; từ Trung tượng về.", rule: rule)
  }
}
