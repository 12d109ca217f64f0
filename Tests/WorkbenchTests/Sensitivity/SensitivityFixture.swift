// SPDX-License-Identifier: GPL-3.0-or-later

import Experiments
import Results

@testable import Workbench

/// A small scenario in which costs are known: nobody pays, and each account gets six messages at `a`
/// and three letters at `b`.
enum SensitivityFixture {
  static let text = """
    version: 1
    name: linear
    horizon: 60 days
    seed: 5
    parameters: { a: 0.5, b: 0.25, late: 1 }
    portfolio:
      accounts: 40
      segments: { x: { balance: 100, dpd: 0 } }
    behavior: { baseline: 0 per day }
    channels:
      sms: { engagement: 0%, stimulus: 0 per day, cost_per_attempt: "${a}" }
      email: { engagement: 0%, stimulus: 0 per day, cost_per_attempt: "${b}" }
    strategies:
      messages: { path: [{ at: "${late} dpd", every: 10 days, channel: sms }] }
      letters: { path: [{ at: 2 dpd, every: 20 days, channel: email }] }
      both:
        path:
          - { at: 1 dpd, every: 10 days, channel: sms }
          - { at: 2 dpd, every: 20 days, channel: email }

    """

  /// The costs of everything on both prices, of equal weight.
  static let costs = SensitivityRequest(
    parameters: ["a=0.1..1.1", "b=0.1..2.1", "late=1..3"], metric: "both.cost_per_account",
    rows: 128, replications: 2, budget: 10_000)
}

extension StudyFixture {
  func sensitivity(
    _ request: SensitivityRequest = SensitivityFixture.costs
  ) throws -> SensitivityJob {
    try SensitivityJob(try run(), request)
  }
}
