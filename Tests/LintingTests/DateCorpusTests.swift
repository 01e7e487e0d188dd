import Linting
import SourceText
import TestSupport
import Testing

/// Sentences as newspapers write them, for the rules about dates all together: a fault is found once, by the one rule
/// that knows it, and what only looks like a date is left alone by every rule of the family.
@Suite struct DateCorpusTests {
  private func expectOnly(_ marked: String, _ rule: String) {
    for form in TextForm.allCases {
      let marks = FindingMarks(form.apply(marked))
      let text = TextBuffer(bytes: marks.bytes)
      let found = CheckedArticle(text).diagnostics.filter {
        $0.rule.hasPrefix("date/") || $0.rule.hasPrefix("number/")
      }
      let isRight = found.map(\.range) == marks.ranges && found.allSatisfy { $0.rule == rule }
      let got = found.map { "\($0.rule) «\(text.string($0.range))»" }
      #expect(isRight, "\(form.rawValue): \(marked): \(got)")
    }
  }

  @Test(arguments: [
    "Sáng ngày ⟦31/4/2023⟧, Bộ CHQS tỉnh tổ chức hội nghị quân chính.",
    "Từ ⟦29 đến 31/6⟧, đơn vị tổ chức diễn tập vòng tổng hợp.",
    "Từ ngày ⟦30 đến ngày 31 tháng 9 năm 2022⟧, đoàn công tác kiểm tra Sư đoàn.",
    "Ngày ⟦31 tháng 4 năm 2023⟧, đồng chí Nguyễn Văn Mẫu được kết nạp Đảng.",
    "Đợt tuyển quân kéo dài từ ⟦30-31/4⟧.",
    "Lễ giao nhận quân diễn ra ngày ⟦30/2/2024⟧.",
    "Lễ giao nhận quân diễn ra vào sáng ⟦30-2-2024⟧ tại sân vận động.",
    "Chiều ⟦29/02/2023⟧, Đảng ủy Quân sự tỉnh họp phiên thường kỳ.",
    "Hồ sơ nộp trước ngày ⟦31/11⟧ hằng năm.",
    "Sáng ⟦32/12⟧, đoàn công tác lên đường.",
    "Ngày ⟦0/5/2021⟧, trung đoàn ra quân huấn luyện.",
    "Chiều ⟦15/13/2021⟧, UBND tỉnh tổ chức họp báo.",
    "Báo cáo gửi về trước ⟦31.9.2020⟧ để tổng hợp.",
    "Thời gian nhận hồ sơ đến hết ngày ⟦31/6/2024⟧.",
    "Sáng nay (⟦31/9⟧), Thành ủy tổ chức hội nghị.",
    "Tối ⟦31-11⟧, chương trình nghệ thuật khai mạc.",
    "Kỷ niệm Ngày thành lập Đoàn (⟦26/13/1931⟧).",
    "Ngày ⟦29-2-2019⟧, Quân khu tổng kết đợt thi đua.",
    "Trong hai ngày ⟦30 và 31/4⟧, trung đoàn tổ chức hội thao.",
    "Ngày ⟦29 tháng 2 năm 2022⟧ là ngày khai mạc.",
    "Rạng sáng ⟦31/6⟧, bão đổ bộ vào đất liền.",
    "Theo kế hoạch, từ ⟦25/2 - 30/2⟧ sẽ kiểm tra công tác chuẩn bị.",
    "Đồng chí sinh ngày ⟦31/4/1965⟧, quê xã Mẫu.",
    "Ông nhập ngũ ngày ⟦31-6-1972⟧.",
    "Ngày ⟦00/8/2023⟧, đoàn đến thăm.",
    "Hạn cuối là ngày ⟦35/7/2023⟧.",
    "Ngày ⟦12/25/2022⟧, đoàn từ thiện trao quà.",
    "Sau đợt mưa lũ từ ngày ⟦28/9 đến 31/9⟧, bộ đội giúp dân dọn dẹp.",
    "Đêm ⟦29/2/2100⟧ sẽ không có.",
    "Đơn vị đã tổ chức ba đợt: 5/3, ⟦31/4⟧ và 6/5.",
    "Cập nhật: ⟦31/04/2024⟧ 08:30",
    "Thứ Ba, ngày ⟦31/6/2025⟧, đoàn kiểm tra.",
    "Nghị quyết số 15-NQ/TU ngày ⟦31/4/2021⟧ của Ban Thường vụ Tỉnh ủy.",
    "Quyết định số 123/QĐ-UBND ngày ⟦30/02/2021⟧ của UBND tỉnh.",
    "Công điện số 05 lúc 15 giờ ngày ⟦31/9/2022⟧.",
    "Ngày hội diễn ra ⟦mùng 30/2⟧ dương lịch.",
  ])
  func impossibleDays(text: String) { expectOnly(text, "date/impossible") }

  @Test(arguments: [
    "Hội nghị bắt đầu lúc ⟦25h⟧ ngày 5/3/2024.",
    "Giờ tập trung: ⟦8h60⟧ tại sân cờ.",
    "Lễ khai mạc lúc ⟦8 giờ 75 phút⟧ ngày 5/3.",
    "Lúc ⟦24h30⟧ ngày 5/3, tổ tuần tra phát hiện.",
    "Vào hồi ⟦26 giờ 15 phút⟧ ngày 3/4, đối tượng bị bắt.",
    "Lúc ⟦7:65⟧ sáng nay, tàu rời cảng.",
    "Khoảng ⟦14g70⟧ chiều 5/3, cháy lớn.",
    "Đến ⟦19 giờ 60⟧, công tác cứu hộ hoàn tất.",
  ])
  func impossibleTimes(text: String) { expectOnly(text, "date/impossible-time") }

  @Test(arguments: [
    "Sáng ⟦thứ Hai, ngày 5/3/2024⟧, đơn vị chào cờ.",
    "Sáng ⟦chủ nhật 5-3-2024⟧, ra quân Ngày Chủ nhật xanh.",
    "Vào ⟦Thứ Bảy (13/2/2023⟧), lễ hội khai mạc.",
    "Chiều ⟦thứ 6, 14/10/2021⟧, UBND tỉnh họp.",
    "⟦Thứ Năm, ngày 1 tháng 1 năm 2021⟧, bảo tàng mở cửa.",
    "Ngày ⟦22/12/2024 (thứ Hai⟧), đơn vị tổ chức mít tinh.",
    "⟦Thứ tư, 19/02/2021⟧ 08:15",
    "⟦Thứ Ba, 30/04/2025⟧ | 07:30 GMT+7",
    "Tối ⟦Chủ Nhật, ngày 1/9/2025⟧, cầu truyền hình diễn ra.",
    "⟦Thứ Sáu ngày 7/5/2024⟧, kỷ niệm chiến thắng.",
  ])
  func wrongWeekdays(text: String) { expectOnly(text, "date/weekday-mismatch") }

  @Test(arguments: [
    "Ngày ⟦1/2/20233⟧, đoàn công tác đến.",
    "Ngày ⟦5/3-2020⟧, đoàn công tác đến.",
    "Sáng ⟦19/2/ 2020⟧, đơn vị ra quân.",
    "Ngày ⟦5//3/2020⟧ họp.",
    "Ngày ⟦O5/3/2020⟧, đơn vị họp.",
    "Sáng ⟦ngày ngày 5/3⟧, đơn vị họp.",
    "Ngày ⟦12/5/202⟧, đơn vị họp.",
    "Ngày ⟦1O/3/2020⟧, đơn vị họp.",
    "Ngày ⟦10/3/2O20⟧, đơn vị họp.",
    "Ngày ⟦10/3/202O⟧, đơn vị họp.",
    "Ngày ⟦l0/3/2020⟧, đơn vị họp.",
    "Ngày ⟦O5/3⟧, đơn vị họp.",
    "Ngày ⟦tháng tháng 6⟧, đơn vị họp.",
  ])
  func malformed(text: String) { expectOnly(text, "date/malformed") }

  @Test(arguments: [
    "Giai đoạn ⟦2025 - 2020⟧ có nhiều kết quả.",
    "Từ ngày ⟦15/4 đến 10/4/2024⟧, đơn vị tập huấn.",
    "Nhiệm kỳ ⟦2026-2021⟧, HĐND tỉnh có 55 đại biểu.",
  ])
  func reversed(text: String) { expectOnly(text, "date/reversed-range") }

  @Test(arguments: [
    "Kỷ niệm ⟦79⟧ năm Ngày thành lập Quân đội (22/12/1944 - 22/12/2024).",
    "Chào mừng ⟦94⟧ năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2024).",
    "Nhân kỷ niệm ⟦134⟧ năm Ngày sinh Chủ tịch (19/5/1890 – 19/5/2025).",
  ])
  func anniversaries(text: String) { expectOnly(text, "date/anniversary") }

  @Test(arguments: [
    "Lễ hội mở ngày mùng 30/2 âm lịch.",
    "Lễ hội mở ngày 30/2 (âm lịch) hằng năm.",
    "Ngày 30 tháng 2 âm lịch, dân làng mở hội.",
    "Ngày 30/2 ÂL là ngày giỗ tổ của làng.",
    "Ngày giỗ của ông là 30/2 (ÂL).",
    "Ngày 29/2/2024, Bộ Quốc phòng tổ chức giao ban.",
    "Ngày 29-2-2020, đoàn đến.",
    "Sáng 31/3, 31/5, 31/7, 31/8, 31/10, 31/12 và 31/1, đơn vị họp.",
    "Giải bóng chuyền lần thứ hai (3/2/2021) đã khép lại.",
    "Giải thứ 5 (9/9/2018) có 12 đội.",
    "Đội Quân khu thắng 3/2 sau hai hiệp phụ.",
    "Đội tuyển thắng chung cuộc 31-2.",
    "Hai phần ba (2/3) đại biểu tán thành; 31/4 xã hoàn thành sớm.",
    "Có 30/2.000 hộ nghèo; đạt 31/40 chỉ tiêu.",
    "Nhà ông ở số 31/4 phố Mẫu, phường Thí Dụ.",
    "Địa chỉ: 30/2 đường Trần Thí Dụ, quận 1.",
    "Số nhà 32/13/5 ngõ 31/6 phố Mẫu.",
    "Hẻm 31/6 đường Lê Mẫu bị ngập.",
    "Điện thoại: 0236.3650403; 024 3930 3279; 0912.31.04.56.",
    "Hotline 1900 31 32; ĐT: 31.2.4567.",
    "Nghị định số 30/2/2020 không đúng thể thức.",
    "Theo Nghị định 31/2021/NĐ-CP và Thông tư 30/2020/TT-BQP.",
    "Luật số 32/2013/QH13; Quyết định 31/4-QĐ.",
    "Tăng 31,4%; giảm 30/2%.",
    "Bài 31/6 của loạt bài; kỳ 3/2; trang 31/9.",
    "Trung đoàn 31/4; Tiểu đoàn 30/2; Đại đội 31/6.",
    "Tổ 31/6, khu phố 30/2 tổ chức ngày hội.",
    "Trực 24/24h, 7/7 ngày, 24/7.",
    "Khẩu pháo 85/52 mm, đạn 30/31.",
    "13/2Thứ trưởng Bộ Mẫu thăm đơn vị",
    "13/2Thứ Ba đoàn đi thăm; 14/2Hội nghị tổng kết",
    "Tỷ lệ 1/31; tỷ lệ bản đồ 1/25.000.",
    "Đơn vị có 30/31 đồng chí đạt giỏi.",
    "Khoảng 9/31 xã, phường; 31/31 huyện.",
    "Đạt 31/2 chỉ tiêu.",
    "Từ 28/12 đến 5/1, đơn vị trực Tết.",
    "Ngày 24-26/6, tại tỉnh Mẫu.",
    "Khối 30/4, phường Mẫu.",
    "Dự án 31/6 ha; diện tích 30/2 ha.",
    "Cỡ đạn 12,7 mm; 7,62x39; B41; K63/85.",
    "Vĩ độ 31.4; tọa độ 30.2 độ Vĩ Bắc.",
    "Phiên bản 31.4.1; mục 30.2 của đề cương.",
    "Khoản 2 Điều 31, điểm 30.2.",
    "Ngày 5 tháng 3; ngày 05 tháng 03 năm 2020.",
    "Giá xăng 31.400 đồng; 30.2 triệu đồng.",
    "Cứ 31/6 người thì có một người.",
    "Ba ngày 28, 29, 30/4.",
    "Quý I/2024, quý II năm 2023; quý III - IV/2024.",
    "Nghỉ lễ từ 28/4 đến hết 2/5.",
    "Ngày 30, 31/12 và 1/1, bắn pháo hoa.",
    "Đợt 1 từ 25/2 - 1/3; đợt 2 từ 30/3 - 2/4.",
    "Trận đấu lúc 15/3 kết thúc với tỷ số 31/30.",
    "Năm học 2023/2024; mùa giải 2030/31.",
    "Bệnh nhân 31/4 tuổi; huyết áp 130/80.",
    "Văn bản số 31/4 ngày 5/3/2021 của Chi cục.",
    "Công văn số 30/2-CV ngày 5/3/2021.",
    "Giấy mời số 31/GM ngày 4/5/2022.",
    "Xe biển số 30A-312.04, 31-4 tấn.",
    "Lớp 31/4, khóa 30/2 của nhà trường.",
    "Đường 30/4, phố 3/2, công viên 23/9 và bệnh viện 19-8.",
    "Tuần lễ từ 27/2 đến 4/3/2023.",
    "Đóng cửa lúc 24h00; mở lúc 0h; 0h00; 24 giờ.",
    "Từ 0 giờ ngày 1/7; 23h59; 00h05; 7h30'-11h30'.",
    "Hoàn thành trong 72h; ứng cứu trong 48 giờ; tròn 100 giờ bay; trực 24/24 giờ.",
    "Bay được 30 giờ 75 phút; học 60 giờ.",
    "Chạy 42km hết 3:75; tỷ số 3:70; tỷ lệ 1:75.",
    "Sau 25 giờ ngâm mình trong nước; thời gian làm bài 90 phút.",
    "Tuần làm việc 40h, ca trực 36h; xe chạy 80km/h, 60 km/giờ.",
    "8h sáng, 13h30, 17 giờ 15, 19 giờ 45 phút, 20g15.",
    "Thứ Ba, ngày 5/3/2024, đơn vị chào cờ.",
    "Sáng chủ nhật 5-3, ra quân.",
    "Sáng chủ nhật, 3-3-2024, ra quân.",
    "Thứ Bảy, ngày 13/1/2024; thứ Sáu (14/10/2022).",
    "Hội nghị lần thứ ba (5/3/2024) bàn về xây dựng Đảng.",
    "Đại hội lần thứ tư, 5/3/2024, bầu 15 đồng chí.",
    "Năm thứ hai, 5/3/2024 là ngày hội.",
    "Ông là con thứ ba, sinh ngày 5/3/2024.",
    "Kỳ họp thứ sáu (14/10/2021) thông qua 12 nghị quyết.",
    "Trận thứ hai ngày 5/3/2024 diễn ra tốt đẹp.",
    "Khóa thứ 5 ngày 5/3/2024 khai giảng.",
    "Xếp thứ hai, 5/3/2024.",
    "Đợt thứ tư, ngày 5/3/2024, tiêm cho 500 người.",
    "Bài thứ năm, 1/1/2021.",
    "Thứ Hai hằng tuần; ngày 5/3/2024, đơn vị chào cờ.",
    "Ngày thứ ba (6/3/2024) của hội thao có bốn môn.",
    "Ngày làm việc thứ hai, 6/3/2024, Quốc hội thảo luận.",
    "Phiên thứ 4 (5/3/2024), đại biểu chất vấn.",
    "Lần thứ hai, ngày 5/3/2024, ông được khen.",
    "Vòng thứ 3 (ngày 5/3/2024) có tám đội.",
    "Giai đoạn thứ hai (từ 5/3/2024 đến 7/5/2024).",
    "Ngày Chủ nhật Đỏ 2024 (7/1/2024).",
    "Ngày Thứ bảy tình nguyện 5/3/2024 thu hút đông đoàn viên.",
    "Người thứ 7 ngày 5/3/2024 đến.",
    "Đứng thứ 5, ngày 5/3/2024.",
    "Từ tháng 11 đến tháng 2 năm sau.",
    "Từ 15/12 đến 10/1/2024 có mưa.",
    "Từ 22 giờ ngày 5/3 đến 5 giờ ngày 6/3.",
    "Kỷ niệm 80 năm Ngày thành lập Quân đội (22/12/1944 - 22/12/2024).",
    "Kỷ niệm 93 năm Ngày thành lập Đoàn (26/3/1931-26/3/2024), 35 năm Ngày Biên phòng toàn dân.",
    "Ông Mẫu, 79 năm tuổi đời (1944 - 2024), từ trần.",
    "Sau 20 năm xây dựng và trưởng thành (2003-2023).",
    "Tổng kết 10 năm thực hiện Nghị quyết (2013 - 2023); sơ kết 5 năm (2018-2023).",
    "Tổng kết 5 năm (2021 - 2025) và 3 năm (2022 - 2024).",
  ])
  func right(text: String) { expectOnly(text, "") }
}
