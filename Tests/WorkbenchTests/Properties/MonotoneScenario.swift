// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

/// A scenario made by dice in the setting where more engaged contacts never lower what was paid by any day: no
/// liquidity, offers, fatigue, opt-outs, limits and conditions, and one stimulus or no saturation.
struct MonotoneScenario {
  /// The file's text.
  ///
  /// Strategy 0 is cautious; 1 has further touches by another channel; 2 makes the touches of 0 by a channel that
  /// differs from that of 0 in finding more attention.
  let text: String

  init(seed: UInt64) {
    var dice = SplitMix(seed: seed)
    let decay = dice.number(0.05, 0.5)
    let saturation = dice.pick([0, 30, 95, 100])
    let stimulus = dice.number(0.01, 0.2)
    let other = saturation == 0 ? dice.number(0.01, 0.2) : stimulus
    let steps = (0...dice.whole(0...2)).map { _ in Self.step(&dice) }
    let further = (0...dice.whole(0...2)).map { _ in Self.step(&dice) }
    let engagement = dice.whole(1...60)
    func path(_ steps: [String], _ channel: String) -> [String] {
      steps.map { "{ \($0), channel: \(channel) }" }
    }
    // A person's days are those of the oldest debt: who pays it earlier because of a contact has other contacts from then on.
    func strategy(_ name: String, _ path: [String]) -> String {
      "  \(name): { treat: account, path: [\(path.joined(separator: ", "))] }\n"
    }
    let own = path(steps, "sms")
    text = """
      version: 1
      name: monotone
      horizon: \(dice.whole(30...60)) days
      seed: \(seed)
      replications: 2
      portfolio:
        accounts: \(dice.whole(20...60))
        frailty: \(dice.pick([0, 0.5, 3]))
        segments:
          all:
            balance: { lognormal: { median: 300, sigma: 0.8 } }
            dpd: { uniform: [-5, 10] }
            types: \(dice.shares(["forgetter", "constrained", "strategic"]))
            accounts_per_debtor: { discrete: { values: [1, 3], weights: [70%, 30%] } }
      behavior:
        baseline: \(dice.number(0, 0.02)) per day
        excitation:
          decay: \(decay) per day
          habit_per_payment: \(decay / 10) per day
          habit_per_share: \(decay / 5) per day
          saturation: \(saturation)%
        payment: { partial: { beta: { a: 1, b: 2, low: 0.1, high: 1 } }, floor: 1 }
        types:
          forgetter: { response: \(dice.number(0, 2)), full: \(dice.whole(0...100))% }
          constrained: { response: \(dice.number(0, 2)), full: \(dice.whole(0...100))% }
          strategic: { response: \(dice.number(0, 2)), full: \(dice.whole(0...100))% }
      channels:
        sms: { engagement: \(engagement)%, stimulus: \(stimulus) per day, latency: 4 hours }
        email: { engagement: \(dice.whole(10...90))%, stimulus: \(other) per day }
        push: { engagement: \(dice.whole((engagement + 1)...100))%, stimulus: \(stimulus) per day, latency: 4 hours, digital: false }
      strategies:
      \(strategy("cautious", own))\(strategy("further", own + path(further, "email")))\
      \(strategy("attended", path(steps, "push")))
      """
  }

  private static func step(_ dice: inout SplitMix) -> String {
    "at: \(dice.whole(-5...15)) dpd, every: \(dice.whole(2...12)) days"
  }
}
