import Extraction
import TestSupport
import Testing

/// How far posts go, and which titles are posts, where the body is written small, unknown or not said at all.
@Suite("Posts with bodies in small letters")
struct PostReachTests {
  @Test(
    "A unit in small letters of which the article knows which one it is",
    arguments: [
      "Trung tướng Lê Thí Dụ, [position Chính ủy học viện].",
      "Đại tá Lê Thí Dụ, [position Phó Hiệu trưởng nhà trường] cùng các học viên",
      "Đại tá Lê Thí Dụ, [position Tư lệnh vùng], cho biết; ông Trần Văn Mẫu, [position Giám đốc công ty] nói",
      "Đại úy Lê Thí Dụ, [position Bí thư chi bộ đại đội] cho biết",
      "nghe [position Hiệu trưởng nhà trường] “huấn thị”",
      "[position Giám đốc Công ty Mẫu Sơn]; [position Giám đốc Bệnh viện đa khoa tỉnh Nghệ An]; các giám đốc công ty",
    ])
  func plainUnits(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "A title, a dash, and a rank with its name",
    arguments: [
      "trò chuyện với [position Trung đoàn trưởng] - Thượng tá Trần Thí Dụ",
      "[position Giám đốc bệnh viện] – trung tá Lê Giả Định cam kết",
      "[position Trung đoàn trưởng Trung đoàn 923] - Thượng tá Trần Thí Dụ",
      "đồng chí Chính ủy - người đi đầu",
    ])
  func dashes(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Ministers and heads of bureaus with their field in small letters",
    arguments: [
      "là [position bộ trưởng quốc phòng], [position tổng tham mưu trưởng]",
      "[position Thứ trưởng ngoại giao] Lê Thí Dụ và [position thứ trưởng công an] Trần Văn Mẫu",
      "gặp [position bộ trưởng quốc phòng Mỹ] Mark Mauvrov; [position cục trưởng hàng hải] Lê Thí Dụ",
      "hội nghị bộ trưởng quốc phòng các nước; các bộ trưởng tài chính họp",
      "[position Bộ trưởng Quốc phòng] Lê Thí Dụ; [position Bộ trưởng Bộ Công an]",
    ])
  func ministries(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Titles in small letters behind a name, and commands that somebody comes to",
    arguments: [
      "ông Lê Văn Mẫu, [position trưởng thôn] cho biết; Đại úy Trần Thí Dụ, [position đại đội trưởng], chỉ huy",
      "làm [position tiểu đoàn trưởng] năm 1972; từ chiến sĩ đến [position Trung đoàn phó].",
      "là [position đại đội trưởng] đầu tiên của chúng tôi; gặp tiểu đoàn trưởng; báo cáo lên tiểu đoàn trưởng",
      "Ở Mỹ, tổng thống là người quyết định",
      "nguyên [position Đoàn trưởng đoàn 10 đặc công] kể; [position Khóm trưởng] Lê Văn Mẫu",
      "ông Lê Văn Mẫu, [position Phó Đô trưởng thủ đô Viêng Chăn], [position Chính trị viên xã đội]",
    ])
  func smallTitles(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Bodies that go on in words of no table",
    arguments: [
      "Lê Văn Mẫu, [position Đội phó Đội chỉ huy điều khiển đèn tín hiệu giao thông] (Phòng CSGT)",
      "[position Đội trưởng Đội tổng hợp công an huyện Hóc Môn] cho biết",
      "bà Lê Thị Mẫu, [position Phó Viện trưởng Viện Dinh dưỡng quốc gia] cho biết",
      "[position Trưởng phòng Kiểm định xe cơ giới], Cục Đăng kiểm; [position Phó giám đốc Trung tâm chống ngập] Lê Văn Mẫu",
      "[position Giám đốc Bệnh viện dã chiến 2.4] – trung tá Lê Giả Định; [position Trung đoàn trưởng Trung đoàn PK-KQ-920]",
      "[position Phó trưởng phòng (phụ trách) Phòng TN & MT huyện Nghi Xuân] cho biết",
      "[position Giám đốc Sở Du lịch] thu hồi ngay công văn; yêu cầu [position chủ tịch UBND] các tỉnh chỉ đạo",
      "[position Chủ tịch Hội đồng] công nhận kết quả; [position Viện trưởng Viện Dinh dưỡng] khuyến cáo người dân, và",
      "[position Bộ trưởng Bộ TT - TT] Lê Văn Mẫu; trưởng công an bắn [position chủ tịch xã]",
    ])
  func unknownBodies(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Parts of a body in small letters, initials and honours before the name, the next holder behind",
    arguments: [
      "Lê Văn Mẫu (cựu [position Chánh tòa hình sự TAND tỉnh Đắk Lắk] cũ); tập thể ban Giám đốc lãnh đạo Tập đoàn Viettel",
      "[position Kiểm sát viên] (KSV) Lê Văn Mẫu; cố [position Bộ trưởng], Thiếu tướng, Anh hùng Lao động, bác sĩ Trần Thí Dụ",
      "ông Lê Văn Mẫu được bầu là [position phó bí thư Thường trực] và ông Trần Thí Dụ ứng cử",
      "ông Lê Văn Mẫu, nguyên [position phó cục trưởng] và Trần Thí Dụ; [position Phó Chủ tịch UBND tỉnh] Đoàn Thí Mẫu",
      "[position Chủ nhiệm bộ môn Khoa Triết học trường Sĩ quan Chính trị]; [position Trưởng Phòng hành chính - tư pháp] thuộc",
      "[position Bộ trưởng Lao động Thương binh Xã hội] Lê Thí Dụ; [position Bộ trưởng Phát triển Quốc gia Singapore]",
    ])
  func parts(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Offices with a list in their name",
    arguments: [
      "ông Lê Văn Mẫu, [position Phó Trưởng phòng Tổ chức, Biên chế và Chính sách Sở Nội vụ], dự",
      "bà Vũ Thí Dụ, [position Phó Vụ trưởng Vụ Pháp chế, Thanh tra và Kiểm tra]; [position Trưởng phòng Tổ chức], [position Trưởng phòng Hành chính] dự",
      "các [position Trưởng phòng Tổ chức], Tài chính và Y tế; ông Lê Mẫu, [position Trưởng phòng Tổ chức], Chính trị và các đồng chí",
    ])
  func lists(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "What a deputy is in charge of",
    arguments: [
      "ông Lê Văn Mẫu, [position Phó Chủ tịch phụ trách an ninh mạng], Tập đoàn",
      "[position Phó Chủ tịch phụ trách công nghiệp - thương mại] Trần Thí Dụ và [position Phó Chủ tịch phụ trách đô thị]",
      "làm [position Phó chủ tịch phụ trách mảng đô thị] từ tháng 3; [position Phó Giám đốc phụ trách] Lê Văn Mẫu",
    ])
  func charges(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Posts in other countries",
    arguments: [
      "[position Chủ nhiệm Chính trị các Lực lượng vũ trang cách mạng Cuba], thăm Việt Nam",
      "[position Thứ trưởng thứ nhất Bộ các Lực lượng Vũ trang Cách mạng Cuba] làm Trưởng đoàn",
      "[position Phó Tư lệnh các lực lượng vũ trang giải phóng miền Nam], Anh hùng",
      "[position Tham mưu trưởng các lực lượng vũ trang Philippines], Tướng Eduardo Maurdo",
      "[position Tổng tham mưu trưởng Lực lượng vũ trang Nga] Valery Mausimov",
      "[position Bộ trưởng tài chính] Philip Maummond; giữ chức [position Vụ trưởng Vụ Pháp chế], [position Phó Ban]",
      "[position Phó Chủ tịch Tổ chức Hòa bình và Đoàn kết toàn Ấn Độ]; [position Tổng Thư ký Đảng Quốc đại]",
      "[position Phó Chủ tịch Hội hữu nghị Việt Nam-Ấn Độ] Lê Thí Dụ; [position Đại sứ đặc biệt Việt - Nhật]",
      "ông Lê Mẫu, [position Ủy viên Bộ Chính trị Đảng Cộng sản Ấn Độ], [position Tổng thư ký AIPSO]",
      "[position Chủ tịch Chính phủ Việt Nam Dân chủ Cộng hòa] ký; [position Đại sứ Cộng hòa Thổ Nhĩ Kỳ tại Việt Nam]",
    ])
  func abroad(_ text: String) { expectEntities(text, kinds: [.position]) }
}
