// SPDX-License-Identifier: GPL-3.0-or-later

// A model made in Swift, without a scenario file: a world, a channel, two policies and the frame of time and money. Whatever lies outside
// its range is refused here, with the name that scenarios give it; afterwards every debtor can be simulated.

import Behaviors
import Randomness
import Simulation
import Strategies
import Vocabulary

// The world: one payment in 250 days without a touch, readiness that fades with κ = 0.1 per day, and part payments of a tenth or more.
let behavior = IntensityModel(
  baseline: .constant(0.004),
  excitation: Excitation(decay: 0.1, habitPerPayment: 0.005, habitPerShare: 0.02, saturation: 0.5),
  payment: PaymentBehavior(partial: try .beta(a: 1, b: 0.5, low: 0.1, high: 1)),
  types: Array(repeating: TypeParameters(), count: LatentType.allCases.count))

// A message that a quarter of its receivers read, at 5 cents.
var message = ChannelSpecification(.sms)
message.engagement = 0.25
message.stimulus = 0.02
message.costPerAttempt = 0.05

// The policies: wait, or write every week from the seventh day past due on.
let waiting = Strategy(name: "wait", treatments: [])
let weekly = Strategy(
  name: "weekly",
  treatments: [
    Treatment(name: "all", path: [Step(.dpd(7), every: 7, until: 90, channel: .fixed(0))])
  ],
  limits: [ContactLimit(name: "once a week", atMost: 1, days: 7)])

struct NoSuchDay: Error {}
guard let start = CivilDate("2026-01-05") else { throw NoSuchDay() }
let settings = SimulationSettings(start: start, horizon: 120)
let model = try SimulationModel(
  behavior: behavior, channels: [message], strategies: [waiting, weekly], settings: settings)

print("a payment brings \(model.branchingRatio) further payments on average")

// What lies outside its range is an error that names it.
message.engagement = 1.4
do {
  _ = try SimulationModel(
    behavior: behavior, channels: [message], strategies: [waiting, weekly], settings: settings)
} catch {
  print("refused: \(error)")
}
