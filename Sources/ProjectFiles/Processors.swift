#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The machine's processors.
package enum Processors {
  /// How many there are; at least 1.
  package static let count = max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
}
