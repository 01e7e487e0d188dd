import Extraction
import LanguageServerProtocol
import Linting
import ProjectFiles
import SourceText
import Standoff
import Synchronization

/// A document as it is at one version: what every request is answered from. A value, so it stays as it is while the
/// document goes on changing.
struct Snapshot: Sendable {
  let uri: DocumentURI
  /// As the client counts; `nil` for a file that is not open.
  var version: Int?
  /// The article: the text of the document, or its prose where it has markup. All offsets are bytes of it.
  var checked: CheckedArticle
  private var markup: DocumentMarkup?
  /// Of the document as the client has it.
  private(set) var lines: LineIndex
  let encoding: PositionEncoding
  private(set) var settings: DocumentSettings
  /// What people have said of its entities; nil where nobody labels the document.
  var labels: DocumentLabels?
  /// Where somebody is writing in it.
  private(set) var typing = Typing()
  /// How often the text has been changed; with the document's own number a name of the text.
  private var edits = 0
  private let serial = Serial.next()
  /// The highlighting that the client got last.
  let tokenMemory = TokenMemory()

  /// - Parameter languageID: what the client calls its language; decides for what is no file.
  init(
    uri: DocumentURI, version: Int?, languageID: String = "", text: consuming [UInt8],
    settings: DocumentSettings,
    encoding: PositionEncoding
  ) {
    self.uri = uri
    self.version = version
    self.encoding = encoding
    self.settings = settings
    let language = DocumentMarkup.Language(path: uri.filePath, languageID: languageID)
    let prose: [UInt8]
    (lines, prose, markup) = Self.read(text, language)
    // It goes before the article is read, which takes more memory than anything else.
    _ = consume text
    checked = Self.check(TextBuffer(bytes: prose), settings)
  }

  /// All cores work on a long text while the client waits for its first findings.
  private static func read(
    _ text: [UInt8], _ language: DocumentMarkup.Language?
  ) -> (lines: LineIndex, prose: [UInt8], markup: DocumentMarkup?) {
    let (lines, read) = ParallelReading.both(
      threads: text.count < ParallelReading.least ? 1 : Processors.count, { LineIndex(text) },
      { _ in
        var prose = text
        let markup = language.map { DocumentMarkup($0, source: text, prose: &prose) }
        return (prose: prose, markup: markup)
      })
    return (lines, read.prose, read.markup)
  }

  /// What is to be known of an open document before its findings are shown.
  ///
  /// Each part of the work needs other pages of the program; those that a long text leaves behind would lie beside what is
  /// kept of it when that is most.
  private static func check(_ text: TextBuffer, _ settings: DocumentSettings) -> CheckedArticle {
    var checked = CheckedArticle(
      text, linter: settings.linter, threads: Processors.count, isKept: true,
      betweenStages: ProgramPages.giveBack)
    checked.prepareToShow(threads: Processors.count)
    if text.count >= ParallelReading.least { ProgramPages.giveBack() }
    return checked
  }

  /// A name for the text as it is: while it is the same, nothing that was said of the document changes.
  var contentName: String { "\(serial).\(edits)" }

  /// The same for what is shown of its findings, some of which wait while somebody writes.
  var findingsName: String { typing.place == nil ? contentName : contentName + "+" }

  var article: Article { checked.article }
  var bytes: [UInt8] { checked.article.text.bytes }
  func text(_ range: ByteRange) -> String { checked.article.text.string(range) }

  /// What the rules find, no comment switches off and the project has not accepted, in reading order.
  var findings: [Finding] { settings.newFindings(in: checked, markup) }

  /// How many they are.
  var tally: FindingTally { settings.tally(of: checked, markup) }

  /// The same of what touches `range`.
  ///
  /// - Complexity: O(findings of the paragraphs there).
  func findings(touching range: ByteRange) -> [Finding] {
    settings.newFindings(in: checked, markup, ofParagraphs: article.paragraphIndices(touching: range)).filter
    {
      $0.range.start <= range.end && range.start <= $0.range.end
    }
  }

  /// The same of one rule; the others' are not written out.
  func findings(of rule: String) -> [Finding] { settings.newFindings(in: checked, markup, of: rule) }

  /// The names near `range` of which the rules find that they were no more when the article was written.
  func formerNames(touching range: ByteRange) -> [ByteRange] {
    settings.formerNames(in: checked, markup, touching: range)
  }

  /// Whether there is a finding that can be mended with certainty. Looks no further than the first.
  var hasCertainFix: Bool {
    stride(from: 0, to: article.table.count, by: Self.paragraphsAtOnce).contains { first in
      settings.newFindings(in: checked, markup, ofParagraphs: first..<(first + Self.paragraphsAtOnce))
        .contains(where: \.hasCertainFix)
    }
  }

  private static let paragraphsAtOnce = 64

  /// What is wrong in comments that switch findings off. Ranges are of the document, not of the article.
  var commentFindings: [Finding] { settings.commentFindings(in: checked, markup) }

  /// At most `maximum` of them, the worst, in reading order; and how many there are.
  func findings(atMost maximum: Int) -> (shown: [ShownFinding], total: Int) {
    settings.newFindings(in: checked, markup, atMost: maximum)
  }

  /// Checks the same text by other settings.
  mutating func recheck(_ settings: DocumentSettings) {
    edits += 1
    self.settings = settings
    checked = Self.check(checked.article.text, settings)
  }

  /// Makes what the first edit needs, so that it does not wait for it.
  mutating func prepareForEdits() { checked.prepareForEdits() }

  // MARK: Editing

  /// Applies one change of the client, wherever it points: an inverted range is turned round, what lies outside the
  /// text is moved to its end.
  mutating func apply(_ change: TextDocumentContentChange) {
    guard let range = change.range?.ordered else { return replaceAll(with: change.text) }
    let replaced = ByteRange(sourceOffset(range.start), sourceOffset(range.end))
    replace(replaced, with: change.text)
    typing.take(replaced, change.text)
  }

  /// Who writes has come to rest: nothing is held back any more.
  mutating func rest() { typing.rest() }

  /// - Parameters:
  ///   - range: bytes of the document as the client has it.
  ///   - isWhole: whether that is all that differs, and nobody has said so.
  private mutating func replace(_ range: ByteRange, with text: [UInt8], isWhole: Bool = false) {
    edits += 1
    if let edit = proseEdit(range, with: text) {
      replaceProse(edit, isWhole)
    } else {
      replaceProse(range, with: text, isWhole)
    }
    lines.update(replaced: range, insertedCount: text.count, in: file)
  }

  /// What an edit of a document with markup is in its prose; nil for one without.
  private mutating func proseEdit(_ range: ByteRange, with text: [UInt8]) -> MaskTrail.Edit? {
    let prose = bytes
    return markup?.replace(range, with: text, in: prose)
  }

  private mutating func replaceProse(_ edit: MaskTrail.Edit, _ isWhole: Bool) {
    let difference = TextDifference(bytes, in: edit.range, edit.text)
    replaceProse(difference.range, with: difference.text, isWhole)
  }

  private mutating func replaceProse(_ range: ByteRange, with text: [UInt8], _ isWhole: Bool) {
    guard let edit = labels?.labels.edit(of: range, in: article.text, read: article.entities) else {
      checked.replace(range, with: text)
      return
    }
    checked.replace(range, with: text)
    let article = checked.article
    labels?.labels.replace(
      edit, insertedCount: text.count, in: article.text, isWhole: isWhole, read: article.entities)
  }

  /// Replaces only what differs, so that a client that sends the whole text each time costs little more than one that
  /// sends edits.
  private mutating func replaceAll(with text: [UInt8]) {
    let difference = TextDifference(source, text)
    replace(difference.range, with: difference.text, isWhole: true)
    typing.take(difference.range, difference.text)
  }

  // MARK: The document as the client has it

  /// Its text. Who has it while the document is edited makes a copy of the article necessary.
  var file: FileText { markup?.file(bytes) ?? FileText(bytes) }

  /// All of its text.
  ///
  /// - Complexity: O(bytes) where it has markup.
  var source: [UInt8] { file.bytes }

  /// The way between the article and the document; nil where they are the same.
  var maskMap: MaskMap? { markup?.map }

  /// Another text of this document's language as it would be read: its prose, and the way from there; nil where the text is
  /// its own prose.
  func read(_ source: [UInt8]) -> (prose: [UInt8], map: MaskMap?) {
    guard let language = markup?.language else { return (source, nil) }
    var prose = source
    let map = DocumentMarkup(language, source: source, prose: &prose).map
    return (prose, map)
  }

  /// The bytes of the document for which `range` of the article stands.
  func sourceRange(_ range: ByteRange) -> ByteRange { markup?.map.sourceRange(of: range) ?? range }

  /// An edit of the article as one of the document; nil where it would destroy markup.
  func sourceEdit(_ edit: Linting.TextEdit) -> Linting.TextEdit? {
    guard let markup else { return edit }
    return markup.edit(edit)
  }

  /// Whether `range` of the article can be replaced without destroying markup.
  func isEditable(_ range: ByteRange) -> Bool {
    markup.map { $0.map.editableSourceRange(of: range) != nil } ?? true
  }

  /// The line of the article around `offset`, without its end.
  func lineRange(at offset: Int) -> ByteRange {
    if markup == nil { return lines.contentRange(ofLine: lines.line(at: offset), in: bytes) }
    let bytes = bytes
    func isBreak(_ index: Int) -> Bool { bytes[index] == 0x0A || bytes[index] == 0x0D }
    var start = min(max(offset, 0), bytes.count)
    var end = start
    while start > 0, !isBreak(start - 1) { start -= 1 }
    while end < bytes.count, !isBreak(end) { end += 1 }
    return ByteRange(start, end)
  }

  /// The line on which a place of the article stands, from 0.
  func line(of offset: Int) -> Int { lines.line(at: sourceRange(ByteRange(offset, offset)).start) }

  private func sourceOffset(_ position: Position) -> Int {
    lines.offset(
      of: TextPosition(line: position.line, column: position.character), in: file, encoding: encoding)
  }

  // MARK: Positions

  func offset(_ position: Position) -> Int { offset(ofSource: sourceOffset(position)) }

  /// - Parameter offset: in the document as the client has it.
  func offset(ofSource offset: Int) -> Int { markup?.map.offset(ofSource: offset) ?? offset }

  func byteRange(_ range: PositionRange) -> ByteRange {
    let range = range.ordered
    let start = offset(range.start)
    return ByteRange(start, max(start, offset(range.end)))
  }

  /// The same in the document as the client has it.
  func documentRange(_ range: PositionRange) -> ByteRange {
    let range = range.ordered
    let start = sourceOffset(range.start)
    return ByteRange(start, max(start, sourceOffset(range.end)))
  }

  func positionRange(_ range: ByteRange) -> PositionRange {
    var cursor = cursor()
    return cursor.range(range)
  }

  /// For many places in reading order.
  func cursor() -> PositionCursor {
    PositionCursor(lines: lines, file: file, encoding: encoding, map: markup?.map)
  }

  /// The same for offsets of the document as the client has it.
  func sourceCursor() -> PositionCursor { PositionCursor(lines: lines, file: file, encoding: encoding) }
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
