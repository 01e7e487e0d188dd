import Linting

extension Snapshot {
  /// The day on which the article was written, as it says itself; as `GregorianCalendar` counts.
  var articleDay: Int? { ArticleDate.day(of: article) }
}
