/// Sentences about invented people, every name marked and nothing else: what they are called after their full names, what
/// else they are called, and what looks like either.
enum ShortNamesCorpus {
  static let named: [String] = [
    // A long word, whose key does not hold all its letters; a foreign one before a comma opens a sentence.
    "Nghị sĩ [person Oleg Maunomarenko] đến. Khi [person Maunomarenko] nói. [person Maunomarenko], 58 tuổi, được bổ nhiệm.",
    // What somebody does, and a given name alone that speaks.
    "Luật sư [person Dụng] cho biết thân chủ vô tội. Theo bác sĩ [person Mẫn], bệnh nhân đã khỏe.",
    "Kỹ sư [person Tuấn] kể; ThS [person Dũng] băn khoăn rằng đã muộn; TS [person Lê Thí Nhất] băn khoăn",
    "võ sĩ [person Thanh Lục] lên đường; bé gái [person Ngọc Mẫu] đi lạc; lương y [person Thí Dụ] bốc thuốc",
    // A firm before who leads it, and small words inside foreign names.
    "CEO [person Dara Khosmau] đăng lời xin lỗi; CEO Maugle [person Trần Thí Dụ] có mặt",
    "Giám đốc điều hành Facebook [person Mark Zumauto] khẳng định; Chủ tịch Huawei [person Nhậm Thí Phi] nói",
    "Tổng thống [person Maushar al-Samplad] tuyên bố. Ông [person Samplad] nói thêm.",
    "bà [person Maurula von der Sampen] tới dự; ông [person Mauhammed bin Sampan] vắng mặt; bà [person Anna la Torrem]",
    // The last two words of a name, with nothing beside them.
    """
    Binh nhất [person Trần Minh Mẫu] quê ở Huế. [person Minh Mẫu] học giỏi. Sau đó [person Minh Mẫu] về quê.

    Năm 2021 [person Minh Mẫu] nhập ngũ. Khi [person Minh Mẫu] đến, trời mưa. Khi đó, [person Minh Mẫu] mới 20 tuổi.
    """,
    "Trung úy [person Lê Thị Thanh Dụ] là y tá. Trọng Định hát.",
    "[person Minh Mẫu] học giỏi.\n\nBinh nhất [person Trần Minh Mẫu] quê ở Huế.",
    // The last one, wherever a capital says that it is a name.
    """
    Anh [person Lê Giả Sơn] đến. [person Sơn] lao xuống nước. Đồng đội của [person Sơn] chạy tới, đưa [person Sơn] lên.

    Chờ khi [person Sơn] dừng bút, tôi hỏi. Đến năm 2012, [person Sơn] chính thức được huấn luyện. Ngoài [person Sơn], có ba người.
    """,
    "Anh [person Lê Giả Thắng] đến. [person Thắng] dạy mọi người. Thắng lợi ấy còn mãi. Cả đội thắng.",
    "Chị [person Lê Thí Hai] đến. [person Hai] kể lại chuyện cũ. Hai người ngồi lại. Hai nhà ở gần nhau.",
    "Anh [person Phan Giả Trung] đến. Cả miền Trung mưa. Trung tâm đóng cửa. Quan hệ Trung - Nhật tốt đẹp.",
    // Foreigners, by what comes last.
    "[person Johan Mauter] bị bắt. [person Mauter] là người giàu. Với [person Mauter], mọi thứ đã xong.",
    "Tổng thống [person Johan Mauter] phát biểu. Tàu đến cảng Mautaun. Mautaun ở xa.",
    // A full name behind a number that is no house's.
    "Chiến sĩ Tiểu đoàn 5 [person Trần Văn Mẫu] kể. Cựu chiến binh Sư đoàn 308 [person Lê Thí Dụ] kể.",
    "Nhân viên Công ty 28 [person Nguyễn Văn Mẫu] kể. Vụ phó sinh năm 1990 [person Vũ Giả Định] nói.",
    "nhà số 12 Trần Văn Mẫu, phường 3; trụ sở ở 15 Lê Thí Dụ; công ty ở số 596-Trần Thí Dụ, quận 1",
    // Other names.
    "Đồng chí [person Nguyễn Thí Mẫu] ([person Tư Định]) chỉ huy. [person Tư Định] ra lệnh.",
    "Ông [person Lê Giả Nghĩa] ([person Ba Nghĩa]) và bà [person Lê Thị Mẫu] ([person Bảy Mẫu]) kê khai.",
    "[person Nguyễn Văn Mẫu], tức [person Mười Dụ], sinh ở Huế; đồng chí [person Phan Dụ] ([person Phan Mẫu]) chỉ huy",
    "Thiếu tướng [person Lê Thí Mẫu], tên thật là [person Nguyễn Văn Dụ]; con ông [person Lê Thí Mẫu] là [person Lê Thí Dụ], 20 tuổi",
    "Ông [person Trương Thí Mẫu] ([person Zhang Maudu]), chuyên gia; tài xế xe khách [person Nguyễn Thí Dụ] kể",
    "Ông [person Trần Thí Mẫu] (Hà Nội) và ông [person Lê Thí Dụ] (Báo Thí Dụ), anh [person Vũ Giả Mẫu] (phải)",
    // Anh inside names, at their head, and in a place's name.
    "Thạc sĩ [person Cổ Tấn Anh Mẫu], Trưởng phòng đào tạo; bà [person Kim Sa Anh Tuấn] đến",
    "Phóng viên [person Anh Tuấn] đưa tin; nhạc sĩ [person Anh Quân] hát; người Anh Sơn. Người Anh Sơn hiếu khách.",
    "Anh [person Tuấn] đến; tỷ phú Anh [person Richard Maubon], người có công; Ảnh: [person Thành Mẫu] Anh [person Tuấn] kể",
    // Credits of people who are called as places are, and lines of a list.
    "Tin, ảnh: [person Long Hồ]", "Ảnh: [person Thái Bình]", "6- [person Hoàng Mẫu]", "Ảnh: Hà Nội",
    "Nhóm tác giả: [person Hồ Thị Hải Mẫu] - [person Vũ Thí Dụ]",
    "Các ông [person Lê Mẫu] và [person Trần Mẫu] được bổ nhiệm; già làng [person Y Mẫu] kể",
    "tiễn đưa đồng chí [person Nguyễn Đình Sở] về nơi an nghỉ; [person Nguyễn Đình Mẫu], Sở Y tế tỉnh",
    // He without his title.
    "Theo [person Hồ Chí Minh], cán bộ là gốc. Lãnh tụ [person Hồ Chí Minh]; hai dân tộc là [person Hồ Chí Minh] và Nehru",
    // Who signs inside a text that has lost its lines, and at its end.
    "Xin cảm ơn ông! [person Lương Kết] (ghi) Chiều nay đoàn về. Xin cảm ơn bà! [person Kiều Mẫu] (thực hiện)",
    "Ông nêu ý kiến. [person Nguyễn Thí] - TTXVN “Điều này mới”, ông nói. Dân cùng giám sát. [person Thu Phương] - PV",
    "Ông ấy rất vui. ([person Anh Tuấn])", "Bộ đội về làng. ([person Thành Cường])",
    "Chiều nay, các đại biểu nghe báo cáo, thảo luận về nhiệm vụ của những tháng cuối năm và thống nhất nhiều việc quan trọng với tinh thần trách nhiệm cao, vì cuộc sống của nhân dân ở vùng sâu. [person Thái Bình]",
    // Who is only said to be called so, and foreigners behind a body, a country, what they are.
    "Một người đàn ông có tên [person Hiếu] đến; cá nhân có tên Diệt giặc",
    "Theo người phát ngôn của Điện Kremlin [person Dmitry Maukov], ông [person Maukov] đã nghe",
    "cựu nhân viên CIA [person Edward Maudon] và nhà du hành [person Gherman Mautov], 26 tuổi",
    "họa sĩ Nhật Bản [person Toba Mauka] và phóng viên Nhật Bản [person John Mauto] đến",
    "Nữ hoàng [person Maulizabeth II] tiếp Giáo hoàng [person John Maupaul II]; vệ tinh Mausat II bay",
    // Given names that no table has, of people of the article, and those who are said to be called so.
    "[person Bùi Văn Hời] bị bắt. Theo lời khai của [person Hời], đêm đó [person Hời] đưa con đi. [person Hời] khai nhận.",
    "Ông [person Nguyễn Một] kể. Công an đã mời ông [person Một] đến. Một người khác cũng đến. Ông [person Huỳnh Mẫu Sở], Sở Y tế.",
    "Ông [person Trịnh Sướng] bị bắt; xăng giả do [person Trịnh Sướng] làm; đại gia [person Trịnh Sướng]",
    "[person Bùi Chí Hiếu] bỏ chạy. Hiện [person Hiếu] đã được chuyển đến bệnh viện.",
    "nam thanh niên tên là [person Hạo Thiên] và con gái ruột tên [person Loan] đến",
    "[person Ngô Bá Khá] bị bắt. Công an khám xét nhà [person Ngô Bá Khá] ở thị xã; nhà Trần Văn Thí ở xa",
    "Tối 8-4 [person Nguyễn Thí Khang] đến; lúc 19h15 [person Nguyễn Thành Mẫu] bỏ chạy; khu đất 7-9 Tôn Đức Thắng; lái tàu [person Phan Văn Mẫu]",
    "Mọi việc đã xong. [person Thành Hưng] Theo Trí Thức Trẻ",
    "[person Tư Hoàng] Tại buổi sơ kết, các đại biểu thảo luận; Quảng Bình Tại đây",
    "Công an truy tìm đối tượng [person Hùng], ngụ quận 9. [person Hùng] bỏ trốn. Đối tượng Việt kiều về nước.",
    // A small word with the capital of the sentence before a foreign name.
    "Theo [person Andrea Maupson], Thứ trưởng Ngoại giao; Theo Maupnik, đoàn đã đến.",
  ]

  static let unnamed: [String] = [
    "Tổng giám đốc Mauvinas cho biết; Giám đốc điều hành Maula Motors; điệp viên MI6; Thủ hiến Greenland nói",
    "các nghệ sĩ Việt cho rằng; bác sĩ Nhi cho biết; phó trưởng Phòng phòng chống tham nhũng",
    "3 người đàn ông Hà Tĩnh phải nhập viện; tạp chí Maureign Policy viết",
    "chuyên cơ Air Maunorce đến; giải đấu Maunk Biathlon đã diễn ra; quán bar Mauimond Luxury phát hiện; tờ Business Mautoday Review nói",
    "hai chiếc Mauphone Xanh; trang Washington Free Mauton dẫn lời; ở phường Đông Mẫu, TP. Thanh Hoá",
    // Firms, papers, clubs, and houses that are called after somebody.
    "Tổng giám đốc Maugle Việt Nam nói. Giám đốc Viện MauroSample. Tổng giám đốc Maubon Electronics nói.",
    "ông làm ở Maubon League Soccer; tờ Mautown Daily Times đưa tin; hãng Mautown Airlines cho biết",
    "PGD Trần Thí Dụ; cửa hàng Lý Thí Dụ; Vincom Lê Văn Mẫu; tàu USS Johan Maunson; dự án Trần Thí Dụ",
    "phó Chủ tịch Barcelona đến năm 2012; Chủ tịch Real Madrid nói",
    "tư tưởng Hồ Chí Minh; sinh viên TP Hồ Chí Minh; đường Hồ Chí Minh",
    "rời khỏi Bộ Tứ; nhóm Bộ Tứ họp; công xã nông thôn; vợ chồng Thái thượng hoàng đến",
  ]

  /// With the row that each person has.
  static let cases: [PeopleCorpus.Case] = [
    PeopleCorpus.Case(
      name: "another name is the same person's, and so are the last words of a name",
      text: """
        Tư Định kể chuyện. Đại tá Nguyễn Thí Mẫu (Tư Định), nguyên Tư lệnh Quân khu 5, nhớ lại. Thí Mẫu vào Nam năm 1965.

        Đồng chí Tư Định là Anh hùng. Con ông Lê Văn Dụ là Lê Văn Thí, 20 tuổi.
        """,
      rows: [
        "Nguyễn Thí Mẫu | Đại tá | Tư lệnh Quân khu 5", "Lê Văn Dụ | - |", "Lê Văn Thí | - |",
      ]),
    PeopleCorpus.Case(
      name: "another name in quotation marks, with how he is addressed; whom somebody calls is another",
      text: """
        Họ nhờ ông Nguyễn Thí Thúy (tức “cậu Thủy”) tìm kiếm. Cậu Thủy nói.

        Bà Trần Thị Sờn gọi ông Lê Dụ là bác.
        """,
      rows: ["Nguyễn Thí Thúy | - |", "Trần Thị Sờn | - |", "Lê Dụ | - |"]),
    PeopleCorpus.Case(
      name: "a foreigner called by the first word of his name; one of ours who is called so is another",
      text: """
        Thủ tướng Malaysia Mauhathir Maukamad phát biểu. Thủ tướng Mauhathir cho biết. Chủ tịch Kim Maujong đến, ông Kim nói.

        Ông Mai Văn Thí kể về chị Mai.
        """,
      rows: [
        "Mauhathir Maukamad | - | Thủ tướng Malaysia ; Thủ tướng", "Kim Maujong | - | Chủ tịch",
        "Mai Văn Thí | - |", "Mai | - |",
      ]),
    PeopleCorpus.Case(
      name: "what somebody is, too; another's post after a comma",
      text:
        "Ông Đặng Thành Mẫu còn là Đại biểu Quốc hội khóa XIII. Ông Lê Thí Dụ về, còn Chủ tịch UBND huyện Trần Mẫu ở lại.",
      rows: [
        "Đặng Thành Mẫu | - | Đại biểu Quốc hội khóa XIII", "Lê Thí Dụ | - |",
        "Trần Mẫu | - | Chủ tịch UBND huyện",
      ]),
    PeopleCorpus.Case(
      name: "a committee of parliament",
      text: "Đoàn nghe Chủ nhiệm Ủy ban về các vấn đề xã hội của Quốc hội Trương Thị Mẫu trình bày.",
      rows: ["Trương Thị Mẫu | - | Chủ nhiệm Ủy ban về các vấn đề xã hội của Quốc hội"]),
    PeopleCorpus.Case(
      name: "Chinese and Koreans with names like ours are called by the family's",
      text: """
        Chủ tịch Trung Quốc Tập Mẫu Bình và Thủ tướng Singapore Lý Mẫu Long hội đàm. Ông Tập nói. Ông Lý đáp lời. Ngoại trưởng \
        Vương Thí Nghị đến.

        Sau đó ông Vương phát biểu, ông Vương về nước. Ông Thái Minh Sơn tiếp ông Dụ. Sau đó ông Sơn gặp anh Thái.
        """,
      rows: [
        "Tập Mẫu Bình | - | Chủ tịch Trung Quốc", "Lý Mẫu Long | - | Thủ tướng Singapore",
        "Vương Thí Nghị | - | Ngoại trưởng", "Thái Minh Sơn | - |", "Dụ | - |", "Thái | - |",
      ]),
    PeopleCorpus.Case(
      name: "posts of those who are called by a name that only the article knows",
      text: """
        Trước khi bị bắt, Dụ là Phó Trưởng phòng Kinh tế. Mauller, cựu giám đốc Cục Điều tra, im lặng. Bất đồng với Mauller, Bộ \
        trưởng Nội vụ từ chức.

        Năm 1947, Mai Chiếm Mẫu là cán bộ. Đồng chí Tân Giám đốc Sở phát biểu.

        Trần Văn Dụ (43 tuổi) đến. Ông Maubert Mauller và Anh hùng Mai Chiếm Mẫu gặp Kim Văn Dũng.
        """,
      rows: [
        "Trần Văn Dụ | - | Phó Trưởng phòng Kinh tế", "Maubert Mauller | - | giám đốc Cục Điều tra",
        "Mai Chiếm Mẫu | - |", "Kim Văn Dũng | - |",
      ]),
  ]
}
