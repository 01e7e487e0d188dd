import JSONText
import ProjectFiles
import SourceText
import Standoff

/// `compare --format json` and `jsonl`, as Protocol/compare.schema.json says. Offsets are code points, as in label files.
enum ComparisonRecords {
  typealias Names = (first: String, second: String)

  /// One object.
  static func whole(_ comparison: Comparison, names: Names?, hasDifferences: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      summary(comparison, names, to: &writer)
      if hasDifferences {
        writer.key("differences")
        writer.beginArray()
        for difference in comparison.differences { write(difference, to: &writer) }
        writer.endArray()
      }
    }
    writer.newline()
    return writer.finish()
  }

  /// A line a difference, and the summary as the last.
  static func lines(_ comparison: Comparison, names: Names?, hasDifferences: Bool) -> [UInt8] {
    var writer = JSONWriter()
    if hasDifferences {
      for difference in comparison.differences {
        write(difference, to: &writer)
        writer.newline()
      }
    }
    writer.object { summary(comparison, names, to: &$0) }
    writer.newline()
    return writer.finish()
  }

  private static func summary(_ comparison: Comparison, _ names: Names?, to writer: inout JSONWriter) {
    // Without names the first side are the labels, the second what is read.
    writer.field("first", names.map { SystemPath.readable($0.first) } ?? "labels")
    writer.field("second", names.map { SystemPath.readable($0.second) } ?? "reading")
    writer.field("articles", comparison.articles)
    if names == nil {
      writer.field("unjudged", comparison.unjudged)
      writer.key("besides")
      writer.beginArray()
      for (kind, count) in comparison.besides.sorted(by: { $0.key < $1.key }) {
        writer.object { writer in
          writer.field("kind", kind)
          writer.field("count", count)
        }
      }
      writer.endArray()
    }
    for (key, paths) in [("onlyFirst", comparison.onlyFirst), ("onlySecond", comparison.onlySecond)] {
      writer.key(key)
      writer.beginArray()
      for path in paths { writer.value(path) }
      writer.endArray()
    }
    writer.key("kinds")
    writer.beginArray()
    for (kind, tally) in ComparisonReport.inOrder(comparison.tallies) {
      writer.object { writer in
        writer.field("kind", kind)
        write(tally, to: &writer)
      }
    }
    writer.endArray()
    writer.key("all")
    writer.object { write(comparison.all, to: &$0) }
  }

  private static func write(_ tally: Agreement.Tally, to writer: inout JSONWriter) {
    writer.field("first", tally.first)
    writer.field("second", tally.second)
    writer.field("same", tally.same)
    for (key, share) in [
      ("precision", tally.precision), ("recall", tally.recall), ("f1", tally.f1),
      ("overlapF1", tally.overlapF1),
    ] {
      writer.key(key)
      writer.value(share)
    }
  }

  private static func write(_ difference: Comparison.Difference, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("difference", difference.form.rawValue)
      writer.field("path", difference.path)
      if let position = difference.position {
        writer.field("line", position.line)
        writer.field("column", position.column)
      }
      if difference.isRefused { writer.field("refused", true) }
      for (key, side) in [("first", difference.first), ("second", difference.second)] {
        guard let side else { continue }
        writer.key(key)
        writer.object { writer in
          writer.field("kind", side.entity.type)
          writer.field("start", side.entity.start)
          writer.field("end", side.entity.end)
          writer.field("text", side.words)
        }
      }
    }
  }
}
