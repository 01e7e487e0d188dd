import Extraction
import TestSupport
import Testing

@Suite("Bodies")
struct OrganizationRecognizerTests {
  @Test(arguments: [
    "[organization Tiểu đoàn dù 11] và [organization lữ đoàn dù 3]; tiểu đoàn dù còn khó khăn; [organization Đại đoàn Quân tiên phong 308] tiến công",
    "([organization Dân trí]) - Ngày 5/3, đoàn đi", "([organization VTC News]) - Ngày 5/3",
    "([organization QK7 Online]) - Ngày 5/3",
    "(Dân trí cao) - Ngày 5/3",
    "[organization Vụ ASEAN] và [organization Vụ các Tổ chức quốc tế]; tại [organization Cơ sở cai nghiện ma túy số 2]",
    "[organization Bộ Tư lệnh chiến dịch] lệnh cho [organization Tòa án Luật biển quốc tế]",
    "[organization Sư đoàn 1 bộ binh] và [organization Tiểu đoàn 11 dù] (thiếu); [organization Tiểu đoàn 12] dù thiếu quân vẫn giữ",
  ]) func codesArmsAndOffices(_ sentence: String) { expectEntities(sentence, kinds: [.organization]) }

  @Test(
    "Names that go on in small letters",
    arguments: [
      "Theo [organization Cục Quản lý cạnh tranh] và [organization Cục Cảnh sát ma túy] ([organization Bộ Công an]); [organization Cục Kiểm soát hoạt động bảo vệ môi trường] vào cuộc",
      "[organization Ủy ban Quản lý vốn nhà nước] cho rằng; [organization Đội Quản lý trật tự đô thị quận 3]; [organization Phòng Cảnh sát kinh tế], [organization Phòng CSGT đường bộ - đường sắt]",
      "[organization Chi cục Quản lý đất đai] bắt đầu đo; [organization Phòng Cảnh sát] bắt giữ hai người; [organization Phòng Cảnh sát hình sự] đã xác định",
      "Thuộc [organization Ủy ban Quốc gia ứng phó sự cố thiên tai và TKCN]; [organization Trung tâm Quốc gia điều hành tìm kiếm cứu nạn] (TKCN) cho biết",
      "Tổng giám đốc [organization Công ty thiết kế và tư vấn xây dựng công trình hàng không] (Maucô); Phó giám đốc [organization Trung tâm điện thoại di động KV1]; đội phó [organization đội tham mưu tổng hợp PC64 Công an tỉnh Khánh Hòa]",
      "[organization Công ty Điện thoại Hà Nội]; [organization Trường trung cấp Kỹ nghệ Hà Tĩnh]; [organization Công ty cổ phần Hoa tiêu Hàng hải - TKV] và [organization Công ty TNHH MTV Than Hà Nội - Vinamau].",
      "[organization Công ty Cổ phần Sơn Mẫu Việt Nam] Giấy phép số 12; [organization Bệnh viện Thí Mẫu cơ sở 2] và [organization Trường Tiểu học Thí Mẫu cơ sở 1]",
      "Bí thư [organization Đảng ủy công ty], chủ tịch [organization HĐQT công ty CP Sao Mẫu], [organization Đảng ủy trung đoàn], [organization Đảng ủy nhà trường] họp",
      "do [organization UBND cấp tỉnh] quyết định; [organization Viện KSND cấp cao] tại Hà Nội; [organization UBND] các cấp; các cơ quan cấp tỉnh",
      "ở [organization Trại giam Bình Mẫu], rồi [organization trại giam Thủ Đức] và [organization Trại giam số 5]",
      "[organization Ban Chỉ đạo vận động hiến máu tình nguyện Thành phố] và [organization Ban Quản lý vốn TKV]",
      "[organization Phòng Khảo thí và quản lý chất lượng Sở GD&ĐT]; [organization phòng Cảnh sát điều tra tội phạm ma túy Công an tỉnh Sơn Mẫu] bắt giữ",
      "[organization phòng Cảnh sát điều tra tội phạm về kinh tế và chức vụ (PC46) Công an tỉnh Sơn Mẫu]; [organization Phòng Cảnh sát hình sự] và các đơn vị của [organization Công an TP]",
      "[organization Bộ Văn hóa và du lịch Trung Quốc]; [organization Sở Xây dựng] và lãnh đạo huyện Thí Mẫu; [organization Cục Đường sắt] và các [organization Sở Giao thông]",
      "[organization Phòng Công nghiệp và thương mại Việt Nam] (TMV); [organization Ủy hội sông Mekong quốc tế]; [organization UNESCO] thế giới",
      "[organization Bộ Tổng tham mưu quân đội Nga] tuyên bố; [organization Bộ Quốc phòng] quân đội",
      "[organization Công ty CP Bia Hà Nội - Hải Dương] và [organization Công ty Điện thoại di động Viettel]; [organization Công ty Điện lực] trực thuộc [organization EVN]",
      "[organization Ủy ban liên Chính phủ Việt Nam - Lào]; [organization Ủy ban liên Chính phủ về hợp tác kinh tế Việt Nam - Lào]; [organization Ủy ban Liên Chính phủ] hai nước",
      "[organization Tổng Công ty điện tử và thiết bị hàng hải] (Maucô); do [organization Ban giám thị Trại tạm giam Công an tỉnh Nghệ An] tổ chức",
      "[organization Hiệp hội Vận tải ôtô Việt Nam]; [organization Trung tâm Quốc tế khoa học và công nghệ] (TMQT); [organization Hiệp hội Vận tải] hỗ trợ [organization Sở Y tế]",
      "[organization Trung đoàn công binh hải quân 83] qua các thời kỳ; đại đội súng máy phòng không 12 li 7; tụ tập thành đoàn đua xe",
      "Theo [organization Tuổi Trẻ], phóng viên [organization Người Lao Động] và PV [organization Sài Gòn Giải Phóng] đưa tin; sức tuổi trẻ, người lao động; Công viên Tuổi Trẻ",
      "theo điều 12 Bộ Luật hình sự; tàu BV 12345TS; [organization Phòng VH-TT Hội An], Chủ tịch [organization UBATGT Quốc gia]; [organization Hạm đội 7 hải quân Mỹ]",
    ]) func smallLetters(_ sentence: String)
  { expectEntities(sentence, kinds: [.organization]) }

  @Test func whatComesBehindTheName() {
    expectEntities(
      "Cục trưởng [organization Cục Quản lý chất lượng] Phương Thí Dụ nói; thưởng ban chuyên án 10 triệu đồng; "
        + "[organization Ban chuyên án 545L] đã phá án; hiệu trưởng [organization Trường THPT chuyên Phan Bội Châu] nói",
      kinds: [.organization])
  }

  @Test(
    "Party, state and mass bodies",
    arguments: [
      "[organization Ban Thường vụ Quân ủy Trung ương] và [organization Thường vụ Thành ủy Hà Nội] họp.",
      "do [organization Ban Tuyên giáo và Dân vận Tỉnh ủy] chủ trì",
      "các Bộ: [organization Quốc phòng], [organization Tài chính], [organization Nông nghiệp và Môi trường]; Chủ tịch [organization Ủy ban nhân dân] các tỉnh",
      "các [organization bộ Công an], [organization Văn hóa, Thể thao và Du lịch] và [organization UBND] các tỉnh; hai [organization sở Y tế], [organization GD-ĐT] đã họp",
      "các sở: [organization Tài chính], [organization Kế hoạch và Đầu tư], [organization Thanh tra Chính phủ], [organization Nội vụ]; các bộ SGK, Toán",
      "các [organization Quân khu 1], [organization 3], [organization 5] và [organization 7], [organization Bộ Tư lệnh Thủ đô]; các tiểu đoàn 1, 2 người",
      "đại diện [organization Viện kiểm sát] đề nghị; theo [organization VKS], bị cáo khai; [organization VKS nhân dân tỉnh Sơn Mẫu]; ngành Tòa án",
      "Như [organization PLO] đã thông tin; [organization VTC] đưa tin; [organization Tiểu ban Thông tin, tuyên truyền] của [organization Tỉnh ủy]",
      "các [organization phòng Tham mưu], [organization Chính trị], [organization Hậu cần - Kỹ thuật] [organization Bộ CHQS tỉnh]; các phòng học, hội trường",
      "[organization phòng Tham mưu], [organization Chính trị] và [organization Kỹ thuật] dự; trưởng các phòng: [organization Tham mưu], [organization Chính trị]",
      "các [organization Quân khu]: [organization 1], [organization 2], [organization 3]; [organization Phòng PX91], [organization PX92] và [organization PX93] họp; các [organization Quân khu]: 3 người",
      "[organization Đại đội kho K123] và [organization Đại đội kho xăng dầu K5]; [organization Ban Thường vụ Đảng ủy quân khu] họp",
      "[organization Tàu 015 - Trần Thí Mẫu] và [organization tàu hộ vệ tên lửa 016-Sao Mẫu]; [organization Chi đội Tàu hộ vệ tên lửa số 18]; [organization Tàu 015] - Ảnh: Lê Dụ",
      "[organization Ban chỉ huy tự vệ khối cơ quan] ra mắt; [organization Đoàn đại diện Bộ Quốc phòng Lào] thăm; theo [organization Ban Chỉ đạo], còn hai xã",
      "BAN CHỈ ĐẠO QUỐC GIA HỌP; [organization Trung tâm huấn luyện quân sự quốc gia 4]; [organization Ban Chỉ đạo cấp tỉnh phòng chống mẫu vật] họp",
      "[organization Lữ đoàn 123], [organization 456] kiểm tra; [organization Trung đoàn 123], 100% quân số; [organization Sư đoàn 123] và [organization 456].",
      "Trưởng [organization Ban Chỉ đạo của Chính phủ về phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số và Đề án 06], chủ trì",
      "[organization Tổ Công tác về đổi mới sáng tạo và chuyển đổi số], do ông Mẫu làm Tổ trưởng; thành lập Tổ công tác đặc biệt",
      "Theo [organization Cục A05], [organization Cục C10] ([organization Bộ Công an]); [organization CDC Đà Nẵng]; [organization Kiểm ngư Việt Nam]",
      "[organization Công ty cổ phần Chăn nuôi Trần Thí Mẫu] và [organization Công ty TNHH TM DV Lê Văn Mẫu]; của [organization Công ty CP đầu tư Trần Mẫu Bộ Quốc phòng]",
      "Giám đốc [organization Công ty TNHH bất động sản] Trần Thí Mẫu; [organization Lữ đoàn tàu chiến đấu 162], [organization Lữ đoàn không quân hải quân 954]",
      "[organization Tỉnh ủy], [organization HĐND], [organization UBND tỉnh] và [organization MTTQ]",
      "[organization Ủy ban MTTQ Việt Nam tỉnh Nghệ An] phối hợp với [organization Văn phòng UBND tỉnh]",
      "[organization Sở Nông nghiệp và Phát triển nông thôn], [organization Sở Nội vụ] và [organization Sở Y tế]",
      "[organization Bộ Lao động - Thương binh và Xã hội] và [organization Bộ TT&TT]",
      "đội trưởng [organization Đội cảnh sát trật tự], [organization Công an tỉnh]; [organization Phòng Khảo thí và quản lý chất lượng giáo dục] - [organization Sở GD&ĐT]",
      "Đội trưởng [organization Đội thi hành án hình sự và hỗ trợ tư pháp]; [organization Bộ Tư lệnh Chiến dịch Hồ Chí Minh]; [organization Quân giải phóng] tiến vào",
      "[organization Bộ Chính trị], [organization Ban Bí thư], [organization Quốc hội], [organization Chính phủ]",
      "tặng quà của [organization Hội Cựu chiến binh Việt Nam] và [organization Tỉnh đoàn]",
      "[organization Sở LĐ-TB-XH] phối hợp [organization LĐLĐ tỉnh] tổ chức",
      "[organization Vụ Pháp chế - Thanh tra] trả lời; [organization Ban Chấp hành Trung ương Hội] khóa V",
      "[organization Ban Chỉ đạo diễn tập khu vực phòng thủ, phòng thủ dân sự tỉnh]; Ban Tổ chức Đại lễ họp",
      "trụ sở [organization HĐND]-[organization UBND tỉnh]; [organization Ban Thường vụ Đảng bộ UBND tỉnh] họp",
      "[organization Phòng An ninh đối nội], [organization Phòng An ninh mạng và phòng chống tội phạm sử dụng công nghệ cao]",
      "Ngày hội Toàn dân bảo vệ An ninh Tổ quốc; [organization Quân y viện 175]; [organization Trường chuyên biệt Mẫu]",
      "[organization Công đoàn Công ty CP Dược - Trang thiết bị y tế Bình Định]; [organization Học viện Chính trị Quốc gia]",
      "Ban Giám đốc Công ty họp; Trung tâm chính trị - hành chính; học ở [organization Trường Quân chính Lê-nin]",
      "[organization Công ty Xây lắp Thành An 96]; [organization Trung đoàn Pháo PK 218]; BAN HÀNH QUY CHẾ BÁO CÁO",
      "[organization Hiệp hội Khởi nghiệp Quốc gia]; [organization Trung tâm Dịch vụ nông nghiệp TX Hoài Nhơn]",
      "là vụ BS Trần Thí Dụ; [organization Sở NN-PTNT] và [organization Phòng TN&MT huyện] dự",
      "Viện trưởng [organization Viện Mẫu Việt]; [organization Ủy ban Điều tra Tham nhũng] họp; của [organization Sở y tế tỉnh]",
      "Trưởng [organization phòng Cảnh sát điều tra tội phạm về trật tự quản lý kinh tế và chức vụ]; cán bộ y tế tỉnh",
      "[organization Đại học Hùng Vương TP HCM] và [organization Ủy ban Tài chính ngân sách] dự",
      "[organization Đảng ủy Công an nhân dân], [organization Bộ Quốc phòng nước Cộng hòa Cuba], nước ngoài",
      "[organization Tập đoàn Dầu khí Mẫu], [organization Tổ chức Kỷ lục Việt Nam], [organization Công ty Mẫu] tại đây",
      "[organization Trường THPT Chuyên Trần Mẫu]; [organization Trường THPT Tư thục Lê Thí Dụ]; ông Trường Chinh",
      "[organization Vùng Cảnh sát biển (CSB) 3]; [organization Đồn Biên phòng cửa khẩu cảng Cửa Mẫu] (BP) 4 chiến sĩ",
      "[organization Cục Phòng, chống tham nhũng, lãng phí, tiêu cực]; bí thư [organization Thành Đoàn Hà Nội]",
      "[organization Ủy ban Quốc gia vì sự tiến bộ của phụ nữ Việt Nam]; [organization Phân ban Hợp tác Việt Nam - Lào]",
      "[organization Ban Chỉ đạo diễn tập khu vực phòng thủ huyện] và [organization Tiểu ban Văn kiện] họp",
      "[organization Cục Tần số vô tuyến điện], [organization Viện Thí nghiệm mẫu vật], [organization Ban Chỉ đạo 35 tỉnh]",
      "nghị quyết của [organization Ban Chấp hành Trung ương] khóa XIII",
      "[organization Ban Chấp hành Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh] họp",
      "Chánh [organization Văn phòng HĐND&UBND huyện]; tham gia [organization Ban Chấp hành Đảng bộ], kiểm tra",
      "[organization Đảng ủy các cơ quan Đảng tỉnh] và [organization Bộ TT-TT]; Luật Tổ chức [organization Chính phủ]",
      "[organization UB Tài chính, Ngân sách] thẩm tra; [organization Cục CSB Việt Nam] báo cáo",
      "[organization Sở VH - TT - DL tỉnh] mời [organization T.Ư Đoàn TNCS Hồ Chí Minh]",
      "[organization TƯ Hội Khuyến học Việt Nam], [organization T.Ư MTTQ Việt Nam], [organization TW Đoàn Thanh niên] dự",
      "[organization Ban Chỉ đạo TƯ về phòng, chống tham nhũng]; kỳ họp thứ tư Hội thẩm; [organization BCH TW Hội] khóa V",
      "[organization Liên tỉnh ủy Thanh - Nghệ - Tĩnh]; tàu TG90678TS và [organization tàu CSB 8005] cập cảng",
      "[organization Viện Thiết kế] trình bày; Viện trưởng [organization Viện Thiết kế] nêu rõ, [organization Phòng Thiết kế] họp",
      "[organization Vụ Châu Mỹ], [organization Bộ Ngoại giao]; [organization Cảng vụ Bình Định] và [organization Viettel] dự",
      "Cục trưởng [organization cục Đường thuỷ nội địa Việt Nam]; [organization cơ quan Cảnh sát điều tra], [organization bộ Công an]; [organization Đảng uỷ cơ sở Phòng Chính trị]",
      "tại Hội trường [organization UBND tỉnh]; [organization Hội Trường Sơn Việt Nam] viếng; theo [organization hãng tin Reuters]; [organization Vietcombank] đưa tin",
      "[organization Chính phủ Hoàng gia Campuchia]; xây dựng xong [organization Nhà máy điện hạt nhân Ninh Thuận]; trại Al-Tanf",
      "[organization Cục An ninh mạng và phòng chống tội phạm công nghệ cao], [organization Bộ Công an]",
      "[organization Ủy ban Kiểm tra (UBKT) Trung ương] xem xét; Trưởng [organization Ban Chỉ đạo diễn tập], ông Mẫu",
      "Trưởng [organization ban Chỉ đạo diễn tập KVPT]; [organization Vụ Chính sách đối ngoại] trả lời",
      "[organization Ủy ban Dân số, Gia đình và Trẻ em (DS, GĐ&TE) Bộ Quốc phòng] họp; [organization Quận ủy quận 2] tổ chức",
      "trong Đoàn Chủ tịch Lễ giao nhận quân; [organization Ban Giám đốc công an tỉnh]; Ảnh: [organization BQK]",
      "Tin, ảnh: NVCC; Ảnh: HT; của [organization Ban Dân tộc] của [organization Hội đồng nhân dân tỉnh]",
      "[organization Ban Chỉ huy phòng chống thiên tai và tìm kiếm cứu nạn tỉnh] họp",
      "[organization Chi bộ phòng Lao động - Thương binh và Xã hội huyện]; [organization Văn phòng đăng ký đất đai tỉnh] họp",
      "Giám đốc [organization Ban Quản lý dự án đầu tư xây dựng và Phát triển quỹ đất huyện]; tại tỉnh Sơn La",
      "tập thể [organization UBND tỉnh] đoàn kết; [organization Phòng CSHS (PCCC và CNCH) Công an tỉnh] họp",
      "[organization Trung tâm Nghiên cứu và ứng dụng khoa học công nghệ tỉnh]; [organization Ban quản lý Khu kinh tế mở Sơn Mẫu]",
      "[organization Ban Quản lý các dự án đầu tư xây dựng tỉnh]; [organization Trung đoàn Cảnh sát cơ động dự bị chiến đấu Công an tỉnh]",
      "tại [organization Phòng cảnh sát phòng cháy chữa cháy và cứu nạn cứu hộ Công an tỉnh]; [organization Phòng Cảnh sát kỹ thuật hình sự], [organization Công an tỉnh]",
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
      "[organization CATP Hà Nội] khởi tố vụ án; [organization CAH Sơn Mẫu] và [organization CAQ Mẫu Dụ] vào cuộc",
      "[organization Lữ đoàn công binh Quân khu 5] và [organization Tiểu đoàn đặc công 409] tham gia",
      "Theo [organization Phòng CSCĐ công an tỉnh], [organization Phòng Cảnh sát hình sự công an huyện] đã bắt",
      "thuộc [organization Đội Cảnh sát giao thông - trật tự Công an TP. Chí Linh]; [organization Công an tỉnh] Ảnh: Dụ",
      "[organization Phòng Cảnh sát hình sự (PC02) Công an TP HCM] đã lập tổ công tác",
      "Nhờ đó [organization Cục phòng chống ma túy] đã bắt; một cục phòng chống ma túy",
    ])
  func armed(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "Border guard, navy and coast guard",
    arguments: [
      "[organization Bộ Chỉ huy Bộ đội Biên phòng tỉnh Mẫu Sơn] và [organization BĐBP tỉnh] phối hợp",
      "[organization Đồn Biên phòng Cửa khẩu quốc tế Lao Bảo] và [organization Đồn biên phòng Thuận]",
      "giám đốc [organization Công ty TNHH Thương mại Lữ hành Thí Mẫu]; [organization Sư 363] phối hợp với [organization Lữ 147]; kỹ sư 15 năm kinh nghiệm, sư 35 tuổi, giáo sư 2 lần đoạt giải",
      "[organization Lữ đoàn 170], [organization Vùng 1 Hải quân]; [organization Bộ Tư lệnh Vùng 4 Hải quân]",
      "[organization tàu CSB 8002] của [organization Bộ Tư lệnh Vùng Cảnh sát biển 2] rời cảng",
      "[organization Cảnh sát biển Việt Nam] và [organization Hải quân Ấn Độ] diễn tập",
      "lực lượng [organization Bảo vệ bờ biển Philippines] tiếp đoàn",
      "[organization Ban Chỉ huy Phòng thủ khu vực 3 - Diễn Châu] ra mắt",
      "kiểm tra tại [organization Ban Chỉ huy Phòng thủ 4 - Hồi Mẫu]; anh ở [organization Đồn BP Leng Su Mẫu]",
      "[organization Ban Chỉ huy Đồn Biên phòng Thanh Mẫu], trao giải; phi đội FA-50 của [organization Không quân Philippines]",
      "Biên đội 3 tàu, tàu 461 sĩ quan; Trung tá Hải quân Ivan Mau; ngày Hội Biên phòng toàn dân",
      "[organization Chi hội Cựu chiến binh] 52 khu phố; [organization Bộ Chỉ huy Vùng C Hải quân] họp",
      "[organization Sư đoàn 341B] về thành lập [organization Tiểu khu Quân sự tỉnh Kampot]",
      "Phó trưởng [organization Phòng tác chiến Quân khu 4]; [organization Ban Liên lạc truyền thống Sư đoàn 3]",
      "[organization Kho K860], [organization Cục H59] và [organization Nhà máy Z131]",
      "[organization Đội quy tập mộ liệt sĩ Quân khu 2] lên đường",
      "[organization Đại đội bảo vệ biên giới 531] và [organization Đồn công an Tà Vàng] của bạn",
      "[organization Đại đội trinh sát 21], [organization Tiểu đoàn pháo phòng không 15]; [organization Tàu HQ-571]",
      "[organization Bộ Tư lệnh Vùng] họp [organization Đảng ủy Vùng]; vùng biển; Vùng đất mới",
      "[organization Trung đoàn Thủ đô], [organization Trung đoàn Tu Vũ] của [organization Sư đoàn Chiến thắng]",
      "chiến đấu trong [organization Trung đoàn Trần Thí Dụ]; Chính ủy [organization Trung đoàn] Trần Thí Dụ",
      "[organization Tiểu đoàn] huấn luyện 120 chiến sĩ mới; địch dùng [organization Chiến đoàn 52]",
      "[organization Tòa án nhân dân khu vực 5 - Nghệ An] và [organization VKSND khu vực 2] xét xử",
      "[organization VKSQS khu vực 72] và [organization Tòa án quân sự khu vực 1 Quân khu 4] họp",
      "[organization BCH Trung ương Đảng Cộng sản Trung Quốc]; [organization Văn phòng Trung ương Đảng Cộng sản Trung Quốc]",
      "[organization Kho bạc Nhà nước khu vực VI]; [organization Ban Chỉ huy Phòng thủ khu vực 3 - Đô Lương]",
      "[organization Đội trinh sát đặc nhiệm], [organization Đội Công binh số 1] lên đường",
    ])
  func borders(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "Firms, schools, hospitals, press and clubs",
    arguments: [
      "[organization Công ty TNHH MTV đầu tư và xây dựng Tân Mẫu] nộp thuế",
      "ông là giám đốc [organization Công ty cổ phần điện tử Mẫu Long - MLE] từ lâu",
      "[organization Trường THPT Lê Lợi] và [organization Trường Tiểu học Nguyễn Văn Mẫu] khai giảng",
      "[organization Trường Đại học Ngoại ngữ - Tin học Thành phố Hồ Chí Minh] tuyển sinh",
      "[organization Bệnh viện Đa khoa tỉnh Quảng Ngãi], [organization Bệnh viện Nhi đồng 1] cứu chữa",
      "[organization Trung tâm Chữa bệnh - Giáo dục - Lao động xã hội tỉnh Bắc Ninh] báo cáo",
      "do [organization Báo Quân đội nhân dân], [organization Đài Truyền hình Việt Nam] đưa tin",
      "[organization CLB Thể Công - Viettel] thắng trận",
      "[organization Nhà hát Chèo Quân đội] biểu diễn tại [organization Học viện Hải quân]",
    ])
  func civilian(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "Other countries and what is between them",
    arguments: [
      "[organization Bộ Quốc phòng Campuchia], [organization Chính phủ Hàn Quốc] và [organization ASEAN]",
      "[organization Đại sứ quán Hoa Kỳ tại Việt Nam] trao công hàm",
      "[organization UNODC] phối hợp với [organization Liên hợp quốc]",
      "[organization Bộ Chính trị Đảng Cộng sản Trung Quốc] họp",
    ])
  func foreign(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "Headlines in capitals",
    arguments: [
      "[organization BỘ CHQS TỈNH NGHỆ AN] TỔ CHỨC HỘI NGHỊ QUÂN CHÍNH",
      "[organization ĐẢNG ỦY QUÂN SỰ TỈNH HÀ TĨNH] LÃNH ĐẠO NHIỆM VỤ QUÂN SỰ, QUỐC PHÒNG",
      "LÊ VĂN MẪU THĂM [organization QUÂN KHU 4] VÀ [organization BỘ TƯ LỆNH HẢI QUÂN]",
    ])
  func capitals(_ text: String) { expectEntities(text, kinds: [.organization]) }

  @Test(
    "Outlets",
    arguments: [
      "([organization BĐ]) - Nhân kỷ niệm ngày thành lập",
      "[organization BHG] - Chiều qua, hội nghị bế mạc",
      "([organization BHG online]) - Chiều qua, hội nghị bế mạc",
      "VIDEO - Chiều qua, hội nghị bế mạc",
      "Theo [organization BTNO]",
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
      "theo Nghị định số 178/2024/NĐ-CP; Kế hoạch số 42/KH-UBND; Chương trình 16-CTr/TU",
      "cử tri huyện nhà; chức vụ Phó Giám đốc; quần đảo Trường Sa",
      "cựu chiến binh, hội viên, đoàn viên thanh niên và phụ nữ",
      "Tàu hỏa chạy chậm. Báo chí đưa tin. Kho tàng văn hóa. Đài vọng cảnh",
      "xây nhà Đại đoàn kết; khối đại đoàn kết toàn dân tộc",
      "Nhà nước và nhân dân cùng làm; Đảng lãnh đạo; Quân đội ta",
      "máy bay Tu-22M3; Tu bổ đình làng; Hu Maudong đến; tải 800MB, 12 MB dữ liệu",
      "đối với vụ TNGT nêu trên; Vụ MH17; bộ SGK mới; tại phòng VIP8 và phòng VIP 2; trên trạm ISS",
      "Báo Mỹ đưa tin; các báo Anh; đài Nhật Bản; theo báo Đức; vào vùng 12 hải lý",
      "tiệm vàng Trường Mẫu; Ảnh: Trường Dụ; Thủ tướng NGUYỄN VĂN MẪU dự",
      "II - Nhiệm vụ năm sau",
    ])
  func negative(_ text: String) { expectNoEntities(text, kinds: [.organization]) }
}

@Suite struct OfficeTests {
  @Test(arguments: [
    "chuyển cho [organization công an phường 12] và [organization công an quận 4]; công an 12 phường",
    "theo [organization chính phủ Lào] và [organization quốc hội Pháp]; chính phủ mới, quốc hội nước này, quân đội Pháp",
    "bác sĩ ở [organization bệnh viện Sơn Mẫu], [organization thẩm mỹ viện Hoa Mẫu]; các bệnh viện Sơn Mẫu; bệnh viện Trần Thí Dụ",
    "các công ty Mỹ và một công ty Lào; đoàn xe thành đoàn; đi thành đoàn dài",
    "[organization BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM] [organization QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM]",
    "lực lượng Biên phòng-Hải quan-Công an; trưởng [organization ban kiểm phiếu] phổ biến thể lệ bầu cử",
    "vay [organization NH Chính sách xã hội] và [organization NH TMCP Sơn Mẫu]; các NH; nồng độ NH 4",
    "tờ [organization New York Post]; theo [organization Lực lượng Phòng không Nhật Bản]; [organization Trung tâm Hội chợ triển lãm quốc gia]",
    "[organization Ban Chỉ đạo phòng, chống tham nhũng tỉnh Sơn Mẫu]; [organization Đội CSGT đường thủy số 2]; [organization Tòa án trọng tài Liên hợp quốc]",
    "[organization Bảo tàng Phụ nữ Việt Nam], [organization Bảo tàng Quân khu 4]; bảo tàng mới mở",
    "[organization Hội đồng Di sản quốc gia] họp; [organization Hội đồng quốc gia thẩm định sách]; trung tâm chính trị quốc gia",
    "[organization Thanh tra Bộ] và [organization Văn phòng Sở] vào cuộc; [organization Đảng ủy Bộ]; Thanh tra Sở hữu; Văn phòng Bộ trưởng",
    "[organization báo Al Mauto] và [organization đảng Bảo thủ Anh]; [organization Công đảng]; nhóm [organization Al-Qaeda]",
    "tin của [organization đài truyền hình trung ương Trung Quốc] [organization CCTV]; [organization Bảo tàng Diệt chủng Mauto]",
    "[organization hạ viện Mỹ] và [organization thượng viện Pháp]; hạ viện nước này; [organization Hội đồng thẩm định quốc gia]",
    "[organization Sư đoàn 3-Sao Mẫu] và [organization Sư đoàn 3]-Trần Mẫu; [organization Trung đoàn 2]-[organization Sư đoàn 3]",
    "Theo [organization UBKT Tỉnh ủy], vi phạm đã rõ.",
    "chuyển hồ sơ cho [organization công an huyện Sơn Mẫu] điều tra; lực lượng công an xã tuần tra.",
    "học sinh [organization Trường THPT Thanh Chương 3], [organization Trường THPT Quỳnh Lưu 1] về dự.",
    "Đội trưởng [organization Đội Vận động quần chúng Đồn Biên phòng Ia Thí] và [organization Ban Chỉ huy Đồn] họp.",
    "[organization Trung đoàn 48] ([organization Đoàn Sơn Mẫu]) về nước; Đoàn Sơn Mẫu thăm đảo.",
    "[organization Đoàn công tác Vùng 3 Hải quân] rời cảng; [organization Chi ủy], [organization Ban Chi ủy] ra mắt.",
    "Thông tư số 102/2010/TTLT-BQP-BNV-BTC của [organization Bộ Quốc phòng]; [organization HĐND]-[organization UBND tỉnh].",
    "[organization Trung tâm Văn hóa, Thông tin và Truyền thanh huyện Đức Hòa]; [organization Bộ Tư lệnh Hiến binh].",
    "[organization BCĐ 1237] họp; theo quyết định của [organization Trung ương Cục].",
    "[organization Tàu CSB 8005] phối hợp với [organization Trạm ra đa 485] và [organization tàu 016].",
    "Chủ tịch [organization Hội đồng thi đua, khen thưởng Bộ CHQS tỉnh] phát động.",
    "[organization Phòng CSĐTTP về ma túy] và [organization Đoàn đặc nhiệm miền Bắc] phá án.",
    "[organization Đảng ủy cơ quan Văn phòng Quốc hội] và [organization Cục Phòng chống tội phạm ma túy] họp.",
    "[organization Báo Đồng Nai điện tử] và [organization Báo Tuổi Trẻ Online] đưa tin.",
    "[organization Đoàn 569] và [organization Đoàn 871] ra quân; Đoàn 12 thành viên, đoàn 569 người, Đoàn 120 cán bộ về nước",
    "Trung tá Lê Giả Định, Phó Trưởng [organization phòng CSGT], nói; Trưởng ban chỉ đạo dự; phòng CSGT nào",
    "[organization Bộ CA] và [organization phòng Cảnh sát PCCC & CNCH] dập lửa; khách sạn 4, 5 sao; khách sạn 5 sao",
    "vụ trưởng [organization Vụ Quản lý doanh nghiệp]; tặng xe cho [organization văn phòng Thành ủy]; văn phòng mới mở",
    "tặng quà [organization Công ty Hansae] - Ảnh: Lê Dụ; kiểm tra chính [organization Ủy ban Kiểm tra] cấp dưới",
    "[organization Ban chỉ đạo công tác biên giới tỉnh Quảng Trị] họp; Chánh [organization văn phòng Ban cán sự Đảng bộ Công Thương]; [organization Trung tâm báo chí Quốc hội]",
    "[organization Công ty CP bất động sản Hà Mẫu] và [organization UBMT Tổ quốc]; Chính quyền Tổng thống Mỹ",
    "[organization Chi cục Hải quan khu vực XIV], [organization Kho bạc Nhà nước khu vực XIII] và [organization Chi cục Kiểm lâm vùng IV]",
    "[organization Trại tạm giam số 1 Công an tỉnh]; [organization Đội Cảnh sát giao thông số 2] (ở xã Mẫu, số 12 phố Mẫu)",
    "[organization Thuế tỉnh Nghệ An], [organization Thuế cơ sở 3]; ngành thuế tỉnh; thuế cơ sở",
    "[organization Ban Quản lý dự án các công trình giao thông và dân dụng tỉnh]; [organization Trung tâm Dịch vụ tổng hợp phường Mẫu]",
    "[organization Lực lượng Gìn giữ hòa bình Liên hợp quốc], [organization Lực lượng lính dù Nga]; lực lượng lính dù nhảy",
    "[organization Hải đội Dân quân thường trực]; [organization Câu lạc bộ Cựu sĩ quan]; [organization Công đoàn ngành Giáo dục tỉnh]",
    "Phụ trách [organization Văn phòng Tổng Bí thư]; [organization Công ty Đấu giá Hợp danh Thí Mẫu] và [organization Công ty Luật hợp danh Thí Dụ]",
    "Vụ trưởng [organization Vụ Quản lý các vùng biển mẫu], [organization Bộ Quốc phòng]; [organization Cục Hải quan] tăng cường quản lý, kiểm tra",
    "[organization Ban Chỉ huy Phòng thủ dân sự quốc gia] và [organization Vụ Kinh tế địa phương và Lãnh thổ] họp",
    "[organization Đại học Thương nghiệp]; [organization Đồn BPCK Quốc tế Lệ Thanh] và [organization Trạm Kiểm soát Biên phòng Mỹ Thí]",
    "vào [organization bệnh viện đa khoa tỉnh Vĩnh Long] cấp cứu; các bệnh viện đa khoa tỉnh Vĩnh Long; [organization trung tâm Y tế huyện Đức Cơ]",
    "[organization Trường THPT tư thục Trần Mẫu]; trường THPT tư thục; xây dựng Chính phủ điện tử, Chính phủ số; [organization Chính phủ] họp",
    "[organization Ban quản lý Khu Kinh tế (BQL KKT) tỉnh Hà Tĩnh] và [organization Đoàn Thanh niên Cộng sản (TNCS) Hồ Chí Minh]",
    "tổ chức lại thành đoàn kinh tế; Binh chủng hợp thành; [organization Thành đoàn Hà Nội]; Công văn 2299/CV-QK5, 16/TTLT-BYT-BQP",
    "Chánh [organization Văn phòng Cơ quan cảnh sát điều tra]; [organization Tổng cục Cảnh sát phòng, chống tội phạm]",
    "đại diện [organization Sở tài nguyên và môi trường]; cán bộ [organization Phòng giáo dục và đào tạo] dự; Phòng chống cháy nổ",
    "Cục trưởng [organization Cục An toàn thông tin]; [organization Cục Tin học hóa] (nay là [organization Cục Chuyển đổi số quốc gia])",
    "Trưởng [organization phòng Cảnh sát điều tra về trật tự xã hội], [organization Công an tỉnh]; [organization Cục Tin học hóa] và nhiều đơn vị",
    "Trưởng [organization BCĐ 1389 Bộ đội Biên phòng]; [organization Ban Chỉ đạo 94], [organization Ban Chỉ đạo 161 tỉnh] họp",
    "[organization Ban chỉ đạo diễn tập Bộ Quốc phòng] và [organization Đội Quản lý thị trường số 3]; Ban Quản lý mới",
    "[organization Bệnh viện Quân y 6C], [organization Trường Tiểu học Tân An A] và [organization Agribank chi nhánh Hà Tĩnh]",
    "[organization Sở Tài nguyên và Môi trưởng tỉnh Yên Bái]; [organization Sở Y tế] và [organization Công an tỉnh]",
    "[organization Đồn Biên phòng Sơn Thí BĐBP tỉnh Quảng Bình]; 15 trường Phổ thông dân tộc bán trú, các trường Tiểu học",
    "Tổ chức Lễ giao quân, Tổ chức Giải bóng chuyền; Lãnh đạo Cục tổ chức thăm; [organization Tổ chức Y tế Thế giới]",
    "Đại úy Trần Hồng Quân và bà Lê Thị Hồng Quân; [organization Hồng quân Liên Xô]",
  ])
  func namesInFull(_ marked: String) { expectEntities(marked, kinds: [.organization]) }

  /// What a firm deals with and what a committee is for, in words of no table.
  @Test(arguments: [
    "do [organization Công ty cổ phần lữ hành quốc tế Kim Mẫu] và [organization Công ty CP thép Sơn Mẫu - Ý] làm chủ đầu tư",
    "[organization Công ty TNHH Thu phí tự động] (TPM); [organization Công ty TNHH MTV Lọc hóa dầu Bình Mẫu] họp",
    "[organization Công ty cổ phần xây dựng số 9 Hải Phòng] lập rào; [organization Tổng công ty cổ phần dịch vụ kỹ thuật dầu khí] (DKM)",
    "của [organization Công ty cổ phần Vận tải và thương mại quốc tế]. Công ty có trụ sở tại Hà Nội; công ty cổ phần nào",
    "[organization Ngân hàng NN-PTNT] và [organization Ngân hàng Xây dựng Việt Nam] đều dự; công ty TNHH lừa khách hàng",
    "[organization Công ty cổ phần nhiên liệu Sinh học Dầu khí Miền Trung]; [organization Công ty Cổ phần Thí Dụ] - nhà đầu tư dự án",
    "[organization Ban Chỉ đạo quốc gia về xây dựng các đơn vị hành chính - kinh tế đặc biệt] gồm hai phó ban",
    "Tổng thư ký [organization Ủy ban quốc gia về Chính phủ điện tử], ông Lê Thí Dụ; báo cáo [organization Ban Chỉ đạo] về tình hình thu hút",
    "[organization Ủy ban quốc gia ứng phó sự cố thiên tai và tìm kiếm cứu nạn] yêu cầu các tỉnh trực",
    "[organization Ban Chỉ đạo quốc gia chống buôn lậu, gian lận thương mại và hàng giả] ([organization Ban Chỉ đạo]) họp",
    "Kỳ họp [organization Ủy ban liên Chính phủ về hợp tác song phương Việt Nam - Lào] diễn ra; [organization Ủy ban Việt Nam - Lào - Campuchia]",
    "thành lập [organization Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể, hợp tác xã] của [organization Chính phủ]; thành lập [organization Ban Chỉ đạo] do ông Mẫu đứng đầu",
    "[organization Ban Chỉ đạo Nhà nước về xây dựng và phát triển công nghiệp quốc phòng, an ninh] đã họp",
    "[organization Hải quan Lạng Sơn] và [organization Kiểm lâm Đắk Lắk]; lực lượng Hải quan - Biên phòng; Bộ trưởng Hải quan Meka Mauto",
    "[organization đảng ủy], [organization HĐND], [organization UBND xã]; [organization hội đồng nhân dân], [organization Ủy ban nhân dân xã]; ngành Tổ chức xây dựng",
    "[organization Ủy ban Kiểm tra Trung ương Đảng] và [organization Trung tâm điều hành thông minh] (TMA); [organization Bệnh viện Hữu nghị Việt - Đức]",
    "[organization Ủy ban chỉ đạo hợp tác song phương Việt Nam - Lào] và [organization Ủy ban quốc gia ứng phó với sự cố thiên tai] họp",
    "[organization Hội Chữ thập đỏ - Trăng lưỡi liềm đỏ], [organization Việt Nam Quốc dân Đảng] và [organization công ty Việt - Úc] dự",
    "[organization Hội đồng Trung ương thẩm định và phân loại phim] không thể vô can; [organization Ủy ban Quốc gia] phải xử lý",
  ])
  func purposesOfNoTable(_ marked: String) { expectEntities(marked, kinds: [.organization]) }
}

@Suite struct CompoundTests {
  /// The second half of a compound is no head: cán bộ, yêu cầu, lừa đảo.
  @Test(arguments: [
    "Lực lượng cán bộ [organization Công an xã] tuần tra.",
    "Ông yêu cầu [location Hà Nội] báo cáo.",
    "Đối tượng giang hồ [location Hải Phòng] bị bắt.",
  ])
  func secondHalves(_ marked: String) {
    expectEntities(marked, kinds: [.organization, .location])
  }
}
