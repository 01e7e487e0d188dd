import Extraction
import SourceText
import TestSupport
import Testing

/// Invented sentences, one or more for each way to cite a document. Numbers such as 1234 are made up.
@Suite struct DocumentRecognizerTests {
  private func expect(_ sentences: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    for sentence in sentences { expectEntities(sentence, kinds: [.document], sourceLocation: sourceLocation) }
  }

  @Test func treaties() {
    expectEntities(
      "theo [document Công ước Luật biển 1982], [document Công ước của Liên hợp quốc về Luật Biển năm 1982] (UNCLOS)",
      kinds: [.document])
  }

  @Test func treatiesByName() {
    expect([
      "chấp hành [document Nghị định thư về đường biên giới và mốc quốc giới Việt Nam - Lào]; [document Hiệp định về Quy chế quản lý biên giới và cửa khẩu biên giới trên đất liền Việt Nam – Lào]. Hai bên",
      "45 năm ngày ký [document Hiệp ước hữu nghị và hợp tác Việt Nam - Lào].",
      "thực hiện [document Hiệp định Đối tác Toàn diện và Tiến bộ xuyên Thái Bình Dương] (CPTPP), [document Hiệp định CPTPP]",
      "hai nước ký [document Tuyên bố chung về việc thiết lập quan hệ Đối tác chiến lược Việt Nam - Anh] và [document Bản ghi nhớ về hợp tác quốc phòng Việt - Mỹ năm 2011]",
      "theo [document Hiệp định Paris], [document Hiệp định Giơ-ne-vơ] và [document Tuyên bố về ứng xử của các bên ở Biển Đông] (DOC)",
      "ký [document Tuyên bố chung Việt Nam - Lào] - Ảnh: Trần Thí Dụ",
      // What is but a sort of treaty, or goes on in words of which nobody can say how far they reach.
      "Tuyên bố Hà Nội sẽ làm; Tổ chức Hiệp ước Bắc Đại Tây Dương; ra Tuyên bố chung khẳng định",
      "ký Hiệp định thương mại tự do (FTA) với nhiều nước; Bản ghi nhớ hợp tác (MOU)",
    ])
  }

  @Test func numbersOfBoats() {
    expectEntities(
      "tàu KH 90208 TS, tàu cá QĐ 90208 TS; thực hiện [document Kế hoạch 1120], [document QĐ 1120]",
      kinds: [.document])
  }

  @Test func partyNumbers() {
    expect([
      "Thực hiện [document Nghị quyết số 28-NQ/TW=28-NQ/TW] của Bộ Chính trị, khóa XI.",
      "Quán triệt [document Chỉ thị số 05-CT/TW=05-CT/TW], ngày 15/5/2016 của Bộ Chính trị.",
      "vi phạm [document qui định số 42-QĐ/TW=42-QĐ/TW] của Ban Bí thư; [document Qui chế số 12-QC/TU=12-QC/TU]",
      "Theo [document Kết luận 121-KL/TW=121-KL/TW] và [document Hướng dẫn số 36-HD/VPTW=36-HD/VPTW].",
      "[document Nghị quyết số 866-NQ/QUTW=866-NQ/QUTW] ngày 14/6; [document Quy định 41-QĐ/TW=41-QĐ/TW]",
      "[document Chương trình hành động số 10-CTr/TU=10-CTr/TU] của Tỉnh ủy",
      "[document Nghị quyết số 18-NQ/TW (khóa XII)=18-NQ/TW] và [document Nghị quyết 29-NQ/TW khóa XI=29-NQ/TW]",
      "[document Nghị quyết số 3-NQ/ĐU=3-NQ/ĐU], [document NQ số 35-NQ/TW=35-NQ/TW]",
      "Các nghị quyết: [document 18-NQ/TW=18-NQ/TW], [document 19-NQ/TW=19-NQ/TW].",
    ])
  }

  @Test func stateNumbers() {
    expect([
      "[document Quyết định số 1234/QĐ-UBND=1234/QĐ-UBND] ngày 5/3/2020 của UBND tỉnh",
      "[document Quyết định 1498/QĐ-TTg=1498/QĐ-TTg], [document Nghị định 30/2020/NĐ-CP=30/2020/NĐ-CP]",
      "theo [document Thông tư số 92/2012/TT-BQP=92/2012/TT-BQP] của Bộ Quốc phòng",
      "[document Thông tư liên tịch số 17/2015/TTLT-BTP-BQP=17/2015/TTLT-BTP-BQP]",
      "[document Nghị quyết số 562a/2018/NQ-UBTVQH14=562a/2018/NQ-UBTVQH14]",
      "[document Nghị quyết 66.12/2026/NQ-CP=66.12/2026/NQ-CP], Quyết định số 1.234/QĐ-UBND",
      "[document Công văn số 7288/UBND-KGVX=7288/UBND-KGVX], [document công văn 1670/BCA-V28=1670/BCA-V28]",
      "[document Công văn số 2231/SNV-CCHC&PC=2231/SNV-CCHC&PC] của Sở Nội vụ",
      "[document Kế hoạch số 123/KH-UBND=123/KH-UBND] và [document Công điện số 12/CĐ-TTg=12/CĐ-TTg]",
      "[document Sắc lệnh số 33/SL=33/SL], [document Sắc lệnh 14-SL=14-SL]",
      "[document Luật số 72/2014/QH13=72/2014/QH13] và [document Nghị quyết 202/2025/QH15=202/2025/QH15]",
      "[document Văn bản hợp nhất 24/VBHN-VPQH=24/VBHN-VPQH]",
      "[document Công văn số 541/PC03=541/PC03], [document văn bản số 6521/VP-ĐC2=6521/VP-ĐC2]; công văn số 12/5, số nhà 5/A",
      "[document Giấy phép số 15/GP-BTTTT=15/GP-BTTTT] và [document Kết luận thanh tra số 28=Kết luận thanh tra 28]",
      "các [document Quyết định số 3325/QĐ-UB=3325/QĐ-UB] ngày 09/12/2004 và số [document 264/QĐ-UB=264/QĐ-UB]",
      "ban hành kèm theo số [document 55/2021/QĐ-UBND=55/2021/QĐ-UBND]",
    ])
  }

  @Test func figuresOnly() {
    expect([
      "Học tập [document Chỉ thị 05=Chỉ thị 05] của Bộ Chính trị; sơ kết [document Nghị quyết 18=Nghị quyết 18].",
      "[document Quyết định số 1566=Quyết định 1566], [document quyết định số 366=Quyết định 366]",
      "Theo [document Nghị định 30/2020=Nghị định 30/2020] và [document Nghị định 168=Nghị định 168].",
      "[document Kết luận 21=Kết luận 21] và [document Đề án 06=Đề án 06]",
      "[document Nghị quyết số 35=Nghị quyết 35] và [document Chỉ thị số 23=Chỉ thị 23]",
      "Chấp hành [document Chỉ lệnh số 03=Chỉ lệnh 03] của Quân khu.",
      "các [document nghị quyết số 18=Nghị quyết 18], [document 19=Nghị quyết 19], [document 20=Nghị quyết 20] và"
        + " [document 21=Nghị quyết 21] của Trung ương",
    ])
  }

  @Test func smallLetters() {
    expect([
      "theo [document nghị định 123=Nghị định 123] và [document thông tư 45/2019=Thông tư 45/2019], [document chỉ thị 16=Chỉ thị 16], [document nghị định 164=Nghị định 164] năm 2013",
      "[document nghị định 68=Nghị định 68] và [document 81=Nghị định 81] của Chính phủ; nghị quyết 12 nội dung, chỉ thị 3 việc",
      "ký [document quyết định 1234=Quyết định 1234] của Chính phủ; quyết định 150 suất quà, quyết định 12 năm",
      "[document công văn 323=Công văn 323] ngày 6-3, [document kết luận 2852=Kết luận 2852] năm 2012; kết luận 12 năm trước",
      "[document thông báo 125=Thông báo 125] về việc đó (ngày 4/9/2018); thông báo 15 ngày một lần, quy định 13 hành vi, kế hoạch 100 ngày",
      "thực hiện [document nghị quyết Đại hội Đảng bộ quân sự tỉnh lần thứ XVIII], [document nghị quyết Đại hội XIII] của Đảng",
      "nghị quyết Đại hội Đảng bộ quân sự tỉnh, kỷ luật 30 cán bộ",
      "thực hiện Bản ghi nhớ giữa Bộ Mẫu và Bộ Thí về hợp tác trong lĩnh vực pháp luật",
    ])
  }

  @Test func plenums() {
    expect([
      "[document Nghị quyết Trung ương 8 (khóa XI)=Nghị quyết Trung ương 8 khóa XI] về bảo vệ Tổ quốc",
      "[document Nghị quyết Trung ương 4 khóa XII=Nghị quyết Trung ương 4 khóa XII], tiếp tục học tập",
      "[document Nghị quyết Trung ương 8=Nghị quyết Trung ương 8]; đẩy mạnh cuộc vận động",
      "[document Nghị quyết TW8 (khóa XI)=Nghị quyết Trung ương 8 khóa XI]",
      "[document Nghị quyết T.Ư 8 (Khóa XI)=Nghị quyết Trung ương 8 khóa XI]",
      "[document NQ TW8 (khóa XI)], [document NQTW 8], [document NQ T.Ư 8]",
      "[document Nghị quyết Hội nghị Trung ương 4 khóa XII=Nghị quyết Trung ương 4 khóa XII]",
      "[document Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương khóa XI="
        + "Nghị quyết Trung ương 8 khóa XI]",
      "[document Nghị quyết Hội nghị lần thứ 8 Ban Chấp hành Trung ương Đảng khoá XIII="
        + "Nghị quyết Trung ương 8 khóa XIII]",
      "[document Nghị quyết Trung ương 4 (khóa XI, XII)]",
    ])
  }

  @Test func congresses() {
    expect([
      "[document Nghị quyết Đại hội lần thứ XIII] của Đảng và [document Nghị quyết Đại hội XIV] của Đảng",
      "[document Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII], nhiệm kỳ 2020 - 2025",
      "[document Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII]",
      "[document Nghị quyết Đại hội đại biểu Đảng bộ Quân khu 4 lần thứ XII]",
      "triển khai [document Nghị quyết Đại hội Đảng bộ quân sự tỉnh]",
      "[document Nghị quyết Đại hội Đảng bộ huyện Mẫu nhiệm kỳ 2020-2025]",
      "[document Nghị quyết Đại hội lần thứ XVI Đảng bộ tỉnh] và [document Nghị quyết Đại hội XIII] của Đảng",
      "[document Văn kiện Đại hội XIII] của Đảng",
    ])
  }

  @Test func laws() {
    expect([
      "[document Luật Nghĩa vụ quân sự năm 2015=Luật Nghĩa vụ quân sự 2015] quy định rõ.",
      "[document Luật Dân quân tự vệ=Luật Dân quân tự vệ] và [document Luật DQTV 2019=Luật Dân quân tự vệ 2019]",
      "bám sát [document Cương lĩnh năm 1991=Cương lĩnh 1991]; Cương lĩnh nêu rõ",
      "theo [document Luật NSNN=Luật Ngân sách nhà nước], [document Luật Ngân sách=Luật Ngân sách nhà nước] và [document Luật phòng chống tham nhũng=Luật Phòng, chống tham nhũng]; luật ngân sách nào",
      "theo [document Bộ luật Hình sự=Bộ luật Hình sự], [document Pháp lệnh Cựu chiến binh]",
      "[document Hiến pháp năm 2013=Hiến pháp 2013]; khoản 5 Điều 88 [document Hiến pháp 2013]",
      "thông qua [document luật An ninh mạng=Luật An ninh mạng]; Điều 134 [document Bộ luật Hình sự 2015]",
      "[document Luật Nghĩa vụ quân sự số 78/2015/QH13]",
      "[document Luật sửa đổi, bổ sung một số điều của Luật Sĩ quan Quân đội nhân dân Việt Nam]",
      "[document Luật Tổ chức HĐND và UBND=Luật Tổ chức Hội đồng nhân dân và Ủy ban nhân dân]; dự án [document Luật phòng, chống rửa tiền]",
      "Cục Nghiệp vụ và Pháp luật Cảnh sát biển Việt Nam",
      "[document Luật Trồng cây gây rừng năm 2001] (tên giả định)",
    ])
  }

  @Test func titles() {
    expect([
      "theo [document Đề án “Nâng cao chất lượng dân vận giai đoạn 2023 - 2030”], các sở phối hợp",
      "ban hành [document Kế hoạch \"Huấn luyện dân quân\"] trong tháng",
    ])
  }

  // MARK: Malformed

  @Test(
    arguments: [
      ("Nghị quyết số 28/NQ-TW", DocumentDetail.Problems.mixedShape), ("Nghị quyết 28-NQ-TW", .mixedShape),
      ("Nghị quyết 28/NQ/TW", .mixedShape), ("Quyết định số 1234-QĐ/UBND", .mixedShape),
      ("Nghị quyết số 36- NQ/TW", .innerSpace), ("Nghị quyết 28 - NQ/TW", .innerSpace),
      ("Quyết định 1234/ QĐ-UBND", .innerSpace), ("Nghị quyết số 28 NQ/TW", .missingSeparator),
      ("Quyết định số 12QĐ/HU", .missingSeparator),
      ("Nghị quyết số 28–NQ/TW", .longDash), ("Nghị quyết số 29-QN/TW", .unknownType),
      ("Nghị quyết 28-CT/TW", .typeClash), ("Quyết định 1021/QĐ-TTG", .letterCase),
      ("Nghị định 30/2020/ND-CP", .missingMarks), ("Chỉ thị 05-CT/T.Ư", .issuerSpelling),
      ("Chỉ thị số 05-CT/TƯ", .issuerSpelling), ("Luật số 72/2014/QH-13", .assemblyTerm),
      ("Luật số 72/2014/QH 13", .assemblyTerm), ("Luật số 72/2014/QH14", .termClash),
      ("Nghị quyết Trung ương 8 khóa IIX", .malformedRoman), ("Nghị quyết số số 28-NQ/TW", .doubledWord),
      ("Nghị quyết số 28-NQ/TW", []), ("Luật số 72/2014/QH13", []), ("Nghị định 30/2020/NĐ-CP", []),
      ("Chương trình số 10-CTr/TU", []), ("Quyết định 1426/QĐ-TTg", []),
      ("Thông tư 17/2015/TTLT-BTP-BQP", []),
    ] as [(String, DocumentDetail.Problems)])
  func problems(text: String, problems: DocumentDetail.Problems) {
    for form in TextForm.allCases {
      let article = Article(form.apply(text + " được ban hành"))
      let found = article.paragraphs.flatMap(\.reading.mentions).compactMap { mention in
        if case .document(let detail) = mention.detail { detail.problems } else { nil }
      }
      #expect(found == [problems], "\(form): \(text)")
    }
    expectEntities("[document \(text)] được ban hành", kinds: [.document])
  }

  @Test func details() throws {
    func detail(_ text: String) throws -> DocumentDetail {
      let mention = Article(text).paragraphs.first?.reading.mentions.first { $0.kind == .document }
      guard case .document(let detail) = try #require(mention).detail else { throw NoDocument() }
      return detail
    }
    let party = try detail("Nghị quyết số 28-NQ/TW")
    #expect(party.form == .code && party.family == .party && party.number == 28 && party.year == nil)
    let state = try detail("Nghị định 30/2020/NĐ-CP")
    #expect(state.family == .state && state.number == 30 && state.year == 2020 && state.issuer != nil)
    let law = try detail("Luật số 72/2014/QH13")
    #expect(law.family == .law && law.year == 2014 && law.term == 13)
    let plenum = try detail("Nghị quyết Trung ương 8 (khóa XI)")
    #expect(plenum.form == .plenum && plenum.ordinal == 8 && plenum.term == 11)
    #expect(try detail("Nghị quyết Trung ương 8").term == 0)
    let congress = try detail("Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII")
    #expect(congress.form == .congress && congress.ordinal == 17)
    #expect(MemoryLayout<DocumentDetail>.size <= 16 && MemoryLayout<DateDetail>.size <= 16)
  }

  private struct NoDocument: Error {}

  // MARK: What is no document

  @Test(arguments: [
    "các nghị quyết, chỉ thị của Đảng; theo nghị quyết đề ra", "Trao quyết định nghỉ hưu; Công điện khẩn",
    "Ra Nghị quyết lãnh đạo thực hiện nhiệm vụ 6 tháng cuối năm 2023",
    "Nghị quyết Đại hội Đảng bộ các cấp nhiệm kỳ 2020-2025", "nghị quyết đại hội quân sự các cấp",
    "Kế hoạch 5 năm 2021-2025, Kế hoạch 2024, Báo cáo 6 tháng", "Quyết định 5 nội dung, chỉ thị 2 đơn vị",
    "Chương trình nghệ thuật “Quê hương”, cuộc vận động “Vì người nghèo”, phong trào “Thi đua”",
    "Đại học Luật Hà Nội, chuyên ngành Luật, luật sư, kỷ luật", "Hiến pháp và pháp luật",
    "Diễn tập CT-24, PT-23, MB-23; súng AK-47, máy bay F-16, Su-30MK2", "Covid-19, 24/7, 19/2/2020, 26-6",
    "http://mau.vn/28-NQ/TW", "Hội nghị Trung ương 8 khóa XI", "Tỷ lệ 12/HTX-NN, tỷ số 2-1",
    "Kết luận buổi làm việc, đồng chí chỉ thị 3 việc", "đề án, dự án về quốc phòng", "Điều 15, khoản 2",
    "Bộ luật và luật; nghị định, thông tư", "HP và HCM", "Đại tá 4/CT; 12/5 Nguyễn Văn Mẫu",
    "tòa nhà CT8, CT 5 và CT11; căn nhà số 5 TT35",
  ])
  func lookAlikes(text: String) { expectNoEntities(text, kinds: [.document]) }

  @Test func anyTokensInAnyOrder() {
    let pieces = [
      "Nghị quyết", " ", " ", "số", "28", "-", "NQ", "/", "TW", "khóa", "XI", "(", ")", "Trung ương", "T.Ư",
      "Luật",
      "Đại hội", "Đảng bộ", "lần thứ", "năm", "2015", "QH", "13", ",", "và", "“", "”", "sửa đổi", "–", "🎖️",
      "99999999999999999999", "Hiến pháp", "NQTW", "QĐ",
    ]
    expectReadable(anyOrderOf: pieces, seed: 1)
  }
}
