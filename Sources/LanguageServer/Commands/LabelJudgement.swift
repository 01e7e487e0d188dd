/// What `chugiai.label` says of a place.
enum LabelJudgement: String {
  case given, refused
  /// Nothing any more.
  case none
}
