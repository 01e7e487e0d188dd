import Testing

/// Whole articles about invented people, with the row that each person has: name | rank | posts.
enum PeopleCorpus {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var rows: [String]
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "who goes with somebody has not that one's post",
      text: """
        Tháp tùng Chủ tịch nước có các đồng chí Ủy viên Trung ương Đảng: Lê Thí Dụ, Chủ nhiệm Văn phòng Chủ tịch nước; \
        Thượng tướng Vũ Giả Định, Thứ trưởng Bộ Quốc phòng.
        """,
      rows: [
        "Lê Thí Dụ | - | Ủy viên Trung ương Đảng ; Chủ nhiệm Văn phòng Chủ tịch nước",
        "Vũ Giả Định | Thượng tướng | Ủy viên Trung ương Đảng ; Thứ trưởng Bộ Quốc phòng",
      ]),
    Case(
      name:
        "who signs a decision has not the post that it gives, nor is a post's holder whoever was named before",
      text: """
        Ngày 19-9, Thủ tướng Trần Thí Dụ đã ký các quyết định bổ nhiệm lại và kéo dài thời gian giữ chức Thứ trưởng Bộ \
        Quốc phòng. Trung tướng Lê Giả Định vừa được Thủ tướng ký quyết định giữ chức Tư lệnh Quân khu 5.

        Bí thư Tỉnh ủy được chỉ định giữ chức Bí thư Đảng ủy Quân sự tỉnh.

        Đối với Thiếu tướng Vũ Thí Sản, Đại tướng Phan Giả An cho biết, đồng chí đang giữ chức Phó Tư lệnh Quân khu 4.
        """,
      rows: [
        "Trần Thí Dụ | - | Thủ tướng",
        "Lê Giả Định | Trung tướng | Tư lệnh Quân khu 5",
        "Vũ Thí Sản | Thiếu tướng | Phó Tư lệnh Quân khu 4",
        "Phan Giả An | Đại tướng |",
      ]),
    Case(
      name: "posts that several share, and posts before whoever held them",
      text: """
        Thủ tướng bổ nhiệm lại 2 Phó Chủ nhiệm Văn phòng Chính phủ, gồm ông Nguyễn Thí Mẫu và ông Phạm Giả Dụ.

        Thủ tướng kéo dài thời gian giữ chức vụ Thứ trưởng Bộ Quốc phòng đối với đồng chí Thượng tướng Lê Giả Định, \
        đồng chí Thượng tướng Võ Thí Minh.

        Tư lệnh Quân khu 3 trước đó là Trung tướng Vũ Thí Sản. Tổng cục Chính trị có Chủ nhiệm là Thượng tướng Trịnh Giả An.
        """,
      rows: [
        "Nguyễn Thí Mẫu | - | Phó Chủ nhiệm Văn phòng Chính phủ",
        "Phạm Giả Dụ | - | Phó Chủ nhiệm Văn phòng Chính phủ",
        "Lê Giả Định | Thượng tướng | Thứ trưởng Bộ Quốc phòng",
        "Võ Thí Minh | Thượng tướng | Thứ trưởng Bộ Quốc phòng",
        "Vũ Thí Sản | Trung tướng | Tư lệnh Quân khu 3",
        "Trịnh Giả An | Thượng tướng | Chủ nhiệm",
      ]),
    Case(
      name: "obituaries tell a life between semicolons",
      text: """
        Đồng chí Đại tá LÊ THÍ MẪU

        Sinh năm 1938; nguyên quán: xã Sơn Mẫu; đảng viên Đảng Cộng sản Việt Nam; nguyên Phó chánh án Tòa án Quân sự Quân \
        khu 4; nguyên Chính ủy Sư đoàn 324.

        Thiếu tướng Trần Giả Định, sinh năm 1940; quê quán: xã Sơn Mẫu; trú quán: phường Mẫu; nguyên Phó Tư lệnh Quân khu 4; \
        đã nghỉ hưu. Dự có Đại tá Hoàng Văn Dụ; đại diện các sở; nguyên Tư lệnh Quân khu 5.
        """,
      rows: [
        "LÊ THÍ MẪU | Đại tá | Phó chánh án Tòa án Quân sự Quân khu 4 ; Chính ủy Sư đoàn 324",
        "Trần Giả Định | Thiếu tướng | Phó Tư lệnh Quân khu 4", "Hoàng Văn Dụ | Đại tá |",
      ]),
    Case(
      name: "a post that is vacant is nobody's, and one that is left is of whom the sentence comes to",
      text: """
        Bà Lê Thị Mẫu, Phó Bí thư Thành ủy, điều hành cho đến khi kiện toàn chức danh Bí thư Thành ủy. Quyết định về việc \
        cho thôi chức vụ Bí thư Huyện ủy, Chủ tịch HĐND huyện và các chức vụ có liên quan để nghỉ công tác và nghỉ hưu theo \
        nguyện vọng đối với ông Trần Thí Dụ.
        """,
      rows: [
        "Lê Thị Mẫu | - | Phó Bí thư Thành ủy", "Trần Thí Dụ | - | Bí thư Huyện ủy ; Chủ tịch HĐND huyện",
      ]),
    Case(
      name: "what somebody has been goes on behind semicolons, with the bodies that commas join",
      text: """
        Thiếu tướng Vũ Thí Dụ từng kinh qua nhiều chức vụ như: Phó Chính ủy, Phó Tư lệnh Cảnh sát cơ động, Bộ Công an; \
        Giám đốc Công an tỉnh Đắk Lắk; Cục trưởng Cục An ninh chính trị nội bộ.

        Đồng chí Lê Giả Định, sinh năm 1930; nguyên Ủy viên Trung ương Đảng; nguyên Bí thư Tỉnh ủy Nghệ An, đã từ trần. \
        Dự có bà Trần Thị Mẫu, Bí thư Huyện ủy; đại diện các sở; Giám đốc Trung tâm Y tế.
        """,
      rows: [
        "Vũ Thí Dụ | Thiếu tướng | Phó Chính ủy ; Phó Tư lệnh Cảnh sát cơ động ; Giám đốc Công an tỉnh Đắk Lắk ; "
          + "Cục trưởng Cục An ninh chính trị nội bộ",
        "Lê Giả Định | - | Ủy viên Trung ương Đảng ; Bí thư Tỉnh ủy Nghệ An",
        "Trần Thị Mẫu | - | Bí thư Huyện ủy",
      ]),
    Case(
      name: "an assistant has not the posts of whom he serves",
      text: """
        Trung tướng Tô Giả Định làm Trợ lý Tổng Bí thư, Chủ tịch nước Tô Thí Dụ. Ban Bí thư bổ nhiệm Đại tá Lê Văn Mẫu, \
        Trợ lý Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an giữ chức vụ Thư ký Tổng Bí thư. Trợ lý Tổng Bí thư, Thiếu tướng \
        Hoàng Thí Mẫu nói.
        """,
      rows: [
        "Tô Giả Định | Trung tướng | Trợ lý Tổng Bí thư", "Tô Thí Dụ | - | Chủ tịch nước",
        "Lê Văn Mẫu | Đại tá | Trợ lý Ủy viên Bộ Chính trị ; Thư ký Tổng Bí thư",
        "Hoàng Thí Mẫu | Thiếu tướng | Trợ lý Tổng Bí thư",
      ]),
    Case(
      name:
        "an office is no person, who says I is the speaker, and the last rank of a life is the present one",
      text: """
        Quốc hội miễn nhiệm chức vụ Bộ trưởng Công an với Đại tướng Tô Thí Dụ sau khi ông được bầu giữ cương vị Chủ tịch nước.

        Đại tá Trần Văn Mẫu kể: Khi ấy đồng chí Lê Giả Định gọi, tôi được giao làm Trưởng phòng Tác chiến.

        Ông Hoàng Văn Dụ được phong Trung tướng năm 1984, Thượng tướng năm 1988.
        """,
      rows: [
        "Tô Thí Dụ | Đại tướng | Bộ trưởng Công an ; Chủ tịch nước",
        "Trần Văn Mẫu | Đại tá | Trưởng phòng Tác chiến", "Lê Giả Định | - |",
        "Hoàng Văn Dụ | Thượng tướng |",
      ]),
    Case(
      name: "a word of a name is missing: one person where a post is the same, whatever its capitals",
      text: """
        Ông Trần Văn Thí Dụ, Chánh án Tòa án nhân dân tỉnh, nói. Ông Trần Thí Dụ, CHÁNH ÁN Tòa án nhân dân tỉnh, về. \
        Ông Lê Văn Thí Mẫu, Chánh án Tòa án nhân dân tỉnh, nói. Ông Lê Thí Mẫu, Chánh Văn phòng Tỉnh ủy, về.
        """,
      rows: [
        "Trần Văn Thí Dụ | - | Chánh án Tòa án nhân dân tỉnh ; CHÁNH ÁN Tòa án nhân dân tỉnh",
        "Lê Văn Thí Mẫu | - | Chánh án Tòa án nhân dân tỉnh", "Lê Thí Mẫu | - | Chánh Văn phòng Tỉnh ủy",
      ]),
    Case(
      name: "what stands in brackets is of whoever is named before them",
      text: """
        Hội đồng miễn nhiệm các ông: Trần Văn Mẫu (nguyên Giám đốc Sở Xây dựng đã được điều động giữ chức Bí thư Quận ủy \
        Sơn Mẫu), ông Lê Thí Dụ (nguyên Giám đốc Sở Công thương).
        """,
      rows: [
        "Trần Văn Mẫu | - | Giám đốc Sở Xây dựng ; Bí thư Quận ủy Sơn Mẫu",
        "Lê Thí Dụ | - | Giám đốc Sở Công thương",
      ]),
    Case(
      name: "somebody is what he was and then what came next",
      text: "Năm 2010, ông Trần Văn Mẫu giữ chức Phó Bí thư Huyện ủy sau đó là Bí thư Huyện ủy Sơn Mẫu.",
      rows: ["Trần Văn Mẫu | - | Phó Bí thư Huyện ủy ; Bí thư Huyện ủy Sơn Mẫu"]),
    Case(
      name: "a post is taken from somebody, and one is handed over among others",
      text: """
        Ông Lê Thí Dụ nói, Quốc hội sẽ miễn nhiệm chức danh Tổng Thanh tra Chính phủ với ông Trần Văn Mẫu. Đại tướng \
        Hoàng Giả Định chủ trì hội nghị bàn giao nhiệm vụ Tư lệnh Quân khu 5.
        """,
      rows: [
        "Lê Thí Dụ | - |", "Trần Văn Mẫu | - | Tổng Thanh tra Chính phủ", "Hoàng Giả Định | Đại tướng |",
      ]),
    Case(
      name: "who acts for another keeps his own posts",
      text: "Thừa ủy quyền của Chủ tịch nước, Đại tá Lê Thí Dụ, Bí thư Đảng ủy, trao Huân chương.",
      rows: ["Lê Thí Dụ | Đại tá | Bí thư Đảng ủy"]),
    Case(
      name: "somebody stands for another who is named",
      text: "Thay mặt Tổng Bí thư Trần Văn Mẫu, Thủ tướng gửi lời chia buồn.",
      rows: ["Trần Văn Mẫu | - | Tổng Bí thư"]),
    Case(
      name: "a life told in posts after semicolons",
      text: """
        Thượng tướng Trần Văn Mẫu là Ủy viên Thường vụ Đảng ủy Quân sự Trung ương (nay là Quân ủy Trung ương); Chính ủy \
        Quân khu 4; Thứ trưởng Bộ Quốc phòng.
        """,
      rows: [
        "Trần Văn Mẫu | Thượng tướng | Ủy viên Thường vụ Đảng ủy Quân sự Trung ương ; Chính ủy Quân khu 4 ;"
          + " Thứ trưởng Bộ Quốc phòng"
      ]),
    Case(
      name: "a post kept by the rules, and one that many have held",
      text: """
        Thủ tướng quyết định kéo dài thời gian giữ chức vụ Thứ trưởng Bộ Quốc phòng theo quy định đối với Thượng tướng \
        Lê Thí Dụ. Đồng chí Trần Văn Mẫu, Bí thư Đảng ủy, cùng các đồng chí nguyên là Chủ tịch UBND xã dự.
        """,
      rows: ["Lê Thí Dụ | Thượng tướng | Thứ trưởng Bộ Quốc phòng", "Trần Văn Mẫu | - | Bí thư Đảng ủy"]),
    Case(
      name: "a heading ends where another post begins",
      text:
        "Dự lễ có nguyên Chủ tịch nước: Trần Văn Mẫu, Lê Thí Dụ; nguyên Thủ tướng Chính phủ Hoàng Giả Định.",
      rows: [
        "Trần Văn Mẫu | - | Chủ tịch nước", "Lê Thí Dụ | - | Chủ tịch nước",
        "Hoàng Giả Định | - | Thủ tướng Chính phủ",
      ]),
    Case(
      name: "a list with labels",
      text: "1. Đại tá Lê Thí Dụ, sinh năm 1971. Quê quán: xã Mẫu. Chức vụ: Chủ nhiệm hậu cần.",
      rows: ["Lê Thí Dụ | Đại tá | Chủ nhiệm hậu cần"]),
    Case(
      name: "the first who held a post",
      text: "Sư đoàn trưởng đầu tiên là tướng Lê Thí Dụ, chính ủy là Trần Văn Mẫu.",
      rows: ["Lê Thí Dụ | - | Sư đoàn trưởng", "Trần Văn Mẫu | - | chính ủy"]),
    Case(
      name: "somebody acts for another",
      text:
        "Được sự ủy quyền của Chủ tịch nước, Đại tướng Trần Văn Mẫu trao Huân chương cho Cục Tác chiến điện tử.",
      rows: ["Trần Văn Mẫu | Đại tướng |"]),
    Case(
      name: "somebody is sent, and somebody stands for another",
      text: """
        Thừa lệnh Bộ trưởng Bộ Quốc phòng, Thiếu tướng Trần Văn Mẫu trao quyết định. Thay mặt Chủ tịch nước, Đại tướng \
        Lê Thí Dụ phát biểu.
        """,
      rows: ["Trần Văn Mẫu | Thiếu tướng |", "Lê Thí Dụ | Đại tướng |"]),
    Case(
      name: "somebody acts for two, and a comrade speaks whom nobody names",
      text: """
        Thừa ủy quyền của Chủ tịch nước và Thủ tướng Chính phủ, Đại tướng Trần Văn Mẫu trao quyết định. Đối với Đại tá \
        Lê Thí Dụ, Chính ủy BĐBP tỉnh, đồng chí Tư lệnh BĐBP mong rằng đơn vị tiến bộ.
        """,
      rows: ["Trần Văn Mẫu | Đại tướng |", "Lê Thí Dụ | Đại tá | Chính ủy BĐBP tỉnh"]),
    Case(
      name: "a life in brackets between a name and its posts",
      text: """
        Trung tướng Trần Văn Mẫu (sinh năm 1942, quê xã Tân Bình, huyện Phụng Hiệp, tỉnh Cần Thơ, nay thuộc thành phố \
        Cần Thơ), nguyên Phó Tư lệnh Quân khu 7; Lê Dụ (Lê Thí Dụ), nguyên Tư lệnh Quân khu 5.
        """,
      rows: [
        "Trần Văn Mẫu | Trung tướng | Phó Tư lệnh Quân khu 7", "Lê Dụ | - | Tư lệnh Quân khu 5",
      ]),
    Case(
      name: "a list after a semicolon has no part in the post before it",
      text: """
        Đến dự có Thiếu tướng Nguyễn Văn Mẫu - Ủy viên Ban Thường vụ, Phó Chính ủy Quân khu 7; các đồng chí: Lê Thí \
        Dụ, Phó Bí thư Tỉnh ủy; Phạm Giả Định, UVTV Đảng ủy Quân khu.
        """,
      rows: [
        "Nguyễn Văn Mẫu | Thiếu tướng | Ủy viên Ban Thường vụ ; Phó Chính ủy Quân khu 7",
        "Lê Thí Dụ | - | Phó Bí thư Tỉnh ủy",
        "Phạm Giả Định | - | UVTV Đảng ủy Quân khu",
      ]),
    Case(
      name: "ranks and posts beside a name that are not that one's",
      text: """
        Sau khi công bố quyết định thăng quân hàm Thiếu tướng, Chủ tịch nước Lê Thí Dụ trao hoa. Trao quyết định cho \
        đồng chí Trần Văn Mẫu, Chủ tịch nước nêu rõ trách nhiệm. Đến thăm gia đình ông Phạm Văn Mẫu, Chủ tịch xã.
        """,
      rows: ["Lê Thí Dụ | - | Chủ tịch nước", "Trần Văn Mẫu | - |", "Phạm Văn Mẫu | - | Chủ tịch xã"]),
    Case(
      name: "bodies that act together with the head of state",
      text: """
        Ghi nhận công lao của đồng chí Thượng tướng Trần Thí Dụ, Ban Chấp hành Trung ương Đảng, Quốc hội, Chủ tịch \
        nước, Chính phủ quyết định tổ chức lễ tang.
        """,
      rows: ["Trần Thí Dụ | Thượng tướng |"]),
    Case(
      name: "who decides on somebody is another",
      text: """
        Theo Quyết định của Bộ trưởng Bộ Quốc phòng, Thiếu tướng Trần Thí Dụ được bổ nhiệm giữ chức Phó Tư lệnh Quân khu 4. \
        Theo Quyết định số 12/QĐ-BQP ngày 3-4-2025 của Tư lệnh Quân khu 4, Đại tá Lê Giả Định thôi giữ chức Chính ủy Lữ \
        đoàn 80.
        """,
      rows: [
        "Trần Thí Dụ | Thiếu tướng | Phó Tư lệnh Quân khu 4", "Lê Giả Định | Đại tá | Chính ủy Lữ đoàn 80",
      ]),
    Case(
      name: "others are appointed",
      text: """
        Đại tá Trần Thí Dụ có thông báo danh sách các sĩ quan được điều động, bổ nhiệm về giữ chức Chỉ huy trưởng Ban \
        CHQS xã.
        """,
      rows: ["Trần Thí Dụ | Đại tá |"]),
    Case(
      name: "whose place somebody takes is not spoken of further",
      text: """
        Ông Trần Thí Dụ được bổ nhiệm giữ chức Giám đốc Sở Y tế thay ông Lê Giả Định nghỉ hưu. Ông từng giữ chức Chánh \
        Văn phòng Sở Y tế.

        Bà Phạm Thị Mẫu được bầu làm Chủ tịch UBND huyện thay cho Thượng tá Hoàng Giả Định.

        Trước đó, bà được bổ nhiệm làm Phó Chủ tịch UBND huyện.
        """,
      rows: [
        "Trần Thí Dụ | - | Giám đốc Sở Y tế ; Chánh Văn phòng Sở Y tế", "Lê Giả Định | - |",
        "Phạm Thị Mẫu | - | Chủ tịch UBND huyện ; Phó Chủ tịch UBND huyện", "Hoàng Giả Định | Thượng tá |",
      ]),
    Case(
      name: "posts held in a state",
      text: """
        Điện mừng gửi Trần Văn Mẫu, Chủ tịch Quốc hội nước CHXHCN Việt Nam; Lê Sỏm Dụ, Bộ trưởng Ngoại giao nước \
        CHDCND Lào; Tỉnh trưởng tỉnh Hủa Phăn Lê Thí Dụ.
        """,
      rows: [
        "Trần Văn Mẫu | - | Chủ tịch Quốc hội nước CHXHCN Việt Nam",
        "Lê Sỏm Dụ | - | Bộ trưởng Ngoại giao nước CHDCND Lào",
        "Lê Thí Dụ | - | Tỉnh trưởng tỉnh Hủa Phăn",
      ]),
    Case(
      name: "whose assistant somebody is",
      text: """
        Thủ tướng bổ nhiệm Thiếu tướng Bùi Văn Mẫu, Trợ lý Đại tướng Trần Giả Định, Ủy viên Bộ Chính trị, giữ chức \
        Chính ủy Cảnh sát biển. Ông Lê Thí Dụ giữ chức Thư ký đồng chí Phạm Văn Mẫu, Bí thư Trung ương Đảng.
        """,
      rows: [
        "Bùi Văn Mẫu | Thiếu tướng | Trợ lý ; Chính ủy Cảnh sát biển",
        "Trần Giả Định | Đại tướng | Ủy viên Bộ Chính trị",
        "Lê Thí Dụ | - | Thư ký",
        "Phạm Văn Mẫu | - | Bí thư Trung ương Đảng",
      ]),
    Case(
      name: "who is elected",
      text: "Đồng chí Trần Thị Mẫu, Ủy viên Trung ương Đảng, tái đắc cử Bí thư Tỉnh ủy khóa XX.",
      rows: ["Trần Thị Mẫu | - | Ủy viên Trung ương Đảng ; Bí thư Tỉnh ủy khóa XX"]),
    Case(
      name: "who takes a post from somebody",
      text: """
        Phó Thủ tướng Trần Văn Mẫu ký quyết định xóa tư cách chức vụ Chủ tịch UBND tỉnh Thanh Hóa giai đoạn 2015 - \
        2020 đối với ông Lê Thí Dụ.
        """,
      rows: ["Trần Văn Mẫu | - | Phó Thủ tướng", "Lê Thí Dụ | - | Chủ tịch UBND tỉnh Thanh Hóa"]),
    Case(
      name: "of two people, what somebody else gives them",
      text: """
        Ông Lê Thí Dụ và ông Phạm Giả Định được Chủ tịch nước Trần Văn Mẫu thăng quân hàm Thiếu tướng. Bà Đỗ Thị Dụ \
        được Thủ tướng Bùi Giả Định bổ nhiệm giữ chức Tổng cục phó.
        """,
      rows: [
        "Lê Thí Dụ | Thiếu tướng |",
        "Phạm Giả Định | Thiếu tướng |",
        "Trần Văn Mẫu | - | Chủ tịch nước",
        "Đỗ Thị Dụ | - | Tổng cục phó",
        "Bùi Giả Định | - | Thủ tướng",
      ]),
    Case(
      name: "who gives a post, and who receives it",
      text: """
        Chủ tịch nước Trần Văn Mẫu, Thống lĩnh lực lượng vũ trang nhân dân, trao Quyết định bổ nhiệm chức vụ Chủ \
        nhiệm Tổng cục Chính trị và trao Quyết định thăng quân hàm cấp Đại tướng đối với đồng chí Lê Thí Dụ. Tổng \
        cục có các Phó Chủ nhiệm gồm: Trung tướng Phạm Giả Định và Trung tướng Đỗ Văn Dụ.
        """,
      rows: [
        "Trần Văn Mẫu | - | Chủ tịch nước ; Thống lĩnh lực lượng vũ trang nhân dân",
        "Lê Thí Dụ | Đại tướng | Chủ nhiệm Tổng cục Chính trị",
        "Phạm Giả Định | Trung tướng | Phó Chủ nhiệm",
        "Đỗ Văn Dụ | Trung tướng | Phó Chủ nhiệm",
      ]),
    Case(
      name: "posts before and after names, captions repeated",
      text: """
        Bí thư Tỉnh ủy Đặng Văn Mẫu làm việc với Bộ CHQS tỉnh

        Sáng 18-5, đồng chí Đặng Văn Mẫu, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy làm việc với Bộ CHQS tỉnh. \
        Cùng dự có Đại tá Trần Thí Dụ, Chính ủy Bộ CHQS tỉnh; Chủ tịch UBND tỉnh Lê Giả Định.

        Bí thư Tỉnh ủy Đặng Văn Mẫu phát biểu.

        Bí thư Tỉnh ủy Đặng Văn Mẫu phát biểu.

        Chính ủy Bộ CHQS tỉnh, Đại tá Trần Thí Dụ báo cáo. Ông Mẫu đánh giá cao kết quả.

        Tin, ảnh: Duy Mẫu - Hoàng Dụ
        """,
      rows: [
        "Đặng Văn Mẫu | - | Bí thư Tỉnh ủy ; Ủy viên Trung ương Đảng",
        "Trần Thí Dụ | Đại tá | Chính ủy Bộ CHQS tỉnh",
        "Lê Giả Định | - | Chủ tịch UBND tỉnh",
        "Duy Mẫu | - |",
        "Hoàng Dụ | - |",
      ]),
    Case(
      name: "list headings",
      text: """
        Dự lễ có các đồng chí Ủy viên Trung ương Đảng: Nguyễn Văn Mẫu, Bí thư Tỉnh ủy; Trần Văn Dụ - Chủ tịch \
        UBND tỉnh; Thiếu tướng Lê Văn Định, Tư lệnh Quân khu 5. Các đồng chí Phó Chủ tịch UBND tỉnh: Phạm Thị \
        Mẫu, Bùi Văn Dụ và Hoàng Thị Định. Có mặt tại buổi lễ còn có bà Đỗ Thị Dụ.
        """,
      rows: [
        "Nguyễn Văn Mẫu | - | Ủy viên Trung ương Đảng ; Bí thư Tỉnh ủy",
        "Trần Văn Dụ | - | Ủy viên Trung ương Đảng ; Chủ tịch UBND tỉnh",
        "Lê Văn Định | Thiếu tướng | Ủy viên Trung ương Đảng ; Tư lệnh Quân khu 5",
        "Phạm Thị Mẫu | - | Phó Chủ tịch UBND tỉnh",
        "Bùi Văn Dụ | - | Phó Chủ tịch UBND tỉnh",
        "Hoàng Thị Định | - | Phó Chủ tịch UBND tỉnh",
        "Đỗ Thị Dụ | - |",
      ]),
    Case(
      name: "posts before names, several a person",
      text: """
        Về phía Quân khu có Bí thư Đảng ủy, Chính ủy Quân khu 4, Thiếu tướng Nguyễn Văn Mẫu; Phó Bí thư Đảng ủy, \
        Tư lệnh Quân khu 4, Trung tướng Trần Văn Dụ.

        Chủ tịch nước Lê Văn Định, Thủ tướng Phạm Văn Mẫu và Chủ tịch Quốc hội Bùi Thị Dụ dự lễ.

        Thủ tướng Phạm Văn Mẫu - Trưởng ban Chỉ đạo, Phó Thủ tướng Đỗ Văn Định thị sát hiện trường.
        """,
      rows: [
        "Nguyễn Văn Mẫu | Thiếu tướng | Bí thư Đảng ủy ; Chính ủy Quân khu 4",
        "Trần Văn Dụ | Trung tướng | Phó Bí thư Đảng ủy ; Tư lệnh Quân khu 4",
        "Lê Văn Định | - | Chủ tịch nước",
        "Phạm Văn Mẫu | - | Thủ tướng ; Trưởng ban Chỉ đạo",
        "Bùi Thị Dụ | - | Chủ tịch Quốc hội",
        "Đỗ Văn Định | - | Phó Thủ tướng",
      ]),
    Case(
      name: "a promotion, and the appointments of one paragraph",
      text: """
        Chủ tịch nước đã trao quyết định thăng cấp bậc hàm từ Trung tướng lên Thượng tướng cho ông Nguyễn Văn Mẫu, \
        Ủy viên Trung ương Đảng, Thứ trưởng Bộ Công an. Cùng dự có Đại tướng Trần Văn Dụ, Bộ trưởng Bộ Công an.

        Chủ tịch UBND tỉnh Lê Văn Định vừa ký quyết định bổ nhiệm ông Phạm Văn Mẫu, sinh ngày 18/4/1968, nguyên Phó \
        Giám đốc Sở Nội vụ, giữ chức Giám đốc Sở Nội vụ.
        """,
      rows: [
        "Nguyễn Văn Mẫu | Thượng tướng | Ủy viên Trung ương Đảng ; Thứ trưởng Bộ Công an",
        "Trần Văn Dụ | Đại tướng | Bộ trưởng Bộ Công an",
        "Lê Văn Định | - | Chủ tịch UBND tỉnh",
        "Phạm Văn Mẫu | - | Phó Giám đốc Sở Nội vụ ; Giám đốc Sở Nội vụ",
      ]),
    Case(
      name: "a life told with a pronoun",
      text: """
        Thiếu tướng Nguyễn Văn Mẫu từ trần ngày 11/6, hưởng thọ 96 tuổi.

        Ông tham gia cách mạng từ năm 1945, đã giữ các chức vụ: Phó Chính ủy, Chính ủy Quân khu 3; Phó \
        Chủ nhiệm Tổng cục Chính trị.

        Năm 1974, ông được phong quân hàm Đại tá, giữ chức vụ Chính ủy Quân khu 4. Từ năm 1979, ông là Thứ trưởng Bộ \
        Nội vụ.
        """,
      rows: [
        "Nguyễn Văn Mẫu | Thiếu tướng | Phó Chính ủy ; Chính ủy Quân khu 3 ; Phó Chủ nhiệm Tổng cục Chính trị ; "
          + "Chính ủy Quân khu 4 ; Thứ trưởng Bộ Nội vụ"
      ]),
    Case(
      name: "spellings of one name, and two people with one given name",
      text: """
        PHÓ CHỦ TỊCH NƯỚC TRẦN THỊ NGỌC MẪU DỰ LỄ

        Phó Chủ tịch nước Trần Thị Ngọc Mẫu dự lễ. Phó Chủ tịch nước Trần Thị Ngọc Mâu trao quà.

        Đại tá Lê Văn Dụ và Trung tá Phạm Quốc Dụ báo cáo. Trung tá Dụ nói thêm về kế hoạch.
        """,
      rows: [
        "Trần Thị Ngọc Mẫu | - | PHÓ CHỦ TỊCH NƯỚC ; Phó Chủ tịch nước",
        "Lê Văn Dụ | Đại tá |",
        "Phạm Quốc Dụ | Trung tá |",
      ]),
    Case(
      name: "posts that are nobody's here",
      text: """
        Dự hội nghị có Bí thư Tỉnh ủy Nguyễn Văn Mẫu, các Ủy viên Ban Thường vụ Tỉnh ủy. Đồng chí Phó Giám đốc Công \
        an tỉnh yêu cầu các đơn vị thực hiện nghiêm. Thủ tướng bổ nhiệm Đại tá Trần Văn Dụ giữ chức Phó Tư lệnh Quân \
        khu 9.
        """,
      rows: [
        "Nguyễn Văn Mẫu | - | Bí thư Tỉnh ủy",
        "Trần Văn Dụ | Đại tá | Phó Tư lệnh Quân khu 9",
      ]),
    Case(
      name: "elections",
      text: """
        HĐND tỉnh đã bầu bổ sung Ủy viên UBND tỉnh, nhiệm kỳ 2021-2026, đối với ông Nguyễn Văn Mẫu, Giám đốc Sở Nội \
        vụ và bà Trần Thị Dụ, Giám đốc Sở Y tế. Miễn nhiệm chức vụ Trưởng Ban Dân tộc HĐND tỉnh đối với ông Lê Văn \
        Định.

        Bí thư Tỉnh ủy Phạm Văn Mẫu chúc mừng các vị được bầu giữ chức danh Phó Chủ tịch UBND tỉnh.

        Ông Bùi Văn Mẫu và ông Đỗ Văn Dụ đều trúng cử chức danh Phó Chủ tịch HĐND tỉnh.
        """,
      rows: [
        "Nguyễn Văn Mẫu | - | Ủy viên UBND tỉnh ; Giám đốc Sở Nội vụ",
        "Trần Thị Dụ | - | Ủy viên UBND tỉnh ; Giám đốc Sở Y tế",
        "Lê Văn Định | - | Trưởng Ban Dân tộc HĐND tỉnh",
        "Phạm Văn Mẫu | - | Bí thư Tỉnh ủy",
        "Bùi Văn Mẫu | - | Phó Chủ tịch HĐND tỉnh",
        "Đỗ Văn Dụ | - | Phó Chủ tịch HĐND tỉnh",
      ]),
    Case(
      name: "given name first, full name later",
      text: """
        Anh Mẫu dậy từ sáng sớm.

        Nguyễn Văn Mẫu là chiến sĩ nuôi quân. Tin, ảnh: TRẦN DỤ
        """,
      rows: ["Nguyễn Văn Mẫu | - |", "TRẦN DỤ | - |"]),
    Case(
      name: "ranks for a list of people",
      text: """
        Chủ tịch nước trao quyết định thăng quân hàm từ Thiếu tướng lên Trung tướng cho các đồng chí: Nguyễn Văn Mẫu, \
        Chính ủy Quân khu 1; Trần Văn Dụ, Tư lệnh Quân khu 2.
        """,
      rows: [
        "Nguyễn Văn Mẫu | Trung tướng | Chính ủy Quân khu 1",
        "Trần Văn Dụ | Trung tướng | Tư lệnh Quân khu 2",
      ]),
  ]
}
