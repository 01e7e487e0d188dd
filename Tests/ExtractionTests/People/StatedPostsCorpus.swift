/// More of `PeopleCorpus`: posts that sentences state of somebody, far from the name or of others than stand next to them.
enum StatedPostsCorpus {
  static let cases: [PeopleCorpus.Case] = [
    PeopleCorpus.Case(
      name: "lines of a life that begin with their years, and what others did in those years",
      text: """
        TÓM TẮT TIỂU SỬ ĐỒNG CHÍ LÊ THÍ DỤ

        02/1975: Chiến sĩ Đại đội 3.

        05/2003 - 03/2006: Phó Tư lệnh về Chính trị, Bí thư Đảng ủy Quân đoàn 2; Thiếu tướng (02/2006).

        - 7/2011 - 5/2016: Phó Chủ nhiệm Tổng cục Chính trị.

        Từ tháng 6/2016 đến nay: Chủ nhiệm Tổng cục Chính trị (từ 2017).

        Năm 2018: Thủ tướng Chính phủ tặng Bằng khen.
        """,
      rows: [
        "LÊ THÍ DỤ | Thiếu tướng | Phó Tư lệnh về Chính trị ; Bí thư Đảng ủy Quân đoàn 2 ; Phó Chủ nhiệm Tổng cục Chính trị ; Chủ "
          + "nhiệm Tổng cục Chính trị"
      ]),
    PeopleCorpus.Case(
      name: "what somebody is behind age, home and degree",
      text: """
        Ông Phan Thí Dụ, 58 tuổi, quê Đồng Tháp, có bằng kỹ sư cơ khí, là Ủy viên Trung ương Đảng khóa 11, 12. Ông Trương \
        Giả Mẫu, 59 tuổi, là Thạc sĩ quản trị kinh doanh, Ủy viên Trung ương Đảng, đại biểu Quốc hội khóa 14.
        """,
      rows: [
        "Phan Thí Dụ | - | Ủy viên Trung ương Đảng khóa 11, 12",
        "Trương Giả Mẫu | - | Ủy viên Trung ương Đảng ; đại biểu Quốc hội khóa 14",
      ]),
    PeopleCorpus.Case(
      name: "offices that somebody has gone through, left for others, or held for terms",
      text: """
        Ông Phan Thí Dụ kinh qua nhiều vị trí ở cơ sở như Giám đốc Sở Du lịch; Bí thư Thị ủy Sơn Mẫu. Theo quy định, các chức \
        danh như Chủ tịch HĐND tỉnh do dân bầu.

        Ông Nguyễn Giả Long giữ các chức vụ Bí thư Tỉnh đoàn nhiệm kỳ 2012-2017, Chủ tịch Hội Nông dân tỉnh.

        Bà Lê Thí Sách được điều động từ Bí thư Huyện ủy Sơn Mẫu sang giữ chức Giám đốc Sở Nội vụ. Kỳ họp đã bầu bổ sung \
        Ủy viên UBND tỉnh nhiệm kỳ (2016-2021) đối với ông Trần Văn Thử.
        """,
      rows: [
        "Phan Thí Dụ | - | Giám đốc Sở Du lịch ; Bí thư Thị ủy Sơn Mẫu",
        "Nguyễn Giả Long | - | Bí thư Tỉnh đoàn ; Chủ tịch Hội Nông dân tỉnh",
        "Lê Thí Sách | - | Bí thư Huyện ủy Sơn Mẫu ; Giám đốc Sở Nội vụ",
        "Trần Văn Thử | - | Ủy viên UBND tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "posts of lists that words lead to",
      text: """
        Bộ hiện có 2 thứ trưởng là các ông: Trần Việt Thí, Lê Văn Giả. Các Phó Chủ tịch UBND tỉnh đều tái đắc cử gồm các ông \
        Đặng Thí Hậu và bà Vũ Thị Mẫu.
        """,
      rows: [
        "Trần Việt Thí | - | thứ trưởng",
        "Lê Văn Giả | - | thứ trưởng",
        "Đặng Thí Hậu | - | Phó Chủ tịch UBND tỉnh",
        "Vũ Thị Mẫu | - | Phó Chủ tịch UBND tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "whose decision it is, who hands it over, who only stands for a post",
      text: """
        Căn cứ các Quyết định của Bộ trưởng Bộ Quốc phòng: Đại tá Nguyễn Thí Thăng, Chỉ huy trưởng, nghỉ chờ hưu.

        Trao quyết định cho tân Bí thư Tỉnh ủy Hoàng Giả Khánh, Ủy viên Bộ Chính trị, Trưởng ban Tổ chức Trung ương Lê Thí \
        Hưng nhấn mạnh yêu cầu mới.

        Ứng cử viên Tổng thống Trần Thí Nam phát biểu.

        Đại tá Vũ Giả Hải, Phó Giám đốc Công an tỉnh, đọc quyết định. Bí thư Tỉnh ủy được chỉ định giữ chức Bí thư Đảng ủy \
        Quân sự tỉnh.
        """,
      rows: [
        "Nguyễn Thí Thăng | Đại tá | Chỉ huy trưởng",
        "Hoàng Giả Khánh | - | Bí thư Tỉnh ủy",
        "Lê Thí Hưng | - | Ủy viên Bộ Chính trị ; Trưởng ban Tổ chức Trung ương",
        "Trần Thí Nam | - |",
        "Vũ Giả Hải | Đại tá | Phó Giám đốc Công an tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "others in brackets, others replaced, posts that several get",
      text: """
        Ông Lê Thí Việt (29 tuổi, con trai ông Lê Giả Hóa) được bổ nhiệm làm Phó Giám đốc Sở Nội vụ.

        Đại tá Đàm Thí Diện thay vị trí của Đại tá Hoàng Giả Hữu, Chỉ huy trưởng Bộ CHQS tỉnh được điều động giữ chức Phó         Tham mưu trưởng Quân khu 1.

        Kỳ họp bầu ông Từ Thí Nam, Giám đốc Sở Y tế và bà Võ Thị Giả, Giám đốc Sở Tư pháp làm Ủy viên UBND tỉnh. Bà Bùi Thị         Thử, ông Nguyễn Giả Bốn và ông Trần Thí Luyện được bầu làm Phó Chủ tịch HĐND tỉnh.

        Ông Phạm Thí Cường, Bí thư Tỉnh ủy, cho rằng cương vị Chủ tịch UBND tỉnh là nhiệm vụ nặng nề.

        Ông Hồ Giả An là cán bộ lão thành cách mạng, nguyên Thứ trưởng Bộ Quốc phòng.
        """,
      rows: [
        "Lê Thí Việt | - | Phó Giám đốc Sở Nội vụ",
        "Lê Giả Hóa | - |",
        "Đàm Thí Diện | Đại tá |",
        "Hoàng Giả Hữu | Đại tá | Chỉ huy trưởng Bộ CHQS tỉnh ; Phó Tham mưu trưởng Quân khu 1",
        "Từ Thí Nam | - | Giám đốc Sở Y tế ; Ủy viên UBND tỉnh",
        "Võ Thị Giả | - | Giám đốc Sở Tư pháp ; Ủy viên UBND tỉnh",
        "Bùi Thị Thử | - | Phó Chủ tịch HĐND tỉnh",
        "Nguyễn Giả Bốn | - | Phó Chủ tịch HĐND tỉnh",
        "Trần Thí Luyện | - | Phó Chủ tịch HĐND tỉnh",
        "Phạm Thí Cường | - | Bí thư Tỉnh ủy",
        "Hồ Giả An | - | Thứ trưởng Bộ Quốc phòng",
      ]),
    PeopleCorpus.Case(
      name: "a life told without its subject",
      text: """
        Ông Võ Thí Minh - 47 tuổi, quê ở Sơn Mẫu, có trình độ tiến sĩ kỹ thuật - từng là Bí thư Tỉnh đoàn. Từ tháng 5-2012 đến \
        tháng 8-2013, giữ chức Chủ tịch UBND thị xã Sơn Mẫu. Từ năm 2014, tỉnh bổ sung chức danh Phó Chủ tịch HĐND.
        """,
      rows: ["Võ Thí Minh | - | Bí thư Tỉnh đoàn ; Chủ tịch UBND thị xã Sơn Mẫu"]),
    PeopleCorpus.Case(
      name: "they are several, and a meeting elects",
      text: """
        Đại úy Hoàng Thí Tứ phụ trách lớp học. Sau ba tháng họ được phong quân hàm Binh nhì. Theo đề nghị của Chủ tịch UBND \
        tỉnh Lê Giả Tuấn, các đại biểu HĐND tỉnh đã tiến hành bỏ phiếu bầu bổ sung Ủy viên UBND tỉnh nhiệm kỳ mới.
        """,
      rows: ["Hoàng Thí Tứ | Đại úy |", "Lê Giả Tuấn | - | Chủ tịch UBND tỉnh"]),
    PeopleCorpus.Case(
      name: "a name behind the level of a body, posts of many",
      text: """
        Ủy ban họp do Chủ tịch UBND tỉnh Lữ Thí Dụ chủ trì. Đại tá Trần Giả Trang, Chính ủy, thông báo danh sách 124 sĩ quan \
        được điều động, bổ nhiệm Chỉ huy trưởng Ban CHQS xã.
        """,
      rows: ["Lữ Thí Dụ | - | Chủ tịch UBND tỉnh", "Trần Giả Trang | Đại tá | Chính ủy"]),
    PeopleCorpus.Case(
      name: "called by the last two words of the name, the first of which is a family's too",
      text: """
        Trưởng ban Tổ chức Thành ủy Nguyễn Hồ Mẫu cho biết chưa có kết quả. Ông Hồ Mẫu nói thêm. Cô giáo tiểu học Lê Thị Dụ kể.
        """,
      rows: ["Nguyễn Hồ Mẫu | - | Trưởng ban Tổ chức Thành ủy", "Lê Thị Dụ | - |"]),
    PeopleCorpus.Case(
      name: "since when, of both, before what, and what an obituary lists",
      text: """
        Ông Đỗ Thí Điểm từ năm 1980 là Sư đoàn phó Sư đoàn 10. Đồng chí Nguyễn Thị Mẫu và Trần Văn Thử - đều là Phó Chủ tịch \
        UBND tỉnh.

        Ông Phan Thí Dụ quê ở Sơn Mẫu. Trước khi làm Bí thư Tỉnh ủy, đã từng làm Giám đốc Sở Nội vụ. Ông từng kinh qua nhiều \
        vị trí khác nhau như giáo viên, Chủ tịch UBND huyện.

        Đồng chí Lê Giả Định tham gia cách mạng năm 1937. Nguyên Ủy viên Ban Chấp hành Trung ương Đảng khóa IV; Chủ tịch \
        nước (1992-1997); Đại biểu Quốc hội khóa VI. Nguyên Thủ tướng Chính phủ thắp hương.

        Thượng tướng Vũ Thí Sách 64 tuổi; quê ở Sơn Mẫu; Ủy viên Trung ương Đảng khóa XII.
        """,
      rows: [
        "Đỗ Thí Điểm | - | Sư đoàn phó Sư đoàn 10",
        "Nguyễn Thị Mẫu | - | Phó Chủ tịch UBND tỉnh",
        "Trần Văn Thử | - | Phó Chủ tịch UBND tỉnh",
        "Phan Thí Dụ | - | Bí thư Tỉnh ủy ; Giám đốc Sở Nội vụ ; Chủ tịch UBND huyện",
        "Lê Giả Định | - | Ủy viên Ban Chấp hành Trung ương Đảng khóa IV ; Chủ tịch nước ; Đại biểu Quốc hội khóa VI",
        "Vũ Thí Sách | Thượng tướng | Ủy viên Trung ương Đảng khóa XII",
      ]),
    PeopleCorpus.Case(
      name: "whose decision it is, who is told, and others who are counted",
      text: """
        Trao quyết định của Chủ tịch nước về việc thăng cấp bậc hàm Thiếu tướng cho ông Tô Thí Mẫu. Quân ủy phân công Đại \
        tướng Võ Giả Giáp, Bộ trưởng Bộ Quốc phòng chỉ đạo diễn tập.

        Đại tướng Lương Thí Mẫu - Bộ trưởng Bộ Công an; có 2 Thứ trưởng hàm Thượng tướng. Ông có hai con đều là Giám đốc Sở \
        Y tế.

        Ông Nguyễn Hồng Thử làm Bí thư Tỉnh ủy thay ông Trần Phú Dụ được bầu làm Chủ nhiệm Văn phòng Quốc hội. Cố Đại tá \
        Tống Xuân Giả, Anh hùng LLVT nhân dân thời kỳ kháng chiến chống Mỹ, cứu nước, nguyên Giám đốc Công an tỉnh.
        """,
      rows: [
        "Tô Thí Mẫu | Thiếu tướng |",
        "Võ Giả Giáp | Đại tướng | Bộ trưởng Bộ Quốc phòng",
        "Lương Thí Mẫu | Đại tướng | Bộ trưởng Bộ Công an",
        "Nguyễn Hồng Thử | - | Bí thư Tỉnh ủy",
        "Trần Phú Dụ | - | Chủ nhiệm Văn phòng Quốc hội",
        "Tống Xuân Giả | Đại tá | Giám đốc Công an tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "lines of a life, each with its years",
      text: """
        Tóm tắt tiểu sử đồng chí Trần Thí Dụ

        - 05/2003 - 03/2006: Phó Tư lệnh về Chính trị, Bí thư Đảng ủy Quân đoàn 2; Thiếu tướng (02/2006).

        - 04/2006 - 12/2010: Cán bộ Sở Nội vụ, Trưởng phòng Tổ chức Sở Nội vụ; Trung tướng.

        + Từ năm 2011 đến nay: Bí thư Tỉnh ủy.

        - 14h30: Chủ tịch nước, Thủ tướng dự họp.
        """,
      rows: [
        """
        Trần Thí Dụ | Trung tướng | Phó Tư lệnh về Chính trị ; Bí thư Đảng ủy Quân đoàn 2 ; Trưởng phòng Tổ chức Sở Nội vụ ; \
        Bí thư Tỉnh ủy
        """
      ]),
    PeopleCorpus.Case(
      name: "a clause before whom it is of",
      text: """
        Trên cương vị Chính ủy, Bí thư Đảng ủy, Tư lệnh Quân khu 4, đồng chí Trần Thí Dụ đã góp phần lớn. Sau khi được bầu làm \
        Chủ tịch HĐND tỉnh, ông Lê Giả Định phát biểu.

        Ông Phan Thí Dụ quê ở Huế. Năm 2014, khi đang là Bí thư Huyện ủy, ông được luân chuyển. Tháng 3/2015, từ vị trí Bí thư \
        Tỉnh ủy Sơn La, ông được điều động. Người kế nhiệm chức vụ Giám đốc Sở Nội vụ là ông Vũ Giả Thiết.

        Ông Đỗ Thí Điểm sinh năm 1972. Tân Chủ tịch UBND tỉnh từng giữ chức Bí thư Tỉnh đoàn.
        """,
      rows: [
        "Trần Thí Dụ | - | Chính ủy ; Bí thư Đảng ủy ; Tư lệnh Quân khu 4",
        "Lê Giả Định | - | Chủ tịch HĐND tỉnh",
        "Phan Thí Dụ | - | Bí thư Huyện ủy ; Bí thư Tỉnh ủy Sơn La",
        "Vũ Giả Thiết | - | Giám đốc Sở Nội vụ",
        "Đỗ Thí Điểm | - | Bí thư Tỉnh đoàn",
      ]),
    PeopleCorpus.Case(
      name: "who has it, and not whoever is named next",
      text: """
        Ông Trần Thí Dụ là Trưởng ban Tổ chức lễ tang Thiếu tướng Lê Giả Định. Vợ ông Trần Thí Dụ là Phó Giám đốc Sở Y tế Lê \
        Thị Mẫu. Trao quyết định thăng quân hàm Trung tướng cho Chính ủy Quân khu Phan Giả Thiết, Bộ trưởng Võ Thí Nghiệm \
        nhấn mạnh kết quả.

        Ông Đỗ Thí Điểm làm Trưởng ban Chỉ đạo, đồng chí Hồ Giả Thuyết dự họp. Ông Vũ Thí Sách thay ông Ngô Giả Dụ - người \
        trước đó bị cách chức Bí thư Thành ủy.

        Ông Tô Thí Mẫu sinh năm 1957. Năm 2019, ông được Tổng Bí thư, Chủ tịch nước Nguyễn Giả Trọng thăng quân hàm lên Đại \
        tướng.
        """,
      rows: [
        "Trần Thí Dụ | - | Trưởng ban Tổ chức lễ tang",
        "Lê Giả Định | Thiếu tướng |",
        "Lê Thị Mẫu | - | Phó Giám đốc Sở Y tế",
        "Phan Giả Thiết | Trung tướng | Chính ủy Quân khu",
        "Võ Thí Nghiệm | - | Bộ trưởng",
        "Đỗ Thí Điểm | - | Trưởng ban Chỉ đạo",
        "Hồ Giả Thuyết | - |",
        "Vũ Thí Sách | - |",
        "Ngô Giả Dụ | - | Bí thư Thành ủy",
        "Tô Thí Mẫu | Đại tướng |",
        "Nguyễn Giả Trọng | - | Tổng Bí thư ; Chủ tịch nước",
      ]),
    PeopleCorpus.Case(
      name: "degrees, party age and what is listed behind them",
      text: """
        Ông Trần Thí Dụ là thạc sĩ kinh tế, cử nhân luật, Trưởng đoàn đại biểu Quốc hội tỉnh Phú Yên. Thiếu tướng Lê Giả Định, \
        99 tuổi, 75 năm tuổi Đảng, nguyên Chính ủy Quân khu 4. Ông Phan Thí Dụ được bầu làm Bí thư Tỉnh ủy. Ủy viên Trung \
        ương Đảng, Đại biểu Quốc hội khóa XIV.

        Ông Vũ Giả Thiết là một trong 200 Ủy viên Trung ương Đảng. Thiếu tướng Đỗ Thí Điểm (phong năm 1974, nguyên Phó Chủ \
        tịch Hội đồng Nhà nước) đã mất.
        """,
      rows: [
        "Trần Thí Dụ | - | Trưởng đoàn đại biểu Quốc hội tỉnh Phú Yên",
        "Lê Giả Định | Thiếu tướng | Chính ủy Quân khu 4",
        "Phan Thí Dụ | - | Bí thư Tỉnh ủy ; Ủy viên Trung ương Đảng ; Đại biểu Quốc hội khóa XIV",
        "Vũ Giả Thiết | - | Ủy viên Trung ương Đảng",
        "Đỗ Thí Điểm | Thiếu tướng | Phó Chủ tịch Hội đồng Nhà nước",
      ]),
    PeopleCorpus.Case(
      name: "whose post is taken, who decides, what is handed over, labels of a life",
      text: """
        Thủ tướng phê chuẩn miễn nhiệm chức vụ Chủ tịch UBND tỉnh Bắc Kạn của ông Trần Thí Dụ. Thủ tướng bổ nhiệm Thiếu tướng Lê \
        Giả Định giữ chức Phó Tư lệnh Quân khu 4; Bộ trưởng Bộ Quốc phòng có quyết định bổ nhiệm Đại tá Phan Thí Mẫu.

        Dưới sự chủ trì của Trung tướng Vũ Giả Thiết, Chính ủy Cảnh sát biển, Bộ Tư lệnh Vùng Cảnh sát biển 1 tổ chức Hội nghị bàn \
        giao chức trách, nhiệm vụ Chính ủy.

        Đại tướng Đỗ Thí Điểm. Chức vụ cao nhất: Bộ trưởng Bộ Quốc phòng.

        Chức vụ cao nhất trong ĐCSVN: Ủy viên Bộ Chính trị (1976-1986), Bí thư Đảng ủy Quân sự Trung ương.
        """,
      rows: [
        "Trần Thí Dụ | - | Chủ tịch UBND tỉnh Bắc Kạn",
        "Lê Giả Định | Thiếu tướng | Phó Tư lệnh Quân khu 4",
        "Phan Thí Mẫu | Đại tá |",
        "Vũ Giả Thiết | Trung tướng | Chính ủy Cảnh sát biển",
        "Đỗ Thí Điểm | Đại tướng | Bộ trưởng Bộ Quốc phòng ; Ủy viên Bộ Chính trị ; Bí thư Đảng ủy Quân sự Trung ương",
      ]),
    PeopleCorpus.Case(
      name: "what somebody is now, in brackets",
      text: """
        Ông Trần Thí Dụ khi đang giữ chức Chủ tịch UBND xã Sơn Mẫu, huyện Đông Mẫu (hiện là Phó Bí thư Huyện ủy) đã thuê người. \
        Thượng úy Lê Giả Định, Trưởng ngành hàng hải, Tàu 016. Bổ nhiệm bà Phan Thị Mẫu giữ chức Phó Chánh Thanh tra Sở.
        """,
      rows: [
        "Trần Thí Dụ | - | Chủ tịch UBND xã Sơn Mẫu ; Phó Bí thư Huyện ủy",
        "Lê Giả Định | Thượng úy | Trưởng ngành hàng hải",
        "Phan Thị Mẫu | - | Phó Chánh Thanh tra Sở",
      ]),
    PeopleCorpus.Case(
      name: "when somebody had the post, between it and the name",
      text: """
        Sư đoàn trưởng Sư đoàn 3 khi đó là Trần Thí Dụ đã ký. Giám đốc Sở Nội vụ thời điểm ấy là ông Lê Giả Định. Ông Phan Thí \
        Mẫu - lúc bấy giờ là trung tướng, Chính ủy Quân khu 4 - đề xuất.

        Tổng thống Mỹ đắc cử Mauald Maurump gặp Tổng thống Nga đương nhiệm Mautin Mauvich và Đại tá đã nghỉ hưu Vũ Giả Thiết. Phó \
        Giám đốc Sở Y tế nghỉ hưu, ông Đỗ Thí Điểm ở lại.
        """,
      rows: [
        "Trần Thí Dụ | - | Sư đoàn trưởng Sư đoàn 3", "Lê Giả Định | - | Giám đốc Sở Nội vụ",
        "Phan Thí Mẫu | trung tướng | Chính ủy Quân khu 4", "Mauald Maurump | - | Tổng thống Mỹ",
        "Mautin Mauvich | - | Tổng thống Nga", "Vũ Giả Thiết | Đại tá |", "Đỗ Thí Điểm | - |",
      ]),
    PeopleCorpus.Case(
      name: "what somebody acts as, of which grade, and what else he does",
      text: """
        Bị cáo Trần Thí Dụ, trên cương vị là Tổng Giám đốc Tổng công ty Sơn Mẫu, đã ký. Thượng tá Lê Giả Định với vai trò Phó Chủ \
        nhiệm Chính trị Quân khu đã trả lời. Thủ tướng Vũ Giả Thiết ủng hộ Lào đảm nhiệm vai trò Chủ tịch ASEAN.

        Bà Phan Thị Mẫu, hàm Vụ trưởng, và Đại tá Đỗ Thí Điểm, phi công lái chính, Phó Tham mưu trưởng Trung đoàn 9.

        Ngô Giả Thử nhập ngũ năm 1956. Khi được tuyên dương, đồng chí là cán bộ quân y, chính trị viên đại đội 5.
        """,
      rows: [
        "Trần Thí Dụ | - | Tổng Giám đốc Tổng công ty Sơn Mẫu",
        "Lê Giả Định | Thượng tá | Phó Chủ nhiệm Chính trị Quân khu",
        "Vũ Giả Thiết | - | Thủ tướng", "Phan Thị Mẫu | - | Vụ trưởng",
        "Đỗ Thí Điểm | Đại tá | Phó Tham mưu trưởng Trung đoàn 9",
        "Ngô Giả Thử | - | chính trị viên đại đội 5",
      ]),
    PeopleCorpus.Case(
      name: "former officers with posts in brackets and without bodies",
      text: """
        Bị cáo gồm: Trần Thí Dụ (63 tuổi, cựu trung tướng, cựu Chính ủy); Lê Giả Định (59 tuổi, cựu thiếu tướng, cựu Phó tư lệnh, \
        cựu Tham mưu trưởng); Phan Thí Mẫu, cựu thiếu tướng, cựu Phó chính ủy kiêm Chủ nhiệm Chính trị. Thiếu tướng Vũ Giả Thiết, \
        cựu phó Tư lệnh, khai. Anh Đỗ Thí Điểm là chính trị viên, anh Ngô Giả Thử làm chính ủy.
        """,
      rows: [
        "Trần Thí Dụ | trung tướng | Chính ủy", "Lê Giả Định | thiếu tướng | Phó tư lệnh ; Tham mưu trưởng",
        "Phan Thí Mẫu | thiếu tướng | Phó chính ủy ; Chủ nhiệm Chính trị",
        "Vũ Giả Thiết | Thiếu tướng | phó Tư lệnh", "Đỗ Thí Điểm | - | chính trị viên",
        "Ngô Giả Thử | - | chính ủy",
      ]),
    PeopleCorpus.Case(
      name: "posts behind brackets, acting ones, listed ones, those of a time told before",
      text: """
        Trung tướng Trần Thí Dụ (thứ hai từ trái sang), Chính ủy; Trung tá Lê Giả Định (40 tuổi, quê Hà Nội), Phó Trung đoàn \
        trưởng, có mặt. Đại tá Phan Thí Mẫu được giao quyền Giám đốc Công an tỉnh Sơn La.

        Cách tất cả chức vụ trong Đảng của ông Vũ Giả Thiết, gồm: Ủy viên Ban Chấp hành Đảng bộ tỉnh; Bí thư Đảng ủy Sở Nội vụ.

        Chức vụ Chủ tịch HĐND tỉnh do ông Đỗ Thí Điểm đảm nhiệm. Cụ Ngô Giả Thử, 98 tuổi đời, 76 năm tuổi Đảng, nguyên Bí thư \
        Huyện ủy, kể. Thiếu tướng Hồ Thí Nghiệm, người chỉ huy trận đánh, khi ấy là Trung đoàn trưởng Trung đoàn 3.
        """,
      rows: [
        "Trần Thí Dụ | Trung tướng | Chính ủy", "Lê Giả Định | Trung tá | Phó Trung đoàn trưởng",
        "Phan Thí Mẫu | Đại tá | quyền Giám đốc Công an tỉnh Sơn La",
        "Vũ Giả Thiết | - | Ủy viên Ban Chấp hành Đảng bộ tỉnh ; Bí thư Đảng ủy Sở Nội vụ",
        "Đỗ Thí Điểm | - | Chủ tịch HĐND tỉnh", "Ngô Giả Thử | - | Bí thư Huyện ủy",
        "Hồ Thí Nghiệm | Thiếu tướng | Trung đoàn trưởng Trung đoàn 3",
      ]),
    PeopleCorpus.Case(
      name: "a degree between rank and name, a colon between name and post, a given name before a post",
      text: """
        Đại tá, TS Trần Thí Dụ, Chủ nhiệm Khoa Chiến thuật và Thượng tá, ThS Lê Giả Định, Phó Chủ nhiệm Khoa; Thượng tá Phan Thí \
        Mẫu, Chính ủy, Trung tá, bác sĩ Vũ Giả Thiết, Chủ nhiệm Quân y.

        - Đồng chí Đỗ Thí Điểm: Tư lệnh Quân khu (1975 - 1980)

        Đón chúng tôi là anh Tráng, Đại đội phó khoảng 25 tuổi, anh Hồ Thí Nghiệm Chính trị viên phó khoảng 21 tuổi và anh Thụy \
        là chủ nhiệm hậu cần. Ông Ngô Giả Thử: Bộ trưởng Bộ Nội vụ phải trả lời. Thiếu úy Hà Giả Sử được bổ nhiệm Trung đội \
        trưởng. Bà Tạ Thị Mẫu vừa được bầu Bí thư.
        """,
      rows: [
        "Trần Thí Dụ | Đại tá | Chủ nhiệm Khoa Chiến thuật", "Lê Giả Định | Thượng tá | Phó Chủ nhiệm Khoa",
        "Phan Thí Mẫu | Thượng tá | Chính ủy", "Vũ Giả Thiết | Trung tá | Chủ nhiệm Quân y",
        "Đỗ Thí Điểm | - | Tư lệnh Quân khu", "Tráng | - | Đại đội phó",
        "Hồ Thí Nghiệm | - | Chính trị viên phó", "Thụy | - | chủ nhiệm hậu cần", "Ngô Giả Thử | - |",
        "Hà Giả Sử | Thiếu úy | Trung đội trưởng", "Tạ Thị Mẫu | - | Bí thư",
      ]),
  ]
}
