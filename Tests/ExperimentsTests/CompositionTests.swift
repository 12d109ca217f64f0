// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Measures
import OutputAnalysis
import Portfolios
import Simulation
import Testing
import Vocabulary

/// How many accounts debtors have is chance, and the error knows it.
@Suite("Composition of portfolios") struct CompositionTests {
  private static let seeds = UInt64(1)..<41
  private static let replications = 6

  /// The mean of a metric and its squared error, by seed.
  private static func estimates(
    _ metric: Metric, isAntithetic: Bool
  ) async throws -> [(mean: Double, squaredError: Double)] {
    var estimates: [(mean: Double, squaredError: Double)] = []
    for seed in seeds {
      let experiment = try KitchenSink.experiment(
        accounts: 120, seed: seed, isAntithetic: isAntithetic)
      let results = await experiment.run(0..<replications, threads: 2)
      let moments = Moments(experiment.values(of: metric, strategy: 1, results))
      estimates.append(
        (try #require(moments.mean), try #require(moments.variance) / Double(replications)))
    }
    return estimates
  }

  /// With m seeds of R replications the ratio of the two is F(m − 1, m(R − 1)): its error is √(2/(m − 1) + 2/(m(R − 1))).
  @Test("Seeds spread as the printed error says (z = 3.5)", arguments: [false, true])
  func spread(isAntithetic: Bool) async throws {
    for metric in [Metric.contactsPerAccount, .recoveryRate] {
      let estimates = try await Self.estimates(metric, isAntithetic: isAntithetic)
      let between = try #require(Moments(estimates.map(\.mean)).variance)
      let within = estimates.reduce(0) { $0 + $1.squaredError } / Double(estimates.count)
      let m = Double(estimates.count)
      let error = (2 / (m - 1) + 2 / (m * Double(Self.replications - 1))).squareRoot()
      #expect(abs(between / within - 1) < 3.5 * error, "\(metric.name) \(between / within)")
    }
  }

  @Test("Every replication has all accounts, whatever its debtors")
  func accounts() async throws {
    for isAntithetic in [false, true] {
      let experiment = try KitchenSink.experiment(accounts: 333, isAntithetic: isAntithetic)
      for result in await experiment.run(0..<4, threads: 2) {
        #expect(result.paymentDays.allSatisfy { $0.accounts == (isAntithetic ? 666 : 333) })
      }
    }
  }
}
