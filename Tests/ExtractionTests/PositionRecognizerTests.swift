import Extraction
import TestSupport
import Testing

@Suite("Posts")
struct PositionRecognizerTests {
  @Test func slipsAndShortForms() {
    expectEntities(
      "Lê Mẫu, [position Chi huy trưởng Bộ CHQS tỉnh]; [position CHT Bộ CHQS tỉnh]; [position Bí thứ Đảng ủy] Lê Mẫu; "
        + "Trần Thí Dụ, [position Trưởng CA xã Phước Mẫu] ",
      kinds: [.position])
  }

  @Test func boards() {
    expectEntities(
      "[position Bộ trưởng], Đại tướng Trần Thí Dụ; rồi là [position sư đoàn phó] kiêm việc khác; [position Phó GĐ Sở Y tế]; "
        + "[position Trưởng Phòng quản lý công chức, viên chức], Sở Nội vụ; "
        + "Ban Giám đốc Công ty; [position Trợ lý Công tác quần chúng Bộ CHQS tỉnh] Trần Thí Dụ",
      kinds: [.position])
  }

  @Test func titlesOfTitles() {
    expectEntities(
      "các vị trí [position Phó Chủ tịch] rồi [position Chủ tịch UBND tỉnh]; làm [position phó bí thư] rồi "
        + "[position bí thư Huyện ủy Sơn Mẫu]; làm [position giám đốc sở] từ năm 2010; ông A, "
        + "[position Trợ lý Ủy viên Bộ Chính trị], [position Bộ trưởng Bộ Công an]; từng là "
        + "[position trợ lý Thứ trưởng Bộ Công an]; giữ chức [position Phó trưởng các Ban HĐND tỉnh]",
      kinds: [.position])
    expectEntities(
      "các giải pháp ứng phó biến đổi khí hậu; Ban thư ký Ủy ban Hòa bình; ông A là [position thư ký Ủy ban]",
      kinds: [.position])
    expectEntities(
      "a) [position Tiểu đoàn trưởng], [position Phó Tiểu đoàn trưởng], [position Chính trị viên].",
      kinds: [.position])
    expectEntities(
      "được cử làm [position Đội trưởng], [position Bí thư thứ 2], Đại sứ quán; bổ nhiệm ông làm [position Trưởng ban Chiến lược], "
        + "làm Trưởng đoàn; 6 [position thứ trưởng] đương nhiệm gồm các ông: Lê Mẫu Định",
      kinds: [.position])
  }

  @Test(
    "A title and its body are one span",
    arguments: [
      "Đại tướng Lê Giả Định, [position Ủy viên Bộ Chính trị], [position Bộ trưởng Bộ Quốc phòng]",
      "[position Bí thư Thành ủy Thành phố Hà Nội] Trần Thí Dụ phát biểu",
      "[position Trưởng đoàn ĐBQH tỉnh], [position Phó Trưởng ban Tuyên giáo Tỉnh ủy]",
      "các [position Ủy viên Ban Thường vụ Tỉnh ủy] dự họp; nước ta trở thành ủy viên không thường trực",
      "các đồng chí [position Phó Chánh văn phòng Trung ương Đảng]: Trần Văn Mẫu",
      "[position Phó Chủ tịch Thường trực UBND tỉnh] Lê Văn Mẫu thăm",
      "[position Cục trưởng Cục Tổ chức - Tổng cục chính trị]",
      "[position Đại biểu Quốc hội khóa XVI] ứng cử",
      "[position Trưởng Đoàn đại biểu Quốc hội khóa XIII tỉnh Sơn La]; [position Trưởng ban Tác huấn] thuộc phòng",
      "Trần Thí Dụ, [position Phó trưởng Ban tổ chức]; Phó trưởng Ban tổ chức lại; có 5 [position thứ trưởng] là các ông: Lê Mẫu",
      "ông là [position ủy viên Trung ương các khóa X, XI và XII], [position đại biểu Quốc hội khóa 13, 14], có 2 con",
      "bà là [position Ủy viên T.Ư khóa 12], 3 lần được khen; bầu cử đại biểu Quốc hội khóa XVI",
      "các đại biểu HĐND tỉnh khóa XV và đại biểu Quốc hội thảo luận, tổ chức ĐBQH tiếp xúc cử tri",
      "[position ĐBQH tỉnh Bình Mẫu] Trần Thí Dụ, [position Ủy viên TƯ Hội Nông dân Việt Nam]",
      "được bổ nhiệm làm [position bộ trưởng], [position chủ nhiệm Ủy ban Dân tộc]",
      "[position Chủ tịch] Quý cùng tổ công tác đến; [position Trung đội trưởng] Hiệp phải chờ; Giám đốc Sở cho biết",
      "giữ chức vụ [position phó bí thư Quận ủy Sơn Mẫu], rồi là [position sư đoàn phó]",
      "giữ chức vụ [position Phó Giám đốc Công an tỉnh Vĩnh Long]",
      "[position Trưởng Công an huyện], [position Đồn trưởng Đồn Biên phòng Nậm Mẫu]",
      "[position Bộ trưởng Quốc phòng Việt Nam] hội đàm",
      "đồng chí Lê Văn Mẫu, nguyên [position Chủ tịch nước], nguyên [position Thủ tướng Chính phủ]",
      "[position Phó Giám đốc CATP Hà Nội] yêu cầu",
      "ông Lê Văn Mẫu, [position Chủ tịch HĐQT] kiêm [position Tổng Giám đốc Công ty Mẫu Sơn]",
    ])
  func full(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Posts of other kinds",
    arguments: [
      "[position Đại sứ Việt Nam tại Lào] Nguyễn Văn Mẫu chúc mừng",
      "[position Tùy viên Quốc phòng Việt Nam tại Indonesia], [position Tham tán Công sứ Đại sứ quán Hoa Kỳ]",
      "[position Quyền Bộ trưởng Quốc phòng Mỹ] gặp [position Thủ tướng Lào] tại Hà Nội",
      "[position phó tư lệnh Quân khu 7] và [position chỉ huy trưởng Bộ chỉ huy quân sự tỉnh]",
      "Thượng úy Lê Văn Mẫu, [position Trung đội trưởng], Đại đội 7; từng là [position Tiểu đoàn trưởng Tiểu đoàn 4]",
      "Nguyên [position Tổng Giám đốc CNS] Chu Văn Mẫu; [position Chánh văn phòng] kiêm [position Người phát ngôn Bộ Công an]",
      "Lê Văn Mẫu - [position UVBTV Tỉnh ủy], [position Bí thư Thành ủy Vinh]; Trần Mẫu - [position TUV], [position Giám đốc Sở KH&CN]",
      "ông Hoàng Văn Mẫu, [position trưởng bản Huồi Mẫu] cho biết",
      "[position Phó Trưởng ban Thường trực Ban Chỉ đạo diễn tập tỉnh] kết luận",
      "Trần Văn Mẫu, [position UV BTV Huyện ủy]; Lê Văn Mẫu, [position UV UBND xã]; [position Bộ trưởng KH-CN] trả lời",
      "được chỉ định làm [position Đại đoàn phó], [position quyền Đại đoàn trưởng] năm 1950",
      "nguyên [position Phó Tư lệnh về chính trị Quân khu 9]; [position Phó Chỉ huy trưởng về quân sự Ban CHQS huyện]",
      "Lê Văn Mẫu, [position Phó Tư lệnh] [position Tham mưu trưởng Binh chủng] dự; báo cáo Tư lệnh về tổ chức",
      "Chính quyền [position Tổng thống] Maukin; thẩm quyền [position Chủ tịch UBND tỉnh]; ông là [position quyền Giám đốc Sở Y tế]. Đại biểu HĐND tỉnh đã biểu quyết",
      "ông Lê Văn Mẫu (50 tuổi, [position Đội trưởng]) và bà Trần Thị Dụ (SN 1980, [position Chi cục phó])",
      "[position PGĐ Công an tỉnh] Lê Văn Mẫu gặp [position CT UBND huyện]; CT và PGĐ không rõ của ai",
      "[position Phó Tư lệnh Pháp luật Cảnh sát biển Việt Nam]; [position Tư lệnh Vùng] kết luận",
      "[position CHỦ TỊCH NƯỚC] LÊ VĂN MẪU THĂM QUÂN KHU 4",
    ])
  func various(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "A delegate's province behind the term, and assistants of the highest",
    arguments: [
      "bà Lê Thị Mẫu, [position đại biểu Quốc hội khóa XIV tỉnh Nghệ An], nói",
      "Đại tá Trần Thí Dụ, nguyên [position trung đoàn trưởng], kể; các trung đoàn trưởng về dự",
      "Đồng chí Trần Thí Dụ-[position UV.BTV], [position Chủ tịch UBND huyện]; Đại tá Lê Giả Định, [position Phó CNCT Quân khu]",
      "ông Trần Thí Dụ, [position Thư ký Tổng Bí thư], và [position Trợ lý Chủ tịch nước] Lê Giả Định",
      "[position Tổng thống] Maukin và [position Ngoại trưởng] Mauvrov; [position Chủ nhiệm Văn phòng Thủ tướng Lào] Bun Mẫu",
    ])
  func delegates(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "A short title beside a name or another post",
    arguments: [
      "[position Thứ trưởng] Lê Văn Mẫu nhấn mạnh",
      "tư tưởng của [position Chủ tịch] Hồ Chí Minh",
      "Đại tá Nguyễn Hữu Mẫu, [position Phó Chính ủy], Bộ CHQS tỉnh trình bày",
      "từng là [position Phó Cục trưởng], [position Cục trưởng Cục Tổ chức]",
      "[position Chủ tịch], [position Phó Chủ tịch] và các [position Ủy viên UBND TP] dự",
      "[position Thủ tướng] ban hành công điện",
      "Huỳnh Thị Mẫu - [position Tỉnh ủy viên], [position Phó Chủ tịch HĐND tỉnh]",
      "[position Thứ trưởng thứ nhất Bộ Quốc phòng] dự",
      "ông Lê Thí Dụ ([position đội trưởng Đội Điều tra tổng hợp]) khai; đội trưởng Đội Điều tra tổng hợp nói",
      "ông Lê Văn Mẫu, [position Phó Trưởng ban chỉ đạo], kết luận",
      "- [position Hiệu trưởng]: Thiếu tướng, PGS, TS Trần Thí Dụ; [position chính ủy] đầu tiên là Lê Giả Định",
      "[position Trung đoàn trưởng] là đồng chí Lê Văn Mẫu, [position trung đoàn phó]: Trần Thí Dụ",
      "được bổ nhiệm làm [position tiểu đoàn trưởng]; giữ chức [position phó chính ủy]; gặp tiểu đoàn trưởng",
      "Đại tá, [position Sư đoàn trưởng], Sư đoàn 3; Đại tá Lê Giả Định [position Phó Chính ủy] cùng đoàn",
      "là [position Ủy viên Trung ương Đảng khóa XI, XII và XIII]",
      "Quê quán: xã Mẫu. Chức vụ: [position Chủ nhiệm hậu cần]",
      "ông Lê Văn Mẫu, [position Phó Trưởng ban Thường trực Ban Chỉ đạo], kết luận",
      "Đại tá Lê Văn Mẫu - [position Trung đoàn trưởng 923] giao nhiệm vụ",
      "Trung tướng Lê Văn Mẫu, [position Bí thư đảng ủy], [position Chính ủy Quân khu] dự",
      "[position Tổng thống] M.Thidu gặp [position Ngoại trưởng] S.Mau-dốp; Bí thư T.Ư nói",
      "[position Thị trưởng Seoul] và [position Thống đốc bang California]; [position Phó Lữ đoàn trưởng quân sự Lữ đoàn 572]",
      "tặng tượng đồng [position Chủ tịch] Hồ Chí Minh",
      "Ông giữ chức [position Trợ lý] đồng chí Lê Văn Mẫu",
      "Thiếu tá Lê Văn Mẫu, [position thủ kho], và Đại úy Vũ Thí Dụ, [position Phó đồn], cho biết",
      "[position TRƯỞNG BAN]",
      "[position PHÓ TỔNG GIÁM ĐỐC]",
    ])
  func short(_ text: String) { expectEntities(text, kinds: [.position]) }

  @Test(
    "Roles and titles without holder",
    arguments: [
      "đồng chí Bí thư nhấn mạnh; các đại biểu và thành viên",
      "lãnh đạo Tỉnh ủy, cán bộ Bộ CHQS tỉnh, chỉ huy các đơn vị",
      "do đồng chí Lê Văn Mẫu làm trưởng đoàn",
      "PGS, TS Lê Văn Mẫu; Anh hùng Lê Thí Dụ",
      "đại biểu HĐND thảo luận tại tổ",
      "Thủ trưởng Bộ Quốc phòng thăm đơn vị",
      "CHỦ TỊCH THĂM TỈNH",
      "| Chỉ huy trưởng | Chính ủy | Số phiếu |",
      "cử tri huyện nhà kiến nghị; trưởng thành hơn; phó mặc cho số phận",
    ])
  func negative(_ text: String) { expectNoEntities(text, kinds: [.position]) }
}
