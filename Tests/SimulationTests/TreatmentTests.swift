// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Measures
import Portfolios
import Randomness
import Simulation
import Strategies
import Testing
import Vocabulary

/// Which treatment an account follows, and the paths that answer events.
@Suite("Treatments and events") struct TreatmentTests {
  private let sms = Step(.dpd(0), every: 10, channel: .fixed(0))
  private let letter = Step(.dpd(0), every: 10, channel: .fixed(1))

  private func scene(_ treatments: [Treatment]) throws -> Scene {
    var scene = try Scene()
    var call = ChannelSpecification.certain(.agentCall)
    call.handling = HandlingTime(engaged: 3)
    scene.channels = [.certain(.sms), .certain(.letter), call]
    scene.strategies = [Strategy(name: "switching", treatments: treatments)]
    scene.horizon = 50
    return scene
  }

  @Test("The first treatment whose conditions hold is followed; a DPD moves accounts on")
  func threshold() throws {
    let scene = try scene([
      Treatment(name: "late", conditions: [Condition(.dpd, .atLeast, 25)], path: [letter]),
      Treatment(name: "early", path: [sms]),
    ])
    let life = try scene.life()
    #expect(life.treatments.map(\.time) == [0, 25])
    #expect(life.treatments.map(\.treatment) == [1, 0])
    #expect(life.attempts(channel: 0) == [0, 10, 20])
    #expect(life.attempts(channel: 1) == [30, 40])
    #expect(try scene.life(.one(dpd: 25)).attempts(channel: 0).isEmpty)
  }

  @Test(
    "Comparisons with a DPD change on the right day",
    arguments: [
      (Condition.Operator.greater, [(0.0, 1), (26.0, 0)]), (.atLeast, [(0, 1), (25, 0)]),
      (.less, [(0, 0), (25, 1)]), (.atMost, [(0, 0), (26, 1)]),
      (.equal, [(0, 1), (25, 0), (26, 1)]), (.different, [(0, 0), (25, 1), (26, 0)]),
    ])
  func comparisons(_ comparison: Condition.Operator, _ expected: [(Double, Int)]) throws {
    let life = try scene([
      Treatment(name: "first", conditions: [Condition(.dpd, comparison, 25)], path: [letter]),
      Treatment(name: "other", path: [sms]),
    ]).life()
    #expect(life.treatments.map(\.time) == expected.map(\.0))
    #expect(life.treatments.map(\.treatment) == expected.map(\.1))
  }

  @Test("An account that meets no conditions is left alone")
  func none() throws {
    let life = try scene([
      Treatment(name: "rich", conditions: [Condition(.balance, .greater, 1_000)], path: [sms])
    ]).life()
    #expect(life.attempts().isEmpty)
    #expect(life.treatments.map(\.treatment) == [nil])
  }

  @Test("A stop rule holds through a change of treatment")
  func stopIsForGood() throws {
    let life = try scene([
      Treatment(name: "late", conditions: [Condition(.dpd, .atLeast, 25)], path: [letter]),
      Treatment(name: "early", path: [sms], stop: [Condition(.attempts, .atLeast, 2)]),
    ]).life()
    #expect(life.attempts() == [0, 10])
  }

  @Test("A broken promise changes the treatment and is answered after the days to wait")
  func brokenPromise() throws {
    let ask = Step(
      .dpd(0), channel: .fixed(2), offer: .promise(PromiseOffer(within: 10, grace: 3)))
    let answer = Step(.event(.broken(.promise), after: 5), channel: .fixed(1))
    let broken = Condition(.brokenPromises, .atLeast, 1)
    var scene = try scene([
      Treatment(name: "after", conditions: [broken], path: [answer]),
      Treatment(name: "before", path: [ask]),
    ])
    scene.type.promises = 1
    scene.type.reliability = 0
    let life = try scene.life()
    let end = try #require(life.times(of: .agreementBroken).first)
    #expect(life.treatments.map(\.time) == [0, end])
    #expect(life.attempts(channel: 1) == [end + 5])
  }

  @Test("An answer may repeat, and starts again with each event")
  func payment() throws {
    let answer = Step(.event(.payment, after: 2), every: 3, times: 2, channel: .fixed(0))
    var scene = try scene([Treatment(name: "all", path: [answer])])
    scene.baseline = .constant(0.03)
    scene.type.full = [0, 0, 0]
    scene.horizon = 300
    var compared = 0
    for identity in 0..<20 {
      let life = try scene.life(.one([10_000_000_000], identity: UInt64(identity)))
      #expect(life.attempts() == answers(to: life.payments.map(\.time), until: 300))
      compared += life.attempts().count
    }
    #expect(compared > 100)
  }

  /// Touches 2 and 5 days after each payment's day, unless another payment restarts the answer before.
  private func answers(to payments: [Double], until horizon: Double) -> [Double] {
    var touches: [Double] = []
    for (number, time) in payments.enumerated() {
      let next = number + 1 < payments.count ? payments[number + 1] : horizon
      let day = time.rounded(.down)
      touches += [day + 2, day + 5].filter { $0 < next }
    }
    return touches
  }

  @Test(
    "A missed instalment is answered on its day, the broken plan when the grace has ended",
    arguments: [0, 5, 8])
  func missedInstalment(grace: Int) throws {
    let plan = Step(
      .dpd(0), channel: .fixed(2),
      offer: .plan(PlanOffer(instalments: 2...4, every: 10, grace: grace)))
    let missed = Step(.event(.missedInstalment, after: 1), channel: .fixed(0))
    let broken = Step(.event(.broken(.plan), after: 1), channel: .fixed(1))
    var scene = try scene([Treatment(name: "all", path: [plan, missed, broken])])
    scene.type.accepts = 1
    scene.type.reliability = 0
    let life = try scene.life()
    let end = Double(10 + grace)
    #expect(life.times(of: .instalmentMissed(amount: 50_000, until: 10 + grace)) == [10])
    #expect(life.times(of: .agreementBroken) == [end])
    #expect(life.attempts(channel: 0) == [11])
    #expect(life.attempts(channel: 1) == [end + 1])
  }

  @Test("Without grace the instalment is missed first and the plan broken then, at one midnight")
  func missedThenBroken() throws {
    let plan = Step(
      .dpd(0), channel: .fixed(2),
      offer: .plan(PlanOffer(instalments: 2...2, every: 10, grace: 0)))
    let unbroken = Condition(.brokenPlans, .equal, 0)
    let missed = Step(.event(.missedInstalment, after: 1), channel: .fixed(0))
    let broken = Step(.event(.broken(.plan), after: 1), channel: .fixed(1))
    var scene = try scene([
      Treatment(name: "before", conditions: [unbroken], path: [plan, missed]),
      Treatment(name: "after", path: [broken]),
    ])
    scene.type.accepts = 1
    scene.type.reliability = 0
    let life = try scene.life()
    let kinds = life.filter { $0.time == 10 }.map(\.kind)
    #expect(
      kinds == [
        .instalmentMissed(amount: 50_000, until: 10), .agreementBroken, .treated(treatment: 1),
      ])
    // The new path forgets what the old one had planned, and answers the event that began it.
    #expect(life.attempts(channel: 0).isEmpty)
    #expect(life.attempts(channel: 1) == [11])
  }

  @Test("A down payment on day 0 does not start the path anew")
  func downPaymentOnDayZero() throws {
    let plan = Step(
      .dpd(0), every: 20, channel: .fixed(2),
      offer: .plan(PlanOffer(instalments: 2...2, downPayment: 0.2, every: 10)))
    let known = Condition(.payments, .atLeast, 0)
    var scene = try scene([Treatment(name: "all", conditions: [known], path: [plan])])
    scene.type.accepts = 1
    let life = try scene.life()
    #expect(life.payments.map(\.time) == [0, 10, 20])
    #expect(life.treatments.map(\.time) == [0])
    #expect(life.blocks().isEmpty)
  }
}
