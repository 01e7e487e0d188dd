import JSONText
import Testing

private func text(_ value: JSONValue) -> String {
  String(decoding: value.jsonBytes, as: UTF8.self)
}

private struct Sample: JSONWritable {
  var name: String
  var note: String?
  var numbers: [Int]

  func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("note", note)
      $0.field("numbers", numbers)
    }
  }
}

@Suite struct JSONWriterTests {
  @Test(
    arguments: [
      (nil, "null"), (true, "true"), (0, "0"), (-17, "-17"), (.integer(.max), "9223372036854775807"),
      (.integer(.min), "-9223372036854775808"), (1_000_000_000_000_000_000, "1000000000000000000"),
      (10, "10"),
      (99, "99"), (100, "100"), (1.5, "1.5"), (.number(.infinity), "null"), (.number(.nan), "null"),
      ("", "\"\""), ("Hà Nội/😀", "\"Hà Nội/😀\""), ("\"\\\n\r\t", "\"\\\"\\\\\\n\\r\\t\""),
      ("\0\u{1}\u{1F}\u{7F}\u{2028}", "\"\\u0000\\u0001\\u001f\u{7F}\u{2028}\""), ([], "[]"), ([:], "{}"),
      ([1, [2, []], [:], "a"], "[1,[2,[]],{},\"a\"]"),
      (["b": 1, "a": ["x": nil, "y": [true, false]]], "{\"b\":1,\"a\":{\"x\":null,\"y\":[true,false]}}"),
      (["\"k\n": 1], "{\"\\\"k\\n\":1}"),
    ] as [(JSONValue, String)])
  func value(value: JSONValue, expected: String) {
    #expect(text(value) == expected)
  }

  @Test func aMissingMemberIsLeftOutAndAMissingValueIsNull() {
    let with = Sample(name: "Trần Thí Dụ", note: "chú", numbers: [1, 2])
    let without = Sample(name: "", note: nil, numbers: [])
    #expect(
      String(decoding: [with, without].jsonBytes, as: UTF8.self)
        == "[{\"name\":\"Trần Thí Dụ\",\"note\":\"chú\",\"numbers\":[1,2]},{\"name\":\"\",\"numbers\":[]}]")
    #expect(String(decoding: Sample?.none.jsonBytes, as: UTF8.self) == "null")
  }

  @Test func linesStandOnTheirOwnAndTheMemoryIsUsedAgain() {
    var writer = JSONWriter(capacity: 8)
    for _ in 0..<2 {
      writer.removeAll()
      for number in [1, 22] {
        writer.object { $0.field("n", number) }
        writer.newline()
      }
      #expect(writer.count == 17)
      #expect(writer.bytes == Array("{\"n\":1}\n{\"n\":22}\n".utf8))
    }
    #expect(writer.finish() == Array("{\"n\":1}\n{\"n\":22}\n".utf8))
  }

  @Test func numbersOfEveryLength() {
    var numbers = [0, Int.max, Int.min]
    var power = 1
    for _ in 0..<18 {
      numbers += [power - 1, power, power + 1, power * 9, power * 5 + power / 2, -power]
      power *= 10
    }
    for number in numbers {
      var writer = JSONWriter()
      writer.value(number)
      #expect(writer.finish() == Array(String(number).utf8))
    }
  }

  @Test func everyLengthAndPlaceOfAnEscape() throws {
    // The scanner goes by eight bytes: an escape must be seen at each place in and around such a step.
    for length in 0..<40 {
      for place in 0..<(length + 1) {
        for special in ["\"", "\\", "\n", "\u{1F}", "ộ", "😀"] {
          var string = String(repeating: "a", count: place)
          string += special
          string += String(repeating: "b", count: length - place)
          #expect(try JSONValue(parsing: JSONValue.string(string).jsonBytes).string == string)
        }
      }
    }
  }

  @Test func bytesAndStringsAreWrittenAlike() {
    let string = "Đại tướng \"Lê Giả Định\"\r\n"
    var writer = JSONWriter()
    Array(string.utf8).withUnsafeBufferPointer { writer.value(utf8: $0) }
    #expect(writer.finish() == string.jsonBytes)
  }
}
