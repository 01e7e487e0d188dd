package import JSONText

/// Whether renaming can be asked about first. Only clients with `prepareSupport` may be given options.
package enum RenameProvider: Equatable, Sendable, JSONWritable {
  case simple
  case withPrepare

  package func write(to json: inout JSONWriter) {
    switch self {
    case .simple: json.value(true)
    case .withPrepare: json.object { $0.field("prepareProvider", true) }
    }
  }
}
