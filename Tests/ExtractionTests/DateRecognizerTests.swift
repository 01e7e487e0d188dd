import Extraction
import Lexicon
import SourceText
import TestSupport
import Testing

/// Invented sentences, one or more for each form of a date, with the values that they say.
@Suite struct DateRecognizerTests {
  private func expect(
    _ sentences: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for sentence in sentences { expectEntities(sentence, kinds: [.date], sourceLocation: sourceLocation) }
  }

  // MARK: Days

  @Test func dayAndMonth() {
    expect([
      "Sáng [date 24/1=--01-24], đoàn công tác đến huyện.",
      "Chiều [date 18.5=--05-18], hội nghị bế mạc.",
      "Tối [date 26-6=--06-26], chương trình được truyền hình trực tiếp.",
      "ngày [date 30-4=--04-30] và [date 1-5=--05-01]; Thiếu tướng ([date 6 - 2021=2021-06])",
      "huấn luyện từ [date 12-3 đến 15-7-2018=2018-03-12/2018-07-15]",
      "Trưa ngày [date 16.4=--04-16] trời quang; sóng cấp 5-6, gió giật mạnh; Căn cước cấp [date 15-3-2010=2010-03-15].",
      "Ngày [date 19 - 5=--05-19] và ngày [date 30 -12=--12-30]; từ ngày 5 - 19 hằng tháng; ngày [date 2 - 9/7=--07-02/--07-09]",
      "thắng 21-15, 15-4; nâng tỷ số lên 3-2; Địa chỉ: 29/1 Lê Mẫu; trú tại 29/1 Lê Mẫu; đường Ba Tháng Hai",
      "Đêm [date 30/4=--04-30] rạng sáng [date 1/5=--05-01], đơn vị hành quân.",
      "Hội thao kéo dài từ [date 3/7=--07-03], bế mạc trước [date 30/6=--06-30].",
      "Dịp lễ [date 30/4=--04-30], [date 1/5=--05-01] đơn vị trực đủ quân số.",
      "Mừng Quốc khánh [date 2/9=--09-02], các em biểu diễn văn nghệ.",
      "Kỷ niệm Ngày Thương binh - Liệt sĩ [date 27-7=--07-27], xã tặng quà.",
      "Ngày [date 10/10=--10-10] hằng năm là ngày hội.",
      "Cuộc họp dời sang [date 24/9=--09-24].",
      "Lễ ra quân ([date 22/12=--12-22]) diễn ra trang trọng.",
      "Chiều nay ([date 6/7=--07-06]), đoàn về đến trụ sở.",
      "Sáng nay - [date 7/7=--07-07], HĐND họp; hôm qua, [date 16-3=--03-16], khai mạc; hôm nay, 2-3 đoàn về; chiều nay - 5/6 số hộ",
      "Hôm qua ([date 16.6=--06-16]), đoàn về; sáng mai ([date 5.7=--07-05]) đi tiếp.",
      "Kỷ niệm ngày Toàn quốc kháng chiến ([date 19.12=--12-19]); tăng thêm (19.12) so với kế hoạch.",
      "[date Thứ ba=weekday:2]: 16:04 ngày [date 18/12/2018=2018-12-18]",
      "Hôm đó là [date thứ 5=weekday:4], ngày [date 19/6/1990=1990-06-19]; lần thứ 5, ngày [date 19/6/1990=1990-06-19]",
      "Lễ giao nhận quân [date 2019=2019], nhiệm vụ [date 2026=2026]; nhiệm vụ 2000 người làm.",
      "Sáng nay [date 4-7=--07-04], tại xã; tối qua [date 5.6=--06-05], đoàn về; hiện nay 2-3 lần, năm nay 4-5 người",
      "Nghỉ lễ [date 2.9=--09-02] đúng lịch; tin Nguyễn Văn Mẫu[date 19/2/2020=2020-02-19]",
      "ngày[date 5/3=--03-05] và ngày [date 05/03=--03-05]",
      "Xem gì trên báo Mẫu ngày [date 7/5=--05-07]? Có gì vào [date 19/2/2020=2020-02-19]?",
    ])
  }

  @Test func fullDates() {
    expect([
      "Ngày [date 19/2/2020=2020-02-19] và ngày [date 05/03/2020=2020-03-05].",
      "Ông sinh ngày [date 13.4.1964=1964-04-13] tại xã Mẫu.",
      "Đêm [date 22-10-1973=1973-10-22], trận địa im ắng.",
      "ngày [date 3/2 năm 1930=1930-02-03], Đảng ra đời",
      "Trận đánh ngày [date 30/4/75=1975-04-30] và buổi lễ ngày [date 5/3/20=2020-03-05].",
      "Quyết định có hiệu lực từ [date 01/7/2025=2025-07-01].",
      "Ngày [date 3 - 11 - 1953=1953-11-03], ra quân; ([date 3 / 11 / 1953=1953-11-03]); tỷ số 3 - 1 - 0, mục 3 - 14 - 1953",
      "từ [date 1 - 3 - 1954 đến 5 - 3 - 1954=1954-03-01/1954-03-05]; ngày [date 22 - 12=--12-22] tới; từ 3 - 11 đến [date 5 - 11 - 1953=1953-11-05]",
    ])
  }

  @Test func daysInWords() {
    expect([
      "Ngày [date 5 tháng 3 năm 2020=2020-03-05], ban hành kế hoạch.",
      "Hà Nội, ngày [date 01 tháng 02 năm 2023=2023-02-01]",
      "Ngày [date 22 tháng 12=--12-22], toàn đơn vị tổ chức ngày hội.",
      "Ông trở về ngày [date 4 tháng 8 năm 2011=2011-08-04].",
      "Ngày [date 10 tháng 12, 1945=1945-12-10], ông nhập ngũ.",
      "Lễ diễn ra ngày [date 3 tháng 9/1945=1945-09-03].",
      "ngày [date mười lăm tháng tám=--08-15], bà con vào hội",
      "Ngày [date hai mươi hai tháng mười hai năm 1944=1944-12-22]",
    ])
  }

  @Test func stamps() {
    expect([
      "[date 2024-11-22 08:27:00=2024-11-22T08:27:00]",
      "Cập nhật [date 2024-11-22T08:27=2024-11-22T08:27], lượt xem: 12",
      "Đăng [date 2024-11-22=2024-11-22] bởi phóng viên",
      "17:25 - [date Thứ Sáu=weekday:5], [date 14/10/2022=2022-10-14] Lượt xem: 53",
      "08:56 [date 23/06/2025=2025-06-23]",
      "[date 15/12/2024=2024-12-15] 11:54 GMT+7",
      "Bản tin 18h ngày [date 23/1/2024=2024-01-23]: thi đua",
      "Vào hồi 8 giờ 30 phút, ngày [date 5/3/2020=2020-03-05], lễ khai mạc bắt đầu.",
    ])
  }

  @Test func weekdays() {
    expect([
      "[date Thứ Hai=weekday:1], ngày [date 5/3=--03-05], đơn vị ra quân.",
      "[date Chủ nhật=weekday:7] ([date 26/6=--06-26]) có mưa.",
      "Sáng [date thứ sáu=weekday:5], đoàn lên đường.",
      "Sáng [date thứ 6=weekday:5] ([date 14/10=--10-14]), đoàn lên đường.",
      "Lớp học vào [date thứ Bảy=weekday:6], [date Chủ nhật=weekday:7] hằng tuần.",
      "Trực từ [date thứ Hai đến thứ Sáu=weekday:1/weekday:5].",
      "Ngày [date 14/10/2022=2022-10-14] ([date thứ Sáu=weekday:5]), ban tổ chức họp.",
      "Học bù vào [date thứ 2=weekday:1], các ngày [date thứ 7=weekday:6] và [date Chủ nhật=weekday:7].",
      "Từ [date thứ Năm=weekday:4] ngày [date 23/1/2020=2020-01-23] đến hết [date thứ Tư=weekday:3]",
      "[date T6=weekday:5], [date 14/10/2022=2022-10-14]",
      "[date CN=weekday:7], [date 16/10/2022=2022-10-16]",
    ])
  }

  /// Every weekday and month of the tables is read, in each of its spellings.
  @Test func tables() throws {
    let weekdays = LexiconTable.weekdays
    weekdays.forEachRow { row in
      for name in [weekdays.string(row, .name)] + weekdays.strings(row, .variants) {
        expectEntities(
          "[date \(name)=weekday:\(weekdays.string(row, .iso))], ngày [date 5/3]", kinds: [.date])
      }
    }
    let months = LexiconTable.months
    months.forEachRow { row in
      let number = months.string(row, .month)
      for name in [months.string(row, .name)] + months.strings(row, .variants) {
        let found = Article(name + " năm 2024").entities.first { $0.kind == .date }?.value
        let wanted = "2024-" + (number.count == 1 ? "0" : "") + number
        #expect(found == wanted || found == "lunar:" + wanted, "\(name)")
      }
    }
  }

  @Test func weekdaysBesideDates() throws {
    let article = Article("Thứ Sáu, ngày 14/10/2022; ngày 5/3 (thứ Hai); lần thứ hai (3/2/2021).")
    let dates = article.paragraphs[0].reading.mentions.compactMap { mention -> DateDetail? in
      if case .date(let detail) = mention.detail, detail.value.form == .point { return detail }
      return nil
    }
    #expect(dates.map { $0.weekday?.day } == [5, 1, nil])
    #expect(dates.map { $0.weekday?.tokenOffset } == [-4, 4, nil])
  }

  // MARK: Months, quarters, years

  @Test func months() {
    expect([
      "Khai quật vào [date tháng 3-2017=2017-03] tại bìa rừng.",
      "[date tháng 6/2023=2023-06], [date tháng 12.2019=2019-12], [date tháng 6 năm 2016=2016-06]",
      "Đợt cao điểm diễn ra trong [date tháng 8=--08].",
      "Nửa đầu [date tháng 8=--08], trung tuần [date tháng 5=--05]",
      "Đầu [date tháng 3=--03], hội mở.",
      "Biên bản được ký [date tháng 1=--01] năm nay.",
      "[date Tháng Hai=--02] có hai mươi tám ngày; đến [date tháng Tư=--04] thì gặt.",
      "[date Tháng 10/2003 - tháng 10/2004=2003-10/2004-10] học viên",
      "[date 10/2003 - 10/2004=2003-10/2004-10]: học viên",
      "● [date 8-1978 – 11-1979=1978-08/1979-11]: chiến sĩ; ([date 3-1989 – 1-1993=1989-03/1993-01])",
      "● [date 8-2001=2001-08]: học viên; khóa XII ([date 1.2016=2016-01]); [date 4/2006=2006-04]: tại Đại hội",
      "Từ [date tháng 4 đến tháng 6/2025=2025-04/2025-06], tổ chức huấn luyện.",
      "Từ [date tháng 1 - 3=--01/--03], thời tiết hanh khô.",
      "Trong [date tháng 5 và 6/2024=2024-05/2024-06], các xã tổng kết.",
      "Các [date tháng 3, 6 và 9/2024=2024-03,2024-06,2024-09] có kiểm tra.",
      "tuần thứ 02 [date tháng 03/2024=2024-03]",
      "[date tháng 8/45=1945-08]",
    ])
  }

  @Test func quartersAndParts() {
    expect([
      "Hoàn thành trong [date quý II/2023=2023-Q2].",
      "[date Quý III=--Q3] tăng, [date quý 1/2023=2023-Q1] giảm.",
      "[date quý III năm 2024=2024-Q3]; cuối [date quý IV=--Q4]",
      "[date quý III - IV/2024=2024-Q3/2024-Q4]; [date quý I, II/2024=2024-Q1/2024-Q2]",
      "[date quý I và quý II năm 2024=2024-Q1/2024-Q2]",
      "Nhiệm vụ [date 6 tháng đầu năm 2023=2023-H1] và [date 6 tháng cuối năm=--H2].",
      "Kết quả [date sáu tháng đầu năm 2024=2024-H1] khả quan.",
      "[date 9 tháng đầu năm 2024=2024-01/2024-09]; [date 9 tháng năm 2024=2024-01/2024-09]",
      "[date 3 tháng cuối năm=--10/--12]",
    ])
  }

  @Test func years() {
    expect([
      "[date Năm 2019=2019] là năm thứ 3 liên tiếp đạt danh hiệu.",
      "đầu [date năm 2024=2024], giữa [date năm 2020=2020]",
      "Nhiệm kỳ [date 2020 – 2025=2020/2025], giai đoạn [date 2016-2020=2016/2020], tầm nhìn [date 2030=2030].",
      "trong [date tháng 7-9/2017=2017-07/2017-09]; nhiệt độ các ngày 26-29",
      "từ [date 1975 - 8/1977=1975/1977-08], [date năm 1975 - 8/1977=1975/1977-08]; những [date năm 1940 - 1945=1940/1945]",
      "Mùa khô [date năm 2016 – 2017=2016/2017] và từ [date năm 1983 đến năm 1988=1983/1988].",
      "Từ [date năm 1976 đến 1979=1976/1979] ông công tác ở tỉnh.",
      "Ông Nguyễn Văn Mẫu ([date 1911 - 2013=1911/2013]), bà Trần Thí Dụ ([date 1965=1965])",
      "Lê Giả Định (SN [date 1990=1990]) và sinh [date năm 1965=1965].",
      "[date năm học 2017 - 2018=2017/2018]",
      "Kế hoạch 5 năm [date 2021-2025=2021/2025] đã được duyệt.",
      "Các [date năm 2014=2014], [date 2019=2019] và [date 2024=2024] được mùa.",
      "Trước [date 1975=1975], nơi đây là đồn điền; đến [date 2030=2030].",
      "Cuối [date 2024=2024], đầu [date 2025=2025]; cao hơn [date 2018=2018]; so với [date 2018=2018], tăng 5%; hơn 2000 người",
      "Liên hoan lần thứ hai [date 2013=2013]; trong kế hoạch [date 2012-2015=2012/2015]; Kế hoạch 2012; lần thứ hai 2000 người",
      "mừng năm mới [date 2025=2025]; cuối 2000 m, đầu 2000 hộ",
      "Mùa xuân [date 1975=1975], Tết Nguyên đán [date 2024=2024].",
      "Bà tham gia từ [date năm 1945=1945] đến nay.",
      "Phó phòng ([date 2019=2019] - nay)",
      "[date năm hai nghìn không trăm hai mươi=2020]",
      "[date năm một nghìn chín trăm bốn mươi lăm=1945]",
      "đợt 1 [date năm 2024=2024]",
      "mùa xuân [date năm 68=1968]",
      "Chiến thắng [date năm 938=0938] trên sông.",
    ])
  }

  @Test func decadesAndCenturies() {
    expect([
      "[date Thập niên 90=1990/1999] đầy khó khăn.",
      "Những [date năm 60 của thế kỷ XX=1960/1969], phong trào lan rộng.",
      "Cuối những [date năm 1990=1990/1999], vùng này còn hoang vu.",
      "[date thế kỷ XXI=2001/2100]; [date thế kỷ 21=2001/2100]; [date thế kỷ thứ X=0901/1000]",
      "[date thế kỷ XVII - XVIII=1601/1800]",
    ])
  }

  // MARK: Ranges and lists

  @Test func ranges() {
    expect([
      "Từ ngày [date 22 đến 24/7=--07-22/--07-24], hội thao diễn ra.",
      "Hội thao diễn ra từ ngày [date 28-8 đến 3-9-2025=2025-08-28/2025-09-03].",
      "Hội thao diễn ra từ ngày [date 3-9 đến ngày 5-10-2025=2025-09-03/2025-10-05].",
      "Từ [date 28 đến 30/4/2025=2025-04-28/2025-04-30]",
      "([date 26-27/3/1961=1961-03-26/1961-03-27])",
      "Trong ba ngày [date 24-26/6=--06-24/--06-26] và hai ngày [date 19-20.3=--03-19/--03-20]",
      "từ ngày [date 04-10/3/2024=2024-03-04/2024-03-10]; [date 5 - 6/3/2024=2024-03-05/2024-03-06]",
      "từ [date 3/4 đến 5/4=--04-03/--04-05]; từ ngày [date 3/4 đến ngày 5/4/2024=2024-04-03/2024-04-05]",
      "từ ngày [date 22 đến ngày 24 tháng 12=--12-22/--12-24]",
      "([date 30.4.1975 - 30.4.2025=1975-04-30/2025-04-30])",
      "([date 22-12-1944 / 22-12-2024=1944-12-22/2024-12-22])",
      "([date 16-10-1945/16-10-2020=1945-10-16/2020-10-16]), ([date 19.8.1945/19.8.2025=1945-08-19/2025-08-19])",
      "mã số 16-10-1945/16, hồ sơ 12-3-2020/5-6",
      "Thời gian: [date 12/10- 14/10 âm lịch=lunar:--10-12/--10-14]",
      "([date 14/6/1957 -14/6/2017=1957-06-14/2017-06-14])",
      "([date 14/6/1957-14/6/2017=1957-06-14/2017-06-14])",
      "[date 28/12 - 3/1/2025=2024-12-28/2025-01-03]",
      "Từ [date 20 - 22/6=--06-20/--06-22], hai bên giao lưu.",
    ])
  }

  @Test func lists() {
    expect([
      "Trong các ngày [date 3, 5 và 7/4=--04-03,--04-05,--04-07], đoàn kiểm tra ba xã.",
      "Trong 2 ngày [date 15 và 16/7=--07-15/--07-16], lớp tập huấn khai giảng.",
      "Ngày [date 3 và 4.4=--04-03/--04-04], giải bóng chuyền diễn ra.",
      "Nghỉ hai ngày ([date 28 và 29/1=--01-28/--01-29]) trước Tết",
      "Trong hai ngày, [date 3 và 4.4=--04-03/--04-04], giải diễn ra",
      "2 ngày [date 24, 25/6=--06-24/--06-25] trời mưa",
      "Sáng [date 24/6=--06-24], [date 25/6=--06-25] và [date 26/6=--06-26]",
      "Ngày [date 22 và 23 tháng 12=--12-22/--12-23]",
    ])
  }

  // MARK: Lunar

  @Test func lunarDates() {
    expect([
      "[date Mùng 3 Tết=lunar:--01-03], [date mùng 1 đến mùng 5 Tết=lunar:--01-01/--01-05]",
      "[date rằm tháng Giêng=lunar:--01-15] và [date rằm tháng 7=lunar:--07-15]",
      "Tiễn ông Táo ngày [date 23 tháng Chạp=lunar:--12-23].",
      "Giỗ Tổ ngày [date 10/3 âm lịch=lunar:--03-10]; ngày [date 10 tháng 3=lunar:--03-10] (ÂL)",
      "Sáng [date mùng 1 Tết Ất Tỵ=lunar:--01-01] ([date 29/1=--01-29])",
      "Đêm [date 30 Tết=lunar:--12-30], phố phường rực rỡ.",
      "[date mồng một tháng Giêng=lunar:--01-01]",
      "khai giảng [date mùng 5 tháng 9=--09-05]",
      "tết vào [date tháng Chạp=lunar:--12]",
      "ngày [date 10 tháng 3 năm Giáp Thìn=lunar:--03-10]",
      "[date 1/26/2025=2025-01-26] 2:44:18 PM; từ [date 1-2/9 năm Canh Tý=lunar:--09-01/--09-02]",
      "ngày [date 18/10/2020=2020-10-18] (tức ngày [date 2/9 năm Canh Tý=lunar:--09-02])",
    ])
  }

  @Test func cyclicYears() {
    expect([
      "Đón Xuân [date Bính Ngọ 2026=2026] và Tết [date Nhâm Dần=lunar:Nhâm Dần].",
      "[date năm Giáp Thìn 2024=2024]; Tết [date Quý Mão - 2023=2023]",
      "Bước sang [date năm Ất Tỵ=lunar:Ất Tỵ]",
      "đón Tết [date Ất Tỵ năm 2025=2025], bước sang năm mới [date Ất Tỵ=lunar:Ất Tỵ]",
    ])
  }

  // MARK: Faults that are dates all the same

  @Test func impossibleDates() {
    expect(
      [
        "Ngày [date 31/2/2023=2023-02-31] và ngày [date 31/4=--04-31].",
        "Hạn chót [date 29/2/2021=2021-02-29].",
        "Sáng [date 32/1=--01-32], đoàn đến.",
        "Ngày [date 10/25/2023=2023-25-10] là sai thứ tự.",
        "Ngày [date 31 tháng 4 năm 2023=2023-04-31]",
        "Đầu [date tháng 13=--13] không có.",
        "[date quý V/2024=2024-Q5]",
        "Không có [date năm Giáp Sửu].",
      ])
  }

  @Test func malformedDates() {
    expect([
      "Ngày [date 19/2/ 2020=2020-02-19] và [date 19 /2/2020=2020-02-19].",
      "Ngày [date 1/2/20233=--02-01], ngày [date 5/3/202=--03-05].",
      "Ngày [date 5/3-2020=2020-03-05]; ngày [date 18.5/2023=2023-05-18]",
      "Ngày [date 5/3/2O20=2020-03-05], [date năm 2O20=2020]; sáng [date 1O/3=--03-10]",
      "Ngày [date 5//3=--03-05], sáng [date 5/3//2020=2020-03-05]",
      "NGÀY [date 5/3/2020=2020-03-05], [date QUÝ II/2024=2024-Q2], [date 6 THÁNG ĐẦU NĂM 2024=2024-H1]",
      "Ngày [date 5 tháng năm 2020=2020] thiếu tháng.",
      "từ ngày [date 26-24/6=--06-26/--06-24]; [date 2025-2020=2025/2020]",
    ])
  }

  @Test(
    arguments: [
      ("ngày 31/4/2023", DateDetail.Problems.impossibleDay), ("ngày 29/2/2023", .notLeapYear),
      ("ngày 29/2/2024", []), ("ngày 29/2", []), ("ngày 24/0", .impossibleMonth),
      ("ngày 30/2 âm lịch", []), ("ngày 10/25/2023", [.impossibleMonth, .monthFirst]),
      ("ngày 1/2/20233", .malformedYear), ("ngày 5/3-2020", .mixedSeparators),
      ("ngày 19/2/ 2020", .innerSpace), ("ngày 5/3//2020", .doubledSeparator),
      ("ngày 5/3/2O20", .letterForDigit), ("ngày 5 tháng năm 2020", .missingMonth),
      ("từ ngày 5/4 đến 3/4", .reversed), ("từ ngày 5 đến 3/4", .reversed),
      ("giai đoạn 2025-2020", .reversed),
      ("nhiệm kỳ 202-2025", .malformedYear), ("giai đoạn 2021 - 20255", .malformedYear),
      ("từ 28/12 đến 3/1", []), ("ngày 5-5/3", .emptyRange), ("quý V/2023", .impossibleQuarter),
      ("năm Giáp Sửu", .impossibleCycle), ("năm Giáp Thìn 2025", .cycleMismatch),
      ("năm Giáp Thìn 2024", []), ("thế kỷ XIIII", .malformedRoman), ("mùng 11 Tết", .impossibleDay),
    ] as [(String, DateDetail.Problems)])
  func problems(text: String, problems: DateDetail.Problems) {
    let found = Article(text).paragraphs.first?.reading.mentions.compactMap { mention in
      if case .date(let detail) = mention.detail { detail.problems } else { nil }
    }
    #expect(found == [problems], "\(text)")
  }

  // MARK: What is no date

  @Test(arguments: [
    "Có 1/3 dân số tham gia; 2/3 đại biểu tán thành.",
    "Đã có 4/12 thôn, 416/464 đại biểu, 458/459 phiếu.",
    "Đội nhà thắng 2-1, hòa 3-0 rồi thua 1/2 trận.",
    "Nghị định số 13/2023/NĐ-CP, số 30/2020, Thông tư 769/1998/TT-QP, 1234/QĐ-UBND",
    "Nghị quyết 28-NQ/TW và Chỉ thị số 05-CT/TW",
    "Nghị định 10/2020 và Quyết định số 12/2021",
    "Trực 24/7, gác 24/24 giờ và 24/24h",
    "Nhà số 12/5 đường 3/2, ngõ 3/2, phố 19/8, Công viên 23/9, Quảng trường 2/9",
    "QL.1A, tỉnh lộ 178, Trung đoàn 877, Sư đoàn 3, Đồn 575, Đoàn KTQP 4",
    "Đạt 18.5 ha, tăng 2.1%, cao 38,5 độ; trồng 1.720 ha, chi 17.870.567 đồng",
    "Bản đồ tỷ lệ 1/500 và 1/2.000, tỷ lệ 1/10",
    "Máy bay B52, F-16, súng AK-47, pháo 12,7 mm, diễn tập CT-24, PT-23",
    "Gọi 0236.3650403, (028) 3930 3279 hoặc 113, 19003330",
    "Đạt 9/10 điểm, chấm 10/10.",
    "http://bao.vn/202305/tin-12/5/2020/anh_2-9.jpg",
    "Điều 15, khoản 1, mục 2.1, chương 3",
    "Dịch Covid – 19, Covid-19, covid 19",
    "Bộ nhớ từ 7.5–8.1 MiB, tần số từ 7.5-8.1 GHz và 9.5 - 8.1 GHz; điện áp từ 7.5-8.1 kV",
    "Từ 3-5 ngày, 14-15 cm, từ 3.5 triệu đến 4.5 triệu, mỗi ngày 2-3 lần",
    "Trong 10 năm qua, 6 tháng qua, 70 năm chiến thắng, 5 năm 2 tháng",
    "Hôm nay, hôm qua, cùng ngày, năm nay, tháng trước",
    "Lần thứ tư, kỳ họp thứ 4, năm thứ 3 liên tiếp, thứ trưởng, người thứ hai, thứ năm liên tiếp",
    "Thứ nhất, chống chủ quan. Thứ hai, chống lãng phí. Thứ ba, nêu gương.",
    "Tăng từ 1/3 lên 1/2; từ 1/4 đến 1/3 số hộ, thu hồi 2/3 diện tích, sau 2/3 chặng đường",
    "Tổng số 31/4, lần thứ 31/2/2023 họp, kỳ họp thứ 30/2",
    "Có 33/63 tỉnh, thành phố; 15/18 xã về đích.",
    "bệnh binh 2/3, 3/3, tặng quà; thương binh hạng 3/4, hạng 4/4 (đã mất)",
    "Khóa 2020 có 1975 học viên; thu 2000 đồng, đông 2000 người.",
    "Mỗi tháng 5 triệu đồng; mỗi năm 2000 người; quý vị, quý báu",
    "Tiểu đoàn 2 có 3 tháng 10 chiến sĩ luân phiên",
    "Cách mạng Tháng Tám thành công",
    "38-42 tuổi, 2020 người, 100 x 200 m, phiên bản 1.2.3, địa chỉ 192.168.1.10",
    "bà Trần Thị Quý, ông Đinh Dậu, ông Giáp Văn Thân",
    "Ngày thứ ba của chuyến đi, tuần thứ hai, tháng thứ 6",
  ])
  func lookAlikes(text: String) { expectNoEntities(text, kinds: [.date]) }

  @Test func anyTokensInAnyOrder() {
    let pieces = [
      "ngày", " ", " ", "5", "31", "2020", "/", "-", ".", ",", "tháng", "năm", "quý", "II", "thứ", "Sáu",
      "mùng",
      "đến", "và", "Tết", "Giáp", "Thìn", "(", ")", "O", "tư", "mười", "đầu", "cuối", "99999999999999999999",
      "–",
      "\u{200B}", "thế kỷ", "những", "âm lịch", "🎖️", "%", "rằm",
    ]
    expectReadable(anyOrderOf: pieces, seed: 3)
  }
}
