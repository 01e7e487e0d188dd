import Extraction
import Foundation
import JSONText
import Linting
import SourceText

/// The batch side of `chugiai`: arguments in, exit status out.
package enum BatchCommand {
  package static func run(_ arguments: [String]) -> Int32 {
    var paths: [String] = []
    var skipsValue = false
    for argument in arguments.dropFirst() {
      if skipsValue {
        skipsValue = false
      } else if argument == "--format" {
        skipsValue = true
      } else {
        paths.append(argument)
      }
    }
    var writer = JSONWriter()
    var status: Int32 = 0
    for path in paths {
      guard let data = FileManager.default.contents(atPath: path) else {
        status = 2
        continue
      }
      let text = TextBuffer(bytes: [UInt8](data))
      if arguments.first == "annotate" {
        JSONLinesRecords.write(Article(text), path: path, to: &writer)
      } else {
        let lines = LineIndex(text.bytes)
        for diagnostic in CheckedArticle(text).diagnostics {
          if diagnostic.severity >= .warning { status = max(status, 1) }
          JSONLinesRecords.write(
            diagnostic, path: path, text: text, lines: lines, language: .vietnamese, to: &writer)
        }
      }
    }
    FileHandle.standardOutput.write(Data(writer.finish()))
    return status
  }
}
