import JSONText
import TestSupport
import Testing

@Suite struct JSONLocatorTests {
  static let settings = """
    {
      "rules": { "date/impossible": "error" , "ngày\\n": [ 1, {"x": true}, "]" ] },
      "rules2": 5, "a": 1, "a" : [ 2 ]
    }
    """

  @Test(
    arguments: [
      ([], nil),
      ([.member("rules"), .member("date/impossible")], "\"error\""),
      ([.member("rules"), .member("ngày\n"), .element(1), .member("x")], "true"),
      ([.member("rules"), .member("ngày\n"), .element(2)], "\"]\""),
      ([.member("rules2")], "5"), ([.member("a")], "[ 2 ]"),
    ] as [([JSONLocator.Step], String?)])
  func found(path: [JSONLocator.Step], expected: String?) throws {
    let bytes = Array(Self.settings.utf8)
    let place = try #require(JSONLocator.place(of: path, in: bytes))
    #expect(String(decoding: bytes[place.value], as: UTF8.self) == expected ?? Self.settings)
  }

  @Test func aKeyHasItsPlaceToo() throws {
    let bytes = Array(Self.settings.utf8)
    let place = try #require(JSONLocator.place(of: [.member("rules2")], in: bytes))
    #expect(String(decoding: bytes[place.key], as: UTF8.self) == "\"rules2\"")
  }

  @Test(
    arguments: [
      [.member("b")], [.element(0)], [.member("rules2"), .member("x")], [.member("a"), .element(1)],
      [.member("a"), .element(-1)],
    ] as [[JSONLocator.Step]])
  func absent(path: [JSONLocator.Step]) {
    #expect(JSONLocator.place(of: path, in: Array(Self.settings.utf8)) == nil)
  }

  @Test func aMemberBehindDeepNestingIsFound() {
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    let bytes = Array("{\"params\":\(deep),\"id\":7}".utf8)
    let place = JSONLocator.place(of: [.member("id")], in: bytes)
    #expect(place.map { Array(bytes[$0.value]) } == Array("7".utf8))
  }

  @Test func anyBytesAreSearchedWithoutATrap() {
    var random = SeededGenerator(seed: 6)
    let alphabet = Array("{}[]\",:\\a1 \u{0}é".utf8)
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<30, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      for path in [[.member("a")], [.element(1)], [.member("a"), .element(0)]] as [[JSONLocator.Step]] {
        if let place = JSONLocator.place(of: path, in: bytes) {
          #expect(place.value.upperBound <= bytes.count)
        }
      }
    }
  }
}
