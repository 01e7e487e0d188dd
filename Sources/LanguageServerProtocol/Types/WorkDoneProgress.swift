package import JSONText

/// How far some work is: one `begin`, any number of `report`, one `end`.
package enum WorkDoneProgress: Equatable, Sendable, JSONWritable {
  /// `percentage` is 0 to 100; left out here, it stays left out.
  case begin(title: String, cancellable: Bool = false, message: String? = nil, percentage: Int? = nil)
  /// `percentage` never goes down.
  case report(message: String? = nil, percentage: Int? = nil)
  case end(message: String? = nil)

  package func write(to json: inout JSONWriter) {
    json.object {
      switch self {
      case .begin(let title, let cancellable, let message, let percentage):
        $0.field("kind", "begin")
        $0.field("title", title)
        $0.flag("cancellable", cancellable)
        $0.field("message", message)
        $0.field("percentage", percentage)
      case .report(let message, let percentage):
        $0.field("kind", "report")
        $0.field("message", message)
        $0.field("percentage", percentage)
      case .end(let message):
        $0.field("kind", "end")
        $0.field("message", message)
      }
    }
  }
}
