import Extraction
import JSONRPC
import JSONText
import Linting
import SourceText

/// What libFuzzer calls with every input that it makes up; `.ci/soak` links it. The first byte says what is tried, the
/// next four what an edit does.
///
/// A wrong answer ends the process as a trap does, so that the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count))
  guard bytes.count > 5 else { return 0 }
  let text = Array(bytes[5...])
  let edit = FuzzEdit(bytes[1...4].map { Int($0) }, of: text)
  switch bytes[0] % 8 {
  case 0: FuzzTrial.edit(text, edit)
  case 1: FuzzTrial.mask(text, edit, .markdown)
  case 2: FuzzTrial.mask(text, edit, .html)
  case 3: FuzzTrial.json(text)
  case 4: FuzzTrial.framing(text, step: max(edit.replaced.length, 1))
  case 5: FuzzTrial.decoding(text)
  case 6: FuzzTrial.settings(text)
  default: FuzzTrial.labels(text, bytes[1...4].map { Int($0) })
  }
  return 0
}

/// An edit of a text with a piece of the same text.
struct FuzzEdit {
  let replaced: ByteRange
  let inserted: [UInt8]

  /// - Parameter numbers: four, each a byte.
  init(_ numbers: [Int], of text: [UInt8]) {
    func place(_ number: Int) -> Int { text.count * number / 255 }
    let start = place(numbers[0])
    replaced = ByteRange(start, min(start + numbers[1] % 32, text.count))
    let from = place(numbers[2])
    inserted = Array(text[from..<min(from + numbers[3] % 32, text.count)])
  }

  func apply(to text: [UInt8]) -> [UInt8] {
    Array(text[..<replaced.start]) + inserted + Array(text[replaced.end...])
  }
}
