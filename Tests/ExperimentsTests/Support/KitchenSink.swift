// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

/// An experiment with everything in it: several accounts per debtor, liquidity, promises, plans, limits, mixes,
/// latencies, fatigue, opt-outs, treatments that switch, discounting, frailty.
enum KitchenSink {
  static let horizon = 150

  static func experiment(
    accounts: Int = 1_500, shares: [Double] = [0.6, 0.4], blockSize: Int = 1_024,
    seed: UInt64 = 5, keepsMartingale: Bool = false, expectsComplaints: Bool = false,
    isAntithetic: Bool = false, hasSobolPoints: Bool = false, resampling: Resampling = .both,
    strategies: [Strategy]? = nil, channels: [ChannelSpecification] = channels,
    resources: [Resource] = []
  ) throws -> Experiment {
    guard let start = CivilDate(year: 2026, month: 3, day: 2) else { throw ExperimentError.noDate }
    var settings = SimulationSettings(start: start, horizon: horizon, discountRate: 0.0003)
    settings.complaintCost = 12
    settings.keepsMartingale = keepsMartingale
    settings.expectsComplaints = expectsComplaints
    let model = try SimulationModel(
      behavior: try behavior(), channels: channels, resources: resources,
      strategies: strategies ?? [gentle, firm], settings: settings)
    let portfolio = try SyntheticPortfolio(
      PortfolioSpecification(
        accounts: accounts,
        segments: [try segment("cards", share: shares[0]), try segment("loans", share: shares[1])],
        frailty: 0.8),
      seed: seed, minorPerUnit: 100, channelAddresses: channels.map(\.address),
      blockSize: blockSize, hasSobolPoints: hasSobolPoints)
    return Experiment(
      model: model, debtors: portfolio, seed: seed, resampling: resampling,
      isAntithetic: isAntithetic)
  }

  private static func segment(_ name: String, share: Double) throws -> SegmentSpecification {
    var segment = SegmentSpecification(
      name: name, share: share, balance: try .gamma(shape: 2, scale: 400),
      daysPastDue: try .uniform(low: -5, high: 40))
    segment.types = [0.4, 0.3, 0.1, 0.1, 0.1]
    segment.liquidity = try .lognormal(mean: 600, coefficientOfVariation: 0.8)
    segment.digitalAffinity = try .beta(a: 4, b: 2)
    segment.accountsPerDebtor = try .discrete(values: [1, 2, 4], weights: [0.6, 0.3, 0.1])
    segment.preferredChannel = [0.5, 0.3, 0.2]
    segment.consent = [0.95, 0.9, 0.8]
    segment.reach = [try .beta(a: 2, b: 1), nil, try .uniform(low: 0.2, high: 1)]
    segment.vulnerable = 0.1
    return segment
  }

  private static func behavior() throws -> IntensityModel {
    var types = [TypeParameters](repeating: TypeParameters(), count: 5)
    for index in types.indices {
      types[index].full = [0.3, 0.1, 0]
      types[index].promises = 0.5
      types[index].reliability = 0.8
      types[index].accepts = 0.7
      types[index].regimes = [0.7, 0.2, 0.1]
      types[index].response = Double(index) / 2
    }
    let liquidity = Liquidity(
      paydays: [
        .init(daysOfMonth: [31], weight: 0.5), .init(daysOfMonth: [1, 15], weight: 0.5),
      ],
      ability: [1, 0.6, 0.1], incomeFactor: [1, 0.6, 0.2],
      transitions: [[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0, 0.2, 0.8]], paydayBoost: 2,
      paydayWindow: 5, carry: 0.3, incomeShock: 0.2, leastPayment: 5)
    return IntensityModel(
      baseline: .pieces([
        .init(from: 0, rate: 0.01), .init(from: 30, rate: 0.006), .init(from: 90, rate: 0.002),
      ]),
      excitation: Excitation(
        decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.01, saturation: 0.9),
      payment: PaymentBehavior(partial: try .beta(a: 1, b: 2, low: 0.05, high: 1)), types: types,
      liquidity: liquidity,
      relationship: Relationship(offPreference: 0.7))
  }

  static let channels: [ChannelSpecification] = {
    var sms = ChannelSpecification(.sms)
    (sms.costPerAttempt, sms.deliverability, sms.engagement) = (0.0075, 0.95, 0.3)
    (sms.latency, sms.stimulus) = (0.3, 0.03)
    (sms.irritation, sms.fatigue, sms.optOut, sms.complaint) = (0.2, 0.1, 0.01, 0.002)
    var email = sms
    (email.name, email.address, email.digital) = ("email", ChannelKind.email.address, true)
    email.latency = 1.5
    var call = ChannelSpecification(.agentCall)
    (call.costPerMinute, call.handling) = (0.8, HandlingTime(engaged: 5, unanswered: 1))
    (call.engagement, call.stimulus) = (0.35, 0.08)
    (call.irritation, call.fatigue, call.optOut, call.complaint) = (1, 0.2, 0.01, 0.01)
    return [sms, email, call]
  }()

  private static let mix = ChannelChoice.mix([
    .init(channel: 0, weight: 0.6), .init(channel: 1, weight: 0.4),
  ])

  static let gentle = Strategy(
    name: "gentle",
    treatments: [
      Treatment(
        name: "all",
        path: [
          Step(.dpd(-3), every: 9, channel: .preferred(among: [0, 1]), time: 0.4),
          Step(.dpd(30), every: 30, channel: .fixed(2), offer: .promise(PromiseOffer())),
        ])
    ])

  /// One strategy treats persons and one accounts.
  static let firm = {
    var strategy = plainFirm
    strategy.treat = .account
    return strategy
  }()

  private static let plainFirm = Strategy(
    name: "firm",
    treatments: [
      Treatment(
        name: "broken", conditions: [Condition(.brokenPromises, .atLeast, 1)],
        path: [
          Step(
            .event(.broken(.promise), after: 2), every: 7, times: 3, channel: .fixed(2),
            offer: .plan(PlanOffer(instalments: 2...12, downPayment: 0.1, every: 14, grace: 3)))
        ]),
      Treatment(
        name: "late", conditions: [Condition(.dpd, .atLeast, 30)],
        path: [
          Step(.dpd(30), every: 5, channel: mix),
          Step(
            .dpd(32), every: 10, conditions: [Condition(.balance, .greater, 100)],
            channel: .fixed(2), offer: .promise(PromiseOffer(within: 20, grace: 2)), time: 0.6),
          Step(.event(.payment, after: 1), channel: .fixed(1)),
        ], stop: [Condition(.brokenPlans, .atLeast, 1)]),
      Treatment(name: "early", path: [Step(.dpd(0), every: 4, until: 29, channel: mix)]),
    ],
    limits: [
      ContactLimit(name: "week", atMost: 3, days: 7),
      ContactLimit(name: "calls", atMost: 1, days: 3, channels: [2]),
    ])
}

enum ExperimentError: Error {
  case noDate
  case noMetric
}

extension Outcome {
  /// Every number to the last bit, undefined ones included.
  var bits: [UInt64] { (values + curve + [recoveryError]).map(\.bitPattern) }
}

extension ReplicationResult {
  /// Every number of every strategy and segment to the last bit.
  var bits: [[UInt64]] {
    totals.map(\.bits) + segments.flatMap { $0.map { $0?.bits ?? [] } }
  }
}
