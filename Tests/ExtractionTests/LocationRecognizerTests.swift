import Extraction
import TestSupport
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    "[location đường Cách mạng Tháng 8] và [location đường CMT8], [location đường 3 tháng 2], [location đường 30 Tháng 4]",
    "hai [location tỉnh Khánh Hòa] và [location Phú Yên] - Ảnh: Lê Thí Dụ",
    "3 phường ([location Bình An], [location Bình Khánh], [location An Khánh] - PV) vẫn còn",
    "Tại [location Lào] có mưa. Ở [location Anh] cũng vậy. Việc [location Mỹ] bán; Bé Lào Mẫu",
    "[location Nga] bất ngờ tập trận, do [location Nga] chủ trì; Tổng thống [location Nga] Ivan dự",
    "Bà Lê Thị Nga đến. Nga bảo về, do Nga kể; Tổng thống [location Nga] Ivan dự",
    "bên [location sông Thí Mẫu] Ngày 3/5, ở [location xã Sơn Mẫu] Sáng 6/7; tại Hội trường Đó là lời; [location xã Sơn Thí] Đây là nơi",
    "ở [location Nhà tang lễ Bộ Quốc phòng] và [location Hội trường Bộ Công an]",
    "phía [location Đông Bắc Bộ] mưa, [location Tây Bắc Bộ] nắng; khu vực [location Trung Mỹ] và [location Nam Thái Bình Dương]; qua [location kênh đào Suez]",
    "[location căn cứ không quân Mauto], [location trại tị nạn Dumau]; căn cứ không quân [location Nga]; đảng Bảo thủ [location Anh]",
    "- [location Núi lửa Mauto Laki-laki] tại [location Indonesia] phun trào",
    "[location cửa khẩu Na Thí] ([location Việt Nam]) - [location Mẫu Khẩu] ([location Trung Quốc]); Trần Thí Dụ ([location Hà Nội]), Lê Giả Định ([location Nghệ An])",
    "các đảo: [location Phú Quý] ([location tỉnh Bình Thuận]), [location Thí Ba] ([location thị xã Cam Ranh]); Đại đội 3 ([location Hà Nội]), Thí Ba ([location Nghệ An])",
    "dân [location làng Thí] và dân làng ra đón; chạy theo [location đường số 9]; [location tổ dân phố số 7]",
    "các tỉnh [location Tây Nguyên], 6 tỉnh [location Bắc Lào] và các [location tỉnh Nghệ An], [location Hà Tĩnh]",
    "[location thôn Thí Chải 1] [location xã Sơn Mẫu]; tại hai [location thôn Lù Thí] và [location Thí Chải 1].",
    "qua [location Cửa khẩu Quốc tế (CKQT) La Thí] và [location CKQT Cha Mẫu]; người [location Campuchia Dân chủ] cũ",
    "4 xã trên biên giới gồm: [location Phước Thí] ([location huyện Trảng Bàng]), [location Long Mẫu] ([location huyện Bến Cầu])",
    "các đồn biên phòng [location cửa khẩu Phước Thí], [location Ninh Mẫu] và Đồn Biên phòng [location Mỹ Thí]",
    "[location xã A Lưới 4] gặt lúa; [location cột mốc biên giới 171]; Ban CHQS xã VMTD; [location khu du lịch sinh thái quốc gia Măng Thí]",
    "Tại [location quận 2] tổ chức lễ; [location phường 3] tổ chức họp; ra [location nhà giàn DK1], [location nhà giàn DK-I]; ở tỉnh Ảnh: Dụ",
    "liệt sĩ (quê quán: [location Sơn Mẫu], [location Gio Linh], [location Quảng Trị])",
    "giữa 2 [location xã Sơn Mẫu] - [location Sơn Thí], [location huyện Điện Biên]",
    "Tại [location Thanh Mẫu], [location huyện Điện Biên] có mưa; tặng nhà Chữ thập đỏ; [location Đá Chữ Thập]",
    "3 xã biên giới ([location Thanh Mẫu], [location Thanh Dụ] và [location Thanh Thí], [location huyện Điện Biên])",
    "ba xã biên giới gồm: [location Thanh Mẫu], [location Thanh Dụ] và [location Thanh Thí] ([location tỉnh Điện Biên])",
    "sinh ra và lớn lên ở [location Chung Mẫu], [location Tân Biên]; đi từ hướng [location Lưu Mẫu],"
      + " [location huyện Tương Dương]",
    "nguyên quán: [location Lý Mẫu], [location Đồng Hới], [location Quảng Bình]",
    "tại Hội nghị Trung ương, [location Hà Nội]; tại Lễ Phật Đản, [location Huế]",
    "khu vực 3 ở [location Nguyên Bình]. Hạm đội ([location Nga]); đội tàu [location Nga]; “Nhật ký phái bộ”",
    "tại [location Chung Mẫu], [location Mường Nhé]; qua [location cầu Thị Mẫu], đi [location Quốc lộ số 8]",
    "tại [location Nhà văn hóa Thanh niên] và [location Cung thể thao Sơn Mẫu]; nghe bản Tuyên ngôn, bản Di chúc",
    "ở [location bản Mẫu] có mưa; qua [location đường Mẫu] về; [location Udomxay], [location Luangnamtha] và [location Xayabuli]",
    "chính phủ và nhân dân [location Nga]; Thủ tướng rời [location Nga]; con gái tên Nga",
    "các huyện ([location Nam Đàn], [location Anh Sơn], [location Diễn Châu])",
    "[location xã Phước Hòa], [location Phước Sơn], [location Phước Thuận] ([location huyện Tuy Phước])",
    "trên tuyến [location đường Lê Duẩn]; [location Công viên Hữu nghị Việt - Lào]; ở [location Liên Xô] cũ",
    "[location Phố Trần Văn Mẫu] đông; [location phố Trần Văn Mẫu]; [location đường Lê Thị Thí Dụ] tắc; ở mốc 84,8",
    "ở [location thôn 7A], [location xã Sơn Mẫu]; từ hướng Tây Bắc",
    "nước [location Cộng hòa Dân chủ Nhân dân (DCND) Lào] và nước [location Cộng hòa xã hội chủ nghĩa (XHCN) Việt Nam], nước [location cộng hòa dân chủ nhân dân Lào]; Thành ủy [location TP. HCM] Tất Thí Dụ",
    "Trường THCS Mỹ Thí; truy bắt đối tượng Nhật; Bộ Quốc phòng [location Nga] Sergei; Đức Pháp chủ chứng minh; đường dây Thạnh Mỹ; [location miền Nam] [location Lào]; biên giới Việt [location Lào]; Trưởng [location thôn Vinh Quang 2]",
    "GIẢI PHÁP THỰC HIỆN CHỦ NGHĨA XÃ HỘI TRÊN ĐỊA BÀN [location TỈNH NGHỆ AN]; THỦ TỤC CẤP TỈNH TRÊN ĐỊA BÀN",
    "ở [location xã Thanh Mẫu] ([location Thanh Hà]) và [location phường Trưng Mẫu] ([location Gò Thí]); [location xã Sơn Mẫu] (Công an), [location xã Sơn Thí] (Lê Dụ)",
    "ông Trần Dụ ([location Hòa Bình]); [location Hòa Bình] có mưa; vì hòa bình; chính phủ [location Anh]; vụ sập [location cầu Phong Mẫu]",
    "ở [location phường Đồng Mẫu], [location Minh Thí], [location Nam Mẫu], [location Hồng Hà], [location Thái Thí], [location Tuy Mẫu]...",
    "ở [location xã Sơn Mẫu], Trần Thí Dụ, Lê Giả Định đến; ở [location xã Sơn Mẫu], Thanh Thủy, chị nói",
    "gồm các [location xã Sơn Mẫu], [location Vĩnh Thuận Tây] và [location thị trấn Mẫu Thí]; [location tỉnh Chăm-Pa-Sắc]",
    "đạt chuẩn xã NTM nâng cao, huyện NTM kiểu mẫu; [location xã Sơn Mẫu] là xã ATK",
    "[location Phường Thí Mẫu 1] có mưa; các xã: [location Sơn Mẫu 1], [location Sơn Mẫu 2] và [location xã Sơn Thí 4] trên cơ sở cũ; [location phường Thí Dụ 3] tổ chức lễ; [location xã Sơn Mẫu] 5 hộ",
    "các tỉnh [location Tây Nguyên]; giúp 3 tỉnh [location Campuchia] và 4 tỉnh [location Nam Lào]; các [location tỉnh Thanh Hóa], [location Nghệ An]; ở [location miền Trung] và [location Tây Nguyên]",
    "ở [location T.P Hà Nội], [location T.X Sơn Tây] và [location T.P. Huế]; [location duyên hải Trung Bộ]",
    "[location Móng Cái] ([location Việt Nam]) và [location Sơn Thí] ([location Trung Quốc]); ở [location Thí Mẫu] ([location Lào]); võ sĩ Thí Mẫu ([location Lào])",
    "tại [location Đồng Mẫu], [location tỉnh Tiền Giang]; nghe Trần Dụ, [location tỉnh Tiền Giang]",
    "khắp các ngả đường [location TP Điện Biên Phủ]. Trên [location Vịnh Hạ Long] có mưa. Phòng 35 tỉnh: Đoàn kiểm tra đến",
    "học giả [location Mỹ] John Mauto và nhà báo [location Anh] Peter Dumau; Tỉ phú [location Ý] Mautoni; công dân [location Nga] Ivan",
    "[location Nga] và [location Trung Quốc] tập trận; quan hệ [location Nga] - [location Mỹ]; lãnh đạo [location Anh], [location Pháp]; hai bạn tên Ý và Tiền; bệnh viện Việt Đức và Bạch Mai",
    "[location Mỹ] quan ngại, [location Pháp] bảo vệ; Pháp chế, Mỹ thuật, Pháp sư; Công ty Ý Linh Mẫu",
    "tàu sân bay Mauto và tàu sân bay USS Dumau; hạ cánh xuống [location sân bay Sơn Mẫu]",
  ])
  func unknownCommunes(_ marked: String) { expectEntities(marked, kinds: [.location]) }
}

@Suite("Places")
struct LocationRecognizerTests {
  @Test(
    "An administrative word and a name",
    arguments: [
      "sinh tại [location xã Hải Thí], [location huyện Triệu Sơn], [location tỉnh Thanh Hóa].",
      "đi qua [location TP. Vinh] và [location TP.HCM] trong ngày.",
      "tổ chức tại [location thành phố Hồ Chí Minh] sáng qua.",
      "người dân [location thị xã Sơn Tây] và [location thị trấn Mẫu Đơn].",
      "thường trú [location Phường 12], [location Quận 3], [location TP Hồ Chí Minh].",
      "về [location phường Nguyễn An Ninh] công tác.",
      "đến [location Tỉnh BR - VT] làm việc.",
      "bộ đội đóng quân ở [location đặc khu Phú Quốc], [location tỉnh An Giang].",
      "lãnh đạo các [location tỉnh Hà Tĩnh], [location Quảng Bình] và [location Nghệ An].",
      "diễn tập tại 02 [location huyện Văn Quan], [location Hữu Lũng], sau đó tổng kết.",
      "đồng bào [location bản Nậm Mẫu] và [location làng Sen].",
      "sáp nhập các [location xã Mẫu Sơn], [location Công Mẫu] và [location Yên Thí].",
      "học sinh [location huyện đảo Trường Sa].",
      "tại các xã: [location Sơn Mẫu], [location Sơn Thí] và [location An Hòa Mẫu].",
      "thuộc [location khu phố 5], [location phường Hà Tiên] ([location tỉnh An Giang]).",
      "Chủ tịch UBND [location xã Hải Mẫu] Nguyễn Văn Mẫu cho biết",
      "PCT UBND tỉnh Cao Mẫu chúc mừng",
      "tại [location ấp Tân Mẫu 2], [location xã Gia Mẫu 1] - đơn vị điểm; [location thôn Mẫu Sơn] 30 hộ",
      "[location Hội trường T50] và [location Thủy điện Sơn Mẫu 3], [location tỉnh Lào Cai]; dẫn đường Sở chỉ huy",
      "Bí thư Tỉnh ủy [location Thanh Hóa] Lê Văn Mẫu dự",
      "[location TỈNH NGHỆ AN] TỔ CHỨC LỄ RA QUÂN",
    ])
  func administrative(_ text: String) { expectEntities(text, kinds: [.location]) }

  @Test(
    "Names that the gazetteer knows",
    arguments: [
      "[location Hà Nội] và [location Đà Nẵng] ký kết.",
      "các quận, huyện [location Hà Nội]; theo VOV.VN, ngày 3/4",
      "Huyện ủy [location Cao Phong] họp; ông Cao Phong dự",
      "thăm chính thức nước [location CHDCND Lào].",
      "giúp nước bạn [location Lào] và [location Campuchia].",
      "kháng chiến chống [location Mỹ], cứu nước.",
      "thống nhất [location miền Nam]; vùng [location Tây Nguyên].",
      "chiến thắng [location Điện Biên Phủ] năm xưa.",
      "quan hệ [location Việt Nam]-[location Campuchia] ngày càng bền chặt.",
      "sang [location Nga], rồi tới [location Pháp] và [location Đức].",
      "[location Đông Sơn] tổng kết công tác thi đua",
      "Bà Mẹ [location Việt Nam] anh hùng",
      "Tổng thống [location Nga] Ivan Mẫu và Thủ tướng [location Lào] Mẫu Sa-van",
      "Công an [location Quảng Bình], Báo [location Nghệ An], Sở Y tế [location Hà Nội]",
      "Bộ Quốc phòng [location Nga], Bộ Ngoại giao [location Anh]; QĐND [location Lào]",
      "Bộ trưởng Bộ Kế hoạch và Đầu tư [location Lào] Sa-van Mẫu tiếp đoàn",
      "tại [location VN] và [location TQ]; nước [location CHXHCN Việt Nam]",
    ])
  func gazetteer(_ text: String) { expectEntities(text, kinds: [.location]) }

  @Test(
    "Named places",
    arguments: [
      "hạ cánh xuống [location sân bay Biên Hòa] lúc trưa.",
      "an táng tại [location Nghĩa trang liệt sĩ tỉnh Đồng Nai].",
      "qua [location cửa khẩu quốc tế Na Mèo] về nước.",
      "mít tinh ở [location Quảng trường Hồ Chí Minh].",
      "trụ sở trên [location đường Lê Duẩn].",
      "họp ở [location Hội trường T50] và [location nhà khách T.78]",
      "đưa về [location nghĩa trang Công viên Thiên Mẫu] an táng; huyện miền núi [location Tương Dương].",
      "thăm [location nhà giàn DK1/14] và [location nhà giàn DK1/2 Phúc Tần]; đường tránh [location đường 3/2]",
      "đón khách tại [location Phủ Chủ tịch].",
      "ùn tắc trên [location Quốc lộ 1A] kéo dài.",
      "khu vực [location Cầu Đình Mẫu] và [location sân vận động Mỹ Đình].",
      "ngụ [location P.Sơn Mẫu], [location TP.Biên Hòa]; [location H.Ka Mẫu], [location tỉnh Sê Kông]",
      "diễn tập tại [location Trường bắn Quốc gia Khu vực 3] và [location trường bắn quốc gia khu vực 1]; chạy sang [location Bát Tam Bang]",
      "đưa về [location Nhà tang lễ Quốc gia phía Nam]; phía Nam thành phố; nghĩa trang phía Bắc xã",
      "trên [location đường Đại tướng Võ Nguyên Giáp]; thăm [location Nhà giàn DK1] và [location nhà giàn DK1/14]",
      "ở [location làng O3], [location xã Vĩnh Mẫu]; tuyến [location QL14C] và [location QL 19]; trên [location đường tỉnh 639]",
      "dự án [location cao tốc Sơn Mẫu - Thành Thí]; tàu cao tốc - Mẫu",
      "tại [location Chăm-pa-sắc] và [location Cam-pu-chia]; thăm [location Li-băng]",
      "ở [location sân bay quân sự Sao Vàng] và [location Tân cảng Sài Gòn]",
      "Bộ trưởng TT-TT Lê Thí Dụ về [location TT Đông Anh]; chiến trường [location Trung - Hạ Lào]",
      "[location Khu lưu niệm Chủ tịch Tôn Đức Thắng] và [location đền thờ Đại tướng Trần Thí Dụ]",
      "[location Quảng trường 30/4] và [location Công viên 23-9]; công viên 10 ha, quảng trường 5 nghìn người",
      "[location Khu công nghiệp (KCN) Nhơn Mẫu] và [location Khu công nghiệp Nhơn Thí] (KCN)",
      "tại [location Đài tưởng niệm Anh hùng Liệt sĩ], [location Nhà văn hóa Lao động tỉnh] và [location Đài tưởng niệm liệt sĩ TNXP tỉnh Bình Định]",
      "họp ở [location Hội trường Bộ CHQS tỉnh] và [location Nhà thi đấu Quân khu 5]",
      "[location Nghĩa trang Liệt sĩ Quốc gia Đường 9] và [location Lăng Chủ tịch Hồ Chí Minh].",
      "[location Trường bắn TB3], [location đảo Đá Tây A]; tuyến [location đường 15B]; tuyến đường 15 km; tháng cao điểm Tết",
      "[location Sân vận động 17-10] và [location VQG Kon Mẫu]; [location miền Tây Nghệ An]; [location miền Tây] và [location Nghệ An]",
      "gió mùa Đông Bắc, hướng Bắc Tây Bắc; các tỉnh [location Đông Bắc]",
    ])
  func named(_ text: String) { expectEntities(text, kinds: [.location]) }

  @Test(
    "Parts and fellows of places",
    arguments: [
      "thuộc [location khu Kéo Mẫu], [location thị trấn Đồng Đăng]; trú tại [location khối 14], [location phường Bến Thủy]",
      "Đại đội 3, [location phường Bến Thủy]; bộ đội Sơn Mẫu; Quân khu 4, [location phường Bến Thủy]",
      "địa bàn miền núi [location Trung Mẫu], [location huyện Yên Lập]; về Trần Mẫu, [location huyện Yên Lập]",
      "ở [location Cốc Mẫu], [location Cồng Thí], [location Pác Nặm]; Cốc Mẫu, Cồng Thí, [location Pác Nặm]",
      "Các xã còn lại: [location Cẩm Mẫu], [location Cẩm Thí], [location Cẩm Dụ] di dời dân",
      "ở xã biên giới [location Thượng Mẫu]; cán bộ xã nghèo Trần Mẫu",
      "hai Đồn Biên phòng [location Ia Mẫu], [location Yok Thí] gặp nhau; hai đồn biên phòng [location Vĩnh Mẫu] - [location Thanh Thí]",
      "[location xã Sơn Mẫu] BĐBP",
    ])
  func vouched(_ text: String) { expectEntities(text, kinds: [.location]) }

  @Test(
    "What is no place",
    arguments: [
      "đồng chí Hà Sỹ Mẫu và đồng chí Trần Đại Mẫu phát biểu",
      "ông Nguyễn Thanh Hóa trả lời",
      "Chủ tịch UBND tỉnh Hà Văn Mẫu chủ trì",
      "bà Mỹ và anh Đức ra về, chị Nga ở lại",
      "Pháp luật quy định rõ; Anh hùng lao động; Mỹ thuật ứng dụng",
      "các tỉnh, thành phố và 12 huyện, 3 phường",
      "học tiếng Anh và tiếng Pháp",
      "cầu tiến, đường lối, núi rừng, sông nước, phố xá",
      "hòa bình, an giang sơn, thái bình thịnh trị",
      "xem xét ở cấp tỉnh, huyện, xã.",
      "Thủ đô hôm nay trời đẹp",
      "bờ biển dài, ven biển, vùng biển rộng; Cảnh sát biển tuần tra",
      "Ban Công tác Mặt trận; hợp tác xã Mẫu; TP. Các cán bộ đã về",
      "trong nghĩa trang LÊ GIẢ ĐỊNH",
      "Ủy viên T.Ư Đảng dự; ảnh: T.Duy - P.Minh",
    ])
  func negative(_ text: String) { expectNoEntities(text, kinds: [.location]) }
}
