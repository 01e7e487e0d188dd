import Testing

@testable import Extraction

@Suite("Hashes in the order in which they came")
struct HashedListTests {
  /// Like a text of many abbreviations of which most are deleted before others are typed.
  @Test("What is added after many have been taken out is found", arguments: [1, 15, 16, 17, 40, 1000])
  func growsAgain(count: Int) {
    var list = HashedList()
    let many = (0..<UInt64(count)).map { $0 &* 0xD6E8_FEB8_6659_FD93 &+ 1 }
    for hash in many { list.append(hash) }
    for hash in many.dropFirst(count / 3) {
      if let place = list.place(of: hash) { list.swapRemove(at: place) }
    }
    let fresh = (0..<UInt64(25)).map { ~($0 &* 0xC2B2_AE3D_27D4_EB4F) }
    for hash in fresh { list.append(hash) }

    let expected = Array(many.prefix(count / 3)) + fresh
    #expect(list.hashes.count == expected.count)
    #expect(Set(list.hashes) == Set(expected))
    for (place, hash) in list.hashes.enumerated() { #expect(list.place(of: hash) == place) }
    for hash in many.dropFirst(count / 3) { #expect(!list.contains(hash)) }
  }
}
