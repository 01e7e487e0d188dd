/// The rules in memory that stays where it is: an element of an array of existentials is copied, with everything that the
/// rule holds counted, each time it is called.
final class RuleList: @unchecked Sendable {
  let all: UnsafeMutableBufferPointer<any Rule>

  init(_ list: [any Rule]) {
    all = .allocate(capacity: list.count)
    _ = all.initialize(from: list)
  }

  deinit {
    all.deinitialize()
    all.deallocate()
  }

  var indices: Range<Int> { all.indices }

  /// - Precondition: `index` is one of `indices`.
  subscript(index: Int) -> any Rule { all[index] }
}
