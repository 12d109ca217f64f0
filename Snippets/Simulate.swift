// SPDX-License-Identifier: GPL-3.0-or-later

// Two policies on the same debtors with the same luck: what each recovers, replication by replication.

import Behaviors
import Experiments
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

let world = IntensityModel(
  baseline: .constant(0.004), excitation: Excitation(decay: 0.1, saturation: 0.5),
  payment: PaymentBehavior(partial: .one),
  types: Array(repeating: TypeParameters(), count: LatentType.allCases.count))
var call = ChannelSpecification(.agentCall)
call.engagement = 0.3
call.stimulus = 0.05
call.costPerAttempt = 1.5
let policies = [
  Strategy(name: "wait", treatments: []),
  Strategy(
    name: "call",
    treatments: [
      Treatment(name: "all", path: [Step(.dpd(10), every: 14, times: 4, channel: .fixed(0))])
    ]),
]
struct NoSuchDay: Error {}
guard let start = CivilDate("2026-01-05") else { throw NoSuchDay() }
let model = try SimulationModel(
  behavior: world, channels: [call], strategies: policies,
  settings: SimulationSettings(start: start, horizon: 90))

// A thousand accounts of one segment, made anew for each replication; no portfolio ever lies in memory as a whole.
let segment = SegmentSpecification(
  name: "cards", share: 1, balance: try .gamma(shape: 2, scale: 400),
  daysPastDue: try .uniform(low: 1, high: 30))
let debtors = try SyntheticPortfolio(
  PortfolioSpecification(accounts: 1_000, segments: [segment]), seed: 7, minorPerUnit: 100,
  channelAddresses: [call.address])

let experiment = Experiment(model: model, debtors: debtors, seed: 7)
// The number of threads changes no number.
let results = await experiment.run(0..<10, threads: 2)
for (position, policy) in policies.enumerated() {
  let recovered = experiment.values(of: .recoveryRate, strategy: position, results)
  print(policy.name, recovered.map { ($0 * 1_000).rounded() / 10 })
}
