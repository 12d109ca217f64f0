// SPDX-License-Identifier: GPL-3.0-or-later

import OutputAnalysis
import Testing

/// Shares of accounts by day and their intervals between replications.
@Suite struct TimeToPayTests {
  private func times(_ counts: [UInt32], accounts: Int = 100) throws -> TimeToPay {
    try TimeToPay(
      accounts: counts.map { _ in accounts }, firstPayments: counts.map { [0, $0] },
      causes: ["paid"], ends: counts.map { [[0, $0]] })
  }

  /// Two replications that agree are no certainty: 26 of 200 accounts.
  @Test func agreementHasAnInterval() throws {
    let incidence = try times([13, 13]).ends[0]
    let interval = try #require(incidence.interval[1])
    #expect(interval.low < 0.1 && interval.high > 0.16 && interval.halfWidth < 0.1)
    #expect(try #require(incidence.standardError[1]) > 0.01)
  }

  /// None of 500 accounts: up to 1 − 0.025^(1/500).
  @Test func noneHasAnEnd() throws {
    let interval = try #require(try times([0, 0, 0, 0, 0]).ends[0].interval[1])
    #expect(interval.low == 0 && abs(interval.high - 0.007_350_7) < 1e-6)
  }

  /// Replications that differ by more than accounts do have an interval at least as wide as Student's.
  @Test func spreadCounts() throws {
    let wide = try #require(try times([5, 30, 12, 40]).ends[0].interval[1])
    let student = try #require(Moments([0.05, 0.3, 0.12, 0.4]).interval())
    #expect(wide.halfWidth > 0.7 * student.halfWidth)
  }

  @Test func oneReplicationHasNone() throws {
    #expect(try times([13]).ends[0].interval[1] == nil)
  }
}
