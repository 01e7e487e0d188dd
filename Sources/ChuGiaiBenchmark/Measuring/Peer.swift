/// A program that is measured beside this one.
enum Peer: String, CaseIterable {
  case wc, typos, codespell, rumdl

  /// Whether the measurement `name` is a peer's.
  static func owns(_ name: String) -> Bool {
    guard let colon = name.firstIndex(of: ":") else { return false }
    let what = name[name.index(after: colon)...].drop { $0 == " " }
    return allCases.contains { what == $0.rawValue[...] || what.hasPrefix($0.rawValue + " ") }
  }
}
