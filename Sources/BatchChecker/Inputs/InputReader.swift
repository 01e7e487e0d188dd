import Linting
import ProjectFiles
import SourceText

/// Bytes of a file or of the standard input → text.
struct InputReader: Sendable {
  /// The encoding that was asked for; nil to detect it.
  var encoding: TextEncoding?
  var stdinName = "-"
  /// Whether what is read may be written back: then inputs know what they were.
  var keepsOriginals = false
  /// How many may read one large file.
  var threads = 1

  struct Problem: Error {
    var path: String
    var reason: LocalizedText
    /// Whether it is a report of ours that a folder holds, which is passed over.
    var isOwnReport = false
  }

  /// - Parameter willRead: gets the size of a file, in bytes, before it is read.
  func read(_ item: InputCollector.Item, willRead: (Int) -> Void) -> Result<Input, Problem> {
    let path: String
    let bytes: Result<[UInt8], FileReader.Problem>
    var stamp: FileStamp?
    var isNamed = true
    switch item {
    case .problem(let path, let reason): return .failure(Problem(path: path, reason: reason))
    case .file(let name, let named):
      isNamed = named
      if FileForm(path: name) == .word {
        willRead(FileReader.size(ofFile: name))
        return WordFile.documentXML(ofFile: name).map { word($0, file: name) }
          .mapError { Problem(path: SystemPath.readable(name), reason: $0.reason) }
      }
      path = SystemPath.readable(name)
      // Before it is read: what comes while it is has to be noticed too.
      if keepsOriginals { stamp = FileStamp(name) }
      bytes = FileReader.bytes(ofFile: name, threads: threads, willRead: willRead)
    case .standardInput:
      path = stdinName
      bytes = FileReader.standardInput()
    }
    return bytes.mapError { Problem(path: path, reason: $0.reason) }.flatMap { bytes in
      if !isNamed, OwnReport.isReport(bytes) {
        return .failure(Problem(path: path, reason: OwnReport.isNoArticle, isOwnReport: true))
      }
      return input(bytes, path: path).map { input in
        var input = input
        switch item {
        case .standardInput:
          input = input.fromStandardInput
          if keepsOriginals, input.text.bytes != bytes { input.original = bytes }
        case .file(let name, _): input = input.from(file: name)
        case .problem: break
        }
        input.stamp = stamp
        return input
      }
    }
  }

  /// Text of which the bytes are at hand.
  func input(_ bytes: [UInt8], path: String) -> Result<Input, Problem> {
    if let reason = ForeignFile.reason(bytes) { return .failure(Problem(path: path, reason: reason)) }
    let decoded = TextDecoder.decode(bytes, as: encoding) {
      HugeText.isCleanText($0, threads: threads)
    }
    if decoded.isProbablyBinary {
      let reason = decoded.detection == .unknown ? Self.isUnknown : Self.isBinary
      return .failure(Problem(path: path, reason: reason))
    }
    var input = Input(
      path: path, text: TextBuffer(bytes: decoded.utf8), encoding: decoded.encoding,
      malformed: decoded.malformed, fileSize: bytes.count)
    switch FileForm(path: path) {
    case .markdown: input.form = .markup(MarkdownMask.mask(decoded.utf8), isHTML: false)
    case .html: input.form = .markup(HTMLMask.mask(decoded.utf8), isHTML: true)
    case .plain, .word: break
    }
    return .success(input)
  }

  private func word(_ xml: [UInt8], file: String) -> Input {
    let document = WordDocument(documentXML: xml)
    return Input(
      path: SystemPath.readable(file), file: file, text: TextBuffer(bytes: document.text), encoding: .utf8,
      form: .word(document), fileSize: xml.count)
  }

  private static let isUnknown = LocalizedText(
    vi: "không rõ bảng mã, vì không phải chữ Việt hay chữ Tây Âu, nên được bỏ qua; hãy chuyển sang UTF-8",
    en:
      "in an encoding that is not known, neither Vietnamese nor Western, so it is left out; convert it to UTF-8"
  )
  private static let isBinary = LocalizedText(
    vi: "có vẻ không phải văn bản, nên được bỏ qua", en: "does not look like text, so it is left out")
}
