// SPDX-License-Identifier: GPL-3.0-or-later

extension RangeEndTests {
  /// Offers, conditions, limits, shares of channels.
  static let offers = """
    version: 1
    name: ends
    start: 2026-01-05
    horizon: 60 days
    seed: 5
    replications: 2
    discount: { continuous: 0.001 per day }
    margins: { recovery_rate: 1% }
    portfolio:
      accounts: 4
      segments:
        all:
          balance: 150
          dpd: 3
          preferred_channel: { sms: 70%, agent_call: 30% }
          consent: { sms: 80%, agent_call: 90% }
          reach: { sms: { beta: { a: 2, b: 1 } }, agent_call: 70% }
          known_client: 50%
    behavior:
      baseline: [{ from: 0 dpd, rate: 0.01 per day }, { from: 30 dpd, rate: 0.005 per day }]
      excitation: { decay: 0.1 per day, saturation_cycle: 10 days }
      types: { forgetter: { full: [30%, 20%, 5%] } }
      relationship: { scar_window: 9 days, scar_recovery: 90 days }
      words:
        tones:
          moral: { engagement: 1.1, stimulus: { forgetter: 1.2 }, novelty: 30%, irritation: 2, binding: 1.1 }
          plain:
            engagement: { forgetter: 1.1, constrained: 1, strategic: 0.9, insolvent: 1, disputing: 0.8 }
            stimulus: 1.2
            novelty: { forgetter: 30%, constrained: 20%, strategic: 10%, insolvent: 5%, disputing: 1% }
        personal: { known_client: { stimulus: 1.1 }, others: { engagement: 0.9 } }
    channels:
      sms: { engagement: 30%, stimulus: 0.05 per day, pressure: 50%, engagement_by_hour: [{ hours: 18:00-21:00, factor: 1.2 }] }
      agent_call: { engagement: 90%, stimulus: 0.1 per day }
      voice_bot: { engagement: 90%, stimulus: 0.1 per day, line: agent_call, binding: 0.7, scar: 5% }
    messages: { pay: { tone: moral, personal: true, link: true, segments: 2 }, note: { tone: plain } }
    contact_rules:
      own:
        law:
          rules:
            calls: { at_most: 5, within: 9 days, apart: 1 days, channels: [agent_call] }
            pause: { quiet: 2 days, channels: [agent_call] }
            one: { one_channel: 3 days }
            asked: { debtor_blocks: { hours_per_week: 28, means: 3 } }
            ill: { suspend_on: life_event, for: 20 days, extended: 1 }
    strategies:
      offers:
        path:
          - at: 1 dpd
            every: 7 days
            channel: { sms: 40%, agent_call: 60% }
            while:
              balance: ">= 0.5"
              dpd: "<= 90 dpd"
              broken_promises: "<= 3"
              kept_promises: "<= 3"
              broken_plans: "<= 3"
              payments: "<= 30"
              attempts: "<= 40"
              engaged: "<= 20"
              failed_attempts: "<= 9"
              messages_ignored: "<= 9"
              links_opened: "<= 9"
              partial_payments: "<= 9"
              times_late: "<= 9"
          - at: 5 dpd
            every: 3 days
            channel: agent_call
            offer: { promise: { within: 7 days, grace: 2 days } }
          - at: 9 dpd
            every: 9 days
            channel: agent_call
            time: 10:30
            offer: { plan: { instalments: 3, down_payment: 10%, every: 14 days, grace: 3 days } }
          - { on: { failed_attempts: 3 }, after: 1 days, channel: voice_bot, message: pay }
          - { on: { late: 2 }, after: 1 days, channel: sms, message: note }
          - { on: broken_promise, after: 2 days, channel: { sequence: [sms, agent_call] } }
          - at: 12 dpd
            every: 5 days
            channel:
              bandit:
                channels: [sms, agent_call]
                reward: payment within 9 days
                prior_successes: 2
                prior_failures: 3
        limits: { house: { at_most: 5, window: 7 days } }

    """

  /// A readiness that is held.
  static let sustained = """
    version: 1
    name: ends
    start: 2026-01-05
    horizon: 60 days
    seed: 5
    replications: 2
    parameters: { hold: 0.02 }
    portfolio: { accounts: 2, segments: { all: { balance: 150, dpd: 3 } } }
    behavior: { baseline: 0.01 per day, excitation: { decay: 0.1 per day, initial_intensity: 0.03 per day }, liquidity: { ability: 0.9, income: 0.8 } }
    channels: { sms: { engagement: 30%, stimulus: 0.05 per day } }
    strategies: { held: { path: [{ sustain: "${hold} per day", channel: sms }] } }

    """

  /// The laws that the others leave out, and the precision that ends a run.
  static let mixed = """
    version: 1
    name: ends
    start: 2026-01-05
    horizon: 30 days
    seed: 5
    replications: { min: 2, max: 4, batch: 2, until: { metric: recovery_rate, half_width: 90% } }
    portfolio:
      accounts: 8
      segments:
        a: { share: 25%, balance: { uniform: [10, 400] }, dpd: { empirical: [1, 2, 5] } }
        b: { share: 25%, balance: { discrete: { values: [100, 200], weights: [0.7, 0.3] } }, dpd: { uniform: [-5, 30] } }
        c:
          share: 25%
          balance: { mixture: [{ weight: 30%, law: { lognormal: { median: 150, sigma: 0.7 } } }, { weight: 70%, law: 200 }] }
          liquidity: { exponential: { mean: 100 } }
          correlations: [{ between: [balance, liquidity], rank: 0.4 }]
        d: { share: 25%, balance: { truncated: { law: 200, low: 100, high: 300 } }, dpd: { truncated: { law: { gaussian: { mean: 5, sd: 3 } }, low: 0, high: 30 } } }
    behavior: { baseline: 0.01 per day, payment: { partial: 0.3 } }
    channels: { sms: { engagement: 30%, stimulus: 0.05 per day } }
    strategies: { one: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] } }

    """

  /// A selection, uncertain parameters, attribution, a rate of exchange.
  static let selection = """
    version: 1
    name: ends
    start: 2026-01-05
    horizon: 30 days
    currency: COP
    exchange_rate: "${fx}"
    seed: 5
    replications: { min: 2, max: 4, batch: 2, until: { metric: recovery_rate, indifference: 10% } }
    parameters: { hazard: 0.01, reach: 0.3, fx: 4_100 }
    attribution: { replications: 2 }
    uncertainty:
      draws: 2
      replications: 2
      parameters:
        hazard: { lognormal: { median: 0.01, sigma: 0.3 } }
        reach: { beta: { a: 3, b: 7 } }
        fx: 4_100
      correlations: [{ between: [hazard, reach], rank: 0.4 }]
    portfolio: { accounts: 4, segments: { all: { balance: 150, dpd: 3 } } }
    behavior: { baseline: "${hazard} per day" }
    channels: { preset: latam-2026, sms: { engagement: "${reach}" } }
    strategies:
      one: { path: [{ at: 1 dpd, every: 7 days, channel: sms }] }
      two: { path: [{ at: 1 dpd, every: 9 days, channel: sms }] }

    """
}
