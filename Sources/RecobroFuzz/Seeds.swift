// SPDX-License-Identifier: GPL-3.0-or-later

import Diagnostics
import Scenarios

/// What inputs are made from, by kind of reader.
enum Seeds {
  /// A small scenario with most of the keys.
  static let plain = Array(
    """
    version: 1
    name: plain
    start: 2026-01-05
    horizon: 40 days
    currency: EUR
    seed: 7
    replications: { min: 4, max: 8, batch: 4, until: { metric: recovery_rate, half_width: 1% } }
    parameters: { wait: 7, risk: 0.6 }
    discount: { annual: 7% }
    margins: { net_recovery_rate: 0.1% }
    portfolio:
      accounts: 40
      frailty: 0.5
      segments:
        a:
          share: 60%
          types: { forgetter: 52%, constrained: 48% }
          balance: { lognormal: { median: 420, sigma: 0.8 } }
          dpd: { uniform: [-5, 30] }
          liquidity: { gamma: { shape: 2, scale: 100 } }
          digital_affinity: { beta: { a: 8, b: 2, high: 1.25 } }
          preferred_channel: { sms: 70%, agent_call: 30% }
          correlations: [{ between: [balance, liquidity], rank: 0.4 }]
        b: { share: 40%, balance: { truncated: { law: { weibull: { shape: 2, scale: 90 } }, low: 5, high: 900 } } }
    behavior:
      baseline: [{ from: -60 dpd, rate: 0.03 per day }, { from: 31 dpd, rate: 0.01 per day }]
      excitation: { decay: 0.25 per day, saturation: 95% }
      payment: { partial: { beta: { a: 1.2, b: 2, low: 0.05, high: 1 } } }
      liquidity: { paydays: [{ days: [15, 31], share: 55% }, { days: [5], share: 45% }] }
    channels:
      sms: { cost_per_attempt: 0.03, engagement: 25%, latency: 4 hours, stimulus: 0.06 per day, opt_out: 0.1% }
      agent_call: { cost_per_minute: 0.3, minutes_engaged: 4, engagement: 14%, stimulus: 0.1 per day, irritation: 1 }
    strategies:
      one:
        path: [{ at: "${wait} dpd", every: "${wait} days", until: 30 dpd, channel: preferred }]
        stop: { attempts: ">= 8" }
        limits: { one-a-day: { at_most: 1 }, three: { at_most: 3, window: 7 days, channels: [sms] } }
      two:
        champion: true
        segments:
          - name: small
            when: { balance: "< 80", segment: a }
            path:
              - { at: 3 dpd, channel: agent_call, offer: promise }
              - { on: broken_promise, after: 1 day, channel: sms }
          - name: rest
            path: [{ at: -2 dpd, channel: { sms: 70%, agent_call: 30% } }]

    """.utf8)

  /// Scenarios, and presets laid over one another.
  static let scenarios =
    [plain]
    + Preset.all.map { Array($0.text.utf8.prefix(Mutator.limit)) }
    + [Array(Starter.text(name: "starter", language: .english).utf8.prefix(Mutator.limit))]
    + [
      "version: 1\nname: minimal\nhorizon: 9 days\nportfolio: { accounts: 2, segments: { a: { balance: 5 } } }\n"
        + "behavior: { preset: consumer-cards }\nchannels: { preset: latam-2026 }\nstrategies: { s: { path: [] } }\n"
    ].map { Array($0.utf8) }

  /// A byte for the dialect, then a file.
  static let portfolios: [[UInt8]] = [
    "0id,debtor,balance,due,dpd,segment,score,income,channel,sms_ok,vulnerable\n"
      + "A1,D1,100.25,2025-12-01,30,a,0.35,250.5,sms,yes,NO\n"
      + "A2,D1,\"1,234.5\",2026-02-30,-5,\"a \"\"b\"\"\",1e-3,,\"line\nbreak\",no,sí\n"
      + "A3,D2,7,,0,b,1,3,email,,\n",
    "1id;debtor;balance;due;dpd;segment;score;income;channel;sms_ok;vulnerable\r\n"
      + "A1;D1;1.234,50;2025-12-01;3;a;0,5;9;sms;x;\r\nA2;D2;7;2025-11-01;4;b;0,1;3;;si;no\r\n",
    "2\u{FEFF}id\tdebtor\tbalance\tdue\tdpd\tsegment\tscore\tincome\tchannel\tsms_ok\tvulnerable\n"
      + "A1\tD1\t12\t2026-01-01\t4\ta\t0.4\t8\tsms\t1\t0",
    "3id,debtor,balance,due,dpd,segment,score,income,channel,sms_ok,vulnerable\n"
      + (0..<30).map { "K\($0),D\($0 % 5),\($0 * 37 + 1),2025-12-0\($0 % 10),\($0),a,0.5,1,,y,n\n" }
      .joined(),
  ].map { Array($0.utf8) }

  /// Arguments of `--set`, one a line.
  static let settings: [[UInt8]] = [
    "portfolio.accounts=20\nhorizon=9 days", "strategies.one.path[0].every=3 days",
    "parameters.wait=5\nseed=18446744073709551615",
    "replications={ min: 4, max: 8, batch: 4, until: { half_width: 0.1% } }",
    "strategies.two.segments[0].when={ balance: \"< 5\" }\nlanguage=es",
    "channels.sms.latency=1 day\nbehavior.excitation.decay=0.2 per day",
  ].map { Array($0.utf8) }

  /// A byte for the place, then a value: every value in every place.
  static let values: [[UInt8]] = texts.flatMap { text in
    (0..<UInt8(GrammarCheck.placeCount)).map { [$0] + text }
  }

  private static let texts: [[UInt8]] = [
    "50 days", "36 hours", "0.7", "60%", "0.02 per day", "12 per year", "-5 dpd", "< 80",
    ">= ${risk}", "!= a", "2..6", "0..15%", "09:30", "2026-01-05", "18446744073709551615", "USD",
    "50_000", "preferred", "sms", "1e3", "a b", "",
  ].map { Array($0.utf8) }

  /// A manifest as a run writes it.
  static let manifests: [[UInt8]] = [
    """
    {"format": 1, "status": "complete", "content_hash": "ab", "scenario": "s", "seed": 18446744073709551615,
     "replications": 20, "strategies": ["a", "b"],
     "versions": {"engine": "0.1.0", "value_epoch": 1, "scenario": 1, "git_revision": null, "gsl": "2.7.1", "swift": null},
     "platform": {"libm": "glibc 2.36", "architecture": "x86_64", "cpu_flags": ["avx2", "fma"]},
     "scenario_sha256": "00", "resolved_scenario_sha256": "11",
     "inputs": [{"path": "data/cartera.csv", "sha256": "22"}],
     "outputs": [{"path": "results.json", "bytes": 123, "sha256": "33"}], "warnings": ["w \\u00e9 \\ud83d\\ude00"]}
    """
  ].map { Array($0.utf8) }
}
