// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

/// Experiments of one segment with few parts, for closed forms.
struct PlainExperiment {
  var baseline = BaselineHazard.constant(0)
  var excitation = Excitation(decay: 0.1, saturation: 0)
  var type = TypeParameters()
  var liquidity: Liquidity?
  var partial: Distribution
  var channels: [ChannelSpecification] = []
  var resources: [Resource] = []
  var strategies = [Strategy(name: "untouched", treatments: [])]
  var segment: SegmentSpecification
  var accounts = 10_000
  var frailty = 0.0
  var horizon = 180
  var discountRate = 0.0
  var keepsMartingale = false
  var isAntithetic = false
  var hasSobolPoints = false
  var seed: UInt64 = 11

  /// Payments in full of balances of 1,000.00, entering at a DPD.
  init(dpd: Int = 0) throws {
    partial = .one
    type.full = [1, 1, 1]
    segment = SegmentSpecification(
      name: "all", share: 1, balance: try .constant(value: 1_000),
      daysPastDue: try .constant(value: Double(dpd)))
  }

  /// The workload on which engines are compared, with one message success per strategy.
  static func reference(
    accounts: Int, successes: [Double] = [0.27], cadences: [Int] = [7], seed: UInt64 = 1
  ) throws -> PlainExperiment {
    var plain = try PlainExperiment()
    plain.baseline = .constant(0.004)
    plain.excitation = Excitation(
      decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.02, saturation: 0)
    plain.partial = try .beta(a: 1, b: 0.5, low: 0.1, high: 1)
    plain.type.full = [0.3, 0.3, 0.3]
    plain.segment.balance = try .gamma(shape: 2, scale: 400)
    plain.channels = successes.map { success in
      var message = ChannelSpecification(.sms)
      (message.engagement, message.stimulus) = (success, 0.02)
      return message
    }
    plain.strategies = cadences.flatMap { cadence in
      successes.indices.map { channel in
        let step = Step(.dpd(cadence), every: cadence, until: 179, channel: .fixed(channel))
        return Strategy(
          name: "\(cadence)-\(channel)", treatments: [Treatment(name: "all", path: [step])])
      }
    }
    plain.accounts = accounts
    plain.seed = seed
    return plain
  }

  /// Starts on Thursday, 1 January 2026.
  func experiment(resampling: Resampling = .both) throws -> Experiment {
    guard let start = CivilDate(year: 2026, month: 1, day: 1) else { throw ExperimentError.noDate }
    let model = try SimulationModel(
      behavior: IntensityModel(
        baseline: baseline, excitation: excitation, payment: PaymentBehavior(partial: partial),
        types: [TypeParameters](repeating: type, count: 5), liquidity: liquidity),
      channels: channels, resources: resources, strategies: strategies,
      settings: SimulationSettings(
        start: start, horizon: horizon, discountRate: discountRate,
        keepsMartingale: keepsMartingale))
    let portfolio = try SyntheticPortfolio(
      PortfolioSpecification(accounts: accounts, segments: [segment], frailty: frailty),
      seed: seed, minorPerUnit: 100, channelAddresses: channels.map(\.address),
      hasSobolPoints: hasSobolPoints)
    return Experiment(
      model: model, debtors: portfolio, seed: seed, resampling: resampling,
      isAntithetic: isAntithetic)
  }

  /// The share recovered by elapsed day in one replication.
  func curve() async throws -> [Double] {
    await (try experiment()).run(0..<1, threads: 2)[0].totals[0].curve
  }
}

/// The mean and the standard error of the mean of some numbers.
func meanAndError(_ values: [Double]) -> (mean: Double, error: Double) {
  let n = Double(values.count)
  let mean = values.reduce(0, +) / n
  return (mean, (variance(values) / n).squareRoot())
}

/// The sample variance.
func variance(_ values: [Double]) -> Double {
  let n = Double(values.count)
  let mean = values.reduce(0, +) / n
  return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
}
