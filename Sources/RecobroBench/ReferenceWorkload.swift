// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

/// The workload on which engines are compared: one portfolio, one strategy, one replication.
///
/// Message success is the engagement of a channel, message times the cadence of a path.
enum ReferenceWorkload {
  static let horizon = 180

  /// The workload as an experiment; `isOwn` tells its law of payments outside the engine.
  static func experiment(
    accounts: Int, seed: UInt64, isOwn: Bool = false
  ) throws -> Experiment {
    var type = TypeParameters()
    type.full = [0.3, 0.3, 0.3]
    let behavior = IntensityModel(
      baseline: .constant(0.004),
      excitation: Excitation(
        decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.02, saturation: 0),
      partial: try .beta(a: 1, b: 0.5, low: 0.1, high: 1),
      types: [TypeParameters](repeating: type, count: 5))
    var message = ChannelSpecification(.sms)
    message.engagement = 0.27
    message.stimulus = 0.02
    let strategy = Strategy(
      name: "messages",
      treatments: [
        Treatment(
          name: "everyone", path: [Step(.dpd(7), every: 7, until: 175, channel: .fixed(0))])
      ])
    guard let start = CivilDate(year: 2026, month: 1, day: 5) else { throw BenchError.noDate }
    let model = try SimulationModel(
      behavior: isOwn
        ? .own(OwnBehavior(payments(of: behavior), frame: behavior)) : .intensity(behavior),
      channels: [message], strategies: [strategy],
      settings: SimulationSettings(start: start, horizon: horizon))
    let segment = SegmentSpecification(
      name: "all", share: 1, balance: try .gamma(shape: 2, scale: 400), daysPastDue: .zero)
    let portfolio = try SyntheticPortfolio(
      PortfolioSpecification(accounts: accounts, segments: [segment]), seed: seed,
      minorPerUnit: 100, channelAddresses: [message.address])
    return Experiment(model: model, debtors: portfolio, seed: seed)
  }

  private static func payments(of model: IntensityModel) -> OwnReadiness {
    let rate = if case .constant(let rate) = model.baseline { rate } else { Double.nan }
    return OwnReadiness(
      rate: rate, decay: model.excitation.decay,
      habitPerPayment: model.excitation.habitPerPayment,
      habitPerShare: model.excitation.habitPerShare, full: model.types[0].full[0],
      partial: model.partial)
  }
}

enum BenchError: Error {
  case noDate
}
