import SourceText

extension Linter {
  /// Reads a few lines with something of each kind in them. Tables of recognisers and rules are made when they are first
  /// needed, and would be while somebody waits for the first text, by one thread for all.
  package func makeTables() { _ = CheckedArticle(TextBuffer(Self.lines), linter: self).diagnostics }

  private static let lines = """
    Sáng Thứ Hai, 30/6/2025 (nhằm mùng 6 tháng 6 năm Ất Tỵ), lúc 7 giờ 30, Thiếu tướng, TS Nguyễn Thí Dụ, Ủy viên Ban
    Thường vụ Tỉnh ủy, Chỉ huy trưởng Bộ Chỉ huy Quân sự (CHQS) tỉnh Nghệ An , cùng đồng chí Trần Giả Định, Phó Chủ tịch
    UBND huyện Nam Đàn, dự Hội nghị lần thứ XII về Nghị định số 13/2023/NĐ-CP và Thông tư 8/2022/TT-BQP.

    Trước đó, hôm 2-3, đoàn công tác của Quân khu 4 về tỉnh Hà Tây (cũ) và và thành phố Vinh. Ông Dụ cho biết: “Đại tá Lê
    Thí Nghiệm được thăng quân hàm Thiếu tướng, thôi giữ chức Chính uỷ Sư đoàn 324”. CHQS tỉnh hoà cùng nhân dân.
    """
}
