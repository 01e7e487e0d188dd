/// Where the labels of an article are kept.
package enum LabelFile {
  /// The label file beside an article: `bai.ann` for `bai.txt`, `bai.md.ann` for `bai.md`.
  package static func path(for article: String) -> String {
    (article.hasSuffix(".txt") ? String(article.dropLast(4)) : article) + fileExtension
  }

  package static let fileExtension = ".ann"
}
