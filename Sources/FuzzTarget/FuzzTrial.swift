import Extraction
import JSONRPC
import JSONText
import Linting
import SourceText
import Standoff

/// What is tried with an input, and what must be true of the answer.
enum FuzzTrial {
  private static func require(_ condition: Bool, _ what: String) {
    if !condition { fatalError(what) }
  }

  /// An edited article says what a fresh one says, all of it at places of the text.
  static func edit(_ text: [UInt8], _ edit: FuzzEdit) {
    var checked = CheckedArticle(TextBuffer(bytes: text))
    look(checked)
    checked.replace(edit.replaced, with: edit.inserted)
    let fresh = CheckedArticle(TextBuffer(bytes: edit.apply(to: text)))
    look(fresh)
    require(checked.article.text.bytes == fresh.article.text.bytes, "another text")
    require(checked.article.entities == fresh.article.entities, "other entities")
    require(checked.diagnostics == fresh.diagnostics, "other findings")
    require(checked.findingCount == fresh.diagnostics.count, "another number of findings")
    require(checked.diagnostics(atMost: 5).count == min(fresh.diagnostics.count, 5), "not as many")
  }

  private static func look(_ checked: CheckedArticle) {
    let whole = checked.article.text.range
    for entity in checked.article.entities {
      require(!entity.range.isEmpty && whole.contains(entity.range), "an entity that is nowhere")
    }
    for person in checked.article.people { require(!person.name.isEmpty, "a person without a name") }
    for finding in checked.diagnostics {
      require(whole.contains(finding.range), "a finding that is nowhere")
      for fix in finding.fixes {
        for edit in fix.edits { require(whole.contains(edit.range), "a fix that is nowhere") }
      }
    }
  }

  /// A mask that is kept through an edit is the one that the file would get anew.
  static func mask(_ source: [UInt8], _ edit: FuzzEdit, _ form: MaskTrail.Form) {
    var (trail, bytes) = MaskTrail.mask(source, form)
    let after = edit.apply(to: source)
    let change = trail.replace(edit.replaced, with: edit.inserted, in: bytes)
    bytes.replaceSubrange(change.range.start..<change.range.end, with: change.text)
    let fresh = MaskTrail.mask(after, form)
    require(bytes == fresh.bytes, "another text")
    require(trail.map == fresh.trail.map, "other places")
    let file = FileText(prose: bytes, trail)
    require(file.count == after.count && file.bytes == after, "another file")
    for offset in 0...bytes.count {
      let place = trail.map.sourceRange(of: ByteRange(offset, offset))
      require(place.start >= 0 && place.end <= after.count, "a place outside the file")
    }
  }

  /// Labels stay in the text and in order, whatever their file says and however the text is edited.
  ///
  /// - Parameters:
  ///   - input: a label file, an empty line, its article.
  ///   - numbers: of an edit of the article.
  static func labels(_ input: [UInt8], _ numbers: [Int]) {
    let end = input.indices.dropLast().first { input[$0] == 0x0A && input[$0 + 1] == 0x0A } ?? input.count
    var problems: [BratFile.Problem] = []
    let file = BratFile(bytes: Array(input[..<end]), problems: &problems)
    require(BratFile(bytes: file.bytes, problems: &problems) == file, "another file")
    let source = Array(input[min(end + 2, input.count)...])
    var text = TextBuffer(bytes: source)
    var labels = Labels(file, in: LabelledText(text))
    look(labels, text)
    let edit = FuzzEdit(numbers, of: source)
    let before = labels.edit(of: edit.replaced, in: text)
    text.replace(edit.replaced, with: edit.inserted)
    labels.replace(before, insertedCount: edit.inserted.count, in: text)
    look(labels, text)
    let count = labels.all.count
    let written = labels.written(in: LabelledText(text))
    require(
      written.entities.count >= labels.all.count && labels.all.count <= count, "another number of labels")
    look(Labels(written, in: LabelledText(text)), text)
  }

  private static func look(_ labels: Labels, _ text: TextBuffer) {
    for label in labels.all {
      require(!label.range.isEmpty && text.range.contains(label.range), "a label that is nowhere")
    }
    for (left, right) in zip(labels.all, labels.all.dropFirst()) {
      require(left.range.start <= right.range.start && left.place != right.place, "labels out of order")
    }
  }

  /// What can be parsed is the same when it is written and parsed again.
  static func json(_ text: [UInt8]) {
    _ = JSONLocator.place(of: [], in: text)
    guard let value = try? JSONValue(parsing: text) else { return }
    require((try? JSONValue(parsing: value.jsonBytes)) == value, "another value")
  }

  /// Messages are the same however the stream is cut.
  static func framing(_ text: [UInt8], step: Int) {
    var (whole, cut) = (MessageDecoder(maximumBodyLength: 4096), MessageDecoder(maximumBodyLength: 4096))
    let expected = text.withUnsafeBufferPointer { whole.decode($0).count }
    var count = 0
    text.withUnsafeBufferPointer { text in
      for start in stride(from: 0, to: text.count, by: step) {
        count += cut.decode(UnsafeBufferPointer(rebasing: text[start..<min(start + step, text.count)])).count
      }
    }
    require(count == expected, "\(count) messages, not \(expected)")
    require((whole.finish() == nil) == (cut.finish() == nil), "another end")
  }

  /// Whatever is submitted becomes UTF-8 that holds together.
  static func decoding(_ text: [UInt8]) {
    let decoded = TextDecoder.decode(text)
    var lines = LineIndex(decoded.utf8)
    lines.update(replaced: ByteRange(0, 0), insertedCount: 0, in: decoded.utf8)
    require(lines.lineStarts == LineIndex(decoded.utf8).lineStarts, "other lines")
    for span in MojibakeDetector.spans(in: text) {
      require(span.range.start >= 0 && span.range.end <= text.count, "garble that is nowhere")
    }
    let word = WordDocument(documentXML: text)
    for offset in stride(from: 0, through: text.count, by: 7) { _ = word.paragraphNumber(at: offset) }
  }

  /// Settings, baselines, glossaries and patterns of any kind are read to the end.
  static func settings(_ text: [UInt8]) {
    var problems: [ConfigurationProblem] = []
    _ = Configuration(bytes: text, problems: &problems)
    _ = Baseline(bytes: text)
    _ = PathPattern(String(decoding: text.prefix(64), as: UTF8.self)).matches("bai/a.txt")
  }
}
