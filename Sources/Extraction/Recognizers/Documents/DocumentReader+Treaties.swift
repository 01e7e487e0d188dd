import Lexicon
import VietnameseText

/// Treaties and declarations of states, which have a name and no number: "Hiệp định về quy chế quản lý biên giới … Việt Nam - Lào",
/// "Tuyên bố chung Việt Nam - Mẫu".
///
/// The name is made of capitals and of the words that treaties are named with. Where it goes on in other words nobody can
/// say how far it reaches, so it is none then.
extension DocumentReader {
  /// The name as far as it is read.
  private struct TreatyName {
    /// Behind the last word that may end it.
    var end: Int
    /// Whether two capitals in a row, initials or a foreign word say which treaty it is.
    var isProper = false
    /// Words that are no ties, and whether one of them tells more than what sort of treaty it is.
    var count = 0
    var saysMore = false
  }

  func treaty(_ row: LexiconTable.Row, from start: Int, at index: Int) -> Citation? {
    let words = TreatyWords.shared
    guard paragraph[start].letterCase == .capitalised, !words.owners.contains(paragraph[start - 1].key),
      // "Tuyên bố Hà Nội …": at the head of a sentence it is a verb.
      !paragraph.is(start, words.declare) || paragraph.is(index - 1, words.joint)
        || start > 0 && paragraph[start - 1].isWord
    else { return nil }
    let name = treatyName(at: index, words)
    guard name.end > index else { return nil }
    var detail = DocumentDetail(.titled, family: .law)
    detail.type = row
    let end = endOfYear(at: name.end, &detail)
    let hasLetters =
      paragraph[end].isMark("(") && paragraph[end + 1].letterCase == .upper
      && paragraph[end + 1].key.letterCount > 1 && !words.letters.contains(paragraph[end + 1].key)
    let isTopic = paragraph.is(index, words.about) && name.count > 3
    guard
      end > name.end || hasLetters || name.saysMore && (name.isProper || isTopic),
      isEnd(end, words),
      // "Bản ghi nhớ … về hợp tác |trong lĩnh vực …|": its name goes on, nobody can say how far.
      !paragraph.is(end, words.field.0) || !paragraph.is(end + 1, words.field.1)
    else { return nil }
    return Citation(tokens: start..<end, detail: detail, cue: "name of a treaty")
  }

  private static let longestTreatyName = 32

  private func treatyName(at index: Int, _ words: TreatyWords) -> TreatyName {
    var name = TreatyName(end: index)
    var isBetween = false
    var next = index
    while next < paragraph.count, next - index < Self.longestTreatyName {
      let token = paragraph[next]
      if token.isDash {
        // "Việt Nam - Lào", "Giơ-ne-vơ"
        let isGlued = token.gap == .none && paragraph[next + 1].gap == .none
        guard name.end == next, isGlued || paragraph[next + 1].isCapitalised,
          // "… Việt - Mẫu - Ảnh: Trần Thí Dụ"
          !paragraph[next + 2].isMark(":")
        else { break }
        if isGlued, paragraph[next + 1].letterCase == .lower {
          name.isProper = true
          next += 2
          name.end = next
        } else {
          next += 1
        }
        continue
      }
      guard token.isWord, next == index || token.gap != .none || paragraph[next - 1].isDash else { break }
      if token.isCapitalised {
        if beginsTreaty(next) { break }
        if paragraph.starts(.title, at: next), paragraph.match(.title, at: next)?.count ?? 0 > 1 { break }
        name.isProper =
          name.isProper || token.letterCase == .upper || token.flags.contains(.notSyllable)
          || next > index && (paragraph[next - 1].isCapitalised || paragraph[next - 1].isDash)
      } else if words.ties.contains(token.key) {
        guard mayTie(next, from: index, isBetween: isBetween, words) else { break }
        isBetween = isBetween || token.key == words.between
        next += 1
        continue
      } else if !words.names.contains(token.key) {
        break
      }
      name.saysMore = name.saysMore || !words.sorts.contains(token.key)
      name.count += 1
      next += 1
      name.end = next
    }
    return name
  }

  /// Whether the name goes on behind the tie at `index`.
  private func mayTie(_ index: Int, from start: Int, isBetween: Bool, _ words: TreatyWords) -> Bool {
    let after = paragraph[index + 1]
    guard after.isWord, !beginsTreaty(index + 1) else { return false }
    let goesOn = after.isCapitalised || words.names.contains(after.key) || words.ties.contains(after.key)
    if paragraph.is(index, self.words.of) {
      // "Công ước |của| Liên hợp quốc về …", "về ứng xử |của| các bên ở Biển Đông"; else it says whose it is.
      return index == start
        ? after.isCapitalised
        : paragraph.is(index + 2, words.parties) || paragraph.is(index + 1, words.relations)
    }
    // "Hiệp định Mẫu |và| Việt Nam …": somebody else comes, but "Toàn diện |và| Tiến bộ".
    if paragraph.is(index, self.words.and), after.isCapitalised, !isBetween {
      return paragraph[index + 2].letterCase == .lower
    }
    return goesOn
  }

  /// Whether the next treaty begins at the token; a capital on "Quy chế" is none.
  private func beginsTreaty(_ index: Int) -> Bool {
    guard paragraph[index].isCapitalised, let next = paragraph.match(.documentType, at: index) else {
      return false
    }
    return words.role(next.row).contains(.treaty)
  }

  /// Whether a name may end before the token: at a mark, a figure, or a word with which a sentence goes on.
  private func isEnd(_ index: Int, _ words: TreatyWords) -> Bool {
    let token = paragraph[index]
    guard index < paragraph.count, token.isWord else { return !token.isDash || token.gap != .none }
    return token.letterCase == .lower && words.enders.contains(token.key)
  }
}

/// The words that treaties are named with.
private final class TreatyWords: Sendable {
  static let shared = TreatyWords()

  let about = SyllableKey("về")
  let between = SyllableKey("giữa")
  let parties = SyllableKey("bên")
  let relations = SyllableKey("quan")
  /// What any treaty of its sort is called by its letters.
  let letters = WordSet(["FTA", "MOU", "MoU", "BIT", "HĐ"])
  let joint = SyllableKey("chung")
  let declare = SyllableKey("tuyên")
  let field = (SyllableKey("trong"), SyllableKey("lĩnh"))
  /// Last words of bodies that are named after a treaty: Tổ chức Hiệp ước …, Chính phủ Hiệp định …
  let owners = WordSet(["chức", "phủ", "đồng", "minh"])
  let ties = WordSet(["và", "về", "giữa", "của", "với", "trên", "ở", "các", "những", "hai", "trong", "đối"])
  private static let sortWords = [
    "thương", "mại", "tự", "do", "song", "phương", "đa", "khung", "chung", "hợp", "tác", "hòa", "bình",
    "đình", "chiến", "ngừng", "bắn", "vay", "tín", "dụng", "bảo", "hộ", "đầu", "tư", "quốc", "tế", "nước",
    "thế", "hệ", "mới",
  ]
  /// What only says of what sort a treaty is.
  let sorts = WordSet(sortWords)
  /// All words in small letters that treaties are named with.
  let names = WordSet(
    sortWords + [
      "hữu", "nghị", "đối", "toàn", "diện", "tiến", "bộ", "xuyên", "lược", "quan", "kinh", "quy", "chế",
      "quản", "lý", "biên", "giới", "cửa", "khẩu", "đất", "liền", "mốc", "đường", "phân", "định", "cắm",
      "biến", "đổi", "khí", "hậu", "không", "phổ", "vũ", "hạt", "nhân", "hóa", "học", "sinh", "cấm", "thử",
      "chống", "tra", "tấn", "tham", "nhũng", "tội", "phạm", "mạng", "an", "ninh", "quyền", "trẻ", "em",
      "con", "người", "phụ", "nữ", "khuyết", "tật", "xóa", "bỏ", "mọi", "hình", "thức", "tránh", "đánh",
      "thuế", "hai", "lần", "tương", "trợ", "pháp", "dẫn", "độ", "chuyển", "giao", "kết", "án", "phạt", "tù",
      "hàng", "hải", "biển", "vịnh", "nghề", "cá", "vận", "tải", "sắt", "dịch", "vụ", "lao", "động", "giáo",
      "dục", "văn", "khoa", "công", "nghệ", "thông", "tin", "nông", "lâm", "nghiệp", "phòng", "ứng", "xử",
      "bên", "cách", "tầm", "nhìn", "việc", "thiết", "lập", "nâng", "cấp", "nguyên", "tắc", "cơ", "bản",
      "đàm", "miễn", "thị", "thực", "du", "lịch", "đại", "dương", "tên", "lửa", "trung", "hạn", "lực",
      "lượng", "trang", "thường", "giải", "trừ", "quân", "bị", "rút", "lui", "phát", "triển", "bền", "vững",
      "môi", "trường", "luật", "dân", "sự", "lưu", "lại", "rác", "thải", "nhựa", "số", "nền", "tổng", "thể",
      "cương", "tuyến", "ranh",
    ])
  /// Words with which a sentence goes on behind a treaty.
  let enders = WordSet([
    "của", "đã", "sẽ", "đang", "được", "có", "do", "mà", "với", "để", "tại", "ngày", "tháng", "là", "và",
    "cũng", "cùng",
    "nhằm", "trong", "từ", "khi", "bao", "gồm", "vào", "hôm", "theo", "giữa", "cho", "trước", "sau", "này",
    "đó", "nhân",
    "nên", "thì", "bị", "vẫn", "cần", "như", "ra", "tới", "đến", "ở", "bằng", "hay", "hoặc", "vừa", "qua",
    "còn", "chưa",
    "phải", "vốn", "nếu", "nhưng", "dự", "mang", "nhất", "đi", "trên", "chính", "hồi", "sắp", "không",
  ])
}
