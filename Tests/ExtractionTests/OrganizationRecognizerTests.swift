import Extraction
import TestSupport
import Testing

@Suite("Bodies")
struct OrganizationRecognizerTests {
  @Test(
    "Party, state and mass bodies",
    arguments: [
      "[organization Ban Thường vụ Quân ủy Trung ương] và [organization Thường vụ Thành ủy Hà Nội] họp.",
      "do [organization Ban Tuyên giáo và Dân vận Tỉnh ủy] chủ trì",
      "[organization Tỉnh ủy], [organization HĐND], [organization UBND tỉnh] và [organization MTTQ]",
      "[organization Ủy ban MTTQ Việt Nam tỉnh Nghệ An] phối hợp với [organization Văn phòng UBND tỉnh]",
      "[organization Sở Nông nghiệp và Phát triển nông thôn], [organization Sở Nội vụ] và [organization Sở Y tế]",
      "[organization Bộ Lao động - Thương binh và Xã hội] và [organization Bộ TT&TT]",
      "[organization Bộ Chính trị], [organization Ban Bí thư], [organization Quốc hội], [organization Chính phủ]",
      "tặng quà của [organization Hội Cựu chiến binh Việt Nam] và [organization Tỉnh đoàn]",
      "[organization Sở LĐ-TB-XH] phối hợp [organization LĐLĐ tỉnh] tổ chức",
      "[organization Vụ Pháp chế - Thanh tra] trả lời",
      "nghị quyết của [organization Ban Chấp hành Trung ương] khóa XIII",
    ])
  func civil(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "Army and police",
    arguments: [
      "[organization Đảng ủy], [organization Bộ Tư lệnh Quân khu 4] thống nhất",
      "[organization Bộ Chỉ huy Quân sự (CHQS) tỉnh] tổ chức; [organization Ban CHQS huyện] tham gia",
      "[organization Tiểu đoàn 1], [organization Trung đoàn 4] ([organization Sư đoàn 5], [organization Quân khu 7])",
      "[organization Phòng Tham mưu Bộ CHQS tỉnh] và [organization Đồn Biên phòng Nậm Mẫu]",
      "[organization Quân đội nhân dân Việt Nam] và [organization Quân đội Hoàng gia Campuchia]",
      "[organization Đảng ủy quân sự tỉnh Lạng Sơn] ra nghị quyết; [organization Đảng bộ Quân sự tỉnh]",
      "[organization Công an tỉnh Vĩnh Long], [organization Cục Cảnh sát hình sự], [organization Bộ Công an]",
      "báo cáo [organization Quân khu], sau đó [organization Bộ Tư lệnh] kết luận",
      "[organization Bệnh viện Quân y 103] và [organization Bệnh viện Trung ương Quân đội 108]",
      "[organization CATP Hà Nội] khởi tố vụ án",
    ])
  func armed(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "Outlets",
    arguments: [
      "([organization BĐ]) - Nhân kỷ niệm ngày thành lập",
      "[organization BHG] - Chiều qua, hội nghị bế mạc",
      "Ảnh: Lê Thí Dụ/[organization TTXVN]",
    ])
  func outlets(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "What is no body",
    arguments: [
      "cán bộ Campuchia học tại đây; trụ sở mới; xã hội Việt Nam phát triển",
      "lãnh đạo các sở, ban, ngành và đoàn thể",
      "đại tá Đoàn Văn Mẫu và ông Nguyễn Văn Bộ",
      "tổ chức Lễ kỷ niệm trọng thể",
      "công an quận, huyện, thị xã",
      "xây dựng nền quốc phòng toàn dân, thế trận an ninh nhân dân",
      "đoàn công tác thăm và làm việc",
      "Phòng, chống thiên tai là nhiệm vụ của toàn dân",
      "Hội nghị đã bế mạc. Ban ngày trời nắng. Cục diện thay đổi",
      "theo Nghị định số 178/2024/NĐ-CP",
    ])
  func negative(_ text: String) { expectNoEntities(text, kinds: [.organization]) }
}
