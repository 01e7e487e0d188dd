import Lexicon
import VietnameseText

/// The words and letters that documents are named with, from `document_types`, `document_issuers` and `terms`.
struct DocumentWords: Sendable {
  static let shared = DocumentWords()

  /// Letters of a kind of document (NQ) or of an issuer (TW), as they stand in a number.
  struct Letters: Sendable {
    var row: LexiconTable.Row
    /// The table's spelling has small letters: TTg, QyĐ.
    var isMixed: Bool
    var family: DocumentDetail.Family = .unknown
    /// The letters were found without their marks.
    var lacksMarks = false
  }

  private var types: [SyllableKey: Letters] = [:]
  private var issuers: [SyllableKey: Letters] = [:]
  private var unmarkedTypes: [SyllableKey: Letters] = [:]
  private var unmarkedIssuers: [SyllableKey: Letters] = [:]
  /// By row of `document_types`: the letters of its numbers.
  private var lettersOfType: [LexiconTable.Row: [SyllableKey]] = [:]
  /// First and last year of each term of the National Assembly, by term.
  private var assemblyTerms: [Int: ClosedRange<Int>] = [:]
  /// By where the row begins in the table, which is small.
  private var roles: [Role?]
  /// The kinds that are cited by number and have a name of two words.
  private var shortTypes: [(SyllableKey, SyllableKey, LexiconTable.Row)] = []

  /// How a kind of document may be cited.
  struct Role: OptionSet {
    let rawValue: UInt16
    /// By bare figures: Chỉ thị 05.
    static let bare = Role(rawValue: 1)
    /// By figures after "số": Công văn số 12.
    static let numbered = Role(rawValue: 1 << 1)
    /// By a plenum or congress of the party.
    static let party = Role(rawValue: 1 << 2)
    /// By its title in quotation marks.
    static let titled = Role(rawValue: 1 << 3)
    /// Its letters must be those of its numbers.
    static let strict = Role(rawValue: 1 << 4)
    /// By its name alone.
    static let named = Role(rawValue: 1 << 5)
    /// A law.
    static let law = Role(rawValue: 1 << 6)
    /// By the name that states have given it.
    static let treaty = Role(rawValue: 1 << 7)
    /// By bare figures in small letters, too: chỉ thị 05.
    static let small = Role(rawValue: 1 << 8)
    /// The same where what follows says that the figures are a document's: công văn 1234 của.
    static let cited = Role(rawValue: 1 << 9)
  }

  private static let rolesOfTypes: [(StaticString, Role)] = [
    ("Nghị quyết", [.bare, .small, .numbered, .party, .titled, .strict]),
    ("Kết luận", [.bare, .cited, .numbered, .party, .strict]),
    ("Chỉ thị", [.bare, .small, .numbered, .strict]), ("Quyết định", [.bare, .cited, .numbered, .strict]),
    ("Nghị định", [.bare, .small, .numbered, .strict]), ("Thông tư", [.bare, .small, .numbered]),
    ("Quy định", [.bare, .cited, .numbered]), ("Hướng dẫn", [.bare, .numbered, .strict]),
    ("Đề án", [.bare, .cited, .numbered, .titled]),
    ("Kế hoạch", [.bare, .cited, .numbered, .titled, .strict]),
    ("Chương trình hành động", [.numbered, .titled]), ("Chương trình phối hợp", [.numbered, .titled]),
    ("Chương trình", [.numbered]), ("Công văn", [.cited, .numbered]),
    ("Thông báo", [.cited, .numbered, .strict]),
    ("Báo cáo", [.numbered, .strict]), ("Tờ trình", [.cited, .numbered, .strict]),
    ("Sắc lệnh", [.bare, .numbered]),
    ("Sắc luật", [.numbered]), ("Pháp lệnh", [.numbered]), ("Luật", [.numbered, .law]),
    ("Bộ luật", [.numbered, .law]),
    ("Lệnh", [.numbered]), ("Chỉ lệnh", [.numbered]), ("Công điện", [.cited, .numbered]),
    ("Văn bản", [.cited, .numbered]), ("Giấy phép", [.numbered]), ("Kết luận thanh tra", [.numbered]),
    ("Hướng dẫn liên ngành", [.numbered]), ("Mệnh lệnh", [.numbered]), ("Thông tri", [.numbered]),
    ("Quy chế", [.numbered]), ("Nghị quyết liên tịch", [.numbered]), ("Thông tư liên tịch", [.numbered]),
    ("Nghị quyết chuyên đề", [.numbered, .party]), ("Nghị quyết lãnh đạo", [.numbered]),
    ("Thông báo kết luận", [.numbered]), ("Kế hoạch phối hợp", [.numbered, .titled]),
    ("Văn kiện", [.party]), ("Tuyên ngôn Độc lập", [.named]), ("Lời kêu gọi toàn quốc kháng chiến", [.named]),
    ("Hiệp định", [.treaty]), ("Hiệp ước", [.treaty]), ("Công ước", [.treaty]), ("Nghị định thư", [.treaty]),
    ("Tuyên bố", [.treaty]), ("Tuyên bố chung", [.treaty]), ("Bản ghi nhớ", [.treaty]),
    ("Biên bản ghi nhớ", [.treaty]),
  ]

  // The words that the grammar itself is made of.
  let number = SyllableKey("số")
  let day = SyllableKey("ngày")
  let central = (SyllableKey("trung"), SyllableKey("ương"), SyllableKey("TW"), SyllableKey("TƯ"))
  let centralLetters = (SyllableKey("T"), SyllableKey("Ư"), SyllableKey("W"))
  let resolutionOfCentre = SyllableKey("NQTW")
  let term = SyllableKey("khóa")
  let ordinal = (SyllableKey("lần"), SyllableKey("thứ"))
  let meeting = (SyllableKey("hội"), SyllableKey("nghị"))
  let congress = (SyllableKey("đại"), SyllableKey("hội"))
  let delegates = SyllableKey("biểu")
  let party = (SyllableKey("Đảng"), SyllableKey("bộ"))
  let committee = [SyllableKey("ban"), SyllableKey("chấp"), SyllableKey("hành")]
  let mandate = (SyllableKey("nhiệm"), SyllableKey("kỳ"), SyllableKey("kì"))
  let allLevels = (SyllableKey("các"), SyllableKey("cấp"))
  let year = SyllableKey("năm")
  let and = SyllableKey("và")
  let of = SyllableKey("của")
  let law = SyllableKey("luật")
  let amending = [SyllableKey("sửa"), SyllableKey("đổi")]
  let assembly = SyllableKey("QH")
  /// What a body's name is made of besides capitals: "Đảng bộ quân sự tỉnh".
  let bodyWords = WordSet(
    [
      "quân", "sự", "tỉnh", "thành", "phố", "huyện", "xã", "phường", "quận", "thị", "công", "an", "khối",
      "cơ",
      "quan", "dân", "bộ", "đội", "biên", "phòng", "trung", "ương", "toàn", "quốc", "khu", "các", "và",
      "đảng",
    ])
  let numbers: [SyllableKey: Int] = [
    SyllableKey("nhất"): 1, SyllableKey("một"): 1, SyllableKey("hai"): 2, SyllableKey("ba"): 3,
    SyllableKey("tư"): 4,
    SyllableKey("bốn"): 4, SyllableKey("năm"): 5, SyllableKey("sáu"): 6, SyllableKey("bảy"): 7,
    SyllableKey("bẩy"): 7,
    SyllableKey("tám"): 8, SyllableKey("chín"): 9, SyllableKey("mười"): 10,
  ]

  init() {
    let types = LexiconTable.documentTypes
    roles = Array(repeating: nil, count: types.byteCount)
    types.forEachRow { row in
      let type = types.cell(row, .type)
      for (known, role) in Self.rolesOfTypes where type.equals(known) {
        roles[Int(row.offset)] = role
        let parts = known.description.split(separator: " ").map { SyllableKey(String($0)) }
        if parts.count == 2 { shortTypes.append((parts[0], parts[1], row)) }
      }
      for code in types.strings(row, .codeLetters) {
        let key = SyllableKey(code)
        lettersOfType[row, default: []].append(key)
        // The first row with the letters that is cited by number keeps them.
        let isBetter =
          self.types[key].map {
            roles[Int($0.row.offset)] == nil && roles[Int(row.offset)] != nil
          } ?? true
        if isBetter { add(code, Letters(row: row, isMixed: false), to: &self.types, &unmarkedTypes) }
      }
    }
    let issuers = LexiconTable.documentIssuers
    issuers.forEachRow { row in
      var letters = Letters(row: row, isMixed: false)
      switch issuers.string(row, .family) {
      case "party": letters.family = .party
      case "state": letters.family = .state
      default: break
      }
      add(issuers.string(row, .code), letters, to: &self.issuers, &unmarkedIssuers)
    }
    let terms = LexiconTable.terms
    terms.forEachRow { row in
      guard terms.string(row, .body) == "national_assembly", let from = Int(terms.string(row, .from)),
        let to = Int(terms.string(row, .to)), from <= to
      else { return }
      if let term = Self.romanTerm(terms.string(row, .term)) { assemblyTerms[term] = from...to }
    }
  }

  private func add(
    _ code: String, _ letters: Letters, to table: inout [SyllableKey: Letters],
    _ unmarked: inout [SyllableKey: Letters]
  ) {
    var letters = letters
    let key = SyllableKey(code)
    letters.isMixed = code.unicodeScalars.contains { $0.properties.isLowercase }
    table[key] = letters
    letters.lacksMarks = true
    if key.withoutMarks != key { unmarked[key.withoutMarks] = letters }
  }

  private static func romanTerm(_ text: String) -> Int? {
    (1...40).first { RomanNumeral.written($0) == text }
  }

  /// The letters of the Central Committee.
  var centre: Letters? { issuers[central.2] }

  /// The row of "Nghị quyết".
  var resolution: LexiconTable.Row? { shortType(SyllableKey("nghị"), SyllableKey("quyết")) }

  /// The kind whose name is these two words.
  func shortType(_ first: SyllableKey, _ second: SyllableKey) -> LexiconTable.Row? {
    shortTypes.first { $0.0 == first && $0.1 == second }?.2
  }

  func role(_ row: LexiconTable.Row) -> Role {
    (Int(row.offset) < roles.count ? roles[Int(row.offset)] : nil) ?? []
  }

  /// The kind of document that the letters of a number stand for.
  func type(_ token: Token) -> Letters? { types[token.key] ?? unmarkedTypes[token.key] }

  /// The issuer that the letters of a number stand for.
  func issuer(_ token: Token) -> Letters? { issuers[token.key] ?? unmarkedIssuers[token.key] }

  /// Whether numbers of the kind `row` have the letters `key`.
  func has(_ row: LexiconTable.Row, letters key: SyllableKey) -> Bool {
    lettersOfType[row]?.contains { $0 == key || $0.withoutMarks == key } ?? false
  }

  /// The years of a term of the National Assembly.
  func years(ofAssembly term: Int) -> ClosedRange<Int>? { assemblyTerms[term] }
}
