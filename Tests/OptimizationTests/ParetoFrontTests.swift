// SPDX-License-Identifier: GPL-3.0-or-later

import Optimization
import OutputAnalysis
import TestSupport
import Testing

@Suite struct ParetoFrontTests {
  /// Four exact points, of which (3, 3) lies behind (2, 2); the area up to (4, 5) is 3·1 + 2·2 + 1·1.
  private static func exact(
    _ directions: (MetricDirection, MetricDirection) = (.lowerIsBetter, .lowerIsBetter)
  ) throws -> ParetoFront? {
    var generator = SplitMix(seed: 911)
    func rows(_ means: [Double], _ direction: MetricDirection) -> [[Double?]] {
      means.map { mean in Array(repeating: direction == .lowerIsBetter ? mean : -mean, count: 3) }
    }
    return try ParetoFront(
      first: rows([3, 1, 2, 3], directions.0), second: rows([1, 4, 2, 3], directions.1),
      directions: directions, resamples: 20, using: &generator)
  }

  @Test func exactPoints() throws {
    let front = try #require(try Self.exact())
    #expect(front.front == [1, 2, 0])
    #expect(front.points.map(\.membership) == [1, 1, 1, 0])
    #expect(front.points.allSatisfy { !$0.isUncertain })
  }

  @Test func directionsTurnRound() throws {
    let front = try #require(try Self.exact((.higherIsBetter, .lowerIsBetter)))
    #expect(front.front == [1, 2, 0] && front.points[1].first == -1)
  }

  /// A point level with another in the second objective and unsure in the first is uncertain.
  @Test func membershipIsUncertainNearTheFront() throws {
    var generator = SplitMix(seed: 912)
    let noise = (0..<40).map { _ in generator.normal() }
    let other = (0..<40).map { _ in generator.normal() }
    let front = try #require(
      try ParetoFront(
        first: [noise, other.map { $0 + 0.05 }, other.map { $0 + 20 }],
        second: [noise.map { _ in 1 }, noise.map { _ in 1 }, noise.map { _ in 2 }],
        resamples: 400, using: &generator))
    #expect(front.points[0].isUncertain && front.points[1].isUncertain)
    #expect(!front.points[2].isUncertain && !front.points[2].isOnFront)
    // One of the two dominates the other in every resample.
    #expect(abs(front.points[0].membership + front.points[1].membership - 1) < 1e-12)
  }

  @Test func missingValuesLeaveTheReplicationOut() throws {
    var generator = SplitMix(seed: 913)
    let front = try ParetoFront(
      first: [[1, nil, 1, 1]], second: [[1, 1, .nan, 1]], using: &generator)
    #expect(front?.replications == 2 && front?.missing == 2)
    #expect(try ParetoFront(first: [], second: [], using: &generator) == nil)
    #expect(throws: ParameterError.self) {
      try ParetoFront(first: [[1, 1]], second: [[1, 1]], resamples: 0, using: &generator)
    }
  }
}
