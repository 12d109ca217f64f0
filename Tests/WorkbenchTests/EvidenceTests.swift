// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Foundation
import OutputAnalysis
import Results
import Testing

@testable import Workbench

/// What the presets make of the trials they cite, on few accounts; `make evidence` measures it closely.
///
/// Effects are differences between strategies that live through the same draws.
@Suite struct EvidenceTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../scenarios/evidence").path

  /// The replications of one scenario's shares of accounts with a payment.
  private struct Shares {
    let record: RunRecord

    init(_ name: String, accounts: Int, replications: Int, seed: Int) async throws {
      let job = try ScenarioRun(
        try ScenarioFile(
          path: "\(EvidenceTests.folder)/\(name).yaml",
          overrides: [
            "portfolio.accounts=\(accounts)", "replications=\(replications)", "seed=\(seed)",
          ]))
      record = try await job.execute(threads: 1, control: RunControl(), command: [])
    }

    func values(_ strategy: String) -> [Double] {
      let series = record.replications.first {
        $0.strategy == strategy && $0.metric == "first_payment_rate"
      }
      return series?.values.compactMap { $0 } ?? []
    }

    /// What one strategy brings more than another, by replication.
    func effect(_ strategy: String, over other: String = "nothing") -> [Double] {
      zip(values(strategy), values(other)).map { $0 - $1 }
    }
  }

  /// The mean and its standard error.
  private func mean(_ values: [Double]) -> (value: Double, error: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / (count - 1) / count).squareRoot())
  }

  /// `above` lies above 0 by more than three standard errors.
  private func expectPositive(_ above: [Double], _ what: Comment) {
    let (value, error) = mean(above)
    #expect(above.count > 2 && value > 3 * error, what)
  }

  /// The scenario's own lines compare the types: a reminder against three times its effect on the others.
  @Test func forgettersRespondMostToRemindersAndStrategicDebtorsToCalls() async throws {
    let shares = try await Shares("who-responds", accounts: 20_000, replications: 6, seed: 20_261)
    let outcomes = shares.record.expectations
    #expect(outcomes.count >= 8)
    for outcome in outcomes where outcome.verdict != .pass {
      Issue.record("\(outcome.text): \(outcome.verdict)")
    }
  }

  @Test func theSecondReminderOfACycleAddsLessThanATenthOfTheFirst() async throws {
    let shares = try await Shares(
      "repeats-within-a-cycle", accounts: 12_000, replications: 8, seed: 20_262)
    let first = shares.effect("one")
    for second in ["next-day", "next-week", "other-channel"] {
      let more = shares.effect(second, over: "one")
      expectPositive(zip(first, more).map { $0 / 10 - $1 }, "\(second)")
    }
    let ten = shares.effect("ten", over: "next-week")
    expectPositive(zip(first, ten).map { $0 / 10 - $1 }, "ten")
  }

  @Test func theReminderOfTheNextCycleWorksAgain() async throws {
    let shares = try await Shares(
      "repeats-across-cycles", accounts: 10_000, replications: 5, seed: 20_263)
    let alone = shares.effect("second")
    let after = shares.effect("both", over: "first")
    expectPositive(zip(after, alone).map { $0 - 0.6 * $1 }, "the second cycle")
  }

  @Test func aConversationIsFarStrongerThanAMessage() async throws {
    let shares = try await Shares("conversation", accounts: 10_000, replications: 5, seed: 20_264)
    let effect = mean(shares.effect("conversation")).value
    #expect(effect > 0.28 && effect < 0.40)
  }
}
