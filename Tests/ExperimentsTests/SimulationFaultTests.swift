// SPDX-License-Identifier: GPL-3.0-or-later

import Behaviors
import Experiments
import Portfolios
import Simulation
import Strategies
import Testing
import Vocabulary

/// A life whose time would go back ends the run, in every build.
@Suite("Time never goes back") struct SimulationFaultTests {
  /// A promise within no day at all, which its documentation forbids, falls due before it was made.
  private func plain() throws -> PlainExperiment {
    var plain = try PlainExperiment()
    var call = ChannelSpecification(.agentCall)
    call.engagement = 1
    plain.channels = [call]
    let ask = Step(
      .dpd(1), channel: .fixed(0), offer: .promise(PromiseOffer(within: 0, grace: 0)), time: 0.5)
    plain.strategies = [Strategy(name: "ask", treatments: [Treatment(name: "all", path: [ask])])]
    plain.type.promises = 1
    plain.liquidity = Liquidity(paydays: [.init(daysOfMonth: [15], weight: 1)])
    plain.accounts = 10
    return plain
  }

  @Test("The run has no results and says what happened")
  func run() async throws {
    let control = RunControl()
    let results = await (try plain().experiment()).run(0..<3, threads: 1, control: control)
    let fault = try #require(control.fault)
    #expect(results.isEmpty && control.stopped)
    #expect(fault.last == 1.5 && fault.next == 1)
    #expect("\(fault)" == "time would go back from day 1.5 to day 1.0 in replication 0")
  }

  @Test("A sound run has no fault")
  func sound() async throws {
    let control = RunControl()
    var plain = try plain()
    plain.strategies = [Strategy(name: "none", treatments: [])]
    let results = await (try plain.experiment()).run(0..<3, threads: 1, control: control)
    #expect(results.count == 3 && control.fault == nil)
  }
}
