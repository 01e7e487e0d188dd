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

  /// - Parameters:
  ///   - source: what the file has; nil where there is none.
  ///   - disk: what `text` says that the article has on the disk besides.
  init(path: String, source: [UInt8]?, disk: DiskForm, in text: LabelledText) {
    var problems: [BratFile.Problem] = []
    file = BratFile(bytes: source ?? [], problems: &problems)
    labels = Labels(file, in: text)
    self.path = path
    self.source = source
    self.disk = disk
    self.problems = problems
  }

  /// The file as it is to be, and taken for what it has from now on; nil where it says that already, however it is written.
  mutating func changedFile(in text: LabelledText) -> [UInt8]? {
    let new = labels.written(in: text)
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
