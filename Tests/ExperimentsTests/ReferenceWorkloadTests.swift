// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import Simulation
import Testing
import Vocabulary

/// The reference workload against its exact transform and 80 million simulated accounts of another program.
@Suite("Reference workload") struct ReferenceWorkloadTests {
  /// 100 replications of 1,000 accounts: standard errors come from the spread of replications.
  private static let results = Task {
    let experiment = try PlainExperiment.reference(accounts: 1_000).experiment()
    return (experiment, await experiment.run(0..<100, threads: 2))
  }

  @Test(
    "Recovery by day (z = 4)",
    arguments: [
      (30, 0.180691), (60, 0.375210), (90, 0.524304), (120, 0.638696), (150, 0.725959),
      (180, 0.79160),
    ])
  func recovery(day: Int, exact: Double) async throws {
    let (_, results) = try await Self.results.value
    let (mean, error) = meanAndError(results.map { $0.totals[0].curve[day] })
    // The floor keeps back at most 5.2e-5; days before 180 are given without it.
    #expect(abs(mean - exact) < 4 * error, "\(mean), error \(error)")
  }

  @Test("Messages, payments and closed accounts (z = 4)")
  func counts() async throws {
    let (experiment, results) = try await Self.results.value
    for (metric, exact) in [
      (Metric.contactsPerAccount, 17.409), (.paymentsPerAccount, 1.4940), (.closedRate, 0.5720),
    ] {
      let (mean, error) = meanAndError(experiment.values(of: metric, strategy: 0, results))
      #expect(abs(mean - exact) < 4 * error, "\(metric.name): \(mean), error \(error)")
    }
  }

  @Test("The error given by one replication is the spread between replications (z = 4)")
  func error() async throws {
    let (_, results) = try await Self.results.value
    let between = variance(results.map { $0.totals[0].curve[180] })
    let within = results.reduce(0) { $0 + $1.totals[0].recoveryError * $1.totals[0].recoveryError }
    // A variance from 100 normal values has the relative error √(2/99).
    #expect(abs(between / (within / 100) - 1) < 4 * (2.0 / 99).squareRoot())
  }
}
