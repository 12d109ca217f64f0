// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import Testing

@testable import Workbench

/// Tuning an account whose value at every frontier is known without simulation.
@Suite struct ControlledAccountTuningTests {
  private static let frontiers = stride(from: 0.4, through: 0.9, by: 0.1)

  private static func value(at frontier: Double) throws -> Double {
    let account = try SustainedAccount(
      RepaymentIntensity(
        start: 0.11, longRun: 0.1, decay: 0.7, habitPerPayment: 0.02, habitPerShare: 0.5),
      payment: .uniform(from: 0.1, fullProbability: 0.5), frontier: frontier, lift: 0.1,
      discountRate: 0.06)
    return account.cash.value - 0.01 * account.treatments.value
  }

  /// The best frontier is in the indifference set, and its confirmed value is the exact one within z = 4.
  @Test func tuningFindsTheBestFrontier() async throws {
    let text = String(decoding: ValidationScenario.controlledAccount.bytes, as: UTF8.self)
      .replacing("accounts: 2_000", with: "accounts: 500")
    try await TuningFixture.with(text) { fixture in
      let request = TuningRequest(
        parameters: ["frontier=0.4..0.9:0.1"], objective: "npv_rate", confirmation: 20)
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      let exact = try Self.frontiers.map(Self.value)
      let best = try #require(exact.indices.max { exact[$0] < exact[$1] })
      let winner = try #require(record.winner)
      #expect(winner == best || record.indifferenceSet.contains(record.candidates[best]))
      let confirmed = try #require(record.confirmation?.confirmed)
      let (mean, error) = (try #require(confirmed.mean), try #require(confirmed.standardError))
      #expect(abs(mean - exact[winner]) < 4 * error)
      #expect(error < 0.005)
    }
  }
}
