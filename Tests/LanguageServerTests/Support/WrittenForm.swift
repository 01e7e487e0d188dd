import Foundation
import JSONText
import Testing

/// The ways in which the same text comes: precomposed, decomposed, after an emoji, with the line ends of Windows.
enum WrittenForm: String, CaseIterable {
  case composed, decomposed, emoji, windows

  func apply(_ text: String) -> String {
    switch self {
    case .composed: text.precomposedStringWithCanonicalMapping
    case .decomposed: text.decomposedStringWithCanonicalMapping
    case .emoji: "🎖 " + text.replacingOccurrences(of: "\n", with: "\n🎖👨‍👩‍👧 ")
    case .windows: text.replacingOccurrences(of: "\n", with: "\r\n")
    }
  }
}

/// A text that knows where its words are, in UTF-16 columns, so that tests need not count.
struct PlacedText {
  let text: String

  init(_ text: String, _ form: WrittenForm = .composed) { self.text = form.apply(text) }

  /// The range of the `occurrence`-th (from 1) place of `words`, in the form of this text.
  func range(
    _ words: String, _ occurrence: Int = 1, _ form: WrittenForm = .composed,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> JSONValue {
    let words = form == .decomposed ? words.decomposedStringWithCanonicalMapping : words
    let whole = text as NSString
    var place = NSRange(location: 0, length: 0)
    for _ in 0..<occurrence {
      let rest = NSRange(location: place.upperBound, length: whole.length - place.upperBound)
      place = whole.range(of: words, options: .literal, range: rest)
      guard place.location != NSNotFound else {
        Issue.record("no “\(words)” in the text", sourceLocation: sourceLocation)
        return .null
      }
    }
    return ["start": position(place.location), "end": position(place.upperBound)]
  }

  private func position(_ index: Int) -> JSONValue {
    let starts = lineStarts.filter { $0 <= index }
    return .position(starts.count - 1, index - (starts.last ?? 0))
  }

  /// The text after edits as they come from the server, columns in UTF-16.
  func applying(_ edits: [JSONValue]) -> String {
    let whole = NSMutableString(string: text)
    let starts = lineStarts
    func offset(_ position: JSONValue?) -> Int {
      let line = position?["line"]?.integer ?? 0
      return (line < starts.count ? starts[line] : whole.length) + (position?["character"]?.integer ?? 0)
    }
    let ordered = edits.sorted { offset($0["range"]?["start"]) > offset($1["range"]?["start"]) }
    for edit in ordered {
      let start = offset(edit["range"]?["start"])
      let end = offset(edit["range"]?["end"])
      guard start <= end, end <= whole.length else {
        Issue.record("an edit outside the text: \(edit)")
        return ""
      }
      whole.replaceCharacters(
        in: NSRange(location: start, length: end - start), with: edit["newText"]?.string ?? "")
    }
    return whole as String
  }

  private var lineStarts: [Int] {
    var starts = [0]
    let whole = text as NSString
    for index in 0..<whole.length where whole.character(at: index) == 0x0A { starts.append(index + 1) }
    return starts
  }
}

extension TestClient {
  /// Asks about the beginning of some words of `text`, which must be open.
  func ask(
    _ method: String, at words: String, _ occurrence: Int = 1, in text: PlacedText, _ form: WrittenForm,
    more: [(String, JSONValue)] = []
  ) -> JSONValue {
    let start = text.range(words, occurrence, form)["start"] ?? .null
    return ask(method, .document("untitled:a", [("position", start)] + more))
  }
}
