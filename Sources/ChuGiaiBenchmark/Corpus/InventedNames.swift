/// The people and places that the project's articles name, and what is put in their stead: all invented.
enum InventedNames {
  static let people = [
    "Đặng Thị Ví Dụ", "Đinh Thị Giả Dụ", "Phạm Thị Ví Dụ", "Nguyễn Văn Mẫu", "Nguyễn Hữu Thử", "Trần Thị Thí",
    "Trần Thí Dụ", "Lê Giả Định", "Hoàng A Thử", "Vừ Thị Ví", "Giàng Thị Dụ", "Phan Giả Sử", "Võ Văn Thí",
    "Bùi Dụ", "Trương Ví Dụ", "Đỗ Thử", "Hồ Văn Ví", "Ngô Minh Hoạ", "Tạ Văn Thử", "Cao Văn Thử", "Lý Thị Dụ",
  ]
  static let places = [
    "Bình Sơn", "Mẫu Giang", "Mẫu Lũng", "Mẫu Đức", "Mẫu Trung", "Mẫu Thịnh", "Mẫu An", "Nà Mẫu",
  ]
  static let peopleBytes = people.map { Array($0.utf8) }
  static let placesBytes = places.map { Array($0.utf8) }

  private static let families = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý",
    "Đinh", "Trịnh", "Mai", "Cao", "Lương", "Tạ", "Hà", "Tô", "Quách",
  ].map { Array($0.utf8) }
  /// What shows that somebody is invented.
  private static let middles = [
    "Thí", "Giả", "Ví", "Mẫu", "Thử", "Văn Mẫu", "Văn Thử", "Thị Ví", "Thị Giả", "Hữu Thí", "Đức Mẫu",
  ].map { Array($0.utf8) }
  /// The most frequent first. In papers the first of all is borne by 4 to 8 people in a hundred; people with one given
  /// name are told apart by one thread, so that fewer names would say less of two.
  private static let givens = [
    "Dũng", "Hùng", "Sơn", "Thắng", "Minh", "Hương", "Tuấn", "Cường", "Long", "Thanh", "Nam", "Hải",
    "Khánh", "Hoa", "Bình", "Thành", "Lan", "Hạnh", "Quang", "Đức", "Tâm", "Phương", "Thủy", "Chiến", "Nga",
    "Dụ", "Phúc", "Tiến", "Vinh", "Hiền", "Định", "Lộc", "Toàn", "Hoạ", "Quyết", "Nhung", "Kiên", "Thơ",
    "Khoa", "Sử",
  ].map { Array($0.utf8) }
  private static let syllables = [
    "An", "Bình", "Giang", "Hà", "Hải", "Hòa", "Hưng", "Khánh", "Lâm", "Lộc", "Long", "Minh", "Nam", "Phú",
    "Phước",
    "Quang", "Sơn", "Tân", "Thạch", "Thành", "Thủy", "Tiến", "Trung", "Vân", "Vĩnh", "Xuân", "Yên",
  ].map { Array($0.utf8) }

  static func person(_ numbers: inout SeededNumbers) -> [UInt8] {
    let given = min(numbers.below(givens.count), numbers.below(givens.count))
    return [numbers.pick(families), numbers.pick(middles), givens[given]].compactMap(\.self)
      .reduce(into: []) { $0 += ($0.isEmpty ? [] : [0x20]) + $1 }
  }

  static func place(_ numbers: inout SeededNumbers) -> [UInt8] {
    Array("Mẫu ".utf8) + (numbers.pick(syllables) ?? [])
  }
}
