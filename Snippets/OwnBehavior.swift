// SPDX-License-Identifier: GPL-3.0-or-later

// When debtors pay, written here: a process that contacts excite and that fades, with its own luck. Channels, rules, offers, cash and measures
// are the engine's.

import Behaviors
import Experiments
import Portfolios
import Randomness
import Simulation
import Strategies
import Vocabulary

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Pays everything at the rate μ + x(t), where x jumps by a contact's stimulus and fades with κ; both per day.
struct Readiness: PaymentTiming {
  var rate: Double
  var decay: Double

  func process(of account: PlacedAccount, luck: AccountLuck) -> any PaymentProcess {
    Process(rate: rate * account.frailty, decay: decay, since: account.time, luck: luck)
  }

  struct Process: PaymentProcess {
    let rate: Double
    let decay: Double
    let luck: AccountLuck
    /// The hazard that is left until each of the two clocks fires: the steady one and the excited one.
    var steady: Double
    var excited: Double
    var excitation = 0.0
    var since: Double

    init(rate: Double, decay: Double, since: Double, luck: AccountLuck) {
      (self.rate, self.decay, self.since, self.luck) = (rate, decay, since, luck)
      steady = -log(luck.uniform(0))
      excited = -log(luck.uniform(1))
    }

    mutating func nextPayment(after time: Double) -> PlannedPayment? {
      advance(to: time)
      let used = excitation > 0 ? excited * decay / excitation : 1
      let first = min(
        rate > 0 ? since + steady / rate : .infinity,
        used < 1 ? since - log(1 - used) / decay : .infinity)
      return first.isFinite ? PlannedPayment(time: max(first, time.nextUp)) : nil
    }

    mutating func reminded(by contact: NoticedContact) {
      advance(to: contact.time)
      excitation += contact.stimulus
    }

    // A payment in full ends the account, and nothing offers to pay in parts.
    mutating func paid(_ share: Double, at time: Double) {}

    private mutating func advance(to time: Double) {
      let faded = excitation * exp(-decay * (time - since))
      steady = max(0, steady - rate * (time - since))
      excited = max(0, excited - (excitation - faded) / decay)
      (excitation, since) = (faded, time)
    }
  }
}

// The frame: who is reached, and how patient people are. Its own clocks are not used.
let frame = IntensityModel(
  baseline: .constant(0), excitation: Excitation(decay: 0.1, saturation: 0),
  payment: PaymentBehavior(partial: .one),
  types: Array(repeating: TypeParameters(), count: LatentType.allCases.count))
var message = ChannelSpecification(.sms)
message.engagement = 0.25
message.stimulus = 0.02
let weekly = Strategy(
  name: "weekly",
  treatments: [
    Treatment(name: "all", path: [Step(.dpd(7), every: 7, until: 90, channel: .fixed(0))])
  ])
struct NoSuchDay: Error {}
guard let start = CivilDate("2026-01-05") else { throw NoSuchDay() }
let model = try SimulationModel(
  behavior: .own(OwnBehavior(Readiness(rate: 0.004, decay: 0.1), frame: frame)),
  channels: [message], strategies: [Strategy(name: "wait", treatments: []), weekly],
  settings: SimulationSettings(start: start, horizon: 120))

let segment = SegmentSpecification(
  name: "cards", share: 1, balance: try .gamma(shape: 2, scale: 400),
  daysPastDue: try .uniform(low: 1, high: 30))
let debtors = try SyntheticPortfolio(
  PortfolioSpecification(accounts: 20_000, segments: [segment]), seed: 7, minorPerUnit: 100,
  channelAddresses: [message.address])
let experiment = Experiment(model: model, debtors: debtors, seed: 7)
let results = await experiment.run(0..<4, threads: 2)
for (position, strategy) in model.strategies.enumerated() {
  let paid = experiment.values(of: .closedRate, strategy: position, results)
  print(strategy.name, paid.map { ($0 * 1_000).rounded() / 10 })
}
// Nobody is touched: each has paid with 1 − e^(−0.004·120).
print("law of waiting", (-expm1(-0.004 * 120) * 1_000).rounded() / 10)
