import Linting
import SourceText

/// A text as it was submitted, decoded and ready to be read.
struct Input: Sendable {
  /// What it is called in reports.
  var path: String
  var text: TextBuffer
  var encoding: TextEncoding
}

/// Bytes of a file or of the standard input → text.
struct InputReader: Sendable {
  /// The encoding that was asked for; nil to detect it.
  var encoding: TextEncoding?
  var stdinName = "-"

  struct Problem: Error {
    var path: String
    var reason: LocalizedText
  }

  func read(_ item: InputCollector.Item) -> Result<Input, Problem> {
    let path: String
    let bytes: Result<[UInt8], FileReader.Problem>
    switch item {
    case .problem(let path, let reason): return .failure(Problem(path: path, reason: reason))
    case .file(let name):
      path = name
      bytes = FileReader.bytes(ofFile: name)
    case .standardInput:
      path = stdinName
      bytes = FileReader.standardInput()
    }
    switch bytes {
    case .failure(let problem): return .failure(Problem(path: path, reason: problem.reason))
    case .success(let bytes):
      let decoded = TextDecoder.decode(bytes, as: encoding)
      if decoded.isProbablyBinary {
        return .failure(
          Problem(
            path: path,
            reason: LocalizedText(
              vi: "có vẻ không phải văn bản, nên được bỏ qua",
              en: "does not look like text, so it is left out")))
      }
      return .success(Input(path: path, text: TextBuffer(bytes: decoded.utf8), encoding: decoded.encoding))
    }
  }
}
