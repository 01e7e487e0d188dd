import Foundation
import Testing

@testable import ChuGiaiBenchmark

@Suite struct SampleStatisticsTests {
  @Test func medianOfOddAndEvenCounts() throws {
    let odd = try #require(SampleStatistics([5, 1, 9]))
    #expect((odd.minimum, odd.median, odd.maximum) == (1, 5, 9))
    let even = try #require(SampleStatistics([4, 1, 2, 9]))
    #expect(even.median == 3)
    #expect(SampleStatistics([]) == nil)
  }

  @Test func percentileIsASampleThatEnoughAreNotAbove() throws {
    let hundred = try #require(SampleStatistics((1...100).map(Double.init).reversed()))
    #expect(hundred.percentile(0.95) == 95)
    #expect(hundred.percentile(0) == 1)
    #expect(hundred.percentile(1) == 100)
    #expect(try #require(SampleStatistics([7])).percentile(0.95) == 7)
  }

  @Test func exponentOfPowersIsFoundExactly() throws {
    for power in [0.5, 1, 1.5, 2] {
      let points = [1000.0, 10_000, 400_000].map { Growth.Point(size: $0, time: 3e-9 * pow($0, power)) }
      let found = try #require(Growth.exponent(points))
      #expect(abs(found - power) < 1e-9)
    }
  }

  @Test func exponentNeedsTwoSizesAndPositiveNumbers() {
    #expect(Growth.exponent([]) == nil)
    #expect(Growth.exponent([Growth.Point(size: 10, time: 1)]) == nil)
    #expect(Growth.exponent([Growth.Point(size: 10, time: 1), Growth.Point(size: 10, time: 2)]) == nil)
    #expect(Growth.exponent([Growth.Point(size: 10, time: 1), Growth.Point(size: 20, time: 0)]) == nil)
  }
}
