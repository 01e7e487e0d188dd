/// The rules in memory that stays where it is: an element of an array of existentials is copied, with everything that the
/// rule holds counted, each time it is called.
final class RuleList: @unchecked Sendable {
  private let rules: UnsafeMutableBufferPointer<any Rule>

  init(_ list: [any Rule]) {
    rules = .allocate(capacity: list.count)
    _ = rules.initialize(from: list)
  }

  deinit {
    rules.deinitialize()
    rules.deallocate()
  }

  var indices: Range<Int> { rules.indices }

  /// - Precondition: `index` is one of `indices`.
  @inline(__always) subscript(index: Int) -> any Rule {
    _read { yield rules[index] }
  }
}
