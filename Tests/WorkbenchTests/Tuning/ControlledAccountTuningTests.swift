// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Results
import Studies
import Testing

@testable import Verification
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
    return try account.cash.value - 0.01 * account.treatments.value
  }

  /// The best frontier is in the indifference set, and its confirmed value is the exact one within z = 4.
  @Test func tuningFindsTheBestFrontier() async throws {
    let text = String(decoding: ValidationScenario.controlledAccount.bytes, as: UTF8.self)
      .replacing("accounts: 2_000", with: "accounts: 500")
    try await StudyFixture.with(text) { fixture in
      let request = TuningRequest(
        parameters: ["frontier=0.4..0.9:0.1"], objective: "npv_rate", replications: 40,
        confirmation: 20, indifference: "0.5%")
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

  /// Eight frontiers of which most are far behind: the look leaves those out, and the answer stays.
  @Test func aFirstLookLeavesOutWhatIsFarBehind() async throws {
    let text = String(decoding: ValidationScenario.controlledAccount.bytes, as: UTF8.self)
      .replacing("accounts: 2_000", with: "accounts: 1_000")
    try await StudyFixture.with(text) { fixture in
      let request = TuningRequest(
        parameters: ["frontier=0.15|0.25|0.35|0.5|0.6|0.9|1.2|1.5"], objective: "npv_rate",
        replications: 10, confirmation: 2)
      let record = try await fixture.job(request).execute(threads: 2, control: RunControl())
      #expect(record.effort.screeningAccounts == 250 && record.effort.screening == 20)
      #expect(record.effort.leftOut >= 3)
      #expect(record.effort.race == 10 * (8 - record.effort.leftOut))
      #expect(record.effort.equalAllocation == 80)
      for candidate in record.candidates where candidate.objective.n == 10 {
        let frontier = try #require(Double(candidate.values[0]))
        let mean = try #require(candidate.objective.mean)
        let error = try #require(candidate.objective.standardError)
        #expect(abs(mean - (try Self.value(at: frontier))) < 4.5 * error)
      }
      #expect(record.candidates[0].standing == .worse && record.candidates[7].standing == .worse)
    }
  }

  /// A bound, a total, few candidates and small portfolios get no look.
  @Test(arguments: [
    ("npv_rate", ["contacts_per_account <= 99"], "0.1..0.9:0.1", 2_000),
    ("npv", [], "0.1..0.9:0.1", 2_000), ("npv_rate", [], "0.1..0.7:0.1", 2_000),
    ("npv_rate", [], "0.1..0.9:0.1", 999),
  ])
  func noLookWhereItWouldNotBeRight(
    objective: String, constraints: [String], range: String, accounts: Int
  ) async throws {
    let text = String(decoding: ValidationScenario.controlledAccount.bytes, as: UTF8.self)
      .replacing("accounts: 2_000", with: "accounts: \(accounts)")
    try await StudyFixture.with(text) { fixture in
      let job = try fixture.job(
        TuningRequest(
          parameters: ["frontier=\(range)"], objective: objective, constraints: constraints,
          indifference: "0.01"))
      #expect(job.plan.screeningAccounts == nil && job.plan.stageLevel == job.plan.level)
    }
  }

  /// Who was only looked at when the race was interrupted is not shown to be worse.
  @Test func anInterruptedRaceClaimsNothingOfTheLook() async throws {
    let text = String(decoding: ValidationScenario.controlledAccount.bytes, as: UTF8.self)
      .replacing("accounts: 2_000", with: "accounts: 1_000")
    try await StudyFixture.with(text) { fixture in
      let request = TuningRequest(
        parameters: ["frontier=0.56|0.57|0.58|0.59|0.6|0.61|0.62|0.63"], objective: "npv_rate",
        replications: 10, confirmation: 2)
      let control = RunControl()
      let record = try await fixture.job(request).execute(threads: 2, control: control) {
        if $0.stage == .race { control.stop() }
      }
      #expect(record.verdict == .interrupted && record.effort.screening > 0)
      let worse = record.candidates.count { $0.standing == .worse }
      #expect(worse == record.effort.leftOut && worse < 8)
    }
  }
}
