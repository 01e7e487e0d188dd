package import JSONText

/// Where something is defined: locations, or links for clients with `linkSupport`.
package enum DefinitionResponse: Equatable, Sendable, JSONWritable {
  case locations([Location])
  case links([LocationLink])

  package func write(to json: inout JSONWriter) {
    switch self {
    case .locations(let locations): locations.write(to: &json)
    case .links(let links): links.write(to: &json)
    }
  }
}
