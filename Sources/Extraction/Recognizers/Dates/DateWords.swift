import Lexicon
import VietnameseText

/// What the words around and inside a date mean to it: the table `date_words` by the lexicon's word number, so that
/// asking is one load.
final class DateWords: Sendable {
  struct Roles: OptionSet {
    let rawValue: UInt32

    /// A date may begin with it (tháng, quý, thứ, mùng, can).
    static let trigger = Roles(rawValue: 1)
    /// What follows is a date: ngày, sáng, chiều, dịp.
    static let cue = Roles(rawValue: 1 << 1)
    /// What follows may well be a date: từ, đến, trước.
    static let weak = Roles(rawValue: 1 << 2)
    /// What follows is no date without "ngày": đường 3/2, số 12/5, thắng 2-1.
    static let trap = Roles(rawValue: 1 << 3)
    /// A share or an amount follows: gần 2/3.
    static let quantity = Roles(rawValue: 1 << 4)
    /// What a share is of: 2/3 đại biểu.
    static let unit = Roles(rawValue: 1 << 5)
    /// What an amount is of: 3.5 triệu.
    static let measure = Roles(rawValue: 1 << 6)
    /// A sentence may go on with it after a date.
    static let function = Roles(rawValue: 1 << 7)
    /// "thứ" behind it counts: lần thứ tư.
    static let ordinal = Roles(rawValue: 1 << 8)
    /// A number behind it is that of a document.
    static let document = Roles(rawValue: 1 << 9)
    /// A bare year may follow: giai đoạn, nhiệm kỳ, Tết, SN.
    static let period = Roles(rawValue: 1 << 10)
    // The next eight have a value.
    static let number = Roles(rawValue: 1 << 11)
    static let tens = Roles(rawValue: 1 << 12)
    static let hundreds = Roles(rawValue: 1 << 13)
    static let thousands = Roles(rawValue: 1 << 14)
    static let zero = Roles(rawValue: 1 << 15)
    static let month = Roles(rawValue: 1 << 16)
    static let stem = Roles(rawValue: 1 << 17)
    static let branch = Roles(rawValue: 1 << 18)
    /// A point in time after it is an end of something: từ, đến, trước.
    static let bound = Roles(rawValue: 1 << 19)
    static let season = Roles(rawValue: 1 << 20)

    static let names: [(StaticString, Roles)] = [
      ("trigger", .trigger), ("cue", .cue), ("weak", .weak), ("trap", .trap), ("quantity", .quantity),
      ("unit", .unit), ("measure", .measure), ("function", .function), ("ordinal", .ordinal),
      ("document", .document), ("period", .period), ("number", .number), ("tens", .tens),
      ("hundreds", .hundreds), ("thousands", .thousands), ("zero", .zero), ("month", .month), ("stem", .stem),
      ("branch", .branch), ("bound", .bound), ("season", .season),
    ]
  }

  private struct Entry {
    var roles: Roles = []
    var value: UInt16 = 0
  }

  private let entries: [Entry]
  /// Days that a newspaper names without a year or a "ngày" (22/12), by `month * 32 + day`.
  private let fixedDays: [Bool]

  // The words that the grammar itself is made of.
  let day = SyllableKey("ngày")
  let month = SyllableKey("tháng")
  let year = SyllableKey("năm")
  let quarter = SyllableKey("quý")
  let quarterVariant = SyllableKey("quí")
  let century = (SyllableKey("thế"), SyllableKey("kỷ"), SyllableKey("kỉ"))
  let decade = (SyllableKey("thập"), SyllableKey("niên"), SyllableKey("kỷ"))
  let ordinal = SyllableKey("thứ")
  let sunday = (SyllableKey("chủ"), SyllableKey("nhật"), SyllableKey("CN"))
  let sundayVariant = SyllableKey("chúa")
  let letterT = SyllableKey("T")
  let fullMoon = SyllableKey("rằm")
  let early = (SyllableKey("mùng"), SyllableKey("mồng"))
  let newYear = SyllableKey("tết")
  let lunar = (SyllableKey("âm"), SyllableKey("lịch"))
  let lunarLetters = SyllableKey("ÂL")
  let leap = SyllableKey("nhuận")
  let first = SyllableKey("đầu")
  let last = SyllableKey("cuối")
  let to = (SyllableKey("đến"), SyllableKey("tới"))
  let and = (SyllableKey("và"), SyllableKey("hoặc"))
  let until = SyllableKey("hết")
  let of = SyllableKey("của")
  let now = SyllableKey("nay")
  let into = SyllableKey("vào")
  let school = SyllableKey("học")
  let budget = (SyllableKey("ngân"), SyllableKey("sách"))
  let several = SyllableKey("những")
  let revolution = SyllableKey("mạng")
  let born = SyllableKey("SN")
  let every = (SyllableKey("mỗi"), SyllableKey("hằng"), SyllableKey("hàng"))
  let hour = (SyllableKey("h"), SyllableKey("giờ"))

  init(gazetteer: Gazetteer) {
    var entries = [Entry](repeating: Entry(), count: gazetteer.lastFirstWord + 1)
    LexiconTable.dateWords.readRows { _, cells in
      let number = Int(gazetteer.word(cells[.word]))
      guard number > 0, number < entries.count else { return }
      cells[.roles].forEachPart(between: UInt8(ascii: "|")) { name in
        for (known, role) in Roles.names where name.equals(known) { entries[number].roles.insert(role) }
      }
      entries[number].value = UInt16(clamping: cells[.value].number ?? 0)
    }
    self.entries = entries

    var fixed = [Bool](repeating: false, count: 13 * 32)
    let days = LexiconTable.fixedDays
    days.forEachRow { row in
      var figures: (day: Int, month: Int) = (0, 0)
      days.cell(row, .day).forEachPart(between: UInt8(ascii: "/")) {
        figures = (figures.month, $0.number ?? 0)
      }
      guard (1...31).contains(figures.day), (1...12).contains(figures.month) else { return }
      fixed[figures.month * 32 + figures.day] = true
    }
    fixedDays = fixed
  }

  @inline(__always) func roles(_ token: Token) -> Roles {
    let index = Int(token.word)
    return index < entries.count ? entries[index].roles : []
  }

  /// By the lexicon's number of a word.
  var triggers: [Bool] { entries.map { $0.roles.contains(.trigger) } }

  func has(_ token: Token, _ role: Roles) -> Bool { !roles(token).isDisjoint(with: role) }

  /// The value of a word that has one of `roles`; nil for others.
  func value(_ token: Token, _ role: Roles) -> Int? {
    has(token, role) ? Int(entries[Int(token.word)].value) : nil
  }

  func isFixedDay(_ day: Int, _ month: Int) -> Bool {
    (1...31).contains(day) && (1...12).contains(month) && fixedDays[month * 32 + day]
  }
}
