import TestSupport
import Testing

@testable import Extraction

@Suite("Abbreviations")
struct AbbreviationRecognizerTests {
  @Test(
    "are runs of capitals with what joins them",
    arguments: [
      "[abbreviation UBND=Ủy ban nhân dân] tỉnh và [abbreviation HĐND] các cấp",
      "lãnh đạo đảng Dân chủ Tự do ([abbreviation SXPD=đảng Dân chủ Tự do]); của Ủy ban bầu cử Thái Lan ([abbreviation EXC=Ủy ban bầu cử Thái Lan])",
      "Công ước Luật Mẫu của Liên hợp quốc ([abbreviation UNXLO]); Trụ sở Liên lạc Chính phủ Anh ([abbreviation GXHQ]); Tân [abbreviation GĐCA=Giám đốc Công an]",
      "Ủy viên [abbreviation BCH=Ban Chấp hành] [abbreviation T.Ư=Trung ương] Đảng",
      "Sở [abbreviation LĐTB&XH=lao động - thương binh và xã hội], Sở [abbreviation GD&ĐT]",
      "nhiệm vụ [abbreviation QS-QP=quân sự, quốc phòng] và [abbreviation KT-XH]",
      "Nghị quyết số 28-[abbreviation NQ=Nghị quyết]/[abbreviation TW=Trung ương]",
      "Nghị định 178/2024/[abbreviation NĐ-CP=Nghị định - Chính phủ]",
      "Quyết định số 12/[abbreviation QĐ-TTg=Quyết định - Thủ tướng Chính phủ]",
      "Thông tư 92/2012/[abbreviation TT-BQP=Thông tư - Bộ Quốc phòng]",
      "Bộ Tư lệnh [abbreviation QK=Quân khu]4, Nghị quyết [abbreviation TW]8, Luật số 72/2014/[abbreviation QH=Quốc hội]13",
      "[abbreviation TP=thành phố]. Vinh, [abbreviation TP.HCM=Thành phố Hồ Chí Minh]",
      "tỉnh [abbreviation BR - VT=Bà Rịa - Vũng Tàu]; phát triển [abbreviation KT - XH]",
      "Sở [abbreviation VH - TT - DL=văn hóa, thể thao và du lịch], Sở [abbreviation LĐ - TB - XH]",
      "[abbreviation HĐND-UBND=Hội đồng nhân dân - Ủy ban nhân dân] tỉnh",
      "[abbreviation UBND] - [abbreviation HĐND] tỉnh",
      "Đoàn [abbreviation KTQP=kinh tế - quốc phòng] 379",
      "Tờ trình 12-[abbreviation TTr=Tờ trình]/[abbreviation TU=Tỉnh ủy], Quy định 4-[abbreviation QyĐ=Quy định]/[abbreviation TW]",
      "[abbreviation PGS.TS=phó giáo sư, tiến sĩ] Nguyễn Văn Mẫu, [abbreviation ThS=thạc sĩ] Trần Thí Dụ",
      "Ảnh: An Đăng/[abbreviation TTXVN=Thông tấn xã Việt Nam]",
      "Ảnh: [abbreviation TL=tư liệu]; Ảnh: [abbreviation HD=]. Tin: [abbreviation LS=]",
      "Ảnh: [abbreviation CA=Công an]",
      "Ảnh: [abbreviation CA=Công an] Sơn Mẫu; Hội Điện ảnh [abbreviation VN=Việt Nam] (2020)",
      "Chi hội Luật sư ([abbreviation LS=Luật sư]) họp. Ảnh: [abbreviation LS=Luật sư]",
      "Ủy ban Quốc gia Tổ chức Giáo dục, Khoa học và Văn hóa của Liên hợp quốc ([abbreviation UNESCO=Tổ chức Giáo dục, Khoa học và Văn hóa của Liên hợp quốc])",
      "Bộ Quốc phòng Mẫu đã trao hợp đồng về máy bay lạ ([abbreviation UXV=])",
      "Công ty [abbreviation TNHH] [abbreviation TM=thương mại] [abbreviation DV] Sơn Mẫu; xe tải [abbreviation BS=biển số]: 47C-033.60; 50.000 lít dầu [abbreviation DO=dầu diesel]",
      "([abbreviation BĐ=Bình Định]) - Sáng nay, lực lượng [abbreviation BĐ=bộ đội] biên phòng",
      "[abbreviation BHG=Báo Hà Giang] - Chiều 18.5, hội nghị khai mạc. [abbreviation PV=phóng viên]",
      "HỘI NGHỊ TỔNG KẾT CÔNG TÁC [abbreviation QP-AN] NĂM 2023 CỦA [abbreviation UBND] TỈNH",
      "Ủy ban [abbreviation MTTQVN] và [abbreviation UBMTTQVN=Ủy ban Mặt trận Tổ quốc Việt Nam]",
      "bệnh [abbreviation LMLM=lở mồm long móng], giá [abbreviation VLXD=vật liệu xây dựng]; khóa XV, chương MCCC, quyển XL",
      "hoạt động [abbreviation R&D=nghiên cứu và phát triển]; Ảnh: R.D; phần [abbreviation Q&A]",
      "Công văn 2299/[abbreviation CV-QK=Công văn - Quân khu]5 và Kết luận số 8/[abbreviation KL-TT=Kết luận - thanh tra]",
      "Khoảng 500.000 [abbreviation USD] từ [abbreviation UNODC]",
      "Nghị quyết [abbreviation TW]8; [abbreviation QK]4; phòng [abbreviation PC]08; [abbreviation VTV]9; đường [abbreviation QL]1",
    ])
  func found(_ marked: String) {
    expectEntities(marked, kinds: [.abbreviation])
  }

  @Test(
    "are not Roman numerals, names, headlines, codes or initials",
    arguments: [
      "Đại hội XIII, khóa XII, quý II, thế kỷ XIX và lần thứ XVVI",
      "Ảnh: TRỌNG LỘC, XUÂN HOÀNG, MAI LINH và AN ĐĂNG",
      "HỘI THẢO VĂN NGHỆ QUẦN CHÚNG LẦN THỨ BA",
      "tiểu đoàn K90, đội U1, H59, máy bay B52, F-16, Su-30MK2 và AK-47",
      "Ảnh: N.H; T.Duy; N.T.K.T.; T.H, M.T và Y Mẫu",
      "VIETNAM AIRLINES, WORLD CUP, HOLDINGS, FIRST NIGHT",
      "PODCAST OK VIDEO: bản tin",
      "xem https://example.vn/ABC/UBND_TINH.html hoặc www.example.vn/UBND",
      "iPhone, McDonald, YouTube",
      "Bài CA DAO và TU DƯỠNG; BA VÌ, HÀ NAM",
      "xe 29A-123.45, tàu HQ_012.JPG",
      "tàu cá TG 90678 TS, QNg 95678TS, BĐ-12345-TS",
      "hồ sơ mã số HT 320.2, ký hiệu BC 33; thẻ ĐB0219, số hiệu CA 1224",
      "chuẩn IP58 và IP68, ghế HS1, gói TV360",
    ])
  func notFound(_ text: String) {
    expectNoEntities(text, kinds: [.abbreviation])
  }

  @Test(
    "take their sense from the words around them",
    arguments: [
      "Ủy viên [abbreviation BTV=Ban Thường vụ] Tỉnh ủy",
      "Đồng chí trưởng ban [abbreviation BBT=Ban Biên tập] và Chỉ thị của [abbreviation BBT=Ban Bí thư]",
      "[abbreviation BCH=Bộ Chỉ huy] quân sự tỉnh, [abbreviation BCH=Ban Chỉ huy] phòng chống thiên tai",
      "Thông tư 5/2020/[abbreviation TT-BTC=Thông tư - Bộ Tài chính]",
      "[abbreviation TT=Thường trực] [abbreviation HĐND] tỉnh",
      "tỉnh [abbreviation TT=Thừa Thiên] Huế",
      "Đại hội [abbreviation ĐB=Đảng bộ] tỉnh",
      "[abbreviation LĐ=Lữ đoàn] 146",
      "Đoàn [abbreviation ĐN=đặc nhiệm] [abbreviation PCMT&TP]; Phòng [abbreviation PA=Phòng An ninh]05",
      "Thông tri số 05-[abbreviation TTr=Thông tri]/[abbreviation TU]; Ảnh: [abbreviation NV=nhân vật]",
      "nhà ông P.T.H. ([abbreviation SN=sinh năm] 1982), ở tổ 3, khu phố 7",
      "[abbreviation UBMT=Ủy ban Mặt trận] Tổ quốc. Ảnh: [abbreviation CACC=Công an cung cấp]",
      "Hội [abbreviation CTĐ=Chữ thập đỏ] và công tác [abbreviation CTĐ=công tác đảng], [abbreviation CTCT]",
      "Quy định số 08-[abbreviation QĐi=Quy định]/[abbreviation TW], Quy định 5-[abbreviation QĐ=Quy định]/[abbreviation TW]",
      "Quyết định số 9-[abbreviation QĐ=Quyết định]/[abbreviation TU]; [abbreviation TT=Thừa Thiên]-Huế",
      "Chỉ thị 05- [abbreviation CT=Chỉ thị]/[abbreviation TW] và phòng [abbreviation CT=chính trị]",
      "[abbreviation ĐH=Đại học] Sơn Mẫu, [abbreviation ĐH=Đại hội] Đảng bộ; xe [abbreviation BS=biển số] 52S6 - 1234, [abbreviation BS=bác sĩ] Trần Mẫu",
      "vốn của [abbreviation NH=ngân hàng] [abbreviation CSXH=chính sách xã hội]; phát hành [abbreviation TPCP=trái phiếu Chính phủ]; ([abbreviation SN=sinh năm] 1982)",
      "chủ quyền, [abbreviation BGQG=biên giới quốc gia]",
    ])
  func senses(_ marked: String) {
    expectEntities(marked, kinds: [.abbreviation])
  }

  @Test(
    "mean what the article says they mean",
    arguments: [
      "Bộ Chỉ huy Quân sự ([abbreviation CHQS=Chỉ huy Quân sự]) tỉnh; Bộ [abbreviation CHQS=Chỉ huy Quân sự]",
      "giáo dục quốc phòng – an ninh ([abbreviation QP-AN=quốc phòng – an ninh])",
      "nhiệm vụ quân sự, quốc phòng ([abbreviation QSQP=quân sự, quốc phòng])",
      "phòng không nhân dân năm ([abbreviation PKND=phòng không nhân dân]) năm 2013",
      "Trung tâm Thí nghiệm Giả định, viết tắt là [abbreviation TTTNGĐ=Trung tâm Thí nghiệm Giả định]",
      "Câu lạc bộ Bạn đọc Trẻ (gọi tắt là [abbreviation CLBBĐT=Câu lạc bộ Bạn đọc Trẻ])",
      "[abbreviation BCX=Ban Chấm xã] (Ban Chấm xã) họp; [abbreviation BCX=Ban Chấm xã] kết luận",
      "công tác giáo dục, đào tạo và bồi dưỡng ([abbreviation GDĐTBD=giáo dục, đào tạo và bồi dưỡng])",
      "khoa học ([abbreviation KH=khoa học]) theo Kế hoạch số 12-[abbreviation KH=Kế hoạch]/[abbreviation TU]",
      "Ban Tổ chức ([abbreviation BTC=Ban Tổ chức]); Thông tư 5/2020/[abbreviation TT-BTC=Thông tư - Bộ Tài chính]",
      "Ban Tổ chức cuộc thi (“[abbreviation BTC=Ban Tổ chức]”) công bố",
      "Cơ quan An ninh Quốc gia Mẫu ([abbreviation ZSA=Cơ quan An ninh Quốc gia Mẫu])",
      "Cơ quan Mẫu ([abbreviation UBKZ]) họp",
      "Sở Giáo dục và Đào tạo ([abbreviation WHO=Sở Giáo dục và Đào tạo])",
      "[abbreviation CHQS=chỉ huy quân sự] tỉnh (Ảnh: Nguyễn Văn Mẫu)",
      "Nguyễn Văn Mẫu ([abbreviation TTXVN=Thông tấn xã Việt Nam])",
    ])
  func definitions(_ marked: String) {
    expectEntities(marked, kinds: [.abbreviation])
  }

  @Test(
    "that are slips say what is meant",
    arguments: [
      "quân sự, quốc phòng ([abbreviation QSQP]); [abbreviation QSQP]; [abbreviation QSPQ=!quân sự, quốc phòng]",
      "[abbreviation UBNDN=!Ủy ban nhân dân] tỉnh",
      "[abbreviation HDND=!Hội đồng nhân dân] và [abbreviation SSCD=!sẵn sàng chiến đấu]",
      "Nghị quyết số 28-[abbreviation CQ=!Nghị quyết]/[abbreviation TW]",
      "Chỉ thị 05-[abbreviation TC=!Chỉ thị]/[abbreviation TW]",
      "[abbreviation VKSNDTC=!Viện kiểm sát nhân dân] tỉnh; [abbreviation VKSNDTC=Viện kiểm sát nhân dân tối cao]",
      "Viện kiểm sát nhân dân ([abbreviation VKSNDTC=!Viện kiểm sát nhân dân])",
    ])
  func slips(_ marked: String) {
    expectEntities(marked, kinds: [.abbreviation])
  }
}
