import Extraction
import LanguageServerProtocol
import Linting
import SourceText
import Synchronization

/// A document as it is at one version: what every request is answered from. A value, so it stays as it is while the
/// document goes on changing.
struct Snapshot: Sendable {
  let uri: DocumentURI
  /// As the client counts; `nil` for a file that is not open.
  var version: Int?
  var checked: CheckedArticle
  var lines: LineIndex
  let encoding: PositionEncoding
  private var settings: DocumentSettings
  /// How often the text has been changed; with the document's own number a name of the text.
  private var edits = 0
  private let serial = Serial.next()
  /// The highlighting that the client got last.
  let tokenMemory = TokenMemory()

  init(uri: DocumentURI, version: Int?, text: [UInt8], settings: DocumentSettings, encoding: PositionEncoding)
  {
    self.uri = uri
    self.version = version
    self.encoding = encoding
    self.settings = settings
    lines = LineIndex(text)
    // A long text is read by all cores while the client waits for its first findings.
    checked = CheckedArticle(TextBuffer(bytes: text), linter: settings.linter, threads: Processors.count)
  }

  /// A name for the text as it is: while it is the same, nothing that was said of the document changes.
  var contentName: String { "\(serial).\(edits)" }

  var article: Article { checked.article }
  var bytes: [UInt8] { checked.article.text.bytes }
  func text(_ range: ByteRange) -> String { checked.article.text.string(range) }

  /// What the rules find and the project has not accepted, in reading order.
  var findings: [Finding] { settings.newFindings(in: checked) }

  /// At most `maximum` of them, the worst, in reading order; and how many there are.
  func findings(atMost maximum: Int) -> (shown: [Finding], total: Int) {
    settings.newFindings(in: checked, atMost: maximum)
  }

  /// Checks the same text by other settings.
  mutating func recheck(_ settings: DocumentSettings) {
    edits += 1
    self.settings = settings
    checked = CheckedArticle(checked.article.text, linter: settings.linter, threads: Processors.count)
  }

  // MARK: Editing

  /// Applies one change of the client, wherever it points: an inverted range is turned round, what lies outside the
  /// text is moved to its end.
  mutating func apply(_ change: TextDocumentContentChange) {
    let text = Array(change.text.utf8)
    guard let range = change.range else { return replaceAll(with: text) }
    replace(byteRange(range), with: text)
  }

  private mutating func replace(_ range: ByteRange, with text: [UInt8]) {
    edits += 1
    checked.replace(range, with: text)
    lines.update(replaced: range, insertedCount: text.count, in: bytes)
  }

  /// Replaces only what differs, so that a client that sends the whole text each time costs little more than one that
  /// sends edits.
  private mutating func replaceAll(with text: [UInt8]) {
    let old = bytes
    let common = min(old.count, text.count)
    var prefix = 0
    while prefix < common, old[prefix] == text[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < common - prefix, old[old.count - 1 - suffix] == text[text.count - 1 - suffix] {
      suffix += 1
    }
    replace(ByteRange(prefix, old.count - suffix), with: Array(text[prefix..<(text.count - suffix)]))
  }

  // MARK: Positions

  func offset(_ position: Position) -> Int {
    lines.offset(
      of: TextPosition(line: position.line, column: position.character), in: bytes, encoding: encoding)
  }

  func byteRange(_ range: PositionRange) -> ByteRange {
    let range = range.ordered
    return ByteRange(offset(range.start), offset(range.end))
  }

  func position(_ offset: Int) -> Position {
    Position(lines.position(of: offset, in: bytes, encoding: encoding))
  }

  func positionRange(_ range: ByteRange) -> PositionRange {
    PositionRange(start: position(range.start), end: position(range.end))
  }

  /// For many places in reading order.
  func cursor() -> PositionCursor { PositionCursor(lines: lines, bytes: bytes, encoding: encoding) }
}

extension Position {
  init(_ position: TextPosition) {
    self.init(line: position.line, character: position.column)
  }
}

/// Numbers that are each given once.
private enum Serial {
  private static let last = Mutex(0)

  static func next() -> Int {
    last.withLock {
      $0 += 1
      return $0
    }
  }
}
