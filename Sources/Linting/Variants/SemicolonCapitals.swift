import Extraction
import VietnameseText

/// "…; Các đồng chí …" in a running list: one place alone, because where every item begins so it is a style.
struct SemicolonCapitals: Sendable {
  private let words = WordSet([
    "các", "cùng", "và", "những", "với", "trong", "ngoài", "đồng", "một", "cũng",
  ])

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.sweep.traits.contains(.capitalBehindMark) else { return }
    var (found, others): (Int?, Int) = (nil, 0)
    for mark in paragraph.tokens(.capitalBehind) where paragraph[mark].isMark(";") {
      let index = mark + 1
      let token = paragraph[index]
      guard words.contains(token.key) else {
        // A lone word may be somebody's given name for all that one sentence can tell.
        let isNamed = paragraph.reading.hasMention(over: index) { _, mention in
          mention.tokens.count > 1 || mention.kind != .person
        }
        if !isNamed { others += 1 }
        continue
      }
      if found != nil { return }
      found = index
    }
    // "…; Ném lựu đạn; Bắn súng; Các tư thế": every item of the list has one.
    guard let found, others < 2 else { return }
    let range = paragraph[found].range
    let word = paragraph.string(range)
    findings.report(
      CapitalisationMix.info, range,
      LocalizedText(vi: "Sau dấu chấm phẩy viết thường", en: "Small letter after a semicolon"),
      fixes: [.write(word.lowercased(), at: range, isSafe: false)])
  }
}
