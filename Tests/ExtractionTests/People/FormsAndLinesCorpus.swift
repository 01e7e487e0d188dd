/// More of `PeopleCorpus`: names with a line of their own, people called by a post alone, and sentences that open with a post.
enum FormsAndLinesCorpus {
  static let cases: [PeopleCorpus.Case] = [
    PeopleCorpus.Case(
      name: "a portal's list: a line of the name, and lines of posts below",
      text: """
        Thường trực Tỉnh ủy

        1.
        Đồng chí Trần Thí Dụ
        Ủy viên Ban Chấp hành Trung ương Đảng
        Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh
        2.
        Đại tá Lê Giả Định
        - Chỉ huy trưởng Bộ CHQS tỉnh (từ tháng 5/2020)
        Đồng chí Vũ Thí Mẫu nghỉ hưu
        Giám đốc Sở Y tế
        """,
      rows: [
        "Trần Thí Dụ | - | Ủy viên Ban Chấp hành Trung ương Đảng ; Bí thư Tỉnh ủy ; Chủ tịch HĐND tỉnh",
        "Lê Giả Định | Đại tá | Chỉ huy trưởng Bộ CHQS tỉnh", "Vũ Thí Mẫu | - |",
      ]),
    PeopleCorpus.Case(
      name: "who signs below a line of posts in capitals",
      text: """
        Ban Tổ chức xin trân trọng thông báo.

        TM. BAN THƯỜNG VỤ
        PHÓ BÍ THƯ
        TRẦN THÍ DỤ

        TRƯỞNG BAN
        Lê Giả Định

        CHỦ TỊCH UBND TỈNH
        Vũ Thí Mẫu
        """,
      rows: [
        "TRẦN THÍ DỤ | - | PHÓ BÍ THƯ", "Lê Giả Định | - |", "Vũ Thí Mẫu | - |",
      ]),
    PeopleCorpus.Case(
      name: "a line of posts in capitals above a name",
      text: """
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Lê Giả Định

        Ông nói thế. TRƯỞNG BAN nói.
        TRƯỞNG BAN
        Ông Vũ Thí Mẫu đến dự và phát biểu.
        """,
      rows: ["Lê Giả Định | - | PHÓ CHỦ TỊCH", "Vũ Thí Mẫu | - |"]),
    PeopleCorpus.Case(
      name: "lines of posts above the names, and a caption's sentence, are nobody's",
      text: """
        Giám đốc Sở Y tế
        Đại tá Trần Thí Dụ
        Chủ tịch UBND tỉnh
        Đại tá Lê Giả Định
        Bộ trưởng Bộ Y tế.
        """,
      rows: ["Trần Thí Dụ | Đại tá |", "Lê Giả Định | Đại tá |"]),
    PeopleCorpus.Case(
      name: "a post alone, of whoever was named last with a longer form",
      text: """
        Phó Chủ tịch UBND tỉnh Nghệ An Trần Thí Dụ và ông Lê Giả Định, Giám đốc Sở Y tế, dự họp. Đại tá Vũ Thí Mẫu, Phó Chỉ huy \
        trưởng Bộ CHQS tỉnh Nghệ An nhấn mạnh.

        Phó Chỉ huy trưởng Bộ CHQS tỉnh cũng chúc mừng. Phó Chủ tịch UBND tỉnh các tỉnh bạn chia sẻ.

        Thủ tướng Lào Phan Thí Sản đến. Thủ tướng tiếp đoàn. Ông Hồ Giả Sử, Bí thư Tỉnh ủy Nghệ An. Các Bí thư Tỉnh ủy, nguyên Bí \
        thư Tỉnh ủy đều dự.
        """,
      rows: [
        "Trần Thí Dụ | - | Phó Chủ tịch UBND tỉnh Nghệ An", "Lê Giả Định | - | Giám đốc Sở Y tế",
        "Vũ Thí Mẫu | Đại tá | Phó Chỉ huy trưởng Bộ CHQS tỉnh Nghệ An ; Phó Chỉ huy trưởng Bộ CHQS tỉnh",
        "Phan Thí Sản | - | Thủ tướng Lào", "Hồ Giả Sử | - | Bí thư Tỉnh ủy Nghệ An",
      ]),
    PeopleCorpus.Case(
      name: "a heading whose people have posts before their names",
      text: """
        Cùng dự có các đồng chí Ủy viên Bộ Chính trị: Phó Thủ tướng, Bộ trưởng Ngoại giao Trần Thí Dụ, Bí thư Thành ủy Hà Nội \
        Lê Giả Định; Chánh Văn phòng Trung ương Vũ Thí Mẫu.

        Căn cứ đề nghị của Giám đốc Sở Nội vụ: Chủ tịch UBND tỉnh Phan Giả Thiết quyết định.

        Hai Phó Bí thư Tỉnh ủy khác là bà Đỗ Thí Điểm (tái cử) và ông Hồ Giả Sử - Chủ tịch HĐND tỉnh.
        """,
      rows: [
        "Trần Thí Dụ | - | Ủy viên Bộ Chính trị ; Phó Thủ tướng ; Bộ trưởng Ngoại giao",
        "Lê Giả Định | - | Ủy viên Bộ Chính trị ; Bí thư Thành ủy Hà Nội",
        "Vũ Thí Mẫu | - | Ủy viên Bộ Chính trị ; Chánh Văn phòng Trung ương",
        "Phan Giả Thiết | - | Chủ tịch UBND tỉnh", "Đỗ Thí Điểm | - | Phó Bí thư Tỉnh ủy",
        "Hồ Giả Sử | - | Phó Bí thư Tỉnh ủy ; Chủ tịch HĐND tỉnh",
      ]),
    PeopleCorpus.Case(
      name: "sentences that open with the post of whom they name behind the comma",
      text: """
        Giữ chức Ngoại trưởng từ năm 2004, ông Trần Thí Dụ được kính trọng. Từng là Thứ trưởng trẻ nhất, nguyên Phó Bí thư Tỉnh \
        ủy Lê Giả Định được bầu. Với cương vị Tư lệnh, Trung tướng Vũ Thí Mẫu đã đến.

        Ông Phan Giả Thiết vi phạm.

        Từng giữ chức vụ Thứ trưởng Bộ Y tế, đồng chí đã viết bài. Ông từng được giao đảm nhiệm vai trò Phó Thủ tướng.

        Vai trò Bộ trưởng Quốc phòng được giao cho bà Đỗ Thí Điểm. Bà Đỗ Thí Điểm ủng hộ Lào đảm nhiệm vai trò Chủ tịch ASEAN.
        """,
      rows: [
        "Trần Thí Dụ | - | Ngoại trưởng", "Lê Giả Định | - | Thứ trưởng ; Phó Bí thư Tỉnh ủy",
        "Vũ Thí Mẫu | Trung tướng | Tư lệnh",
        "Phan Giả Thiết | - | Thứ trưởng Bộ Y tế ; Phó Thủ tướng", "Đỗ Thí Điểm | - | Bộ trưởng Quốc phòng",
      ]),
    PeopleCorpus.Case(
      name: "what stands between a name and its posts",
      text: """
        Khởi tố ông Trần Thí Dụ (tức Dụ “nhôm”, nguyên Chủ tịch HĐQT Công ty Sông Mẫu). Thiếu tá Danh Thí Mẫu, người Khmer, \
        nguyên Chính trị viên phó Đồn Biên phòng Hà Tiên. Thượng úy Lò Giả Định, dân tộc Thái, Phó Đồn trưởng Đồn Biên phòng Sông Mẫu.

        Ông Phan Giả Thiết, 75 tuổi, thương binh hạng 2/4, nguyên Chính trị viên Đại đội 5. Ông Đỗ Thí Điểm, cán bộ hưu trí, \
        nguyên Trưởng phòng Giáo dục huyện. Trung tá Hồ Giả Sử, nhập ngũ năm 1990, hiện là Chính ủy Trung đoàn 5.

        Đồng chí Ngô Thí Nghiệm sinh năm 1930. Thường trú tại Hà Nội. Nguyên Phó Chủ tịch UBND tỉnh, nguyên Giám đốc Sở Y tế.
        """,
      rows: [
        "Trần Thí Dụ | - | Chủ tịch HĐQT Công ty Sông Mẫu",
        "Danh Thí Mẫu | Thiếu tá | Chính trị viên phó Đồn Biên phòng Hà Tiên",
        "Lò Giả Định | Thượng úy | Phó Đồn trưởng Đồn Biên phòng Sông Mẫu",
        "Phan Giả Thiết | - | Chính trị viên Đại đội 5",
        "Đỗ Thí Điểm | - | Trưởng phòng Giáo dục huyện", "Hồ Giả Sử | Trung tá | Chính ủy Trung đoàn 5",
        "Ngô Thí Nghiệm | - | Phó Chủ tịch UBND tỉnh ; Giám đốc Sở Y tế",
      ]),
    PeopleCorpus.Case(
      name: "titles by their initials, with a firm's name, with the noun of an office alone",
      text: """
        Ông Trần Thí Dụ từng giữ nhiều chức vụ như: Phó TGĐ Tập đoàn Viettel (2018-2021), Quyền PGĐ Tập đoàn (2015-2018), TGĐ Tổng \
        công ty Mạng lưới Viettel. Tổng giám đốc Mauvina Lê Giả Định đến. Giám đốc Sở Vũ Thí Mẫu nói.

        Ông Phan Giả Thiết, UVBCH Đảng bộ tỉnh, PTL QK5. Trung tá Đỗ Thí Điểm - phó Trưởng Công an TP Vinh - cho biết. Năm 1979, \
        ông Hồ Giả Sử được đề bạt lên Trung đoàn trưởng Trung đoàn 5.

        Thượng tướng Ngô Thí Nghiệm làm Giám đốc Chi nhánh, đồng thời là Tổng Biên tập Tạp chí Phương Đông.
        """,
      rows: [
        "Trần Thí Dụ | - | Phó TGĐ Tập đoàn Viettel ; Quyền PGĐ Tập đoàn ; TGĐ Tổng công ty Mạng lưới Viettel",
        "Lê Giả Định | - | Tổng giám đốc Mauvina", "Vũ Thí Mẫu | - | Giám đốc Sở",
        "Phan Giả Thiết | - | UVBCH Đảng bộ tỉnh ; PTL QK5",
        "Đỗ Thí Điểm | Trung tá | phó Trưởng Công an TP Vinh",
        "Hồ Giả Sử | - | Trung đoàn trưởng Trung đoàn 5",
        "Ngô Thí Nghiệm | Thượng tướng | Giám đốc Chi nhánh ; Tổng Biên tập Tạp chí Phương Đông",
      ]),
  ]
}
