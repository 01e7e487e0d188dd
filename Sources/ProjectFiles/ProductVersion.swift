/// The version of the program, as the command line, reports and the server tell it.
package enum ProductVersion {
  package static let current = "0.1.0"
}
