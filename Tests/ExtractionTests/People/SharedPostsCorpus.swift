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
  ]
}
