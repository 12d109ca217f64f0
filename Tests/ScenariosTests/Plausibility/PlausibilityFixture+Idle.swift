// SPDX-License-Identifier: GPL-3.0-or-later

extension PlausibilityFixture {
  /// Keys of debtors, behaviour, channels and limits that change nothing.
  static let idle = [
    Self(
      "a promise that nobody gives", code: "S415", behavior: "{ baseline: 0.02 per day }",
      strategy: "{ path: [{ at: 1 dpd, channel: agent_call, offer: 1️⃣promise }] }",
      expected: """
        S415 strategies.one.path[0].offer
        `promises` is 0% for every type of debtor here, so nobody takes this offer
        has no effect
        help: give a type of `behavior.types` a share that `promises`, or leave the key out
        """),
    Self(
      "a plan that nobody accepts", code: "S415", behavior: "{ baseline: 0.02 per day }",
      strategy:
        "{ path: [{ at: 1 dpd, channel: agent_call, 1️⃣offer: { plan: { instalments: 2..6 } } }] }",
      expected: """
        S415 strategies.one.path[0].offer
        `accepts` is 0% for every type of debtor here, so nobody takes this offer
        has no effect
        help: give a type of `behavior.types` a share that `accepts`, or leave the key out
        """),
    Self(
      "messages that never arrive", code: "S415", sms: ", deliverability: 1️⃣0%",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 channels.sms.deliverability
        no contact by `sms` arrives, so its steps bring nothing
        has no effect
        help: write the share that arrives, or leave the key out
        """),
    Self(
      "a channel without consent", code: "S415", segment: ", consent: { sms: 1️⃣0% }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 portfolio.segments.all.consent.sms
        nobody may be contacted by `sms`, so its steps never act
        has no effect
        help: write the share that may be, or leave the key out
        """),
    Self(
      "a channel whose numbers are all wrong", code: "S415", segment: ", reach: { sms: 1️⃣0% }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 portfolio.segments.all.reach.sms
        no contact by `sms` gets through to anybody, so its steps bring nothing
        has no effect
        help: write the share that gets through, or leave the key out
        """),
    Self(
      "a limit of another channel", code: "S415",
      strategy:
        "{ path: [{ at: 1 dpd, channel: sms }], limits: { calls: { at_most: 1, 1️⃣channels: [agent_call] } } }",
      expected: """
        S415 strategies.one.limits.calls.channels
        no step of `one` takes a channel of this limit, so it holds nothing back
        has no effect
        help: name a channel of a step, or leave the key out
        """),
    Self(
      "income where cash never binds", code: "S415", segment: ", liquidity: 1️⃣300",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 portfolio.segments.all.liquidity
        without `behavior.liquidity` cash never binds, so nobody's income matters
        has no effect
        help: give the behaviour a `liquidity`, or leave the key out
        """),
    Self(
      "a correlation with a constant", code: "S415",
      segment: ", correlations: [{ 1️⃣between: [balance, dpd], rank: 0.4 }]",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 portfolio.segments.all.correlations[0]
        `balance` is the same for everybody in `all`, so nothing goes with it
        has no effect
        help: give it a law that varies, or leave the key out
        """),
    Self(
      "a recovery that a cycle replaces", code: "S415",
      behavior:
        "{ baseline: 0.02 per day, excitation: { saturation_cycle: 20 days, saturation_recovery: 1️⃣12 days } }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 behavior.excitation.saturation_recovery
        `saturation_cycle` replaces it
        has no effect
        help: leave `saturation_cycle` out, or leave the key out
        """),
    Self(
      "fatigue that no channel brings", code: "S415",
      behavior: "{ baseline: 0.02 per day, relationship: { fatigue_recovery: 1️⃣3 days } }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 behavior.relationship.fatigue_recovery
        no channel has a `fatigue` that could fade
        has no effect
        help: give a channel a `fatigue`, or leave the key out
        """),
    Self(
      "irritation that no channel brings", code: "S415",
      behavior: "{ baseline: 0.02 per day, relationship: { irritation_recovery: 1️⃣3 days } }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 behavior.relationship.irritation_recovery
        no channel has an `irritation` that could fade
        has no effect
        help: give a channel an `irritation`, or leave the key out
        """),
    Self(
      "a preference that nobody has", code: "S415",
      behavior: "{ baseline: 0.02 per day, relationship: { off_preference: 1️⃣50% } }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 behavior.relationship.off_preference
        nobody prefers a channel
        has no effect
        help: give a segment a `preferred_channel`, or leave the key out
        """),
    Self(
      "a type that nobody is", code: "S415",
      behavior: "{ baseline: 0.02 per day, types: { 1️⃣insolvent: { baseline: 0.5 } } }",
      strategy: "{ path: [{ at: 1 dpd, channel: sms }] }",
      expected: """
        S415 behavior.types.insolvent
        no segment has debtors of the type `insolvent`
        has no effect
        help: give a segment's `types` a share of it, or leave the key out
        """),
    Self(
      "a stop that is never reached", code: "S415",
      strategy:
        "{ path: [{ at: 1 dpd, every: 7 days, channel: sms }], stop: { attempts: 1️⃣\">= 1000\" } }",
      expected: """
        S415 strategies.one.stop.attempts
        this condition on `attempts` never holds, since the steps touch an account 13 times at most: it stops nothing
        never holds
        help: change the condition, or leave it out
        """),
  ]

  /// Neighbours of those that may matter.
  static let busy = [
    Self(
      "a stop that may be reached",
      strategy:
        "{ path: [{ at: 1 dpd, every: 7 days, channel: sms }], stop: { attempts: \">= 13\" } }"),
    Self(
      "values at their defaults",
      behavior:
        "{ baseline: 0.02 per day, excitation: { saturation_cycle: 20 days, saturation_recovery: 30 days }, relationship: { fatigue_recovery: 14 days, irritation_recovery: 30 days, off_preference: 100% }, types: { insolvent: { baseline: 1 } } }",
      strategy: "{ path: [] }"),
    Self(
      "fatigue, irritation and a preference",
      behavior:
        "{ baseline: 0.02 per day, relationship: { fatigue_recovery: 3 days, irritation_recovery: 3 days, off_preference: 50% } }",
      segment: ", preferred_channel: { sms: 100% }",
      sms: ", fatigue: 1, irritation: 1", strategy: "{ path: [{ at: 1 dpd, channel: sms }] }"),
    Self(
      "a limit of a channel that a step takes", segment: ", consent: { agent_call: 0% }",
      strategy:
        "{ path: [{ at: 1 dpd, every: 2 days, channel: sms }], limits: { few: { at_most: 1, window: 7 days, channels: [agent_call, sms] } } }"
    ),
  ]
}
