import Extraction
import SourceText
import Standoff

/// The labels of an open document, and what their file had when it was last looked at.
struct DocumentLabels: Sendable {
  var labels: Labels
  let path: String
  /// nil where there is no such file.
  private(set) var source: [UInt8]?
  /// What the article has on the disk that the client has not.
  var disk: DiskForm
  private var file: BratFile
  /// Of lines that look like labels and are none.
  let problems: [BratFile.Problem]

  /// Numbers of the labels of which something was said that the file does not say before the article is saved.
  private(set) var waiting: Set<Int> = []
  /// Numbers of the labels that were last accepted at once, so that this can be taken back.
  var acceptedAtOnce: Set<Int> = []

  /// - Parameters:
  ///   - source: what the file has; nil where there is none.
  ///   - text: the document.
  ///   - article: its file, of which the labels are.
  init(path: String, source: [UInt8]?, of text: LabelledText, _ article: ArticleOnDisk) {
    var problems: [BratFile.Problem] = []
    file = BratFile(bytes: source ?? [], problems: &problems)
    let read = Labels(file, in: article.other ?? text)
    labels = article.other.map { read.moved(from: $0.prose, to: text.prose) } ?? read
    self.path = path
    self.source = source
    disk = article.form
    self.problems = problems
  }

  /// Says again what waits in labels that were taken before somebody else has written to the file.
  mutating func takeWaiting(from known: DocumentLabels, in text: LabelledText) {
    for label in known.labels.all where known.waiting.contains(label.number) {
      labels.judge(label.kind, at: label.range, label.judgement, value: label.value, in: text)
      if let number = labels.label(label.kind, at: label.range)?.number { waiting.insert(number) }
    }
  }

  /// Of the labels that were last accepted at once, how many could be taken back.
  var acceptedAtOnceCount: Int {
    acceptedAtOnce.isEmpty
      ? 0 : labels.all.count { $0.judgement == .given && acceptedAtOnce.contains($0.number) }
  }

  // MARK: The file as it is to be

  // Each takes it for what the file says from now on, and gives nil where it says that already, however it is written.

  /// Of an article that is on the disk as in the document.
  mutating func changedFile(in text: LabelledText) -> [UInt8]? {
    waiting = []
    return change(to: labels.written(in: text))
  }

  /// Of an article that is another on the disk: what was said since `before`, as far as it is of words that stand there.
  mutating func changedFile(
    since before: Labels, in text: LabelledText, onDisk disk: LabelledText
  ) -> [UInt8]? {
    var onDisk = Labels(file, in: disk)
    waiting.formUnion(onDisk.adopt(labels, since: before, of: text, in: disk))
    return change(to: onDisk.written(in: disk))
  }

  /// Of an article that was saved just now and is another on the disk all the same: something has changed it on its way, or
  /// somebody has written on.
  mutating func savedFile(in text: LabelledText, onDisk disk: LabelledText) -> [UInt8]? {
    var onDisk = labels.moved(from: text.prose, to: disk.prose)
    waiting = Set(labels.all.map(\.number)).subtracting(onDisk.all.map(\.number))
    return change(to: onDisk.written(in: disk))
  }

  private mutating func change(to new: BratFile) -> [UInt8]? {
    if new == file { return nil }
    file = new
    source = new.bytes
    return source
  }
}

extension Snapshot {
  /// The entities that touch `range`, each with what was said of it; those that were refused too.
  func labelledEntities(touching range: ByteRange) -> [LabelledEntity] {
    (labels?.labels ?? Labels()).entities(over: article.entities(in: range), touching: range)
  }

  /// The same at the beginning of `range`, or, where none stands there, that touch `range`; the innermost first.
  func labelledEntities(innermostAt range: ByteRange) -> [LabelledEntity] {
    let touching = labelledEntities(touching: range)
    let inside = touching.filter { $0.entity.range.contains(range.start) }
    return (inside.isEmpty ? touching : inside).sorted { $0.entity.range.length < $1.entity.range.length }
  }

  /// The same without those that were refused.
  func entities(touching range: ByteRange) -> [Entity] {
    guard labels != nil else { return article.entities(in: range) }
    return labelledEntities(touching: range).filter { $0.source != .refused }.map(\.entity)
  }

  /// How many labels were given, and how many entities nobody has said anything of. Makes no entities, for a long
  /// document has many and this is asked after each change.
  var labelTally: (given: Int, left: Int) {
    guard let labels = labels?.labels else { return (0, 0) }
    let judged = Set(labels.all.map(\.place))
    var left = 0
    article.forEachOccurrence(touching: article.text.range) { occurrence in
      let place = Labels.Place(kind: occurrence.mention.kind, range: occurrence.range)
      left += judged.contains(place) ? 0 : 1
    }
    return (labels.all.count { $0.judgement == .given }, left)
  }
}
