import Linting
import TestSupport
import Testing

@Suite struct MisspellingTests {
  private let rule = "style/misspelling"

  @Test func realSyllables() {
    expectFindings(
      "Học viên ⟦cập nhập⟧ kiến thức, ⟦nâng cao ý thực⟧ tự giác.", rule: rule,
      fixed: "Học viên cập nhật kiến thức, nâng cao ý thức tự giác.")
    expectNoFindings(
      "Lãnh đạo tạo điều kiện; đề cập nhập khẩu; giải phóng vấn đề; cán bộ chiến sĩ.", rule: rule)
  }

  @Test func certainSlips() {
    expectFindings(
      "Nhiều ⟦mội dung⟧ đã được ⟦triên khai⟧.", rule: rule, severity: .warning,
      fixed: "Nhiều nội dung đã được triển khai.")
    expectFindings("Các ⟦ngưới⟧ dân; ông Trần Thí Dụ, ⟦Bí thứ Đảng ủy⟧ xã.", rule: rule)
    expectFindings("⟦Chi huy trưởng⟧ Nguyễn Văn Mẫu dự.", rule: rule)
    expectFindings("⟦Được biệt⟧, đơn vị đã về.", rule: rule, fixed: "Được biết, đơn vị đã về.")
  }

  /// All syllables are words, and one is a mark or a letter beside that of a common phrase.
  @Test func neighboursOfCommonPhrases() {
    expectFindings(
      "Đơn vị kịp thời ⟦sử lý⟧, ⟦bão đảm⟧ an toàn; thanh niên ⟦nhập ngủ⟧; mở ⟦hội nghi⟧ tổng kết; ⟦Thủ trướng⟧ Bộ dự.",
      rule: rule, severity: .warning,
      fixed:
        "Đơn vị kịp thời xử lý, bảo đảm an toàn; thanh niên nhập ngũ; mở hội nghị tổng kết; Thủ trưởng Bộ dự."
    )
    expectFindings(
      "Ban ⟦CHQS huyên⟧ ra quân; ⟦CỦNG CÔ⟧ LỰC LƯỢNG.", rule: rule,
      fixed: "Ban CHQS huyện ra quân; CỦNG CỐ LỰC LƯỢNG.")
  }

  @Test func wordsOfTheDesk() {
    expectFindings(
      "Các ⟦cơ quân⟧ có ⟦nội dụng⟧ ⟦hoạt đông⟧; đại biểu ở ⟦cửa ngỏ⟧ trong ⟦đô tuổi⟧ gây ⟦ảnh hướng⟧ lớn cho ⟦lực lưỡng vũ trang⟧.",
      rule: rule,
      fixed:
        "Các cơ quan có nội dung hoạt động; đại biểu ở cửa ngõ trong độ tuổi gây ảnh hưởng lớn cho lực lượng vũ trang."
    )
    expectNoFindings(
      "Thân hình lực lưỡng; động cơ quân sự; tình hoạt động; trong thủ đô tuổi trẻ.", rule: rule)
  }

  /// A word run together with the half of another.
  @Test func halvesOfWordsRunTogether() {
    expectFindings(
      "Vận động cựu chiến ⟦binhhiện⟧ nay; tập trung phát ⟦triểnkinh⟧ tế.", rule: rule,
      fixed: "Vận động cựu chiến binh hiện nay; tập trung phát triển kinh tế.")
  }

  /// A syllable is lost in words that never stand without it.
  @Test func lostSyllables() {
    expectFindings(
      "Các đồng chí trong ⟦Ban chấp Đảng bộ⟧ xã, Ban ⟦Bí Đảng ủy⟧ ⟦cùng tất các⟧ hội viên ⟦hoàn tốt nhiệm vụ⟧.",
      rule: rule,
      fixed:
        "Các đồng chí trong Ban Chấp hành Đảng bộ xã, Ban Bí thư Đảng ủy cùng tất cả các hội viên hoàn thành tốt nhiệm vụ."
    )
    expectNoFindings("Đơn vị đã hoàn tất các thủ tục; Hải quân nhân dân Việt Nam dự.", rule: rule)
  }

  @Test(arguments: [
    "Nhiều người trong đại hội nghi ngờ điều đó; lịch sử lý giải; bộ phận trúng tâm lý.",
    "Ông Trần Vương lên đường; đoàn về huyện Văn Bàn; cô An đến.",
  ])
  func wordsThatStandSideBySide(text: String) { expectNoFindings(text, rule: rule) }

  @Test(arguments: [
    "Trang sử dựng nước còn ghi.", "“Đến lúc rồi, các em thôiiii...” là lời của bạn đọc.",
    "Thư gửi nghành@mẫu.vn, trang lũquyét.vn, tệp /quyét/mẫu, tên K’quyét và xe quyét-2.",
  ])
  func rightOrSomebodysOwn(text: String) { expectNoFindings(text, rule: rule) }

  /// Marks of the sentence may be glued to a word from either side.
  @Test func wordsBetweenMarks() {
    expectFindings(
      "Lũ ⟦quyét⟧..., “nhiều ⟦nghành⟧.” (các ⟦nghành⟧), một ⟦nghành⟧…", rule: rule)
  }

  @Test func wordsThatMeet() {
    expectNoFindings("Do cơ quan Cảnh sát điều tra, Bộ Công an thụ lý.", rule: rule)
    expectFindings("Từ ⟦quan cảnh⟧ buổi lễ.", rule: rule, fixed: "Từ quang cảnh buổi lễ.")
  }

  @Test func syllablesThatAreNone() {
    expectFindings(
      "Các ⟦nghành⟧ đã ⟦đuợc⟧ khen, nhiều ⟦nguời⟧ ⟦tốtt⟧, ⟦ngiêng⟧ nước, ⟦trưòng⟧ học.", rule: rule,
      severity: .warning,
      fixed: "Các ngành đã được khen, nhiều người tốt, nghiêng nước, trường học.")
    // Two tones are possible.
    expectFindings("Một ⟦gât⟧ hai.", rule: rule, fixed: "Một gât hai.")
  }

  /// Nothing beside them tells what is meant, but only one syllable that every text has is a slip away.
  @Test func syllablesThatStandAlone() {
    expectFindings(
      "Đồng chí ⟦cụa⟧ ta, ⟦vaf⟧ ⟦môtj⟧ lần, ⟦vieệc⟧ ⟦ccủa⟧ ⟦ôgn⟧, ⟦uqận⟧ ta, ⟦đươcj⟧ ⟦dduowcj⟧.", rule: rule,
      severity: .warning,
      fixed: "Đồng chí của ta, và một lần, việc của ông, quận ta, được được.")
    // "hành" is a slip's word elsewhere ("Ban Châp hành").
    expectFindings("Xe không ⟦châp⟧ hành lệnh.", rule: rule, fixed: "Xe không chấp hành lệnh.")
    expectFindings("Ông ⟦thũt⟧ ⟦thịs⟧ lui.", rule: rule)
    expectNoFindings(
      "Tên là Hải “lẹp”, đi car, xem sex, chơi tennis, đọc teen, ăn pizza, cos 600, nồi soong, khu nghĩa trủng, quạnh quẽ, rụt rè.",
      rule: rule)
  }

  @Test func figures() {
    expectFindings(
      "Từ ⟦tháng7⟧/1931 đến ⟦ngày15⟧, qua ⟦6năm⟧ và 10/⟦7thông⟧ báo.", rule: rule, severity: .information,
      fixed: "Từ tháng 7/1931 đến ngày 15, qua 6 năm và 10/7 thông báo.")
    expectFindings("Giảm ⟦nhie62u⟧ ⟦d9uoc75⟧ ⟦xa4⟧ hội.", rule: rule, fixed: "Giảm nhiều được xã hội.")
    expectNoFindings(
      "Rộng 5m2, 12km, 8h30, 30kg/m3, G20, mp3, A2b, www.mẫu7.vn, đ7/3, 5đ, H2O, bài số 7, Covid19, thôn 4b.",
      rule: rule)
  }

  @Test func syllablesToldByTheirNeighbours() {
    expectFindings(
      "Đơn vị sẵn sàng ⟦chến⟧ đấu, ⟦thuwcj⟧ hiện ⟦kế hoach⟧, ⟦tuyêm⟧ truyền đúng quy định.", rule: rule,
      severity: .warning)
    expectFindings("Nhiều ⟦tiếq⟧ vọng, ⟦đnáh⟧.", rule: rule)
  }

  @Test func pairsThatAreNoWord() {
    expectFindings(
      "Xây dựng ⟦cở sở⟧ vững mạnh, ⟦họi nghị⟧ ⟦thảo luẩn⟧.", rule: rule,
      fixed: "Xây dựng cơ sở vững mạnh, hội nghị thảo luận.")
  }

  @Test func wordsRunTogether() {
    expectFindings(
      "Căn cứ địa ⟦vữngchắc⟧ của tỉnh; điểm ⟦điểmxuống⟧ thấp; ⟦chưađược⟧ hưởng chế độ.", rule: rule,
      severity: .warning,
      fixed: "Căn cứ địa vững chắc của tỉnh; điểm điểm xuống thấp; chưa được hưởng chế độ.")
    expectFindings("Cán bộ ⟦đãlàm⟧ ⟦vàcác⟧ xã ⟦docấp⟧; ⟦nhândân⟧ tin yêu.", rule: rule)
    expectNoFindings("Mua xàphòng, xíchlô, rơmoóc, cácbon, bêtông, càphê, ximăng và ôtô ở làng.", rule: rule)
  }

  @Test func namesInsideASlip() {
    expectNoFindings("Ông Trần Thí Dụ được trao Huân chương Tình bạn; đi tìm Hiếu.", rule: rule)
    expectFindings("Gửi ⟦ban Thuờng vụ⟧.", rule: rule)
  }

  @Test func unitsWithAWrongMark() {
    expectFindings(
      "Ông quê ở ⟦huyện Vu Bản⟧, tỉnh Nam Định.", rule: rule, severity: .warning,
      fixed: "Ông quê ở huyện Vụ Bản, tỉnh Nam Định.")
    expectFindings("Lãnh đạo ⟦tỉnh Nam Đinh⟧ dự.", rule: rule, fixed: "Lãnh đạo tỉnh Nam Định dự.")
    expectNoFindings(
      "Về huyện Vu Bản, tỉnh Nghệ An và huyện Đất Mẫu; UBND Tĩnh Gia, lãnh đạo Tĩnh Gia.", rule: rule)
  }

  @Test func afterASentenceWithoutItsStop() {
    expectFindings("An táng liệt sĩ ⟦Được biệt⟧, đơn vị đã về.", rule: rule)
    expectFindings("⟦Lãnh đạo Tĩnh⟧ cùng các sở dự.", rule: rule, fixed: "Lãnh đạo tỉnh cùng các sở dự.")
  }

  @Test(arguments: [
    "Xe ôtô chở ximăng, bêtông, ápphích; uống café ở sân; nuôi cá basa, khí mêtan, axít, ôxy, vắcxin.",
    "Cây kơ nia, rừng krông, buôn Ƀuôr; ông K’Brếu, bà Y Ƀhiŏ; vitamin, www.khuợc.vn, anh-khuợc.",
    "Thuở nhỏ, quờ quạng, huơ tay, nghênh đón, ghềnh thác, gì, giếng, quyết, khuỷu, ngoằn ngoèo, nguệch ngoạc.",
    "Nhiều nội dung đã được triển khai; được biệt phái về đơn vị.",
    "Lắp kiốt bán hàng, máy iốt, mạ crôm, xem show, đi taxi tải, họp online, gửi email, ngồi phịch xuống.",
    "nhieu noi dung da duoc trien khai, cong an, cong tac",
    "Tìm kiếm cứu nạn, công ăn việc làm, nghề nghiệp.",
  ])
  func others(text: String) {
    expectNoFindings(text, rule: rule)
  }

  @Test func initialLostAtTheHead() {
    expectFindings(
      "⟦ãnh⟧ đạo các phòng, ban dự họp.", rule: "style/misspelling",
      fixed: "Lãnh đạo các phòng, ban dự họp.")
  }

  @Test func slipsOfPortals() {
    expectFindings(
      "Đoàn xã ra quân ⟦sang lấp mặt bằng⟧, giáo dục ⟦truyền sống⟧, ⟦đã cũng ôn lại⟧ và tặng hoa ⟦chức mừng⟧.",
      rule: "style/misspelling",
      fixed:
        "Đoàn xã ra quân san lấp mặt bằng, giáo dục truyền thống, đã cùng ôn lại và tặng hoa chúc mừng.")
  }

  @Test func provinces() {
    expectFindings(
      "Ông quê ở ⟦Quảgn Nam⟧, công tác tại ⟦Đã Nẵng⟧.", rule: "style/misspelling",
      fixed: "Ông quê ở Quảng Nam, công tác tại Đà Nẵng.")
    expectNoFindings("Ông quê ở Quảng Nam, công tác tại Đà Nẵng.", rule: "style/misspelling")
  }

  @Test func figuresBehindACapital() {
    expectFindings(
      "⟦Năm2025⟧, xã ra quân. Quân đội nhân dân Việt ⟦Nam22⟧/12.", rule: rule, severity: .information)
    expectNoFindings("Xe VF8 và máy bay Su30, Ka52 bay qua Hoa5.", rule: rule)
  }
}
