import TestSupport
import Testing

@testable import Extraction

@Suite("Ranks")
struct RankRecognizerTests {
  @Test(
    "are found with a name and without",
    arguments: [
      "[rank Đại tá=Đại tá] Nguyễn Văn Mẫu, Chỉ huy trưởng",
      "[rank đại tá=Đại tá] Nguyễn Văn Mẫu và [rank thiếu tá=Thiếu tá] Trần Thí Dụ",
      "[rank ĐẠI TƯỚNG=Đại tướng] LÊ GIẢ ĐỊNH",
      "[rank Thượng Tá] Lê Giả Định",
      "Năm 1974, ông được phong quân hàm [rank Thiếu tướng].",
      "thăng cấp bậc hàm từ [rank Trung tướng] lên [rank Thượng tướng]",
      "nguyên [rank Đại úy=Đại úy], cố [rank Đại uý=Đại úy]",
      "[rank Chuẩn Đô đốc Hải quân=Chuẩn Đô đốc Hải quân] Nguyễn Văn Mẫu",
      "[rank Phó Đô đốc=Phó Đô đốc] Nguyễn Văn Mẫu",
      "[rank Thượng sỹ=Thượng sĩ] Trần Thí Dụ; [rank Hạ sĩ] Lê Giả Định; [rank Binh nhất] Phạm Văn Thử",
      "[rank Thượng tá QNCN=Thượng tá quân nhân chuyên nghiệp] Trần Thí Dụ",
      "Phát biểu tại hội nghị tổng kết, [rank Trung\ntướng] Nguyễn Văn Mẫu nhấn mạnh",
      "[rank Phó Đô đốc] Hải quân Mỹ; [rank Phó Đô đốc Hải quân] Lê Giả Định",
      "[rank Thiếu tướng] Cảnh sát biển Nguyễn Văn Mẫu",
      "Tổng Tư lệnh, [rank Đại tướng] Tổng Tư lệnh Quân đội",
      "[rank Nguyên soái] Nguyễn Văn Mẫu",
      "mang quân hàm [rank Trung tướng] Quân đội nhân dân Việt Nam; đại tướng quân, Trung tướng quân",
    ])
  func found(_ marked: String) {
    expectEntities(marked, kinds: [.rank])
  }

  @Test(
    "written wrong are found where only a rank can stand",
    arguments: [
      "Về phía Quân khu có [rank Trung tương=!Trung tướng] Trần Thí Dụ – Bí thư Đảng ủy",
      "[rank Thiếu tuớng=!Thiếu tướng] Nguyễn Văn Mẫu",
      "[rank Thuợng tá=!Thượng tá], Chính trị viên",
      "được thăng quân hàm [rank Đại ta=!Đại tá]",
      "[rank Đậi tá=!Đại tá] Nguyễn Văn Mẫu",
      "[rank Thiéu tướng=!Thiếu tướng] Nguyễn Văn Mẫu",
      "[rank Đaị tá=!Đại tá] Nguyễn Văn Mẫu, [rank Ðại úy=!Đại úy] Trần Thí Dụ, [rank đại uý=Đại úy]",
      "[rank Thượng tớng=!Thượng tướng] Nguyễn Văn Mẫu",
      "[rank Thiếu đô đốc=!Chuẩn Đô đốc] Nguyễn Văn Mẫu",
      "[rank Hạ úy=!Thiếu úy] Trần Thí Dụ",
    ])
  func wrong(_ marked: String) {
    expectEntities(marked, kinds: [.rank])
  }

  @Test(
    "are not found in what only looks like one",
    arguments: [
      "Thượng tọa Thích Mẫu Thử, Đại đức Thích Giả Định và Hòa thượng",
      "các sĩ quan, hạ sĩ quan và chiến sĩ mới; Hạ sĩ quan dự bị",
      "tuyến đường Đại tướng Võ Nguyên Giáp, phố Đại tướng, Khu lưu niệm Đại tướng Võ Nguyên Giáp",
      "đồng chí Trần Đại Thắng và bà Lê Trung Tá",
      "các tướng lĩnh, lão tướng, cấp tá, cấp úy, hàm cấp tướng; Tướng Giáp",
      "y tá trưởng, tá tràng, trợ tá; chiến sĩ, bác sĩ, nghệ sĩ, Họa sĩ Nguyễn Văn Mẫu, Nha sĩ Trần Thí Dụ",
      "đại ta quyết chiến, trung ta, Thiếu tạ lỗi; trung tường, thượng tưởng",
      "tiết chế ăn uống; Tiết chế rượu bia; đô thống",
      "Đại sứ Nguyễn Văn Mẫu, Đại hội Đảng, Trung tâm Văn hóa, Thiếu nhi, Thượng viện",
      "đảng trung tả; Liên minh Trung tả Ý",
      "hạ tướng, phó tá, hiện tượng, Thái thượng hoàng",
      "đại tướng quân Trần Thí Dụ",
    ])
  func notFound(_ text: String) {
    expectNoEntities(text, kinds: [.rank])
  }

  @Test("say what is wrong with them")
  func detail() throws {
    let article = Article("Thiếu đô đốc Nguyễn Văn Mẫu, Thiếu tuớng Trần Thí Dụ, Đại tá Lê Giả Định")
    let forms = article.paragraphs.flatMap(\.reading.mentions).compactMap { mention -> RankDetail.Form? in
      guard case .rank(let detail) = mention.detail else { return nil }
      return detail.form
    }
    #expect(forms == [.nonexistent, .misspelled, .valid])
  }
}
