import SourceText

extension Fix {
  /// A fix of one edit.
  static func replace(
    _ range: ByteRange, with newText: String, isSafe: Bool, vi: String, en: String
  ) -> Fix {
    Fix(
      title: LocalizedText(vi: vi, en: en), edits: [TextEdit(range: range, newText: newText)], isSafe: isSafe)
  }

  /// A fix that writes `newText` and says so.
  static func write(_ newText: String, at range: ByteRange, isSafe: Bool) -> Fix {
    replace(range, with: newText, isSafe: isSafe, vi: "Sửa thành “\(newText)”", en: "Change to “\(newText)”")
  }

  /// A fix that deletes `range`, of which `what` is the part a person sees.
  static func delete(_ range: ByteRange, what: String, isSafe: Bool) -> Fix {
    replace(range, with: "", isSafe: isSafe, vi: "Xóa “\(what)”", en: "Delete “\(what)”")
  }
}
