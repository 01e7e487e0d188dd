import Extraction
import VietnameseText

/// "…; Các đồng chí …" in a running list: one place alone, because where every item begins so it is a style.
struct SemicolonCapitals: Sendable {
  private let words = WordSet([
    "các", "cùng", "và", "những", "với", "trong", "ngoài", "đồng", "một", "cũng",
  ])

  func check(_ paragraph: LintParagraph, into findings: inout Findings) {
    guard paragraph.sweep.traits.contains(.capitalBehindMark) else { return }
    var found: Int?
    for mark in paragraph.tokens(.capitalBehind) where paragraph[mark].isMark(";") {
      let index = mark + 1
      let token = paragraph[index]
      guard words.contains(token.key) else { continue }
      if found != nil { return }
      found = index
    }
    guard let found else { return }
    let range = paragraph[found].range
    let word = paragraph.string(range)
    findings.report(
      CapitalisationMix.info, range,
      LocalizedText(vi: "Sau dấu chấm phẩy viết thường", en: "Small letter after a semicolon"),
      fixes: [.write(word.lowercased(), at: range, isSafe: false)])
  }
}
