/// More of `PeopleCorpus`: who has which rank where several are named, and what somebody was next.
enum RankedPeopleCorpus {
  static let cases: [PeopleCorpus.Case] = [
    PeopleCorpus.Case(
      name: "the force between a rank and a name",
      text: """
        Cùng dự có Đại tá Lê Văn Mẫu, Thượng tá an ninh Trần Văn Thí và Thiếu tá công an Ngô Văn Dụ. Gặp Lê Giả Bảy, \
        Trung úy cảnh sát giao thông Trần Giả Tám cười.
        """,
      rows: [
        "Lê Văn Mẫu | Đại tá |", "Trần Văn Thí | Thượng tá |", "Ngô Văn Dụ | Thiếu tá |",
        "Lê Giả Bảy | - |", "Trần Giả Tám | Trung úy |",
      ]),
    PeopleCorpus.Case(
      name: "who gives a rank does not get it",
      text: """
        Đại tướng Lương Thí Mẫu, Bộ trưởng Bộ Công an, quyết định thăng cấp bậc hàm từ Thượng úy lên Đại úy với sĩ quan \
        Nguyễn Giả Dụ.

        Tư lệnh Quân khu 4 Hà Giả Mẫu đã trao quân hàm Thiếu tướng tặng Đại tá Trần Thí Sơn. Bí thư Tỉnh ủy Vũ Thí Hoa \
        trao quyết định thăng quân hàm Thiếu tướng.
        """,
      rows: [
        "Lương Thí Mẫu | Đại tướng | Bộ trưởng Bộ Công an", "Nguyễn Giả Dụ | Đại úy |",
        "Hà Giả Mẫu | - | Tư lệnh Quân khu 4", "Trần Thí Sơn | Thiếu tướng |",
        "Vũ Thí Hoa | - | Bí thư Tỉnh ủy",
      ]),
    PeopleCorpus.Case(
      name: "a rank of long ago is below the one that somebody is called by, unless he is taken down to it",
      text: """
        Đại tá Phạm Giả Lâm có công, năm 1964 được phong trung úy.

        Thiếu tướng Lê Thí Dụ nhớ lại: năm 1975, ông được thăng quân hàm Đại úy.

        Thượng tá Đỗ Giả Hải được thăng quân hàm Đại tá. Đại tá Vũ Giả Hùng bị giáng cấp bậc hàm từ Đại tá xuống Trung tá. \
        Giáng cấp bậc hàm từ Thiếu tướng xuống Đại tá đối với Thiếu tướng Ngô Giả Sách.
        """,
      rows: [
        "Phạm Giả Lâm | Đại tá |", "Lê Thí Dụ | Thiếu tướng |", "Đỗ Giả Hải | Đại tá |",
        "Vũ Giả Hùng | Trung tá |",
        "Ngô Giả Sách | Đại tá |",
      ]),
    PeopleCorpus.Case(
      name: "a soldier called by his given name is nobody who has another post and no rank",
      text: """
        Thiếu tá Mẫu chỉ huy đội.

        Sáng nay, ông Lê Văn Mẫu, Chủ tịch UBND xã Sơn Thí, đến thăm.
        """,
      rows: ["Mẫu | Thiếu tá |", "Lê Văn Mẫu | - | Chủ tịch UBND xã Sơn Thí"]),
    PeopleCorpus.Case(
      name: "a post of two who have ranks of their own",
      text: """
        Hai Phó Giám đốc Công an tỉnh là đại tá Nguyễn Giả Hòa và đại tá Đinh Giả Minh. Dự lễ có các Phó Tư lệnh Quân khu: \
        Thiếu tướng Trần Thí Sơn, Thiếu tướng Lê Thí Hà. Các Phó Chủ tịch UBND tỉnh Vũ Thí An, Đại tá Hồ Thí Bình, Giám đốc \
        Công an tỉnh, cùng dự.
        """,
      rows: [
        "Nguyễn Giả Hòa | đại tá | Phó Giám đốc Công an tỉnh",
        "Đinh Giả Minh | đại tá | Phó Giám đốc Công an tỉnh",
        "Trần Thí Sơn | Thiếu tướng | Phó Tư lệnh Quân khu", "Lê Thí Hà | Thiếu tướng | Phó Tư lệnh Quân khu",
        "Vũ Thí An | - | Phó Chủ tịch UBND tỉnh", "Hồ Thí Bình | Đại tá | Giám đốc Công an tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "what somebody was next, and last",
      text: """
        Bổ nhiệm ông Nguyễn Giả Xuân từ Giám đốc Sở Y tế (tương đương phó phòng) lên thẳng Thứ trưởng Bộ Y tế. Ông Trần Giả \
        Sơn giữ chức Giám đốc Sở Nội vụ, tiếp đó Phó Chủ tịch UBND tỉnh, sau cùng là Bí thư Tỉnh ủy.
        """,
      rows: [
        "Nguyễn Giả Xuân | - | Giám đốc Sở Y tế ; Thứ trưởng Bộ Y tế",
        "Trần Giả Sơn | - | Giám đốc Sở Nội vụ ; Phó Chủ tịch UBND tỉnh ; Bí thư Tỉnh ủy",
      ]),
    PeopleCorpus.Case(
      name: "an obituary's lines, and where somebody lived",
      text: """
        Đồng chí Đại tá LÊ GIẢ BA

        Sinh năm 1930, quê quán: xã Tây Mẫu.

        Nguyên Phó Cục trưởng Cục Tác chiến, nguyên Giám đốc Sở Y tế

        Đồng chí Vũ Thí Tám, sinh ngày 2/3/1930, thường trú tại phường Sơn Thí, nguyên Bí thư Tỉnh ủy, đã từ trần.
        """,
      rows: [
        "LÊ GIẢ BA | Đại tá | Phó Cục trưởng Cục Tác chiến ; Giám đốc Sở Y tế",
        "Vũ Thí Tám | - | Bí thư Tỉnh ủy",
      ]),
    PeopleCorpus.Case(
      name: "what is handed over to somebody, by somebody else",
      text: """
        Chủ tịch nước Lê Giả Cường chủ trì buổi lễ trao Quyết định bổ nhiệm chức vụ Chính ủy Quân khu 4, thăng quân hàm đối \
        với ba sĩ quan.

        Chủ trì lễ và trao quyết định thăng quân hàm Thượng tướng đối với đồng chí Trần Thí Dụ, Phó Chính ủy Quân khu 9, \
        chiều 11/12, tại Phủ Chủ tịch, Chủ tịch nước Lê Giả Cường yêu cầu đồng chí cố gắng.
        """,
      rows: ["Lê Giả Cường | - | Chủ tịch nước", "Trần Thí Dụ | Thượng tướng | Phó Chính ủy Quân khu 9"]),
    PeopleCorpus.Case(
      name: "a heading with a rank ends at another rank behind a semicolon",
      text: """
        Nhận huân chương có 2 thượng tướng, thứ trưởng Bộ Quốc phòng: Võ Thí Lương, Vũ Giả Sản; thượng tướng Hồ Thí Thắng, \
        Phó Tổng Tham mưu trưởng; trung tướng Ngô Giả Gấu, nguyên Phó Chủ nhiệm Tổng cục Chính trị.
        """,
      rows: [
        "Võ Thí Lương | thượng tướng | thứ trưởng Bộ Quốc phòng",
        "Vũ Giả Sản | thượng tướng | thứ trưởng Bộ Quốc phòng",
        "Hồ Thí Thắng | thượng tướng | Phó Tổng Tham mưu trưởng",
        "Ngô Giả Gấu | trung tướng | Phó Chủ nhiệm Tổng cục Chính trị",
      ]),
    PeopleCorpus.Case(
      name: "what somebody formerly was",
      text: "Bà Lê Thị Mẫu nhận hàm Thiếu tướng năm 2007, là nguyên Chính ủy Bệnh viện Quân y 103.",
      rows: ["Lê Thị Mẫu | Thiếu tướng | Chính ủy Bệnh viện Quân y 103"]),
    PeopleCorpus.Case(
      name: "cells of tables, with bars, tabs and spaces",
      text: """
        | Họ và tên | Cấp bậc | Chức vụ |
        |---|---|---|
        | Trần Thí Dụ | Đại tá | Chỉ huy trưởng |
        | Đỗ Điểm | Trung tá | Phó Chỉ huy trưởng |

        | 1 | Phan Thí Mẫu | 1970 | Chính trị viên | Ban CHQS huyện Nam Đàn |
        | Chính ủy | Vũ Giả Thiết |

        Lê Giả Định\tThượng tá\tChính ủy

        Ngô Thí Nghiệm   Thiếu tá   Phó Chính ủy
        """,
      rows: [
        "Trần Thí Dụ | Đại tá | Chỉ huy trưởng",
        "Đỗ Điểm | Trung tá | Phó Chỉ huy trưởng",
        "Phan Thí Mẫu | - | Chính trị viên",
        "Vũ Giả Thiết | - | Chính ủy",
        "Lê Giả Định | Thượng tá | Chính ủy",
        "Ngô Thí Nghiệm | Thiếu tá | Phó Chính ủy",
      ]),
  ]
}
