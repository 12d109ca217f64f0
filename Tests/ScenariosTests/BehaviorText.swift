// SPDX-License-Identifier: GPL-3.0-or-later

/// Scenarios of the monthly models, to be spoilt.
enum BehaviorText {
  /// Texts that say what their model does not use, with the code of the error.
  static let unused: [(String, String)] = [
    (paymentRun("channels: { sms: { engagement: 30%, stimulus: 0.1 per day } }"), "S306"),
    (paymentRun("complaint_cost: 3"), "S306"),
    (paymentRun("resources: { callers: { agents: 2 } }"), "S306"),
    (paymentRun("contact_rules: us-reg-f"), "S306"),
    (paymentRun("role: agency"), "S306"),
    (paymentRun("variance_reduction: { control: martingale }"), "S306"),
    (paymentRun("attribution: { replications: 4 }"), "S306"),
    (paymentRun("margins: { kept_rate: 1% }"), "S301"),
    (paymentRun("replications: { max: 40, until: { half_width: 1% } }"), "S306"),
    (paymentRun("expect: [ \"one.net_recovery_rate > 0\" ]"), "S301"),
    (paymentRun(behavior: "excitation: { decay: 0.1 per day }"), "S102"),
    (paymentRun(behavior: "preset: consumer-cards"), "S102"),
    (paymentRun(segment: ", vulnerable: 10%"), "S306"),
    (paymentRun(segment: ", dpd: 30"), "S306"),
    (paymentRun(strategy: "path: [ { at: 3 dpd, channel: sms } ]"), "S306"),
    (paymentRun(strategy: "odds: { cure: 2 }"), "S306"),
    (paymentRun(strategy: "give_up: { missed: 3 }, limits: { a: { at_most: 1 } }"), "S306"),
    (paymentRun(segment: ", score: { gini: 40%, of: [insolvent] }"), "S306"),
    (rollRate(strategy: "give_up: { missed: 1 }"), "S306"),
    (rollRate(strategy: "odds: { cure: 2 }, priority: balance"), "S306"),
    (rollRate(strategy: "odds: { cure: 2 }, unserved: drop"), "S306"),
    (rollRate(strategy: "odds: { cure: 2 }, staff: { callers: 2 }"), "S306"),
  ]

  /// Texts that lack what their model needs, with the code of the error.
  static let needed: [(String, String)] = [
    (paymentRun(horizon: "730 days"), "S307"),
    (rollRate(moves: "C: { paid: 80%, I: 20% }"), "S101"),
    (rollRate(moves: "C: { paid: 80%, I: 20% }, I: { paid: 40%, I: 30% }"), "S212"),
    (rollRate(moves: "C: { paid: 80%, II: 20% }, I: { bad: 100% }"), "S301"),
    (rollRate(rest: "segments: { others: {} }"), "S301"),
    (rollRate(rest: "cure_payment: 100%"), "S204"),
  ]

  /// Scenarios of the intensity model whose `sustain` is not what it can be, with the code of the error.
  static let sustained: [(String, String)] = [
    (sustain("sustain: 0.1 per day, every: 3 days"), "S111"),
    (sustain("sustain: 0.1 per day, at: 3 dpd"), "S111"),
    (sustain("sustain: 0.1 per day, times: 4"), "S111"),
    (sustain("sustain: 0 per day"), "S204"),
    (sustain("sustain: 3 days"), "S203"),
    (sustain("sustain: 0.1 per day, channel: sms }, { at: 3 dpd"), "S111"),
    (
      sustain("sustain: 0.1 per day", baseline: "{ weibull_shape: 0.8, weibull_scale: 200 days }"),
      "S204"
    ),
  ]

  private static func sustain(_ step: String, baseline: String = "0.01 per day") -> String {
    """
    version: 1
    name: test
    horizon: 60 days
    portfolio: { accounts: 10, segments: { all: { balance: 100 } } }
    behavior: { baseline: \(baseline), excitation: { decay: 0.2 per day } }
    channels: { sms: { engagement: 30%, stimulus: 0.1 per day } }
    strategies:
      one: { path: [ { \(step), channel: sms } ] }
    """
  }

  static func paymentRun(
    _ frame: String = "", behavior: String = "", segment: String = "", horizon: String = "731 days",
    strategy: String = "give_up: { missed: 3 }"
  ) -> String {
    """
    version: 1
    name: test
    horizon: \(horizon)
    \(frame)
    portfolio: { accounts: 50, segments: { loans: { balance: 300\(segment) } } }
    behavior:
      model: payment-run
      pay_probability: 80%
      truncation: 3
      term: 24
      client_rate: 150%
      arrears_loss: 70%
      balance_loss: 0.4
      \(behavior)
    strategies: { one: { \(strategy) } }
    """
  }

  static func rollRate(
    moves: String = "C: { paid: 80%, I: 20% }, I: { paid: 40.05%, I: 30%, bad: 30% }",
    rest: String = "", strategy: String = "odds: { cure: 1.4 }"
  ) -> String {
    """
    version: 1
    name: test
    horizon: 400 days
    portfolio:
      accounts: 50
      segments: { all: { share: 50%, balance: 300 }, late: { share: 50%, balance: 9, dpd: 3 } }
    behavior:
      model: roll-rate
      states: { C: 0 dpd, I: 1 dpd }
      ends: { paid: paid, bad: lost }
      moves: { \(moves) }
      \(rest)
    strategies: { one: { \(strategy) }, two: {} }
    """
  }
}
