package import Linting
package import Standoff

/// What is said of label files, on the command line and in editors alike.
package enum LabelMessages {
  package static func problem(_ reason: BratFile.Problem.Reason) -> LocalizedText {
    switch reason {
    case .malformed:
      LocalizedText(
        vi: "không đọc được dòng này, cần như: T1 ⇥ person 3 16 ⇥ Nguyễn Văn Mẫu (⇥ là phím Tab)",
        en: "this line cannot be read; it should be as: T1 ⇥ person 3 16 ⇥ Nguyễn Văn Mẫu (⇥ is a tab)")
    case .repeated:
      LocalizedText(
        vi: "bỏ qua dòng này, vì phía trên đã có nhãn cùng số",
        en: "this line is passed over: there is a label of this number above it")
    }
  }

  package static let isNoLabelFile = LocalizedText(
    vi: "không phải tệp nhãn (.ann là tệp chữ, mã UTF-8)",
    en: "no label file (an .ann file is text in UTF-8)")

  package static let hasConflict = LocalizedText(
    vi: "tệp còn dấu xung đột của git (<<<<<<<): không đọc nhãn và không ghi gì cho tới khi gỡ xong",
    en:
      "git has left conflict markers in the file (<<<<<<<): no label is read and nothing is written until it is solved"
  )

  package static let wait = LocalizedText(
    vi: "bài có chỗ sửa chưa lưu; nhãn của những chữ ấy được ghi khi lưu bài",
    en: "the article has edits that are not saved; labels of those words are written when it is saved")

  /// Of a label file whose article has another name now.
  package static func stays(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "bài đã đổi tên, nhưng \(name) đã có hoặc không ghi được; hãy tự đổi tên tệp nhãn này",
      en: "the article is renamed, but \(name) is there or cannot be written; rename this file yourself"
    )
  }

  /// How many labels have no place any more, and the words of the first few; nil where there is none. What was refused and
  /// is there no longer is nobody's loss.
  package static func lost(_ labels: Labels) -> LocalizedText? {
    let words = labels.lost.filter { !$0.isRefusal }.map(\.words)
    if words.isEmpty { return nil }
    return LocalizedText(
      vi: "\(words.count) nhãn có chữ không còn trong bài: " + first(words, "“", "”"),
      en: (words.count == 1
        ? "the words of one label are no longer in the article: "
        : "the words of \(words.count) labels are no longer in the article: ") + first(words, "‘", "’"))
  }

  /// Labels that may have gone to another place with the same words; nil where there is none.
  package static func doubtful(_ labels: Labels) -> LocalizedText? {
    let words = labels.doubtful.map(\.words)
    if words.isEmpty { return nil }
    return LocalizedText(
      vi: "bài đã khác trước, \(words.count) nhãn được đặt vào chỗ có cùng chữ, hãy xem lại: "
        + first(words, "“", "”"),
      en: "the article has changed, and "
        + (words.count == 1 ? "one label was" : "\(words.count) labels were")
        + " put where the same words stand; look at them again: " + first(words, "‘", "’"))
  }

  /// Labels whose words were edited so that their places or values may no longer be right; nil where there is none.
  package static func reworded(_ labels: Labels) -> LocalizedText? {
    let labels = labels.reworded
    if labels.isEmpty { return nil }
    func words(_ opening: String, _ closing: String) -> String {
      first(labels.map(\.words), opening, closing)
    }
    return LocalizedText(
      vi: "chữ của \(labels.count) nhãn đã sửa, hãy xem lại phạm vi và giá trị: " + words("“", "”"),
      en: "the words of " + (labels.count == 1 ? "one label" : "\(labels.count) labels")
        + " were edited; look at extent and value again: " + words("‘", "’"))
  }

  /// The first few of a list, in quotation marks.
  package static func first(_ words: [String], _ opening: String, _ closing: String) -> String {
    let most = 3
    return words.prefix(most).map { opening + $0 + closing }.joined(separator: ", ")
      + (words.count > most ? ", …" : "")
  }
}
