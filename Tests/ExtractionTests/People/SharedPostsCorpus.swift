import Testing

/// More of `PeopleCorpus`: posts and ranks that several share, that are a relative's, or that nobody has.
enum SharedPostsCorpus {
  static let cases: [PeopleCorpus.Case] = [
    PeopleCorpus.Case(
      name: "a relative's post, what somebody was once, posts shared across semicolons",
      text: """
        Hiện quân đội có 4 Phó Tổng Tham mưu trưởng gồm Thượng tướng Nguyễn Thí Nam, Phạm Giả Minh; Trung tướng Lê Thí Cương.

        Ông Hồ Thí Hợp là kỹ sư nông nghiệp, từng là Phó Chủ tịch UBND huyện Sơn Mẫu, Giám đốc Sở Nội vụ. Ông Bùi Giả Quý là \
        em trai Bí thư Tỉnh ủy. Ông Đỗ Thí Thanh (khi đó là Vụ trưởng) về tỉnh. Tỉnh ủy có 13 đồng chí là Ủy viên Ban Thường vụ.

        Các phó trưởng ban chỉ đạo gồm: ông Vũ Giả Lợi; bà Trần Thí Hạnh.
        """,
      rows: [
        "Nguyễn Thí Nam | Thượng tướng | Phó Tổng Tham mưu trưởng",
        "Phạm Giả Minh | Thượng tướng | Phó Tổng Tham mưu trưởng",
        "Lê Thí Cương | Trung tướng | Phó Tổng Tham mưu trưởng",
        "Hồ Thí Hợp | - | Phó Chủ tịch UBND huyện Sơn Mẫu ; Giám đốc Sở Nội vụ",
        "Bùi Giả Quý | - |",
        "Đỗ Thí Thanh | - | Vụ trưởng",
        "Vũ Giả Lợi | - | phó trưởng ban chỉ đạo",
        "Trần Thí Hạnh | - | phó trưởng ban chỉ đạo",
      ]),
    PeopleCorpus.Case(
      name: "rows of a table",
      text: """
        | Tổng Bí thư | Tô Thí Mẫu |
        | Chủ tịch nước | Lương Giả Dụ |
        """,
      rows: ["Tô Thí Mẫu | - | Tổng Bí thư", "Lương Giả Dụ | - | Chủ tịch nước"]),
    PeopleCorpus.Case(
      name: "ranks that a list shares, posts nobody has yet, a post of a year",
      text: """
        Được phong tặng có 3 Trung tướng gồm Nguyễn Thí Thu, hiện là Phó Tổng Tham mưu trưởng; Phan Giả Hoan, nguyên Tư lệnh \
        Quân khu 5; Trần Thí Hổ, nguyên Tư lệnh Quân khu 9 và Thiếu tướng Lê Giả Hội, nguyên Phó Tư lệnh Quân khu 9.

        Trong thời gian chờ kiện toàn chức vụ Bí thư Thành ủy, đồng chí Dương Văn Mẫu, Phó Bí thư Thành ủy, phụ trách chung.

        Chủ tịch HĐND tỉnh Ngô Thị Dụ, năm 2013 và 2014 đang là Phó Chủ tịch UBND tỉnh, đạt nhiều phiếu.
        """,
      rows: [
        "Nguyễn Thí Thu | Trung tướng | Phó Tổng Tham mưu trưởng",
        "Phan Giả Hoan | Trung tướng | Tư lệnh Quân khu 5",
        "Trần Thí Hổ | Trung tướng | Tư lệnh Quân khu 9",
        "Lê Giả Hội | Thiếu tướng | Phó Tư lệnh Quân khu 9",
        "Dương Văn Mẫu | - | Phó Bí thư Thành ủy",
        "Ngô Thị Dụ | - | Chủ tịch HĐND tỉnh ; Phó Chủ tịch UBND tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "small posts of lists, two words of a name before the full one",
      text: """
        Công bố kỷ luật vụ bổ nhiệm bà Tuyết Mẫu

        Giám đốc sở (thời ông Ngô Văn Tuấn) đã bổ nhiệm bà Trần Vũ Tuyết Mẫu giữ các chức vụ (Trưởng phòng Tổ chức, Phó Chủ \
        tịch UBND huyện).

        Ông Nguyễn Thí Trường được bầu bổ sung Ủy viên UBND tỉnh.

        Ông Phạm Đình Dụ là đảng ủy viên, Bí thư Chi bộ. Ông Cao Duy Sản, Phó Bí thư Đảng ủy, thành viên Hội đồng thành \
        viên, Tổng Giám đốc Viettel. Ông Lê Bá Định, Đảng ủy viên, Bí thư chi bộ, trưởng Đoàn đại biểu Quốc hội tỉnh.
        """,
      rows: [
        "Trần Vũ Tuyết Mẫu | - | Trưởng phòng Tổ chức ; Phó Chủ tịch UBND huyện",
        "Ngô Văn Tuấn | - |",
        "Nguyễn Thí Trường | - | Ủy viên UBND tỉnh",
        "Phạm Đình Dụ | - | đảng ủy viên ; Bí thư Chi bộ",
        "Cao Duy Sản | - | Phó Bí thư Đảng ủy ; Tổng Giám đốc Viettel",
        "Lê Bá Định | - | Đảng ủy viên ; Bí thư chi bộ ; trưởng Đoàn đại biểu Quốc hội tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "each rank for those before the next",
      text: """
        Bộ trưởng ký quyết định phong quân hàm Đại tá cho ông Phạm Văn Thử và bà Lê Giả Định, Thượng tá cho ông Đỗ Thí Dụ; \
        thăng quân hàm Trung tá cho ông Trần Văn Mẫu.
        """,
      rows: [
        "Phạm Văn Thử | Đại tá |", "Lê Giả Định | Đại tá |", "Đỗ Thí Dụ | Thượng tá |",
        "Trần Văn Mẫu | Trung tá |",
      ]),
    PeopleCorpus.Case(
      name: "headings that count, and what stands between them and the names",
      text: """
        Trao quyết định nghỉ hưu cho 4 Ủy viên Trung ương Đảng khóa XII công tác tại Quân khu 3, gồm: Thượng tướng Trần Thí \
        Dụ, Lê Giả Định và Phạm Văn Thử.

        HĐND bầu bổ sung 02 Ủy viên UBND tỉnh, nhiệm kỳ 2021 - 2026, bao gồm: Đồng chí Phan Thí Mẫu - Giám đốc Sở Nội vụ; đồng \
        chí Vũ Giả Thiết - Giám đốc Sở Tài chính.

        3 Phó Chủ tịch là ông Đỗ Thí Điểm (Bí thư Đảng ủy), ông Hồ Giả Thuyết (Trưởng ban Tổ chức) và bà Ngô Thị Dụ. Tỉnh có \
        tân Bí thư lần lượt là ông Võ Thí Nghiệm và bà Tô Thị Giả.
        """,
      rows: [
        "Trần Thí Dụ | Thượng tướng | Ủy viên Trung ương Đảng khóa XII",
        "Lê Giả Định | - | Ủy viên Trung ương Đảng khóa XII",
        "Phạm Văn Thử | - | Ủy viên Trung ương Đảng khóa XII",
        "Phan Thí Mẫu | - | Ủy viên UBND tỉnh ; Giám đốc Sở Nội vụ",
        "Vũ Giả Thiết | - | Ủy viên UBND tỉnh ; Giám đốc Sở Tài chính",
        "Đỗ Thí Điểm | - | Phó Chủ tịch ; Bí thư Đảng ủy",
        "Hồ Giả Thuyết | - | Phó Chủ tịch ; Trưởng ban Tổ chức",
        "Ngô Thị Dụ | - | Phó Chủ tịch",
        "Võ Thí Nghiệm | - | Bí thư",
        "Tô Thị Giả | - | Bí thư",
      ]),
    PeopleCorpus.Case(
      name: "the rank that several get",
      text: """
        Hai người được thăng cấp bậc hàm từ Đại tá lên Thiếu tướng gồm ông Trần Thí Dụ, Giám đốc Công an tỉnh; ông Lê Giả \
        Định, Cục trưởng Cục Đối ngoại. Chủ tịch nước thăng quân hàm lên Trung tướng gồm: Thiếu tướng Phan Thí Mẫu.

        Quyết định thăng cấp bậc hàm lên Thượng tướng cũng được trao đối với các đồng chí Thứ trưởng Bộ Công an: Vũ Giả Thiết \
        và Đỗ Thí Điểm. Đại hội bầu Đại tá Hồ Giả Thuyết, nguyên Chính ủy Lữ đoàn 10 và Đại tá Ngô Văn Thử, nguyên Tham mưu \
        trưởng Sư đoàn 3 làm Phó Chủ tịch Hội Cựu chiến binh tỉnh. Bộ phê bình thứ trưởng Võ Thí Nghiệm và Tô Giả Dụ.
        """,
      rows: [
        "Trần Thí Dụ | Thiếu tướng | Giám đốc Công an tỉnh",
        "Lê Giả Định | Thiếu tướng | Cục trưởng Cục Đối ngoại",
        "Phan Thí Mẫu | Trung tướng |",
        "Vũ Giả Thiết | Thượng tướng | Thứ trưởng Bộ Công an",
        "Đỗ Thí Điểm | Thượng tướng | Thứ trưởng Bộ Công an",
        "Hồ Giả Thuyết | Đại tá | Chính ủy Lữ đoàn 10 ; Phó Chủ tịch Hội Cựu chiến binh tỉnh",
        "Ngô Văn Thử | Đại tá | Tham mưu trưởng Sư đoàn 3 ; Phó Chủ tịch Hội Cựu chiến binh tỉnh",
        "Võ Thí Nghiệm | - | thứ trưởng",
        "Tô Giả Dụ | - | thứ trưởng",
      ]),
    PeopleCorpus.Case(
      name: "where a heading ends, as many as are counted, two in one bracket",
      text: """
        Dự Đại hội có các đồng chí nguyên Tổng Bí thư: Trần Thí Dụ, Lê Giả Định; Đại tướng Phan Thí Mẫu, nguyên Ủy viên Bộ \
        Chính trị, nguyên Chủ tịch nước; Vũ Giả Thiết, Ủy viên Bộ Chính trị.

        Thủ tướng phê chuẩn 2 Ủy viên UBND tỉnh Bình Định là ông Đỗ Thí Điểm, Giám đốc Sở Nội vụ và ông Hồ Giả Thuyết, Giám đốc \
        Công an tỉnh. Võ Thí Nghiệm và Tô Giả Dụ (hai cựu Phó Trưởng phòng Công an huyện) bị khởi tố.
        """,
      rows: [
        "Trần Thí Dụ | - | Tổng Bí thư",
        "Lê Giả Định | - | Tổng Bí thư",
        "Phan Thí Mẫu | Đại tướng | Ủy viên Bộ Chính trị ; Chủ tịch nước",
        "Vũ Giả Thiết | - | Ủy viên Bộ Chính trị",
        "Đỗ Thí Điểm | - | Ủy viên UBND tỉnh Bình Định ; Giám đốc Sở Nội vụ",
        "Hồ Giả Thuyết | - | Ủy viên UBND tỉnh Bình Định ; Giám đốc Công an tỉnh",
        "Võ Thí Nghiệm | - | Phó Trưởng phòng Công an huyện",
        "Tô Giả Dụ | - | Phó Trưởng phòng Công an huyện",
      ]),
    PeopleCorpus.Case(
      name: "a dash before each name, ranks before posts on both sides of an and, a guest",
      text: """
        Phó Trưởng ban Chỉ đạo Tây Nam Bộ - Trần Thí Dụ, Chính ủy Quân khu 7 - Trung tướng Lê Giả Định, Bí thư Tỉnh ủy - Phan \
        Thí Mẫu, Phó Tỉnh trưởng Svay Rieng - Ma Vantadu đến dự.

        Bị cáo gồm cựu Đại tá, cựu Phó Tư lệnh Vũ Giả Thiết và cựu Thượng tá, cựu Phó Trưởng phòng Tài chính Hồ Thí Nghiệm. Bị \
        cáo Đỗ Thí Điểm (75 tuổi, ngụ TP. Nha Trang, nguyên Sư đoàn trưởng Sư đoàn 10).

        Nhận lời mời của Chủ tịch nước Ngô Giả Thử, Tổng thống Cộng hòa Iceland, ngài Mauto Dumson đã đến. Ngoài ông Tô Giả \
        Thuyết, Thủ tướng cũng kỷ luật nhiều người.
        """,
      rows: [
        "Trần Thí Dụ | - | Phó Trưởng ban Chỉ đạo Tây Nam Bộ",
        "Lê Giả Định | Trung tướng | Chính ủy Quân khu 7",
        "Phan Thí Mẫu | - | Bí thư Tỉnh ủy",
        "Ma Vantadu | - | Phó Tỉnh trưởng Svay Rieng",
        "Vũ Giả Thiết | Đại tá | Phó Tư lệnh",
        "Hồ Thí Nghiệm | Thượng tá | Phó Trưởng phòng Tài chính",
        "Đỗ Thí Điểm | - | Sư đoàn trưởng Sư đoàn 10",
        "Ngô Giả Thử | - | Chủ tịch nước",
        "Mauto Dumson | - | Tổng thống Cộng hòa Iceland",
        "Tô Giả Thuyết | - |",
      ]),
    PeopleCorpus.Case(
      name: "a heading ends where somebody has a post of his own before the name",
      text: """
        Dự họp có các Phó Thủ tướng Chính phủ: Trần Thí Dụ, Lê Giả Định, Bộ trưởng Bộ Quốc phòng Vũ Thí Mẫu, Trưởng Ban Dân vận \
        Trung ương Hồ Giả Thử.
        """,
      rows: [
        "Trần Thí Dụ | - | Phó Thủ tướng Chính phủ", "Lê Giả Định | - | Phó Thủ tướng Chính phủ",
        "Vũ Thí Mẫu | - | Bộ trưởng Bộ Quốc phòng", "Hồ Giả Thử | - | Trưởng Ban Dân vận Trung ương",
      ]),
  ]
}
