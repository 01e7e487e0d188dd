import JSONText
import Testing

@Suite struct JSONReadableTests {
  static let sample: JSONValue = [
    "name": "a", "count": 3.0, "bad": [1, "x"], "null": nil, "inner": ["lines": [["n": 1], ["n": "one"]]],
  ]

  private func mismatch<Value: JSONReadable>(_ key: String, as: Value.Type) -> String? {
    do {
      _ = try Self.sample.field(key, as: Value.self)
      return nil
    } catch {
      return error.description
    }
  }

  @Test func requiredFields() throws {
    #expect(try Self.sample.field("name") == "a")
    #expect(try Self.sample.field("count") == 3)
    #expect(try Self.sample.field("null", as: Int?.self) == nil)
    #expect(try Self.sample.field("missing", as: Int?.self) == nil)
  }

  @Test func whatDoesNotFitIsNamedByItsPath() {
    #expect(mismatch("missing", as: Int.self) == "missing: expected an integer")
    #expect(mismatch("name", as: Bool.self) == "name: expected true or false")
    #expect(mismatch("bad", as: [Int].self) == "bad[1]: expected an integer")
    #expect(mismatch("inner", as: [String: [[String: Int]]].self) == "inner.lines[1].n: expected an integer")
  }

  @Test func optionalFieldsAreAbsentWhenTheyDoNotFit() {
    #expect(Self.sample.optionalField("count", as: Int.self) == 3)
    #expect(Self.sample.optionalField("name", as: Int.self) == nil)
    #expect(Self.sample.optionalField("null", as: Int.self) == nil)
    #expect(Self.sample.elements("bad", as: Int.self) == [1])
    #expect(Self.sample.elements("name", as: Int.self) == [])
    #expect(JSONValue.array([1])["name"] == nil)
  }

  @Test(
    arguments: [(3.0, 3), (-3.0, -3), (0.5, nil), (.infinity, nil), (.nan, nil), (0x1p63, nil)]
      as [(Double, Int?)])
  func wholeNumbersAreIntegers(number: Double, expected: Int?) {
    #expect(JSONValue.number(number).integer == expected)
  }
}
